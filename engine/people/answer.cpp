#include "people/answer.h"

#include <algorithm>

#include "maths/curve.h"

namespace spotter::people {
namespace {

constexpr double kShareAfterBetter = 0.25;
constexpr double kShareAfterPartly = 0.65;
constexpr double kShareAfterWorse = 1.15;
constexpr double kShareGone = 0.15;
constexpr double kLowAttention01 = 0.5;

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

const movement::CauseModel& causeOf(const ActiveFault& active,
                                    const std::vector<movement::FaultModel>& faults) {
  return faults[static_cast<std::size_t>(active.fault)]
      .causes[static_cast<std::size_t>(active.cause)];
}

void frighten(PersonState& state) {
  state.fear01 = maths::clamp(state.fear01 + 0.2, 0.0, 1.0);
  state.confidence01 = maths::clamp(state.confidence01 - 0.2, 0.0, 1.0);
  state.range_scale = std::max(0.6, state.range_scale * 0.85);
  state.tempo_scale = std::min(1.6, state.tempo_scale * 1.20);
}

Answer answerHarm(PersonState& state, Answer answer) {
  frighten(state);
  answer.outcome = Outcome::worse;
  answer.said = "Oh. Should I be doing this at all?";
  return answer;
}

std::string variantWords(const PersonState& state, const content::PersonModel& person, int step,
                         Outcome outcome) {
  if (step == 0)
    return outcome == Outcome::better ? "That is more like it." : "All right, as before then.";
  if (step > 0)
    return state.faults.empty() ? "Good, that is more of a challenge." : "Phew. That is a lot.";
  if (outcome == Outcome::better) return "Oh, that is much better.";
  return person.strength01 > 0.7 ? "I could manage more than this, you know."
                                 : "All right, like this then.";
}

}  // namespace

Answer answerCue(PersonState& state, const content::PersonModel& person,
                 const std::vector<movement::FaultModel>& station_faults,
                 const content::CueModel& cue) {
  Answer answer;
  const auto target =
      std::find_if(state.faults.begin(), state.faults.end(), [&](const ActiveFault& active) {
        return contains(station_faults[static_cast<std::size_t>(active.fault)].cues, cue.id);
      });
  if (target == state.faults.end()) {
    answer.outcome = Outcome::nothing_to_change;
    answer.said = "Like this? I thought I was.";
    return cue.kind == content::CueModel::Kind::harmful ? answerHarm(state, answer) : answer;
  }
  answer.fault = target->fault;
  const movement::CauseModel& cause = causeOf(*target, station_faults);
  if (cue.kind == content::CueModel::Kind::harmful || contains(cause.worse, cue.id)) {
    target->share_goal01 = kShareAfterWorse;
    return answerHarm(state, answer);
  }
  const bool helps = contains(cause.better, cue.id);
  const bool helps_partly = contains(cause.partly, cue.id);
  if (!helps && !helps_partly) {
    answer.outcome = Outcome::no_change;
    answer.said = "I'm trying, but I don't think that's it.";
    return answer;
  }
  const bool heard_before = target->share_goal01 < 1.0;
  if (helps && (person.attention01 >= kLowAttention01 || heard_before)) {
    target->share_goal01 = kShareAfterBetter;
    state.confidence01 = maths::clamp(state.confidence01 + 0.1, 0.0, 1.0);
    answer.outcome = Outcome::better;
    answer.said = "Ah, that feels steadier.";
  } else {
    target->share_goal01 = std::min(target->share_goal01, kShareAfterPartly);
    answer.outcome = Outcome::partly;
    answer.said = "A bit better, I think.";
  }
  return answer;
}

Answer answerPraise(PersonState& state, const content::PersonModel& person) {
  Answer answer;
  state.confidence01 = maths::clamp(state.confidence01 + 0.1, 0.0, 1.0);
  state.fear01 = maths::clamp(state.fear01 - 0.05, 0.0, 1.0);
  answer.outcome = state.faults.empty() ? Outcome::better : Outcome::no_change;
  answer.said = person.fear01 > 0.5 ? "Thank you, I needed that." : "Thank you!";
  return answer;
}

Answer answerVariant(PersonState& state, const content::PersonModel& person,
                     const std::vector<movement::FaultModel>& station_faults, int step) {
  Answer answer;
  answer.outcome = Outcome::nothing_to_change;
  const int before = state.variant_step;
  state.variant_step = step;
  for (ActiveFault& active : state.faults) {
    answer.fault = active.fault;
    const bool of_load = causeOf(active, station_faults).easier_helps;
    answer.outcome = Outcome::no_change;
    if (step > 0) {
      active.share_goal01 = kShareAfterWorse;
      answer.outcome = Outcome::worse;
    } else if (step < 0 && of_load) {
      active.share_goal01 = kShareGone;
      answer.outcome = Outcome::better;
    } else if (step == 0 && (before > 0 || of_load)) {
      // Back to the usual way: as it was before it was made harder, or easier.
      active.share_goal01 = 1.0;
      answer.outcome = before > 0 ? Outcome::better : Outcome::worse;
    }
  }
  answer.said = variantWords(state, person, step, answer.outcome);
  if (step < 0) state.fear01 = maths::clamp(state.fear01 - 0.05, 0.0, 1.0);
  return answer;
}

std::string painWords(const PersonState& state, const content::PersonModel& person,
                      const std::vector<movement::FaultModel>& station_faults) {
  for (const ActiveFault& active : state.faults) {
    const std::string& words = causeOf(active, station_faults).tell_ask;
    if (!words.empty()) return words;
  }
  if (state.pain > 5.0) return "It is more than I am happy with.";
  if (state.fatigue01 > 0.6) return "Just tired legs, nothing sharp.";
  return person.fear01 > 0.5 ? "It aches a little. Is that all right?"
                             : "Fine, I can feel it working.";
}

}  // namespace spotter::people
