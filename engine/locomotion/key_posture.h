#pragma once

#include <array>

#include "movement/performer.h"
#include "movement/pose_at.h"

namespace spotter::locomotion {

/// What a hand of a key posture rests on: the seat of a chair stays where it is, as the ground
/// does.
enum class HandOn { free, ground, left_thigh, right_thigh, chair };

/// A limb of a key posture, in the frame of the pose.
struct KeyLimb {
  maths::Vec3 root_m;       ///< hip or shoulder joint
  maths::Vec3 middle_m;     ///< knee or elbow
  maths::Vec3 end_m;        ///< ankle or wrist
  maths::Quat end_turn;     ///< of foot or hand
  maths::Vec3 ball_m;       ///< of a leg: the joint of the toes
  maths::Vec3 pole;         ///< unit: where knee or elbow points
  maths::Vec3 front;        ///< unit, square to the upper bone: what faced ahead at rest
  maths::Vec3 lower_front;  ///< the same of the lower bone
};

/// A posture that a longer movement passes through, with what carries the body in it.
struct KeyPosture {
  body::Pose pose;
  std::array<KeyLimb, 2> leg{};  ///< left and right, as are the next
  std::array<KeyLimb, 2> arm{};
  std::array<bool, 2> kneels{};  ///< this knee is on the ground
  std::array<HandOn, 2> hand{};
  bool restful = false;  ///< one may stay like this for a while
};

/// When and how a part of the body moves between two key postures: from one share of the time to
/// another, a foot or a hand lifted on its way.
struct Move {
  double from01 = 0.0;
  double to01 = 1.0;
  double lift_m = 0.0;
  double aside_m = 0.0;  ///< on the way, toward the person's left
};

/// How one key posture becomes the next.
struct Change {
  double there_s = 1.0;   ///< on the way down or on; before the person's own tempo
  double back_s = 1.0;    ///< on the way up or off
  double ground_m = 0.0;  ///< under what moves: it keeps clear of it
  Move hips;
  Move trunk;
  std::array<Move, 2> foot{};
  std::array<Move, 2> hand{};
};

/// A change of such times in which all moves from beginning to end.
Change timed(double there_s, double back_s);

/// A pose as a key posture.
KeyPosture keyOf(const movement::Performer& performer, const body::Pose& pose,
                 const std::array<HandOn, 2>& hand = {}, const std::array<bool, 2>& kneels = {});

/// Between two key postures at a share of the time: hips and trunk move by minimum jerk; feet,
/// hands and knees that carry in both stay where they are, what moves follows its own course and
/// the limbs reach for it. At 0 and 1 it is the key posture.
body::Pose between(const movement::Performer& performer, const KeyPosture& a, const KeyPosture& b,
                   const Change& change, double share01);

}  // namespace spotter::locomotion
