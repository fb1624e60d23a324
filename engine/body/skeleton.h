#pragma once

#include <array>
#include <string_view>

#include "maths/vec3.h"

namespace spotter::body {

/// Joints of the truth skeleton, named after VRM 1.0 humanoid bones. A parent always comes first.
enum class Joint {
  hips,
  spine,
  chest,
  upper_chest,
  neck,
  head,
  left_shoulder,
  left_upper_arm,
  left_lower_arm,
  left_hand,
  right_shoulder,
  right_upper_arm,
  right_lower_arm,
  right_hand,
  left_upper_leg,
  left_lower_leg,
  left_foot,
  left_toes,
  right_upper_leg,
  right_lower_leg,
  right_foot,
  right_toes,
};
inline constexpr int kJointCount = 22;

enum class Side { left, right };
constexpr Side other(Side side) { return side == Side::left ? Side::right : Side::left; }
/// +1 for left, -1 for right: the sign of x on that side of the person.
constexpr double signOf(Side side) { return side == Side::left ? 1.0 : -1.0; }

constexpr int index(Joint joint) { return static_cast<int>(joint); }

/// One limb's joints on one side.
struct LegJoints {
  Joint upper, lower, foot, toes;
};
struct ArmJoints {
  Joint shoulder, upper, lower, hand;
};
constexpr LegJoints leg(Side side) {
  return side == Side::left ? LegJoints{Joint::left_upper_leg, Joint::left_lower_leg,
                                        Joint::left_foot, Joint::left_toes}
                            : LegJoints{Joint::right_upper_leg, Joint::right_lower_leg,
                                        Joint::right_foot, Joint::right_toes};
}
constexpr ArmJoints arm(Side side) {
  return side == Side::left ? ArmJoints{Joint::left_shoulder, Joint::left_upper_arm,
                                        Joint::left_lower_arm, Joint::left_hand}
                            : ArmJoints{Joint::right_shoulder, Joint::right_upper_arm,
                                        Joint::right_lower_arm, Joint::right_hand};
}

/// Parent of each joint; -1 for hips.
inline constexpr std::array<int, kJointCount> kParent = {-1, 0,  1,  2, 3,  4,  3,  6, 7,  8,  3,
                                                         10, 11, 12, 0, 14, 15, 16, 0, 18, 19, 20};

/// VRM 1.0 name of a joint, e.g. "leftUpperLeg".
std::string_view vrmName(Joint joint);

/// What a body is made from. Ranges: height 1.40-2.00 m, sex01 0 (man) to 1 (woman), BMI 16-45,
/// age 18-95 years.
struct Physique {
  double height_m = 1.70;
  double sex01 = 0.0;
  double bmi = 25.0;
  double age_years = 65.0;

  double mass_kg() const { return bmi * height_m * height_m; }
  friend bool operator==(const Physique&, const Physique&) = default;
};

/// Bones of one person in the rest pose: standing straight, facing +Z, arms 45 degrees down, left =
/// +X, floor at y = 0, midline at x = 0. Every joint's rest orientation is the identity, so a pose
/// is a rotation from this stance.
struct Skeleton {
  std::array<maths::Vec3, kJointCount> rest_m;  ///< joint centres in the rest pose
  Physique physique;

  const maths::Vec3& rest(Joint joint) const {
    return rest_m[static_cast<std::size_t>(index(joint))];
  }
  /// Distance between a joint and its parent, m. @pre joint is not hips
  double boneLength_m(Joint joint) const;
  double thigh_m() const { return boneLength_m(Joint::left_lower_leg); }
  double shank_m() const { return boneLength_m(Joint::left_foot); }
  double upperArm_m() const { return boneLength_m(Joint::left_lower_arm); }
  double forearm_m() const { return boneLength_m(Joint::left_hand); }
};

/// The skeleton of a physique. Joint heights are fractions of stature; only hip and shoulder width
/// depend on sex. The figure generator builds skin round exactly these joint centres.
Skeleton makeSkeleton(const Physique& physique);

}  // namespace spotter::body
