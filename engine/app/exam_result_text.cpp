#include "app/exam_result_text.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

#include "app/debriefs.h"
#include "app/measured_words.h"
#include "assess/watching_review.h"
#include "assess/wording.h"
#include "text/json_string.h"

namespace spotter::app {
namespace {

using assess::WatchedWindow;
using assess::WindowStory;
using text::jsonString;

/// What both forms of the result read.
struct Told {
  std::vector<WatchedWindow> windows;
  std::vector<assess::MissedFault> missed;
  std::vector<std::string> sizes;  ///< of each window's fault, "13 degrees at most"; may be empty
  std::vector<std::vector<std::string>> signs;  ///< sentences, by group
  assess::Names names;
};

void addNames(const content::Library& library, assess::Names& names) {
  const assess::Names more = assess::namesOf(library);
  names.faults.insert(more.faults.begin(), more.faults.end());
  names.exercises.insert(more.exercises.begin(), more.exercises.end());
  names.cues.insert(more.cues.begin(), more.cues.end());
}

/// How large a fault was at most, in words; empty where there was none.
std::string sizeOf(const WatchedWindow& window, const assess::Debrief& debrief,
                   const content::Library& library) {
  const movement::FaultModel* fault = library.fault(window.fault);
  if (fault == nullptr) return "";
  const assess::Episode* largest = nullptr;
  for (const assess::Episode& each : debrief.episodes) {
    if (each.person != window.person || each.bout != window.bout || each.fault != window.fault) continue;
    if (largest == nullptr || std::abs(each.peak) > std::abs(largest->peak)) largest = &each;
  }
  if (largest == nullptr) return "";
  if (fault->definition.reference != movement::Reference::baseline)
    return valueWords(fault->definition, largest->peak);
  return valueWords(fault->definition, std::abs(largest->peak)) +
         (largest->peak < 0.0 ? " less than usual" : " more than usual");
}

Told toldOf(const exam::Bundle& bundle, const exam::Attempt& attempt,
            std::span<const exam::GroupRun> runs) {
  Told told;
  std::vector<std::vector<session::Event>> events;
  for (std::size_t r = 0; r < runs.size(); ++r) {
    if (bundle.form.partOf(bundle.runOf(r)) != forms::Part::watching) continue;
    const exam::GroupRun& run = runs[r];
    events.push_back(run.recording.events);
    addNames(run.library, told.names);
  }
  const assess::SittingTerms terms{bundle.terms.extended, bundle.form.seen_repetitions};
  const content::StandardModel rules = assess::rulesFor(attempt.standard, terms);
  told.windows = assess::watchedWindows(events, rules, terms);
  told.missed = assess::missedFaults(told.windows);
  std::vector<assess::Debrief> debriefs;
  for (const auto& each : events) {
    debriefs.push_back(assess::makeDebrief(each, rules));
    told.signs.push_back(assess::safetySentences(debriefs.back()));
  }
  for (const WatchedWindow& window : told.windows) {
    const auto group = static_cast<std::size_t>(window.group);
    told.sizes.push_back(sizeOf(window, debriefs[group], runs[group].library));
  }
  return told;
}

std::string of(int count, int all) {
  return std::to_string(count) + " of " + std::to_string(all);
}

std::string decimal(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", value);
  return text.data();
}

std::string gapWords(const exam::Bundle& bundle, const exam::Attempt& attempt) {
  if (!bundle.self_rating) return "You did not rate yourself before.\n";
  const double came_to = assess::seenOfTen(attempt.marks);
  const double gap = *bundle.self_rating - came_to;
  const char* what = gap > 1.5    ? "you thought you would see more than you did"
                     : gap < -1.5 ? "you see more than you think"
                                  : "you know well how much you see";
  return "You rated yourself " + std::to_string(*bundle.self_rating) + " of 10; it came to " +
         decimal(came_to) + " of 10: " + what + ".\n";
}

std::string windowLine(const Told& told, std::size_t i) {
  const WatchedWindow& window = told.windows[i];
  std::string words = std::to_string(i + 1) + ". Group " + std::to_string(window.group + 1) + ", " +
                      assess::windowWords(window, told.names);
  if (!told.sizes[i].empty()) words += " It came to " + told.sizes[i] + ".";
  return words;
}

bool isPlain(WindowStory story) {
  return story == WindowStory::left_in_peace || story == WindowStory::unlooked_sound ||
         story == WindowStory::unscored || story == WindowStory::unfinished;
}

std::string heading(const exam::Bundle& bundle, const exam::Attempt& attempt) {
  std::string text;
  if (!bundle.simulated.empty())
    text += "PRACTICE: the simulated trainee `" + bundle.simulated + "` sat it; it is no exam.\n";
  else if (bundle.terms.isPractice())
    text += "PRACTICE: no supervisor opened it; it is no exam.\n";
  if (attempt.pilot)
    text += "PILOT: clinicians have not reviewed every item of this form yet.\n";
  if (!attempt.re_run)
    text += "Not re-run: made by another version of the simulation, marked from its events.\n";
  return text;
}

std::string partWords(const exam::PartOutcome& part) {
  const bool led = part.cut > 0;
  std::string text = (led ? "Part B, a live circuit: " : "Part C, discussion, ") +
                     (led ? part.result : part.title + ": " + part.result) + "\n  points               " +
                     std::to_string(part.score) + " of 100" +
                     (led ? "; " + std::to_string(part.cut) + " are asked for"
                          : ", likely " + std::to_string(part.low) + " to " + std::to_string(part.high)) +
                     "\n";
  if (led)
    text += "  shown, of exercises  " + of(part.live.demonstrated, part.live.stations) +
            "\n  faults answered      " + of(part.live.answered, part.live.faulty) +
            "\n  of these better      " + of(part.live.better, part.live.answered) +
            "\n  looked at again      " + of(part.live.looked_again, part.live.answered) + "\n";
  for (const std::string& reason : part.reasons) text += "  - " + reason + "\n";
  return text;
}

/// The debrief of a part that was led: why for every mark.
std::string detailsOf(const exam::PartOutcome& part, const exam::GroupRun& run) {
  const auto debriefs =
      debriefsOf(run.recording.events, run.library, run.recording.header.class_id);
  return debriefs ? debriefsText(debriefs.value(), assess::namesOf(run.library))
                  : part.title + ": " + debriefs.error().text() + "\n";
}

std::string seenWords(const assess::WatchCoverage& coverage) {
  return "Of " + std::to_string(coverage.windows) + " people at their stations you saw " +
         std::to_string(coverage.full) + " from all sides that matter, " +
         std::to_string(coverage.partly) + " in part, and never looked at " +
         std::to_string(coverage.never) + ".\n";
}

}  // namespace

std::string examSummary(const exam::Bundle& bundle, const exam::Attempt& attempt) {
  const assess::WatchingMarks& marks = attempt.marks;
  std::string text = heading(bundle, attempt);
  if (!attempt.further.empty())
    text += "The exam: " + std::string(assess::resultName(attempt.result)) + "\n";
  text += "Part A, watching: " +
          std::string(assess::resultName(attempt.further.empty() ? attempt.result
                                                                 : attempt.outcome.result)) +
          "\n";
  text += "  faults seen          " + assess::rateWords(marks.hit_rate) + "\n";
  text += "  sound ones called    " +
          assess::rateWords(assess::rateOf(marks.false_alarms, marks.clean)) + "\n";
  text += "  rightly named        " + assess::rateWords(marks.identification) + "\n";
  for (const std::string& reason : attempt.reasons) text += "  - " + reason + "\n";
  for (const exam::PartOutcome& part : attempt.further) text += partWords(part);
  return text;
}

std::string examResultText(const exam::Bundle& bundle, const exam::Attempt& attempt,
                           std::span<const exam::GroupRun> runs) {
  const Told told = toldOf(bundle, attempt, runs);
  std::string text = examSummary(bundle, attempt) + "\n" + seenWords(attempt.marks.coverage) +
                     gapWords(bundle, attempt);
  if (!told.missed.empty()) {
    text += "\nWhat to practise\n";
    for (const assess::MissedFault& each : told.missed)
      text += "  " + assess::nameIn(told.names.faults, each.fault) +
              (each.times > 1 ? ", missed " + std::to_string(each.times) + " times" : "") + "\n";
  }
  text += "\nWhy: what was wrong, or was called\n";
  for (std::size_t i = 0; i < told.windows.size(); ++i)
    if (!isPlain(told.windows[i].story)) text += "  " + windowLine(told, i) + "\n";
  text += "All other people were left in peace, or were not judged; `--json` tells each.\n\nWarning signs\n";
  for (std::size_t g = 0; g < told.signs.size(); ++g)
    for (const std::string& sentence : told.signs[g])
      text += "  Group " + std::to_string(g + 1) + ": " + sentence + "\n";
  for (const exam::PartOutcome& part : attempt.further)
    text += "\n" + part.title + "\n" + detailsOf(part, runs[part.recording]);
  if (!bundle.terms.isPractice() && bundle.simulated.empty())
    text += "\nThe result is provisional until your trainer has taken it. If you disagree with a "
            "window, tell your trainer its number.\n";
  return text;
}

std::string examResultJson(const exam::Bundle& bundle, const exam::Attempt& attempt,
                           std::span<const exam::GroupRun> runs) {
  const Told told = toldOf(bundle, attempt, runs);
  std::string json = "{\"exam\":" + exam::attemptJson(bundle, attempt) +
                     ",\"simulated\":" + jsonString(bundle.simulated) +
                     ",\"practice\":" + (bundle.terms.isPractice() ? "true" : "false") +
                     ",\"of_ten\":" + decimal(assess::seenOfTen(attempt.marks));
  const auto interval = [&](const char* name, const assess::Rate& rate) {
    std::array<char, 120> text{};
    std::snprintf(text.data(), text.size(), ",\"%s\":{\"count\":%d,\"of\":%d,\"low\":%.4f,\"high\":%.4f}",
                  name, rate.count, rate.of, rate.interval.low, rate.interval.high);
    json += text.data();
  };
  interval("hits", attempt.marks.hit_rate);
  interval("false_alarms", assess::rateOf(attempt.marks.false_alarms, attempt.marks.clean));
  interval("identified", attempt.marks.identification);
  json += ",\"practise\":[";
  for (const assess::MissedFault& each : told.missed)
    json += (json.back() == '[' ? "" : ",") + std::string("{\"fault\":") + jsonString(each.fault) +
            ",\"times\":" + std::to_string(each.times) + "}";
  json += "],\"windows\":[";
  for (std::size_t i = 0; i < told.windows.size(); ++i) {
    const WatchedWindow& window = told.windows[i];
    json += (json.back() == '[' ? "" : ",") + std::string("\n{\"window\":") + std::to_string(i + 1) +
            ",\"group\":" + std::to_string(window.group + 1) +
            ",\"person\":" + jsonString(window.name) + ",\"exercise\":" + jsonString(window.exercise) +
            ",\"story\":" + jsonString(assess::storyName(window.story)) +
            ",\"fault\":" + jsonString(window.fault) + ",\"size\":" + jsonString(told.sizes[i]) +
            ",\"called\":" + jsonString(window.called) +
            ",\"words\":" + jsonString(windowLine(told, i)) + "}";
  }
  return json + "]}\n";
}

}  // namespace spotter::app
