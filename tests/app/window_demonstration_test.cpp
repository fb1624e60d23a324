#include "app/window_demonstration.h"

#include "support/own_class.h"

using namespace spotter;

namespace {

constexpr picture::PictureSize kSize{1280, 720};
constexpr float kEm = 25.0F;

}  // namespace

TEST_CASE("a demonstration shows one person who does the exercise, and nobody of the class") {
  const session::Scene scene = support::ownClass();
  std::vector<session::Event> events;
  session::World world = session::begin(scene, 3, events);
  const session::Command show = circuit::Demonstrate{};
  session::step(scene, world, std::span(&show, 1), events);
  REQUIRE(world.circuit.stage == circuit::Stage::demonstrating);
  app::Demonstration demonstration;
  double lowest = 10.0;
  double highest = 0.0;
  bool in_window = true;
  while (world.circuit.stage == circuit::Stage::demonstrating) {
    const auto picture =
        demonstration.pictureNow(scene, world, static_cast<double>(world.tick), kSize, kEm);
    REQUIRE(picture.figures.size() == 1);
    CHECK(picture.figures.front().model == app::kFacilitatorFigure);
    const maths::Vec3 head = picture.figures.front().frames.at(body::Joint::head);
    const auto pixel = picture::toPixel(picture.camera, kSize, head);
    in_window = in_window && pixel && pixel->y > 0.0 && pixel->y < 720.0;
    lowest = std::min(lowest, head.y);
    highest = std::max(highest, head.y);
    session::step(scene, world, {}, events);
  }
  // Sit to stand: the head goes down to the seat and up again.
  CHECK(highest - lowest > 0.25);
  CHECK(in_window);
}
