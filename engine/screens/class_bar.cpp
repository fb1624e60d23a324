#include "screens/class_bar.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

#include "screens/class_input.h"
#include "screens/exam_class.h"

namespace spotter::screens {
namespace {

constexpr float kName = 6.5F;  // line heights
constexpr Action kSafety[] = {Action::stop_person, Action::get_help, Action::stop_class};
constexpr Action kLooks[] = {Action::stamp,      Action::card,      Action::respond,
                             Action::view_front, Action::view_side, Action::view_back};
constexpr std::size_t kPlaces = 3;  // of kLooks, the last: places to look from
// More ways of looking, where there is room: each has its key.
constexpr Action kMoreLooks[] = {Action::view_top, Action::two_views, Action::lean_in,
                                 Action::frame_fault};

/// How much the buttons of a row say; the first that fits is taken.
enum class Telling { all, brief, no_caps, least };
constexpr Telling kTellings[] = {Telling::all, Telling::brief, Telling::no_caps, Telling::least};

bool hasCaps(Telling telling) { return telling == Telling::all || telling == Telling::brief; }

std::string labelOf(Action action, Telling telling, bool exam) {
  if (exam && action == Action::stop_person) return "Warning sign";
  // The words that everything begins with give way last.
  if (action == Action::stamp && telling == Telling::least) return "I see ...";
  if (telling != Telling::all) {
    if (action == Action::stop_person) return "Stop person";
    if (action == Action::stop_class) return "Stop class";
    if (action == Action::view_top) return "Above";
    if (action == Action::two_views) return "Two";
    if (action == Action::lean_in) return "Closer";
    if (action == Action::frame_fault) return "Best";
  }
  return std::string(infoOf(action).label);
}

Button safetyButton(const ClassState& state, const ClassData& data, const KeyMap& keys,
                    Action action, Telling telling) {
  ActionNow now = actionNow(data.scene, data.world, action, state.chosen);
  const bool exam = isExam(data.scene);
  now.label = labelOf(action, telling, exam);
  // What ought to be done, and about whom, is asked next.
  if (exam && action == Action::stop_person) now.why_not.clear();
  Button b = buttonOf(now, keys, Emphasis::warning);
  if (!hasCaps(telling)) b.key.reset();
  return b;
}

/// Why the chosen person cannot be looked at or spoken to; empty when they can.
std::string whyNot(const ClassState& state, const ClassData& data, Action action) {
  if (action == Action::stamp) return actionNow(data.scene, data.world, action, -1).why_not;
  if (state.chosen < 0) return "Choose a person first: click on them, or press Tab.";
  const bool shows = data.world.circuit.stage == circuit::Stage::demonstrating;
  if (shows && action != Action::card) return "You are showing the exercise. Finish that first.";
  return "";
}

Button lookButton(const ClassState& state, const ClassData& data, const KeyMap& keys, Action action,
                  Telling telling) {
  Button b{.label = labelOf(action, telling, false)};
  if (hasCaps(telling)) b.key = keys.keyOf(action);
  b.selected = (action == Action::card && state.panel == Panel::card) ||
               (action == Action::respond && state.panel == Panel::respond) ||
               (action == Action::view_top && state.above) ||
               (action == Action::two_views && state.two) ||
               (action == Action::lean_in && state.leans);
  b.why_not = whyNot(state, data, action);
  b.enabled = b.why_not.empty();
  return b;
}

/// Width of buttons beside each other.
float widthOf(Ui& ui, std::span<const Button> buttons) {
  float width = 0.0F;
  for (const Button& each : buttons) width += buttonWidth(ui, each) + ui.em() * 0.5F;
  return width - ui.em() * 0.5F;
}

/// Buttons for actions in the longest words that fit the room, else in the shortest.
/// @param make  the button of an action, told in a way
template <class Make>
std::vector<Button> fitting(Ui& ui, std::span<const Action> actions, float room, Make make) {
  std::vector<Button> buttons;
  for (const Telling telling : kTellings) {
    buttons.clear();
    for (const Action action : actions) buttons.push_back(make(action, telling));
    if (widthOf(ui, buttons) < room) break;
  }
  return buttons;
}

std::vector<Button> safetyButtons(Ui& ui, const ClassState& state, const ClassData& data,
                                  const KeyMap& keys, float room) {
  // In an exam one says what ought to be done; there is nothing to do.
  const std::span<const Action> safety =
      isExam(data.scene) ? std::span(kSafety).first(1) : std::span(kSafety);
  return fitting(ui, safety, room, [&](Action action, Telling telling) {
    return safetyButton(state, data, keys, action, telling);
  });
}

/// What can be looked at and from where, with the buttons for it.
struct Looks {
  std::vector<Action> actions;
  std::vector<Button> buttons;
  std::size_t places = 0;      ///< how many of them, at the end, are about where one looks from
  std::optional<Button> turn;  ///< goes to the places for which there is no room
};

Looks looksFor(Ui& ui, const ClassState& state, const ClassData& data, const KeyMap& keys,
               float room) {
  // While a set runs the strip has the button for seeing something; else it is about the room.
  const bool running =
      data.world.circuit.stage == circuit::Stage::exercising && !data.world.circuit.class_stopped;
  const bool exam = isExam(data.scene);
  const std::span<const Action> looks = std::span(kLooks).subspan(running || exam ? 1 : 0);
  // In an exam nobody is spoken to.
  const std::span<const Action> people = looks.first(looks.size() - kPlaces - (exam ? 1 : 0));
  const std::span<const Action> usual = looks.last(kPlaces);
  const auto chosen = [&](std::initializer_list<std::span<const Action>> places, float width) {
    Looks some;
    some.actions.assign(people.begin(), people.end());
    for (const auto& each : places)
      some.actions.insert(some.actions.end(), each.begin(), each.end());
    some.places = some.actions.size() - people.size();
    some.buttons = fitting(ui, some.actions, width, [&](Action action, Telling telling) {
      return lookButton(state, data, keys, action, telling);
    });
    return some;
  };
  if (exam) return chosen({usual}, room);
  Looks all = chosen({usual, kMoreLooks}, room);
  if (widthOf(ui, all.buttons) < room) return all;
  const Button turn{.label = state.other_views ? "Usual" : "More"};
  const float left = room - buttonWidth(ui, turn) - ui.em() * 0.5F;
  Looks some = state.other_views ? chosen({kMoreLooks}, left) : chosen({usual}, left);
  if (widthOf(ui, some.buttons) >= left) return chosen({usual}, room);
  some.turn = turn;
  return some;
}

void drawWho(Ui& ui, const ClassState& state, const ClassData& data, float width) {
  if (state.chosen >= 0) {
    const auto& who = data.scene.participants[static_cast<std::size_t>(state.chosen)].person;
    return twoLines(ui, who.name, activityWords(data.world, state.chosen), width);
  }
  constexpr std::array<const char*, 3> kHow = {"Click on a person, or press Tab.",
                                               "Click a person, or Tab", "Click, or Tab"};
  std::string_view how = kHow.back();
  for (const char* words : kHow) {
    if (textWidth(ui, TextStyle::body, words) < width) {
      how = words;
      break;
    }
  }
  twoLines(ui, "Nobody chosen", how, width);
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
  beginPanel(ui, "bar", rect, PanelLook::bar);
  const float room = leftWidth();
  const auto safety = safetyButtons(ui, state, data, settings.keys, room - ui.em() * kName);
  const float safety_w = widthOf(ui, safety);
  drawWho(ui, state, data, room - safety_w - ui.em() * 0.5F);
  besidesAt(ui, room - safety_w);
  for (std::size_t i = 0; i < safety.size(); ++i) {
    if (i > 0) besides(ui);
    if (button(ui, safety[i])) act(state, data, kSafety[i], intents);
  }
  lineGap(ui, 0.3F);
  const Looks looks = looksFor(ui, state, data, settings.keys, room - ui.em() * 0.5F);
  const std::size_t on_the_left = looks.buttons.size() - looks.places;
  const std::span<const Button> views = std::span(looks.buttons).subspan(on_the_left);
  const float turn_w = looks.turn ? buttonWidth(ui, *looks.turn) + ui.em() * 0.5F : 0.0F;
  for (std::size_t i = 0; i < looks.buttons.size(); ++i) {
    if (i == on_the_left)
      besidesAt(ui, room - widthOf(ui, views) - turn_w);
    else if (i > 0)
      besides(ui);
    if (button(ui, looks.buttons[i])) pressAction(state, data, looks.actions[i], settings, intents);
  }
  if (looks.turn) {
    besides(ui);
    if (button(ui, *looks.turn)) state.other_views = !state.other_views;
  }
  endPanel(ui);
}

}  // namespace spotter::screens
