#pragma once

#include "movement/arm_shape.h"
#include "movement/plan.h"

namespace spotter::movement {

/// Whether this hand rests on a chair, a rail or a walking stick while exercising.
bool holds(const ArmSite& site, const Setting& setting);

/// The arm whose hand closes round the top rail of a chair's back, or lies on a hand rail.
/// @pre holds(), on no stick
ArmShape holdingArm(const ArmSite& site, const Setting& setting, const Posture& posture);

/// How far the shoulder sinks so that a nearly straight arm still reaches what it holds, rad of the
/// collarbone. @pre as above
double sinkToReach_rad(const ArmSite& site, const Setting& setting, const Posture& posture);

}  // namespace spotter::movement
