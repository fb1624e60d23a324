#include "screens/exam_logic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "screens/exam_words.h"

namespace spotter::screens {
namespace {

using assess::WindowStory;

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
  for (const FurtherPart& part : result.further) parts.push_back({part.heading, part.sentences});
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
