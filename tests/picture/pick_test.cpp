#include "picture/pick.h"

#include "circuit/appearance.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::picture;

namespace {

constexpr PictureSize kSize{1280, 720};

FigureInstance standingAt(const maths::Vec3& spot, double heading_rad = 0.0) {
  FigureInstance figure;
  figure.skeleton = body::makeSkeleton({});
  figure.frames =
      circuit::inHall(figure.skeleton, body::restPose(figure.skeleton), {spot, heading_rad});
  return figure;
}

std::optional<Pick> clickOn(const std::vector<FigureInstance>& figures, const maths::Vec3& point) {
  Camera camera;
  camera.position_m = {0.0, 1.6, 4.0};
  const auto pixel = toPixel(camera, kSize, point);
  return pickFigure(figures, rayThrough(camera, kSize, pixel->x, pixel->y));
}

}  // namespace

TEST_CASE("a click on a knee finds the person and their knee on their own side") {
  const std::vector<FigureInstance> figures = {standingAt({-1, 0, 0}), standingAt({1, 0, 0})};
  const auto left = clickOn(figures, figures[1].frames.at(body::Joint::left_lower_leg));
  REQUIRE(left);
  CHECK(left->person == 1);
  CHECK(left->joint == body::Joint::left_lower_leg);
  const auto right = clickOn(figures, figures[0].frames.at(body::Joint::right_lower_leg));
  REQUIRE(right);
  CHECK(right->person == 0);
  CHECK(right->joint == body::Joint::right_lower_leg);
}

TEST_CASE("a click finds the nearer of two people in one line") {
  const std::vector<FigureInstance> figures = {standingAt({0, 0, -2}), standingAt({0, 0, 1})};
  const auto pick = clickOn(figures, figures[0].frames.at(body::Joint::chest));
  REQUIRE(pick);
  CHECK(pick->person == 1);
}

TEST_CASE("a click on the head finds the head") {
  const std::vector<FigureInstance> figures = {standingAt({0.4, 0, 0})};
  const auto pick =
      clickOn(figures, figures[0].frames.at(body::Joint::head) + maths::Vec3{0, 0.12, 0});
  REQUIRE(pick);
  CHECK(pick->joint == body::Joint::head);
}

TEST_CASE("a click beside everyone or behind the camera finds nobody") {
  const std::vector<FigureInstance> figures = {standingAt({0, 0, 0}), standingAt({0, 0, 6})};
  CHECK_FALSE(clickOn(figures, {1.5, 1.0, 0.0}));
  CHECK_FALSE(pickFigure({}, Ray{{0, 1, 0}, {0, 0, -1}}));
}
