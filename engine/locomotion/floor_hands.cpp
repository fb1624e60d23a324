#include "locomotion/floor_hands.h"

#include <algorithm>
#include <cmath>

#include "maths/curve.h"

namespace spotter::locomotion {
namespace {

using body::Side;
using maths::Vec3;

// An arm in use, against a straight one (basis: proposed).
constexpr double kOnThigh01 = 0.93;
constexpr double kOnMat01 = 0.965;
constexpr double kOnSeat01 = 0.955;
constexpr double kPalm_m = 0.075;       // from the wrist to its middle, on a stature of 1.75 m
constexpr double kFromEdge_m = 0.055;   // of the middle of a palm on a seat
constexpr double kAheadOfMe_m = 0.12;   // of the shoulder, where a hand leans best
constexpr double kLowestShare01 = 0.3;  // of the thigh, from the hip

}  // namespace

bool handOnFrontThigh(const FloorBody& f, PostureDraft& draft, Side side) {
  const body::JointFrames frames = draft.frames();
  const body::LegJoints leg = body::leg(f.front);
  const Vec3 hip = frames.at(leg.upper);
  const Vec3 knee = frames.at(leg.lower);
  const Vec3 along = maths::normalised(knee - hip);
  const Vec3 up = maths::normalised(maths::squareTo({0, 1, 0}, along), {0, 0, 1});
  const Vec3 shoulder = frames.at(body::arm(side).upper);
  PostureDraft::Hand hand;
  bool reached = false;
  for (double share = side == f.front ? 0.74 : 0.62; share > kLowestShare01 && !reached;
       share -= 0.03) {
    hand.wrist_m =
        maths::lerp(hip, knee, share) + up * f.thighFlesh() + Vec3{f.sign(side) * 0.03 * f.k, 0, 0};
    reached = maths::distance(hand.wrist_m, shoulder) < kOnThigh01 * f.arm_m();
  }
  hand.elbow = {f.sign(side) * 0.9, -0.1, -0.5};
  hand.along = along + Vec3{-f.sign(side) * (side == f.front ? 0.15 : 0.55), 0, 0} - up * 0.15;
  hand.palm = -up;
  hand.on = f.front == Side::left ? HandOn::left_thigh : HandOn::right_thigh;
  draft.hand(side, hand);
  return reached;
}

PostureDraft::Hand handOnMat(const FloorBody& f, const PostureDraft& draft, Side side, double x,
                             double z) {
  PostureDraft::Hand hand;
  const Vec3 shoulder = draft.frames().at(body::arm(side).upper);
  const double y = f.mat + kWristOverPalm_m * f.k;
  const double arm = kOnMat01 * f.arm_m();
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

SeatHand onSeat(const FloorBody& f, const PostureDraft& shoulders, const Place& chair) {
  const Vec3 middle = fromPlace(chair, {0.0, 0.0, -0.5 * movement::Chair::kSeatDepth});
  SeatHand seat;
  seat.side = middle.x > f.x ? Side::left : Side::right;
  const Vec3 shoulder = shoulders.frames().at(body::arm(seat.side).upper);
  Vec3 own = intoPlace(chair, shoulder + Vec3{0.0, 0.0, kAheadOfMe_m * f.k});
  const double aside = 0.5 * movement::Chair::kWidth - kFromEdge_m;
  own.x = maths::clamp(own.x, -aside, aside);
  own.z = maths::clamp(own.z, -movement::Chair::kSeatDepth + kFromEdge_m, -kFromEdge_m);
  own.y = movement::Chair::kSeatHeight;
  const Vec3 palm = fromPlace(chair, own);
  // The fingers point ahead, and away from the body as far as the arm does.
  const Vec3 way{palm.x - shoulder.x, 0.0, palm.z - shoulder.z};
  const Vec3 along = maths::normalised(maths::normalised(way, {0, 0, 1}) + Vec3{0.0, 0.0, 1.0});
  seat.hand.wrist_m = palm - along * (kPalm_m * f.k) + Vec3{0.0, kWristOverPalm_m * f.k, 0.0};
  seat.hand.elbow = {f.sign(seat.side) * 0.7, 0.0, -0.8};
  seat.hand.along = along + Vec3{0.0, -0.06, 0.0};
  seat.hand.palm = {0.0, -1.0, 0.0};
  seat.hand.on = HandOn::chair;
  return seat;
}

bool reaches(const FloorBody& f, const PostureDraft& draft, const SeatHand& seat) {
  const Vec3 shoulder = draft.frames().at(body::arm(seat.side).upper);
  return maths::distance(shoulder, seat.hand.wrist_m) < kOnSeat01 * f.arm_m();
}

PostureDraft::Trunk leaningOn(const FloorBody& f, const SeatHand& seat, PostureDraft::Trunk trunk,
                              double much01) {
  trunk.up.z += 0.42 * much01;
  trunk.up.x += 0.10 * much01 * f.sign(seat.side);
  trunk.bend_deg += 12.0 * much01;
  trunk.side_bend_deg += 5.0 * much01 * f.sign(seat.side);
  trunk.nod_deg -= 14.0 * much01;
  return trunk;
}

}  // namespace spotter::locomotion
