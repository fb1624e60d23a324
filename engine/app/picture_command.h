#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "models/model.h"
#include "picture/picture.h"
#include "session/session.h"

namespace spotter::app {

/// What `spotter picture` was asked to do.
struct PictureOptions {
  std::string class_word;  ///< empty when an exercise is drawn
  double time_s = 0.0;     ///< of a class led by the typical simulated trainee
  std::uint64_t seed = 1;
  /// Of a class: trainee, class, or PERSON-front, -left, -right, -back; of an exercise: front, side
  /// or back. Empty: trainee, or the view in which the fault shows best.
  std::string camera;
  std::string exercise;          ///< draw a moment of this exercise instead
  std::string person;            ///< who does it; empty: the first of the library
  std::string fault;             ///< ID[=L1|L2|L3|NUMBER][,left|right]; empty: done well
  std::string way;               ///< id of a variant or variation; empty: as usual
  std::string character;         ///< an imported character that does it beside; empty: none
  std::optional<double> time01;  ///< share of the repetition; nothing: where the fault shows most
  std::string size = "1280x720";
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

/// A figure that is no person of the program's.
struct GuestFigure {
  std::string id;  ///< as pictures call it
  models::Model model;
};

/// Draws one picture to a PNG file, smooth edges.
base::Result<base::Done> drawPicture(const picture::Picture& picture, picture::PictureSize size,
                                     const std::string& path, std::vector<GuestFigure> guests = {});

}  // namespace spotter::app
