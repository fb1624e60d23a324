#include "picture/class_gaze.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "maths/angle.h"
#include "maths/trig.h"
#include "people/mouth.h"
#include "picture/class_picture.h"
#include "picture/face.h"
#include "support/catch.h"
#include "support/own_class.h"

using namespace spotter;
using namespace spotter::picture;
using maths::Vec3;

namespace {

struct Hall {
  explicit Hall(const char* id)
      : scene(support::ownClass(id)), world(session::begin(scene, 3, events)) {}

  session::Scene scene;
  std::vector<session::Event> events;
  session::World world;

  void wait_s(double seconds) {
    for (const base::Tick until = world.tick + base::toTick(seconds); world.tick < until;)
      session::step(scene, world, {}, events);
  }
  void give(const session::Command& command) {
    REQUIRE_FALSE(session::check(scene, world, command));
    session::step(scene, world, std::array{command}, events);
  }
  Picture picture() const { return classPicture(scene, world, static_cast<double>(world.tick)); }
};

// How far both eyes look past a point, degrees.
double past_deg(const FigureInstance& figure, const Vec3& point_m) {
  const EyePlaces eyes = eyesOf(figure.skeleton, figure.frames);
  const maths::Quat& head = figure.frames.turn(body::Joint::head);
  const HeadTurn left = bearingOf(head, eyes.left_m, point_m);
  const HeadTurn right = bearingOf(head, eyes.right_m, point_m);
  return std::max({std::fabs(left.left_deg - figure.face.gaze.left_deg),
                   std::fabs(right.left_deg - figure.face.gaze.right_deg),
                   std::fabs(left.up_deg - figure.face.gaze.up_deg)});
}

Vec3 facilitator(const session::World& world) {
  return {world.trainee.x_mm / 1000.0, session::kEyeHeight_m, world.trainee.z_mm / 1000.0};
}

}  // namespace

TEST_CASE(
    "head and eyes of who watches a demonstration meet the facilitator's, wherever they stand") {
  Hall hall("first_class");
  hall.wait_s(6.0);
  hall.give(circuit::Demonstrate{});
  hall.wait_s(2.0);
  hall.world.trainee.x_mm = -1500;
  hall.world.trainee.z_mm = 2600;
  const Picture picture = hall.picture();
  for (const FigureInstance& figure : picture.figures)
    CHECK(past_deg(figure, facilitator(hall.world)) < 3.0);
}

TEST_CASE("eyes converge on what is near") {
  Hall hall("first_class");
  const Picture picture = hall.picture();
  const FigureInstance& figure = picture.figures.front();
  const EyePlaces eyes = eyesOf(figure.skeleton, figure.frames);
  const Vec3 ahead = maths::rotate(figure.frames.turn(body::Joint::head), {0.0, 0.0, 0.4});
  const Gaze near = gazeAt(figure.skeleton, figure.frames, eyes.middle_m + ahead);
  const Gaze far = gazeAt(figure.skeleton, figure.frames, eyes.middle_m + ahead * 10.0);
  CHECK(near.right_deg - near.left_deg > 6.0);
  CHECK(far.right_deg - far.left_deg < 1.2);
  CHECK(far.right_deg > far.left_deg);
}

TEST_CASE("what lies behind is not looked at, and eyes stay in their sockets") {
  Hall hall("first_class");
  const Picture picture = hall.picture();
  const FigureInstance& figure = picture.figures.front();
  const EyePlaces eyes = eyesOf(figure.skeleton, figure.frames);
  const maths::Quat& head = figure.frames.turn(body::Joint::head);
  for (double at = -180.0; at <= 180.0; at += 5.0) {
    const Vec3 way = maths::rotate(head * maths::rotationY(maths::radians(at)), {0.0, 0.0, 3.0});
    const Gaze gaze = gazeAt(figure.skeleton, figure.frames, eyes.middle_m + way);
    CHECK(std::fabs(gaze.left_deg) <= 30.0);
    if (std::fabs(at) > 85.0) CHECK(gaze.left_deg == 0.0);
  }
}

TEST_CASE("heads turn smoothly, and only the head: the rest of the body is as it was measured") {
  Hall hall("first_class");
  hall.wait_s(3.0);
  maths::Quat before;
  bool first = true;
  double most_deg = 0.0;
  for (int i = 0; i < 60 * 20; ++i) {
    hall.wait_s(1.0 / 60.0);
    const Picture picture = hall.picture();
    const circuit::Appearance own = circuit::appearanceOf(hall.scene, hall.world.circuit, 0,
                                                          static_cast<double>(hall.world.tick));
    const FigureInstance& figure = picture.figures.front();
    const body::JointFrames posed = circuit::inHall(figure.skeleton, own.pose, own.place);
    for (const body::Joint joint : {body::Joint::left_hand, body::Joint::right_foot,
                                    body::Joint::upper_chest, body::Joint::neck})
      REQUIRE(maths::distance(posed.at(joint), figure.frames.at(joint)) < 1e-12);
    const maths::Quat now = figure.frames.turn(body::Joint::head);
    if (!first) {
      const Vec3 a = maths::rotate(before, {0, 0, 1}), b = maths::rotate(now, {0, 0, 1});
      most_deg = std::max(most_deg, maths::degrees(maths::distance(a, b)));
    }
    before = now;
    first = false;
  }
  CHECK(most_deg > 0.3);
  CHECK(most_deg < 4.0);
}

TEST_CASE("a head that exercises keeps to the exercise; the eyes are free") {
  Hall hall("first_class");
  hall.give(circuit::StartBout{});
  hall.wait_s(12.0);
  const Picture picture = hall.picture();
  double eyes_deg = 0.0;
  for (std::size_t p = 0; p < picture.figures.size(); ++p) {
    const circuit::PersonRun& run = hall.world.circuit.people[p];
    if (run.activity != circuit::Activity::exercising || run.repetition == 0) continue;
    const circuit::Appearance own = circuit::appearanceOf(
        hall.scene, hall.world.circuit, static_cast<int>(p), static_cast<double>(hall.world.tick));
    const FigureInstance& figure = picture.figures[p];
    const body::JointFrames posed = circuit::inHall(figure.skeleton, own.pose, own.place);
    CHECK(maths::distance(maths::rotate(posed.turn(body::Joint::head), {0, 0, 1}),
                          maths::rotate(figure.frames.turn(body::Joint::head), {0, 0, 1})) < 1e-9);
    eyes_deg = std::max(eyes_deg, std::fabs(figure.face.gaze.left_deg));
  }
  CHECK(eyes_deg > 0.1);
}

TEST_CASE("the same class looks the same again") {
  Hall one("telling_signs"), other("telling_signs");
  for (Hall* hall : {&one, &other}) {
    hall->wait_s(4.0);
    hall->give(circuit::StartBout{});
    hall->wait_s(15.0);
  }
  const Picture a = one.picture(), b = other.picture();
  for (std::size_t p = 0; p < a.figures.size(); ++p) CHECK(a.figures[p].face == b.figures[p].face);
}

TEST_CASE("nobody speaks with a still head, and it comes to rest with the words") {
  Hall hall("first_class");
  hall.wait_s(6.0);
  const auto swing_deg = [&](bool speaks) {
    Hall copy = hall;
    circuit::Attention& attention = copy.world.circuit.people[0].attention;
    attention.words = speaks ? "I can feel it here, at the side of the knee." : "";
    attention.spoke = copy.world.tick;
    attention.until = copy.world.tick + base::toTick(60.0);
    const double spoken_s = people::spoken_s(attention.words.size());
    Vec3 low{1.0, 1.0, 1.0}, high{-1.0, -1.0, -1.0};
    for (double t = 0.0; t < 3.0; t += 0.05) {
      const double tick = static_cast<double>(copy.world.tick) + t * base::kTicksPerSecond;
      const Picture picture = classPicture(copy.scene, copy.world, tick);
      const Vec3 way =
          maths::rotate(picture.figures.front().frames.turn(body::Joint::head), {0.0, 0.0, 1.0});
      low.y = std::min(low.y, way.y);
      high.y = std::max(high.y, way.y);
    }
    if (speaks) CHECK(spoken_s > 3.0);
    return maths::degrees(high.y - low.y);
  };
  CHECK(swing_deg(true) > swing_deg(false) + 2.0);
}
