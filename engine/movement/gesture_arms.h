#pragma once

#include "movement/arm_shape.h"
#include "movement/gesture.h"

namespace spotter::movement {

/// What a gesture does with an arm; no weight where it leaves the arm to the exercise.
/// @param holding  the hand is on a chair or a rail: it stays there in what asks for support
AimedArm gestureArm(const ArmSite& site, const Setting& setting, const Gesture& gesture,
                    bool holding);

}  // namespace spotter::movement
