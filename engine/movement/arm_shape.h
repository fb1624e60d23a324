#pragma once

#include "movement/carriage.h"
#include "movement/sides.h"

namespace spotter::movement {

/// What turning a collarbone lifts the shoulder's joint by, m per radian on a stature of 1.75 m
/// (basis: proposed).
inline constexpr double kClavicle_m = 0.13;

/// One arm as world directions; `front` is where the elbow's crook faces, `lower_front` and
/// `hand_front` where the thumb's side of the forearm and of the hand does.
struct ArmShape {
  maths::Vec3 upper;
  maths::Vec3 lower;
  maths::Vec3 front;
  maths::Vec3 hand;
  maths::Vec3 lower_front;
  maths::Vec3 hand_front;
};

/// What an arm hangs on and can reach for.
struct ArmSite {
  const Performer& p;
  const Trunk& trunk;
  body::Side side;
  maths::Quat shoulder;  ///< clavicle in the world
  maths::Vec3 root_m;    ///< shoulder joint
  maths::Quat head;
  maths::Vec3 head_m;

  double sign() const { return body::signOf(side); }
  double k() const { return p.scale; }
  /// A point of the rest pose that the chest carries, and a direction.
  maths::Vec3 onChest(const maths::Vec3& rest_point) const {
    return trunk.upper_chest_m +
           maths::rotate(trunk.upper_chest, rest_point - p.skeleton.rest(body::Joint::upper_chest));
  }
  maths::Vec3 byChest(const maths::Vec3& direction) const {
    return maths::rotate(trunk.upper_chest, direction);
  }
  /// The same of the head.
  maths::Vec3 onHead(const maths::Vec3& rest_point) const {
    return head_m + maths::rotate(head, rest_point - p.skeleton.rest(body::Joint::head));
  }
  maths::Vec3 byHead(const maths::Vec3& direction) const { return maths::rotate(head, direction); }
};

/// Hanging from the shoulder: raised forward, bent at the elbow, out from the side.
ArmShape hangingArm(const ArmSite& site, double raise_rad, double elbow_rad, double out_rad);

/// The wrist at a place. @param elbow  where the elbow should point
ArmShape reachingArm(const ArmSite& site, const maths::Vec3& wrist_m, const maths::Vec3& elbow);

/// Where the palm faces.
maths::Vec3 palmOf(const ArmSite& site, const ArmShape& arm);

/// The hand on its thigh. @param slide01  further toward the knee, of the thigh's length
ArmShape armOnThigh(const ArmSite& site, double slide01 = 0.0);

/// Across the chest, the palm flat below the other collarbone; the right arm outside.
ArmShape crossedArm(const ArmSite& site);

/// The hand on the edge of the seat beside the thigh.
ArmShape armOnSeat(const ArmSite& site);

/// An arm and how far it is on its way there from what the exercise has it do.
struct AimedArm {
  ArmShape shape;
  double weight01 = 0.0;
};

/// The palm on the arm of the chair; it leaves it once the arm is nearly straight.
/// @param left_palm_m  see Way::armrest_m
AimedArm armOnArmrest(const ArmSite& site, const maths::Vec3& left_palm_m);
/// How far ahead of hanging the arm is that leaves it, so that the hand comes off the pad's end.
double armOffArmrest_deg(const ArmSite& site, const maths::Vec3& left_palm_m);

}  // namespace spotter::movement
