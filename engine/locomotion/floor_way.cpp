#include "locomotion/floor_way.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "locomotion/floor_body.h"
#include "locomotion/floor_hands.h"
#include "locomotion/floor_lying.h"
#include "locomotion/gait.h"
#include "locomotion/posture_draft.h"
#include "maths/angle.h"
#include "movement/lying.h"
#include "movement/sides.h"

namespace spotter::locomotion {
namespace {

using body::Joint;
using body::Side;
using maths::Quat;
using maths::Vec3;

// The person stands looking along +Z to where the head will lie, their left is +X. Lengths on a
// stature of 1.75 m (basis: proposed).
constexpr double kKneelAside_m = 0.17;   // of the middle of the body, away from the lower side
constexpr double kKneesAhead_m = -0.03;  // of where the hips will lie
constexpr double kFootAhead_m = 0.33;    // front ankle ahead of the kneeling knee
constexpr double kFirstStep_m = 0.26;

// Nothing where no chair is within reach.
using Seat = std::optional<SeatHand>;

// The person of this file looks the other way than the place that they lie on.
constexpr Place kAbout{{}, maths::kPi};

// How high the hips may be between two feet that stay.
double reachableHips(const FloorBody& f, double hips_z, double share01) {
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

KeyPosture standing(const FloorBody& f, const Place& stands) {
  body::Pose pose = movement::standingPose(f.p, 0.0, 0);
  pose.hips_m.y += f.mat;
  KeyPosture key = keyOf(f.p, rebased(pose, stands, {}));
  key.restful = true;
  return key;
}

// The front foot flat, the other one's ball at a point.
void standAstride(const FloorBody& f, const Vec3& back_ball, double pitch_rad,
                  PostureDraft& draft) {
  const Side back = f.kneeling();
  draft.stand(f.front, f.ballAt(f.front, f.foot_z), 0.0, movement::usualFootTurn_rad(f.p, f.front),
              {0, 0, 1});
  draft.stand(back, back_ball, pitch_rad,
              pitch_rad > 0.0 ? 0.0 : movement::usualFootTurn_rad(f.p, back),
              {0, pitch_rad > 0.0 ? -0.2 : 0.0, 1});
}

// Both hands on the front thigh, or the one that is not on the chair.
bool handsOnFrontThigh(const FloorBody& f, const Seat& seat, PostureDraft& draft) {
  bool reached = true;
  for (const Side side : movement::kSides)
    if (!seat || side != seat->side) reached = handOnFrontThigh(f, draft, side) && reached;
  if (seat) draft.hand(seat->side, seat->hand);
  return reached;
}

// The good foot a short step ahead, the trunk bent as far as the hands need to reach the thigh.
KeyPosture stepped(const FloorBody& f) {
  PostureDraft draft(f.p);
  const double back_z = f.foot_z - kFirstStep_m * f.k;
  const double z = f.foot_z - 0.5 * kFirstStep_m * f.k;
  const double span = 0.985 * (f.p.thigh_m + f.p.shank_m);
  const double ankle_y = f.mat + f.p.skeleton.rest(Joint::left_foot).y;
  const double half = z - back_z;
  const double y = ankle_y + std::sqrt(span * span - half * half);
  for (double bend = 0.0; bend < 1.0; bend += 0.1) {
    draft.trunk({{f.x, y, z},
                 {0, 1, 0.22 + 0.2 * bend},
                 {0, 0, 1},
                 12.0 + 22.0 * bend,
                 0.0,
                 0.0,
                 14.0 - 6.0 * bend});
    standAstride(f, f.ballAt(f.kneeling(), back_z), 0.0, draft);
    if (handsOnFrontThigh(f, {}, draft)) break;
  }
  return draft.done();
}

// The trunk as it is, or leaning further until the hand is on the seat.
// @param place  puts the hips where they belong
template <class PlaceHips>
bool leanToSeat(const FloorBody& f, const Seat& seat, const PostureDraft::Trunk& trunk,
                double most01, PostureDraft& draft, PlaceHips place) {
  const auto set = [&](const PostureDraft::Trunk& leaning) {
    draft.trunk(leaning);
    place();
  };
  for (double much01 = 0.0; seat && much01 <= most01; much01 += 0.1) {
    set(leaningOn(f, *seat, trunk, much01));
    if (reaches(f, draft, *seat)) return true;
  }
  set(trunk);
  return false;
}

// The other foot well behind on its ball, the trunk over the front thigh, or stooping to the seat.
KeyPosture astride(const FloorBody& f, const Seat& seat) {
  constexpr double kStoops01 = 1.8;
  PostureDraft draft(f.p);
  const double z = 0.58 * f.foot_z + 0.42 * f.tuckedBall().z;
  const double y = reachableHips(f, z, 0.972);
  const bool on_seat =
      leanToSeat(f, seat, {{f.x, y, z}, {0, 1, 0.42}, {0, 0, 1}, 18.0, 0.0, 0.0, 8.0}, kStoops01,
                 draft, [] {});
  standAstride(f, f.tuckedBall(), maths::radians(45.0), draft);
  handsOnFrontThigh(f, on_seat ? seat : Seat{}, draft);
  return draft.done();
}

PostureDraft::Trunk halfKneelingTrunk(const FloorBody& f) {
  const Vec3 knee = f.knee(f.kneeling());
  return {{f.x, knee.y + f.p.thigh_m, knee.z}, {0, 1, 0.16}, {0, 0, 1}, 10.0, 0.0, 0.0, 6.0};
}

KeyPosture halfKneeling(const FloorBody& f, const Seat& seat) {
  PostureDraft draft(f.p);
  const Vec3 knee = f.knee(f.kneeling());
  leanToSeat(f, seat, halfKneelingTrunk(f), 1.0, draft,
             [&] { draft.hipOverKnee(f.kneeling(), knee); });
  draft.stand(f.front, f.ballAt(f.front, f.foot_z), 0.0, movement::usualFootTurn_rad(f.p, f.front),
              {0, 0, 1});
  draft.kneel(f.kneeling(), knee, {0, 0, -1}, kTucked_rad, true, f.ballHeight());
  handsOnFrontThigh(f, seat, draft);
  return draft.done(true);
}

// The hand on the seat of a chair that is within reach of somebody who half kneels.
Seat seatWithinReach(const FloorBody& f, const std::optional<Place>& chair) {
  if (!chair) return {};
  PostureDraft draft(f.p);
  draft.trunk(halfKneelingTrunk(f));
  draft.hipOverKnee(f.kneeling(), f.knee(f.kneeling()));
  const Seat seat = onSeat(f, draft, *chair);
  const bool reached = leanToSeat(f, seat, halfKneelingTrunk(f), 1.0, draft,
                                  [&] { draft.hipOverKnee(f.kneeling(), f.knee(f.kneeling())); });
  return reached ? seat : Seat{};
}

// Both knees down, the toes still on the mat, the hands on the thighs or still on the seat.
KeyPosture upOnKnees(const FloorBody& f, const Seat& seat) {
  PostureDraft draft(f.p);
  const double y = f.knee(Side::left).y + f.p.thigh_m;
  const bool on_seat = leanToSeat(
      f, seat, {{f.x, y, f.knee_z}, {0, 1, 0.22}, {0, 0, 1}, 10.0, 0.0, 0.0, 4.0}, 1.2, draft, [&] {
        for (int i = 0; i < 12; ++i)
          for (const Side side : movement::kSides) draft.hipOverKnee(side, f.knee(side));
      });
  for (const Side side : movement::kSides)
    draft.kneel(side, f.knee(side), {0, 0, -1}, kTucked_rad, true, f.ballHeight());
  const body::JointFrames frames = draft.frames();
  for (const Side side : movement::kSides) {
    if (on_seat && side == seat->side) {
      draft.hand(side, seat->hand);
      continue;
    }
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

// A hand that goes to the seat, from it to the mat, or stays on it.
Move seatMove(const FloorBody& f, const SeatHand& seat, HandOn from, HandOn to) {
  if (from == to) return {};
  if (to == HandOn::chair) return {0.15, 1.0, 0.05, 0.0};
  // Off the seat toward the body before it goes down.
  return {0.05, 0.95, 0.07, -f.sign(seat.side) * 0.08};
}

void addDown(const FloorBody& f, const Seat& seat, PostureChain& chain) {
  const std::size_t front = movement::slot(f.front), behind = movement::slot(f.kneeling());
  const std::array<KeyPosture, 5> posture = {standing(f, chain.stands), stepped(f),
                                             astride(f, seat), halfKneeling(f, seat),
                                             upOnKnees(f, seat)};
  std::array<Change, 5> change = {timed(0.85, 0.9), timed(1.1, 1.2), timed(1.5, 1.9),
                                  timed(1.5, 1.8), timed(1.2, 1.3)};
  change[0].foot[front] = {0.15, 0.85, 0.05, 0.0};
  change[1].foot[behind] = {0.12, 0.85, 0.05, 0.0};
  change[3].foot[front] = {0.1, 0.9, 0.08, f.sign(f.front) * 0.03};
  change[3].hand[front] = {0.0, 0.55, 0.02, 0.0};
  change[3].hand[behind] = {0.0, 0.55, 0.02, 0.0};
  change[4].hand[behind] = {0.0, 0.9, 0.0, 0.0};
  change[4].hand[front] = {0.1, 1.0, 0.0, 0.0};
  for (std::size_t i = 0; i < posture.size(); ++i) {
    if (seat) {
      const std::size_t hand = movement::slot(seat->side);
      const HandOn from = posture[i].hand[hand];
      const HandOn to = i + 1 < posture.size() ? posture[i + 1].hand[hand] : HandOn::ground;
      if (from == HandOn::chair || to == HandOn::chair)
        change[i].hand[hand] = seatMove(f, *seat, from, to);
    }
    chain.add(posture[i], change[i]);
  }
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
                      Side moving_side, const body::Pose& start,
                      const std::optional<Place>& chair) {
  const Side good = body::other(p.sore_side);
  const bool ends_on_side = exercise.lying == movement::Lying::on_side;
  const Side low = ends_on_side ? body::other(moving_side) : good;
  FloorBody f{p, low, good, p.scale, movement::kMatThickness_m, 0.0, 0.0, 0.0};
  f.x = -f.sign(low) * kKneelAside_m * f.k;
  f.knee_z = kKneesAhead_m * f.k;
  f.foot_z = f.knee_z + kFootAhead_m * f.k;
  PostureChain chain;
  chain.tempo = chainTempo(p);
  chain.ground_m = movement::kMatThickness_m;
  const double ankle_z = p.skeleton.rest(Joint::left_foot).z;
  chain.stands = {{f.x, 0.0, f.foot_z - kFirstStep_m * f.k - ankle_z}, 0.0};
  const std::optional<Place> own_chair =
      chair ? std::optional(composed(inverse(kAbout), *chair)) : std::nullopt;
  addDown(f, seatWithinReach(f, own_chair), chain);
  addLying(f, ends_on_side, rebased(start, kAbout, {}), chain);
  turnAbout(p, chain);
  return chain;
}

}  // namespace spotter::locomotion
