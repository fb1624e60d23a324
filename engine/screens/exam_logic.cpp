#include "screens/exam_logic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "content/blueprint.h"

namespace spotter::screens {
namespace {

using assess::WindowStory;

// "four"; a digit from ten on.
std::string numberWord(int number) {
  constexpr std::array<const char*, 10> words = {"no",   "one", "two",   "three", "four",
                                                 "five", "six", "seven", "eight", "nine"};
  return number >= 0 && number < 10 ? words[static_cast<std::size_t>(number)]
                                    : std::to_string(number);
}

std::string several(int number, const std::string& thing) {
  return numberWord(number) + " " + thing + (number == 1 ? "" : "s");
}

std::string capital(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] -= 'a' - 'A';
  return words;
}

std::string keyed(const KeyMap& keys, Action action) {
  const auto key = keys.keyOf(action);
  return key ? " (" + std::string(keyLabel(*key)) + ")" : "";
}

std::string oneDecimal(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

bool isWrong(WindowStory story) {
  return story == WindowStory::missed || story == WindowStory::never_looked ||
         story == WindowStory::called_sound;
}

bool isListed(const assess::WatchedWindow& window, ExamFilter filter) {
  if (filter == ExamFilter::wrong) return isWrong(window.story);
  return filter == ExamFilter::all || !window.fault.empty();
}

std::string ratingWords(const ExamResult& result) {
  if (result.self_rating < 0 || result.marks.faulty == 0) return "";
  const double seen = assess::seenOfTen(result.marks);
  const double gap = result.self_rating - seen;
  const std::string both = "You rated yourself " + std::to_string(result.self_rating) +
                           " of 10; of ten faults you saw " + oneDecimal(seen) + ".";
  if (std::abs(gap) < 1.5) return both + " You know yourself well.";
  return both + (gap > 0 ? " There is more to see than you thought."
                         : " You see more than you thought.");
}

ResultPart countsPart(const ExamResult& result) {
  const assess::WatchingMarks& marks = result.marks;
  ResultPart part{"What you saw",
                  {"Faults that you called: " + assess::rateWords(marks.hit_rate) + ".",
                   "Called, though nothing was wrong: " +
                       assess::rateWords(result.alarms) + ".",
                   "Named as it was: " + assess::rateWords(marks.identification) + "."}};
  if (marks.unscored > 0)
    part.sentences.push_back(capital(several(marks.unscored, "window")) +
                             " too small or too brief to count.");
  if (marks.median_wait_s)
    part.sentences.push_back("Half of the faults were called within " +
                             std::to_string(std::lround(*marks.median_wait_s)) +
                             " seconds. This is told, and never counted.");
  return part;
}

ResultPart coveragePart(const ExamResult& result) {
  const assess::WatchCoverage& coverage = result.marks.coverage;
  const std::string of = " of " + std::to_string(coverage.windows);
  return {"Where you looked",
          {"Seen from every side that matters: " + std::to_string(coverage.full) + of + ".",
           "Seen in part: " + std::to_string(coverage.partly) + of + ".",
           "Never in your sight: " + std::to_string(coverage.never) + of + "."}};
}

ResultPart signsPart(const ExamResult& result) {
  using Tier = content::EventModel::Tier;
  ResultPart part{"Warning signs", {}};
  const std::pair<Tier, const char*> tiers[] = {{Tier::emergency, "Emergencies"},
                                                {Tier::stop_exercise, "Signs to stop an exercise"},
                                                {Tier::modify, "Signs to change something"}};
  for (const auto& [tier, name] : tiers) {
    const assess::TierMarks& marks = result.marks.tier(tier);
    if (marks.signs == 0) continue;
    part.sentences.push_back(std::string(name) + ": " + std::to_string(marks.in_time) + " of " +
                             std::to_string(marks.signs) + " called in time, " +
                             std::to_string(marks.late) + " too late, " +
                             std::to_string(marks.missed) + " missed.");
  }
  if (part.sentences.empty()) part.sentences.push_back("There was none.");
  const int needless = result.marks.needless + result.marks.disturbed;
  if (needless > 0)
    part.sentences.push_back("Called as a sign where there was none: " +
                             std::to_string(needless) + ".");
  return part;
}

ResultPart practisePart(const ExamResult& result) {
  constexpr std::size_t kMost = 5;
  ResultPart part{"What to practise", {}};
  for (std::size_t i = 0; i < result.missed.size() && i < kMost; ++i) {
    const assess::MissedFault& missed = result.missed[i];
    part.sentences.push_back(assess::nameIn(result.names.faults, missed.fault) + ": missed " +
                             (missed.times == 1 ? std::string("once")
                                                : std::to_string(missed.times) + " times") +
                             ".");
  }
  if (part.sentences.empty()) part.sentences.push_back("No fault was missed.");
  return part;
}

}  // namespace

std::vector<std::string> examIntroduction(const ExamPlan& plan) {
  return {capital(several(plan.groups, "group")) + " of " + numberWord(plan.people) +
              (plan.people == 1 ? " person" : " people") + " exercise, one after the other. You walk, watch and call what you see. It takes about " +
              std::to_string(examMinutes(plan)) + " minutes.",
          "About a third do something that needs a word; the others are fine, each in their own "
          "way. Somebody may show a warning sign.",
          "Nothing that you do changes what comes. Everybody gets an exam that is as hard as "
          "yours, and no two are the same."};
}

int examMinutes(const ExamPlan& plan) {
  const double seconds =
      plan.groups * plan.stations * (plan.bout_s + content::BlueprintModel::kWay_s);
  return std::max(1, static_cast<int>(std::lround(seconds / 60.0)));
}

std::vector<RulePart> examRules(const ExamPlan& plan, const KeyMap& keys, bool practice) {
  std::vector<RulePart> parts;
  parts.push_back(
      {"What happens",
       {"Sets begin and end by themselves. Each lasts " +
            std::to_string(std::lround(plan.bout_s)) + " seconds. Before it people walk to their "
            "places, and you have time to walk, too.",
        "Time never stops or slows while you choose a word. What counts is the moment at which you "
        "said \xE2\x80\x9CI see something\xE2\x80\x9D; the word may follow until people go on to "
        "the next place."}});
  parts.push_back(
      {"How to call",
       {"Choose a person: click them, press their number, or Tab.",
        "\xE2\x80\x9CI see something\xE2\x80\x9D" + keyed(keys, Action::stamp) +
            ", then what it is: click the line or press its number. \xE2\x80\x9CSomething is "
            "wrong, I cannot name it\xE2\x80\x9D counts as seen.",
        "\xE2\x80\x9CWarning sign\xE2\x80\x9D" + keyed(keys, Action::stop_person) +
            ", then what ought to be done: the person should stop, it should be made safe, or the "
            "emergency plan. Nothing is done: your word is kept.",
        "To look: Front" + keyed(keys, Action::view_front) + ", Side" +
            keyed(keys, Action::view_side) + ", Back" + keyed(keys, Action::view_back) +
            ", the arrow keys, or drag with the mouse and turn its wheel. Walking takes as long as "
            "it takes."}});
  parts.push_back(
      {"What counts",
       {"Faults that you called while they were there. People who were fine and whom you called. "
        "Warning signs that you called in time.",
        "One call for each person at each station is enough."}});
  parts.push_back(
      {"What never counts",
       {"How fast you are, how you walk, how often you take a call back, sound, and whether you "
        "name the right fault on the right side. These are told to you at the end."}});
  parts.push_back({"Rests", {"Between groups you may rest as long as you like. Within a group "
                             "there is no pause; Esc opens a menu, and the exam goes on meanwhile."}});
  if (plan.extended)
    parts.push_back({"Your extension",
                     {"You have " + std::to_string(std::lround(100 * plan.extension01)) +
                      " % more time to call warning signs."}});
  if (practice)
    parts.push_back({"This is practice",
                     {"It gives a practice result. It is never a certificate, whatever comes of "
                      "it."}});
  return parts;
}

std::string nextGroupTitle(const ExamData& data) {
  const std::string group =
      "Group " + std::to_string(data.group) + " of " + std::to_string(data.plan.groups);
  return data.goes_on ? group + " goes on" : group + " is next";
}

std::string restedWords(double rested_s) {
  const int minutes = static_cast<int>(rested_s / 60.0);
  if (rested_s < 30.0) return "";
  if (minutes < 1) return "You have rested for half a minute.";
  return "You have rested for " + std::to_string(minutes) +
         (minutes == 1 ? " minute." : " minutes.");
}

std::string resultTitle(const ExamResult& result, bool practice) {
  const std::string end = practice ? ", as practice" : " (provisional)";
  switch (result.result) {
    case assess::WatchingResult::pass:
      return "Pass" + end;
    case assess::WatchingResult::borderline:
      return "Borderline" + end;
    case assess::WatchingResult::not_yet:
      break;
  }
  return "Not yet" + end;
}

std::string resultStanding(const ExamData& data) {
  const ExamResult& result = *data.result;
  std::string words;
  if (data.practice)
    words = "This was practice: it is no certificate. Floors and ceilings are provisional until a "
            "pilot has set them.";
  else
    words = "It counts once your supervisor has taken it.";
  if (result.pilot)
    words = "PILOT: not every item was reviewed by clinicians yet. " + words;
  if (!data.practice && !result.kept.empty())
    words = "Your answers are kept in " + result.kept + "; give it to your supervisor. " + words;
  else if (!result.kept.empty())
    words += " It is kept in " + result.kept + ".";
  if (!result.not_kept.empty()) words += " It could not be kept: " + result.not_kept + ".";
  return words;
}

std::vector<ResultPart> resultParts(const ExamResult& result) {
  std::vector<ResultPart> parts;
  parts.push_back({"Why", result.reasons});
  parts.push_back(countsPart(result));
  parts.push_back(coveragePart(result));
  parts.push_back(signsPart(result));
  if (const std::string rating = ratingWords(result); !rating.empty())
    parts.push_back({"You and yourself", {rating}});
  parts.push_back(practisePart(result));
  return parts;
}

std::vector<int> listedWindows(const ExamResult& result, ExamFilter filter) {
  std::vector<int> listed;
  for (std::size_t i = 0; i < result.windows.size(); ++i) {
    if (isListed(result.windows[i], filter)) listed.push_back(static_cast<int>(i));
  }
  return listed;
}

std::string filterLabel(const ExamResult& result, ExamFilter filter) {
  const std::string count = " (" + std::to_string(listedWindows(result, filter).size()) + ")";
  if (filter == ExamFilter::wrong) return "What went wrong" + count;
  return (filter == ExamFilter::faulty ? "Those with a fault" : "All") + count;
}

std::string windowPlace(const assess::WatchedWindow& window) {
  return "Group " + std::to_string(window.group + 1) + ", station " +
         std::to_string(window.bout + 1) + ", " + assess::clockText(window.begin);
}

}  // namespace spotter::screens
