#include "assess/wording.h"

#include "assess/log_builder.h"
#include "support/catch.h"

using namespace spotter;
using assess::NextStep;
using people::Outcome;
using support::LogBuilder;

namespace {

NextStep::Rule ruleOf(const LogBuilder& log) { return log.debrief().next_step.rule; }

LogBuilder sixPeople() {
  LogBuilder log({"A", "B", "C", "D", "E", "F"});
  log.bout(0).set(0, "FFFF....").set(1, "FFFF....");
  for (int person = 2; person < 6; ++person) log.set(person, "........");
  return log;
}

}  // namespace

TEST_CASE("a debrief is told in the order of a good talk, figures last") {
  LogBuilder log = sixPeople();
  log.call(8, 0, "knees_in")
      .cue(10, 0, "knees_in", Outcome::better)
      .boutEnds(45)
      .at(46, circuit::ClassEnded{});
  log.at(46, session::Reflected{"I was nervous."});
  assess::Names names;
  names.faults["knees_in"] = "Knees fall in";
  const std::string text = assess::debriefText(log.debrief(), names);
  std::size_t last = 0;
  for (const char* part :
       {"How did it go?", "I was nervous.", "Safety",
        "You saw 1 of 2; you corrected 0 of 4 who were fine.", "The most useful miss",
        "Knees fall in", "What worked", "One next step", "Figures"}) {
    INFO(part);
    const std::size_t at = text.find(part, last);
    REQUIRE(at != std::string::npos);
    last = at;
  }
}

TEST_CASE("the most useful miss is a warning sign before any fault") {
  LogBuilder log = sixPeople();
  log.boutEnds(45);
  REQUIRE(log.debrief().useful_miss);
  CHECK(log.debrief().useful_miss->kind == assess::UsefulMiss::Kind::fault);
  log.sign(5, 44, 3, false, 6).at(46, circuit::ClassEnded{});
  CHECK(log.debrief().useful_miss->kind == assess::UsefulMiss::Kind::sign);
  CHECK(log.debrief().useful_miss->person == 3);
}

TEST_CASE(
    "among missed faults the one that can hurt is the most useful, then the one with most "
    "repetitions") {
  LogBuilder log({"A", "B", "C"});
  log.bout(0).set(0, "FFF.....").set(1, "FFFFFF..").set(2, "F.......", "drop", true).boutEnds(45);
  CHECK(log.debrief().useful_miss->person == 2);
  log.call(4, 2, "drop");
  CHECK(log.debrief().useful_miss->person == 1);
}

TEST_CASE("there is one next step, the most important first") {
  CHECK(ruleOf(sixPeople().boutEnds(45)) == NextStep::Rule::start_calling);
  CHECK(ruleOf(sixPeople().call(8, 2, "x").boutEnds(45)) == NextStep::Rule::look_for_fault);
  CHECK(ruleOf(sixPeople()
                   .call(8, 0, "x")
                   .call(9, 2, "x")
                   .call(10, 3, "x")
                   .call(11, 4, "x")
                   .boutEnds(45)) == NextStep::Rule::look_twice_first);
  CHECK(ruleOf(sixPeople().call(8, 0, "x").cue(9, 0, "knees_in", Outcome::worse).boutEnds(45)) ==
        NextStep::Rule::gentler_words);
  LogBuilder good = sixPeople();
  good.call(8, 0, "knees_in").call(9, 1, "knees_in").boutEnds(45);
  CHECK(ruleOf(good) == NextStep::Rule::demonstrate);
  good.at(0, circuit::DemonstrationEnded{0, true});
  CHECK(ruleOf(good) == NextStep::Rule::praise);
  good.at(20, circuit::Answered{2, "praise", "", Outcome::better, "", "Thanks"});
  CHECK(ruleOf(good) == NextStep::Rule::harder_class);
  good.at(21, circuit::PersonStopped{3});
  CHECK(ruleOf(good) == NextStep::Rule::do_not_stop_for_ache);
}

TEST_CASE("a log with nothing in it gives a debrief that says so") {
  const auto empty = assess::makeDebrief({}, {});
  CHECK(empty.windows.empty());
  const std::string text = assess::debriefText(empty, {});
  CHECK(text.find("Nobody has exercised yet") != std::string::npos);
  CHECK(assess::debriefJson(empty).front() == '{');
}

TEST_CASE("the JSON of a debrief is balanced and holds the counts") {
  LogBuilder log = sixPeople();
  log.call(8, 0, "knees \"in\"")
      .cue(10, 0, "knees_in", Outcome::partly)
      .sign(12, 20, 1, true)
      .boutEnds(45);
  const std::string json = assess::debriefJson(log.debrief());
  CHECK(std::count(json.begin(), json.end(), '{') == std::count(json.begin(), json.end(), '}'));
  CHECK(std::count(json.begin(), json.end(), '[') == std::count(json.begin(), json.end(), ']'));
  CHECK(json.find("\"faulty\":2,\"hits\":1,\"clean\":4") != std::string::npos);
  CHECK(json.find("knees \\\"in\\\"") != std::string::npos);
}

TEST_CASE("class time reads as minutes and seconds") {
  CHECK(assess::clockText(0) == "0:00");
  CHECK(assess::clockText(base::toTick(67.9)) == "1:07");
}

namespace {

/// A debrief whose most useful miss is one fault, and whose next step follows a rule.
assess::Debrief withMissAnd(NextStep::Rule rule, const std::string& about) {
  LogBuilder log = sixPeople();
  assess::Debrief debrief = log.boutEnds(45).debrief();
  REQUIRE(debrief.useful_miss);
  debrief.next_step = {rule, about, 0};
  return debrief;
}

}  // namespace

TEST_CASE("the next step is about the miss that is shown, or says why it is not") {
  const auto same = withMissAnd(NextStep::Rule::look_for_fault, "knees_in");
  CHECK(assess::nextStepSentence(same, {}).find("miss above") == std::string::npos);
  const auto other = withMissAnd(NextStep::Rule::look_for_fault, "drop");
  CHECK(assess::nextStepSentence(other, {}).find("miss above") != std::string::npos);
  for (const auto rule : {NextStep::Rule::watch_for_signs, NextStep::Rule::gentler_words,
                          NextStep::Rule::praise, NextStep::Rule::harder_class}) {
    CHECK(assess::nextStepSentence(withMissAnd(rule, "x"), {}).find("above") != std::string::npos);
  }
  auto none = withMissAnd(NextStep::Rule::praise, "");
  none.useful_miss.reset();
  CHECK(assess::nextStepSentence(none, {}).find("above") == std::string::npos);
}

TEST_CASE("a per cent sign stays with its number, and plain words come before a figure") {
  assess::Debrief debrief = sixPeople().boutEnds(45).debrief();
  debrief.figures.detection = assess::Detection{{1.4, {0.6, 2.2}}, {-0.1, {-0.6, 0.4}}};
  bool told = false;
  for (const std::string& line : assess::figureLines(debrief)) {
    CHECK(line.find(" %") == std::string::npos);
    const std::size_t figure = line.find("(d'");
    if (figure == std::string::npos) continue;
    told = true;
    CHECK(line.starts_with("You told faulty from fine better than by guessing"));
    CHECK(figure > 30);
  }
  CHECK(told);
}
