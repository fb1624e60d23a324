#include "movement/effort.h"

#include "body/mass_centre.h"
#include "movement/pose_at.h"

namespace spotter::movement {

double effortFrom_s(const Performer& performer, const RepetitionPlan& plan) {
  constexpr double kLeastRise_m = 0.006;
  const auto height_m = [&](double time_s) {
    const body::Pose pose = poseAt(performer, plan, time_s);
    return body::massCentre(body::solveFrames(performer.skeleton, pose)).y;
  };
  double most = kLeastRise_m * performer.scale;
  double from_s = -1.0;
  double before = height_m(0.0);
  for (int phase = 0; phase < plan.phase_count; ++phase) {
    const double after = height_m(plan.phaseEnd_s(phase));
    if (after - before > most) {
      most = after - before;
      from_s = plan.phaseStart_s(phase);
    }
    before = after;
  }
  return from_s;
}

}  // namespace spotter::movement
