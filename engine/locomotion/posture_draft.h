#pragma once

#include "locomotion/key_posture.h"

namespace spotter::locomotion {

/// A key posture in the making: the trunk first, then legs that stand or kneel, then hands. The
/// legs are worked out by inverse kinematics, so that every body gets its own.
class PostureDraft {
 public:
  explicit PostureDraft(const movement::Performer& performer) : p_(performer) {}

  /// Pelvis and spine. `up` and `facing` are the pelvis's own axes, need not be unit or square.
  struct Trunk {
    maths::Vec3 hips_m;  ///< middle between the hip joints
    maths::Vec3 up;
    maths::Vec3 facing;
    double bend_deg = 0.0;       ///< of the spine, forward
    double side_bend_deg = 0.0;  ///< toward the person's left
    double turn_deg = 0.0;       ///< of the shoulders, toward the person's left
    double nod_deg = 0.0;        ///< of the head against the thorax, forward
  };
  void trunk(const Trunk& trunk);
  /// Shifts the whole trunk so that the hip of a side is a thigh away from its knee, as near as it
  /// may to where it was. Call it before the legs are set.
  void hipOverKnee(body::Side side, const maths::Vec3& knee_m);

  /// A foot with the ball at a point, pitched with the heel up, turned about the vertical.
  void stand(body::Side side, const maths::Vec3& ball_m, double pitch_rad, double yaw_rad,
             const maths::Vec3& knee_points);
  void stand(body::Side side, const maths::Vec3& ball_m, const maths::Quat& foot,
             const maths::Quat& toes, const maths::Vec3& knee_points);
  /// A knee on the ground, the shank along a level direction behind it.
  /// @param pitch_rad  of the foot: heel over the toes, beyond upright with the toes behind
  void kneel(body::Side side, const maths::Vec3& knee_m, const maths::Vec3& back, double pitch_rad,
             bool toes_flat, double ball_height_m);
  /// A hand somewhere.
  struct Hand {
    maths::Vec3 wrist_m;
    maths::Vec3 elbow;  ///< where it points
    maths::Vec3 along;  ///< of the fingers
    maths::Vec3 palm;   ///< where it faces
    HandOn on = HandOn::ground;
  };
  void hand(body::Side side, const Hand& hand);
  /// A hand where and how a limb of another posture has it.
  void hand(body::Side side, const KeyLimb& like, const maths::Vec3& elbow);

  body::JointFrames frames() const { return body::solveFrames(p_.skeleton, pose_); }
  /// The pose so far, for arms or legs taken from elsewhere.
  body::Pose& pose() { return pose_; }
  KeyPosture done(bool restful = false) const;

 private:
  const movement::Performer& p_;
  body::Pose pose_;
  std::array<HandOn, 2> hand_{};
  std::array<bool, 2> kneels_{};
};

/// The ankle of a knee on the ground whose foot has its ball at a height.
maths::Vec3 kneelingAnkle(const movement::Performer& performer, body::Side side,
                          const maths::Vec3& knee_m, const maths::Vec3& back,
                          const maths::Quat& foot, double ball_height_m);

}  // namespace spotter::locomotion
