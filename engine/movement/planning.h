#pragma once

#include "base/random.h"
#include "movement/plan.h"
#include "movement/targets.h"

namespace spotter::movement {

/// A repetition while it is being fixed.
struct Planning {
  const Performer& performer;
  const ExerciseModel& exercise;
  const PlanRequest& request;
  RepetitionPlan plan{};
  Targets targets{};
  std::array<double, kMaxPhases> duration_s{};

  /// Standard normal draw named by what it is for; 0 in a repetition without noise.
  double noise(std::string_view purpose, int part = 0) const {
    return draw(purpose, request.repetition * 16 + part);
  }
  double draw(std::string_view purpose, int number) const {
    if (!request.noise) return 0.0;
    return base::RandomStream(request.seed, request.person, purpose, number).normal();
  }
  /// The same for what carries over from one repetition to the next (basis: proposed; a
  /// correlation of about a third to a half is usual in rhythmic movement).
  double drift(std::string_view purpose) const {
    const int n = request.repetition;
    return 0.86 * draw(purpose, n) + 0.44 * draw(purpose, n - 1) + 0.25 * draw(purpose, n - 2);
  }
  int phases() const { return targets.phase_count; }
};

/// The phase times of this repetition: slower or quicker as a whole and each a little.
void varyTimes(Planning& p);

/// The targets of this repetition, with what tiredness does, and what holding lets sink.
void varyTargets(Planning& p);

/// How far a channel leads (-) or follows (+) in this repetition, as a share of the phases on both
/// sides of a knot.
double lead01(const Planning& p, Channel channel, body::Side side);

}  // namespace spotter::movement
