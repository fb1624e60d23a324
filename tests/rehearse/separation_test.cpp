#include "rehearse/separation.h"

#include <cstdio>

#include "base/fields.h"
#include "support/own_class.h"

using namespace spotter;
using rehearse::Kind;
using support::KindResult;

TEST_CASE("the results of simulated trainees separate as their skills do") {
  const session::Scene scene = support::ownClass();
  std::vector<KindResult> results;
  for (const Kind kind : rehearse::kKinds) results.push_back(support::resultOf(scene, kind, 20));
  std::fputs(support::tableOf(results).c_str(), stdout);
  const auto of = [&](Kind kind) { return results[static_cast<std::size_t>(kind)]; };

  CHECK(of(Kind::expert).skill() > of(Kind::typical).skill() + 0.1);
  CHECK(of(Kind::typical).skill() > of(Kind::novice).skill() + 0.1);
  CHECK(of(Kind::typical).skill() > of(Kind::trigger_happy).skill() + 0.1);
  CHECK(of(Kind::trigger_happy).hit_rate > of(Kind::novice).hit_rate);
  CHECK(of(Kind::trigger_happy).false_alarm_rate > 0.6);
  CHECK(of(Kind::expert).false_alarm_rate < 0.1);
  CHECK(of(Kind::expert).named > of(Kind::novice).named);
  CHECK(of(Kind::expert).signs_in_time == 1.0);
  CHECK(of(Kind::novice).signs_in_time < of(Kind::typical).signs_in_time);
  CHECK(of(Kind::trigger_happy).disturbed > of(Kind::expert).disturbed);
  CHECK(of(Kind::expert).helped > of(Kind::typical).helped);
  CHECK(of(Kind::expert).worse <= of(Kind::novice).worse);
}

TEST_CASE("who says nothing sees nothing, corrects nobody and stops nobody") {
  const KindResult silent = support::resultOf(support::ownClass(), Kind::silent, 2);
  CHECK(silent.hit_rate == 0.0);
  CHECK(silent.false_alarm_rate == 0.0);
  CHECK(silent.signs_in_time == 0.0);
  CHECK(silent.disturbed == 0.0);
}

TEST_CASE("the same seed leads the same class in the same way") {
  const session::Scene scene = support::ownClass();
  const auto a = rehearse::play(scene, 8, Kind::expert);
  const auto b = rehearse::play(scene, 8, Kind::expert);
  CHECK(base::hashOf(a.world) == base::hashOf(b.world));
  CHECK(a.commands.size() == b.commands.size());
  CHECK(session::ended(a.world));
  CHECK(rehearse::play(scene, 9, Kind::expert).commands.size() != 0);
}

TEST_CASE("every command of a trainee who thinks is accepted") {
  const session::Scene scene = support::ownClass();
  for (const Kind kind : {Kind::expert, Kind::trigger_happy}) {
    const auto played = rehearse::play(scene, 4, kind, 120 * base::kTicksPerSecond);
    std::vector<session::Event> events;
    session::World world = session::begin(scene, 4, events);
    std::size_t next = 0;
    while (world.tick < 120 * base::kTicksPerSecond) {
      std::vector<session::Command> given;
      for (; next < played.commands.size() && played.commands[next].tick == world.tick; ++next) {
        given.push_back(played.commands[next].command);
      }
      REQUIRE(session::step(scene, world, given, events) == static_cast<int>(given.size()));
    }
  }
}

TEST_CASE("kinds are known by their names") {
  for (const Kind kind : rehearse::kKinds)
    CHECK(rehearse::kindNamed(rehearse::kindName(kind)) == kind);
  CHECK_FALSE(rehearse::kindNamed("genius"));
}

TEST_CASE("who knows deals with the room before the set begins; who is silent never does") {
  const session::Scene scene = support::ownClass("room_check");
  const auto countsOf = [&](Kind kind) {
    const auto played = rehearse::play(scene, 5, kind);
    return assess::makeDebrief(played.events, scene.standard).room_counts;
  };
  const auto expert = countsOf(Kind::expert), silent = countsOf(Kind::silent);
  CHECK(expert.hazards == silent.hazards);
  CHECK(expert.safe_before >= 2);
  CHECK(expert.disturbed == 0);
  CHECK(silent.seen == 0);
  CHECK(countsOf(Kind::trigger_happy).disturbed >= 1);
}
