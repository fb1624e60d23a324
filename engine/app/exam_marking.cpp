#include "app/exam_marking.h"

#include "exam/attempt.h"

namespace spotter::app {

base::Result<screens::ExamResult> resultOf(const exam::Bundle& bundle) {
  std::vector<exam::GroupRun> runs;
  for (std::size_t g = 0; g < bundle.recordings.size(); ++g)
    runs.push_back(exam::runGroup(bundle, g));
  exam::Attempt attempt = exam::examine(bundle, runs);
  if (!attempt.refused.empty()) return base::Error{attempt.refused, "", ""};
  std::vector<std::vector<session::Event>> events;
  for (const exam::GroupRun& run : runs) events.push_back(run.recording.events);
  screens::ExamResult result;
  result.windows = assess::watchedWindows(
      events, attempt.standard, {bundle.terms.extended, bundle.form.seen_repetitions});
  result.missed = assess::missedFaults(result.windows);
  for (const exam::GroupRun& run : runs) {
    const assess::Names names = assess::namesOf(run.library);
    result.names.faults.insert(names.faults.begin(), names.faults.end());
    result.names.exercises.insert(names.exercises.begin(), names.exercises.end());
  }
  result.result = attempt.result;
  result.pilot = attempt.pilot;
  result.reasons = std::move(attempt.reasons);
  result.alarms = assess::rateOf(attempt.marks.false_alarms, attempt.marks.clean);
  result.rules = attempt.standard.exam;
  result.marks = std::move(attempt.marks);
  result.self_rating = bundle.self_rating.value_or(-1);
  return result;
}

}  // namespace spotter::app
