// Part C of the exam: the points of a discussion, how sure they are, and what they cannot make up for.
#include "assess/discussion_score.h"

#include <cmath>

#include "support/catch.h"

using namespace spotter;
using assess::DiscussionDebrief;
using assess::MomentMark;
using content::CriticalFailure;

namespace {

const std::vector<CriticalFailure> kAll = {
    CriticalFailure::missed_emergency, CriticalFailure::pushed_through_warning,
    CriticalFailure::false_medical_claim, CriticalFailure::medicine_dose,
    CriticalFailure::humiliation};

content::ExamRules examRules(std::vector<CriticalFailure> critical = kAll) {
  content::ExamRules rules;
  rules.critical = std::move(critical);
  return rules;
}

/// A discussion with so many utterances that count and so many misbeliefs.
DiscussionDebrief debriefOf(int utterances, int misbeliefs) {
  DiscussionDebrief debrief;
  debrief.complete = true;
  debrief.people.resize(8);
  debrief.counts.by_code[static_cast<std::size_t>(content::UtteranceCode::open_question)] = utterances;
  debrief.misbeliefs.resize(static_cast<std::size_t>(misbeliefs));
  debrief.marks.interviewing01 = debrief.marks.balance01 = debrief.marks.informing01 = 0.7;
  debrief.marks.planning01 = 0.7;
  debrief.marks.informing_arose = misbeliefs > 0;
  debrief.marks.total = 70.0;
  return debrief;
}

assess::DiscussionScore scoreOf(const DiscussionDebrief& debrief,
                                const content::ExamRules& exam = examRules()) {
  return assess::scoreOf(debrief, content::DiscussionRules{}, exam);
}

/// Adds a warning sign that was told, and so many turns of the facilitator after it.
void addWarning(DiscussionDebrief& debrief, MomentMark::Verdict verdict, int turns) {
  debrief.moments.push_back({100, 2, content::BeatModel::Kind::red_flag, verdict, ""});
  for (int i = 0; i < turns; ++i) debrief.transcript.push_back({200 + i, -1, "Words.", "", 0, ""});
}

}  // namespace

TEST_CASE("the more was said the surer are the points of a discussion") {
  const assess::DiscussionScore little = scoreOf(debriefOf(6, 1));
  const assess::DiscussionScore much = scoreOf(debriefOf(40, 5));
  for (const assess::DiscussionScore& score : {little, much}) {
    CHECK(score.interval.low < 70.0);
    CHECK(score.interval.high > 70.0);
    CHECK(score.interval.high <= 100.0);
  }
  CHECK(much.interval.high - much.interval.low < little.interval.high - little.interval.low);
}

TEST_CASE("the interval is that of shares with two successes and two failures added") {
  // By hand: balance 8 people, planning 7 parts, 20 utterances, no misbelief.
  DiscussionDebrief debrief = debriefOf(20, 0);
  const auto variance = [](double n) {
    const double p = (0.7 * n + 2.0) / (n + 4.0);
    return p * (1.0 - p) / (n + 4.0);
  };
  const double sum = 0.09 * variance(20) + 0.0625 * variance(8) + 0.04 * variance(7);
  const double half = 196.0 * std::sqrt(sum) / 0.75;
  CHECK(scoreOf(debrief).interval.high == Approx(70.0 + half));
  CHECK(scoreOf(debrief).interval.low == Approx(70.0 - half));
}

TEST_CASE("harm that was said is critical when the standard counts it") {
  DiscussionDebrief debrief = debriefOf(20, 2);
  debrief.critical.push_back({10, content::WordingModel::Critical::dose_advice, "Take two."});
  debrief.critical.push_back({20, content::WordingModel::Critical::dose_advice, "Take three."});
  CHECK(scoreOf(debrief).critical == std::vector<CriticalFailure>{CriticalFailure::medicine_dose});
  CHECK(scoreOf(debrief, examRules({CriticalFailure::humiliation})).critical.empty());
}

TEST_CASE("a warning sign that was passed over is critical but not in the last seconds") {
  DiscussionDebrief passed = debriefOf(20, 2);
  addWarning(passed, MomentMark::Verdict::missed, 2);
  CHECK(scoreOf(passed).critical == std::vector<CriticalFailure>{CriticalFailure::missed_emergency});
  DiscussionDebrief late = debriefOf(20, 2);
  addWarning(late, MomentMark::Verdict::missed, 1);
  CHECK(scoreOf(late).critical.empty());
  DiscussionDebrief met = debriefOf(20, 2);
  addWarning(met, MomentMark::Verdict::met, 4);
  CHECK(scoreOf(met).critical.empty());
}

TEST_CASE("every failure has a name as in a standard and a plain sentence") {
  for (const CriticalFailure failure : kAll) {
    CHECK_FALSE(assess::criticalName(failure).empty());
    CHECK(assess::criticalSentence(failure).back() == '.');
  }
}
