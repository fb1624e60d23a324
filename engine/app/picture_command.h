#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/take.h"

namespace spotter::app {

/// What `spotter picture` was asked to do.
struct PictureOptions {
  TakeOptions take;
  /// SECONDS into the class or the show; FROM..TO for a sheet. Empty: the beginning of a class, the
  /// moment at which the fault of an exercise shows most.
  std::string time;
  std::optional<double> time01;  ///< instead: share of the exercise's first repetition
  std::optional<double> around_s;  ///< of a sheet: so long, about the moment that tells most
  std::optional<int> sheet;      ///< so many moments on one sheet; none: one moment
  std::string size = "1280x720";
  std::string print;       ///< paper instead of a size
  std::string labels;      ///< "on" or "off" (usual): words over people's heads
  std::string background;  ///< "hall" or "transparent"
  std::string out_path;
};

/// Draws one picture of a class, or of an exercise with the fault beside done well, without a
/// display. Returns an exit code.
int runPicture(const PictureOptions& options);

/// A world to draw and where to put its picture.
struct Shot {
  const session::World* world = nullptr;
  std::string camera;
  std::string path;
};
/// Draws several pictures of one class with one context, smooth edges.
base::Result<base::Done> drawShots(const session::Scene& scene, const std::vector<Shot>& shots,
                                   picture::PictureSize size);

}  // namespace spotter::app
