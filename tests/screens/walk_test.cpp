#include "screens/walk.h"

#include <cmath>

#include "circuit/appearance.h"
#include "desk.h"
#include "maths/angle.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

TEST_CASE("nobody walks out of the hall or bends their neck too far") {
  Eye eye;
  for (int i = 0; i < 400; ++i) {
    eye = walked(eye, {.forward = 1.0, .sideways = 1.0, .turn = 0.3, .look = 1.0}, 0.1,
                 content::usualPlace());
    CHECK(std::abs(eye.x_m) <= 4.2);
    CHECK(std::abs(eye.z_m) <= 5.7);
    CHECK(std::abs(eye.pitch_rad) <= maths::radians(60.0));
    CHECK(std::abs(eye.heading_rad) <= maths::kPi + 1e-9);
  }
}

TEST_CASE("forward is where one looks, left is to its left") {
  Eye eye;
  eye.heading_rad = maths::radians(90.0);
  eye.x_m = eye.z_m = 0.0;
  const Eye ahead = walked(eye, {.forward = 1.0}, 0.5, content::usualPlace());
  CHECK(ahead.x_m == Approx(0.8));
  const Eye left = walked(eye, {.sideways = 1.0}, 0.5, content::usualPlace());
  CHECK(left.z_m == Approx(-0.8));
}

TEST_CASE("every view of every person has the whole body in the picture") {
  const Desk desk = openDesk();
  for (int person = 0; person < static_cast<int>(desk.scene->participants.size()); ++person) {
    for (const ViewFrom from : {ViewFrom::front, ViewFrom::left, ViewFrom::right, ViewFrom::back}) {
      const auto camera = cameraOf(viewSpot(*desk.scene, desk.world, person, from));
      const auto& frames = desk.picture.figures[static_cast<std::size_t>(person)].frames;
      const auto head = picture::toPixel(camera, desk.size, frames.at(body::Joint::head));
      const auto foot = picture::toPixel(camera, desk.size, frames.at(body::Joint::left_foot));
      REQUIRE(head);
      REQUIRE(foot);
      CHECK(std::abs(head->x - 640) < 200);
      CHECK(head->y > 0);
      CHECK(foot->y < 720);
    }
  }
}

TEST_CASE("the session is told where the eye is, exactly as it accepts it") {
  const Desk desk = openDesk();
  session::World world = desk.world;
  world.tick = 600;
  for (int i = 0; i < 200; ++i) {
    Eye eye{i * 0.05 - 5.0, 5.0 - i * 0.05, i * 0.1 - 10.0, i * 0.02 - 2.0};
    eye = walked(eye, {}, 0.0, content::usualPlace());
    const auto move = moveDue(eye, world);
    if (move) CHECK_FALSE(session::check(*desk.scene, world, *move));
  }
}

TEST_CASE("half of the way turns the short way round") {
  Eye from, to;
  from.heading_rad = maths::radians(170.0);
  to.heading_rad = maths::radians(-170.0);
  CHECK(std::abs(between(from, to, 0.5).heading_rad) == Approx(maths::kPi));
  CHECK(between(from, to, 1.0).heading_rad == Approx(to.heading_rad));
}
