#include "assess/wording.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "assess/wording_parts.h"

namespace spotter::assess {
namespace {

std::string fixedText(double value, int digits) {
  std::array<char, 64> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                 std::chars_format::fixed, digits);
  return {text.data(), end.ptr};
}

std::string wholeSeconds(double seconds) {
  const int whole = static_cast<int>(seconds + 0.5);
  return whole == 1 ? "1 second" : std::to_string(whole) + " seconds";
}

std::string actText(SafetyAct act, const std::string& name) {
  switch (act) {
    case SafetyAct::stopped_person:
      return "stopped " + name;
    case SafetyAct::stopped_class:
      return "stopped the class";
    case SafetyAct::got_help:
      return "called for help";
    case SafetyAct::made_safe:
      return "made it safe";
    case SafetyAct::easier:
      return "made it easier for " + name;
    case SafetyAct::asked:
      return "asked " + name;
    case SafetyAct::none:
      break;
  }
  return "did nothing yet";
}

// Many signs are named as a sentence that has the person's name in it.
std::string signText(const Debrief& debrief, const SafetyMark& mark) {
  const std::string name = personIn(debrief, mark.person);
  const bool named = mark.name.find(name) != std::string::npos;
  return clockText(mark.began) + (named ? "" : ", " + name) + ": " + mark.name + ". ";
}

std::string warningSentence(const Debrief& debrief, const SafetyMark& mark) {
  const std::string name = personIn(debrief, mark.person);
  std::string text = signText(debrief, mark);
  switch (mark.verdict) {
    case SafetyVerdict::in_time:
      text += "You " + actText(mark.act, name) + " " + wholeSeconds(mark.seconds) +
              " after it could be seen: in time.";
      break;
    case SafetyVerdict::too_late:
      text += "You " + actText(mark.act, name) + ", but only " + wholeSeconds(mark.seconds) +
              " after it could be seen.";
      break;
    case SafetyVerdict::not_acted:
      text += mark.asked ? "You asked how it felt, but " + name + " also needed to stop."
                         : "Nobody acted on it.";
      break;
    default:
      return text + "The class ended before you had time to act. It does not count.";
  }
  const bool alone =
      mark.tier == content::EventModel::Tier::emergency && mark.acted && !mark.helped;
  if (alone) text += " With this sign, call for help as well.";
  return text;
}

std::string lookAlikeSentence(const Debrief& debrief, const SafetyMark& mark) {
  const std::string name = personIn(debrief, mark.person);
  const std::string what = signText(debrief, mark) + "Harmless. ";
  if (mark.verdict == SafetyVerdict::disturbed) {
    return what + "You " + actText(mark.act, name) +
           "; there was no need. Asking first would have told you.";
  }
  return what + (mark.asked ? "You asked and let " + name + " go on: just right."
                            : "You let " + name + " go on: right.");
}

std::string outOf(int count, int of) { return std::to_string(count) + " of " + std::to_string(of); }

std::string spokenSentence(const Debrief& debrief, const SpokenSign& sign) {
  const std::string name = personIn(debrief, sign.person);
  const std::string told = clockText(sign.told) + ", in the talk: " + name + " told of a warning sign";
  if (sign.met) return told + ", and you saw to it there.";
  const std::string did = countText(sign.repetitions, "repetition", "repetitions");
  if (sign.repetitions == 0) return told + ". " + name + " did not exercise.";
  if (sign.stopped)
    return told + ". " + name + " began to exercise all the same; you stopped it at " +
           clockText(*sign.stopped) + ", after " + did + ".";
  return told + ", and exercised all the same: " + did +
         ". With a warning sign nobody begins before it was looked at.";
}

std::string needlessSentence(const Debrief& debrief, const NeedlessStop& stop) {
  const std::string whom = stop.person < 0 ? "the class" : personIn(debrief, stop.person);
  std::string text = clockText(stop.tick) + ": you ";
  text += stop.help ? "called for help for " + whom : "stopped " + whom;
  text += " without a warning sign.";
  if (stop.pain_told >= 0) {
    text += " A pain of " + std::to_string(stop.pain_told) + " out of 10 is no reason to stop.";
  }
  return text;
}

}  // namespace

std::string countText(int count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string personIn(const Debrief& debrief, int person) {
  const bool known = person >= 0 && person < static_cast<int>(debrief.people.size());
  return known ? debrief.people[static_cast<std::size_t>(person)] : "somebody";
}

std::string percentText(double share) { return fixedText(100.0 * share, 0) + kPercent; }
std::string decimalText(double value) { return fixedText(value, 1); }

std::string nameIn(const std::map<std::string, std::string>& names, const std::string& id) {
  const auto found = names.find(id);
  if (found != names.end()) return found->second;
  std::string plain = id;
  std::replace(plain.begin(), plain.end(), '_', ' ');
  return plain;
}

Names namesOf(const content::Library& library) {
  Names names;
  for (const auto& fault : library.faults) names.faults[fault.id] = fault.name;
  for (const auto& exercise : library.exercises) names.exercises[exercise.id] = exercise.name;
  for (const auto& cue : library.cues) names.cues[cue.id] = cue.text;
  return names;
}

std::string clockText(Tick tick) {
  const Tick seconds = std::max<Tick>(tick, 0) / base::kTicksPerSecond;
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + (rest.size() == 1 ? ":0" : ":") + rest;
}

std::vector<std::string> safetySentences(const Debrief& debrief) {
  std::vector<std::string> sentences;
  for (const SpokenSign& sign : debrief.spoken_signs)
    sentences.push_back(spokenSentence(debrief, sign));
  for (const SafetyMark& mark : debrief.signs) {
    sentences.push_back(mark.look_alike ? lookAlikeSentence(debrief, mark)
                                        : warningSentence(debrief, mark));
  }
  for (const NeedlessStop& stop : debrief.needless_stops)
    sentences.push_back(needlessSentence(debrief, stop));
  if (sentences.empty())
    sentences.push_back("No warning sign came up in the exercises, and you stopped nobody without need.");
  for (std::string& sentence : roomSentences(debrief)) sentences.push_back(std::move(sentence));
  return sentences;
}

std::vector<std::string> spottingSentences(const Debrief& debrief) {
  const Spotting& spotting = debrief.spotting;
  if (debrief.windows.empty()) return {"Nobody has exercised yet, so there was nothing to see."};
  std::vector<std::string> sentences;
  const std::string seen = spotting.faulty == 0
                               ? "There was no fault to see"
                               : "You saw " + outOf(spotting.hits, spotting.faulty);
  const std::string corrected =
      spotting.clean == 0
          ? ""
          : "; you corrected " + outOf(spotting.false_alarms, spotting.clean) + " who were fine";
  sentences.push_back(seen + corrected + ".");
  if (spotting.hits > 0) {
    sentences.push_back("You named " + std::to_string(spotting.named) + " of them rightly, and " +
                        std::to_string(spotting.sided) + " with the right side.");
  }
  if (spotting.subtle_seen > 0) {
    sentences.push_back("You also saw " + countText(spotting.subtle_seen, "thing", "things") +
                        " too small to count: well seen.");
  }
  return sentences;
}

std::string verdictText(CallVerdict verdict) {
  switch (verdict) {
    case CallVerdict::hit:
      return "seen";
    case CallVerdict::hit_wrong_side:
      return "seen, other side";
    case CallVerdict::hit_wrong_name:
      return "seen, other name";
    case CallVerdict::hit_unnamed:
      return "seen, not named";
    case CallVerdict::early_luck:
      return "before it showed";
    case CallVerdict::late:
      return "after it was over";
    case CallVerdict::subtle_well_seen:
      return "too small to count, well seen";
    case CallVerdict::sign_noticed:
      return "a sign, rightly noticed";
    case CallVerdict::false_alarm:
      return "was fine";
    case CallVerdict::unscored:
      break;
  }
  return "not counted";
}

}  // namespace spotter::assess
