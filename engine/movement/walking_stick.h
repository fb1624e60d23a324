#pragma once

#include "movement/arm_shape.h"

namespace spotter::movement {

/// A walking stick, held on the side of the leg that stands or follows (faults.md: SU-4). Its tip
/// stands beside the feet; at a step it goes up and down with the foot that leads.
struct WalkingStick {
  static constexpr double kRodRadius = 0.013;
  static constexpr double kLength01 = 0.515;  ///< of the stature: to the wrist of a hanging arm
};

/// Where the tip stands, in the person's frame.
/// @param leading_ankle_m  of the moving or leading leg
/// @param step_height_m    0 where there is no step
maths::Vec3 stickTip(const Performer& performer, body::Side moving_side,
                     const maths::Vec3& leading_ankle_m, double step_height_m);

/// The arm whose hand is on its handle; the elbow gives as the tip comes up.
ArmShape armOnStick(const ArmSite& site, const maths::Vec3& tip_m);

/// The middle of the handle in a hand, in the hand's rest pose; it moves with the hand joint.
maths::Vec3 stickHandleRest(const Performer& performer, body::Side hand);

}  // namespace spotter::movement
