#include "app/shot_options.h"

#include "app/picture_size.h"

namespace spotter::app {

base::Result<ShotOptions> shotOptionsOf(const std::string& size, const std::string& background,
                                        const std::string& labels) {
  const auto pixels = sizeNamed(size);
  if (!pixels)
    return base::Error{"--size wants WIDTHxHEIGHT in pixels, 16 to 4096 each, e.g. 1280x720", "",
                       ""};
  if (!background.empty() && background != "hall" && background != "transparent")
    return base::Error{"--background is hall or transparent", "", ""};
  if (!labels.empty() && labels != "on" && labels != "off")
    return base::Error{"--labels is on or off", "", ""};
  return ShotOptions{*pixels, background == "transparent", labels == "on"};
}

}  // namespace spotter::app
