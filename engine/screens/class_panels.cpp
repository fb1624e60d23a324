#include "screens/class_panels.h"

#include <vector>

#include "screens/class_input.h"
#include "screens/class_logic.h"
#include "screens/respond.h"
#include "screens/talk_logic.h"
#include "session/appearance.h"

namespace spotter::screens {
namespace {

/// Title, one step back, and the way out, on one line: the list below needs the height.
/// @param low  there is little height: one step back is left to its key if it does not fit the line
void drawCallHead(Ui& ui, ClassState& state, Intents& intents, const std::string& title,
                  bool low) {
  const bool stamped = state.call.step != CallStep::sign;
  const Button back{.label = "Back"};
  Button withdraw{.label = stamped ? "Withdraw" : "Close", .key = Key::escape};
  const TextStyle style = low ? TextStyle::strong : TextStyle::title;
  const float room = leftWidth();
  const float free = room - textWidth(ui, style, title) - ui.em() * 0.5F;
  if (low && buttonWidth(ui, withdraw) >= free) withdraw.key.reset();
  const float both = buttonWidth(ui, withdraw) + buttonWidth(ui, back) + ui.em() * 0.5F;
  const bool first = state.call.step == CallStep::region ||
                     (state.call.exam && state.call.step == CallStep::name) ||
                     (!stamped && !state.stamp_seen);
  const bool with_back = !first && (both < free || !low);
  const float used = with_back ? both : buttonWidth(ui, withdraw);
  if (low)
    text(ui, style, title);
  else
    heading(ui, title);
  if (used < free) besidesAt(ui, room - used);
  // The list comes first for the keys: both have keys of their own.
  ui.focus.active = false;
  if (with_back) {
    if (button(ui, back)) stepBack(state.call);
    besides(ui);
  }
  if (button(ui, withdraw)) closePanel(state, intents);
  ui.focus.active = true;
}

/// 1 to 9, then 0; a warning sign has a key of its own.
std::optional<Key> keyOfLine(const std::string& id, int index, const KeyMap& keys) {
  if (id == kWarningSign) return keys.keyOf(Action::stop_person);
  if (index > 9) return std::nullopt;
  return digitKey((index + 1) % 10);
}

void drawCall(Ui& ui, ClassState& state, const ClassData& data, const KeyMap& keys,
              Intents& intents) {
  const int station = data.world.circuit.station;
  // With little height the question is the title.
  const bool low = leftHeight() < ui.em() * 12.5F;
  const std::string question =
      low ? briefQuestionOf(state.call, data.scene) : questionOf(state.call, data.scene);
  const std::string title =
      state.call.step == CallStep::sign ? "A warning sign" : "I see something";
  drawCallHead(ui, state, intents, low ? question : title, low);
  if (state.panel != Panel::call) return;
  if (state.call.step != CallStep::region && !state.call.exam && !low) {
    text(ui, TextStyle::muted, summaryOf(state.call, data.scene, station));
  }
  if (!low) text(ui, TextStyle::strong, question);
  const auto choices = choicesOf(state.call, data.scene, station);
  const CallStep step = state.call.step;
  int taken = -1;
  state.hovered_side = -1;
  for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
    const CallChoice& choice = choices[static_cast<std::size_t>(i)];
    const bool preset = step == CallStep::side && state.call.side &&
                        (*state.call.side == body::Side::left) == (i == 0);
    const Button line{.label = choice.label,
                      .key = keyOfLine(choice.id, i, keys),
                      .emphasis = Emphasis::quiet,
                      .selected = preset,
                      .row = true,
                      .width = -1.0F,
                      .id = choice.id};
    if (button(ui, line)) taken = i;
    if (step == CallStep::side && lastPointedAt(ui)) state.hovered_side = i;
  }
  if (taken >= 0 && state.panel == Panel::call) takeCallLine(state, data, taken, intents);
}

void drawRespond(Ui& ui, ClassState& state, const ClassData& data, Intents& intents) {
  const auto& who = data.scene.participants[static_cast<std::size_t>(state.chosen)].person;
  const Button nothing{.label = "Nothing now", .key = Key::escape};
  const float room = leftWidth();
  const std::string title = "To " + who.name;
  heading(ui, title);
  const float used = buttonWidth(ui, nothing);
  if (used + textWidth(ui, TextStyle::title, title) + ui.em() * 0.5F < room) {
    besidesAt(ui, room - used);
  }
  ui.focus.active = false;
  const bool closes = button(ui, nothing);
  ui.focus.active = true;
  const auto options = responsesFor(data.scene, data.world, data.events, state.chosen);
  int taken = -1;
  for (int i = 0; i < static_cast<int>(options.size()); ++i) {
    const ResponseOption& option = options[static_cast<std::size_t>(i)];
    const bool cue = option.kind == ResponseOption::Kind::cue;
    Button line{.label = option.label,
                .key = digitKey(i + 1),
                .emphasis = cue ? Emphasis::normal : Emphasis::quiet,
                .row = true,
                .width = -1.0F,
                .id = std::to_string(i)};
    if (i > 9) line.key.reset();
    line.enabled = option.why_not.empty();
    line.why_not = option.why_not;
    if (button(ui, line)) taken = i;
  }
  if (closes)
    closePanel(state, intents);
  else if (taken >= 0)
    takeResponse(state, data, taken, intents);
}

void drawCard(Ui& ui, ClassState& state, const ClassData& data, Intents& intents) {
  const auto& who = data.scene.participants[static_cast<std::size_t>(state.chosen)].person;
  text(ui, TextStyle::title, who.name);
  std::vector<CardLine> lines = cardOf(data.scene, state.chosen);
  // In the circle who somebody is there comes first.
  const auto talks = talkCardOf(data.scene, state.chosen);
  const bool circle = session::sitsInCircle(data.scene, data.world);
  lines.insert(circle ? lines.begin() : lines.end(), talks.begin(), talks.end());
  for (const CardLine& line : lines) {
    text(ui, TextStyle::muted, line.title);
    text(ui, TextStyle::body, line.words.empty() ? "Nothing noted" : line.words);
    gap(ui, 0.15F);
  }
  if (button(ui, {.label = "Close", .key = Key::escape})) closePanel(state, intents);
}

}  // namespace

void drawSidePanel(Ui& ui, ClassState& state, const ClassData& data, const KeyMap& keys,
                   const Rect& rect, Intents& intents) {
  beginPanel(ui, "side", rect);
  tightRows(ui);
  const bool known = state.chosen >= 0;
  if (state.panel == Panel::call)
    drawCall(ui, state, data, keys, intents);
  else if (state.panel == Panel::respond && known)
    drawRespond(ui, state, data, intents);
  else if (state.panel == Panel::card && known)
    drawCard(ui, state, data, intents);
  usualRows();
  endPanel(ui);
}

}  // namespace spotter::screens
