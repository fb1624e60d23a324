#include "movement/effort.h"

#include "body/mass_centre.h"
#include "movement/pose_at.h"

namespace spotter::movement {

int effortPhase(const Performer& performer, const ExerciseModel& exercise, const Way& way) {
  constexpr double kLeastRise_m = 0.006;
  const RepetitionPlan plan = planBaseline(performer, exercise, way);
  const auto height_m = [&](double time_s) {
    const body::Pose pose = poseAt(performer, plan, time_s);
    return body::massCentre(body::solveFrames(performer.skeleton, pose)).y;
  };
  double most = kLeastRise_m * performer.scale;
  int hardest = -1;
  double before = height_m(0.0);
  for (int phase = 0; phase < plan.phase_count; ++phase) {
    const double after = height_m(plan.phaseEnd_s(phase));
    if (after - before > most) {
      most = after - before;
      hardest = phase;
    }
    before = after;
  }
  return hardest;
}

}  // namespace spotter::movement
