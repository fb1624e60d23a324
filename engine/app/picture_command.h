#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "picture/picture.h"
#include "session/session.h"

namespace spotter::app {

/// What `spotter picture` was asked to do.
struct PictureOptions {
  std::string class_word;
  double time_s = 0.0;             ///< of a class led by the typical simulated trainee
  std::uint64_t seed = 1;
  std::string camera = "trainee";  ///< trainee, class, or PERSON-front, PERSON-left, PERSON-right, PERSON-back
  std::string size = "1280x720";
  std::string out_path;
};

/// Draws one picture of a class without a display. Returns an exit code.
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
