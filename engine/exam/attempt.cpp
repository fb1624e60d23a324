#include "exam/attempt.h"

#include <algorithm>

#include "content/canonical.h"
#include "crypto/digest.h"
#include "exam/json.h"
#include "replay/rerun.h"

namespace spotter::exam {
namespace {

using assess::WatchingResult;

std::string groupName(std::size_t group) { return "group " + std::to_string(group + 1); }

/// Why a recording is not the group of the form that it should be; empty when it is.
std::string strangeness(const Bundle& bundle, std::size_t group, const std::string& digest) {
  const std::vector<std::string>& groups = bundle.form.groups;
  if (group < groups.size() && groups[group] == digest) return "";
  const auto other = std::find(groups.begin(), groups.end(), digest);
  if (other == groups.end())
    return "the recording of " + groupName(group) + " is not of the form that this sitting has";
  return "the recording of " + groupName(group) + " is that of " +
         groupName(static_cast<std::size_t>(other - groups.begin())) +
         ": groups were swapped, or one of them is there twice";
}

/// Why the bundle's form is not that of its terms; empty when it is.
std::string formBreach(const Bundle& bundle) {
  const bool other_seed = bundle.form.blueprint != bundle.terms.blueprint ||
                          bundle.form.seed != bundle.terms.seed;
  const bool other_form =
      !bundle.terms.form.empty() && formDigest(bundle.form) != bundle.terms.form;
  if (other_seed || other_form) return "it was sat with another form than was opened";
  if (bundle.recordings.size() > bundle.form.groups.size())
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
      return "the recording of " + groupName(g) + " was made by simulation version " +
             std::to_string(runs[g].recording.header.simulation) +
             ", and the sitting was opened with version " + std::to_string(bundle.terms.simulation);
    // Somebody who left in the middle of a group cannot have sat a later one.
    if (!runs[g].recording.complete && g + 1 < runs.size())
      return "the recording of " + groupName(g) + " breaks off, and there are later ones";
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

void judge(Attempt& attempt, const Bundle& bundle, std::span<const GroupRun> runs) {
  std::vector<std::vector<session::Event>> events;
  attempt.re_run = true;
  attempt.complete = runs.size() == bundle.form.groups.size();
  for (const GroupRun& run : runs) {
    events.push_back(run.recording.events);
    attempt.re_run = attempt.re_run && run.re_run;
    attempt.complete = attempt.complete && run.recording.complete;
    attempt.simulation = run.recording.header.simulation;
  }
  attempt.marks = assess::markWatching(events, attempt.standard,
                                       {bundle.terms.extended, bundle.form.seen_repetitions});
  attempt.marks.complete = attempt.marks.complete && attempt.complete;
  attempt.complete = attempt.marks.complete;
  attempt.outcome = assess::judgeWatching(attempt.marks, attempt.standard);
  attempt.result = attempt.outcome.result;
  for (const assess::WatchingReason& reason : attempt.outcome.reasons)
    attempt.reasons.push_back(assess::reasonWords(reason));
  attempt.pilot = runs.size() != bundle.form.groups.size() || bundle.terms.reviews.empty();
  if (!attempt.re_run)
    leaveToTrainer(attempt,
                   "Not re-run: another version of the simulation made it; marked from its "
                   "events, a trainer decides.");
  if (bundle.terms.reviewed)
    leaveToTrainer(attempt, "Attempt " + std::to_string(bundle.terms.attempt) +
                                ": a trainer decides, as the standard says.");
}

std::string partJson(const Attempt& attempt) {
  const assess::WatchingMarks& marks = attempt.marks;
  const assess::TierMarks& emergencies = marks.tier(content::EventModel::Tier::emergency);
  return Object()
      .add("part", "watching")
      .add("result", std::string(assess::resultName(attempt.outcome.result)))
      .add("hits", marks.hits)
      .add("faulty", marks.faulty)
      .add("false_alarms", marks.false_alarms)
      .add("clean", marks.clean)
      .add("identified", marks.identified)
      .add("emergencies_missed", emergencies.missed)
      .add("reasons", attempt.reasons)
      .add("never_looked", marks.coverage.never)
      .text();
}

}  // namespace

GroupRun runGroup(const Bundle& bundle, std::size_t group) {
  GroupRun run;
  const std::string name = "the recording of " + groupName(group);
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
  const content::StandardModel* standard = embeddedStandard(run);
  if (standard == nullptr || standard->exam.version.empty()) {
    run.refused = name + " holds no rules of an exam";
    return run;
  }
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

std::string standardDigest(const content::StandardModel& standard) {
  return crypto::hexOf(crypto::sha256(content::canonicalText(standard)));
}

std::string attemptJson(const Bundle& bundle, const Attempt& attempt, const std::string& sat_on) {
  return Object()
      .add("sitting", bundle.terms.sitting)
      .add("bundle", bundle.digest)
      .add("blueprint", bundle.terms.blueprint)
      .add("standard", attempt.standard.id)
      .add("standard_version", attempt.standard.exam.version)
      .add("standard_digest", standardDigest(attempt.standard))
      .add("simulation", attempt.simulation)
      .add("re_run", attempt.re_run)
      .add("supervisor", bundle.terms.supervisor)
      .add("sat_on", sat_on.empty() ? bundle.started_at : sat_on)
      .add("extended", bundle.terms.extended)
      .add("pilot", attempt.pilot)
      .raw("self_rating", bundle.self_rating ? std::to_string(*bundle.self_rating) : "null")
      .raw("parts", array({partJson(attempt)}))
      .add("result", std::string(assess::resultName(attempt.result)))
      .add("attempt", bundle.terms.attempt)
      .add("complete", attempt.complete)
      .add("form", formDigest(bundle.form))
      .add("device", crypto::hexOf(bundle.device.bytes))
      .text();
}

}  // namespace spotter::exam
