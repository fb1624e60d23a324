#include "screens/tryout.h"

#include <cmath>

#include "maths/angle.h"

namespace spotter::screens {
namespace {

using session::Event;

constexpr int kStepsToDo = static_cast<int>(TryStep::done);

ViewFrom wantedView(const std::string& view) {
  if (view == "back") return ViewFrom::back;
  return view == "side" ? ViewFrom::left : ViewFrom::front;
}

bool isWanted(const std::string& view, ViewFrom has) {
  if (view == "side") return has == ViewFrom::left || has == ViewFrom::right;
  return has == wantedView(view);
}

Action viewAction(const std::string& view) {
  if (view == "back") return Action::view_back;
  return view == "side" ? Action::view_side : Action::view_front;
}

template <class T>
int countSince(const std::vector<Event>& events, std::size_t from, int person) {
  int count = 0;
  for (std::size_t i = from; i < events.size(); ++i) {
    const T* body = std::get_if<T>(&events[i].body);
    if (body != nullptr && body->person == person) ++count;
  }
  return count;
}

bool isDone(const TryOut& now, const session::World& world, const std::vector<Event>& events,
            const ClassState& state) {
  switch (now.step) {
    case TryStep::look:
      return state.eye &&
             std::abs(state.eye->heading_rad - now.first_heading_rad) > maths::radians(8.0);
    case TryStep::choose:
      return state.chosen == now.person;
    case TryStep::view:
      return state.view && isWanted(now.view, *state.view) && !state.glide;
    case TryStep::start:
      return world.circuit.stage == circuit::Stage::exercising;
    case TryStep::notice:
      return world.open_stamp.has_value();
    case TryStep::name:
      return countSince<session::Called>(events, now.events_before, now.person) > 0;
    case TryStep::cue:
      return countSince<circuit::Answered>(events, now.events_before, now.person) > 0;
    case TryStep::again:
      return countSince<circuit::RepetitionBegan>(events, now.events_before, now.person) >= 3 ||
             world.tick - now.since > 20 * base::kTicksPerSecond;
    case TryStep::done:
      break;
  }
  return false;
}

/// The button and its key, so that mouse and keys are both told.
std::string buttonWords(const KeyMap& keys, Action action) {
  const auto key = keys.keyOf(action);
  std::string words = "\xE2\x80\x9C" + std::string(infoOf(action).label) + "\xE2\x80\x9D";
  if (key) words += " or press " + std::string(keyLabel(*key));
  return words;
}

}  // namespace

TryOut beginTryOut(const session::Scene& scene, const session::World& world) {
  TryOut try_out;
  try_out.first_heading_rad = maths::radians(world.trainee.heading_cdeg / 100.0);
  if (scene.stations.empty()) return try_out;
  const circuit::Station& station = scene.stations.front();
  int best_level = 0;
  for (std::size_t p = 0; p < scene.participants.size(); ++p) {
    for (const content::FaultScript& script : scene.participants[p].model.faults) {
      if (script.station != station.model.id || script.level <= best_level) continue;
      if (script.onset != content::FaultScript::Onset::from_start) continue;
      for (const movement::FaultModel& fault : station.faults) {
        if (fault.id != script.fault || fault.safety) continue;
        best_level = script.level;
        try_out.person = static_cast<int>(p);
        try_out.region = fault.region;
        try_out.view = fault.view;
      }
    }
  }
  return try_out;
}

void advanceTryOut(TryOut& try_out, const session::Scene&, const session::World& world,
                   const std::vector<Event>& events, const ClassState& state) {
  if (try_out.step == TryStep::done || !isDone(try_out, world, events, state)) return;
  try_out.step = static_cast<TryStep>(static_cast<int>(try_out.step) + 1);
  try_out.since = world.tick;
  try_out.events_before = events.size();
}

std::optional<Action> wantedAction(const TryOut& try_out) {
  if (try_out.step == TryStep::start) return Action::start_set;
  if (try_out.step == TryStep::notice) return Action::stamp;
  return std::nullopt;
}

TryCard cardOf(const TryOut& try_out, const session::Scene& scene, const session::World& world,
               const KeyMap& keys) {
  const std::string who = scene.participants[static_cast<std::size_t>(try_out.person)].person.name;
  const auto key = [&](Action action) { return buttonWords(keys, action); };
  TryCard card;
  card.title = "Try-out, " + std::to_string(static_cast<int>(try_out.step) + 1) + " of " +
               std::to_string(kStepsToDo);
  const bool resting = world.circuit.stage == circuit::Stage::rested;
  switch (try_out.step) {
    case TryStep::look:
      card.words = "Look around the hall: drag with the mouse, or press the left and right arrows.";
      break;
    case TryStep::choose:
      card.words = "Choose " + who + ": click on " + who + " or press " +
                   std::to_string(try_out.person + 1) + ".";
      break;
    case TryStep::view:
      card.words = "Walk to a good place to watch: click " + key(viewAction(try_out.view)) + ".";
      break;
    case TryStep::start:
      card.words = "Now the class may begin: click " + key(Action::start_set) + ".";
      break;
    case TryStep::notice:
      card.words = "Watch " + who + "'s " + try_out.region +
                   ". As soon as you see something, click " + key(Action::stamp) + ".";
      break;
    case TryStep::name:
      card.words =
          "Say where it is, then what it is. There is no hurry: everything runs slowly now.";
      break;
    case TryStep::cue:
      card.words = "Now help: choose what you would say to " + who +
                   ". If the list is closed, click " + key(Action::respond) + ".";
      break;
    case TryStep::again:
      card.words = "Look again. Does " + who + " do it differently in the next repetitions?";
      break;
    case TryStep::done:
      card.title = "Try-out";
      card.words =
          "That is all: look, note it, say what it is, help, look again. At the end of a "
          "class you see what you saw and what you missed.";
      break;
  }
  const bool waits_for_set = try_out.step >= TryStep::notice && try_out.step < TryStep::again;
  if (resting && waits_for_set) {
    card.words += " The set is over. For another one, press " +
                  std::string(keyLabel(keys.keyOf(Action::start_set).value_or(Key::space))) + ".";
  }
  return card;
}

}  // namespace spotter::screens
