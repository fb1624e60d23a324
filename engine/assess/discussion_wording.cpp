#include "assess/discussion_wording.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "assess/json.h"
#include "assess/wording.h"

namespace spotter::assess {

namespace {

std::string quoted(const std::string& words) { return "\xE2\x80\x9C" + words + "\xE2\x80\x9D"; }

using content::UtteranceCode;
using Kind = content::BeatModel::Kind;
using Critical = content::WordingModel::Critical;
using Verdict = MomentMark::Verdict;

std::string nameOf(const DiscussionDebrief& debrief, int person) {
  return person >= 0 && static_cast<std::size_t>(person) < debrief.people.size()
             ? debrief.people[static_cast<std::size_t>(person)].name
             : "The group";
}

std::string percent(double share01) {
  return std::to_string(static_cast<int>(std::lround(100.0 * share01))) + " %";
}

std::string times(int count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return text;
}

void add(std::string& text, const char* heading, const std::vector<std::string>& lines) {
  text.append("\n").append(heading).append("\n");
  for (const std::string& line : lines) text.append("  ").append(line).append("\n");
}

std::string marksLine(const DiscussionDebrief& debrief) {
  const DiscussionMarks& marks = debrief.marks;
  std::string text =
      "Listening " + percent(marks.interviewing01) + ", balance " + percent(marks.balance01) + ", ";
  text += marks.informing_arose ? "informing " + percent(marks.informing01)
                                : "informing: no mistaken belief came up";
  text += ", planning " + percent(marks.planning01);
  if (marks.moments_arose) text += ", hard moments " + percent(marks.moments01);
  text += ". Together " +
          std::to_string(static_cast<int>(std::lround(marks.total))) + " of 100 (provisional).";
  return text;
}

}  // namespace

std::string kindWords(Kind kind) {
  switch (kind) {
    case Kind::medicine:
      return "a question about medicines";
    case Kind::low_mood:
      return "low mood";
    case Kind::self_harm:
      return "thoughts of self-harm";
    case Kind::red_flag:
      return "a warning sign";
    case Kind::quarrel:
      return "a quarrel";
    case Kind::joke:
      return "a joke at someone's cost";
    case Kind::tears:
      return "tears";
    default:
      return std::string(content::wordOf(kind));
  }
}

std::string verdictWords(Verdict verdict) {
  return verdict == Verdict::met ? "met" : verdict == Verdict::partly ? "partly met" : "missed";
}

std::string criticalWords(Critical critical) {
  switch (critical) {
    case Critical::dose_advice:
      return "advice on a dose";
    case Critical::false_claim:
      return "a claim that is not true";
    case Critical::push_through:
      return "told to push on through pain or a warning sign";
    case Critical::humiliates:
      return "somebody was put down";
    case Critical::dismisses_risk:
      return "a risk was passed over";
    case Critical::none:
      break;
  }
  return "";
}

std::string codeWords(UtteranceCode code) {
  std::string words(content::wordOf(code));
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::vector<std::string> discussionSafetySentences(const DiscussionDebrief& debrief) {
  std::vector<std::string> lines;
  for (const CriticalMark& mark : debrief.critical)
    lines.push_back(clockText(mark.tick) + ": " + criticalWords(mark.critical) +
                    ". You said: " + quoted(mark.words) + " Nothing else makes up for this.");
  for (const MomentMark& mark : debrief.moments) {
    std::string line = clockText(mark.tick) + ", " + nameOf(debrief, mark.person) + ": " +
                       kindWords(mark.kind) + ", " + verdictWords(mark.verdict) + ".";
    if (!mark.did.empty()) line += " You said: " + quoted(mark.did);
    lines.push_back(std::move(line));
  }
  if (lines.empty()) lines.push_back("No hard moment came up that is judged here.");
  return lines;
}

std::vector<std::string> balanceSentences(const DiscussionDebrief& debrief) {
  std::vector<std::string> lines;
  lines.push_back("You spoke " + percent(debrief.own_share01) + " of the time.");
  std::vector<std::string> silent;
  int reached = 0;
  const TalkShare* most = nullptr;
  for (const TalkShare& person : debrief.people) {
    reached += person.reached ? 1 : 0;
    if (!person.reached) silent.push_back(person.name + (person.invited ? " (invited)" : ""));
    if (!most || person.spoke_s > most->spoke_s) most = &person;
  }
  lines.push_back(std::to_string(reached) + " of " + std::to_string(debrief.people.size()) +
                  " had their say" +
                  (silent.empty() ? "." : "; hardly heard: " + listed(silent) + "."));
  if (most && most->spoke_s > 0.0)
    lines.push_back(most->name + " spoke most: " + percent(most->share01) +
                    " of what the group said.");
  return lines;
}

std::vector<std::string> countSentences(const DiscussionDebrief& debrief) {
  const BehaviourCounts& counts = debrief.counts;
  std::vector<std::string> lines;
  lines.push_back("You asked " + times(counts.questions(), "question", "questions") + " (" +
                  std::to_string(counts.open_questions()) + " open) and reflected " +
                  times(counts.reflections(), "time", "times") + " (" +
                  std::to_string(counts.complex_reflections()) + " complex).");
  lines.push_back("You informed " + times(counts.informed_asked, "time", "times") +
                  " after asking and " + times(counts.informed_unasked, "time", "times") +
                  " without; you persuaded or confronted " +
                  times(counts.non_adherent(), "time", "times") + ".");
  lines.push_back("Hopes came up " + times(debrief.change_talk, "time", "times") + ", worries " +
                  times(debrief.sustain_talk, "time", "times") +
                  ". Worries that are said aloud are no mistake of yours.");
  return lines;
}

std::vector<std::string> messageSentences(const DiscussionDebrief& debrief) {
  std::vector<std::string> lines;
  for (const MessageMark& mark : debrief.messages) {
    const char* how = mark.elicited > 0       ? "the group said it, you brought it out"
                      : mark.volunteered > 0  ? "the group said it"
                      : mark.told_asked > 0   ? "you told it after asking"
                      : mark.told_unasked > 0 ? "you told it unasked"
                                              : "not said";
    lines.push_back(quoted(mark.text) + ": " + how + ".");
  }
  for (const MisbeliefMark& mark : debrief.misbeliefs) {
    std::vector<std::string> did;
    if (mark.elicited) did.push_back("brought out");
    if (mark.informed) did.push_back("answered");
    if (mark.checked) did.push_back("checked");
    lines.push_back(clockText(mark.tick) + ", " + nameOf(debrief, mark.person) + ": " +
                    quoted(mark.belief) + ": " + (did.empty() ? "left standing" : listed(did)) +
                    ".");
  }
  return lines;
}

std::vector<std::string> planSentences(const DiscussionDebrief& debrief) {
  std::vector<std::string> lines;
  for (const PlanMark& plan : debrief.plans) {
    std::vector<std::string> got, told;
    for (int part = 1; part <= content::kPlanPartCount; ++part) {
      std::string word(content::wordOf(static_cast<content::PlanPart>(part)));
      std::replace(word.begin(), word.end(), '_', ' ');
      const auto i = static_cast<std::size_t>(part - 1);
      if (plan.from_them[i])
        got.push_back(word);
      else if (plan.told[i])
        told.push_back(word);
    }
    std::string line = nameOf(debrief, plan.person) + ": ";
    line += got.empty() ? "nothing came from them" : listed(got) + " came from them";
    if (!told.empty()) line += "; told: " + listed(told);
    if (plan.confidence >= 0) line += "; " + std::to_string(plan.confidence) + " of 10 sure";
    lines.push_back(line + ".");
  }
  if (lines.empty()) lines.push_back("Nobody was helped to a plan.");
  return lines;
}

std::vector<std::string> discussionFigureLines(const DiscussionDebrief& debrief) {
  return {marksLine(debrief)};
}

std::vector<std::string> closingSentences(const DiscussionDebrief& debrief) {
  constexpr double kEarly_s = 120.0;
  if (!debrief.closed) return {};
  std::vector<std::string> lines;
  const bool early = debrief.over_s < -kEarly_s;
  if (early) {
    const int minutes = static_cast<int>(-debrief.over_s / 60.0);
    lines.push_back("You closed with " + std::to_string(minutes) + " minutes left.");
  }
  if (!debrief.summed_up) lines.push_back("You closed without a summary.");
  const bool planned =
      std::any_of(debrief.plans.begin(), debrief.plans.end(), [](const auto& plan) {
        return std::find(plan.from_them.begin(), plan.from_them.end(), true) !=
               plan.from_them.end();
      });
  if (early && !planned) lines.push_back("Nobody made a plan.");
  return lines;
}

std::string discussionNextStep(const DiscussionDebrief& debrief) {
  if (!debrief.critical.empty())
    return "When something is beyond a class, say so, and say who can help.";
  for (const MomentMark& mark : debrief.moments) {
    if (mark.verdict == Verdict::missed)
      return "When " + kindWords(mark.kind) + " comes up, stop and take it up before you go on.";
  }
  const DiscussionMarks& marks = debrief.marks;
  const double least = std::min({marks.interviewing01, marks.balance01, marks.planning01,
                                 marks.informing_arose ? marks.informing01 : 1.0});
  if (debrief.own_s == 0.0) return "Say something: begin with one open question to the group.";
  if (least == marks.interviewing01)
    return "Next time, give back what you heard before you ask the next question.";
  if (marks.informing_arose && least == marks.informing01)
    return "Next time, ask what they know before you tell, and what they make of it after.";
  if (least == marks.balance01)
    return "Next time, invite by name somebody who has not spoken, and wait for them.";
  return "Next time, help one person to a plan: what, how much, when, how often, how sure.";
}

std::string discussionText(const DiscussionDebrief& debrief) {
  std::string text = debrief.title + " (" + clockText(debrief.end - debrief.begin) +
                     (debrief.complete ? ")" : ", not finished)");
  text += debrief.closed ? "\n" : debrief.complete ? ", not closed by you\n" : "\n";
  if (!debrief.own_words.empty()) add(text, "Your own line", {quoted(debrief.own_words)});
  add(text, "Safety and hard moments", discussionSafetySentences(debrief));
  add(text, "Who spoke", balanceSentences(debrief));
  add(text, "What you did", countSentences(debrief));
  add(text, "Messages and misbeliefs", messageSentences(debrief));
  add(text, "Plans", planSentences(debrief));
  const std::vector<std::string> closing = closingSentences(debrief);
  if (!closing.empty()) add(text, "How it closed", closing);
  add(text, "Next step", {discussionNextStep(debrief)});
  add(text, "Figures", discussionFigureLines(debrief));
  std::vector<std::string> lines;
  for (const Utterance& said : debrief.transcript) {
    lines.push_back(clockText(said.tick) + "  " +
                    (said.person < 0 ? "You" : nameOf(debrief, said.person)) + ": " + said.words +
                    (said.code.empty() ? "" : "  [" + said.code + "]"));
    if (!said.challenged.empty())
      lines.push_back("      You disagree, because: " + quoted(said.challenged));
  }
  add(text, "Transcript", lines);
  return text;
}

std::string discussionJson(const DiscussionDebrief& debrief) {
  Json json;
  json.add("discussion", debrief.discussion);
  json.add("title", debrief.title);
  json.add("complete", debrief.complete);
  json.add("closed", debrief.closed);
  json.add("over_s", debrief.over_s);
  json.add("own_share01", debrief.own_share01);
  json.add("gini", debrief.gini);
  json.list("people", debrief.people, [](const TalkShare& person) {
    Json one;
    one.add("name", person.name).add("spoke_s", person.spoke_s).add("share01", person.share01);
    one.add("turns", person.turns).add("invited", person.invited).add("reached", person.reached);
    return one;
  });
  Json counts;
  for (std::size_t c = 0; c < debrief.counts.by_code.size(); ++c)
    counts.add(std::string(content::wordOf(static_cast<UtteranceCode>(c))).c_str(),
               debrief.counts.by_code[c]);
  json.add("counts", counts);
  json.list("messages", debrief.messages, [](const MessageMark& mark) {
    Json one;
    one.add("id", mark.id).add("elicited", mark.elicited).add("volunteered", mark.volunteered);
    one.add("told_asked", mark.told_asked).add("told_unasked", mark.told_unasked);
    return one;
  });
  json.list("misbeliefs", debrief.misbeliefs, [](const MisbeliefMark& mark) {
    Json one;
    one.add("tick", mark.tick).add("person", mark.person).add("belief", mark.belief);
    one.add("elicited", mark.elicited).add("informed", mark.informed);
    one.add("checked", mark.checked).add("lectured", mark.lectured);
    return one;
  });
  json.list("moments", debrief.moments, [](const MomentMark& mark) {
    Json one;
    one.add("tick", mark.tick).add("person", mark.person);
    one.add("kind", std::string(content::wordOf(mark.kind)));
    one.add("verdict", verdictWords(mark.verdict)).add("did", mark.did);
    return one;
  });
  json.list("critical", debrief.critical, [](const CriticalMark& mark) {
    Json one;
    one.add("tick", mark.tick).add("what", std::string(content::wordOf(mark.critical)));
    one.add("words", mark.words);
    return one;
  });
  const DiscussionMarks& marks = debrief.marks;
  Json all;
  all.add("interviewing01", marks.interviewing01).add("balance01", marks.balance01);
  all.add("informing01", marks.informing01).add("planning01", marks.planning01);
  all.add("moments01", marks.moments01);
  all.add("total", marks.total).add("enough", marks.enough);
  json.add("marks", all);
  return json.object() + "\n";
}

}  // namespace spotter::assess
