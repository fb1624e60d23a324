#include "screens/program_screens.h"

#include <array>

#include "screens/exam_class.h"

namespace spotter::screens {
namespace {

std::string automaticLabel(const QualityProbe& probe) {
  return "Automatic (" + std::string(qualityName(automaticQuality(probe))) + ")";
}

void drawQuality(Ui& ui, Settings& settings, std::optional<Quality> fixed) {
  text(ui, TextStyle::body, "Picture quality");
  const std::array<std::pair<Quality, std::string>, 4> choices = {
      {{Quality::automatic, automaticLabel(settings.probe)},
       {Quality::low, "Simplest"},
       {Quality::software, "Software"},
       {Quality::high, "Full"}}};
  const Quality set = fixed.value_or(settings.quality);
  for (const auto& [quality, label] : choices) {
    const Button choice{.label = label,
                        .enabled = !fixed,
                        .why_not = "It is fixed for this start of the program.",
                        .selected = set == quality,
                        .id = std::string(qualityId(quality))};
    if (button(ui, choice)) settings.quality = quality;
    if (quality != choices.back().first) besides(ui, 0.3F);
  }
  text(ui, TextStyle::muted,
       (fixed ? "Fixed for this start. " : "") + qualityReason(set, settings.probe));
}

/// Takes the key that was pressed while an action waited for one.
void takeNewKey(Ui& ui, ScreenState& state, Settings& settings) {
  if (!state.remapping || ui.input.pressed.empty()) return;
  const Key key = ui.input.pressed.front();
  if (key != Key::escape) remap(settings.keys, *state.remapping, key);
  state.remapping.reset();
}

void drawKeys(Ui& ui, ScreenState& state, Settings& settings) {
  text(ui, TextStyle::title, "Keys");
  text(ui, TextStyle::muted,
       "Press a line, then the new key. If another action has it, the two change places.");
  for (const ActionInfo& info : actionTable()) {
    if (info.action == Action::menu) continue;
    const bool waits = state.remapping == info.action;
    Button row{.label = std::string(info.label),
               .key = settings.keys.keyOf(info.action),
               .selected = waits,
               .row = true,
               .width = -1.0F,
               .id = std::string(info.id)};
    if (waits) row.label += ": press the new key (Esc leaves it as it is)";
    if (button(ui, row) && !waits) state.remapping = info.action;
  }
  if (button(ui, {.label = "All keys as they came"})) settings.keys = usualKeys();
}

}  // namespace

void drawSettings(Ui& ui, ScreenState& state, const Settings& settings,
                  std::optional<Quality> fixed_quality, Intents& intents) {
  Settings changed = settings;
  const bool was_waiting = state.remapping.has_value();
  takeNewKey(ui, state, changed);
  // A key that was taken as a new key must not press a button as well.
  const bool captured = ui.focus.captured;
  if (was_waiting) ui.focus.captured = true;
  beginPanel(ui, "settings",
             centred(ui.input.width, ui.input.height, ui.em() * 36.0F, ui.em() * 27.0F));
  text(ui, TextStyle::title, "Settings");
  gap(ui, 0.2F);
  stepper(ui, "Size of text", changed.text_percent, 100, 200, 25, " %");
  toggle(ui, "High contrast", "White on black.", changed.high_contrast);
  toggle(ui, "Reduced motion", "You arrive at once instead of walking.", changed.reduced_motion);
  stepper(ui, "Speed of the mouse", changed.mouse_percent, 25, 300, 25, " %");
  drawQuality(ui, changed, fixed_quality);
  toggle(ui, "Sound", "Steps, breath and voices. No mark depends on it.", changed.sound);
  stepper(ui, "Volume", changed.volume_percent, 0, 100, 10, " %");
  toggle(ui, "Captions", "Sounds that matter, in words.", changed.captions);
  gap(ui, 0.3F);
  if (button(ui, {.label = "Back", .key = Key::escape, .emphasis = Emphasis::primary})) {
    closeOverlay(state);
  }
  gap(ui, 0.3F);
  drawKeys(ui, state, changed);
  endPanel(ui);
  ui.focus.captured = captured;
  if (!(changed == settings)) intents.push_back(ChangeSettings{changed});
}

namespace {

std::vector<std::string> helpWords(bool in_exam) {
  const std::string mouse =
      "With the mouse: click a person to choose them, drag to look around, turn the wheel to step "
      "nearer. Page up and Page down go through a long list.";
  if (in_exam)
    return {"Choose a person, say \xE2\x80\x9CI see something\xE2\x80\x9D, then what it is. Nothing that you do "
            "changes what comes. Time does not stop while this is open.",
            mouse};
  return {"Show the exercise, start the set, watch. When you see something, note it, say where and "
          "what, and respond. Then look again. At the end you get a debrief.",
          mouse,
          "In the circle 1 to 6 open what you can say: what to do, then the words. While you choose "
          "the group waits for a while. Esc goes back, and silence is an answer, too."};
}

/// What a key does, in an exam's words where they differ.
Button helpRow(const ActionInfo& info, const KeyMap& keys, bool in_exam) {
  const bool sign = in_exam && info.action == Action::stop_person;
  return {.label = sign ? "Warning sign" : std::string(info.label),
          .detail = sign ? "Says that somebody shows a warning sign." : std::string(info.help),
          .key = keys.keyOf(info.action),
          .emphasis = Emphasis::quiet,
          .width = -1.0F,
          .id = std::string(info.id)};
}

}  // namespace

void drawHelp(Ui& ui, ScreenState& state, const Settings& settings, bool in_exam) {
  beginPanel(ui, "help",
             centred(ui.input.width, ui.input.height, ui.em() * 40.0F, ui.em() * 27.0F));
  text(ui, TextStyle::title, in_exam ? "Help in an exam" : "Help");
  for (const std::string& words : helpWords(in_exam)) text(ui, TextStyle::body, words);
  gap(ui, 0.2F);
  if (button(ui, {.label = "Back", .key = Key::escape, .emphasis = Emphasis::primary})) {
    closeOverlay(state);
  }
  std::string_view group;
  for (const ActionInfo& info : actionTable()) {
    if (in_exam && !examUses(info.action)) continue;
    if (info.group != group) {
      group = info.group;
      gap(ui, 0.2F);
      text(ui, TextStyle::strong, group);
    }
    button(ui, helpRow(info, settings.keys, in_exam));
  }
  endPanel(ui);
}

void drawMenu(Ui& ui, ScreenState& state, bool try_out, bool talk, Intents& intents) {
  beginCentredPanel(ui, "menu", ui.em() * 17.0F);
  text(ui, TextStyle::title, talk ? "The group waits" : "The class waits");
  text(ui, TextStyle::muted, "Nothing moves while this is open.");
  gap(ui, 0.3F);
  if (button(
          ui,
          {.label = "Go on", .key = Key::escape, .emphasis = Emphasis::primary, .width = -1.0F})) {
    closeOverlay(state);
  }
  if (button(ui, {.label = "Help", .width = -1.0F})) openOverlay(state, Overlay::help);
  if (button(ui, {.label = "Settings", .width = -1.0F})) openOverlay(state, Overlay::settings);
  gap(ui, 0.3F);
  const char* leave = try_out ? "Leave the try-out"
                      : talk  ? "End the discussion and see the debrief"
                              : "End the class and see the debrief";
  if (button(ui, {.label = leave, .width = -1.0F})) {
    closeOverlay(state);
    intents.push_back(LeaveClass{});
  }
  endPanel(ui);
}

}  // namespace spotter::screens
