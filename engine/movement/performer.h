#pragma once

#include <array>

#include "body/limb_ik.h"
#include "body/skeleton.h"
#include "movement/model.h"

namespace spotter::movement {

/// A body that can exercise: skeleton, what is normal for it, and geometry worked out once.
/// A plain value; build it with makePerformer().
struct Performer {
  body::Skeleton skeleton;
  Baseline baseline;
  body::Side sore_side = body::Side::left;

  double scale = 1.0;  ///< stature over 1.75 m
  double thigh_m = 0.0;
  double shank_m = 0.0;
  double upper_arm_m = 0.0;
  double forearm_m = 0.0;
  double half_hip_width_m = 0.0;
  double hip_above_seat_m = 0.0;  ///< hip joint centre over a firm seat
  double chest_depth_m = 0.0;     ///< from the spine's joints to the front of the chest
  double spine_bend_gain = 1.0;   ///< spine bend that leans the trunk line by one unit
  double rest_toe_out_deg = 0.0;  ///< heading of the foot in the rest pose
  double heel_to_ball_m = 0.0;    ///< along the floor
  double ball_forward_m = 0.0;    ///< from the ankle, along the floor
  double foot_m = 0.0;            ///< heel to toe tips, in a shoe
  double ball_height_m = 0.0;
  std::array<body::RestBone, 2> thigh{};  ///< left and right, as are the next
  std::array<body::RestBone, 2> shank{};
  std::array<body::RestBone, 2> arm{};  ///< of the straight arm at rest: all its bones
};

/// Turn of a foot about the vertical from the rest pose while it stands as this person's usually
/// does, rad, positive to the left.
double usualFootTurn_rad(const Performer& performer, body::Side side);

/// @param sore_side  side whose fixed flexion and unloading the baseline describes
Performer makePerformer(const body::Physique& physique, const Baseline& baseline,
                        body::Side sore_side);

/// Where the hips are and how the legs are bent while sitting on a seat with the feet flat.
struct SeatGeometry {
  double seat_height_m = 0.0;
  double hip_height_m = 0.0;   ///< of the hip joint centres
  double hip_forward_m = 0.0;  ///< z of the hip joint centres when the feet stand at their spot
  double knee_flexion_deg = 0.0;
  double shank_lean_deg = 0.0;  ///< as asked for
};
SeatGeometry seatGeometry(const Performer& performer, double seat_height_m, double shank_lean_deg);

/// Sizes of the class chair, m.
struct Chair {
  static constexpr double kSeatHeight = 0.46;
  static constexpr double kSeatDepth = 0.42;
  static constexpr double kWidth = 0.46;
  static constexpr double kBackTop = 0.90;
  static constexpr double kRailRadius = 0.016;  ///< of the round rail on top of the back
  static constexpr double kBackRear = 0.44;  ///< rear face of the back rest, behind the front edge
  /// Of one with arms (basis: proposed, after common hall chairs): the top of the arm's pad, its
  /// middle aside of the seat's, and how far its end is behind the front edge.
  static constexpr double kArmTop = 0.66;
  static constexpr double kArmAside = 0.265;
  static constexpr double kArmEnd = 0.03;
};

/// Where the chair stands in the person's frame.
struct ChairPlacement {
  maths::Vec3 front_m;       ///< floor point under the middle of the seat's front edge
  double heading_rad = 0.0;  ///< where the chair faces: 0 as the person does (+Z), + turns to +X
  double seat_height_m = Chair::kSeatHeight;
};

/// Whether the exercise is done on a chair or with a hand on one.
bool usesChair(const ExerciseModel& exercise);

/// @param moving_side  used by exercises on one leg: the chair stands on the other side
ChairPlacement chairPlacement(const ExerciseModel& exercise, const Performer& performer,
                              body::Side moving_side, const VariantModel* variant = nullptr);

/// Top of the back's rail where the supporting hand closes round it, in the person's frame.
maths::Vec3 chairGrip(const Performer& performer, body::Side standing_side);

/// Where the left palm lies on the arm of a chair, near its end; the right one mirrors it.
maths::Vec3 armrestGrip(const ChairPlacement& chair);

/// The same on a chair that stands ahead, facing away, for each hand.
/// @param stride_m  of a split stance: the chair stands clear of the front foot
maths::Vec3 chairGripAhead(const Performer& performer, double stride_m, body::Side hand);

}  // namespace spotter::movement
