#pragma once

#include <optional>
#include <string>

#include "app/take.h"

namespace spotter::app {

/// What `spotter film` was asked to do.
struct FilmOptions {
  TakeOptions take;
  std::string time;     ///< FROM..TO in seconds; of a class it must be given
  std::optional<int> repetitions{};  ///< of an exercise, instead of a time; none: two
  int fps = 30;
  std::string size = "1280x720";
  std::string labels;      ///< "on" or "off" (usual): words over people's heads
  std::string background;  ///< "hall" or "transparent"
  bool replace = false;
  std::string out_path;
};

/// Films a class or an exercise without a display: frame i is what `spotter picture` draws i / fps
/// seconds after the beginning. Tells on standard error how far it is; removes what it has written
/// when it is interrupted. Returns an exit code.
int runFilm(const FilmOptions& options);

}  // namespace spotter::app
