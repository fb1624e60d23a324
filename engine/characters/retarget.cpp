#include "characters/retarget.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "body/clinical.h"
#include "body/limb_ik.h"

namespace spotter::characters {
namespace {

using body::Joint;
using body::JointFrames;
using body::Side;
using body::Skeleton;
using maths::Quat;
using maths::Vec3;

constexpr double kStands_m = 0.03;       // a foot nearer to the floor carries
constexpr double kMostSpan01 = 0.99994;  // of a leg, just short of straight

constexpr std::size_t at(Joint joint) { return static_cast<std::size_t>(body::index(joint)); }

Vec3 hipMiddle(const JointFrames& frames) {
  return (frames.at(Joint::left_upper_leg) + frames.at(Joint::right_upper_leg)) / 2;
}

Vec3 hipMiddle(const Skeleton& skeleton) {
  return (skeleton.rest(Joint::left_upper_leg) + skeleton.rest(Joint::right_upper_leg)) / 2;
}

// Forward kinematics of everything that hangs on the hips, turned as ours.
void hangFrom(const Skeleton& own, const Vec3& hips_m, JointFrames& to) {
  to.position_m[0] = hips_m;
  for (std::size_t j = 1; j < body::kJointCount; ++j) {
    const auto parent = static_cast<std::size_t>(body::kParent[j]);
    to.position_m[j] = to.position_m[parent] +
                       maths::rotate(to.rotation[parent], own.rest_m[j] - own.rest_m[parent]);
  }
}

// Sole points from the ankle, as the foot and its toes are turned.
std::array<Vec3, 3> fromAnkle(const Skeleton& own, const Sole& sole, const Quat& foot,
                              const Quat& toes, const body::LegJoints& leg) {
  const Vec3 ankle = own.rest(leg.foot), ball = own.rest(leg.toes);
  return {maths::rotate(foot, sole.heel_m - ankle), maths::rotate(foot, sole.ball_m - ankle),
          maths::rotate(foot, ball - ankle) + maths::rotate(toes, sole.tip_m - ball)};
}

double lowest(const std::array<Vec3, 3>& points) {
  return std::min({points[0].y, points[1].y, points[2].y});
}

Sole soleOf(const Skeleton& skeleton, Side side) {
  const Vec3 ball = skeleton.rest(body::leg(side).toes);
  const Vec3 heel = body::heelRest(skeleton, side);
  const double length = body::footLength_m(skeleton);
  return {heel, {ball.x, 0.0, ball.z}, {ball.x, 0.0, heel.z + length}};
}

/// Where a character's ankle must be: the ball over ours, the sole as high as ours.
struct AnkleGoal {
  Vec3 ankle_m;
  double clearance_m;
};

AnkleGoal ankleGoal(const Character& c, const Skeleton& skeleton, const JointFrames& frames,
                    Side side) {
  const body::LegJoints leg = body::leg(side);
  const Quat &foot = frames.turn(leg.foot), &toes = frames.turn(leg.toes);
  const Vec3& ankle = frames.at(leg.foot);
  const auto ours = fromAnkle(skeleton, soleOf(skeleton, side), foot, toes, leg);
  const auto theirs = fromAnkle(c.skeleton, c.soles[side == Side::left ? 0 : 1], foot, toes, leg);
  // Standing flat, ankle stands over ankle: a longer foot reaches further on.
  const Vec3 flat_ours = skeleton.rest(leg.toes) - skeleton.rest(leg.foot);
  const Vec3 flat_theirs = c.skeleton.rest(leg.toes) - c.skeleton.rest(leg.foot);
  const Vec3 ahead = maths::rotate(foot, {0, 0, 1});
  const Vec3 level = maths::normalised({ahead.x, 0.0, ahead.z}, {0, 0, 1});
  const Vec3 ball = ankle + ours[1] + level * (flat_theirs.z - flat_ours.z);
  AnkleGoal goal;
  goal.clearance_m = ankle.y + lowest(ours);
  goal.ankle_m = ball - theirs[1];
  goal.ankle_m.y = goal.clearance_m - lowest(theirs);
  return goal;
}

// How far a hip must come down for a leg to reach its ankle; nothing when it does.
double lackOf(const Vec3& hip, const Vec3& ankle, double leg_m) {
  const Vec3 line = hip - ankle;
  const double away2 = line.x * line.x + line.z * line.z;
  const double most2 = leg_m * leg_m - away2;
  return most2 <= 0.0 || line.y <= 0.0 ? 0.0 : std::max(0.0, line.y - std::sqrt(most2));
}

// The middle between the hips: as far over the floor and from the feet as the legs are long. On a
// seat it is where ours is.
Vec3 hipsGoal(const Character& c, const Skeleton& skeleton, const JointFrames& frames,
              const Carried& carried) {
  const double ours = hipMiddle(skeleton).y, theirs = hipMiddle(c.skeleton).y;
  // A seat as high as the legs are long is none.
  const double seat = carried.seat_hips_m < 0.85 * ours ? carried.seat_hips_m : 0.0;
  const Vec3 middle = hipMiddle(frames);
  const Vec3 feet = (frames.at(Joint::left_foot) + frames.at(Joint::right_foot)) / 2;
  const double over = middle.y - seat;
  const double up01 = seat > 0.0 ? std::clamp(over / (ours - seat), 0.0, 1.0) : 1.0;
  const double wide = 1.0 + (theirs / ours - 1.0) * up01;
  return {feet.x + (middle.x - feet.x) * wide, seat + over * (theirs - seat) / (ours - seat),
          feet.z + (middle.z - feet.z) * wide};
}

// Where our knee or elbow points, square to the line between the ends of the limb.
Vec3 poleOf(const JointFrames& frames, Joint root, Joint middle, Joint end, const Vec3& front) {
  const Vec3 line = maths::normalised(frames.at(end) - frames.at(root), {0, -1, 0});
  const Vec3 off = maths::squareTo(frames.at(middle) - frames.at(root), line);
  // A straight limb has no pole of its own.
  return off + maths::rotate(frames.turn(root), front) * 0.01;
}

struct Limb {
  Joint upper, lower, end;
};

/// Bends a limb so that its end is at a point; turns its two bones, keeping their fronts.
void reach(const Skeleton& own, const JointFrames& ours, const Limb& limb, const Vec3& goal,
           const Vec3& front, JointFrames& to) {
  const Vec3& root = to.at(limb.upper);
  const Vec3 pole = poleOf(ours, limb.upper, limb.lower, limb.end, front);
  const body::TwoBones bones = body::solveTwoBones(root, goal, own.boneLength_m(limb.lower),
                                                   own.boneLength_m(limb.end), pole);
  const auto turn = [&](Joint bone, Joint next, const Vec3& from, const Vec3& until) {
    const Vec3 rest = maths::normalised(own.rest(next) - own.rest(bone), {0, -1, 0});
    to.rotation[at(bone)] =
        body::boneRotation(body::restBone(rest, front), maths::normalised(until - from, rest),
                           maths::rotate(ours.turn(bone), front));
  };
  turn(limb.upper, limb.lower, root, bones.middle_m);
  turn(limb.lower, limb.end, bones.middle_m, bones.end_m);
  to.position_m[at(limb.lower)] = bones.middle_m;
  to.position_m[at(limb.end)] = bones.end_m;
}

void holdHands(const Character& c, const JointFrames& frames, JointFrames& to) {
  for (const Side side : {Side::left, Side::right}) {
    const body::ArmJoints arm = body::arm(side);
    reach(c.skeleton, frames, {arm.upper, arm.lower, arm.hand}, frames.at(arm.hand),
          {0.0, 0.0, 1.0}, to);
  }
}

}  // namespace

body::JointFrames retarget(const Character& character, const Skeleton& skeleton,
                           const JointFrames& frames, const Carried& carried) {
  const Skeleton& own = character.skeleton;
  JointFrames to;
  to.rotation = frames.rotation;
  const Vec3 from_middle = own.rest(Joint::hips) - hipMiddle(own);
  Vec3 middle = hipsGoal(character, skeleton, frames, carried);
  const auto place = [&] {
    hangFrom(own, middle + maths::rotate(frames.turn(Joint::hips), from_middle), to);
  };
  place();
  const std::array<AnkleGoal, 2> goals = {ankleGoal(character, skeleton, frames, Side::left),
                                          ankleGoal(character, skeleton, frames, Side::right)};
  double lack = 0.0;
  for (const Side side : {Side::left, Side::right}) {
    const body::LegJoints leg = body::leg(side);
    const AnkleGoal& goal = goals[side == Side::left ? 0 : 1];
    if (goal.clearance_m > kStands_m) continue;
    const double leg_m = own.boneLength_m(leg.lower) + own.boneLength_m(leg.foot);
    lack = std::max(lack, lackOf(to.at(leg.upper), goal.ankle_m, kMostSpan01 * leg_m));
  }
  middle.y -= lack;
  place();
  if (carried.hands_held) holdHands(character, frames, to);
  for (const Side side : {Side::left, Side::right}) {
    const body::LegJoints leg = body::leg(side);
    reach(own, frames, {leg.upper, leg.lower, leg.foot}, goals[side == Side::left ? 0 : 1].ankle_m,
          {0, 0, 1}, to);
    to.position_m[at(leg.toes)] =
        to.at(leg.foot) + maths::rotate(to.turn(leg.foot), own.rest(leg.toes) - own.rest(leg.foot));
  }
  return to;
}

double soleHeight_m(const Character& character, const JointFrames& frames, Side side) {
  const body::LegJoints leg = body::leg(side);
  return frames.at(leg.foot).y +
         lowest(fromAnkle(character.skeleton, character.soles[side == Side::left ? 0 : 1],
                          frames.turn(leg.foot), frames.turn(leg.toes), leg));
}

}  // namespace spotter::characters
