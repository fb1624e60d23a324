#include "circuit/attention.h"

#include <algorithm>

#include "circuit/bearing.h"
#include "support/catch.h"
#include "support/lesson.h"

using namespace spotter;
using namespace spotter::circuit;
using support::Lesson;
using support::runOf;

namespace {

Look lookNow(const Lesson& lesson, int person) {
  return lookOf(lesson.scene, lesson.state, person, static_cast<double>(lesson.tick));
}

int lookingAt(const Lesson& lesson, Sight sight) {
  return static_cast<int>(
      std::count_if(lesson.state.people.begin(), lesson.state.people.end(),
                    [&](const PersonRun& run) { return run.attention.now.sight == sight; }));
}

// How many of the looks of a time go to something, 0 to 1.
double share01(Lesson& lesson, int person, Sight sight, double seconds) {
  int found = 0, all = 0;
  for (double t = 0.0; t < seconds; t += 0.1) {
    lesson.wait_s(0.1);
    ++all;
    if (runOf(lesson, person).attention.now.sight == sight) ++found;
  }
  return static_cast<double>(found) / all;
}

}  // namespace

TEST_CASE("everybody looks at the facilitator who shows an exercise, and listens") {
  Lesson lesson;
  lesson.wait_s(12.0);
  lesson.give(Demonstrate{});
  lesson.wait_s(2.0);
  CHECK(lookingAt(lesson, Sight::facilitator) == static_cast<int>(lesson.state.people.size()));
  for (int p = 0; p < static_cast<int>(lesson.state.people.size()); ++p)
    CHECK(lookNow(lesson, p).brows > 0.3);
}

TEST_CASE("who is spoken to looks at the facilitator, answers with the lips, and goes on") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(8.0);
  REQUIRE(lesson.give(AskPain{1}).empty());
  double jaw = 0.0, round = 0.0;
  for (int i = 0; i < 30; ++i) {
    lesson.wait_s(0.05);
    jaw = std::max(jaw, lookNow(lesson, 1).jaw);
    round = std::max(round, lookNow(lesson, 1).purse);
  }
  CHECK(runOf(lesson, 1).attention.now.sight == Sight::facilitator);
  CHECK(jaw > 0.3);
  CHECK(round > 0.1);
  CHECK(speaks(runOf(lesson, 1), lesson.tick));
  lesson.wait_s(8.0);
  CHECK_FALSE(speaks(runOf(lesson, 1), lesson.tick));
}

TEST_CASE("praise makes people smile for a while") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(8.0);
  const double before = lookNow(lesson, 1).smile;
  REQUIRE(lesson.give(Praise{1}).empty());
  lesson.wait_s(1.6);
  CHECK(lookNow(lesson, 1).smile > before + 0.4);
  lesson.wait_s(6.0);
  CHECK(lookNow(lesson, 1).smile < 0.3);
}

TEST_CASE("people who wait look at who speaks") {
  Lesson lesson("telling_signs");
  lesson.wait_s(20.0);
  REQUIRE(lesson.give(AskPain{0}).empty());
  lesson.wait_s(1.5);
  int listeners = 0;
  for (const PersonRun& run : lesson.state.people)
    listeners += run.attention.now.sight == Sight::person && run.attention.now.person == 0;
  CHECK(listeners == static_cast<int>(lesson.state.people.size()) - 1);
}

TEST_CASE("laughter is caught by those who see it") {
  Lesson lesson("telling_signs");
  const int susan = support::personOf(lesson, "susan");
  lesson.give(StartBout{});
  // Everybody else waits.
  for (int p = 0; p < static_cast<int>(lesson.state.people.size()); ++p) {
    if (p != susan) lesson.give(StopPerson{p});
  }
  lesson.wait_s(10.0 + 2.5);
  CHECK(lookNow(lesson, susan).smile > 0.9);
  int smiling = 0;
  for (int p = 0; p < static_cast<int>(lesson.state.people.size()); ++p)
    smiling += p != susan && lookNow(lesson, p).smile > 0.5;
  CHECK(smiling >= 3);
}

TEST_CASE("a long wait bores, and a word ends it") {
  Lesson lesson;
  lesson.wait_s(10.0);
  CHECK(bored01(lesson.scene, lesson.state, 0, static_cast<double>(lesson.tick)) == 0.0);
  lesson.wait_s(60.0);
  const double bored = bored01(lesson.scene, lesson.state, 0, static_cast<double>(lesson.tick));
  CHECK(bored > 0.25);
  CHECK(lookNow(lesson, 0).lids > 0.3 * bored);
  CHECK(share01(lesson, 0, Sight::aside, 120.0) > 0.1);
  REQUIRE(lesson.give(Demonstrate{}).empty());
  CHECK(bored01(lesson.scene, lesson.state, 0, static_cast<double>(lesson.tick)) == 0.0);
}

TEST_CASE("in balance people look at their own feet more than else") {
  const auto feet01 = [](int stations) {
    Lesson lesson("telling_signs");
    for (int s = 0; s < stations; ++s) lesson.give(NextStation{});
    lesson.wait_s(30.0);
    lesson.give(StartBout{});
    lesson.wait_s(4.0);
    double all = 0.0;
    for (int p = 0; p < 3; ++p) {
      Lesson one = lesson;
      all += share01(one, p, Sight::feet, 30.0) / 3.0;
    }
    return all;
  };
  CHECK(feet01(4) > feet01(1) + 0.05);  // single_leg_balance, partial_squat
}

TEST_CASE("nobody's eyes flutter, and a harsh word frightens") {
  Lesson lesson;
  std::vector<base::Tick> since(lesson.state.people.size(), 0);
  for (int i = 0; i < 600; ++i) {
    lesson.wait_s(0.1);
    for (std::size_t p = 0; p < since.size(); ++p) {
      const base::Tick now = lesson.state.people[p].attention.now.since;
      if (now == since[p]) continue;
      CHECK(now - since[p] >= base::toTick(0.5));
      since[p] = now;
    }
  }
  Lesson other;
  other.give(StartBout{});
  other.wait_s(6.0);
  runOf(other, 0).attention.frightened = other.tick;
  other.wait_s(2.0);
  CHECK(lookNow(other, 0).fear > 0.5);
}
