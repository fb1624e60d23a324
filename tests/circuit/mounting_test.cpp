#include "circuit/mounting.h"

#include <algorithm>
#include <cmath>

#include "circuit/appearance.h"
#include "circuit/transition.h"
#include "support/catch.h"
#include "support/lesson.h"

using namespace spotter;
using namespace spotter::circuit;
using body::Joint;
using locomotion::KeyPosture;
using maths::Vec3;
using support::Lesson;

namespace {

constexpr double kLongest_s = 48.0;  // up from the mat, over and onto the bike
constexpr double kJump_m = 0.085;    // of the toes of who strides along

int crowd(const Lesson& lesson) { return static_cast<int>(lesson.state.people.size()); }

body::JointFrames seen(const Lesson& lesson, int person) {
  const Appearance shown =
      appearanceOf(lesson.scene, lesson.state, person, static_cast<double>(lesson.tick));
  const auto& who = lesson.scene.participants[static_cast<std::size_t>(person)];
  return inHall(who.performer.skeleton, shown.pose, shown.place);
}

std::vector<body::JointFrames> everybody(const Lesson& lesson) {
  std::vector<body::JointFrames> all;
  for (int p = 0; p < crowd(lesson); ++p) all.push_back(seen(lesson, p));
  return all;
}

bool allThere(const Lesson& lesson) {
  return std::all_of(lesson.state.people.begin(), lesson.state.people.end(),
                     [&](const PersonRun& run) { return isThere(lesson.state, run); });
}

// Goes on for a time; the furthest that any joint moves in a tick.
double jumpWithin(Lesson& lesson, double seconds) {
  double jump = 0.0;
  std::vector<body::JointFrames> before = everybody(lesson);
  for (const base::Tick end = lesson.tick + base::toTick(seconds); lesson.tick < end;) {
    stepCircuit(lesson.scene, lesson.state, ++lesson.tick, lesson.events);
    const std::vector<body::JointFrames> now = everybody(lesson);
    for (std::size_t p = 0; p < now.size(); ++p) {
      for (std::size_t j = 0; j < now[p].position_m.size(); ++j)
        jump = std::max(jump, maths::distance(now[p].position_m[j], before[p].position_m[j]));
    }
    before = now;
  }
  return jump;
}

double nearestHeads(const Lesson& lesson) {
  double least = 10.0;
  const std::vector<body::JointFrames> all = everybody(lesson);
  for (std::size_t p = 0; p < all.size(); ++p) {
    for (std::size_t q = 0; q < p; ++q)
      least = std::min(least, maths::distance(all[p].at(Joint::head), all[q].at(Joint::head)));
  }
  return least;
}

}  // namespace

TEST_CASE("from the step to the mat, to the bike and nobody jumps; all are there in time") {
  Lesson lesson("third_class");
  lesson.wait_s(2.0);
  for (int station = 1; station < 3; ++station) {
    REQUIRE(lesson.give(NextStation{}) == "");
    CHECK(jumpWithin(lesson, kLongest_s) < kJump_m);
    CHECK(allThere(lesson));
    CHECK(nearestHeads(lesson) > 1.0);
  }
}

TEST_CASE(
    "a class that is stopped on the way down rests in sensible postures and goes on from there") {
  for (const double after_s : {6.0, 9.5, 11.0, 13.0, 15.0, 17.0}) {
    Lesson lesson("third_class");
    lesson.wait_s(2.0);
    lesson.give(NextStation{});
    lesson.wait_s(after_s);
    INFO("after " << after_s << " s");
    REQUIRE(lesson.give(StopClass{}) == "");
    CHECK(jumpWithin(lesson, 8.0) < kJump_m);
    bool on_rung = false;
    for (const PersonRun& run : lesson.state.people) {
      CHECK_FALSE(run.where.underWay());
      if (run.where.rung < 0) continue;
      on_rung = true;
      CHECK(run.where.here->at(run.where.rung).restful);
    }
    CHECK((on_rung || after_s < 8.0 || after_s > 16.0));
    CHECK(jumpWithin(lesson, 2.0) < 0.01);  // they stay
    REQUIRE(lesson.give(ResumeClass{}) == "");
    CHECK(jumpWithin(lesson, kLongest_s) < kJump_m);
    CHECK(allThere(lesson));
  }
}

TEST_CASE(
    "a class that is stopped while people get up from the mat rests and goes on to the bike") {
  for (const double after_s : {3.0, 5.5, 8.0, 11.0, 16.0, 19.0, 22.0}) {
    Lesson lesson("third_class");
    lesson.wait_s(2.0);
    lesson.give(NextStation{});
    lesson.wait_s(kLongest_s);
    lesson.give(NextStation{});
    lesson.wait_s(after_s);
    INFO("after " << after_s << " s");
    REQUIRE(lesson.give(StopClass{}) == "");
    CHECK(jumpWithin(lesson, 8.0) < kJump_m);
    for (const PersonRun& run : lesson.state.people) CHECK_FALSE(run.where.underWay());
    REQUIRE(lesson.give(ResumeClass{}) == "");
    CHECK(jumpWithin(lesson, kLongest_s) < kJump_m);
    CHECK(allThere(lesson));
  }
}

TEST_CASE("mats, bikes and steps of a class have places of their own, clear of one another") {
  const Lesson lesson("third_class");
  std::vector<Vec3> spots;
  for (int person = 0; person < crowd(lesson); ++person) {
    for (int station = 0; station < 3; ++station)
      spots.push_back(stationPlace(lesson.scene, person, station).position_m);
  }
  for (std::size_t a = 0; a < spots.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) CHECK(maths::distance(spots[a], spots[b]) > 0.8);
  }
}

TEST_CASE("who gets down on the mat holds on to the seat of the own chair, which stays") {
  Lesson lesson("third_class");
  lesson.wait_s(2.0);
  lesson.give(NextStation{});
  lesson.wait_s(kLongest_s);
  lesson.give(NextStation{});
  lesson.wait_s(2.5);
  for (int person = 0; person < crowd(lesson); ++person) {
    const auto& where = lesson.state.people[static_cast<std::size_t>(person)].where;
    REQUIRE(where.off);
    int on_seat = 0;
    for (int i = 0; i < where.off->count; ++i) {
      for (const body::Side side : {body::Side::left, body::Side::right}) {
        const KeyPosture& key = where.off->at(i);
        if (key.hand[side == body::Side::left ? 0 : 1] != locomotion::HandOn::chair) continue;
        ++on_seat;
        const auto frames = body::solveFrames(
            lesson.scene.participants[static_cast<std::size_t>(person)].performer.skeleton,
            key.pose);
        const Vec3 wrist = locomotion::fromPlace(stationPlace(lesson.scene, person, 1),
                                                 frames.at(body::arm(side).hand));
        const Vec3 own = locomotion::intoPlace(chairOf(lesson.scene, person), wrist);
        INFO("person " << person << " at " << own.x << " " << own.y << " " << own.z);
        CHECK(std::abs(own.x) < 0.24);
        CHECK(own.z < 0.05);
        CHECK(own.z > -0.42);
        CHECK(own.y == Approx(movement::Chair::kSeatHeight + 0.042).margin(0.01));
      }
    }
    CHECK(on_seat >= 1);
  }
}

TEST_CASE("the same class goes the same way down, to the bit") {
  Lesson one("third_class"), other("third_class");
  for (Lesson* lesson : {&one, &other}) {
    lesson->wait_s(2.0);
    lesson->give(NextStation{});
    lesson->wait_s(12.0);
  }
  for (int person = 0; person < crowd(one); ++person) {
    const auto a = seen(one, person), b = seen(other, person);
    for (std::size_t j = 0; j < a.position_m.size(); ++j)
      CHECK(maths::distance(a.position_m[j], b.position_m[j]) == 0.0);
  }
}
