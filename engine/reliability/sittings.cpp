#include "reliability/sittings.h"

#include <utility>

#include "exam/form_identity.h"
#include "replay/rerun.h"

namespace spotter::reliability {
namespace {

using assess::WindowStory;

Cut cutOf(const content::ExamRules& rules) {
  return {rules.hits_floor, rules.faulty_windows, rules.alarms_ceiling, rules.clean_windows};
}

}  // namespace

std::vector<ScoredWindow> scoredWindows(std::span<const assess::WatchedWindow> windows) {
  std::vector<ScoredWindow> scored;
  int bout = -1;
  std::pair<int, int> last{-1, -1};
  for (const assess::WatchedWindow& window : windows) {
    // Also a bout of which nothing counts is one: bouts of one form keep their numbers.
    if (const std::pair now(window.group, window.bout); now != last) {
      last = now;
      ++bout;
    }
    if (window.story == WindowStory::unscored) continue;
    ScoredWindow made;
    made.bout = bout;
    made.faulty = window.story == WindowStory::seen || window.story == WindowStory::missed ||
                  window.story == WindowStory::never_looked;
    made.right = window.story == WindowStory::seen || window.story == WindowStory::left_in_peace ||
                 window.story == WindowStory::unlooked_sound;
    made.family = made.faulty ? window.fault : window.exercise;
    scored.push_back(std::move(made));
  }
  return scored;
}

base::Result<Sitting> sittingOf(std::string_view bytes, const std::string& person) {
  const auto bundle = exam::readBundle(bytes, "the exam");
  if (!bundle) return bundle.error();
  const exam::Bundle& sat = bundle.value();
  if (sat.recordings.size() != sat.form.groups.size())
    return base::Error{"it was left early", "the exam", ""};
  Sitting sitting;
  sitting.blueprint = sat.form.blueprint;
  sitting.exam.person = person;
  sitting.exam.form = exam::formDigest(sat.form);
  std::vector<std::vector<session::Event>> events;
  content::StandardModel standard;
  for (const std::string& text : sat.recordings) {
    auto recording = replay::readRecording(text, "the exam");
    if (!recording) return recording.error();
    if (!recording.value().complete) return base::Error{"it was left early", "the exam", ""};
    const auto library = replay::libraryOf(recording.value());
    if (!library) return library.error();
    const content::ClassModel* plan =
        library.value().classModel(recording.value().header.class_id);
    const auto* of_plan = plan ? library.value().standard(plan->standard) : nullptr;
    if (of_plan == nullptr) return base::Error{"it holds no rules of an exam", "the exam", ""};
    standard = *of_plan;
    events.push_back(std::move(recording.value().events));
  }
  sitting.cut = cutOf(standard.exam);
  sitting.exam.windows = scoredWindows(assess::watchedWindows(
      events, standard, {sat.terms.extended, sat.form.seen_repetitions}));
  return sitting;
}

}  // namespace spotter::reliability
