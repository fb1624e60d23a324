#pragma once

#include "movement/carriage.h"
#include "movement/props.h"
#include "movement/targets.h"

namespace spotter::movement {

/// Lying on an exercise mat. A lying pose is composed as if the body stood: up is toward the head,
/// and behind it, or beside its lower side, is the mat; then layDown() turns it. The person's spot
/// is under the middle of the hips at rest, the head toward -Z, the feet toward +Z; on the side the
/// moving leg is on top.
inline constexpr double kMatThickness_m = PropSizes::kMatThickness;

/// Turns a standing body into the lying one.
maths::Quat layTurn(const Way& way);
/// Lays a pose composed as standing down on the mat.
void layDown(const Way& way, body::Pose& pose);
/// The frames of a lying body as if it stood: what its angles are measured in.
body::JointFrames stoodUp(const Way& way, const body::JointFrames& frames);

/// Lowest point of the heel, sole and back of the shoe, over the mat.
double heelOverMat_m(const body::Skeleton& skeleton, const body::JointFrames& frames,
                     body::Side side);

/// Puts the hip flexion of a body that rests on its back on every knot that the mat carries.
/// @return both feet's distance toward +Z from where they stand when standing, m
double lieTargets(Targets& targets, const Performer& performer, const ExerciseModel& exercise,
                  const Way& way);

/// Sets pelvis, legs, spine and head of a lying pose, composed as standing.
Trunk setLying(const Performer& performer, const Setting& setting, const Posture& posture,
               body::Pose& pose);

}  // namespace spotter::movement
