#include <algorithm>
#include <cmath>

#include "content/blueprint.h"
#include "screens/exam_logic.h"
#include "screens/exam_words.h"

// What is told before an exam and between its parts.

namespace spotter::screens {
namespace {

std::string keyed(const KeyMap& keys, Action action) {
  const auto key = keys.keyOf(action);
  return key ? " (" + std::string(keyLabel(*key)) + ")" : "";
}

/// What comes after the groups; empty where nothing does.
std::string furtherWords(const ExamPlan& plan) {
  std::string words;
  if (plan.circuit) words = "Then you lead a short circuit yourself";
  if (plan.discussions > 0)
    words += (words.empty() ? "Then you lead " : ", and ") + several(plan.discussions, "discussion") +
             " of " + std::to_string(plan.discussion_minutes) + " minutes";
  return words.empty() ? words : words + ". ";
}

}  // namespace

std::vector<std::string> examIntroduction(const ExamPlan& plan) {
  return {capital(several(plan.groups, "group")) + " of " + numberWord(plan.people) +
              (plan.people == 1 ? " person" : " people") + " exercise, one after the other. You walk, watch and call what you see. It takes about " +
              std::to_string(examMinutes(plan)) + " minutes.",
          "About a third do something that needs a word; the others are fine, each in their own "
          "way. Somebody may show a warning sign.",
          furtherWords(plan) + "Nothing that you do " + (plan.circuit || plan.discussions > 0 ? "while you watch " : "") +
              "changes what comes. Everybody gets an exam that is as hard as "
          "yours, and no two are the same."};
}

int examMinutes(const ExamPlan& plan) {
  const double seconds = plan.groups * plan.stations * (plan.bout_s + content::BlueprintModel::kWay_s);
  return std::max(1, static_cast<int>(std::lround(seconds / 60.0))) +
         (plan.circuit ? content::BlueprintModel::kCircuit_min : 0) + plan.discussions * plan.discussion_minutes;
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
  if (plan.circuit || plan.discussions > 0)
    parts.push_back({"After the groups",
                     {furtherWords(plan) + "What you do there is told before each of them."}});
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
  const std::string number = std::to_string(data.group);
  std::string what = "Group " + number + " of " + std::to_string(data.plan.groups);
  if (data.run == ExamRun::retest) what = "One group more";
  if (data.run == ExamRun::circuit) what = "Part B, a circuit to lead,";
  if (data.run == ExamRun::discussion)
    what = "Part C, discussion " + number + " of " + std::to_string(data.plan.discussions) + ",";
  return what + (data.goes_on ? " goes on" : " is next");
}

std::string nextRunWords(const ExamData& data) {
  switch (data.run) {
    case ExamRun::retest:
      return "An emergency was missed. You watch one group more, as before; answer the emergency in "
             "it, and the miss does not count.";
    case ExamRun::circuit:
      return "Now you lead. Show each exercise, begin the set, see who needs help first, say or change "
             "what helps, and look again. Act on warning signs yourself: stop, make safe, get help.";
    case ExamRun::discussion:
      return "You lead a talk in the circle: " + data.topic + ". About " +
             std::to_string(data.plan.discussion_minutes) +
             " minutes; close it yourself, with a summary.";
    case ExamRun::group:
      break;
  }
  return "";
}

std::string beginLabel(const ExamData& data) {
  std::string what = "group " + std::to_string(data.group);
  if (data.run == ExamRun::retest) what = "the group";
  if (data.run == ExamRun::circuit) what = "the circuit";
  if (data.run == ExamRun::discussion) what = "the discussion";
  return (data.goes_on ? "Go on with " : "Begin ") + what;
}

std::string restedWords(double rested_s) {
  const int minutes = static_cast<int>(rested_s / 60.0);
  if (rested_s < 30.0) return "";
  if (minutes < 1) return "You have rested for half a minute.";
  return "You have rested for " + std::to_string(minutes) +
         (minutes == 1 ? " minute." : " minutes.");
}

}  // namespace spotter::screens
