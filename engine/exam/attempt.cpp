#include "exam/attempt.h"

#include <algorithm>

#include "exam/further_parts.h"
#include "replay/rerun.h"

namespace spotter::exam {
namespace {

using assess::WatchingResult;

/// Why a recording is not the group of the form that it should be; empty when it is.
std::string strangeness(const Bundle& bundle, std::size_t group, const std::string& digest) {
  const std::vector<std::string>& groups = bundle.form.groups;
  const std::size_t run = bundle.runOf(group);
  if (run < groups.size() && groups[run] == digest) return "";
  const auto other = std::find(groups.begin(), groups.end(), digest);
  if (other == groups.end())
    return recordingName(bundle, group) + " is not of the form that this sitting has";
  return recordingName(bundle, group) + " is that of another one, number " +
         std::to_string(other - groups.begin() + 1) +
         ": groups were swapped, or one of them is there twice";
}

/// Why the bundle's form is not that of its terms; empty when it is.
std::string formBreach(const Bundle& bundle) {
  const bool other_seed = bundle.form.blueprint != bundle.terms.blueprint ||
                          bundle.form.seed != bundle.terms.seed;
  const bool other_form =
      !bundle.terms.form.empty() && formDigest(bundle.form) != bundle.terms.form;
  if (other_seed || other_form) return "it was sat with another form than was opened";
  if (bundle.recordings.size() > bundle.recordingsOfWhole())
    return "it holds more recordings than the form has groups";
  if (bundle.recordings.empty()) return "it holds no recording: nothing was sat";
  return "";
}

std::string breachOf(const Bundle& bundle, std::span<const GroupRun> runs) {
  if (const std::string breach = formBreach(bundle); !breach.empty()) return breach;
  if (runs.size() != bundle.recordings.size()) return "not every recording was run again";
  for (const GroupRun& run : runs)
    if (!run.refused.empty()) return run.refused;
  for (std::size_t g = 0; g < runs.size(); ++g) {
    if (!bundle.terms.isPractice() && runs[g].recording.header.simulation != bundle.terms.simulation)
      return recordingName(bundle, g) + " was made by simulation version " +
             std::to_string(runs[g].recording.header.simulation) +
             ", and the sitting was opened with version " + std::to_string(bundle.terms.simulation);
    // Somebody who left in the middle of a group cannot have sat a later one.
    if (!runs[g].recording.complete && g + 1 < runs.size())
      return recordingName(bundle, g) + " breaks off, and there are later ones";
  }
  return "";
}

const content::StandardModel* embeddedStandard(const GroupRun& run) {
  const content::ClassModel* plan = run.library.classModel(run.recording.header.class_id);
  return plan ? run.library.standard(plan->standard) : nullptr;
}

/// Where the machine may not decide alone a pass becomes borderline.
void leaveToTrainer(Attempt& attempt, const std::string& reason) {
  attempt.result = std::min(attempt.result, WatchingResult::borderline);
  attempt.reasons.push_back(reason);
}

/// The recordings of part A; the first ones.
std::vector<std::vector<session::Event>> watchedIn(const Bundle& bundle,
                                                   std::span<const GroupRun> runs) {
  std::vector<std::vector<session::Event>> events;
  for (std::size_t r = 0; r < runs.size(); ++r)
    if (bundle.form.partOf(bundle.runOf(r)) == forms::Part::watching)
      events.push_back(runs[r].recording.events);
  return events;
}

void judgeWatching(Attempt& attempt, const Bundle& bundle, std::span<const GroupRun> runs) {
  const auto events = watchedIn(bundle, runs);
  attempt.marks = assess::markWatching(events, attempt.standard,
                                       {bundle.terms.extended, bundle.form.seen_repetitions});
  bool whole = static_cast<int>(events.size()) == bundle.form.countOf(forms::Part::watching);
  for (std::size_t r = 0; r < runs.size(); ++r) {
    const forms::Part part = bundle.form.partOf(bundle.runOf(r));
    if (part == forms::Part::watching) whole = whole && runs[r].recording.complete;
    if (part == forms::Part::retest)
      attempt.marks.retest_passed = passedRetest(bundle, runs[r], attempt.standard);
  }
  attempt.marks.complete = attempt.marks.complete && whole;
  attempt.outcome = assess::judgeWatching(attempt.marks, attempt.standard);
  attempt.result = attempt.outcome.result;
  for (const assess::WatchingReason& reason : attempt.outcome.reasons)
    attempt.reasons.push_back(assess::reasonWords(reason));
}

/// Parts B and C. The worst part decides.
void judgeFurther(Attempt& attempt, const Bundle& bundle, std::span<const GroupRun> runs) {
  int discussions = 0;
  for (std::size_t r = 0; r < runs.size(); ++r) {
    const forms::Part part = bundle.form.partOf(bundle.runOf(r));
    if (part == forms::Part::live)
      attempt.further.push_back(liveOutcome(bundle, r, runs[r], attempt.standard));
    if (part == forms::Part::discussion)
      attempt.further.push_back(
          discussionOutcome(r, runs[r], ++discussions, attempt.standard.exam));
  }
  for (const PartOutcome& part : attempt.further) {
    if (part.result == "not yet") attempt.result = WatchingResult::not_yet;
    if (part.result == "borderline")
      attempt.result = std::min(attempt.result, WatchingResult::borderline);
  }
}

void judge(Attempt& attempt, const Bundle& bundle, std::span<const GroupRun> runs) {
  attempt.re_run = true;
  attempt.complete = runs.size() == bundle.recordingsOfWhole();
  for (const GroupRun& run : runs) {
    attempt.re_run = attempt.re_run && run.re_run;
    attempt.complete = attempt.complete && run.recording.complete;
    attempt.simulation = run.recording.header.simulation;
  }
  judgeWatching(attempt, bundle, runs);
  judgeFurther(attempt, bundle, runs);
  if (!attempt.complete && attempt.marks.complete) {
    attempt.result = WatchingResult::not_yet;
    attempt.reasons.push_back("Not every part was sat to its end.");
  }
  attempt.complete = attempt.complete && attempt.marks.complete;
  attempt.pilot = runs.size() != bundle.recordingsOfWhole() || bundle.terms.reviews.empty();
  if (!attempt.re_run)
    leaveToTrainer(attempt,
                   "Not re-run: another version of the simulation made it; marked from its "
                   "events, a trainer decides.");
  if (bundle.terms.reviewed)
    leaveToTrainer(attempt, "Attempt " + std::to_string(bundle.terms.attempt) +
                                ": a trainer decides, as the standard says.");
}

/// Why a recording's content cannot be marked; empty when it can.
std::string contentBreach(const Bundle& bundle, std::size_t recording, const GroupRun& run) {
  const std::string name = recordingName(bundle, recording);
  const std::string& id = run.recording.header.class_id;
  if (bundle.form.partOf(bundle.runOf(recording)) == forms::Part::discussion) {
    const auto* topic = run.library.discussion(id);
    const bool whole = topic != nullptr && run.library.standard(topic->standard) != nullptr;
    return whole ? "" : name + " holds no discussion";
  }
  const content::StandardModel* standard = embeddedStandard(run);
  return standard == nullptr || standard->exam.version.empty() ? name + " holds no rules of an exam"
                                                               : "";
}

}  // namespace

GroupRun runGroup(const Bundle& bundle, std::size_t group) {
  GroupRun run;
  const std::string name = recordingName(bundle, group);
  auto read = replay::readRecording(bundle.recordings[group], name);
  if (!read) {
    run.refused = read.error().text();
    return run;
  }
  run.recording = std::move(read).value();
  run.refused = strangeness(bundle, group, groupDigest(run.recording));
  if (!run.refused.empty()) return run;
  auto library = replay::libraryOf(run.recording);
  if (!library) {
    run.refused = library.error().text();
    return run;
  }
  run.library = std::move(library).value();
  run.refused = contentBreach(bundle, group, run);
  if (!run.refused.empty()) return run;
  if (!replay::sameSimulation(run.recording)) return run;
  const auto again = replay::rerun(run.recording, /*stop_at_difference=*/true);
  if (!again) {
    run.refused = again.error().text();
    return run;
  }
  if (again.value().difference)
    run.refused = name + " does not run as it says it did, at " + again.value().difference->text();
  run.re_run = run.refused.empty();
  return run;
}

Attempt examine(const Bundle& bundle, std::span<const GroupRun> runs) {
  Attempt attempt;
  attempt.refused = breachOf(bundle, runs);
  if (!attempt.refused.empty()) return attempt;
  attempt.standard = *embeddedStandard(runs.front());
  judge(attempt, bundle, runs);
  return attempt;
}

Attempt examineBy(const content::StandardModel& standard, const Bundle& bundle,
                  std::span<const GroupRun> runs) {
  Attempt attempt;
  attempt.refused = breachOf(bundle, runs);
  if (attempt.refused.empty() && standard.exam.version.empty())
    attempt.refused = "the standard `" + standard.id + "` is none for exams";
  if (!attempt.refused.empty()) return attempt;
  attempt.standard = standard;
  judge(attempt, bundle, runs);
  return attempt;
}

bool retestDue(std::span<const std::vector<session::Event>> watched,
               const content::StandardModel& standard, const assess::SittingTerms& terms) {
  return assess::judgeWatching(assess::markWatching(watched, standard, terms), standard).retest_due;
}

}  // namespace spotter::exam
