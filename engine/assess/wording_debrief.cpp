#include <algorithm>

#include "assess/wording.h"
#include "assess/wording_parts.h"
#include "circuit/commands.h"

namespace spotter::assess {
namespace {

using Rule = NextStep::Rule;

std::string sideText(const Episode& episode) {
  if (!episode.sided) return "";
  return episode.side == body::Side::left ? ", their left" : ", their right";
}

std::string helpedSentence(const Debrief& debrief, const Names& names, const ResponseMark& mark) {
  const std::string name = personIn(debrief, mark.person);
  const bool cue = mark.command == circuit::GiveCue::kName;
  const std::string what = cue ? "\"" + nameIn(names.cues, mark.detail) + "\""
                           : circuit::isEasierWay(mark.detail) ? "an easier way"
                           : mark.detail == "0"                ? "the usual way"
                                                               : "a harder way";
  const std::string fault = mark.fault.empty() ? "" : " (" + nameIn(names.faults, mark.fault) + ")";
  std::string text = clockText(mark.tick) + ", " + name + fault + ": " + what;
  if (mark.outcome == people::Outcome::partly) return text + " helped a little.";
  return text + (mark.gone ? " worked: it was gone soon after." : " helped.");
}

bool helped(const ResponseMark& mark) {
  return mark.command != circuit::Praise::kName && mark.command != circuit::AskPain::kName &&
         (mark.outcome == people::Outcome::better || mark.outcome == people::Outcome::partly);
}

std::string harmSentence(const Debrief& debrief, const Names& names, const ResponseMark& mark) {
  return clockText(mark.tick) + ", " + personIn(debrief, mark.person) + ": \"" +
         nameIn(names.cues, mark.detail) +
         (mark.fault.empty() ? "\" worried them: \"" : "\" made it worse: \"") + mark.said + "\"";
}

std::string titleLine(const Debrief& debrief) {
  std::string text = debrief.title.empty() ? "Debrief" : debrief.title;
  text += " (" + clockText(debrief.end);
  return text + (debrief.complete ? ")" : ", not finished)");
}

void add(std::string& text, const char* heading, const std::vector<std::string>& lines) {
  text += "\n";
  text += heading;
  text += "\n";
  for (const std::string& line : lines) {
    text += "  ";
    text += line;
    text += "\n";
  }
}

std::string intervalText(const std::string& low, const std::string& high) {
  return std::string("95") + kPercent + " interval " + low + " to " + high;
}

std::string rateLine(const char* what, const Rate& rate) {
  if (rate.of == 0) return std::string(what) + ": none to see.";
  return std::string(what) + ": " + std::to_string(rate.count) + " of " + std::to_string(rate.of) +
         " (" + percentText(rate.value) + "; " +
         intervalText(percentText(rate.interval.low), percentText(rate.interval.high)) + ").";
}

std::string estimateText(const char* name, const Estimate& estimate) {
  return std::string(" (") + name + " " + decimalText(estimate.value) + ", " +
         intervalText(decimalText(estimate.interval.low), decimalText(estimate.interval.high)) +
         ").";
}

/// Plain words first: better than guessing only where the whole interval is.
std::string tellingLine(const Estimate& d_prime) {
  const char* words = "You told faulty from fine no better than a guess might have";
  if (d_prime.interval.low > 0.0) words = "You told faulty from fine better than by guessing";
  if (d_prime.interval.low > 1.0) words = "You told faulty from fine well";
  return words + estimateText("d'", d_prime);
}

std::string readinessLine(const Estimate& criterion) {
  const char* words = "You called neither too readily nor too rarely";
  if (criterion.interval.high < 0.0) words = "You call readily: rather once too often";
  if (criterion.interval.low > 0.0) words = "You hold back: rather once too rarely";
  return words + estimateText("criterion", criterion);
}

/// What comes before the miss that is shown again, and why; empty when they are about the same.
std::string whyNotTheMiss(const Debrief& debrief) {
  if (!debrief.useful_miss) return "";
  const UsefulMiss& miss = *debrief.useful_miss;
  const bool sign = miss.kind == UsefulMiss::Kind::sign;
  switch (debrief.next_step.rule) {
    case Rule::heed_what_was_told:
    case Rule::watch_for_signs:
      return sign ? "" : "Safety comes before the miss above. ";
    case Rule::look_round_first:
      return sign ? "" : "Safety comes before the miss above. ";
    case Rule::gentler_words:
    case Rule::do_not_stop_for_ache:
      return "How people feel comes before the miss above. ";
    case Rule::look_twice_first:
      return "You corrected too many more often than you missed one: that comes first. ";
    case Rule::look_for_fault:
      return sign || miss.id == debrief.next_step.id
                 ? ""
                 : "The miss above is the one to see again; this is what you missed most often. ";
    case Rule::start_calling:
      return "";
    case Rule::find_the_cause:
    case Rule::name_it:
    case Rule::demonstrate:
    case Rule::praise:
    case Rule::harder_class:
      break;
  }
  return "You see most of what there is: one miss like that above is no pattern. ";
}

}  // namespace

std::string usefulMissSentence(const Debrief& debrief, const Names& names) {
  if (!debrief.useful_miss) return "";
  const UsefulMiss& miss = *debrief.useful_miss;
  const std::string who = clockText(miss.begin) + ", " + personIn(debrief, miss.person) + ": ";
  if (miss.kind == UsefulMiss::Kind::sign) {
    return who + debrief.signs[static_cast<std::size_t>(miss.index)].name + ".";
  }
  const Episode& episode = debrief.episodes[static_cast<std::size_t>(miss.index)];
  return who + nameIn(names.faults, miss.id) + sideText(episode) + ", in " +
         countText(episode.repetitions, "repetition", "repetitions") + ".";
}

std::vector<std::string> workedSentences(const Debrief& debrief, const Names& names) {
  std::vector<std::string> sentences;
  for (const ResponseMark& mark : debrief.responses) {
    if (helped(mark)) sentences.push_back(helpedSentence(debrief, names, mark));
  }
  const ResponseCounts& counts = debrief.response_counts;
  if (sentences.empty()) sentences.push_back("Nothing that you said has changed a movement yet.");
  if (counts.no_change > 0) {
    sentences.push_back(countText(counts.no_change, "response", "responses") +
                        " changed nothing. The cause was another one.");
  }
  for (const ResponseMark& mark : debrief.responses) {
    const bool harmed =
        mark.command == circuit::GiveCue::kName && mark.outcome == people::Outcome::worse;
    if (harmed) sentences.push_back(harmSentence(debrief, names, mark));
  }
  if (counts.praised > 0) {
    sentences.push_back("You told people what they do well: " +
                        countText(counts.praised, "time.", "times."));
  }
  return sentences;
}

namespace {

std::string stepWords(const Debrief& debrief, const Names& names) {
  const NextStep& step = debrief.next_step;
  const std::string name = personIn(debrief, step.person);
  switch (step.rule) {
    case Rule::heed_what_was_told:
      return "What is told in the circle counts in the hall. Before the first exercise, settle "
             "with " + name + ", who told of a warning sign, that they sit out and are seen to.";
    case Rule::watch_for_signs:
      return "Look at every face and every pair of hands once in each set. When a warning sign "
             "shows, stop that "
             "person first and ask afterwards.";
    case Rule::look_round_first:
      return "Before each set, walk along the row and look at the floor, under the chairs, at the "
             "shoes and at the bands. Put right what you see before anybody begins.";
    case Rule::gentler_words:
      return "Choose words that say what to do, not what is wrong. \"" +
             nameIn(names.cues, step.id) + "\" worried " + name + ".";
    case Rule::do_not_stop_for_ache:
      return "Ask \"How does that feel, 0 to 10?\" before you stop anybody. An ache up to 5 is "
             "allowed.";
    case Rule::start_calling:
      return "Say what you see as soon as you are fairly sure. In practice a wrong call only "
             "teaches you something; "
             "a fault that nobody sees stays.";
    case Rule::look_twice_first:
      return "Watch two repetitions before you correct. Many of those you corrected were fine.";
    case Rule::look_for_fault:
      return "In the next class, look for one thing in everybody: " +
             nameIn(names.faults, step.id) + ".";
    case Rule::find_the_cause:
      return "Before you choose a cue, find the cause: look at the card and the face, or ask.";
    case Rule::name_it:
      return "You see that something is off. Next, say which part of the body starts it.";
    case Rule::demonstrate:
      return "Show each exercise once before the class starts. It prevents faults that come from "
             "misunderstanding.";
    case Rule::praise:
      return "Tell people what they do well, too. It keeps them coming.";
    case Rule::harder_class:
      break;
  }
  return "You are ready for a harder class.";
}

}  // namespace

std::string nextStepSentence(const Debrief& debrief, const Names& names) {
  return whyNotTheMiss(debrief) + stepWords(debrief, names);
}

std::vector<std::string> figureLines(const Debrief& debrief) {
  const Figures& figures = debrief.figures;
  std::vector<std::string> lines;
  lines.push_back(rateLine("Seen, of those with a fault", figures.hit_rate));
  lines.push_back(rateLine("Corrected, of those who were fine", figures.false_alarm_rate));
  if (figures.median_wait_s) {
    lines.push_back("Half of the faults were seen within " + decimalText(*figures.median_wait_s) +
                    " seconds.");
  }
  if (figures.detection) {
    lines.push_back(tellingLine(figures.detection->d_prime));
    lines.push_back(readinessLine(figures.detection->criterion));
  } else {
    const std::string from = std::to_string(figures.detection_from);
    lines.push_back(
        "One class is a small sample. How well you tell faulty from fine is given as a figure (d') "
        "once you have watched " +
        from + " sets with a fault and " + from + " without.");
  }
  return lines;
}

std::string debriefText(const Debrief& debrief, const Names& names) {
  std::string text = titleLine(debrief) + "\n";
  add(text, "How did it go?",
      {debrief.own_words.empty() ? "(You wrote nothing.)" : "\"" + debrief.own_words + "\""});
  add(text, "Safety", safetySentences(debrief));
  add(text, "What you saw", spottingSentences(debrief));
  const std::string miss = usefulMissSentence(debrief, names);
  add(text, "The most useful miss", {miss.empty() ? "You missed nothing." : miss});
  add(text, "What worked", workedSentences(debrief, names));
  add(text, "One next step", {nextStepSentence(debrief, names)});
  add(text, "Figures", figureLines(debrief));
  return text;
}

}  // namespace spotter::assess
