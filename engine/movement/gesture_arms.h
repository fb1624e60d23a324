#pragma once

#include "movement/arm_shape.h"
#include "movement/gesture.h"

namespace spotter::movement {

/// An arm and how far it is on its way there from what the exercise has it do.
struct AimedArm {
  ArmShape shape;
  double weight01 = 0.0;
};

/// What a gesture does with an arm; no weight where it leaves the arm to the exercise.
/// @param holding  the hand is on a chair or a rail: it stays there in what asks for support
AimedArm gestureArm(const ArmSite& site, const Setting& setting, const Gesture& gesture,
                    bool holding);

}  // namespace spotter::movement
