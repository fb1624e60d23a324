// What was in the room, and how it was dealt with.
#include "assess/room.h"

#include "assess/log_builder.h"
#include "assess/wording.h"
#include "support/catch.h"

using namespace spotter;
using assess::RoomVerdict;
using support::LogBuilder;

namespace {

LogBuilder withBag(bool harmless = false) {
  LogBuilder log;
  log.at(0, circuit::HazardAppeared{0, "bag", "A bag lay about", "trip", harmless});
  return log;
}

session::RoomCalled call(double stamped_s, const std::string& name = "trip",
                         const std::string& hazard = "bag") {
  return {base::toTick(stamped_s), 0, name, hazard, true};
}
circuit::MadeSafe made() { return {0, "trip", "bag"}; }

assess::Debrief debriefOf(LogBuilder log) {
  return log.boutEnds(80).at(81, circuit::ClassEnded{}).debrief();
}
LogBuilder& set(LogBuilder& log) {
  return log.bout(30)
      .set(0, "......", "knees_in", false, 0, 31.0)
      .set(1, "......", "knees_in", false, 0, 31.0);
}
RoomVerdict verdictOf(LogBuilder log) {
  const auto debrief = debriefOf(std::move(log));
  REQUIRE(debrief.room.size() == 1);
  return debrief.room[0].verdict;
}

}  // namespace

TEST_CASE("what is made safe before the set, or just after its start, is dealt with in time") {
  auto before = withBag().at(10, call(8)).at(20, made());
  CHECK(verdictOf(set(before)) == RoomVerdict::safe_before);
  auto just = withBag();
  set(just).at(34, made());
  CHECK(verdictOf(just) == RoomVerdict::safe_before);
  auto late = withBag();
  set(late).at(36, made());
  CHECK(verdictOf(late) == RoomVerdict::safe_late);
}

TEST_CASE("naming alone leaves a thing where it is, and nothing at all misses it") {
  auto named = withBag().at(10, call(8));
  CHECK(verdictOf(set(named)) == RoomVerdict::only_named);
  auto missed = withBag();
  CHECK(verdictOf(set(missed)) == RoomVerdict::missed);
}

TEST_CASE("what nobody exercised beside does not count") {
  const auto debrief = withBag().at(20, circuit::ClassEnded{}).debrief();
  CHECK(debrief.room[0].verdict == RoomVerdict::open);
  CHECK(debrief.room_counts.hazards == 0);
}

TEST_CASE("a look-alike is best left alone") {
  auto left = withBag(true);
  CHECK(verdictOf(set(left)) == RoomVerdict::left_alone);
  auto called = withBag(true).at(10, call(8));
  CHECK(verdictOf(set(called)) == RoomVerdict::disturbed);
}

TEST_CASE("a call that meets nothing is an alarm in the room, and never one about a person") {
  auto log = withBag();
  set(log).at(40, call(39, "chair", ""));
  const auto debrief = debriefOf(log);
  REQUIRE(debrief.room_alarms.size() == 1);
  CHECK(debrief.room_alarms[0].name == "chair");
  CHECK(debrief.spotting.false_alarms == 0);
  CHECK(debrief.calls.empty());
}

TEST_CASE("stopping the class for a hazard is right, for a look-alike or for nothing it is not") {
  const auto stopped = [](bool harmless, double named_s) {
    auto log = withBag(harmless);
    set(log)
        .at(40, circuit::ClassStopped{})
        .at(named_s + 1, call(named_s))
        .at(75, circuit::ClassResumed{});
    return debriefOf(log).needless_stops.size();
  };
  CHECK(stopped(false, 45) == 0);
  CHECK(stopped(true, 45) == 1);
  CHECK(stopped(false, 72) == 1);  // too long after the stop to be its reason
}

TEST_CASE("making safe what a sign came of answers the sign") {
  auto log = withBag();
  set(log)
      .at(40, circuit::SignBegan{0, "tripped", "Mary tripped", false, 2})
      .at(40, circuit::HazardShowed{"bag", "tripped"})
      .at(41, session::SignPerceivable{0, "tripped"})
      .at(50, circuit::MakingSafe{0, "trip", "bag"})
      .at(56, made())
      .at(58, circuit::SignEnded{0, "tripped"});
  const auto debrief = debriefOf(log);
  REQUIRE(debrief.signs.size() == 1);
  CHECK(debrief.signs[0].act == assess::SafetyAct::made_safe);
  CHECK(debrief.signs[0].verdict == assess::SafetyVerdict::in_time);
  CHECK(debrief.room[0].verdict == RoomVerdict::safe_late);
  CHECK(debrief.room[0].showed == base::toTick(40));
}

TEST_CASE("the debrief says how many were seen, and what to look at next") {
  auto log = withBag();
  log.at(0, circuit::HazardAppeared{1, "rug", "A rug lay under the chair", "chair", false})
      .at(10, call(8))
      .at(20, made());
  const auto debrief = debriefOf(set(log));
  const auto sentences = assess::roomSentences(debrief);
  REQUIRE(sentences.size() == 3);
  CHECK(sentences[0] ==
        "You saw 1 of 2 things in the room and made 1 safe, before the set started.");
  CHECK(debrief.next_step.rule == assess::NextStep::Rule::look_round_first);
  CHECK(debrief.next_step.id == "rug");
  const auto nothing = LogBuilder().bout(0).set(0, "....").boutEnds(30).debrief();
  CHECK(assess::roomSentences(nothing).empty());
}

TEST_CASE("of a single thing in the room the debrief speaks as of one") {
  auto missed = withBag();
  CHECK(assess::roomSentences(debriefOf(set(missed)))[0] ==
        "You did not see the one thing in the room that was not safe.");
  auto named = withBag();
  named.at(10, call(8));
  CHECK(assess::roomSentences(debriefOf(set(named)))[0] ==
        "You saw the one thing in the room that was not safe, but it stayed as it was.");
  auto mended = withBag();
  mended.at(10, call(8)).at(20, made());
  CHECK(assess::roomSentences(debriefOf(set(mended)))[0] ==
        "You saw the one thing in the room that was not safe and put it right before the set "
        "started.");
}

TEST_CASE("the timeline shows the thing for as long as it was there, the call and the deed") {
  auto log = withBag().at(10, call(8)).at(20, made());
  const auto debrief = debriefOf(set(log));
  const auto& line = debrief.timeline[0];
  REQUIRE(line.spans.front().kind == assess::Span::Kind::room);
  CHECK(line.spans.front().end == base::toTick(20));
  REQUIRE(line.moments.size() == 2);
  CHECK(line.moments[0].kind == assess::Moment::Kind::room_call);
  CHECK(line.moments[0].tick == base::toTick(8));
  CHECK(line.moments[1].kind == assess::Moment::Kind::made_safe);
}
