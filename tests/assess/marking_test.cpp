#include "assess/log_builder.h"
#include "support/catch.h"

using namespace spotter;
using assess::CallVerdict;
using assess::WindowOutcome;
using people::Outcome;
using support::LogBuilder;

namespace {

// Mary has a fault in the first four repetitions (it shows from 3 s on), George is fine.
LogBuilder twoPeople() {
  LogBuilder log;
  log.bout(0).set(0, "FFFF....").set(1, "........");
  return log;
}

CallVerdict verdictOf(LogBuilder log) {
  const auto debrief = log.boutEnds(45).debrief();
  REQUIRE(debrief.calls.size() == 1);
  return debrief.calls[0].verdict;
}

}  // namespace

TEST_CASE("a call during the episode is a hit, named or not") {
  CHECK(verdictOf(twoPeople().call(8, 0, "knees_in")) == CallVerdict::hit);
  CHECK(verdictOf(twoPeople().call(8, 0, "knees_in", true, body::Side::right)) ==
        CallVerdict::hit_wrong_side);
  CHECK(verdictOf(twoPeople().call(8, 0, "trunk")) == CallVerdict::hit_wrong_name);
  CHECK(verdictOf(twoPeople().call(8, 0, "not_sure")) == CallVerdict::hit_unnamed);
}

TEST_CASE("a call counts from the reaction time on, and the stamp is the moment") {
  CHECK(verdictOf(twoPeople().call(3.1, 0, "knees_in")) != CallVerdict::hit);
  CHECK(verdictOf(twoPeople().call(3.2, 0, "knees_in")) == CallVerdict::hit);
  CHECK(verdictOf(twoPeople().call(24.0, 0, "knees_in")) == CallVerdict::hit);
  CHECK(verdictOf(twoPeople().call(24.1, 0, "knees_in")) == CallVerdict::late);
}

TEST_CASE("a call before anything can be seen is luck and no false alarm") {
  LogBuilder log;
  log.bout(0).set(0, "....FFFF").call(3, 0, "knees_in");
  const auto debrief = log.boutEnds(45).debrief();
  CHECK(debrief.calls[0].verdict == CallVerdict::early_luck);
  CHECK(debrief.windows[0].outcome == WindowOutcome::missed);
}

TEST_CASE("a call to somebody who is fine is a false alarm, once per window") {
  const auto debrief =
      twoPeople().call(8, 1, "knees_in").call(18, 1, "trunk").boutEnds(45).debrief();
  CHECK(debrief.spotting.false_alarms == 1);
  CHECK(debrief.spotting.clean == 1);
  CHECK(debrief.calls[1].verdict == CallVerdict::false_alarm);
}

TEST_CASE("calling something too small to count is never wrong") {
  LogBuilder log;
  log.bout(0).set(0, "..s.....").call(13, 0, "knees_in");
  const auto debrief = log.boutEnds(45).debrief();
  CHECK(debrief.calls[0].verdict == CallVerdict::subtle_well_seen);
  CHECK(debrief.spotting.false_alarms == 0);
  CHECK(debrief.spotting.subtle_seen == 1);
}

TEST_CASE("noticing a warning sign without a name is no false alarm") {
  LogBuilder log;
  log.bout(0).set(0, "........").sign(10, 40, 0, false, 12).call(13, 0, "something_else");
  CHECK(verdictOf(log) == CallVerdict::sign_noticed);
}

TEST_CASE("a withdrawn stamp leaves no mark") {
  const auto debrief =
      twoPeople().at(9, session::Withdrawn{base::toTick(8)}).boutEnds(45).debrief();
  CHECK(debrief.calls.empty());
  CHECK(debrief.spotting.hits == 0);
}

TEST_CASE("a cue that acts on a fault has seen it; one to somebody who is fine is a false alarm") {
  const auto debrief = twoPeople()
                           .cue(9, 0, "knees_in", Outcome::better)
                           .cue(9, 1, "", Outcome::nothing_to_change)
                           .boutEnds(45)
                           .debrief();
  CHECK(debrief.spotting.hits == 1);
  CHECK(debrief.spotting.named == 0);
  CHECK(debrief.spotting.false_alarms == 1);
  CHECK(debrief.response_counts.better == 1);
}

TEST_CASE("an easier way needs no eye: neither hit nor false alarm") {
  LogBuilder log = twoPeople();
  for (int person : {0, 1}) {
    log.at(9, circuit::Answered{person, "variant", "-1", Outcome::better,
                                person == 0 ? "knees_in" : "", ""});
  }
  const auto debrief = log.boutEnds(45).debrief();
  CHECK(debrief.spotting.hits == 0);
  CHECK(debrief.spotting.false_alarms == 0);
}

TEST_CASE("a response worked when the fault stays away soon after it") {
  LogBuilder log;
  log.bout(0)
      .set(0, "FFFF....")
      .cue(9, 0, "knees_in", Outcome::better)
      .cue(18, 0, "knees_in", Outcome::better);
  const auto debrief = log.boutEnds(45).debrief();
  REQUIRE(debrief.responses.size() == 2);
  CHECK(debrief.responses[0].gone);
  CHECK(debrief.responses[1].gone);
  LogBuilder stubborn;
  stubborn.bout(0).set(0, "FFFFFFFF").cue(9, 0, "knees_in", Outcome::better);
  CHECK_FALSE(stubborn.boutEnds(45).debrief().responses[0].gone);
}

TEST_CASE("the sentence of the debrief counts windows") {
  LogBuilder log({"A", "B", "C", "D"});
  log.bout(0).set(0, "FFFF....").set(1, "FFFF....").set(2, "........").set(3, "........");
  log.call(8, 0, "knees_in").call(9, 2, "knees_in");
  const auto debrief = log.boutEnds(45).debrief();
  CHECK(debrief.spotting.hits == 1);
  CHECK(debrief.spotting.faulty == 2);
  CHECK(debrief.spotting.false_alarms == 1);
  CHECK(debrief.spotting.clean == 2);
  CHECK(debrief.windows.size() == 4);
  REQUIRE(debrief.windows[0].seen_after);
  CHECK(*debrief.windows[0].seen_after == base::toTick(5.0));
}

TEST_CASE("the timeline shows what was true and what was done, in order") {
  const auto debrief = twoPeople()
                           .call(8, 0, "knees_in")
                           .cue(10, 0, "knees_in", Outcome::better)
                           .at(20, circuit::PersonStopped{0})
                           .at(22, circuit::PersonResumed{0})
                           .boutEnds(45)
                           .debrief();
  REQUIRE(debrief.timeline.size() == 2);
  const auto& mary = debrief.timeline[0];
  REQUIRE(mary.moments.size() == 4);
  CHECK(mary.moments[0].kind == assess::Moment::Kind::call);
  CHECK(mary.moments[1].kind == assess::Moment::Kind::cue);
  CHECK(mary.moments[2].kind == assess::Moment::Kind::stop);
  CHECK(mary.moments[3].kind == assess::Moment::Kind::resume);
  const auto faults = std::count_if(mary.spans.begin(), mary.spans.end(), [](const auto& span) {
    return span.kind == assess::Span::Kind::fault;
  });
  CHECK(faults == 1);
}

TEST_CASE(
    "a window too brief to tell is not counted as fine, but correcting somebody in it is a false "
    "alarm") {
  LogBuilder log;
  log.bout(0).set(0, "..").set(1, "...");
  CHECK(log.boutEnds(20).debrief().spotting.clean == 1);
  const auto corrected = log.call(4, 0, "knees_in").debrief();
  CHECK(corrected.spotting.clean == 2);
  CHECK(corrected.spotting.false_alarms == 1);
}
