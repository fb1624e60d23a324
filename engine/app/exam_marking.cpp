#include "app/exam_marking.h"

#include "exam/attempt.h"

namespace spotter::app {

namespace {

screens::FurtherPart told(const exam::PartOutcome& part) {
  const bool led = part.cut > 0;
  const auto of = [](int count, int all) {
    return std::to_string(count) + " of " + std::to_string(all) + ".";
  };
  screens::FurtherPart words;
  words.heading = (led ? "Part B, the circuit: " : "Part C, " + part.title + ": ") + part.result;
  words.sentences = part.reasons;
  if (led) {
    words.sentences.push_back("Exercises shown: " + of(part.live.demonstrated, part.live.stations));
    words.sentences.push_back("Faults that you answered: " + of(part.live.answered, part.live.faulty));
    words.sentences.push_back("Looked at again: " + of(part.live.looked_again, part.live.answered));
  } else {
    words.sentences.push_back(std::to_string(part.score) + " of 100, likely " +
                              std::to_string(part.low) + " to " + std::to_string(part.high) + ".");
  }
  return words;
}

}  // namespace

base::Result<screens::ExamResult> resultOf(const exam::Bundle& bundle) {
  std::vector<exam::GroupRun> runs;
  for (std::size_t g = 0; g < bundle.recordings.size(); ++g)
    runs.push_back(exam::runGroup(bundle, g));
  exam::Attempt attempt = exam::examine(bundle, runs);
  if (!attempt.refused.empty()) return base::Error{attempt.refused, "", ""};
  std::vector<std::vector<session::Event>> events;
  for (std::size_t r = 0; r < runs.size(); ++r)
    if (bundle.form.partOf(bundle.runOf(r)) == forms::Part::watching)
      events.push_back(runs[r].recording.events);
  screens::ExamResult result;
  result.windows = assess::watchedWindows(
      events, attempt.standard, {bundle.terms.extended, bundle.form.seen_repetitions});
  result.missed = assess::missedFaults(result.windows);
  for (const exam::GroupRun& run : runs) {
    const assess::Names names = assess::namesOf(run.library);
    result.names.faults.insert(names.faults.begin(), names.faults.end());
    result.names.exercises.insert(names.exercises.begin(), names.exercises.end());
  }
  for (const exam::PartOutcome& part : attempt.further) result.further.push_back(told(part));
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
