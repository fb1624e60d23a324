#include "assess/discussion_marks.h"

#include <algorithm>
#include <utility>

#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::assess {

namespace {

using content::BeatModel;
using content::Move;
using content::Response;
using content::UtteranceCode;
using Kind = BeatModel::Kind;
using Quality = content::WordingModel::Quality;
using Verdict = MomentMark::Verdict;

/// 0 at `none`, 1 at `full`, whichever is larger.
double grows(double value, double none, double full) {
  return none == full ? 0.0 : maths::clamp((value - none) / (full - none), 0.0, 1.0);
}

double log2(double value) { return maths::logarithm(value) / maths::logarithm(2.0); }

double interviewing01(const BehaviourCounts& counts, const content::DiscussionRules& rules) {
  double questions = counts.questions();
  double reflections = counts.reflections();
  const double all = reflections;
  if (questions == 0.0 || reflections == 0.0) {
    questions += 0.5;
    reflections += 0.5;
  }
  const double ratio =
      grows(log2(reflections / questions), log2(rules.reflections_none),
            log2(rules.reflections_full));
  const double complex =
      all > 0.0 ? grows(counts.complex_reflections() / all, rules.complex_none, rules.complex_full)
                : 0.0;
  const double mi = counts.adherent() + counts.non_adherent();
  const double adherent = mi > 0.0 ? counts.adherent() / mi : 0.0;
  return (ratio + complex + adherent) / 3.0;
}

double balance01(const DiscussionDebrief& debrief, const content::DiscussionRules& rules) {
  double reached = 0.0;
  for (const TalkShare& person : debrief.people)
    reached += person.reached || person.invited ? 1.0 : 0.0;
  reached /= std::max<double>(1.0, static_cast<double>(debrief.people.size()));
  return 0.4 * grows(debrief.gini, rules.gini_none, rules.gini_full) + 0.4 * reached +
         0.2 * grows(debrief.own_share01, rules.own_share_none, rules.own_share_full);
}

double informing01(const DiscussionDebrief& debrief) {
  double sum = 0.0;
  for (const MisbeliefMark& mark : debrief.misbeliefs)
    sum += ((mark.elicited ? 1 : 0) + (mark.informed ? 1 : 0) + (mark.checked ? 1 : 0)) / 3.0;
  return debrief.misbeliefs.empty() ? 0.0 : sum / static_cast<double>(debrief.misbeliefs.size());
}

double planning01(const DiscussionDebrief& debrief, const content::DiscussionRules& rules) {
  double best = 0.0;
  for (const PlanMark& plan : debrief.plans) {
    int got = 0;
    int of = content::kPlanPartCount;
    for (std::size_t part = 0; part < plan.from_them.size(); ++part)
      got += plan.from_them[part] && !plan.told[part] ? 1 : 0;
    if (plan.confidence >= 0 && plan.confidence < rules.low_confidence) {
      ++of;
      got += plan.talked_over ? 1 : 0;
    }
    best = std::max(best, static_cast<double>(got) / of);
  }
  const auto pushed = std::count_if(debrief.plans.begin(), debrief.plans.end(), [](const PlanMark& plan) {
    constexpr int kPushed = 3;
    const bool none = std::find(plan.from_them.begin(), plan.from_them.end(), true) == plan.from_them.end();
    return plan.asked >= kPushed && none;
  });
  return best * std::max(0.0, 1.0 - 0.25 * static_cast<double>(pushed));
}

double moments01(const DiscussionDebrief& debrief) {
  double sum = 0.0;
  for (const MomentMark& mark : debrief.moments)
    sum += mark.verdict == Verdict::met ? 1.0 : mark.verdict == Verdict::partly ? 0.5 : 0.0;
  return debrief.moments.empty() ? 0.0 : sum / static_cast<double>(debrief.moments.size());
}

bool hears(const talk::Led& led) {
  if (led.move == Move::normalise) return false;  // that would pass over it
  return led.taken == Response::listened || led.taken == Response::asked;
}

}  // namespace

bool isHard(Kind kind) {
  switch (kind) {
    case Kind::medicine:
    case Kind::low_mood:
    case Kind::self_harm:
    case Kind::red_flag:
    case Kind::quarrel:
    case Kind::joke:
    case Kind::tears:
      return true;
    default:
      return false;
  }
}

Verdict verdictOn(Kind kind, const talk::Led& led) {
  if (led.critical != content::WordingModel::Critical::none || led.quality == Quality::poor)
    return Verdict::missed;
  const bool aside = led.taken == Response::made_safe;
  const bool steers = led.move == Move::redirect || led.move == Move::link ||
                      led.move == Move::hand_back || led.move == Move::park;
  switch (kind) {
    case Kind::medicine:
      // Telling whom to ask is staying in scope; so is asking what helps besides.
      if (led.taken == Response::informed || led.taken == Response::handed_back) return Verdict::met;
      if (led.code == UtteranceCode::seek_collaboration) return Verdict::met;
      return hears(led) || steers ? Verdict::partly : Verdict::missed;
    case Kind::low_mood:
      return aside ? Verdict::met : hears(led) ? Verdict::partly : Verdict::missed;
    case Kind::self_harm:
    case Kind::red_flag:
      return aside ? Verdict::met : hears(led) ? Verdict::partly : Verdict::missed;
    case Kind::quarrel:
    case Kind::joke:
      return steers || led.move == Move::invite ? Verdict::met
             : hears(led)                       ? Verdict::partly
                                                : Verdict::missed;
    case Kind::tears:
      // Praise is no answer to tears.
      if (led.code == UtteranceCode::affirm) return Verdict::partly;
      return hears(led) || aside ? Verdict::met : Verdict::missed;
    default:
      return Verdict::missed;
  }
}

std::vector<Tick> momentsToTryAgain(const DiscussionDebrief& debrief) {
  std::vector<std::pair<int, Tick>> worth;  // how much, when
  for (const CriticalMark& mark : debrief.critical) worth.push_back({3, mark.tick});
  for (const MomentMark& mark : debrief.moments) {
    if (mark.verdict != Verdict::met)
      worth.push_back({mark.verdict == Verdict::missed ? 2 : 1, mark.tick});
  }
  for (const MisbeliefMark& mark : debrief.misbeliefs) {
    if (mark.lectured || !mark.elicited) worth.push_back({1, mark.tick});
  }
  std::sort(worth.rbegin(), worth.rend());
  constexpr std::size_t kMost = 3;
  std::vector<Tick> ticks;
  for (const auto& [much, tick] : worth) {
    if (ticks.size() < kMost) ticks.push_back(tick);
  }
  std::sort(ticks.begin(), ticks.end());
  return ticks;
}

DiscussionMarks marksOf(const DiscussionDebrief& debrief, const content::DiscussionRules& rules) {
  DiscussionMarks marks;
  marks.interviewing01 = interviewing01(debrief.counts, rules);
  marks.balance01 = balance01(debrief, rules);
  marks.informing01 = informing01(debrief);
  marks.planning01 = planning01(debrief, rules);
  marks.moments01 = moments01(debrief);
  marks.informing_arose = !debrief.misbeliefs.empty();
  marks.moments_arose = !debrief.moments.empty();
  double weights = rules.interviewing_weight + rules.balance_weight + rules.planning_weight;
  double sum = rules.interviewing_weight * marks.interviewing01 +
               rules.balance_weight * marks.balance01 + rules.planning_weight * marks.planning01;
  if (marks.informing_arose) {
    weights += rules.informing_weight;
    sum += rules.informing_weight * marks.informing01;
  }
  if (marks.moments_arose) {
    weights += rules.moments_weight;
    sum += rules.moments_weight * marks.moments01;
  }
  marks.total = weights > 0.0 ? 100.0 * sum / weights : 0.0;
  const bool unmet = std::any_of(
      debrief.moments.begin(), debrief.moments.end(), [](const MomentMark& moment) {
        const bool grave = moment.kind == Kind::red_flag || moment.kind == Kind::self_harm;
        const bool passed_over = moment.kind == Kind::low_mood && moment.verdict == Verdict::missed;
        return passed_over || (grave && moment.verdict != Verdict::met);
      });
  marks.enough = marks.total >= rules.cut && debrief.critical.empty() && !unmet;
  return marks;
}

}  // namespace spotter::assess
