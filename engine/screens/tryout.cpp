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

bool isCalledElsewhere(const TryOut& now, const std::vector<Event>& events) {
  for (std::size_t i = now.events_before; i < events.size(); ++i) {
    const auto* call = std::get_if<session::Called>(&events[i].body);
    const bool other = call != nullptr && call->person != now.person;
    if (other || std::holds_alternative<session::RoomCalled>(events[i].body)) return true;
  }
  return false;
}

/// What is to be said of the last call.
TryWord wordOn(const TryOut& now, const std::vector<Event>& events) {
  const session::Called* call = nullptr;
  for (std::size_t i = now.events_before; i < events.size(); ++i) {
    const auto* body = std::get_if<session::Called>(&events[i].body);
    if (body != nullptr && body->person == now.person) call = body;
  }
  if (call == nullptr) return TryWord::none;
  if (call->fault == "not_sure" || call->fault == "something_else") return TryWord::left_open;
  if (call->fault != now.fault) return TryWord::other_name;
  const bool other_side = now.side && call->sided && call->side != *now.side;
  return other_side ? TryWord::other_side : TryWord::right;
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
        try_out.fault = fault.id;
        try_out.fault_name = fault.name;
        try_out.side = fault.sided ? std::optional(script.side) : std::nullopt;
        try_out.region = fault.region;
        try_out.view = fault.view;
      }
    }
  }
  return try_out;
}

void advanceTryOut(TryOut& try_out, const session::Scene&, const session::World& world,
                   const std::vector<Event>& events, const ClassState& state) {
  try_out.called_elsewhere = try_out.step == TryStep::name && isCalledElsewhere(try_out, events);
  if (try_out.step == TryStep::done || !isDone(try_out, world, events, state)) return;
  if (try_out.step == TryStep::name) {
    const bool first = try_out.word != TryWord::other_name;
    try_out.word = wordOn(try_out, events);
    // Named otherwise it is looked at once more, but not for ever.
    const bool again = try_out.word == TryWord::other_name && first;
    try_out.step = again ? TryStep::notice : TryStep::cue;
  } else {
    try_out.step = static_cast<TryStep>(static_cast<int>(try_out.step) + 1);
  }
  try_out.since = world.tick;
  try_out.events_before = events.size();
}

std::optional<Action> wantedAction(const TryOut& try_out, const session::World& world) {
  if (try_out.step == TryStep::start) return Action::start_set;
  const bool withdrawn = try_out.step == TryStep::name && !world.open_stamp;
  if (try_out.step == TryStep::notice || withdrawn) return Action::stamp;
  return std::nullopt;
}

namespace {

/// "Knee rolls in", THEIR right
std::string truthOf(const TryOut& now) {
  std::string words = "\xE2\x80\x9C" + now.fault_name + "\xE2\x80\x9D";
  if (now.side) words += *now.side == body::Side::left ? ", THEIR left" : ", THEIR right";
  return words;
}

std::string wordText(const TryOut& now, const std::string& who) {
  switch (now.word) {
    case TryWord::right:
      return "Well seen. ";
    case TryWord::other_side:
      return std::string("Nearly: it is THEIR ") +
             (*now.side == body::Side::left ? "left" : "right") + ". Sides are always meant as " +
             who + " would say. ";
    case TryWord::other_name:
    case TryWord::left_open:
      return "Here it is " + truthOf(now) + ". ";
    case TryWord::none:
      break;
  }
  return "";
}

std::string noticeWords(const TryOut& now, const std::string& who, const std::string& button) {
  if (now.word == TryWord::other_name) {
    return "Look once more: it is " + truthOf(now) + ". Click " + button + " again.";
  }
  return "Watch " + who + "'s " + now.region + ". As soon as you see something, click " + button +
         ".";
}

std::string stepWords(const TryOut& now, const session::World& world, const KeyMap& keys,
                      const std::string& who, bool in_view) {
  const auto key = [&](Action action) { return buttonWords(keys, action); };
  const std::string number = std::to_string(now.person + 1);
  switch (now.step) {
    case TryStep::look:
      return "Look around the hall: drag with the mouse, or press the left and right arrows.";
    case TryStep::choose:
      return in_view ? "Choose " + who + ": click on " + who + " or press " + number + "."
                     : "Choose " + who + ": press " + number + ", or turn back and click on " +
                           who + ".";
    case TryStep::view:
      return "Walk to a good place to watch: click " + key(viewAction(now.view)) + ".";
    case TryStep::start:
      return "Now the class may begin: click " + key(Action::start_set) + ".";
    case TryStep::notice:
      return noticeWords(now, who, key(Action::stamp));
    case TryStep::name:
      if (world.open_stamp)
        return "Say where it is, then what it is. There is no hurry: all runs slowly now.";
      return now.called_elsewhere
                 ? "That is noted, but it is not what this is about. Watch " + who + "'s " +
                       now.region + ", and click " + key(Action::stamp) + " again."
                 : "Taken back. When you see it again, click " + key(Action::stamp) + ".";
    case TryStep::cue:
      return wordText(now, who) + "Now help: choose what to say to " + who + ". (List closed? " +
             key(Action::respond) + ".)";
    case TryStep::again:
      return "Look again. Does " + who + " do it differently in the next repetitions?";
    case TryStep::done:
      break;
  }
  return "That is all: look, note it, say what it is, help, look again. At the end of a class you "
         "see what you saw and what you missed.";
}

}  // namespace

TryCard cardOf(const TryOut& try_out, const session::Scene& scene, const session::World& world,
               const KeyMap& keys, bool in_view) {
  const std::string who = scene.participants[static_cast<std::size_t>(try_out.person)].person.name;
  TryCard card;
  card.title = "Try-out";
  if (try_out.step != TryStep::done) {
    card.title += ", " + std::to_string(static_cast<int>(try_out.step) + 1) + " of " +
                  std::to_string(kStepsToDo);
  }
  card.words = stepWords(try_out, world, keys, who, in_view);
  if (world.circuit.stage == circuit::Stage::demonstrating) {
    card.words = "You are showing the exercise now. The try-out goes on when you have finished.";
    return card;
  }
  const bool resting = world.circuit.stage == circuit::Stage::rested;
  const bool waits_for_set = try_out.step >= TryStep::notice && try_out.step < TryStep::again;
  if (resting && waits_for_set) {
    card.words += " The set is over. For another one, press " +
                  std::string(keyLabel(keys.keyOf(Action::start_set).value_or(Key::space))) + ".";
  }
  return card;
}

}  // namespace spotter::screens
