#pragma once

#include "body/pose.h"
#include "circuit/circuit.h"

namespace spotter::circuit {

/// How strongly a face and skin show something, each 0..1.
struct Look {
  double pain = 0.0;
  double strain = 0.0;
  double fatigue = 0.0;
  double smile = 0.0;
  double pallor = 0.0;
  double sweat = 0.0;
  double flush = 0.0;
};

/// What a person looks like at a moment.
struct Appearance {
  body::Pose pose;  ///< in the person's own frame (see placementOf)
  Look look;
};

/// A spot and heading in the hall.
struct Placement {
  maths::Vec3 position_m;
  double heading_rad = 0.0;  ///< 0 faces +Z, positive turns to the left
};

/// Pose and look of a person at a tick, which may lie between two ticks (for a smooth picture).
Appearance appearanceOf(const Scene& scene, const CircuitState& state, int person, double tick);

/// Where a person has their place in the hall.
Placement placementOf(const Scene& scene, int person);

/// Where that person's chair stands at a station.
Placement chairOf(const Scene& scene, int person, int station);

/// Joint frames moved from the person's own frame into the hall: they stand at the spot and face
/// the heading.
body::JointFrames inHall(const body::JointFrames& own, const Placement& placement);
/// The same of a pose.
body::JointFrames inHall(const body::Skeleton& skeleton, const body::Pose& pose,
                         const Placement& placement);

}  // namespace spotter::circuit
