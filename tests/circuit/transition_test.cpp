#include "circuit/transition.h"

#include <set>

#include "body/clinical.h"
#include "circuit/appearance.h"
#include "maths/angle.h"
#include "support/catch.h"
#include "support/lesson.h"

using namespace spotter;
using namespace spotter::circuit;
using body::Joint;
using body::Side;
using maths::Vec3;
using support::Lesson;
using support::runOf;

namespace {

constexpr double kLongest_s = 16.0;  // of any way from one station to the next

const body::Skeleton& skeletonOf(const Lesson& lesson, int person) {
  return lesson.scene.participants[static_cast<std::size_t>(person)].performer.skeleton;
}

int crowd(const Lesson& lesson) { return static_cast<int>(lesson.state.people.size()); }

body::JointFrames seen(const Lesson& lesson, int person) {
  const Appearance shown =
      appearanceOf(lesson.scene, lesson.state, person, static_cast<double>(lesson.tick));
  return inHall(skeletonOf(lesson, person), shown.pose, shown.place);
}

std::vector<body::JointFrames> everybody(const Lesson& lesson) {
  std::vector<body::JointFrames> all;
  for (int p = 0; p < crowd(lesson); ++p) all.push_back(seen(lesson, p));
  return all;
}

// The middle of the trunk over the floor.
Vec3 axisOf(const body::JointFrames& frames) {
  Vec3 axis = (frames.at(Joint::hips) + frames.at(Joint::neck)) * 0.5;
  axis.y = 0.0;
  return axis;
}

// How far a floor point is outside a chair's four feet; negative inside.
double outside(const Placement& chair, const Vec3& point) {
  const Vec3 own = locomotion::intoPlace(chair, point);
  const double aside = std::abs(own.x) - 0.5 * movement::Chair::kWidth;
  const double along = std::max(own.z, -movement::Chair::kBackRear - own.z);
  return std::max(aside, along);
}

double leastFromChairs(const Lesson& lesson, int person, const body::JointFrames& frames) {
  const body::Skeleton& skeleton = skeletonOf(lesson, person);
  double least = 1.0;
  for (int owner = 0; owner < crowd(lesson); ++owner) {
    const Placement chair = chairOf(lesson.scene, owner);
    for (const Side side : {Side::left, Side::right}) {
      const Vec3 heel = body::heelRest(skeleton, side);
      const Vec3 tip = heel + Vec3{0.0, 0.0, body::footLength_m(skeleton)};
      const body::LegJoints joints = body::leg(side);
      for (const Vec3& point :
           {body::carriedPoint(skeleton, frames, joints.foot, heel), frames.at(joints.toes),
            body::carriedPoint(skeleton, frames, joints.toes, tip)})
        least = std::min(least, outside(chair, point));
    }
  }
  return least;
}

double furthest(const body::JointFrames& a, const body::JointFrames& b) {
  double most = 0.0;
  for (std::size_t i = 0; i < a.position_m.size(); ++i)
    most = std::max(most, maths::distance(a.position_m[i], b.position_m[i]));
  return most;
}

bool allThere(const Lesson& lesson) {
  return std::all_of(lesson.state.people.begin(), lesson.state.people.end(),
                     [&](const PersonRun& run) { return isThere(lesson.state, run); });
}

// A whole set of a class at its present station.
void exercise(Lesson& lesson) {
  REQUIRE(lesson.give(StartBout{}) == "");
  for (int i = 0; i < 1500 && lesson.state.stage == Stage::exercising; ++i) lesson.wait_s(0.2);
  REQUIRE(lesson.state.stage == Stage::rested);
}

struct Crossing {
  double nearest_people_m = 10.0;
  double nearest_chair_m = 10.0;
  double largest_jump_m = 0.0;
  double took_s = 0.0;
};

// Everybody on the way to the next station, looked at tick by tick.
Crossing cross(Lesson& lesson) {
  Crossing found;
  REQUIRE(lesson.give(NextStation{}) == "");
  std::vector<body::JointFrames> before = everybody(lesson);
  for (const base::Tick from = lesson.tick; lesson.tick < from + base::toTick(kLongest_s);) {
    stepCircuit(lesson.scene, lesson.state, ++lesson.tick, lesson.events);
    const std::vector<body::JointFrames> now = everybody(lesson);
    for (std::size_t p = 0; p < now.size(); ++p) {
      found.largest_jump_m = std::max(found.largest_jump_m, furthest(before[p], now[p]));
      found.nearest_chair_m =
          std::min(found.nearest_chair_m, leastFromChairs(lesson, static_cast<int>(p), now[p]));
      for (std::size_t q = 0; q < p; ++q)
        found.nearest_people_m =
            std::min(found.nearest_people_m, maths::distance(axisOf(now[p]), axisOf(now[q])));
    }
    if (!allThere(lesson)) found.took_s = base::toSeconds(lesson.tick - from);
    before = now;
  }
  return found;
}

}  // namespace

TEST_CASE("on the way to every next station nobody jumps, meets another, or steps into a chair") {
  for (const char* id : {"first_class", "second_class"}) {
    Lesson lesson(id);
    while (lesson.state.station + 1 < static_cast<int>(lesson.scene.stations.size())) {
      exercise(lesson);
      INFO(id << " from station " << lesson.state.station);
      const Crossing found = cross(lesson);
      CHECK(found.nearest_people_m > 0.45);
      // Whose exercise has them close to their own chair has their toes under its edge at most.
      CHECK(found.nearest_chair_m > -0.02);
      CHECK(found.largest_jump_m < 0.075);
      CHECK(found.took_s > 2.0);
      CHECK(found.took_s < kLongest_s - 1.0);
      CHECK(allThere(lesson));
    }
  }
}

TEST_CASE("chairs stay; each exercise finds its chair where it wants it") {
  for (const char* id : {"first_class", "second_class"}) {
    Lesson lesson(id);
    for (int person = 0; person < crowd(lesson); ++person) {
      const Placement chair = chairOf(lesson.scene, person);
      for (int s = 0; s < static_cast<int>(lesson.scene.stations.size()); ++s) {
        const auto& exercise = lesson.scene.stations[static_cast<std::size_t>(s)].exercise;
        const Placement place = stationPlace(lesson.scene, person, s);
        CHECK(place.heading_rad == Approx(chair.heading_rad));
        const Vec3 from_chair = locomotion::intoPlace(chair, place.position_m);
        if (!movement::usesChair(exercise)) {
          CHECK(from_chair.z > 0.5);  // clear of it
          continue;
        }
        const auto wanted = movement::chairPlacement(
            exercise, lesson.scene.participants[static_cast<std::size_t>(person)].performer,
            lesson.scene.movingSide(person, s));
        CHECK(maths::distance(locomotion::fromPlace(place, wanted.front_m), chair.position_m) <
              1e-9);
      }
    }
  }
}

TEST_CASE("people set out at different times") {
  Lesson lesson;
  lesson.wait_s(3.0);
  lesson.give(NextStation{});
  lesson.wait_s(0.1);
  std::set<base::Tick> begins;
  for (const PersonRun& run : lesson.state.people) begins.insert(run.where.begin);
  CHECK(begins.size() >= 5);
  CHECK(*begins.rbegin() - *begins.begin() > base::toTick(0.3));
}

TEST_CASE("a set that is started while people are on the way begins for each when they are there") {
  Lesson lesson;
  lesson.wait_s(3.0);
  lesson.give(NextStation{});
  lesson.give(StartBout{});
  bool somebody_walked = false;
  for (int i = 0; i < 16 * 60; ++i) {
    stepCircuit(lesson.scene, lesson.state, ++lesson.tick, lesson.events);
    for (const PersonRun& run : lesson.state.people) {
      somebody_walked = somebody_walked || run.where.underWay();
      if (run.activity == Activity::exercising) CHECK(isThere(lesson.state, run));
    }
  }
  CHECK(somebody_walked);
  CHECK(lesson.count<RepetitionBegan>() >= crowd(lesson));
}

TEST_CASE("who is stopped on the way stops with a step or two, stays there, and can go on") {
  Lesson lesson;
  exercise(lesson);
  cross(lesson);
  exercise(lesson);
  lesson.give(NextStation{});
  lesson.wait_s(4.0);
  const int mary = support::personOf(lesson, "mary");
  REQUIRE(runOf(lesson, mary).where.underWay());
  REQUIRE(lesson.give(StopPerson{mary}) == "");
  const Vec3 told = axisOf(seen(lesson, mary));
  lesson.wait_s(3.0);
  const Vec3 stopped = axisOf(seen(lesson, mary));
  CHECK_FALSE(isThere(lesson.state, runOf(lesson, mary)));
  CHECK(maths::distance(told, stopped) < 0.9);
  lesson.wait_s(10.0);
  CHECK(maths::distance(axisOf(seen(lesson, mary)), stopped) < 0.03);
  // The others are there long since; now she comes too.
  REQUIRE(lesson.give(StartBout{}) == "");
  body::JointFrames before = seen(lesson, mary);
  double jump = 0.0;
  for (int i = 0; i < 14 * 60; ++i) {
    stepCircuit(lesson.scene, lesson.state, ++lesson.tick, lesson.events);
    const body::JointFrames now = seen(lesson, mary);
    jump = std::max(jump, furthest(before, now));
    before = now;
  }
  CHECK(isThere(lesson.state, runOf(lesson, mary)));
  CHECK(jump < 0.075);
}

TEST_CASE("at any moment of the way a person can be stopped without a jump") {
  for (double after_s = 0.2; after_s < 9.0; after_s += 1.1) {
    Lesson lesson("second_class");
    lesson.wait_s(2.0);
    lesson.give(NextStation{});
    lesson.wait_s(8.0);
    lesson.give(NextStation{});
    lesson.wait_s(after_s);
    std::vector<body::JointFrames> before = everybody(lesson);
    lesson.give(StopClass{});
    double jump = 0.0;
    for (int i = 0; i < 6 * 60; ++i) {
      stepCircuit(lesson.scene, lesson.state, ++lesson.tick, lesson.events);
      const std::vector<body::JointFrames> now = everybody(lesson);
      for (std::size_t p = 0; p < now.size(); ++p)
        jump = std::max(jump, furthest(before[p], now[p]));
      before = now;
    }
    INFO("after " << after_s << " s");
    CHECK(jump < 0.075);
    for (const PersonRun& run : lesson.state.people) CHECK_FALSE(run.where.underWay());
  }
}

TEST_CASE("somebody for whom help was called stays where they are when the class goes on") {
  Lesson lesson;
  lesson.wait_s(2.0);
  lesson.give(GetHelp{0});
  const Vec3 here = axisOf(seen(lesson, 0));
  lesson.give(NextStation{});
  lesson.wait_s(12.0);
  CHECK(maths::distance(axisOf(seen(lesson, 0)), here) < 0.03);
  CHECK(runOf(lesson, 0).where.station == 0);
  CHECK(isThere(lesson.state, runOf(lesson, 1)));
}

TEST_CASE("two stations further at once is one way to the last of them") {
  Lesson lesson;
  lesson.wait_s(2.0);
  lesson.give(NextStation{});
  lesson.wait_s(3.0);
  lesson.give(NextStation{});
  lesson.wait_s(25.0);
  CHECK(allThere(lesson));
}
