#include "picture/pair_picture.h"

#include <cmath>

#include "movement/pose_at.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::picture;

namespace {

Picture pairFrom(const std::string& view, body::Side side) {
  const auto performer = movement::makePerformer({}, {}, body::Side::left);
  const auto pose = movement::standingPose(performer, 0.0, 1);
  movement::PropList props;
  props.add({movement::Prop::chair, {0.1, 0.0, 0.3}, {}});
  const std::vector<PairMember> members = {{"mary", performer, pose, props, {}},
                                           {"mary", performer, pose, props, {}}};
  return pairPicture(members, {{0, 0, -1}, 1.2, headingFor(view, side)});
}

}  // namespace

TEST_CASE("a side view shows the side that was asked for, to a camera in front") {
  for (const body::Side side : {body::Side::left, body::Side::right}) {
    const Picture picture = pairFrom("side", side);
    const auto& frames = picture.figures.front().frames;
    const double left = frames.at(body::Joint::left_upper_leg).z;
    const double right = frames.at(body::Joint::right_upper_leg).z;
    CHECK((left > right) == (side == body::Side::left));
  }
  const body::JointFrames front = pairFrom("front", body::Side::left).figures.front().frames;
  CHECK(front.at(body::Joint::left_upper_leg).x > front.at(body::Joint::right_upper_leg).x);
  const body::JointFrames back = pairFrom("back", body::Side::left).figures.front().frames;
  CHECK(back.at(body::Joint::left_upper_leg).x < back.at(body::Joint::right_upper_leg).x);
}

TEST_CASE("the first of a pair stands on the left of the picture, apart by what was asked for") {
  const Picture picture = pairFrom("front", body::Side::left);
  REQUIRE(picture.figures.size() == 2);
  REQUIRE(picture.props.size() == 2);
  const double first = picture.figures[0].frames.at(body::Joint::hips).x;
  CHECK(picture.figures[1].frames.at(body::Joint::hips).x - first == Approx(1.2));
}

TEST_CASE("the camera shows the whole room inside its part of the picture") {
  const PictureSize size{1280, 720};
  const Room room{2.6, 2.0};
  for (const Part part : {Part{0, 0, 1, 1}, Part{0.4, 0.1, 0.55, 0.5}, Part{0.5, 0.2, 0.5, 0.3}}) {
    const Camera camera = cameraOnRoom({0, 0, -1.7}, room, part, size);
    const auto middle = toPixel(camera, size, {0, 1.0, -1.7});
    REQUIRE(middle);
    CHECK(middle->x / 1280 == Approx(part.x01 + part.w01 / 2));
    CHECK(middle->y / 720 == Approx(part.y01 + part.h01 / 2));
    for (const double x : {-1.3, 1.3}) {
      for (const double y : {0.0, 2.0}) {
        const auto pixel = toPixel(camera, size, {x, y, -1.7});
        REQUIRE(pixel);
        CHECK(pixel->x / 1280 > part.x01 - 0.001);
        CHECK(pixel->x / 1280 < part.x01 + part.w01 + 0.001);
        CHECK(pixel->y / 720 > part.y01 - 0.001);
        CHECK(pixel->y / 720 < part.y01 + part.h01 + 0.001);
      }
    }
  }
}

TEST_CASE("somebody who lies on their side shows the belly in front and the soles from the side") {
  movement::ExerciseModel exercise;
  exercise.start = movement::Carrier::mat;
  exercise.lying = movement::Lying::on_side;
  exercise.legs = movement::Legs::one_moves;
  exercise.hands = movement::Hands::on_mat;
  exercise.phases.resize(1);
  const auto performer = movement::makePerformer({}, {}, body::Side::left);
  for (const body::Side moving : {body::Side::left, body::Side::right}) {
    const auto pose = movement::readyPose(performer, exercise, 0.0, 1, {}, moving);
    const auto facing = [&](const char* view, body::Joint joint, const maths::Vec3& axis) {
      const std::vector<PairMember> one = {{"mary", performer, pose, {}, {}}};
      const double heading = headingFor(exercise, view, moving, moving);
      const Picture picture = pairPicture(one, {{}, 1.0, heading});
      return maths::rotate(picture.figures.front().frames.turn(joint), axis).z;
    };
    CHECK(facing("front", body::Joint::hips, {0.0, 0.0, 1.0}) > 0.9);
    CHECK(facing("back", body::Joint::hips, {0.0, 0.0, 1.0}) < -0.9);
    CHECK(facing("side", body::Joint::hips, {0.0, -1.0, 0.0}) > 0.9);
  }
  exercise.lying = movement::Lying::on_back;
  CHECK(headingFor(exercise, "front", body::Side::left, body::Side::left) == 0.0);
}
