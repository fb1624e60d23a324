#include "screens/class_look.h"

#include <cmath>

#include "desk.h"
#include "screens/call_flow.h"
#include "screens/layout.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

constexpr float kEm = 25.0F;

ShownViews viewsOf(const Desk& desk) {
  return shownViews(desk.state, *desk.scene, desk.world, desk.size, kEm, false);
}

/// Where a person's chest appears.
picture::PixelPoint chestIn(const Desk& desk, const picture::Camera& camera, int person) {
  const auto& frames = desk.picture.figures[static_cast<std::size_t>(person)].frames;
  return picture::toPixel(camera, desk.size, frames.at(body::Joint::chest)).value();
}

Desk watching(int person) {
  Desk desk = openDesk();
  desk.startSet();
  desk.settings.reduced_motion = true;
  desk.press(digitKey(person + 1));
  desk.press(Key::f);
  desk.pass(0.1);
  return desk;
}

}  // namespace

TEST_CASE(
    "the key for the view from above shows the chosen person from above, once more as before") {
  Desk desk = watching(1);
  const maths::Vec3 eye = viewsOf(desk).camera.position_m;
  Input from_above;
  from_above.pressed = {Key::y};
  desk.feed(from_above);
  CHECK(countOf<session::UseView>(desk.asked) == 1);
  desk.pass(0.1);
  const picture::Camera camera = viewsOf(desk).camera;
  CHECK(camera.position_m.y > 4.0);
  const auto chest = chestIn(desk, camera, 1);
  CHECK(chest.x == Approx(640.0).margin(120.0));
  desk.press(Key::y);
  CHECK(viewsOf(desk).camera.position_m.y == Approx(eye.y));
}

TEST_CASE("whoever is asked about stays in the picture beside the panel that opens") {
  Desk desk = openDesk();
  desk.startSet();
  desk.settings.reduced_motion = true;
  desk.pass(0.1);
  for (int person = 0; person < static_cast<int>(desk.picture.figures.size()); ++person) {
    INFO(person);
    desk.state.chosen = person;
    desk.state.aside01 = 0.0;
    const double before = chestIn(desk, viewsOf(desk).camera, person).x;
    if (before < 0.0 || before > desk.size.width) continue;  // nor was before
    for (const float em : {25.0F, 37.5F, 50.0F}) {
      desk.state.panel = Panel::call;
      desk.state.aside01 = 1.0;
      const Rect free = classLayout(desk.size.width, desk.size.height, em, {true, true, false}).free;
      const auto views = shownViews(desk.state, *desk.scene, desk.world, desk.size, em, false);
      const double x = chestIn(desk, views.camera, person).x;
      CHECK(x > static_cast<double>(free.x));
      CHECK(x < static_cast<double>(free.right()));
    }
    desk.state.panel = Panel::none;
  }
}

TEST_CASE("two views: the chosen person from the front at the left, from the side at the right") {
  Desk desk = watching(2);
  desk.press(Key::w);
  desk.pass(0.1);
  const ShownViews views = viewsOf(desk);
  REQUIRE(views.beside);
  CHECK(views.beside->from01 == Approx(0.5).margin(0.01));
  CHECK(chestIn(desk, views.camera, 2).x == Approx(320.0).margin(60.0));
  CHECK(chestIn(desk, views.beside->camera, 2).x == Approx(960.0).margin(60.0));
  const auto& spot = desk.picture.figures[2].frames.at(body::Joint::hips);
  const maths::Vec3 one = views.camera.position_m - spot;
  const maths::Vec3 two = views.beside->camera.position_m - spot;
  const double turned =
      (one.x * two.x + one.z * two.z) / (std::hypot(one.x, one.z) * std::hypot(two.x, two.z));
  CHECK(std::abs(turned) < 0.5);
  desk.press(Key::w);
  CHECK_FALSE(viewsOf(desk).beside);
}

TEST_CASE("leaning in makes what one looks at larger, and needs nobody's leave") {
  Desk desk = watching(0);
  const double before = viewsOf(desk).camera.vertical_fov_deg;
  desk.scene->standard.aided_views = false;
  desk.press(Key::z);
  CHECK(viewsOf(desk).camera.vertical_fov_deg < 0.6 * before);
  desk.press(Key::z);
  CHECK(viewsOf(desk).camera.vertical_fov_deg == Approx(before));
}

TEST_CASE("the view that tells is that of what was called on the person") {
  Desk desk = watching(0);
  const auto& station = desk.scene->stations[0];
  for (const movement::FaultModel& fault : station.faults) {
    desk.events.push_back(
        {desk.world.tick, session::Called{desk.world.tick, 0, fault.region, fault.id,
                                          body::Side::left, false, true}});
    desk.press(Key::j);
    const bool side = desk.state.view == ViewFrom::left || desk.state.view == ViewFrom::right;
    INFO(fault.id);
    CHECK(side == (fault.view == "side"));
    CHECK((desk.state.view == ViewFrom::back) == (fault.view == "back"));
  }
}

TEST_CASE("where the class refuses, the keys say why and one stays where one is") {
  Desk desk = watching(0);
  desk.scene->standard.aided_views = false;
  const auto before = desk.state.view;
  for (const Key key : {Key::y, Key::w, Key::j}) {
    desk.asked.clear();
    desk.state.message.clear();
    desk.press(key);
    CHECK(desk.state.message.find("own eyes") != std::string::npos);
    CHECK(countOf<session::UseView>(desk.asked) == 0);
  }
  CHECK_FALSE(desk.state.above);
  CHECK_FALSE(desk.state.two);
  CHECK(desk.state.view == before);
}

TEST_CASE("in earnest one walks to a view, even with reduced motion") {
  Desk desk = watching(0);
  desk.scene->standard.aided_views = false;
  const Eye from = *desk.state.eye;
  desk.press(Key::b);
  Input second;
  second.elapsed_s = 0.1;
  for (int i = 0; i < 10; ++i) desk.feed(second);
  const Eye to = viewSpot(*desk.scene, desk.world, 0, ViewFrom::back);
  const double way_m = std::hypot(to.x_m - from.x_m, to.z_m - from.z_m);
  const double gone_m = std::hypot(desk.state.eye->x_m - from.x_m, desk.state.eye->z_m - from.z_m);
  REQUIRE(way_m > 2.0);
  CHECK(gone_m < 0.7 * way_m);
  for (int i = 0; i < 80; ++i) desk.feed(second);
  CHECK(desk.state.eye->x_m == Approx(to.x_m).margin(0.01));
}

TEST_CASE("nobody is looked at from above before somebody is chosen") {
  Desk desk = openDesk();
  desk.startSet();
  desk.press(Key::y);
  CHECK_FALSE(desk.state.above);
  CHECK(desk.state.message.find("Choose a person") == 0);
}
