#pragma once

#include <array>
#include <string_view>

#include "body/pose.h"
#include "movement/performer.h"

namespace spotter::movement {

/// Something that is drawn: each has a model of its own, see propName().
enum class Prop {
  chair,
  step,
  rail,
  mat,
  towel,
  pillow,
  bike,       ///< the frame, without what moves or is adjusted
  saddle,     ///< with its post
  handlebar,  ///< with its post
  crank,
  pedal,
  tin,
  band,
  wall,
  loop,      ///< of the band, round an ankle or a leg of a chair
  cushion,   ///< on the seat of a chair
  stick,     ///< a walking stick, in use; origin at its tip
  armrests,  ///< of a chair with arms, both; origin as the chair's
  count
};
inline constexpr int kPropCount = static_cast<int>(Prop::count);

/// The name of its model, e.g. "chair".
std::string_view propName(Prop prop);

/// Where a prop is, in the person's frame.
struct PropPlacement {
  Prop prop = Prop::chair;
  maths::Vec3 position_m;      ///< of the model's origin: see PropSizes
  maths::Quat turn;            ///< from facing +Z upright
  maths::Vec3 scale{1, 1, 1};  ///< along the prop's own axes, before it is turned
};

/// A few props: a plain value, no heap.
struct PropList {
  static constexpr int kMax = 12;
  int count = 0;
  std::array<PropPlacement, kMax> items{};

  void add(const PropPlacement& item);
  const PropPlacement* begin() const { return items.data(); }
  const PropPlacement* end() const { return items.data() + count; }
};

/// Sizes and origins of the models, metres (basis: proposed, after common hall and gym equipment).
struct PropSizes {
  /// Origin on the floor below the middle of the near edge; the step reaches to +Z.
  static constexpr double kStepWidth = 0.60;
  static constexpr double kStepDepth = 0.40;
  static constexpr double kStepHeight = 0.15;
  /// Origin on the floor below its middle; it runs along Z.
  static constexpr double kRailHeight = 0.90;
  static constexpr double kRailLength = 1.00;
  /// Origin on the floor below its middle; it runs along Z.
  static constexpr double kMatLength = 1.80;
  static constexpr double kMatWidth = 0.60;
  static constexpr double kMatThickness = 0.015;
  /// Rolled; origin at its middle, it runs along X.
  static constexpr double kTowelLength = 0.34;
  static constexpr double kTowelRadius = 0.055;
  /// Origin below its middle, on what it lies on; the head lies on it from +Y.
  static constexpr double kPillowWidth = 0.48;
  static constexpr double kPillowDepth = 0.34;
  static constexpr double kPillowHeight = 0.09;
  /// Origin below its middle, on the seat.
  static constexpr double kCushionHeight = 0.05;
  /// Origin at its middle, it stands along Y.
  static constexpr double kTinRadius = 0.0365;
  static constexpr double kTinHeight = 0.108;
  /// Origin at one end; it runs along +Z, its width along X.
  static constexpr double kBandLength = 0.50;
  static constexpr double kBandWidth = 0.08;
  /// Origin at its tip; it stands along Y, its crook goes to +Z. The hand is on the crook's middle.
  static constexpr double kStickHandleHeight = 0.865;
  static constexpr double kStickHandleAhead = 0.055;
  /// Round the Y axis; origin at its middle.
  static constexpr double kLoopRadius = 0.052;
  /// Origin on the floor below the middle of its face, which looks to +Z.
  static constexpr double kWallWidth = 0.76;
  static constexpr double kWallHeight = 2.00;
};

/// Whether an exercise is done with something, whatever its variant adds.
bool uses(const ExerciseModel& exercise, Equipment equipment);
/// The same of a way of doing it. @param variant  nullptr for the usual way
bool uses(const ExerciseModel& exercise, const VariantModel* variant, Equipment equipment);

/// Whether a chair stands by: all exercises have one at hand but those on the bike, the mat, the
/// step or against the wall.
bool hasChair(const ExerciseModel& exercise);

/// What the things of an exercise depend on.
struct PropRequest {
  const ExerciseModel& exercise;
  const Performer& performer;
  const body::Pose& pose;  ///< in the person's own frame
  body::Side moving_side = body::Side::right;
  const VariantModel* variant = nullptr;
  bool in_use = true;  ///< false: what is held while exercising is put down
};

/// Whether it belongs to somebody's own chair and goes where that goes.
bool isOfChair(Prop prop);

/// What a hand holds: the rail on top of a chair's back while the hand is there, or an edge: the
/// arm of a chair or a hand rail while the palm is on it.
enum class Held { nothing, tins, handlebar, stick, chair_rail, edge };
Held heldIn(const PropRequest& request, body::Side hand);

/// Everything that takes part: the chair first when there is one, then what stands, then what is
/// held or moved by the pose.
PropList propsOf(const PropRequest& request);

}  // namespace spotter::movement
