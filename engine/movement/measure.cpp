#include "movement/measure.h"

#include <algorithm>
#include <cmath>

#include "body/clinical.h"

namespace spotter::movement {
namespace {

using body::JointFrames;
using body::Side;
using body::Skeleton;

double atSide(Measure measure, Side side, const Skeleton& skeleton, const JointFrames& frames, const Way& way) {
  const double sign = body::signOf(side);
  switch (measure) {
    case Measure::valgus_deg: return body::valgus_deg(frames, side);
    case Measure::trunk_lean_deg:
    case Measure::trunk_lean_least_deg: return body::trunkLean_deg(skeleton, frames);
    case Measure::side_lean_deg: return sign * body::sideLean_deg(frames);
    case Measure::pelvis_drop_deg: return sign * body::pelvisDrop_deg(frames);
    case Measure::pelvis_hitch_deg: return -sign * body::pelvisDrop_deg(frames);
    case Measure::pelvis_shift_m: return sign * body::pelvisShift_m(frames, {});
    case Measure::knee_flexion_peak_deg:
    case Measure::knee_flexion_end_deg: return body::kneeFlexion_deg(frames, side);
    case Measure::shank_lean_deg: return body::shankLean_deg(frames, side);
    case Measure::heel_lift_m: return body::heelHeight_m(skeleton, frames, side);
    case Measure::toe_out_deg: return body::toeOut_deg(frames, side);
    case Measure::leg_flexion_deg: return body::legFlexion_deg(frames, way.moving_side);
    case Measure::leg_speed_deg_s: return body::legAbduction_deg(frames, way.moving_side);
    case Measure::stance_knee_back_deg: return -body::kneeFlexion_deg(frames, body::other(way.moving_side));
    case Measure::phase_time_s:
    case Measure::breath_hold_s: break;
  }
  return 0.0;
}

}  // namespace

Reduction reductionOf(Measure measure) {
  switch (measure) {
    case Measure::trunk_lean_least_deg:
    case Measure::knee_flexion_end_deg: return Reduction::at_end;
    case Measure::shank_lean_deg: return Reduction::at_start;
    case Measure::phase_time_s:
    case Measure::breath_hold_s: return Reduction::whole;
    default: return Reduction::peak;
  }
}

double measureFrames(Measure measure, const Subject& subject, const Skeleton& skeleton,
                     const JointFrames& frames, const Way& way) {
  const double own = atSide(measure, subject.side, skeleton, frames, way);
  if (!subject.both) return own;
  return std::max(own, atSide(measure, body::other(subject.side), skeleton, frames, way));
}

double measureTimes(Measure measure, const RepetitionPlan& plan, unsigned phase_mask) {
  if (measure == Measure::breath_hold_s) return plan.breath_hold_s;
  double sum = 0.0;
  for (int i = 0; i < plan.phase_count; ++i) {
    if (phase_mask >> i & 1U) sum += plan.phaseEnd_s(i) - plan.phaseStart_s(i);
  }
  return sum;
}

}  // namespace spotter::movement
