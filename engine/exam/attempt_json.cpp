#include "content/canonical.h"
#include "crypto/digest.h"
#include "exam/attempt.h"
#include "exam/further_parts.h"
#include "exam/json.h"

namespace spotter::exam {
namespace {

std::string watchingJson(const Attempt& attempt) {
  const assess::WatchingMarks& marks = attempt.marks;
  const assess::TierMarks& emergencies = marks.tier(content::EventModel::Tier::emergency);
  Object object;
  object.add("part", "watching")
      .add("result", std::string(assess::resultName(attempt.outcome.result)))
      .add("hits", marks.hits)
      .add("faulty", marks.faulty)
      .add("false_alarms", marks.false_alarms)
      .add("clean", marks.clean)
      .add("identified", marks.identified)
      // One that was made good in the retest counts no more.
      .add("emergencies_missed", marks.retest_passed.value_or(false) ? 0 : emergencies.missed)
      .add("reasons", attempt.reasons)
      .add("never_looked", marks.coverage.never);
  if (marks.retest_passed) object.add("retest", *marks.retest_passed ? "passed" : "not passed");
  return object.text();
}

std::vector<std::string> partsJson(const Attempt& attempt) {
  std::vector<std::string> parts = {watchingJson(attempt)};
  for (const PartOutcome& part : attempt.further) parts.push_back(partJson(part));
  return parts;
}

}  // namespace

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
      .raw("parts", array(partsJson(attempt)))
      .add("result", std::string(assess::resultName(attempt.result)))
      .add("attempt", bundle.terms.attempt)
      .add("complete", attempt.complete)
      .add("form", formDigest(bundle.form))
      .add("device", crypto::hexOf(bundle.device.bytes))
      .text();
}

}  // namespace spotter::exam
