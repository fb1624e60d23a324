#pragma once

#include <span>

#include "movement/plan.h"

namespace spotter::movement {

/// The posture at the start (knot 0) and at the end of each phase (knot i + 1), on tracks.
struct Targets {
  int phase_count = 0;
  std::array<Posture, kMaxPhases + 1> knot{};
};

/// What the repetition is done with: variant, baseline and request together.
Way wayOf(const Performer& performer, const ExerciseModel& exercise, const PlanRequest& request);

/// The knots of this person's usual repetition: the model's, with the person's range, bent trunk,
/// unloading of the sore side and fixed flexion.
Targets usualTargets(const Performer& performer, const ExerciseModel& exercise, const Way& way);

/// The channels that make up the working range in this way of exercising, the trunk's lean apart.
std::span<const Channel> rangeChannels(const Way& way);

/// Scales how far a channel goes from its start.
void scaleFromStart(Targets& targets, Channel channel, double scale);

/// Sets a track at the end of a phase. Later phases keep the value unless they have a target of
/// their own; setting the last phase sets the start too, as repetitions follow one another.
void overrideKnot(Targets& targets, const ExerciseModel& exercise, const Way& way, int phase,
                  Channel channel, body::Side side, double value);

/// Puts knee flexion and shank lean of the seat on every knot that the seat carries.
/// @return both feet's distance ahead of their usual spot that the start's shank lean needs, m
double sitTargets(Targets& targets, const Performer& performer, const ExerciseModel& exercise,
                  const Way& way, SeatGeometry& seat);

/// +1 when positive means left, -1 when right, for channels toward a side; else 1.
/// @param side  the side that a positive model value means
double signOnTrack(Channel channel, body::Side side);

/// Index of a phase by id, or -1.
int phaseIndex(const ExerciseModel& exercise, const std::string& id);

}  // namespace spotter::movement
