#pragma once

#include "body/pose.h"
#include "circuit/bearing.h"
#include "circuit/circuit.h"
#include "circuit/places.h"

namespace spotter::circuit {

/// What a person looks like at a moment.
struct Appearance {
  Placement place;
  body::Pose pose;  ///< in the place's frame
  Look look;
  double breath = 0.0;  ///< filling of the chest in calm breaths, see movement::breathAt
};

/// Pose and look of a person at a tick, which may lie between two ticks (for a smooth picture).
Appearance appearanceOf(const Scene& scene, const CircuitState& state, int person, double tick);

/// Where a person is going to be: at the end of their way, or where they are.
Placement goalOf(const Scene& scene, const CircuitState& state, int person);

/// Joint frames moved from the person's own frame into the hall: they stand at the spot and face
/// the heading.
body::JointFrames inHall(const body::JointFrames& own, const Placement& placement);
/// The same of a pose.
body::JointFrames inHall(const body::Skeleton& skeleton, const body::Pose& pose,
                         const Placement& placement);

}  // namespace spotter::circuit
