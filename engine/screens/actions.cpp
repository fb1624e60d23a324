#include "screens/actions.h"

#include <utility>

namespace spotter::screens {
namespace {

constexpr std::string_view kSeeing = "Seeing and responding";
constexpr std::string_view kSafety = "Safety: these work at any time";
constexpr std::string_view kClass = "Leading the class";
constexpr std::string_view kPeople = "Choosing a person";
constexpr std::string_view kViews = "Looking and walking";
constexpr std::string_view kCircle = "In the discussion: 1 to 6 open what you can say";
constexpr std::string_view kLibrary = "Exercises and faults";
constexpr std::string_view kProgram = "The program";

// The order is that of the enumeration.
constexpr std::array<ActionInfo, kActionCount> kTable = {{
    {Action::stamp, "stamp", Key::v, kSeeing, "I see something",
     "Notes the moment. Then you say where and what."},
    {Action::respond, "respond", Key::r, kSeeing, "Respond",
     "Say something to the chosen person, or change what they do."},
    {Action::card, "card", Key::c, kSeeing, "Card", "Shows what you know about the chosen person."},
    {Action::next_person, "next_person", Key::tab, kPeople, "Next person",
     "Chooses the next person."},
    {Action::previous_person, "previous_person", Key::back_tab, kPeople, "Previous person",
     "Chooses the person before."},
    {Action::person_1, "person_1", Key::digit_1, kPeople, "Person 1", "Chooses the first person."},
    {Action::person_2, "person_2", Key::digit_2, kPeople, "Person 2", "Chooses the second person."},
    {Action::person_3, "person_3", Key::digit_3, kPeople, "Person 3", "Chooses the third person."},
    {Action::person_4, "person_4", Key::digit_4, kPeople, "Person 4", "Chooses the fourth person."},
    {Action::person_5, "person_5", Key::digit_5, kPeople, "Person 5", "Chooses the fifth person."},
    {Action::person_6, "person_6", Key::digit_6, kPeople, "Person 6", "Chooses the sixth person."},
    {Action::view_front, "view_front", Key::f, kViews, "Front",
     "Walks to the front of the chosen person."},
    {Action::view_side, "view_side", Key::g, kViews, "Side",
     "Walks to the side of the chosen person; once more for the other side."},
    {Action::view_back, "view_back", Key::b, kViews, "Back", "Walks behind the chosen person."},
    {Action::view_top, "view_top", Key::y, kViews, "From above",
     "Looks at the chosen person from above; once more back to where you stand."},
    {Action::two_views, "two_views", Key::w, kViews, "Two views",
     "Shows the chosen person from the front and from the side at once; once more one view."},
    {Action::lean_in, "lean_in", Key::z, kViews, "Lean in", "Looks closer; once more as before."},
    {Action::frame_fault, "frame_fault", Key::j, kViews, "The view that tells",
     "Turns to the view in which the fault that you called, or the exercise, shows best."},
    {Action::walk_forward, "walk_forward", Key::up, kViews, "Walk forward", "Walks forward."},
    {Action::walk_back, "walk_back", Key::down, kViews, "Walk back", "Walks backward."},
    {Action::turn_left, "turn_left", Key::left, kViews, "Turn left", "Turns to the left."},
    {Action::turn_right, "turn_right", Key::right, kViews, "Turn right", "Turns to the right."},
    {Action::step_left, "step_left", Key::comma, kViews, "Step left", "Steps to the left."},
    {Action::step_right, "step_right", Key::period, kViews, "Step right", "Steps to the right."},
    {Action::look_up, "look_up", Key::page_up, kViews, "Look up", "Looks up."},
    {Action::look_down, "look_down", Key::page_down, kViews, "Look down", "Looks down."},
    {Action::demonstrate, "demonstrate", Key::d, kClass, "Show the exercise",
     "You show the exercise. You cannot watch the class meanwhile."},
    {Action::start_set, "start_set", Key::space, kClass, "Start the set", "Everybody begins."},
    {Action::next_station, "next_station", Key::n, kClass, "Next station",
     "On to the next exercise, or to the end of the class."},
    {Action::stop_person, "stop_person", Key::s, kSafety, "Stop this person",
     "Stops the chosen person."},
    {Action::stop_class, "stop_class", Key::x, kSafety, "Stop the class", "Stops everybody."},
    {Action::get_help, "get_help", Key::h, kSafety, "Get help",
     "Sends for help for the chosen person."},
    {Action::ask, "ask", Key::a, kSeeing, "How does that feel, 0 to 10?",
     "Asks the chosen person about their pain."},
    {Action::praise, "praise", Key::p, kSeeing, "Praise", "Says what the person does well."},
    {Action::easier, "easier", Key::e, kSeeing, "Easier",
     "Offers the chosen person an easier way."},
    {Action::harder, "harder", Key::u, kSeeing, "Harder", "Offers the chosen person a harder way."},
    {Action::make_safe, "make_safe", Key::t, kSeeing, "Make it safe",
     "Puts right what you have called in the room or with the kit."},
    {Action::sit, "sit", Key::i, kCircle, "Sit down or get up",
     "In the discussion: sits down on your chair, or gets up from it."},
    {Action::balance, "balance", Key::f2, kCircle, "Who has spoken",
     "In the discussion: shows or hides how talk is shared."},
    {Action::library, "library", Key::l, kLibrary, "Exercises and faults",
     "On the home screen: shows every exercise, done well or with a fault."},
    {Action::show_slow, "show_slow", Key::m, kLibrary, "Slow motion",
     "Half as fast; once more as fast as it is."},
    {Action::show_pause, "show_pause", Key::k, kLibrary, "Pause",
     "Holds the movement; once more it goes on."},
    {Action::show_larger, "show_larger", Key::equals, kLibrary, "Larger",
     "Makes the fault larger."},
    {Action::show_smaller, "show_smaller", Key::minus, kLibrary, "Smaller",
     "Makes the fault smaller."},
    {Action::show_other_side, "show_other_side", Key::o, kLibrary, "Other side",
     "Shows it on the other side of the body."},
    {Action::sound, "sound", Key::q, kProgram, "Sound on or off",
     "In a class: makes it silent; once more and it is heard again."},
    {Action::menu, "menu", Key::escape, kProgram, "Menu",
     "Closes what is open; with nothing open, pauses and shows the menu."},
    {Action::help, "help", Key::f1, kProgram, "Help", "Shows all keys."},
}};

}  // namespace

std::span<const ActionInfo> actionTable() { return kTable; }

const ActionInfo& infoOf(Action action) { return kTable[static_cast<std::size_t>(action)]; }

std::optional<Action> actionOfId(std::string_view id) {
  for (const ActionInfo& info : kTable) {
    if (info.id == id) return info.action;
  }
  return std::nullopt;
}

std::optional<Action> KeyMap::actionOf(Key pressed) const {
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (key[i] == pressed) return static_cast<Action>(i);
  }
  return std::nullopt;
}

KeyMap usualKeys() {
  KeyMap keys;
  for (const ActionInfo& info : kTable) keys.key[static_cast<std::size_t>(info.action)] = info.key;
  return keys;
}

bool remap(KeyMap& keys, Action action, Key key) {
  if (key == Key::escape || action == Action::menu) return false;
  auto& mine = keys.key[static_cast<std::size_t>(action)];
  if (const auto owner = keys.actionOf(key); owner && *owner != action) {
    keys.key[static_cast<std::size_t>(*owner)] = mine;
  }
  mine = key;
  return true;
}

std::string labelWithKey(const KeyMap& keys, Action action) {
  std::string label(infoOf(action).label);
  if (const auto key = keys.keyOf(action)) {
    label += " (";
    label += keyLabel(*key);
    label += ")";
  }
  return label;
}

}  // namespace spotter::screens
