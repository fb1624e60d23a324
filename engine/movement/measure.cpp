#include "movement/measure.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/assert.h"
#include "body/clinical.h"
#include "movement/lying.h"
#include "movement/stepping.h"

namespace spotter::movement {
namespace {

using body::JointFrames;
using body::Side;
using body::Skeleton;

// Of a foot that is on the step or over it; nothing behind the edge otherwise.
double heelOffStep_m(const Skeleton& skeleton, const JointFrames& frames, Side side) {
  const double edge = stepEdge_m(skeleton);
  const bool onto = body::toeTip_m(skeleton, frames, side).z > edge;
  return onto ? edge - body::heel_m(skeleton, frames, side).z : 0.0;
}

// The lowest part of the front of the foot, while it passes the edge; far from it a large number.
double stepClearance_m(const Skeleton& skeleton, const JointFrames& frames, Side side,
                       const Way& way) {
  constexpr double kNear_m = 0.03;
  constexpr double kFar_m = 0.2;
  const double edge = stepEdge_m(skeleton);
  const maths::Vec3 toes = body::toeTip_m(skeleton, frames, side);
  if (std::abs(toes.z - edge) > kNear_m) return kFar_m;
  return toes.y - way.step_height_m;
}

// While the toes push against the floor; of a foot in the air or on the step nothing.
double pushOff_deg(const Skeleton& skeleton, const JointFrames& frames, Side side) {
  constexpr double kOnFloor_m = 0.02;
  if (body::toeTip_m(skeleton, frames, side).y > kOnFloor_m) return 0.0;
  return body::plantarflexion_deg(skeleton, frames, side);
}

/// A body at one moment, and the side of it that is measured.
struct Seen {
  const Skeleton& skeleton;
  const JointFrames& frames;
  Side side;
  const Way& way;
};

std::optional<double> ofTrunk(Measure measure, const Seen& seen) {
  const double sign = body::signOf(seen.side);
  switch (measure) {
    case Measure::trunk_lean_deg:
      return body::trunkLean_deg(seen.skeleton, seen.frames);
    case Measure::trunk_back_deg:
      return -body::trunkLean_deg(seen.skeleton, seen.frames);
    case Measure::side_lean_deg:
      return sign * body::sideLean_deg(seen.frames);
    case Measure::trunk_turn_deg:
      return std::abs(body::trunkTurn_deg(seen.frames));
    case Measure::pelvis_turn_deg:
      return std::abs(body::pelvisTurn_deg(seen.frames));
    case Measure::hollow_back_deg:
      return -body::spineFlexion_deg(seen.frames);
    case Measure::round_back_deg:
      return body::spineFlexion_deg(seen.frames);
    case Measure::pelvis_drop_deg:
      return sign * body::pelvisDrop_deg(seen.frames);
    case Measure::pelvis_hitch_deg:
      return -sign * body::pelvisDrop_deg(seen.frames);
    case Measure::pelvis_shift_m:
      return sign * body::pelvisShift_m(seen.frames, {});
    case Measure::neck_flexion_deg:
      return body::neckFlexion_deg(seen.frames);
    case Measure::side_bend_deg:
      return sign * body::sideBend_deg(seen.frames);
    case Measure::hip_height_m:
      return 0.5 * (seen.frames.at(body::Joint::left_upper_leg).y +
                    seen.frames.at(body::Joint::right_upper_leg).y);
    default:
      return std::nullopt;
  }
}

std::optional<double> ofLeg(Measure measure, const Seen& seen) {
  switch (measure) {
    case Measure::valgus_deg:
      return body::valgus_deg(seen.frames, seen.side);
    case Measure::knee_flexion_deg:
      return body::kneeFlexion_deg(seen.frames, seen.side);
    case Measure::knee_back_deg:
      return -body::kneeFlexion_deg(seen.frames, seen.side);
    case Measure::shank_lean_deg:
      return body::shankLean_deg(seen.frames, seen.side);
    case Measure::thigh_flexion_deg:
      return body::thighFlexion_deg(seen.frames, seen.side);
    case Measure::thigh_abduction_deg:
      return body::thighAbduction_deg(seen.frames, seen.side);
    case Measure::leg_flexion_deg:
      return body::legFlexion_deg(seen.frames, seen.side);
    case Measure::leg_abduction_deg:
      return body::legAbduction_deg(seen.frames, seen.side);
    case Measure::leg_turn_deg:
      return body::legTurn_deg(seen.frames, seen.side);
    case Measure::varus_deg:
      return -body::valgus_deg(seen.frames, seen.side);
    case Measure::hip_flexion_deg:
      return body::hipFlexion_deg(seen.skeleton, seen.frames, seen.side);
    case Measure::knee_gap_m:
      return body::kneeGap_m(seen.frames);
    default:
      return std::nullopt;
  }
}

std::optional<double> ofFoot(Measure measure, const Seen& seen) {
  switch (measure) {
    case Measure::heel_lift_m:
      return body::heelHeight_m(seen.skeleton, seen.frames, seen.side);
    case Measure::heel_difference_m:
      return body::heelHeight_m(seen.skeleton, seen.frames, body::other(seen.side)) -
             body::heelHeight_m(seen.skeleton, seen.frames, seen.side);
    case Measure::toe_out_deg:
      return body::toeOut_deg(seen.frames, seen.side);
    case Measure::foot_roll_deg:
      return body::footRoll_deg(seen.frames, seen.side);
    case Measure::step_width_m:
      return body::stepWidth_m(seen.frames);
    case Measure::heel_toe_gap_m:
      return body::heelToeGap_m(seen.skeleton, seen.frames, seen.way.moving_side);
    case Measure::foot_gap_m:
      return body::ankleDistance_m(seen.frames);
    case Measure::heel_off_step_m:
      return heelOffStep_m(seen.skeleton, seen.frames, seen.side);
    case Measure::step_clearance_m:
      return stepClearance_m(seen.skeleton, seen.frames, seen.side, seen.way);
    case Measure::push_off_deg:
      return pushOff_deg(seen.skeleton, seen.frames, seen.side);
    case Measure::plantarflexion_deg:
      return body::plantarflexion_deg(seen.skeleton, seen.frames, seen.side);
    default:
      return std::nullopt;
  }
}

std::optional<double> ofArm(Measure measure, const Seen& seen) {
  switch (measure) {
    case Measure::elbow_flexion_deg:
      return body::elbowFlexion_deg(seen.frames, seen.side);
    case Measure::elbow_difference_deg:
      return body::elbowFlexion_deg(seen.frames, body::other(seen.side)) -
             body::elbowFlexion_deg(seen.frames, seen.side);
    case Measure::arm_flexion_deg:
      return body::armFlexion_deg(seen.frames, seen.side);
    case Measure::arm_difference_deg:
      return body::armFlexion_deg(seen.frames, body::other(seen.side)) -
             body::armFlexion_deg(seen.frames, seen.side);
    case Measure::arm_abduction_deg:
      return body::armAbduction_deg(seen.frames, seen.side);
    case Measure::wrist_back_deg:
      return body::wristBack_deg(seen.skeleton, seen.frames, seen.side);
    case Measure::shoulder_lift_m:
      return body::shoulderLift_m(seen.skeleton, seen.frames, seen.side);
    default:
      return std::nullopt;
  }
}

double atSide(Measure measure, Side side, const Skeleton& skeleton, const JointFrames& frames,
              const Way& way) {
  const Seen seen{skeleton, frames, side, way};
  for (const auto& part : {ofLeg, ofTrunk, ofFoot, ofArm}) {
    if (const std::optional<double> value = part(measure, seen)) return *value;
  }
  SPOTTER_ASSERT(isTimed(measure), "a measure of poses belongs to a part of the body");
  return 0.0;
}

// Heights are over the mat, and on the back a hip is low that is nearer to it; all else of a lying
// body is measured as if it stood.
std::optional<double> againstMat(Measure measure, Side side, const Skeleton& skeleton,
                                 const JointFrames& frames, const Way& way) {
  if (!way.on_mat) return std::nullopt;
  if (measure == Measure::heel_lift_m) return heelOverMat_m(skeleton, frames, side);
  if (measure == Measure::hip_height_m)
    return atSide(measure, side, skeleton, frames, way) - kMatThickness_m;
  if (measure == Measure::pelvis_drop_deg && way.lying == Lying::on_back)
    return atSide(measure, side, skeleton, frames, way);
  return std::nullopt;
}

}  // namespace

bool swings(Measure measure) {
  switch (measure) {
    case Measure::trunk_lean_deg:
    case Measure::trunk_back_deg:
    case Measure::trunk_turn_deg:
    case Measure::knee_flexion_deg:
    case Measure::thigh_flexion_deg:
    case Measure::leg_flexion_deg:
    case Measure::leg_abduction_deg:
    case Measure::elbow_flexion_deg:
    case Measure::arm_flexion_deg:
    case Measure::hip_flexion_deg:
      return true;
    default:
      return false;
  }
}

double measureFrames(Measure measure, const Subject& subject, const Skeleton& skeleton,
                     const JointFrames& frames, const Way& way) {
  const auto at = [&](Side side, const JointFrames& seen) {
    return againstMat(measure, side, skeleton, frames, way)
        .value_or(atSide(measure, side, skeleton, seen, way));
  };
  const auto larger = [&](const JointFrames& seen) {
    const double own = at(subject.side, seen);
    return subject.both ? std::max(own, at(body::other(subject.side), seen)) : own;
  };
  return way.on_mat ? larger(stoodUp(way, frames)) : larger(frames);
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
