#include "exam/further_parts.h"

#include <cmath>

#include "assess/discussion_score.h"
#include "exam/json.h"

namespace spotter::exam {
namespace {

using Tier = content::EventModel::Tier;

int wholeDown(double value) { return static_cast<int>(std::floor(value)); }
int wholeUp(double value) { return static_cast<int>(std::ceil(value)); }

std::vector<std::string> namesOf(const std::vector<content::CriticalFailure>& failures) {
  std::vector<std::string> names;
  for (const content::CriticalFailure failure : failures)
    names.emplace_back(assess::criticalName(failure));
  return names;
}

assess::SittingTerms termsOf(const Bundle& bundle) {
  return {bundle.terms.extended, bundle.form.seen_repetitions};
}

}  // namespace

PartOutcome liveOutcome(const Bundle& bundle, std::size_t recording, const GroupRun& run,
                        const content::StandardModel& standard) {
  const content::ClassModel& plan = *run.library.classModel(run.recording.header.class_id);
  PartOutcome part;
  part.part = "live";
  part.title = plan.title;
  part.recording = recording;
  part.live = assess::markLive(run.recording.events, static_cast<int>(plan.stations.size()),
                               standard, termsOf(bundle));
  part.live.complete = part.live.complete && run.recording.complete;
  assess::LiveOutcome outcome = assess::judgeLive(part.live, standard);
  part.result = assess::resultName(outcome.result);
  part.score = wholeDown(part.live.total);
  part.cut = wholeUp(standard.exam.part_floor);
  part.emergencies_missed = part.live.tier(Tier::emergency).missed;
  part.critical = namesOf(outcome.critical);
  part.reasons = std::move(outcome.reasons);
  return part;
}

PartOutcome discussionOutcome(std::size_t recording, const GroupRun& run, int number,
                              const content::ExamRules& rules) {
  const content::DiscussionModel& topic =
      *run.library.discussion(run.recording.header.class_id);
  const content::DiscussionRules& marking = run.library.standard(topic.standard)->discussion;
  assess::DiscussionScore score = assess::scoreOf(
      assess::makeDiscussionDebrief(run.recording.events, marking), marking, rules);
  PartOutcome part;
  part.part = "discussion_" + std::to_string(number);
  part.title = topic.title;
  part.recording = recording;
  part.score = wholeDown(score.total);
  part.low = wholeDown(score.interval.low);
  part.high = wholeUp(score.interval.high);
  part.critical = namesOf(score.critical);
  part.reasons = std::move(score.reasons);
  const bool led = score.complete && run.recording.complete;
  part.result = part.critical.empty() && led ? "reported" : "not yet";
  return part;
}

bool passedRetest(const Bundle& bundle, const GroupRun& run,
                  const content::StandardModel& standard) {
  const std::vector<session::Event>& events = run.recording.events;
  const assess::WatchingMarks marks =
      assess::markWatching(std::span(&events, 1), standard, termsOf(bundle));
  const assess::TierMarks& emergencies = marks.tier(Tier::emergency);
  return marks.complete && run.recording.complete && emergencies.signs > 0 &&
         emergencies.in_time == emergencies.signs;
}

std::string recordingName(const Bundle& bundle, std::size_t recording) {
  return "the recording of " + bundle.form.nameOf(bundle.runOf(recording));
}

std::string partJson(const PartOutcome& part) {
  Object object;
  object.add("part", part.part).add("result", part.result).add("score", part.score);
  if (part.cut > 0) {
    object.add("cut", part.cut).add("emergencies_missed", part.emergencies_missed);
  } else {
    object.add("low", part.low).add("high", part.high);
  }
  object.add("critical", part.critical).add("reasons", part.reasons).add("title", part.title);
  if (part.cut > 0)
    object.add("stations", part.live.stations)
        .add("demonstrated", part.live.demonstrated)
        .add("faults", part.live.faulty)
        .add("answered", part.live.answered)
        .add("better", part.live.better)
        .add("partly", part.live.partly)
        .add("worse", part.live.worse)
        .add("looked_again", part.live.looked_again)
        .add("needless_cues", part.live.needless_cues)
        .add("needless_stops", part.live.needless_stops);
  return object.text();
}

}  // namespace spotter::exam
