#include "locomotion/floor_way.h"

#include <algorithm>
#include <cmath>

#include "locomotion/gait.h"
#include "locomotion/posture_draft.h"
#include "maths/angle.h"
#include "maths/trig.h"
#include "movement/lying.h"
#include "movement/lying_shape.h"
#include "movement/sides.h"

namespace spotter::locomotion {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

// The person stands looking along +Z to where the head will lie, their left is +X. Lengths on a
// stature of 1.75 m (basis: proposed).
constexpr double kKneeFlesh_m = 0.055;                // kneecap and what covers it, below the joint
constexpr double kInstep_m = 0.036;                   // ball of a foot that lies on its back
constexpr double kTucked_rad = maths::radians(68.0);  // a foot on its ball behind a knee
constexpr double kLaid_rad = maths::radians(138.0);   // a foot on its back
constexpr double kWrist_m = 0.042;                    // over the palm on the mat
constexpr double kKneelAside_m = 0.17;   // of the middle of the body, away from the lower side
constexpr double kKneesAhead_m = -0.03;  // of where the hips will lie
constexpr double kFootAhead_m = 0.33;    // front ankle ahead of the kneeling knee
constexpr double kFirstStep_m = 0.26;
constexpr double kLyingAside_m = 0.18;  // on the side, before the roll: as far as the hips roll
constexpr double kHitch_m = 0.055;      // hips that carried are lifted so far for a shift

// The person of this file looks the other way than the place that they lie on.
constexpr Place kAbout{{}, maths::kPi};

// What all postures of one person's way share.
struct Floor {
  const movement::Performer& p;
  Side low;    // the side on which they go down
  Side front;  // the good foot
  double k;
  double mat;
  double x;  // of the middle of the body while kneeling
  double knee_z;
  double foot_z;  // front ankle

  double sign(Side side) const { return body::signOf(side); }
  Vec3 knee(Side side) const {
    const double fat = std::max(0.0, p.skeleton.physique.bmi - 23.0) * 0.0004;
    return {x + sign(side) * 0.095 * k, mat + (kKneeFlesh_m + fat) * k, knee_z};
  }
  double ballHeight() const { return mat + p.ball_height_m; }
  // Ball of a flat foot whose ankle is at z.
  Vec3 ballAt(Side side, double ankle_z) const {
    const body::LegJoints joints = body::leg(side);
    const Vec3 ankle = p.skeleton.rest(joints.foot);
    const Vec3 arm = p.skeleton.rest(joints.toes) - ankle;
    const Vec3 turned = maths::rotate(maths::rotationY(movement::usualFootTurn_rad(p, side)), arm);
    return {x + ankle.x + turned.x, ballHeight(), ankle_z + turned.z};
  }
  Side kneeling() const { return body::other(front); }
  // Ball of the kneeling side's foot while its toes carry.
  Vec3 tuckedBall() const {
    const Quat foot = maths::rotationX(kTucked_rad);
    const Vec3 ankle =
        kneelingAnkle(p, kneeling(), knee(kneeling()), {0, 0, -1}, foot, ballHeight());
    const body::LegJoints joints = body::leg(kneeling());
    return ankle + maths::rotate(foot, p.skeleton.rest(joints.toes) - p.skeleton.rest(joints.foot));
  }
  double thighFlesh() const {
    return (0.098 + 0.006 * (p.skeleton.physique.bmi - 23.0) / 10.0) * k;
  }
};

// Both hands on top of the front thigh near the knee, the front side's further ahead.
void handsOnFrontThigh(const Floor& f, PostureDraft& draft) {
  const body::JointFrames frames = draft.frames();
  const body::LegJoints leg = body::leg(f.front);
  const Vec3 hip = frames.at(leg.upper);
  const Vec3 knee = frames.at(leg.lower);
  const Vec3 along = maths::normalised(knee - hip);
  const Vec3 up = maths::normalised(maths::squareTo({0, 1, 0}, along), {0, 0, 1});
  for (const Side side : movement::kSides) {
    PostureDraft::Hand hand;
    const Vec3 shoulder = frames.at(body::arm(side).upper);
    // Further up the thigh where the arm would not reach.
    for (double share = side == f.front ? 0.74 : 0.62; share > 0.3; share -= 0.03) {
      hand.wrist_m = maths::lerp(hip, knee, share) + up * f.thighFlesh() +
                     Vec3{f.sign(side) * 0.03 * f.k, 0, 0};
      const double reach = 0.93 * (f.p.upper_arm_m + f.p.forearm_m);
      if (maths::distance(hand.wrist_m, shoulder) < reach) break;
    }
    hand.elbow = {f.sign(side) * 0.9, -0.1, -0.5};
    hand.along = along + Vec3{-f.sign(side) * (side == f.front ? 0.15 : 0.55), 0, 0} - up * 0.15;
    hand.palm = -up;
    hand.on = f.front == Side::left ? HandOn::left_thigh : HandOn::right_thigh;
    draft.hand(side, hand);
  }
}

// A hand on the mat at a spot, nearer when the arm would not reach it.
PostureDraft::Hand onMat(const Floor& f, const PostureDraft& draft, Side side, double x, double z) {
  constexpr double kMost01 = 0.965;
  PostureDraft::Hand hand;
  const Vec3 shoulder = draft.frames().at(body::arm(side).upper);
  const double y = f.mat + kWrist_m * f.k;
  const double arm = kMost01 * (f.p.upper_arm_m + f.p.forearm_m);
  const double drop = shoulder.y - y;
  const double level = std::sqrt(std::max(0.0, arm * arm - drop * drop));
  const Vec3 way{x - shoulder.x, 0.0, z - shoulder.z};
  const double share = std::min(1.0, level / std::max(1e-6, maths::length(way)));
  hand.wrist_m = {shoulder.x + way.x * share, y, shoulder.z + way.z * share};
  hand.elbow = {f.sign(side) * 0.5, 0.0, -1.0};
  hand.along = {f.sign(side) * 0.1, -0.06, 1.0};
  hand.palm = {0.0, -1.0, 0.0};
  return hand;
}

// How high the hips may be between two feet that stay.
double reachableHips(const Floor& f, double hips_z, double share01) {
  const double span = share01 * (f.p.thigh_m + f.p.shank_m);
  const Quat foot = maths::rotationX(maths::radians(45.0));
  const body::LegJoints joints = body::leg(f.kneeling());
  const Vec3 back_ankle = f.tuckedBall() - maths::rotate(foot, f.p.skeleton.rest(joints.toes) -
                                                                   f.p.skeleton.rest(joints.foot));
  const double front_y = f.mat + f.p.skeleton.rest(joints.foot).y;
  const auto over = [&](double ankle_y, double dz) {
    return ankle_y + std::sqrt(std::max(0.04, span * span - dz * dz));
  };
  return std::min(over(front_y, f.foot_z - hips_z), over(back_ankle.y, hips_z - back_ankle.z));
}

KeyPosture standing(const Floor& f, const Place& stands) {
  body::Pose pose = movement::standingPose(f.p, 0.0, 0);
  pose.hips_m.y += f.mat;
  KeyPosture key = keyOf(f.p, rebased(pose, stands, {}));
  key.restful = true;
  return key;
}

// The good foot a short step ahead.
KeyPosture stepped(const Floor& f) {
  PostureDraft draft(f.p);
  const double back_z = f.foot_z - kFirstStep_m * f.k;
  const double z = f.foot_z - 0.5 * kFirstStep_m * f.k;
  const double span = 0.985 * (f.p.thigh_m + f.p.shank_m);
  const double ankle_y = f.mat + f.p.skeleton.rest(Joint::left_foot).y;
  const double half = z - back_z;
  const double y = ankle_y + std::sqrt(span * span - half * half);
  draft.trunk({{f.x, y, z}, {0, 1, 0.22}, {0, 0, 1}, 12.0, 0.0, 0.0, 14.0});
  draft.stand(f.front, f.ballAt(f.front, f.foot_z), 0.0, movement::usualFootTurn_rad(f.p, f.front),
              {0, 0, 1});
  draft.stand(f.kneeling(), f.ballAt(f.kneeling(), back_z), 0.0,
              movement::usualFootTurn_rad(f.p, f.kneeling()), {0, 0, 1});
  handsOnFrontThigh(f, draft);
  return draft.done();
}

// The other foot well behind on its ball, the trunk over the front thigh.
KeyPosture astride(const Floor& f) {
  PostureDraft draft(f.p);
  const double z = 0.58 * f.foot_z + 0.42 * f.tuckedBall().z;
  const double y = reachableHips(f, z, 0.972);
  draft.trunk({{f.x, y, z}, {0, 1, 0.42}, {0, 0, 1}, 18.0, 0.0, 0.0, 8.0});
  draft.stand(f.front, f.ballAt(f.front, f.foot_z), 0.0, movement::usualFootTurn_rad(f.p, f.front),
              {0, 0, 1});
  draft.stand(f.kneeling(), f.tuckedBall(), maths::radians(45.0), 0.0, {0, -0.2, 1});
  handsOnFrontThigh(f, draft);
  return draft.done();
}

KeyPosture halfKneeling(const Floor& f) {
  PostureDraft draft(f.p);
  const Vec3 knee = f.knee(f.kneeling());
  draft.trunk({{f.x, knee.y + f.p.thigh_m, knee.z}, {0, 1, 0.16}, {0, 0, 1}, 10.0, 0.0, 0.0, 6.0});
  draft.hipOverKnee(f.kneeling(), knee);
  draft.stand(f.front, f.ballAt(f.front, f.foot_z), 0.0, movement::usualFootTurn_rad(f.p, f.front),
              {0, 0, 1});
  draft.kneel(f.kneeling(), knee, {0, 0, -1}, kTucked_rad, true, f.ballHeight());
  handsOnFrontThigh(f, draft);
  return draft.done(true);
}

// Both knees down, the toes still on the mat, the hands on the thighs.
KeyPosture upOnKnees(const Floor& f) {
  PostureDraft draft(f.p);
  draft.trunk({{f.x, f.knee(Side::left).y + f.p.thigh_m, f.knee_z},
               {0, 1, 0.22},
               {0, 0, 1},
               10.0,
               0.0,
               0.0,
               4.0});
  for (int i = 0; i < 12; ++i)
    for (const Side side : movement::kSides) draft.hipOverKnee(side, f.knee(side));
  for (const Side side : movement::kSides)
    draft.kneel(side, f.knee(side), {0, 0, -1}, kTucked_rad, true, f.ballHeight());
  const body::JointFrames frames = draft.frames();
  for (const Side side : movement::kSides) {
    const body::LegJoints leg = body::leg(side);
    const Vec3 along = maths::normalised(frames.at(leg.lower) - frames.at(leg.upper));
    PostureDraft::Hand hand;
    hand.wrist_m = maths::lerp(frames.at(leg.upper), frames.at(leg.lower), 0.42) +
                   Vec3{f.sign(side) * 0.02 * f.k, 0, f.thighFlesh()};
    hand.elbow = {f.sign(side) * 0.8, -0.1, -0.8};
    hand.along = along + Vec3{-f.sign(side) * 0.1, 0, 0.1};
    hand.palm = {0, 0, -1};
    hand.on = side == Side::left ? HandOn::left_thigh : HandOn::right_thigh;
    draft.hand(side, hand);
  }
  return draft.done(true);
}

void kneelWithFeetLaid(const Floor& f, Side side, const Vec3& back, PostureDraft& draft) {
  draft.kneel(side, f.knee(side), back, kLaid_rad, false, f.mat + kInstep_m * f.k);
}

constexpr double kHandsAhead_m = 0.45;  // of the knees, short of the pillow
constexpr double kHandsAside_m = 0.15;

KeyPosture handsAndKnees(const Floor& f) {
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
    draft.hand(side, onMat(f, draft, side, f.x + f.sign(side) * kHandsAside_m * f.k,
                           f.knee_z + kHandsAhead_m * f.k));
  }
  return draft.done(true);
}

// The hips down on the mat beside the knees, both hands carrying the trunk.
KeyPosture hipsDown(const Floor& f) {
  PostureDraft draft(f.p);
  const double s = f.sign(f.low);
  const movement::Flesh flesh = movement::fleshOf(f.p);
  const double hip_y =
      f.mat + 0.6 * flesh.buttock_m + 0.4 * (flesh.hip_side_m - f.p.half_hip_width_m);
  const Vec3 knee = f.knee(f.low);
  const Vec3 hip{knee.x + s * 0.34 * f.k, hip_y, knee.z - 0.15 * f.k};
  // As upright as the arms are long.
  const double reach = 0.92 * (f.p.upper_arm_m + f.p.forearm_m) + f.mat + kWrist_m * f.k;
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
  draft.hand(f.low, onMat(f, draft, f.low, f.x + s * 0.34 * f.k, f.knee_z + 0.30 * f.k));
  draft.hand(top, onMat(f, draft, top, f.x - s * 0.06 * f.k, f.knee_z + 0.40 * f.k));
  return draft.done(true);
}

// On the side as the exercise on the side has it, curled up a little.
body::Pose onSide(const Floor& f) {
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
KeyPosture onForearm(const Floor& f, const body::Pose& lying) {
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
  draft.hand(top, onMat(f, draft, top, shoulder.x - s * 0.34 * f.k, shoulder.z - 0.06 * f.k));
  return draft.done();
}

void addDown(const Floor& f, PostureChain& chain) {
  const std::size_t front = movement::slot(f.front), behind = movement::slot(f.kneeling());
  Change first = timed(0.85, 0.9);
  first.foot[front] = {0.15, 0.85, 0.05, 0.0};
  chain.add(standing(f, chain.stands), first);
  Change back = timed(1.1, 1.2);
  back.foot[behind] = {0.12, 0.85, 0.05, 0.0};
  chain.add(stepped(f), back);
  chain.add(astride(f), timed(1.5, 1.9));
  Change draw = timed(1.5, 1.8);
  draw.foot[front] = {0.1, 0.9, 0.08, f.sign(f.front) * 0.03};
  draw.hand[front] = {0.0, 0.55, 0.02, 0.0};
  draw.hand[behind] = {0.0, 0.55, 0.02, 0.0};
  chain.add(halfKneeling(f), draw);
  Change reach = timed(1.2, 1.3);
  reach.hand[behind] = {0.0, 0.9, 0.0, 0.0};
  reach.hand[front] = {0.1, 1.0, 0.0, 0.0};
  chain.add(upOnKnees(f), reach);
}

// From hands and knees to lying.
void addLying(const Floor& f, bool ends_on_side, const body::Pose& start, PostureChain& chain) {
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
  chain.add(keyOf(f.p, rebased(start, kAbout, {})));
}

// From this file's frame into that of the place.
void turnAbout(const movement::Performer& p, PostureChain& chain) {
  for (int i = 0; i < chain.count; ++i) {
    KeyPosture& key = chain.key[static_cast<std::size_t>(i)];
    const bool restful = key.restful;
    key = keyOf(p, rebased(key.pose, kAbout, {}), key.hand, key.kneels);
    key.restful = restful;
  }
  for (Change& change : chain.change) {
    change.ground_m = chain.ground_m;
    for (auto* moves : {&change.foot, &change.hand})
      for (Move& move : *moves) move.aside_m = -move.aside_m;
  }
  chain.stands = composed(kAbout, chain.stands);
}

}  // namespace

PostureChain floorWay(const movement::Performer& p, const movement::ExerciseModel& exercise,
                      Side moving_side, const body::Pose& start) {
  const Side good = body::other(p.sore_side);
  const bool ends_on_side = exercise.lying == movement::Lying::on_side;
  const Side low = ends_on_side ? body::other(moving_side) : good;
  Floor f{p, low, good, p.scale, movement::kMatThickness_m, 0.0, 0.0, 0.0};
  f.x = -f.sign(low) * kKneelAside_m * f.k;
  f.knee_z = kKneesAhead_m * f.k;
  f.foot_z = f.knee_z + kFootAhead_m * f.k;
  PostureChain chain;
  chain.tempo = chainTempo(p);
  chain.ground_m = movement::kMatThickness_m;
  const double ankle_z = p.skeleton.rest(Joint::left_foot).z;
  chain.stands = {{f.x, 0.0, f.foot_z - kFirstStep_m * f.k - ankle_z}, 0.0};
  addDown(f, chain);
  addLying(f, ends_on_side, start, chain);
  turnAbout(p, chain);
  return chain;
}

}  // namespace spotter::locomotion
