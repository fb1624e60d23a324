#include "picture/class_picture.h"

#include <algorithm>

#include "circuit/places.h"
#include "picture/pick.h"
#include "support/catch.h"
#include "support/own_class.h"

using namespace spotter;

TEST_CASE("the view of the whole class has everybody in it at every station, from head to feet") {
  constexpr picture::PictureSize kSize{1280, 720};
  constexpr double kHalfShoulders_m = 0.25;
  for (const char* id : {"first_class", "second_class", "room_check", "try_out"}) {
    const session::Scene scene = support::ownClass(id);
    const picture::Camera camera = picture::classCamera(scene);
    for (int p = 0; p < static_cast<int>(scene.participants.size()); ++p) {
      for (int s = 0; s < static_cast<int>(scene.stations.size()); ++s) {
        const maths::Vec3 spot = circuit::stationPlace(scene, p, s).position_m;
        for (const double height : {0.0, 1.8}) {
          for (const double aside : {-kHalfShoulders_m, kHalfShoulders_m}) {
            const auto pixel =
                picture::toPixel(camera, kSize, spot + maths::Vec3{aside, height, 0.0});
            CAPTURE(id, p, s, height, aside);
            REQUIRE(pixel);
            CHECK(pixel->x > 0.0);
            CHECK(pixel->x < kSize.width);
            CHECK(pixel->y > 0.0);
            CHECK(pixel->y < kSize.height);
          }
        }
      }
    }
  }
}

namespace {

int drawn(const picture::Picture& picture, const std::string& model) {
  return static_cast<int>(
      std::count_if(picture.props.begin(), picture.props.end(),
                    [&](const picture::PropInstance& prop) { return prop.model == model; }));
}

}  // namespace

TEST_CASE("what is in the room is drawn and can be clicked until it is made safe") {
  const session::Scene scene = support::ownClass("room_check");
  std::vector<session::Event> events;
  session::World world = session::begin(scene, 1, events);
  const picture::Picture before = picture::classPicture(scene, world, 0.0);
  CHECK(drawn(before, "rug") == 1);
  CHECK(drawn(before, "bag_trailing") == 1);
  CHECK(drawn(before, "bag") == 1);
  CHECK(drawn(before, "band_frayed") == 0);  // from the second station on
  CHECK(before.things.size() == 3);
  world.circuit.hazards[0].stage = circuit::HazardRun::Stage::safe;
  world.circuit.hazards[1].stage = circuit::HazardRun::Stage::safe;
  const picture::Picture after = picture::classPicture(scene, world, 0.0);
  CHECK(drawn(after, "rug") == 0);
  CHECK(drawn(after, "bag_trailing") == 0);
  CHECK(drawn(after, "bag") == 2);  // one of them at the wall
  CHECK(after.things.size() == 1);
}

TEST_CASE("a torn band is torn in use, too, and hangs over no chair meanwhile") {
  const session::Scene scene = support::ownClass("room_check");
  std::vector<session::Event> events;
  session::World world = session::begin(scene, 1, events);
  world.circuit.station = 1;
  for (circuit::HazardRun& hazard : world.circuit.hazards)
    hazard.stage = circuit::HazardRun::Stage::there;
  for (circuit::PersonRun& run : world.circuit.people) run.where.station = 1;
  CHECK(drawn(picture::classPicture(scene, world, 0.0), "band_frayed") == 1);
  CHECK(drawn(picture::classPicture(scene, world, 0.0), "band_ready") == 1);
  for (circuit::PersonRun& run : world.circuit.people) run.state.variant_step = 1;
  const picture::Picture used = picture::classPicture(scene, world, 0.0);
  CHECK(drawn(used, "band_frayed") == 0);
  CHECK(drawn(used, "band_ready") == 0);
  CHECK(drawn(used, "band_torn") == 1);
  CHECK(drawn(used, "band") == 3);
}

TEST_CASE("a ray meets a thing unless something nearer is in the way") {
  const std::vector<picture::ThingInstance> things = {{0, 1, {0.0, 0.1, 0.0}, 0.25},
                                                      {1, 2, {0.0, 0.1, -2.0}, 0.25}};
  const picture::Ray ray{{0.0, 0.1, 4.0}, {0.0, 0.0, -1.0}};
  REQUIRE(picture::pickThing(things, ray, 20.0));
  CHECK(picture::pickThing(things, ray, 20.0)->hazard == 0);
  CHECK_FALSE(picture::pickThing(things, ray, 3.0));
  CHECK_FALSE(picture::pickThing(things, {{0.0, 1.0, 4.0}, {0.0, 0.0, -1.0}}, 20.0));
}

TEST_CASE("the plan of a class shows every place of everybody") {
  constexpr picture::PictureSize kWhole{1280, 720};
  for (const char* id : {"first_class", "third_class"}) {
    const session::Scene scene = support::ownClass(id);
    std::vector<session::Event> events;
    const session::World world = session::begin(scene, 1, events);
    const picture::Camera camera = picture::planCamera(scene, world, 1280.0 / 720.0);
    for (int p = 0; p < static_cast<int>(scene.participants.size()); ++p) {
      for (int s = 0; s < static_cast<int>(scene.stations.size()); ++s) {
        maths::Vec3 head = circuit::stationPlace(scene, p, s).position_m;
        head.y = 1.7;
        const auto at = picture::toPixel(camera, kWhole, head);
        REQUIRE(at);
        CHECK(at->x > 0.0);
        CHECK(at->x < 1280.0);
        CHECK(at->y > 0.0);
        CHECK(at->y < 720.0);
      }
    }
  }
}

TEST_CASE("a camera on a person goes with them between two ticks, too") {
  const session::Scene scene = support::ownClass("third_class");
  std::vector<session::Event> events;
  session::World world = session::begin(scene, 1, events);
  const std::vector<session::Command> on = {circuit::NextStation{}};
  session::step(scene, world, on, events);
  // They walk to their mats.
  for (int i = 0; i < 180; ++i) session::step(scene, world, {}, events);
  const double tick = static_cast<double>(world.tick);
  const auto camera = [&](double at) {
    return picture::personCamera(scene, world, 0, picture::ViewSide::above, at, 1.0).target_m;
  };
  const double now = maths::distance(camera(tick), camera(tick + 1.0));
  REQUIRE(now > 1e-4);
  CHECK(maths::distance(camera(tick), camera(tick + 0.5)) == Approx(now / 2).epsilon(0.2));
}

TEST_CASE("a class is drawn in its place and light, and cameras stay in the room") {
  session::Scene scene = support::ownClass("try_out");
  std::vector<session::Event> events;
  const session::World world = session::begin(scene, 1, events);
  CHECK(picture::classPicture(scene, world, 0.0).place == "hall");
  scene.place = *support::ownLibrary().place("living_room");
  scene.light = content::lightOf(scene.place, content::LightModel::Name::evening);
  const picture::Picture picture = picture::classPicture(scene, world, 0.0);
  CHECK(picture.place == "living_room");
  CHECK(picture.light.lamps == scene.light.lamps);
  CHECK(picture.light.sun == 0.0);
  for (const auto side : {picture::ViewSide::left_side, picture::ViewSide::right_side}) {
    const maths::Vec3 eye =
        picture::personCamera(scene, world, 0, side, 0.0, 16.0 / 9.0).position_m;
    CHECK(eye.x >= scene.place.x_from_m - 0.06);
    CHECK(eye.x <= scene.place.x_to_m + 0.06);
  }
}
