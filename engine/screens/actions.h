#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "screens/keys.h"

namespace spotter::screens {

/// Everything that a key can do while a class runs. One table (see actionTable) gives each its key,
/// label and help; buttons, the help screen and the remapping page are all made from it.
enum class Action {
  // seeing
  stamp,
  respond,
  card,
  // people
  next_person,
  previous_person,
  person_1,
  person_2,
  person_3,
  person_4,
  person_5,
  person_6,
  // views
  view_front,
  view_side,
  view_back,
  view_top,
  two_views,
  lean_in,
  frame_fault,
  walk_forward,
  walk_back,
  turn_left,
  turn_right,
  step_left,
  step_right,
  look_up,
  look_down,
  // the class
  demonstrate,
  start_set,
  next_station,
  // safety: no panel blocks these
  stop_person,
  stop_class,
  get_help,
  // answers without opening the panel
  ask,
  praise,
  easier,
  harder,
  make_safe,
  // in the circle
  sit,
  balance,
  // exercises and faults, from the home screen
  library,
  show_slow,
  show_pause,
  show_larger,
  show_smaller,
  show_other_side,
  // the program
  sound,
  menu,
  help,
};
inline constexpr int kActionCount = static_cast<int>(Action::help) + 1;

/// What an action is called and which key it has to begin with.
struct ActionInfo {
  Action action;
  std::string_view id;     ///< in the settings file, e.g. "stop_person"
  Key key;                 ///< before anybody remaps it
  std::string_view group;  ///< heading on the help screen
  std::string_view label;  ///< on buttons
  std::string_view help;   ///< one plain sentence
};

/// All actions in the order of the help screen.
std::span<const ActionInfo> actionTable();
const ActionInfo& infoOf(Action action);
std::optional<Action> actionOfId(std::string_view id);

/// Whether the action is for safety and works in every panel of a running class.
constexpr bool isSafety(Action action) {
  return action == Action::stop_person || action == Action::stop_class ||
         action == Action::get_help;
}

/// Which key does what. A key does one thing only; an action may be left without a key.
struct KeyMap {
  std::array<std::optional<Key>, kActionCount> key{};

  std::optional<Key> keyOf(Action action) const { return key[static_cast<std::size_t>(action)]; }
  std::optional<Action> actionOf(Key pressed) const;
  friend bool operator==(const KeyMap&, const KeyMap&) = default;
};

/// The keys as the table gives them.
KeyMap usualKeys();

/// Gives a key to an action. The action that had the key takes over the old key of this one, so
/// that nothing becomes unreachable. Refused (false) for Esc, which always goes back.
bool remap(KeyMap& keys, Action action, Key key);

/// "Stop this person (S)": a label with its key behind it, when it has one.
std::string labelWithKey(const KeyMap& keys, Action action);

}  // namespace spotter::screens
