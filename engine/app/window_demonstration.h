#pragma once

#include <optional>

#include "app/exercise_picture.h"
#include "session/session.h"

namespace spotter::app {

/// What the class sees while the facilitator shows the exercise: somebody of average build who does
/// it well, once seen from the front and then from the side. Who shows it cannot watch the class,
/// so nobody of the class is in the picture.
class Demonstration {
 public:
  /// The moment of a demonstration; begins anew for every one.
  /// @pre the class demonstrates
  /// @param tick  may lie between two ticks
  /// @param em    line height of the body text, pixels
  picture::Picture pictureNow(const session::Scene& scene, const session::World& world, double tick,
                              picture::PictureSize size, float em);
  /// Lets go of the scene.
  void forget() { show_.reset(); }

 private:
  void begin(const session::Scene& scene, const session::World& world);

  std::optional<ExerciseShow> show_;
  base::Tick since_ = 0;
  double shown_s_ = 0.0;  ///< how far the show is
  ShowRoom room_[2];      ///< from the front and from the side
};

/// Who shows the exercise: assets/people/facilitator.glb, of the middle body (body::Physique{}).
inline constexpr const char* kFacilitatorFigure = "facilitator";

}  // namespace spotter::app
