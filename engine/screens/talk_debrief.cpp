#include "screens/talk_debrief.h"

#include <algorithm>

#include "assess/discussion_wording.h"
#include "assess/wording.h"

namespace spotter::screens {
namespace {

using assess::DiscussionDebrief;
using Verdict = assess::MomentMark::Verdict;

constexpr base::Tick kBefore = 5 * base::kTicksPerSecond;

const std::string& nameOf(const DiscussionDebrief& debrief, int person) {
  static const std::string kYou = "You";
  const auto index = static_cast<std::size_t>(person);
  return person >= 0 && index < debrief.people.size() ? debrief.people[index].name : kYou;
}

bool safetyFailed(const DiscussionDebrief& debrief) {
  return !debrief.critical.empty() ||
         std::any_of(debrief.moments.begin(), debrief.moments.end(),
                     [](const auto& moment) { return moment.verdict == Verdict::missed; });
}

std::string minutes(double seconds) { return assess::clockText(base::toTick(seconds)); }

/// What a moment to try again was.
std::string whatHappened(const DiscussionDebrief& debrief, base::Tick tick) {
  for (const assess::CriticalMark& mark : debrief.critical) {
    if (mark.tick == tick) return assess::criticalWords(mark.critical);
  }
  for (const assess::MomentMark& mark : debrief.moments) {
    if (mark.tick == tick)
      return nameOf(debrief, mark.person) + ": " + assess::kindWords(mark.kind) + ", " +
             assess::verdictWords(mark.verdict);
  }
  for (const assess::MisbeliefMark& mark : debrief.misbeliefs) {
    if (mark.tick == tick)
      return nameOf(debrief, mark.person) + ": \xE2\x80\x9C" + mark.belief + "\xE2\x80\x9D";
  }
  return "what was said";
}

void drawBars(Ui& ui, const DiscussionDebrief& debrief, const Rect& rect) {
  beginPanel(ui, "talk-bars", rect);
  text(ui, TextStyle::strong, "Who spoke how long");
  double most_s = debrief.own_s;
  float name_w = textWidth(ui, TextStyle::body, "You");
  std::vector<std::string> names;
  for (const assess::TalkShare& person : debrief.people) {
    most_s = std::max(most_s, person.spoke_s);
    name_w = std::max(name_w, textWidth(ui, TextStyle::body, person.name));
    names.push_back(person.name);
  }
  names.emplace_back("You");
  name_w += ui.em() * 0.6F;
  const double whole_s = std::max(1.0, most_s);
  for (const assess::TalkShare& person : debrief.people)
    namedBar(ui, person.name, person.spoke_s / whole_s, minutes(person.spoke_s), name_w);
  namedBar(ui, "You", debrief.own_s / whole_s, minutes(debrief.own_s), name_w);
  gap(ui, 0.2F);
  text(ui, TextStyle::strong, "Who spoke after whom");
  text(ui, TextStyle::muted, "In each row: who spoke next, and how often.");
  countTable(ui, names, debrief.after);
  endPanel(ui);
}

/// What one can press below an utterance: disagree, or say it otherwise.
Button disagreeButton(const assess::Utterance& said, bool kept, int index) {
  return {.label = kept ? "Change it"
                        : "I disagree with \xE2\x80\x9C" + codeLabel(said) + "\xE2\x80\x9D",
          .id = std::to_string(index)};
}

/// The line on which a code is challenged.
void drawChallenge(Ui& ui, DebriefState& state, const assess::Utterance& said, int index,
                   Intents& intents) {
  const bool first = !state.field_taken;
  state.field_taken = true;
  const bool entered = textField(ui, "##because", state.because, "I disagree, because ...", first);
  const bool keep = button(ui, {.label = "Keep it",
                                .emphasis = Emphasis::primary,
                                .enabled = !state.because.empty(),
                                .why_not = "Say why you disagree first."}) ||
                    (entered && !state.because.empty());
  besides(ui);
  const bool leave = button(ui, {.label = "Leave it", .emphasis = Emphasis::quiet});
  if (keep) intents.push_back(ChallengeCode{index, oneLine(state.because)});
  if (!keep && !leave) return;
  // The keys stay at this utterance.
  keepFocus(ui, disagreeButton(said, keep || !said.challenged.empty(), index));
  state.challenged = -1;
  state.because.clear();
}

void drawUtterance(Ui& ui, DebriefState& state, const DebriefData& data, int index,
                   Intents& intents) {
  const DiscussionDebrief& debrief = *data.talk;
  const assess::Utterance& said = debrief.transcript[static_cast<std::size_t>(index)];
  const std::string head = assess::clockText(said.tick) + "  " + nameOf(debrief, said.person);
  const std::string code = codeLabel(said);
  text(ui, TextStyle::strong, head + " \xC2\xB7 " + code);
  text(ui, TextStyle::body, said.words);
  if (!said.challenged.empty())
    notice(ui, TextStyle::body, "You disagree, because: " + said.challenged);
  if (state.challenged == index) {
    drawChallenge(ui, state, said, index, intents);
  } else if (data.can_be_disputed) {
    const bool kept = !said.challenged.empty();
    if (button(ui, disagreeButton(said, kept, index))) {
      state.challenged = index;
      state.because = said.challenged;
      state.field_taken = false;
    }
    if (kept) {
      besides(ui);
      if (button(ui, {.label = "Take it back",
                      .emphasis = Emphasis::quiet,
                      .id = std::to_string(index)})) {
        intents.push_back(ChallengeCode{index, ""});
        keepFocus(ui, disagreeButton(said, false, index));
      }
    }
  }
  gap(ui, 0.25F);
}

/// What was met well stands beside what was not, and warns of nothing.
bool tellsMet(const std::string& sentence) {
  return sentence.find(", " + assess::verdictWords(assess::MomentMark::Verdict::met) + ".") != std::string::npos;
}

}  // namespace

std::vector<ReportPart> talkReportOf(const DiscussionDebrief& debrief) {
  std::vector<ReportPart> parts;
  if (!debrief.own_words.empty()) {
    parts.push_back(
        {"Your own line", {"\xE2\x80\x9C" + debrief.own_words + "\xE2\x80\x9D"}, false, {}});
  }
  parts.push_back({"Safety and hard moments",
                   assess::discussionSafetySentences(debrief),
                   safetyFailed(debrief),
                   {}});
  parts.push_back({"Who spoke", assess::balanceSentences(debrief), false, {}});
  parts.push_back({"What you did", assess::countSentences(debrief), false, {}});
  parts.push_back({"Messages and misbeliefs", assess::messageSentences(debrief), false, {}});
  parts.push_back({"Plans", assess::planSentences(debrief), false, {}});
  const std::vector<std::string> closing = assess::closingSentences(debrief);
  if (!closing.empty()) parts.push_back({"How it closed", closing, false, {}});
  parts.push_back({"One next step", {assess::discussionNextStep(debrief)}, false, {}});
  parts.push_back({"Figures", assess::discussionFigureLines(debrief), false, {}});
  return parts;
}

std::vector<AgainMoment> againMoments(const DiscussionDebrief& debrief) {
  std::vector<AgainMoment> moments;
  for (const base::Tick tick : debrief.try_again) {
    moments.push_back({std::max(debrief.begin, tick - kBefore),
                       assess::clockText(tick) + ", " + whatHappened(debrief, tick)});
  }
  return moments;
}

std::string codeLabel(const assess::Utterance& said) {
  if (said.person >= 0) {
    if (said.code == "change") return "talk of change";
    if (said.code == "sustain") return "talk of staying as it is";
    return said.code.empty() ? "neutral" : said.code;
  }
  std::string words = said.code;
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

void drawTalkDebrief(Ui& ui, const DebriefData& data, const DebriefLayout& layout,
                     Intents& intents) {
  const DiscussionDebrief& debrief = *data.talk;
  beginPanel(ui, "talk-report", layout.panel);
  text(ui, TextStyle::title, "Debrief: " + debrief.title);
  if (!data.not_saved.empty() && data.saved.empty()) {
    notice(ui, TextStyle::body,
           "This discussion could not be kept as a recording: " + data.not_saved +
               ". Read its debrief now; \xE2\x80\x9CSave recording\xE2\x80\x9D tries again.");
  }
  if (!data.remark.empty()) notice(ui, TextStyle::body, data.remark);
  for (const ReportPart& part : talkReportOf(debrief)) {
    gap(ui, 0.25F);
    text(ui, TextStyle::strong, part.heading);
    for (const std::string& sentence : part.sentences) {
      if (part.warns && !tellsMet(sentence))
        notice(ui, TextStyle::warning, sentence);
      else
        text(ui, TextStyle::body, sentence);
    }
    const auto moments = againMoments(debrief);
    if (part.heading != "Safety and hard moments" || moments.empty() || !data.runs_again) continue;
    text(ui, TextStyle::strong, "Try again from here");
    for (const AgainMoment& moment : moments) {
      if (button(ui, {.label = moment.label, .width = -1.0F, .id = std::to_string(moment.from)}))
        intents.push_back(TryAgain{moment.from});
    }
  }
  endPanel(ui);
  drawBars(ui, debrief, layout.free);
}

void drawTranscript(Ui& ui, DebriefState& state, const DebriefData& data, const Rect& rect,
                    Intents& intents) {
  beginPanel(ui, "transcript", rect);
  text(ui, TextStyle::title, "What was said");
  text(ui, TextStyle::muted,
       data.can_be_disputed
           ? "Each utterance with its code. A code is one way to hear it: say where you disagree, "
             "and it is kept for whoever talks this through with you. Marks stay as they are."
           : "Each utterance with its code, which is one way to hear it. In a recording that broke "
             "off, or that another version made, nobody can disagree.");
  gap(ui, 0.2F);
  for (int i = 0; i < static_cast<int>(data.talk->transcript.size()); ++i)
    drawUtterance(ui, state, data, i, intents);
  endPanel(ui);
}

}  // namespace spotter::screens
