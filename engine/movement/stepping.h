#pragma once

#include "movement/fold.h"

namespace spotter::movement {

/// Where the edge of the step is that is stepped over: z in the person's frame, a little ahead of
/// the toes.
double stepEdge_m(const body::Skeleton& skeleton);

/// How far a foot goes forward to stand on the step with its heel just past the edge, m.
double stepForward_m(const body::Skeleton& skeleton);

/// The rail beside the step: a level bar along Z at a height that is set for the person.
struct RailPlace {
  static constexpr double kLength_m = 1.0;
  maths::Vec3 middle_m;
};
/// @param side  of the rail: that of the leg that follows
RailPlace railPlace(const Performer& performer, body::Side side);

/// Where the palm lies on the rail.
/// @param ahead_m  z of the palm
maths::Vec3 railGrip(const RailPlace& rail, double ahead_m);

/// Moves the hips by their share of the way onto the step.
void climb(const Performer& performer, const Way& way, const Posture& posture, Fold& fold);

/// A foot on the floor, on the step or on its way between them: up before forward, so that the toes
/// clear the edge. A heel comes up when the leg would not reach otherwise.
/// @param hip_m  hip joint centre of that side
Foot steppingFoot(const Performer& performer, const Setting& setting, const Posture& posture,
                  body::Side side, const maths::Vec3& hip_m);

/// Bend of the knee between a hip and an ankle, radians: law of cosines.
double bendBetween(const Performer& performer, const maths::Vec3& hip_m,
                   const maths::Vec3& ankle_m);

}  // namespace spotter::movement
