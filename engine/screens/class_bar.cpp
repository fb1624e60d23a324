#include "screens/class_bar.h"

#include <vector>

#include "screens/class_input.h"

namespace spotter::screens {
namespace {

constexpr float kName = 6.5F;  // line heights
constexpr Action kSafety[] = {Action::stop_person, Action::get_help, Action::stop_class};

/// How much the bar says; the first that fits is taken.
enum class Telling { all, brief_labels, no_name, no_caps };
constexpr Telling kTellings[] = {Telling::all, Telling::brief_labels, Telling::no_name,
                                 Telling::no_caps};

std::string safetyLabel(Action action, Telling telling) {
  if (telling == Telling::all) return std::string(infoOf(action).label);
  if (action == Action::get_help) return "Help";
  if (telling == Telling::brief_labels) {
    return action == Action::stop_person ? "Stop person" : "Stop class";
  }
  return action == Action::stop_person ? "Stop" : "Stop all";
}

Button safetyButton(const ClassState& state, const ClassData& data, const KeyMap& keys,
                    Action action, Telling telling) {
  ActionNow now = actionNow(data.scene, data.world, action, state.chosen);
  now.label = safetyLabel(action, telling);
  return buttonOf(now, keys, Emphasis::warning);
}

Button personButton(const ClassState& state, const KeyMap& keys, Action action, Telling telling) {
  Button b{.label = std::string(infoOf(action).label)};
  if (telling != Telling::no_caps)
    b.key = keys.keyOf(action);
  else if (action == Action::respond)
    b.label = "Say";
  b.selected = (action == Action::card && state.panel == Panel::card) ||
               (action == Action::respond && state.panel == Panel::respond);
  return b;
}

struct Widths {
  float person = 0.0F;
  float safety = 0.0F;
};

Widths widthsOf(Ui& ui, const ClassState& state, const ClassData& data, const KeyMap& keys,
                Telling telling) {
  const float space = ui.em() * 0.5F;
  Widths widths;
  for (const Action action : kSafety) {
    widths.safety += buttonWidth(ui, safetyButton(state, data, keys, action, telling)) + space;
  }
  const bool named = telling == Telling::all || telling == Telling::brief_labels;
  if (named) widths.person += ui.em() * (state.chosen < 0 ? 12.0F : kName);
  if (state.chosen < 0) return widths;
  for (const Action action : {Action::card, Action::respond}) {
    widths.person += buttonWidth(ui, personButton(state, keys, action, telling)) + space;
  }
  return widths;
}

void drawPerson(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
                Telling telling, Intents& intents) {
  const bool named = telling == Telling::all || telling == Telling::brief_labels;
  if (state.chosen < 0) {
    if (named) twoLines(ui, "Nobody chosen", "Click on a person, or press Tab.", ui.em() * 12.0F);
    return;
  }
  if (named) {
    const auto& who = data.scene.participants[static_cast<std::size_t>(state.chosen)].person;
    twoLines(ui, who.name, activityWords(data.world, state.chosen), ui.em() * kName);
    besides(ui, 0.0F);
  }
  for (const Action action : {Action::card, Action::respond}) {
    if (button(ui, personButton(state, settings.keys, action, telling))) {
      pressAction(state, data, action, settings, intents);
    }
    besides(ui);
  }
}

}  // namespace

Button buttonOf(const ActionNow& now, const KeyMap& keys, Emphasis emphasis) {
  Button b{.label = now.label, .key = keys.keyOf(now.action), .emphasis = emphasis};
  b.enabled = now.why_not.empty();
  b.why_not = now.why_not;
  return b;
}

void drawBar(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
             const Rect& rect, Intents& intents) {
  beginPanel(ui, "bar", rect);
  const float room = leftWidth();
  Telling telling = Telling::no_caps;
  Widths widths;
  for (const Telling wanted : kTellings) {
    telling = wanted;
    widths = widthsOf(ui, state, data, settings.keys, wanted);
    if (widths.person + widths.safety < room) break;
  }
  drawPerson(ui, state, data, settings, telling, intents);
  besidesAt(ui, room - widths.safety + ui.em() * 0.5F);
  for (const Action action : kSafety) {
    if (button(ui, safetyButton(state, data, settings.keys, action, telling))) {
      act(state, data, action, intents);
    }
    if (action != Action::stop_class) besides(ui);
  }
  endPanel();
}

}  // namespace spotter::screens
