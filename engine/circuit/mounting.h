#pragma once

#include <memory>

#include "circuit/circuit.h"
#include "circuit/places.h"
#include "locomotion/gait.h"
#include "locomotion/posture_chain.h"

namespace spotter::circuit {

/// What is between standing and the start posture of a station's exercise: nothing, the chair, or a
/// chain of postures down to the mat or onto the bike.
enum class Mount { none, chair, chain };
/// @param station  -1: standing somewhere
Mount mountOf(const Scene& scene, int station);

/// The person's chain at a station. @pre mountOf(...) is Mount::chain
std::shared_ptr<const locomotion::PostureChain> chainFor(const Scene& scene, int person,
                                                         int station, const body::Pose& start);

/// Where somebody stands before they get onto what a station is done on, and after they got off.
/// @param chain  of the station, or null
Placement standsBefore(const Scene& scene, int person, int station,
                       const locomotion::PostureChain* chain);

/// A person's mat, which stays in its place for the whole class; of no height where there is none.
locomotion::Ground matOf(const Scene& scene, int person);

/// Somebody on a chain: place and posture at a time of a part of it.
/// @param standing  how they stand at ease now, on the floor
/// @param start     how they are at the exercise's start now
locomotion::WalkMoment onChain(const Scene& scene, int person, int station,
                               const locomotion::PostureChain& chain,
                               const locomotion::ChainWay& way, double time_s,
                               const body::Pose& standing, const body::Pose& start);

}  // namespace spotter::circuit
