#pragma once

#include "circuit/circuit.h"
#include "circuit/places.h"
#include "locomotion/gait.h"

namespace spotter::circuit {

/// Whether a person is at the place of the present station.
bool isThere(const CircuitState& state, const PersonRun& run);

/// Moves everybody's way on by a tick: who waits elsewhere than at the present station sets out,
/// each a little later than another and at their own pace; who is stopped on the way stops with a
/// step or two and stays there; who may go on does.
void stepPlaces(const Scene& scene, CircuitState& state, Tick tick);

/// The posture in which a person begins the exercise of a place, waiting there.
body::Pose waitingPose(const Scene& scene, const CircuitState& state, int person, double tick,
                       const movement::Overlay& overlay);

/// Somebody on the way. @pre the person's `where` is under way
locomotion::WalkMoment onTheWay(const Scene& scene, const CircuitState& state, int person,
                                double tick, const movement::Overlay& overlay);

/// Where a person is at a tick, on the way or not.
Placement whereIs(const Scene& scene, const CircuitState& state, int person, double tick);

}  // namespace spotter::circuit
