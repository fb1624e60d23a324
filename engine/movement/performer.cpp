#include "movement/performer.h"

#include <algorithm>
#include <cmath>

#include "body/clinical.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/lying_things.h"

namespace spotter::movement {
namespace {

using body::Joint;
using maths::Vec3;

// Leaning the trunk line (hips to base of the neck) by bending spine, chest and upper chest by a
// third each: every bone follows the bends below it, weighted by its length.
double spineBendGain(const body::Skeleton& s) {
  const double pelvis = s.rest(Joint::spine).y - s.rest(Joint::left_upper_leg).y;
  const double lumbar = s.rest(Joint::chest).y - s.rest(Joint::spine).y;
  const double thorax = s.rest(Joint::upper_chest).y - s.rest(Joint::chest).y;
  const double upper = s.rest(Joint::neck).y - s.rest(Joint::upper_chest).y;
  return (pelvis + lumbar + thorax + upper) / (lumbar / 3.0 + thorax * 2.0 / 3.0 + upper);
}

// How far ahead a rail stands from which the shoulder is so far, as a share of the arm's length:
// nearer for tall people, whose arm is nearly straight at this height.
double railAhead_m(const Performer& p, double reach01) {
  constexpr double kWristOver_m = 0.035, kHand_m = 0.065, kLeast_m = 0.06;
  const double drop = p.skeleton.rest(Joint::left_upper_arm).y - Chair::kBackTop - kWristOver_m;
  const double reach = reach01 * (p.upper_arm_m + p.forearm_m);
  const double spare = std::sqrt(std::max(0.0, reach * reach - drop * drop));
  return std::max(spare, kLeast_m) + kHand_m * p.scale;
}

// The elbow is bent by nearly 60 degrees and stays beside the ribs.
double easyRailAhead_m(const Performer& p) { return std::min(railAhead_m(p, 0.88), 0.33); }

// As far as the clothed belly reaches ahead of the ankles of who stands (basis: as drawn).
double bellyFront_m(const Performer& p) {
  const double fat = std::max(0.0, (p.skeleton.physique.bmi - 23.0) / 10.0);
  return (0.125 + 0.110 * fat) * p.scale;
}

// The chair stands where some way of doing the exercise needs it; it is not moved for another.
bool everHeldBeside(const ExerciseModel& exercise) {
  const auto beside = [](const auto& way) { return way.hands == Hands::on_chair_back; };
  return exercise.hands == Hands::on_chair_back ||
         std::any_of(exercise.variants.begin(), exercise.variants.end(), beside) ||
         std::any_of(exercise.variations.begin(), exercise.variations.end(), beside);
}

}  // namespace

double usualFootTurn_rad(const Performer& p, body::Side side) {
  return body::signOf(side) * maths::radians(p.baseline.toe_out_deg - p.rest_toe_out_deg);
}

Performer makePerformer(const body::Physique& physique, const Baseline& baseline,
                        body::Side sore_side) {
  Performer p;
  p.skeleton = body::makeSkeleton(physique);
  p.baseline = baseline;
  p.sore_side = sore_side;
  p.scale = physique.height_m / 1.75;
  p.thigh_m = p.skeleton.thigh_m();
  p.shank_m = p.skeleton.shank_m();
  p.upper_arm_m = p.skeleton.upperArm_m();
  p.forearm_m = p.skeleton.forearm_m();
  p.half_hip_width_m = p.skeleton.rest(Joint::left_upper_leg).x;
  // Sizes of soft parts: drawn by eye against sitting figures (basis: proposed).
  const double fat = (physique.bmi - 23.0) / 10.0;
  p.hip_above_seat_m = (0.085 + 0.006 * fat) * p.scale;
  p.chest_depth_m = (0.125 + 0.020 * std::max(0.0, fat) + 0.012 * physique.sex01) * p.scale;
  p.spine_bend_gain = spineBendGain(p.skeleton);
  const Vec3 ball = p.skeleton.rest(Joint::left_toes);
  const Vec3 foot = ball - p.skeleton.rest(Joint::left_foot);
  p.rest_toe_out_deg = maths::degrees(maths::arcTangent2(foot.x, foot.z));
  p.heel_to_ball_m = ball.z - body::heelRest(p.skeleton, body::Side::left).z;
  p.ball_forward_m = ball.z - p.skeleton.rest(Joint::left_foot).z;
  p.ball_height_m = ball.y;
  p.foot_m = body::footLength_m(p.skeleton);
  for (const body::Side side : {body::Side::left, body::Side::right}) {
    const std::size_t i = side == body::Side::left ? 0 : 1;
    const body::LegJoints leg = body::leg(side);
    const body::ArmJoints arm = body::arm(side);
    const auto bone = [&](Joint from, Joint to) {
      return body::restBone(maths::normalised(p.skeleton.rest(to) - p.skeleton.rest(from)),
                            {0.0, 0.0, 1.0});
    };
    p.thigh[i] = bone(leg.upper, leg.lower);
    p.shank[i] = bone(leg.lower, leg.foot);
    p.arm[i] = bone(arm.upper, arm.lower);
  }
  return p;
}

SeatGeometry seatGeometry(const Performer& performer, double seat_height_m, double shank_lean_deg) {
  const Vec3 ankle = performer.skeleton.rest(Joint::left_foot);
  const double lean = maths::radians(shank_lean_deg);
  SeatGeometry seat;
  seat.seat_height_m = seat_height_m;
  seat.hip_height_m = seat_height_m + performer.hip_above_seat_m;
  const double knee_height = ankle.y + performer.shank_m * maths::cosine(lean);
  const double thigh_lean = maths::arcCosine((seat.hip_height_m - knee_height) / performer.thigh_m);
  seat.hip_forward_m =
      ankle.z + performer.shank_m * maths::sine(lean) - performer.thigh_m * maths::sine(thigh_lean);
  seat.knee_flexion_deg = maths::degrees(thigh_lean + lean);
  seat.shank_lean_deg = shank_lean_deg;
  return seat;
}

maths::Vec3 chairGrip(const Performer& performer, body::Side standing_side) {
  // A little outside the shoulder, so that neither hip nor elbow meets the chair.
  const double plump = std::max(0.0, (performer.skeleton.physique.bmi - 25.0) / 10.0);
  const double shoulder = performer.skeleton.rest(Joint::left_upper_arm).x;
  const double aside = shoulder + 0.095 + 0.030 * plump;
  // Not as far ahead as it might be: seen from in front the chair would hide the leg beside it.
  constexpr double kFurthest_m = 0.27;
  const double ahead = std::min(easyRailAhead_m(performer), kFurthest_m);
  return {body::signOf(standing_side) * aside, Chair::kBackTop, ahead};
}

maths::Vec3 armrestGrip(const ChairPlacement& chair) {
  constexpr double kFromEnd_m = 0.055;
  return chair.front_m + Vec3{Chair::kArmAside, Chair::kArmTop, -Chair::kArmEnd - kFromEnd_m};
}

maths::Vec3 chairGripAhead(const Performer& performer, double stride_m, body::Side hand) {
  constexpr double kFromMiddle_m = 0.15;
  constexpr double kToesToChair_m = 0.02, kBellyToChair_m = 0.04;
  const double ankle = performer.skeleton.rest(Joint::left_foot).z;
  const double toes = ankle + 0.5 * stride_m + 0.75 * performer.foot_m;
  const double clear_of_toes = toes + kToesToChair_m;
  const double x = body::signOf(hand) * kFromMiddle_m;
  // With one foot ahead the trunk is well behind it.
  if (stride_m > 0.0) return {x, Chair::kBackTop, clear_of_toes};
  constexpr double kFurthest01 = 0.96;
  const double clear_of_belly =
      std::min(bellyFront_m(performer) + kBellyToChair_m, railAhead_m(performer, kFurthest01));
  return {x, Chair::kBackTop,
          std::max({clear_of_toes, clear_of_belly, easyRailAhead_m(performer)})};
}

bool usesChair(const ExerciseModel& exercise) {
  return exercise.start == Carrier::seat || exercise.hands == Hands::on_chair_ahead ||
         everHeldBeside(exercise);
}

ChairPlacement chairPlacement(const ExerciseModel& exercise, const Performer& performer,
                              body::Side moving_side, const VariantModel* variant) {
  ChairPlacement chair;
  chair.seat_height_m = exercise.seat_height_m + (variant ? variant->seat_raise_m : 0.0);
  if (exercise.start == Carrier::mat) {
    // Beyond the head end, so that the mat lies clear in front of it.
    constexpr double kClear_m = 0.25;
    chair.front_m.z = -0.5 * matLength_m(performer) - kClear_m;
    return chair;
  }
  if (exercise.start == Carrier::feet && exercise.hands == Hands::on_chair_ahead) {
    const double stride = exercise.stride_feet * performer.foot_m;
    chair.front_m.z =
        chairGripAhead(performer, stride, body::Side::left).z + Chair::kBackRear - 0.015;
    return chair;
  }
  if (exercise.start == Carrier::feet && everHeldBeside(exercise)) {
    // Beside the standing leg, facing as the person does; the hand holds the near end of the back.
    const body::Side standing = body::other(moving_side);
    const Vec3 grip = chairGrip(performer, standing);
    constexpr double kGripFromEnd = 0.06;
    chair.front_m.x = grip.x + body::signOf(standing) * (Chair::kWidth * 0.5 - kGripFromEnd);
    chair.front_m.z = grip.z + Chair::kBackRear - 0.015;
    return chair;
  }
  // Sitting on the front half: the hip joints are this far behind the front edge.
  constexpr double kHipsBehindEdge = 0.17;
  const double lean = exercise.start == Carrier::seat
                          ? exercise.start_posture[static_cast<std::size_t>(Channel::shank_lean)]
                          : 17.0;
  chair.front_m.z =
      seatGeometry(performer, chair.seat_height_m, lean).hip_forward_m + kHipsBehindEdge;
  return chair;
}

}  // namespace spotter::movement
