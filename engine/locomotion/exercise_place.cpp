#include "locomotion/exercise_place.h"

#include "locomotion/rising.h"
#include "movement/props.h"

namespace spotter::locomotion {
namespace {

constexpr double kClear_m = 0.62;       // how far ahead of the chair one exercises without it
constexpr double kClearOfMat_m = 1.35;  // the head toward the chair
constexpr double kClearOfBike_m = 1.00;

bool hasMat(const movement::ExerciseModel& exercise) {
  return movement::uses(exercise, movement::Equipment::mat);
}
bool hasBike(const movement::ExerciseModel& exercise) {
  return movement::uses(exercise, movement::Equipment::bike);
}

// Where one exercises without the chair, in its frame.
maths::Vec3 clearOfChair(const movement::Performer& performer,
                         const movement::ExerciseModel& exercise, const ClassThings& things) {
  const auto lane = [&](const maths::Vec3& of_right) {
    const double mirror = performer.sore_side == body::Side::right ? 1.0 : -1.0;
    return maths::Vec3{mirror * of_right.x, 0.0, of_right.z};
  };
  if (hasMat(exercise)) {
    if (!things.beside) return lane(kMatBesideChair);
    return things.others || things.bikes ? lane(kMatLane) : maths::Vec3{0.0, 0.0, kClearOfMat_m};
  }
  if (hasBike(exercise))
    return things.others || things.mats ? lane(kBikeLane) : maths::Vec3{0.0, 0.0, kClearOfBike_m};
  return {0.0, 0.0, kClear_m};
}

}  // namespace

void ClassThings::add(const movement::ExerciseModel& exercise) {
  const bool mat = hasMat(exercise), bike = hasBike(exercise);
  mats = mats || mat;
  bikes = bikes || bike;
  beside = beside || (movement::usesChair(exercise) && exercise.start == movement::Carrier::feet &&
                      exercise.hands != movement::Hands::on_chair_ahead);
  others = others || (!movement::usesChair(exercise) && !mat && !bike);
}

Place chairBehind(const movement::Performer& performer, const Place& feet) {
  const movement::ChairPlacement chair = risingChair(performer);
  return composed(feet, {chair.front_m, chair.heading_rad});
}

Place exercisePlace(const movement::Performer& performer, const Place& chair,
                    const movement::ExerciseModel& exercise, body::Side moving_side,
                    const ClassThings& things) {
  if (!movement::usesChair(exercise))
    return composed(chair, {clearOfChair(performer, exercise, things), 0.0});
  const movement::ChairPlacement own = movement::chairPlacement(exercise, performer, moving_side);
  return composed(chair, inverse({own.front_m, own.heading_rad}));
}

}  // namespace spotter::locomotion
