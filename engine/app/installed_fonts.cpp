#include "app/installed_fonts.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace spotter::app {

std::vector<pack::PrintFonts> installedFonts() {
  std::vector<pack::PrintFonts> found;
  for (const std::string folder :
       {"/usr/share/fonts/truetype/", "/usr/share/fonts/TTF/", "/usr/share/fonts/"}) {
    for (const auto& [regular, bold] :
         {std::pair{"noto/NotoSans-Regular.ttf", "noto/NotoSans-Bold.ttf"},
          std::pair{"dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf"},
          std::pair{"DejaVuSans.ttf", "DejaVuSans-Bold.ttf"}}) {
      std::error_code unknown;
      if (std::filesystem::exists(folder + regular, unknown) &&
          std::filesystem::exists(folder + bold, unknown))
        found.push_back({folder + regular, folder + bold});
    }
  }
  return found;
}

}  // namespace spotter::app
