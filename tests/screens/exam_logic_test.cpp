// The words of the exam's screens, and what a person does on them.
#include "screens/exam_logic.h"

#include "screens/exam_screen.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

ExamResult someResult() {
  ExamResult result;
  result.marks.faulty = 32;
  result.marks.hits = 24;
  result.marks.hit_rate = assess::rateOf(24, 32);
  result.marks.clean = 64;
  result.marks.false_alarm_rate = assess::rateOf(6, 60);
  result.alarms = assess::rateOf(6, 64);
  result.marks.coverage = {96, 80, 12, 4};
  result.self_rating = 9;
  result.names.faults["knee_in"] = "Knee rolls in";
  result.missed = {{"knee_in", 3}};
  using assess::WindowStory;
  for (const WindowStory story :
       {WindowStory::seen, WindowStory::missed, WindowStory::never_looked,
        WindowStory::called_sound, WindowStory::left_in_peace}) {
    assess::WatchedWindow window;
    window.story = story;
    window.name = "Mary";
    if (story != WindowStory::called_sound && story != WindowStory::left_in_peace)
      window.fault = "knee_in";
    result.windows.push_back(window);
  }
  return result;
}

std::string allOf(const std::vector<ResultPart>& parts) {
  std::string words;
  for (const ResultPart& part : parts) {
    words += part.heading + "\n";
    for (const std::string& sentence : part.sentences) words += sentence + "\n";
  }
  return words;
}

std::string allOf(const std::vector<RulePart>& parts) {
  std::string words;
  for (const RulePart& part : parts) {
    words += part.heading + "\n";
    for (const std::string& line : part.lines) words += line + "\n";
  }
  return words;
}

bool has(const std::string& words, const std::string& piece) {
  return words.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("what the exam is stands there in numbers of its own form") {
  ExamPlan plan;
  const auto words = examIntroduction(plan);
  CHECK(has(words[0], "Four groups of four people"));
  CHECK(has(words[0], "about 47 minutes"));
  CHECK(examMinutes({1, 2, 1, 27.0, false, 0.5}) == 1);
}

TEST_CASE("the rules say that time never waits and name the keys as they are set") {
  KeyMap keys = usualKeys();
  REQUIRE(remap(keys, Action::stamp, Key::k));
  const std::string words = allOf(examRules({}, keys, true));
  CHECK(has(words, "Time never stops or slows"));
  CHECK(has(words, "\xE2\x80\x9CI see something\xE2\x80\x9D (K)"));
  CHECK(has(words, "Between groups you may rest"));
  CHECK(has(words, "never a certificate"));
  CHECK_FALSE(has(allOf(examRules({}, keys, false)), "practice"));
}

TEST_CASE("a declared need is told with its size in the rules") {
  ExamPlan plan;
  CHECK_FALSE(has(allOf(examRules(plan, usualKeys(), false)), "Your extension"));
  plan.extended = true;
  CHECK(has(allOf(examRules(plan, usualKeys(), false)), "50 % more time"));
}

TEST_CASE("a practice result says that it is practice and a sitting that it is provisional") {
  ExamResult result = someResult();
  result.result = assess::WatchingResult::pass;
  CHECK(resultTitle(result, true) == "Pass, as practice");
  CHECK(resultTitle(result, false) == "Pass (provisional)");
  result.kept = "S-1.exam";
  ExamData data;
  data.result = &result;
  CHECK(has(resultStanding(data), "no certificate"));
  data.practice = false;
  CHECK(has(resultStanding(data), "kept in S-1.exam; give it to your supervisor"));
}

TEST_CASE("a result tells counts with intervals and coverage and the gap to the self-rating") {
  const std::string words = allOf(resultParts(someResult()));
  CHECK(has(words, "24 of 32: 75\xC2\xA0%, likely 58 to 87\xC2\xA0%"));
  CHECK(has(words, "Never in your sight: 4 of 96."));
  CHECK(has(words, "You rated yourself 9 of 10; of ten faults you saw 7.5. There is more to see"));
  CHECK(has(words, "Knee rolls in: missed 3 times."));
}

TEST_CASE("the windows that went wrong come first and each filter tells how many it lists") {
  const ExamResult result = someResult();
  CHECK(listedWindows(result, ExamFilter::wrong) == std::vector<int>{1, 2, 3});
  CHECK(listedWindows(result, ExamFilter::faulty) == std::vector<int>{0, 1, 2});
  CHECK(filterLabel(result, ExamFilter::all) == "All (5)");
}

TEST_CASE("a rest is told in plain words") {
  CHECK(restedWords(10.0).empty());
  CHECK(restedWords(45.0) == "You have rested for half a minute.");
  CHECK(restedWords(125.0) == "You have rested for 2 minutes.");
  ExamData data;
  data.group = 2;
  CHECK(nextGroupTitle(data) == "Group 2 of 4 is next");
  data.goes_on = true;
  CHECK(nextGroupTitle(data) == "Group 2 of 4 goes on");
}

TEST_CASE("what comes after the groups is told by its part and what is to be done in it") {
  ExamData data;
  data.plan.circuit = true;
  data.plan.discussions = 2;
  data.plan.discussion_minutes = 10;
  CHECK(has(examIntroduction(data.plan)[2], "Then you lead a short circuit yourself, and two "
                                            "discussions of 10 minutes."));
  CHECK_FALSE(has(examIntroduction(ExamPlan{})[2], "lead"));
  CHECK(has(allOf(examRules(data.plan, KeyMap{}, true)), "After the groups"));
  CHECK(nextRunWords(data).empty());
  CHECK(beginLabel(data) == "Begin group 1");
  data.run = ExamRun::circuit;
  CHECK(nextGroupTitle(data) == "Part B, a circuit to lead, is next");
  CHECK(has(nextRunWords(data), "Now you lead."));
  data.goes_on = true;
  CHECK(beginLabel(data) == "Go on with the circuit");
  data.goes_on = false;
  data.run = ExamRun::discussion;
  data.group = 2;
  data.topic = "Goals and action plans";
  CHECK(nextGroupTitle(data) == "Part C, discussion 2 of 2, is next");
  CHECK(has(nextRunWords(data), "Goals and action plans. About 10 minutes"));
  data.run = ExamRun::retest;
  CHECK(nextGroupTitle(data) == "One group more is next");
}

TEST_CASE("the result tells every part that was sat") {
  ExamResult result = someResult();
  result.further.push_back({"Part B, the circuit: pass", {"78 of 100."}});
  const std::string words = allOf(resultParts(result));
  CHECK(has(words, "Part B, the circuit: pass\n78 of 100."));
}
