#include "screens/debrief_screen.h"

#include <algorithm>
#include <vector>

#include "screens/figure_labels.h"
#include "screens/talk_debrief.h"

namespace spotter::screens {
namespace {

using assess::Debrief;

bool roomFailed(const Debrief& debrief) {
  return std::any_of(debrief.room.begin(), debrief.room.end(), [](const auto& thing) {
    return thing.verdict == assess::RoomVerdict::missed ||
           thing.verdict == assess::RoomVerdict::only_named;
  });
}

bool safetyFailed(const Debrief& debrief) {
  if (roomFailed(debrief)) return true;
  return std::any_of(debrief.signs.begin(), debrief.signs.end(), [](const auto& sign) {
    return sign.verdict == assess::SafetyVerdict::too_late ||
           sign.verdict == assess::SafetyVerdict::not_acted;
  });
}

void drawQuestion(Ui& ui, DebriefState& state, Intents& intents) {
  beginCentredPanel(ui, "how-did-it-go", ui.em() * 30.0F);
  text(ui, TextStyle::title, "How did it go?");
  text(ui, TextStyle::body,
       "One line of your own, before you see anything. What went well? What would you do "
       "differently? You may leave it out.");
  gap(ui, 0.2F);
  // Keys of the class that are still being pressed are no words of the answer.
  constexpr double kKeysOfClass_s = 0.7;
  state.asked_s += ui.input.elapsed_s;
  const bool takes = !state.field_taken && state.asked_s > kKeysOfClass_s;
  const bool entered = textField(ui, "##own-line", state.words, "I think that ...", takes);
  state.field_taken = state.field_taken || takes;
  gap(ui, 0.2F);
  const bool go_on = button(ui, {.label = "Go on", .emphasis = Emphasis::primary}) || entered;
  besides(ui);
  const bool skip = button(ui, {.label = "Leave it out", .emphasis = Emphasis::quiet});
  endPanel(ui);
  if (!go_on && !skip) return;
  if (go_on && !state.words.empty()) {
    intents.push_back(DoCommand{session::Reflect{oneLine(state.words)}});
  }
  intents.push_back(FinishReflection{});
}

void drawReport(Ui& ui, const DebriefData& data, const Rect& rect, Intents& intents) {
  beginPanel(ui, "report", rect);
  text(ui, TextStyle::title, "Debrief: " + data.debrief.title);
  if (!data.not_saved.empty() && data.saved.empty()) {
    notice(ui, TextStyle::body,
           "This class could not be kept as a recording: " + data.not_saved +
               ". Read its debrief now; \xE2\x80\x9CSave recording\xE2\x80\x9D tries again.");
  }
  if (!data.remark.empty()) notice(ui, TextStyle::body, data.remark);
  for (const ReportPart& part : reportOf(data.debrief, data.names)) {
    gap(ui, 0.25F);
    text(ui, TextStyle::strong, part.heading);
    for (const std::string& sentence : part.sentences) {
      if (part.warns)
        notice(ui, TextStyle::warning, sentence);
      else
        text(ui, TextStyle::body, sentence);
    }
    if (part.show && button(ui, {.label = "See it again, beside the correct form",
                                 .emphasis = Emphasis::primary})) {
      intents.push_back(*part.show);
    }
  }
  endPanel(ui);
}

struct DebriefTab {
  DebriefPart part;
  const char* label;
};

std::vector<DebriefTab> tabsOf(const DebriefData& data) {
  std::vector<DebriefTab> tabs;
  if (data.talk != nullptr) {
    tabs.push_back({DebriefPart::talk, data.exercised ? "The discussion" : "What happened"});
    tabs.push_back({DebriefPart::transcript, "What was said"});
  }
  if (data.exercised) {
    tabs.push_back({DebriefPart::report, data.talk != nullptr ? "The exercises" : "What happened"});
    tabs.push_back({DebriefPart::timeline, "Timeline"});
  }
  return tabs;
}

/// The tabs, then what else can be done.
std::vector<Button> topButtons(const DebriefState& state, const DebriefData& data) {
  std::vector<Button> buttons;
  for (const DebriefTab& tab : tabsOf(data))
    buttons.push_back({.label = tab.label, .selected = state.part == tab.part});
  if (data.saved.empty()) buttons.push_back({.label = "Save recording"});
  buttons.push_back({.label = "Back to home", .id = "home"});
  return buttons;
}

void pressTop(DebriefState& state, const DebriefData& data, std::size_t pressed, Intents& intents) {
  const std::vector<DebriefTab> tabs = tabsOf(data);
  if (pressed < tabs.size())
    state.part = tabs[pressed].part;
  else if (data.saved.empty() && pressed == tabs.size())
    intents.push_back(SaveRecording{});
  else
    intents.push_back(GoHome{});
}

/// The buttons over everything, in as many rows as they need.
struct Top {
  std::vector<Button> buttons;
  std::vector<std::size_t> begins;
};

Top topOf(Ui& ui, const DebriefState& state, const DebriefData& data) {
  Top top{topButtons(state, data), {}};
  top.begins = rowsOf(ui, top.buttons, static_cast<float>(ui.input.width) - ui.em() * 3.0F);
  return top;
}

void drawTop(Ui& ui, DebriefState& state, const DebriefData& data, const Top& top, const Rect& rect,
             Intents& intents) {
  beginPanel(ui, "debrief-top", rect);
  if (const auto pressed = buttonRows(ui, top.buttons, top.begins))
    pressTop(state, data, *pressed, intents);
  besides(ui);
  for (const std::string& words :
       {"Recording saved: " + data.saved, std::string("Recording saved")}) {
    if (data.saved.empty() || textWidth(ui, TextStyle::muted, words) >= leftWidth()) continue;
    besideText(ui, words);
    break;
  }
  endPanel(ui);
}

/// Over the picture: whose form is whose.
void labelSeen(Ui& ui, const DebriefData& data, const Rect& free) {
  if (!data.seen || data.picture.figures.size() < 2) return;
  const auto& people = data.debrief.people;
  const auto who = static_cast<std::size_t>(data.seen->person);
  const std::string name = who < people.size() ? people[who] : "This person";
  const std::string words[2] = {"What " + name + " did", "The correct form"};
  labelFigures(ui, data.picture, data.size, words, free);
}

struct ViewKey {
  Action action;
  const char* view;
  const char* words;
};
constexpr ViewKey kViewKeys[] = {{Action::view_front, "front", "front"},
                                 {Action::view_side, "side", "side"},
                                 {Action::view_back, "back", "back"},
                                 {Action::view_top, "top", "above"},
                                 {Action::frame_fault, "", "where it shows"}};

void drawSeen(Ui& ui, const DebriefState& state, const DebriefData& data, const KeyMap& keys,
              const Rect& free, Intents& intents) {
  if (!data.seen) return;
  beginFittedPanel(ui, "seen", free.right(), free.bottom(), 1.0F, 1.0F,
                   std::min(free.w, ui.em() * 15.0F));
  text(ui, TextStyle::strong, (data.seen->what.empty() ? "Seen again" : data.seen->what));
  text(ui, TextStyle::muted, "Slow motion, " + assess::clockText(data.seen->now) + ".");
  for (const ViewKey& view : kViewKeys) {
    if (!state.view.empty() && state.view == view.view)
      text(ui, TextStyle::muted,
           "Seen from " + std::string(state.view == "top" ? "" : "the ") + view.words + ".");
  }
  text(ui, TextStyle::muted, seenViewWords(keys));
  if (button(ui, {.label = "Enough", .id = "enough"})) intents.push_back(StopSeeing{});
  endPanel(ui);
}

}  // namespace

void turnSeenView(const Input& input, const KeyMap& keys, std::string& view) {
  for (const Key key : input.pressed) {
    for (const ViewKey& each : kViewKeys) {
      if (keys.keyOf(each.action) == key) view = each.view;
    }
  }
}

std::string seenViewWords(const KeyMap& keys) {
  std::string words;
  for (const ViewKey& view : kViewKeys) {
    const auto key = keys.keyOf(view.action);
    if (!key) continue;
    words += (words.empty() ? "" : ", ") + std::string(keyLabel(*key)) + " " + view.words;
  }
  return words;
}

std::string oneLine(const std::string& words) {
  constexpr std::size_t kMost = 400;
  std::size_t end = std::min(words.size(), kMost);
  // Do not cut a letter in two.
  while (end < words.size() && end > 0 &&
         (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return words.substr(0, end);
}

SeeAgain roundMoment(const Debrief& debrief, int person, base::Tick tick) {
  SeeAgain see;
  see.person = person;
  see.begin = std::max<base::Tick>(0, tick - 3 * base::kTicksPerSecond);
  see.end = std::min(debrief.end, tick + 5 * base::kTicksPerSecond);
  return see;
}

std::vector<ReportPart> reportOf(const Debrief& debrief, const assess::Names& names) {
  std::vector<ReportPart> parts;
  if (!debrief.own_words.empty()) {
    parts.push_back(
        {"Your own line", {"\xE2\x80\x9C" + debrief.own_words + "\xE2\x80\x9D"}, false, {}});
  }
  parts.push_back({"Safety", assess::safetySentences(debrief), safetyFailed(debrief), {}});
  parts.push_back({"What you saw", assess::spottingSentences(debrief), false, {}});
  if (debrief.useful_miss) {
    const assess::UsefulMiss& miss = *debrief.useful_miss;
    ReportPart part{"Most worth seeing again",
                    {assess::usefulMissSentence(debrief, names)},
                    false,
                    SeeAgain{miss.begin, miss.end, miss.person}};
    parts.push_back(std::move(part));
  }
  parts.push_back({"What worked", assess::workedSentences(debrief, names), false, {}});
  parts.push_back({"One next step", {assess::nextStepSentence(debrief, names)}, false, {}});
  parts.push_back({"Figures", assess::figureLines(debrief), false, {}});
  return parts;
}

void drawDebrief(Ui& ui, DebriefState& state, const DebriefData& data, const KeyMap& keys,
                 Intents& intents) {
  if (data.asks_first) return drawQuestion(ui, state, intents);
  if (data.seen) turnSeenView(ui.input, keys, state.view);
  if (data.talk == nullptr && state.part < DebriefPart::report) state.part = DebriefPart::report;
  if (data.talk != nullptr && !data.exercised && state.part >= DebriefPart::report)
    state.part = DebriefPart::talk;
  const bool timeline = state.part == DebriefPart::timeline;
  const Top top = topOf(ui, state, data);
  state.top_rows = static_cast<int>(top.begins.size());
  const DebriefLayout layout =
      debriefLayout(ui.input.width, ui.input.height, ui.em(), timeline,
                    static_cast<int>(data.debrief.timeline.size()), state.top_rows);
  drawTop(ui, state, data, top, layout.top, intents);
  if (state.part == DebriefPart::talk) return drawTalkDebrief(ui, data, layout, intents);
  if (state.part == DebriefPart::transcript) {
    const Rect all{layout.panel.x, layout.panel.y, layout.top.w, layout.panel.h};
    return drawTranscript(ui, state, data, all, intents);
  }
  labelSeen(ui, data, layout.free);
  if (timeline) {
    drawTimeline(ui, data, layout.panel, intents);
    if (layout.free.h > ui.em() * 5.0F) drawSeen(ui, state, data, keys, layout.free, intents);
    return;
  }
  drawReport(ui, data, layout.panel, intents);
  drawSeen(ui, state, data, keys, layout.free, intents);
}

}  // namespace spotter::screens
