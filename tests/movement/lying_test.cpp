// Lying on the mat: what rests stays, what is asked for is reached, nothing sinks in.
#include "movement/lying.h"

#include <cmath>

#include "body/clinical.h"
#include "movement/lying_things.h"
#include "movement/measure.h"
#include "movement/pose_at.h"
#include "support/catch.h"

using namespace spotter;
using body::Joint;
using body::Side;
using maths::Vec3;
using movement::Channel;

namespace {

movement::Performer someone(double height_m = 1.63, double sex01 = 1.0, double bmi = 27.0) {
  return movement::makePerformer({height_m, sex01, bmi, 70.0}, {}, Side::left);
}

void target(movement::PhaseModel& phase, Channel channel, double value) {
  phase.target[static_cast<std::size_t>(channel)] = value;
}

double& start(movement::ExerciseModel& exercise, Channel channel) {
  return exercise.start_posture[static_cast<std::size_t>(channel)];
}

movement::ExerciseModel lyingDown(movement::Lying lying, movement::Legs legs) {
  movement::ExerciseModel exercise;
  exercise.id = "lying";
  exercise.start = movement::Carrier::mat;
  exercise.lying = lying;
  exercise.hands = movement::Hands::on_mat;
  exercise.legs = legs;
  exercise.props = {movement::Equipment::mat, movement::Equipment::pillow,
                    movement::Equipment::towel};
  exercise.phases.resize(2);
  exercise.phases[0].id = "do";
  exercise.phases[0].duration_s = 2.0;
  exercise.phases[0].carrier = movement::Carrier::mat;
  exercise.phases[1].id = "back";
  exercise.phases[1].duration_s = 2.0;
  exercise.phases[1].carrier = movement::Carrier::mat;
  return exercise;
}

movement::ExerciseModel bridge() {
  auto exercise = lyingDown(movement::Lying::on_back, movement::Legs::together);
  start(exercise, Channel::knee_flexion) = 98.0;
  start(exercise, Channel::hip_flexion) = 46.0;
  exercise.phases[0].carrier = movement::Carrier::feet;
  target(exercise.phases[0], Channel::hip_flexion, 6.0);
  return exercise;
}

movement::ExerciseModel clam() {
  auto exercise = lyingDown(movement::Lying::on_side, movement::Legs::one_moves);
  start(exercise, Channel::knee_flexion) = 90.0;
  start(exercise, Channel::hip_flexion) = 45.0;
  target(exercise.phases[0], Channel::knee_open, 28.0);
  target(exercise.phases[1], Channel::knee_open, 0.0);
  return exercise;
}

movement::ExerciseModel kneePress() {
  auto exercise = lyingDown(movement::Lying::on_back, movement::Legs::one_moves);
  start(exercise, Channel::knee_flexion) = 95.0;
  start(exercise, Channel::leg_knee) = 15.0;
  target(exercise.phases[0], Channel::knee_press, 12.0);
  target(exercise.phases[0], Channel::heel_lift, 0.02);
  target(exercise.phases[1], Channel::knee_press, 0.0);
  target(exercise.phases[1], Channel::heel_lift, 0.0);
  return exercise;
}

struct Moment {
  movement::RepetitionPlan plan;
  body::Pose pose;
  body::JointFrames frames;
};

Moment at(const movement::Performer& performer, const movement::ExerciseModel& exercise,
          double time_s, Side moving = Side::right) {
  movement::PlanRequest request;
  request.noise = false;
  request.moving_side = moving;
  Moment moment;
  moment.plan = movement::planRepetition(performer, exercise, {}, request);
  moment.pose = movement::poseAt(performer, moment.plan, time_s);
  moment.frames = body::solveFrames(performer.skeleton, moment.pose);
  return moment;
}

double measured(movement::Measure measure, const movement::Performer& performer, const Moment& at,
                Side side = Side::right) {
  return movement::measureFrames(measure, {side, false}, performer.skeleton, at.frames,
                                 at.plan.way);
}

}  // namespace

TEST_CASE("a bridge goes from the mat to the hip flexion asked for, whoever does it") {
  for (const auto& performer : {someone(), someone(1.45, 1.0, 40.0), someone(1.95, 0.0, 22.0)}) {
    const Moment down = at(performer, bridge(), 0.0);
    const Moment up = at(performer, bridge(), 2.0);
    CHECK(measured(movement::Measure::hip_flexion_deg, performer, up) == Approx(6.0).margin(0.6));
    CHECK(measured(movement::Measure::knee_flexion_deg, performer, down) ==
          Approx(98.0).margin(1.0));
    const double rise = measured(movement::Measure::hip_height_m, performer, up) -
                        measured(movement::Measure::hip_height_m, performer, down);
    CHECK(rise > 0.07 * performer.scale);
    CHECK(rise < 0.30 * performer.scale);
  }
}

TEST_CASE("in a bridge the shoulders stay, the feet do not slide and the head lies still") {
  const auto performer = someone();
  const Moment down = at(performer, bridge(), 0.0);
  for (double t = 0.0; t <= 4.0; t += 0.1) {
    const Moment now = at(performer, bridge(), t);
    for (const Joint joint : {Joint::left_foot, Joint::right_foot})
      CHECK(maths::distance(now.frames.at(joint), down.frames.at(joint)) < 0.001);
    CHECK(std::abs(now.frames.at(Joint::neck).z - down.frames.at(Joint::neck).z) < 0.001);
    CHECK(maths::distance(now.frames.at(Joint::head), down.frames.at(Joint::head)) < 0.03);
    CHECK(std::abs(now.frames.at(Joint::head).y - down.frames.at(Joint::head).y) < 0.002);
  }
}

TEST_CASE("somebody who lies on their back has the head toward -Z, the face up, the feet flat") {
  const auto performer = someone();
  const Moment now = at(performer, bridge(), 0.0);
  CHECK(now.frames.at(Joint::head).z < -0.4);
  CHECK(now.frames.at(Joint::left_foot).z > 0.3);
  CHECK(now.frames.at(Joint::left_foot).x > 0.05);
  CHECK(maths::rotate(now.frames.turn(Joint::head), {0.0, 0.0, 1.0}).y > 0.95);
  const Vec3 sole = maths::rotate(now.frames.turn(Joint::left_foot), {0.0, 1.0, 0.0});
  CHECK(sole.y == Approx(1.0).margin(1e-6));
  CHECK(movement::heelOverMat_m(performer.skeleton, now.frames, Side::left) ==
        Approx(0.0).margin(1e-6));
}

TEST_CASE("on the side the moving leg is on top and the belly faces where the lower arm lies") {
  for (const Side moving : {Side::left, Side::right}) {
    const auto performer = someone();
    const Moment now = at(performer, clam(), 0.0, moving);
    const auto top = now.frames.at(body::leg(moving).upper);
    const auto low = now.frames.at(body::leg(body::other(moving)).upper);
    CHECK(top.y > low.y + 0.1);
    const double belly = maths::rotate(now.frames.turn(Joint::hips), {0.0, 0.0, 1.0}).x;
    CHECK(belly * body::signOf(moving) < -0.9);
    CHECK(measured(movement::Measure::hip_flexion_deg, performer, now, moving) ==
          Approx(45.0).margin(8.0));
    CHECK(measured(movement::Measure::knee_flexion_deg, performer, now, body::other(moving)) ==
          Approx(90.0).margin(2.0));
  }
}

TEST_CASE("on the side one knee rests on the other, with the flesh of both between the joints") {
  for (const double height_m : {1.50, 1.75, 1.92}) {
    const auto performer = someone(height_m, 0.0, 25.0);
    const Moment closed = at(performer, clam(), 0.0);
    const double apart = std::abs(closed.frames.at(Joint::left_lower_leg).y -
                                  closed.frames.at(Joint::right_lower_leg).y);
    CHECK(apart / performer.scale > 0.085);
    CHECK(apart / performer.scale < 0.125);
  }
}

TEST_CASE(
    "a clam opens the knee some fifteen centimetres and keeps pelvis and heels where they are") {
  const auto performer = someone(1.75, 0.0, 25.0);
  const Moment closed = at(performer, clam(), 0.0);
  const Moment open = at(performer, clam(), 2.0);
  const double knee =
      open.frames.at(Joint::right_lower_leg).y - closed.frames.at(Joint::right_lower_leg).y;
  CHECK(knee > 0.10);
  CHECK(knee < 0.19);
  CHECK(maths::distance(open.frames.at(Joint::right_foot), closed.frames.at(Joint::right_foot)) <
        0.001);
  CHECK(maths::distance(open.frames.at(Joint::left_lower_leg),
                        closed.frames.at(Joint::left_lower_leg)) < 0.001);
  CHECK(measured(movement::Measure::pelvis_turn_deg, performer, open) < 0.5);
}

TEST_CASE("a knee press straightens the knee, lifts the heel a little and squashes the towel") {
  const auto performer = someone();
  const auto exercise = kneePress();
  const Moment rest = at(performer, exercise, 0.0);
  const Moment pressed = at(performer, exercise, 2.0);
  CHECK(measured(movement::Measure::knee_flexion_deg, performer, rest) == Approx(15.0).margin(0.5));
  CHECK(measured(movement::Measure::knee_flexion_deg, performer, pressed) ==
        Approx(3.0).margin(0.5));
  CHECK(measured(movement::Measure::heel_lift_m, performer, rest) == Approx(0.0).margin(0.002));
  CHECK(measured(movement::Measure::heel_lift_m, performer, pressed) == Approx(0.02).margin(0.003));
  const auto towel = [&](const Moment& moment) {
    movement::PropList list;
    movement::addMatThings({exercise, performer, moment.pose}, true, true, list);
    return list.items[2];
  };
  CHECK(towel(rest).prop == movement::Prop::towel);
  CHECK(towel(rest).scale.y > towel(pressed).scale.y + 0.2);
}

TEST_CASE("a knee that cannot straighten rests more bent and is pressed as far as it goes") {
  movement::Baseline stiff;
  stiff.fixed_flexion_deg = 12.0;
  const auto performer = movement::makePerformer({1.70, 0.0, 27.0, 70.0}, stiff, Side::right);
  CHECK(measured(movement::Measure::knee_flexion_deg, performer, at(performer, kneePress(), 0.0)) ==
        Approx(17.0).margin(0.5));
  CHECK(measured(movement::Measure::knee_flexion_deg, performer, at(performer, kneePress(), 2.0)) ==
        Approx(12.0).margin(0.5));
}

TEST_CASE("the mat is as long as a tall person and the pillow as high as the head") {
  const auto exercise = bridge();
  for (const double height_m : {1.5, 1.95}) {
    const auto performer = someone(height_m);
    const Moment now = at(performer, exercise, 0.0);
    movement::PropList list;
    movement::addMatThings({exercise, performer, now.pose}, true, false, list);
    REQUIRE(list.count == 2);
    const double length = list.items[0].scale.z * movement::PropSizes::kMatLength;
    CHECK(length >= 1.8);
    CHECK(length > height_m);
    const double top =
        list.items[1].position_m.y + list.items[1].scale.y * movement::PropSizes::kPillowHeight;
    CHECK(top < now.frames.at(Joint::head).y);
    CHECK(top > 0.03);
  }
}

TEST_CASE("on the side the lower arm lies on the mat and cuts through no pillow") {
  constexpr double kFlesh_m = 0.03;  // of forearm and hand
  for (const double height_m : {1.45, 1.63, 1.80, 1.95}) {
    for (const double bmi : {19.0, 27.0, 40.0}) {
      for (const Side moving : {Side::left, Side::right}) {
        const auto performer = someone(height_m, 0.5, bmi);
        const Moment now = at(performer, clam(), 0.0, moving);
        movement::PropList list;
        movement::addMatThings({clam(), performer, now.pose, moving}, true, false, list);
        REQUIRE(list.items[1].prop == movement::Prop::pillow);
        const Vec3 pillow = list.items[1].position_m;
        const body::ArmJoints arm = body::arm(body::other(moving));
        const Vec3 elbow = now.frames.at(arm.lower), wrist = now.frames.at(arm.hand);
        const Vec3 along = performer.skeleton.rest(arm.hand) - performer.skeleton.rest(arm.lower);
        const Vec3 fingers =
            body::carriedPoint(performer.skeleton, now.frames, arm.hand,
                               performer.skeleton.rest(arm.hand) +
                                   maths::normalised(along) * (0.17 * performer.scale));
        INFO(height_m << " m, " << bmi << ": elbow " << elbow.x << " " << elbow.y << ", wrist "
                      << wrist.x << " " << wrist.y);
        for (int i = 0; i <= 10; ++i) {
          for (const Vec3& point :
               {maths::lerp(elbow, wrist, i / 10.0), maths::lerp(wrist, fingers, i / 10.0)}) {
            const bool beside =
                std::abs(point.x - pillow.x) > movement::PropSizes::kPillowWidth / 2 + kFlesh_m;
            const bool beyond =
                std::abs(point.z - pillow.z) > movement::PropSizes::kPillowDepth / 2 + kFlesh_m;
            CHECK((beside || beyond));
          }
        }
        CHECK(elbow.y > 0.02);
        CHECK(elbow.y < 0.12);
        CHECK(wrist.y < 0.09);
      }
    }
  }
}
