#include "assess/log_builder.h"
#include "support/catch.h"

using namespace spotter;
using assess::SafetyAct;
using assess::SafetyVerdict;
using support::LogBuilder;

namespace {

LogBuilder fine() {
  LogBuilder log;
  log.bout(0).set(0, "................").set(1, "................");
  return log;
}

assess::SafetyMark onlySign(LogBuilder log) {
  const auto debrief = log.boutEnds(80).at(81, circuit::ClassEnded{}).debrief();
  REQUIRE(debrief.signs.size() == 1);
  return debrief.signs[0];
}

}  // namespace

TEST_CASE("the clock of a warning sign starts when it can be perceived") {
  const auto mark = onlySign(fine().sign(10, 60, 0, false, 15).at(27, circuit::PersonStopped{0}));
  CHECK(mark.verdict == SafetyVerdict::in_time);
  CHECK(mark.act == SafetyAct::stopped_person);
  CHECK(mark.seconds == Approx(12.0));
}

TEST_CASE("a sign counts as perceivable twenty seconds after its onset at the latest") {
  const auto mark = onlySign(fine().sign(10, 70, 0, false));
  REQUIRE(mark.perceivable);
  CHECK(*mark.perceivable == base::toTick(30));
  CHECK(mark.due == base::toTick(50));
  CHECK(mark.verdict == SafetyVerdict::not_acted);
}

TEST_CASE("acting after the time is up is too late") {
  const auto mark = onlySign(fine().sign(10, 70, 0, false, 12).at(40, circuit::ClassStopped{}));
  CHECK(mark.verdict == SafetyVerdict::too_late);
  CHECK(mark.act == SafetyAct::stopped_class);
}

TEST_CASE("asking holds the clock once, and is not enough") {
  CHECK(onlySign(fine()
                     .sign(10, 70, 0, false, 12)
                     .at(20, circuit::PainTold{0, 3, ""})
                     .at(36, circuit::PersonStopped{0}))
            .verdict == SafetyVerdict::in_time);
  CHECK(onlySign(fine()
                     .sign(10, 70, 0, false, 12)
                     .at(20, circuit::PainTold{0, 3, ""})
                     .at(24, circuit::PainTold{0, 3, ""})
                     .at(40, circuit::PersonStopped{0}))
            .verdict == SafetyVerdict::too_late);
  const auto only_asked =
      onlySign(fine().sign(10, 70, 0, false, 12).at(20, circuit::PainTold{0, 3, ""}));
  CHECK(only_asked.verdict == SafetyVerdict::not_acted);
  CHECK(only_asked.act == SafetyAct::asked);
}

TEST_CASE("an easier way is enough only for the mildest tier") {
  const circuit::Answered easier{0, "variant", "-1", people::Outcome::better, "", ""};
  CHECK(onlySign(fine().sign(10, 70, 0, false, 12, 2).at(20, easier)).verdict ==
        SafetyVerdict::in_time);
  CHECK(onlySign(fine().sign(10, 70, 0, false, 12, 0).at(20, easier)).verdict ==
        SafetyVerdict::not_acted);
}

TEST_CASE("a look-alike is to be left in peace; asking is fine") {
  CHECK(onlySign(fine().sign(10, 30, 0, true, 12)).verdict == SafetyVerdict::left_in_peace);
  CHECK(onlySign(fine().sign(10, 30, 0, true, 12).at(15, circuit::PainTold{0, 2, ""})).verdict ==
        SafetyVerdict::left_in_peace);
  LogBuilder stopped = fine().sign(10, 30, 0, true, 12).at(15, circuit::PersonStopped{0});
  CHECK(onlySign(stopped).verdict == SafetyVerdict::disturbed);
  CHECK(stopped.boutEnds(80).debrief().needless_stops.empty());
}

TEST_CASE("stopping somebody for a mild ache costs, for strong pain it does not") {
  const auto stops = [](int pain) {
    return fine()
        .at(10, circuit::PainTold{0, pain, ""})
        .at(12, circuit::PersonStopped{0})
        .boutEnds(80)
        .debrief()
        .needless_stops;
  };
  REQUIRE(stops(5).size() == 1);
  CHECK(stops(5)[0].pain_told == 5);
  CHECK(stops(6).empty());
}

TEST_CASE("stopping for a fault that can hurt, or to end the set, is no needless stop") {
  LogBuilder hurting;
  hurting.bout(0).set(0, "FFFF", "drop", true).at(9, circuit::PersonStopped{0});
  CHECK(hurting.boutEnds(40).debrief().needless_stops.empty());
  CHECK(fine().at(30, circuit::ClassStopped{}).boutEnds(31).debrief().needless_stops.empty());
  CHECK(fine()
            .at(30, circuit::ClassStopped{})
            .at(35, circuit::ClassResumed{})
            .boutEnds(80)
            .debrief()
            .needless_stops.size() == 1);
}

TEST_CASE("a sign whose time had not run out when the log stops is not scored") {
  LogBuilder log = fine();
  log.sign(10, 18, 0, false, 12).at(18, circuit::Said{0, "Oh"});
  std::vector<session::Event> events = log.log();
  std::erase_if(events, [](const session::Event& event) { return event.tick > base::toTick(18); });
  const auto debrief = assess::makeDebrief(events, {});
  REQUIRE(debrief.signs.size() == 1);
  CHECK(debrief.signs[0].verdict == SafetyVerdict::open);
}

TEST_CASE(
    "stopping for a warning sign is never needless, nor does it disturb a look-alike elsewhere") {
  CHECK(fine()
            .sign(10, 70, 0, false, 12)
            .at(20, circuit::PersonStopped{0})
            .boutEnds(80)
            .debrief()
            .needless_stops.empty());
  LogBuilder both = fine()
                        .sign(10, 70, 0, false, 12)
                        .sign(15, 30, 1, true, 16)
                        .at(20, circuit::ClassStopped{})
                        .at(60, circuit::ClassResumed{})
                        .boutEnds(80);
  const auto debrief = both.debrief();
  REQUIRE(debrief.signs.size() == 2);
  CHECK(debrief.signs[1].verdict == SafetyVerdict::left_in_peace);
  CHECK(debrief.needless_stops.empty());
}
