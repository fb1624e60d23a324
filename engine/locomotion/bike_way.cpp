#include "locomotion/bike_way.h"

#include <algorithm>
#include <cmath>

#include "locomotion/gait.h"
#include "locomotion/posture_draft.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/riding.h"
#include "movement/sides.h"

namespace spotter::locomotion {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

// Lengths on a stature of 1.75 m (basis: proposed).
constexpr double kBeside_m = 0.40;         // of the bike's middle, where one stands
constexpr double kAheadOfSaddle_m = 0.25;  // the hips while astride
constexpr double kAstrideFoot_m = 0.235;   // from the bike's middle
constexpr double kClearSole_m = 0.12;      // over the frame, so that the heel clears it too

// What all postures of one person's way share.
struct Mounting {
  const movement::Performer& p;
  Side near;  // on whose side of the bike they stand; its pedal is down
  Side far;   // goes over
  double k;
  double z;  // of the hips while astride
  KeyPosture start;

  double sign() const { return body::signOf(near); }
  double stand_x() const { return sign() * kBeside_m; }
  // Ball of a flat foot whose ankle is at x.
  Vec3 ballAt(Side side, double ankle_x) const {
    const body::LegJoints joints = body::leg(side);
    const Vec3 ankle = p.skeleton.rest(joints.foot);
    const Vec3 turned = maths::rotate(maths::rotationY(movement::usualFootTurn_rad(p, side)),
                                      p.skeleton.rest(joints.toes) - ankle);
    return {ankle_x + turned.x, p.ball_height_m, z + ankle.z + turned.z};
  }
  Vec3 nearBall() const {
    return ballAt(near, stand_x() + p.skeleton.rest(body::leg(near).foot).x);
  }
  Vec3 farBall() const { return ballAt(far, -sign() * kAstrideFoot_m); }
  Vec3 elbow(Side side) const { return {body::signOf(side) * 0.55, -0.75, -0.35}; }
};

// How high the hips may be over a flat foot.
double hipsOver(const Mounting& m, const Vec3& ankle, double x, double share01) {
  const double span = share01 * (m.p.thigh_m + m.p.shank_m);
  const double aside = x - ankle.x;
  return ankle.y + std::sqrt(std::max(0.04, span * span - aside * aside));
}

// Leans the trunk as far as the hands need to reach the bar.
void leanToBar(const Mounting& m, PostureDraft::Trunk trunk, PostureDraft& draft, bool both) {
  constexpr double kMost01 = 0.955;
  constexpr int kTries = 14;
  for (int i = 0; i < kTries; ++i) {
    draft.trunk(trunk);
    const body::JointFrames frames = draft.frames();
    double furthest = 0.0;
    for (const Side side : movement::kSides) {
      if (side != m.near && !both) continue;
      furthest = std::max(furthest, maths::distance(frames.at(body::arm(side).upper),
                                                    m.start.arm[movement::slot(side)].end_m));
    }
    if (furthest < kMost01 * (m.p.upper_arm_m + m.p.forearm_m)) return;
    trunk.up.z += 0.035;
    trunk.bend_deg += 1.0;
    trunk.nod_deg -= 1.5;
  }
}

void standFlat(const Mounting& m, PostureDraft& draft, Side side, const Vec3& ball) {
  draft.stand(side, ball, 0.0, movement::usualFootTurn_rad(m.p, side), {0.0, 0.0, 1.0});
}

void nearHandOnBar(const Mounting& m, PostureDraft& draft) {
  draft.hand(m.near, m.start.arm[movement::slot(m.near)], m.elbow(m.near));
}

// Both feet beside the bike, the near hand on the bar.
KeyPosture ready(const Mounting& m, const body::Pose& standing) {
  PostureDraft draft(m.p);
  draft.pose() = standing;
  const double x = m.stand_x() + m.sign() * 0.05 * m.k;
  const Vec3 near_ankle = m.p.skeleton.rest(body::leg(m.near).foot);
  const double hip_x = x + m.sign() * m.p.half_hip_width_m;
  const double y = hipsOver(m, {m.stand_x() + near_ankle.x, near_ankle.y, 0.0}, hip_x, 0.99);
  leanToBar(m, {{x, y, m.z}, {0, 1, 0.10}, {0, 0, 1}, 10.0, 0.0, 0.0, 6.0}, draft, false);
  standFlat(m, draft, m.near, m.nearBall());
  standFlat(m, draft, m.far,
            m.ballAt(m.far, m.stand_x() + m.p.skeleton.rest(body::leg(m.far).foot).x));
  nearHandOnBar(m, draft);
  return draft.done();
}

// The far foot over the lowest part of the frame.
KeyPosture over(const Mounting& m, const body::Pose& standing) {
  PostureDraft draft(m.p);
  draft.pose() = standing;
  const double x = m.stand_x() - m.sign() * 0.02 * m.k;
  const Vec3 near_ankle = m.p.skeleton.rest(body::leg(m.near).foot);
  const double hip_x = x + m.sign() * m.p.half_hip_width_m;
  const double y = hipsOver(m, {m.stand_x() + near_ankle.x, near_ankle.y, 0.0}, hip_x, 0.985);
  // The hip of the lifted leg comes up a little.
  leanToBar(
      m,
      {{x, y + 0.01, m.z}, {m.sign() * 0.14, 1, 0.12}, {0, 0, 1}, 14.0, -m.sign() * 8.0, 0.0, 12.0},
      draft, false);
  standFlat(m, draft, m.near, m.nearBall());
  const double sole = movement::Bike::kStepThrough + kClearSole_m;
  draft.stand(m.far, {m.sign() * 0.01, sole + m.p.ball_height_m + 0.03, m.z + 0.14},
              maths::radians(14.0), -movement::usualFootTurn_rad(m.p, m.far),
              {-m.sign() * 0.25, 0.5, 1.0});
  draft.pose().at(body::leg(m.far).toes) = {};
  nearHandOnBar(m, draft);
  return draft.done();
}

// A foot on the floor on either side, both hands on the bar.
KeyPosture astride(const Mounting& m) {
  PostureDraft draft(m.p);
  const double x = m.sign() * 0.10;
  const Vec3 near_ankle = m.p.skeleton.rest(body::leg(m.near).foot);
  const double y = std::min(hipsOver(m, {m.stand_x() + near_ankle.x, near_ankle.y, 0.0},
                                     x + m.sign() * m.p.half_hip_width_m, 0.962),
                            hipsOver(m, {-m.sign() * kAstrideFoot_m, near_ankle.y, 0.0},
                                     x - m.sign() * m.p.half_hip_width_m, 0.962));
  leanToBar(m, {{x, y, m.z}, {0, 1, 0.16}, {0, 0, 1}, 12.0, 0.0, 0.0, 2.0}, draft, true);
  standFlat(m, draft, m.near, m.nearBall());
  standFlat(m, draft, m.far, m.farBall());
  for (const Side side : movement::kSides)
    draft.hand(side, m.start.arm[movement::slot(side)], m.elbow(side));
  return draft.done(true);
}

// The near foot on the low pedal.
KeyPosture onPedal(const Mounting& m) {
  PostureDraft draft(m.p);
  const double x = -m.sign() * 0.07;
  const double ankle_y = m.p.skeleton.rest(body::leg(m.far).foot).y;
  const double y = hipsOver(m, {-m.sign() * kAstrideFoot_m, ankle_y, 0.0},
                            x - m.sign() * m.p.half_hip_width_m, 0.962);
  leanToBar(m, {{x, y, m.z - 0.01}, {0, 1, 0.24}, {0, 0, 1}, 14.0, 0.0, 0.0, 2.0}, draft, true);
  const KeyLimb& near = m.start.leg[movement::slot(m.near)];
  draft.stand(m.near, near.ball_m, near.end_turn, {}, {m.sign() * 0.1, 0.0, 1.0});
  standFlat(m, draft, m.far, m.farBall());
  for (const Side side : movement::kSides)
    draft.hand(side, m.start.arm[movement::slot(side)], m.elbow(side));
  return draft.done();
}

// On the saddle, the far foot not yet on its pedal.
KeyPosture seated(const Mounting& m) {
  PostureDraft draft(m.p);
  draft.pose() = m.start.pose;
  const Vec3 hip = m.start.leg[movement::slot(m.far)].root_m;
  const double down = 0.93 * (m.p.thigh_m + m.p.shank_m);
  const Vec3 ball{-m.sign() * 0.22, hip.y - down + m.p.ball_height_m - 0.05, hip.z + 0.26 * m.k};
  draft.stand(m.far, ball, maths::rotationX(maths::radians(16.0)), {}, {0.0, 0.0, 1.0});
  for (const Side side : movement::kSides)
    draft.hand(side, m.start.arm[movement::slot(side)], m.elbow(side));
  return draft.done(true);
}

}  // namespace

PostureChain bikeWay(const movement::Performer& p, const movement::ExerciseModel& exercise,
                     Side moving_side, const body::Pose& start) {
  const bool pedal_is_up =
      maths::cosine(maths::radians(
          exercise.start_posture[static_cast<std::size_t>(movement::Channel::crank_turn)])) > 0.0;
  const Side far = pedal_is_up ? moving_side : body::other(moving_side);
  Mounting m{p, body::other(far), far, p.scale, 0.0, {}};
  m.start = keyOf(p, start, {HandOn::ground, HandOn::ground});
  m.start.restful = true;
  m.z = 0.5 * (m.start.leg[0].root_m.z + m.start.leg[1].root_m.z) + kAheadOfSaddle_m * m.k;
  const std::size_t n = movement::slot(m.near), f = movement::slot(m.far);

  PostureChain chain;
  chain.tempo = chainTempo(p);
  chain.stands = {{m.stand_x(), 0.0, m.z}, 0.0};
  const body::Pose standing = rebased(movement::standingPose(p, 0.0, 0), chain.stands, {});
  KeyPosture first = keyOf(p, standing);
  first.restful = true;
  Change reach = timed(1.0, 1.0);
  reach.hand[n] = {0.0, 0.9, 0.05, 0.0};
  chain.add(first, reach);
  Change lift = timed(1.1, 1.2);
  lift.foot[f] = {0.1, 1.0, 0.0, m.sign() * 0.03};
  chain.add(ready(m, standing), lift);
  Change across = timed(1.3, 1.3);
  across.foot[f] = {0.0, 0.9, 0.12, -m.sign() * 0.10};
  across.hand[f] = {0.3, 1.0, 0.06, 0.0};
  chain.add(over(m, standing), across);
  Change pedal = timed(1.3, 1.3);
  pedal.foot[n] = {0.2, 0.95, 0.07, m.sign() * 0.05};
  pedal.hips = {0.0, 0.7, 0.0, 0.0};
  chain.add(astride(m), pedal);
  Change up = timed(1.4, 1.5);
  up.hips = {0.0, 1.0, 0.03, 0.0};
  up.foot[f] = {0.0, 1.0, 0.02, 0.0};
  chain.add(onPedal(m), up);
  Change place = timed(1.2, 1.2);
  place.foot[f] = {0.0, 0.95, 0.05, 0.0};
  chain.add(seated(m), place);
  chain.add(m.start);
  return chain;
}

}  // namespace spotter::locomotion
