#include "circuit/appearance.h"

#include "circuit/transition.h"
#include "maths/angle.h"
#include "support/catch.h"
#include "support/lesson.h"

using namespace spotter;
using namespace spotter::circuit;
using body::Joint;
using support::Lesson;
using support::runOf;

namespace {

body::JointFrames shown(const Lesson& lesson, int person, double tick) {
  const auto& skeleton =
      lesson.scene.participants[static_cast<std::size_t>(person)].performer.skeleton;
  return body::solveFrames(skeleton, appearanceOf(lesson.scene, lesson.state, person, tick).pose);
}

double furthest(const body::JointFrames& a, const body::JointFrames& b) {
  double away = 0.0;
  for (std::size_t i = 0; i < a.position_m.size(); ++i)
    away = std::max(away, maths::distance(a.position_m[i], b.position_m[i]));
  return away;
}

// Steps a lesson and looks at everybody at every tick: the furthest that a joint moves in a tick.
double largestJump(Lesson& lesson, double seconds) {
  double largest = 0.0;
  std::vector<body::JointFrames> before;
  const auto look = [&] {
    std::vector<body::JointFrames> now;
    for (int p = 0; p < static_cast<int>(lesson.state.people.size()); ++p)
      now.push_back(shown(lesson, p, static_cast<double>(lesson.tick)));
    for (std::size_t p = 0; p < before.size(); ++p)
      largest = std::max(largest, furthest(before[p], now[p]));
    before = std::move(now);
  };
  look();
  for (const base::Tick until = lesson.tick + base::toTick(seconds); lesson.tick < until;) {
    stepCircuit(lesson.scene, lesson.state, ++lesson.tick, lesson.events);
    look();
  }
  return largest;
}

constexpr double kJump_m = 0.07;  // at 60 pictures a second

}  // namespace

TEST_CASE("nobody jumps from waiting into the set, through it and back into waiting") {
  Lesson lesson("try_out");
  lesson.wait_s(2.0);
  lesson.give(StartBout{});
  CHECK(largestJump(lesson, 20.0) < kJump_m);
  lesson.wait_s(200.0);
  lesson.give(StartBout{});
  CHECK(largestJump(lesson, 5.0) < kJump_m);
}

TEST_CASE("nobody jumps when they are stopped in the middle and when they go on") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(7.0);
  lesson.give(StopPerson{0});
  CHECK(largestJump(lesson, 2.0) < kJump_m);
  lesson.give(ResumePerson{0});
  CHECK(largestJump(lesson, 2.0) < kJump_m);
  lesson.give(StopClass{});
  CHECK(largestJump(lesson, 2.0) < kJump_m);
}

TEST_CASE("a picture between two ticks lies between them") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(6.3);
  const auto tick = static_cast<double>(lesson.tick);
  const auto a = shown(lesson, 0, tick);
  const auto middle = shown(lesson, 0, tick + 0.5);
  const auto b = shown(lesson, 0, tick + 1.0);
  CHECK(furthest(a, b) > 0.0);
  CHECK(furthest(a, middle) <= furthest(a, b) + 1e-9);
  CHECK(furthest(middle, b) <= furthest(a, b) + 1e-9);
}

TEST_CASE("a sign shows in face and skin and is gone when it is over") {
  Lesson lesson;
  const int ken = support::personOf(lesson, "ken");
  REQUIRE(ken >= 0);
  lesson.give(NextStation{});
  lesson.give(NextStation{});
  lesson.give(StartBout{});
  lesson.wait_s(24.0);
  const auto look = [&] {
    return appearanceOf(lesson.scene, lesson.state, ken, static_cast<double>(lesson.tick)).look;
  };
  CHECK(look().pallor == 0.0);
  lesson.wait_s(5.0);
  CHECK(look().pallor == Approx(0.8));
  CHECK(look().sweat == Approx(0.4));
  CHECK(look().pain > 0.8);
  lesson.give(StopClass{});
  lesson.wait_s(61.0);
  lesson.give(ResumeClass{});
  lesson.wait_s(5.0);
  CHECK(look().pallor == 0.0);
}

TEST_CASE("the face tells the cause while someone works, not while they wait") {
  Lesson lesson;
  const int amara = support::personOf(lesson, "amara");  // her knee hurts
  REQUIRE(amara >= 0);
  const auto pain = [&] {
    return appearanceOf(lesson.scene, lesson.state, amara, static_cast<double>(lesson.tick))
        .look.pain;
  };
  CHECK(pain() == 0.0);
  lesson.give(StartBout{});
  double most = 0.0;
  for (int i = 0; i < 40; ++i) {
    lesson.wait_s(0.2);
    most = std::max(most, pain());
  }
  CHECK(most > 0.7);
}

TEST_CASE("a place in the hall turns and shifts every joint alike") {
  const body::Skeleton skeleton = body::makeSkeleton({});
  const body::JointFrames own = body::solveFrames(skeleton, body::restPose(skeleton));
  const body::JointFrames there = inHall(own, {{1.0, 0.0, -2.0}, maths::kPi / 2});
  const maths::Vec3 hips = there.at(Joint::hips);
  CHECK(hips.y == Approx(own.at(Joint::hips).y));
  // They face +X, so their left is at -Z.
  CHECK(there.at(Joint::left_upper_leg).z < hips.z);
  CHECK(there.at(Joint::left_toes).x > there.at(Joint::left_foot).x);
  for (std::size_t i = 1; i < own.position_m.size(); ++i) {
    CHECK(maths::distance(there.position_m[i], there.position_m[0]) ==
          Approx(maths::distance(own.position_m[i], own.position_m[0])));
  }
}

TEST_CASE("a chair stands where its person sits, at every place of the class") {
  Lesson lesson;
  for (int person = 0; person < static_cast<int>(lesson.scene.participants.size()); ++person) {
    const auto& performer = lesson.scene.participants[static_cast<std::size_t>(person)].performer;
    const Placement place = whereIs(lesson.scene, lesson.state, person, 0.0);
    const Placement chair = chairOf(lesson.scene, person);
    const auto frames = inHall(performer.skeleton,
                               appearanceOf(lesson.scene, lesson.state, person, 0.0).pose, place);
    const maths::Vec3 hips = frames.at(Joint::hips);
    const maths::Vec3 gap = {chair.position_m.x - hips.x, 0.0, chair.position_m.z - hips.z};
    INFO("person " << person << " gap " << maths::length(gap));
    CHECK(maths::length(gap) < 0.30);
    CHECK(chair.heading_rad == Approx(place.heading_rad));
  }
}
