#include "locomotion/floor_lying.h"

#include <algorithm>
#include <cmath>

#include "locomotion/floor_hands.h"
#include "locomotion/gait.h"
#include "locomotion/posture_draft.h"
#include "maths/angle.h"
#include "maths/trig.h"
#include "movement/lying_shape.h"
#include "movement/pose_at.h"
#include "movement/sides.h"

namespace spotter::locomotion {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

// On a stature of 1.75 m (basis: proposed).
constexpr double kInstep_m = 0.036;                  // ball of a foot that lies on its back
constexpr double kLaid_rad = maths::radians(138.0);  // a foot on its back
constexpr double kLyingAside_m = 0.18;  // on the side, before the roll: as far as the hips roll
constexpr double kHitch_m = 0.055;      // hips that carried are lifted so far for a shift

// Who gets down looks the other way than who lies there.
constexpr Place kAbout{{}, maths::kPi};

void kneelWithFeetLaid(const FloorBody& f, Side side, const Vec3& back, PostureDraft& draft) {
  draft.kneel(side, f.knee(side), back, kLaid_rad, false, f.mat + kInstep_m * f.k);
}

constexpr double kHandsAhead_m = 0.45;  // of the knees, short of the pillow
constexpr double kHandsAside_m = 0.15;

KeyPosture handsAndKnees(const FloorBody& f) {
  PostureDraft draft(f.p);
  const Vec3 knee = f.knee(Side::left);
  draft.trunk({{f.x, knee.y + f.p.thigh_m, f.knee_z - 0.02 * f.k},
               {0, 0.16, 1},
               {0, -1, 0.1},
               6.0,
               0.0,
               0.0,
               -24.0});
  for (int i = 0; i < 12; ++i)
    for (const Side side : movement::kSides) draft.hipOverKnee(side, f.knee(side));
  for (const Side side : movement::kSides) {
    kneelWithFeetLaid(f, side, {0, 0, -1}, draft);
    draft.hand(side, handOnMat(f, draft, side, f.x + f.sign(side) * kHandsAside_m * f.k,
                               f.knee_z + kHandsAhead_m * f.k));
  }
  return draft.done(true);
}

// The hips down on the mat beside the knees, both hands carrying the trunk.
KeyPosture hipsDown(const FloorBody& f) {
  PostureDraft draft(f.p);
  const double s = f.sign(f.low);
  const movement::Flesh flesh = movement::fleshOf(f.p);
  const double hip_y =
      f.mat + 0.6 * flesh.buttock_m + 0.4 * (flesh.hip_side_m - f.p.half_hip_width_m);
  const Vec3 knee = f.knee(f.low);
  const Vec3 hip{knee.x + s * 0.34 * f.k, hip_y, knee.z - 0.15 * f.k};
  // As upright as the arms are long.
  const double reach = 0.92 * (f.p.upper_arm_m + f.p.forearm_m) + f.mat + kWristOverPalm_m * f.k;
  for (double up_y = 0.56; up_y > 0.2; up_y -= 0.04) {
    draft.trunk({{}, {s * 0.22, up_y, 0.83}, {-s * 0.80, -0.42, 0.42}, 8.0, -s * 6.0, 0.0, -6.0});
    draft.pose().hips_m += hip - draft.frames().at(body::leg(f.low).upper);
    draft.hipOverKnee(f.low, knee);
    const body::JointFrames frames = draft.frames();
    const double highest =
        std::max(frames.at(Joint::left_upper_arm).y, frames.at(Joint::right_upper_arm).y);
    if (highest < reach) break;
  }
  const Vec3 back = maths::normalised(Vec3{-s * 0.75, 0.0, -0.66});
  kneelWithFeetLaid(f, f.low, back, draft);
  const Vec3 low_ball = draft.frames().at(body::leg(f.low).toes);
  // The upper leg lies on the lower one.
  const Side top = body::other(f.low);
  draft.stand(top, low_ball + Vec3{-s * 0.05, 0.05, 0.10} * f.k, maths::radians(128.0),
              maths::arcTangent2(-back.x, -back.z), {-s * 1.0, 0.25, 0.6});
  draft.hand(f.low, handOnMat(f, draft, f.low, f.x + s * 0.34 * f.k, f.knee_z + 0.30 * f.k));
  draft.hand(top, handOnMat(f, draft, top, f.x - s * 0.06 * f.k, f.knee_z + 0.40 * f.k));
  return draft.done(true);
}

// On the side as the exercise on the side has it, curled up a little.
body::Pose onSide(const FloorBody& f) {
  movement::ExerciseModel side;
  side.id = "on_side";
  side.start = movement::Carrier::mat;
  side.lying = movement::Lying::on_side;
  side.hands = movement::Hands::on_mat;
  side.legs = movement::Legs::one_moves;
  side.props = {movement::Equipment::mat, movement::Equipment::pillow};
  side.start_posture[static_cast<std::size_t>(movement::Channel::hip_flexion)] = 55.0;
  side.start_posture[static_cast<std::size_t>(movement::Channel::knee_flexion)] = 85.0;
  // They come down beside the middle of the mat and roll on to it.
  body::Pose pose =
      rebased(movement::readyPose(f.p, side, 0.0, 0, {}, body::other(f.low)), kAbout, {});
  pose.hips_m.x += f.sign(f.low) * kLyingAside_m * f.k;
  return pose;
}

// On the forearm: pelvis and legs as lying on the side, the trunk propped up.
KeyPosture onForearm(const FloorBody& f, const body::Pose& lying) {
  PostureDraft draft(f.p);
  draft.pose() = lying;
  const double s = f.sign(f.low);
  const Side top = body::other(f.low);
  body::Pose& pose = draft.pose();
  pose.at(Joint::hips) = maths::rotationX(-maths::radians(10.0)) * pose.at(Joint::hips);
  const double elbow_y = f.mat + 0.045 * f.k;
  // The chest as far off the mat as the upper arm is long; three joints share it.
  constexpr double kUpright01 = 0.88;
  Vec3 shoulder;
  for (double bend_deg = 13.0; bend_deg > 1.0; bend_deg -= 1.0) {
    const double up = s * maths::radians(bend_deg);
    const Quat bend = maths::rotationZ(up) * maths::rotationX(maths::radians(3.0));
    for (const Joint joint : {Joint::spine, Joint::chest, Joint::upper_chest})
      pose.at(joint) = bend;
    pose.at(Joint::neck) = pose.at(Joint::head) = maths::rotationZ(0.2 * up);
    shoulder = draft.frames().at(body::arm(f.low).upper);
    if (shoulder.y - elbow_y < kUpright01 * f.p.upper_arm_m) break;
  }
  // The elbow below the shoulder, the forearm ahead on the mat.
  const double drop = std::min(0.995 * f.p.upper_arm_m, shoulder.y - elbow_y);
  const double out = std::sqrt(f.p.upper_arm_m * f.p.upper_arm_m - drop * drop);
  const Vec3 elbow = shoulder + Vec3{-s * 0.9 * out, -drop, 0.436 * out};
  PostureDraft::Hand low;
  low.wrist_m = elbow + maths::normalised(Vec3{-s * 0.45, -0.01, 0.89}) * f.p.forearm_m;
  low.elbow = elbow - shoulder;
  low.along = {-s * 0.45, 0.0, 0.89};
  low.palm = {0, -1, 0};
  draft.hand(f.low, low);
  draft.hand(top, handOnMat(f, draft, top, shoulder.x - s * 0.34 * f.k, shoulder.z - 0.06 * f.k));
  return draft.done();
}

}  // namespace

void addLying(const FloorBody& f, bool ends_on_side, const body::Pose& start, PostureChain& chain) {
  const std::size_t low = movement::slot(f.low), top = movement::slot(body::other(f.low));
  const body::Pose lying = onSide(f);
  Change sit = timed(1.7, 1.9);
  sit.hand[low] = {0.0, 0.4, 0.05, 0.0};
  sit.hand[top] = {0.45, 0.85, 0.04, 0.0};
  chain.add(handsAndKnees(f), sit);
  Change prop = timed(1.4, 1.6);
  prop.hand[low] = {0.0, 0.8, 0.02, 0.0};
  prop.hand[top] = {0.1, 0.7, 0.05, 0.0};
  prop.hips.lift_m = kHitch_m;
  chain.add(hipsDown(f), prop);
  Change down = timed(1.2, 1.4);
  down.hand[low] = {0.1, 0.9, 0.06, 0.0};
  // Over the middle of the mat, off the forearm and the knee.
  if (ends_on_side) down.hips.lift_m = kHitch_m;
  chain.add(onForearm(f, lying), down);
  if (!ends_on_side) {
    Change roll = timed(1.7, 1.6);
    roll.foot[top] = {0.0, 0.8, 0.06, 0.0};
    roll.foot[low] = {0.15, 0.95, 0.04, 0.0};
    KeyPosture side = keyOf(f.p, lying);
    side.restful = true;
    chain.add(side, roll);
  }
  chain.add(keyOf(f.p, start));
}

}  // namespace spotter::locomotion
