#include "screens/class_strip.h"

#include <algorithm>
#include <vector>

#include "screens/class_bar.h"
#include "screens/class_input.h"
#include "screens/exam_class.h"
#include "screens/speech.h"

namespace spotter::screens {
namespace {

/// What is said aloud now, as a line; the latest of several.
std::string captionOf(const ClassData& data) {
  std::string line;
  for (const Spoken& spoken : spokenNow(data.events, data.world.tick)) {
    line = spoken.words;
    if (spoken.person < 0) continue;
    const auto& who = data.scene.participants[static_cast<std::size_t>(spoken.person)].person.name;
    line = who + ": \xE2\x80\x9C" + spoken.words + "\xE2\x80\x9D";
  }
  return line;
}

/// What the strip tells: two lines, or one text that takes the room of both.
struct StripWords {
  std::string strong;
  std::string quiet;
  bool whole = false;  ///< only `quiet`, wrapped
};

std::string stageWords(Ui& ui, const ClassState& state, const ClassData& data, float width) {
  const auto fits = [&](const std::string& words) {
    return textWidth(ui, TextStyle::body, words) < width;
  };
  const bool slow = speedOf(state, data.scene) < 1.0;
  std::string stage = stageLine(data.world);
  if (isExam(data.scene)) {
    stage = examStageLine(data.scene, data.world);
    const std::string kept = " \xC2\xB7 " + callsKeptWords(callsKept(data.events));
    if (fits(stage + kept)) stage += kept;
  }
  if (slow) stage = "Slow motion: a quarter of the speed.";
  if (slow && !fits(stage)) stage = "Slow motion";
  const std::string busy = " \xC2\xB7 slower than real time: this computer is busy";
  const std::string brief = " \xC2\xB7 slower than real time";
  if (data.computer_is_slow) stage += fits(stage + busy) ? busy : fits(stage + brief) ? brief : "";
  return stage;
}

/// In an exam where one is and the clock stay; what people say stands in bubbles.
StripWords examWords(Ui& ui, const ClassState& state, const ClassData& data, float width) {
  const std::string clock = examStageLine(data.scene, data.world);
  StripWords words{examStationLine(data), stageWords(ui, state, data, width)};
  if (state.message_left_s <= 0.0) return words;
  words.quiet = state.message;
  if (textWidth(ui, TextStyle::body, state.message) < width) {
    const std::string both = words.strong + " \xC2\xB7 " + examClock(data.scene, data.world);
    const bool runs = data.world.circuit.stage == circuit::Stage::exercising;
    if (runs && textWidth(ui, TextStyle::strong, both) < width) words.strong = both;
    return words;
  }
  words.quiet = words.strong + "\n" + clock + "\n" + state.message;
  words.whole = true;
  return words;
}

StripWords stripWords(Ui& ui, const ClassState& state, const ClassData& data, float width) {
  if (isExam(data.scene) && data.trouble.empty()) return examWords(ui, state, data, width);
  StripWords words{isExam(data.scene) ? examStationLine(data) : stationLine(data.scene, data.world),
                   stageWords(ui, state, data, width)};
  std::string news =
      data.world.circuit.stage == circuit::Stage::demonstrating ? std::string() : captionOf(data);
  const std::string sounds = soundLine(data.captions);
  if (!sounds.empty()) news += (news.empty() ? "" : "\n") + sounds;
  const std::string told = state.message_left_s > 0.0 ? state.message : std::string();
  if (news.empty())
    news = told.empty() ? data.trouble : told;
  else if (!told.empty())
    news += "\n" + told;
  if (news.empty()) return words;
  const bool one_line =
      news.find('\n') == std::string::npos && textWidth(ui, TextStyle::body, news) < width;
  words.quiet = news;
  words.whole = !one_line;
  return words;
}

/// What the strip offers to do.
struct StripButton {
  ActionNow now;
  Button button;
};

std::vector<StripButton> stripButtons(const ClassState& state, const ClassData& data,
                                      const Settings& settings) {
  const ActionNow obvious = obviousAction(data.scene, data.world, data.events);
  // In the try-out the card says what is wanted; nothing else may look obvious.
  const auto wanted =
      data.try_out != nullptr ? wantedAction(*data.try_out, data.world) : obvious.action;
  std::vector<StripButton> buttons;
  const auto add = [&](const ActionNow& now) {
    const Emphasis emphasis = wanted == now.action ? Emphasis::primary : Emphasis::normal;
    buttons.push_back({now, buttonOf(now, settings.keys, emphasis)});
  };
  // While something is being named the panel is what was asked for, and beside any panel there is
  // room for one button.
  if (state.panel == Panel::call) return buttons;
  const auto other = otherAction(data.scene, data.world, data.events);
  if (other && state.panel == Panel::none) add(*other);
  add(obvious);
  return buttons;
}

void drawStripButtons(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
                      const std::vector<StripButton>& buttons, Intents& intents) {
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    if (i > 0) besides(ui);
    if (!button(ui, buttons[i].button)) continue;
    if (buttons[i].now.action == Action::stamp)
      pressAction(state, data, Action::stamp, settings, intents);
    else
      act(state, data, buttons[i].now.action, intents);
  }
}

}  // namespace

void drawStrip(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
               const ClassLayout& layout, Intents& intents) {
  const auto buttons = stripButtons(state, data, settings);
  float buttons_w = 0.0F;
  for (const StripButton& each : buttons) {
    buttons_w += buttonWidth(ui, each.button) + ui.em() * 0.5F;
  }
  const float room = layout.strip.w - 2 * ui.em() * 0.8F;
  const float words_w = layout.two_rows ? room : room - buttons_w;
  const StripWords words = stripWords(ui, state, data, words_w);
  Rect rect = layout.strip;
  if (words.whole) {
    // Long words reach down over the wall for as long as they are shown.
    const float high = wrappedHeight(ui, TextStyle::body, words.quiet, words_w);
    rect.h += std::max(0.0F, high - ui.em() * 2.1F);
  }
  beginPanel(ui, "strip", rect, PanelLook::bar);
  if (words.whole)
    wrapped(ui, TextStyle::body, words.quiet, words_w);
  else
    twoLines(ui, words.strong, words.quiet, words_w);
  if (layout.two_rows)
    lineGap(ui, 0.3F + (rect.h - layout.strip.h) / ui.em());
  else
    besidesAt(ui, room - buttons_w + ui.em() * 0.5F);
  drawStripButtons(ui, state, data, settings, buttons, intents);
  endPanel(ui);
}

}  // namespace spotter::screens
