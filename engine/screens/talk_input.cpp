#include "screens/talk_input.h"

#include <algorithm>
#include <cmath>
#include <variant>

#include "screens/class_input.h"
#include "screens/class_logic.h"
#include "screens/talk_logic.h"
#include "session/appearance.h"
#include "talk/circle.h"

namespace spotter::screens {
namespace {

constexpr double kTold_s = 4.0;
constexpr double kRises_s = 0.9;
constexpr double kTurns_s = 0.5;
constexpr double kSettles_s = 2.6;
constexpr double kFaces_m = 1.05;  // height of a seated face, and a little below

const talk::TalkScene& talkOf(const ClassData& data) { return *data.scene.talk; }

/// Gives a command, or tells why it cannot be done. True when it is given.
bool give(ClassState& state, const ClassData& data, session::Command command, Intents& intents) {
  if (const auto refusal = session::check(data.scene, data.world, command)) {
    tell(state, refusal->text, kTold_s);
    return false;
  }
  intents.push_back(DoCommand{std::move(command)});
  return true;
}

void glideTo(ClassState& state, const Eye& to, double lasts_s, bool at_once) {
  state.glide = Glide{*state.eye, to, at_once ? 1.0 : 0.0, lasts_s};
}

/// In practice: words that promise to stop, and do not, are told as such.
void tellPoorClose(ClassState& state, const ClassData& data) {
  if (!data.scene.standard.aided_views || data.events.empty()) return;
  const auto last = std::find_if(data.events.rbegin(), data.events.rend(), [](const auto& event) {
    return std::holds_alternative<talk::Led>(event.body);
  });
  if (last == data.events.rend() || last->tick == state.told_of) return;
  const talk::Led& led = std::get<talk::Led>(last->body);
  if (data.world.tick < led.end) return;
  state.told_of = last->tick;
  const bool poor = led.move == content::Move::close &&
                    led.quality == content::WordingModel::Quality::poor;
  if (poor) tell(state, "That did not end it: the group talks on. Close in other words.", kTold_s);
}

}  // namespace

void followCircle(ClassState& state, const ClassData& data, const Settings& settings) {
  const bool in_circle = session::sitsInCircle(data.scene, data.world);
  if (state.in_circle && !in_circle) {
    // The chairs are back at their places, and so is the facilitator: a card stands between, so that
    // nobody is seen to jump.
    if (!session::ended(data.world)) state.settles_s = kSettles_s;
    state.eye.reset();
    state.glide.reset();
    state.talk = {};
  }
  state.in_circle = in_circle;
  const bool seated = data.world.trainee.seated;
  if (state.eye && seated != state.seated)
    glideTo(state, eyeOf(data.world.trainee), kRises_s, settings.reduced_motion);
  state.seated = seated;
  if (state.eye && seated && !state.glide) {
    // Whatever broke off the way down: one sits on the chair.
    const Eye chair = eyeOf(data.world.trainee);
    state.eye->x_m = chair.x_m;
    state.eye->z_m = chair.z_m;
    state.eye->height_m = chair.height_m;
  } else if (state.eye && !seated && !state.glide) {
    state.eye->height_m = session::kEyeHeight_m;
  }
  if (!in_circle) return;
  tellPoorClose(state, data);
  if (!state.talk.isOpen()) return;
  if (talk::ended(*data.world.talk)) {
    state.talk = {};
  } else if (followTalk(state.talk, talkOf(data), *data.world.talk)) {
    tell(state, "The talk has moved on: choose from what fits now.", kTold_s);
  }
}

void turnTo(ClassState& state, const ClassData& data, int person) {
  if (!state.eye) return;
  const int members = static_cast<int>(data.scene.participants.size());
  const talk::Seat seat = talk::seatOf(data.scene.place, members, person);
  Eye to = *state.eye;
  const double dx = seat.x_m - to.x_m;
  const double dz = seat.z_m - to.z_m;
  to.heading_rad = std::atan2(dx, dz);
  to.pitch_rad = -std::atan2(to.height_m - kFaces_m, std::max(0.8, std::hypot(dx, dz)));
  glideTo(state, to, kTurns_s, false);
}

void openTalkMenu(ClassState& state, const ClassData& data, content::Intent intent,
                  Intents& intents) {
  const talk::TalkState& now = *data.world.talk;
  const bool speaks = now.pending || (now.speaking && now.speaking->wording >= 0);
  if (talk::ended(now) || speaks) {
    // The core knows why.
    give(state, data, talk::HoldFloor{}, intents);
    if (now.pending) tell(state, "You are about to speak.", kTold_s);
    return;
  }
  // One may choose words although somebody else is to speak first.
  if (!state.talk.isOpen()) give(state, data, talk::HoldFloor{}, intents);
  state.panel = Panel::none;
  state.talk = openTalk(intent);
}

void takeTalkLine(ClassState& state, const ClassData& data, int index, Intents& intents) {
  const talk::TalkState& now = *data.world.talk;
  const auto choices = talkChoices(state.talk, talkOf(data), now);
  if (index < 0 || index >= static_cast<int>(choices.size())) return;
  const std::string& why_not = choices[static_cast<std::size_t>(index)].why_not;
  if (!why_not.empty()) return tell(state, why_not, kTold_s);
  const auto say = chooseTalkLine(state.talk, talkOf(data), now, index);
  if (state.talk.step == TalkStep::wording && state.talk.person >= 0)
    state.chosen = state.talk.person;
  if (!say || !give(state, data, *say, intents)) return;
  state.talk = {};
}

void backInTalk(ClassState& state, const ClassData& data, Intents& intents) {
  if (state.talk.step == TalkStep::moves) return staySilent(state, intents);
  stepBack(state.talk, talkOf(data), *data.world.talk);
}

void staySilent(ClassState& state, Intents& intents) {
  state.talk = {};
  intents.push_back(DoCommand{talk::LeaveFloor{}});
}

bool talkKey(ClassState& state, const ClassData& data, Key key, const Settings&,
             Intents& intents) {
  const int digit = digitOf(key);
  if (!state.talk.isOpen()) {
    const bool slide = slideShown(data.scene, data.world, state.slide_put_away) != nullptr;
    if (key == Key::escape && slide && state.panel == Panel::none) {
      state.slide_put_away = data.world.talk->slide_since;
      return true;
    }
    if (digit == 0 || digit > content::kIntentCount) return digit > 0;
    openTalkMenu(state, data, static_cast<content::Intent>(digit - 1), intents);
    return true;
  }
  if (digit > 0) takeTalkLine(state, data, digit - 1, intents);
  if (key == Key::escape || key == Key::backspace) backInTalk(state, data, intents);
  const bool walks = key == Key::tab || key == Key::back_tab || key == Key::enter ||
                     key == Key::space || key == Key::up || key == Key::down || key == Key::left ||
                     key == Key::right;
  return digit > 0 || walks || key == Key::escape || key == Key::backspace;
}

bool talkAction(ClassState& state, const ClassData& data, Action action, const Settings&,
                Intents& intents) {
  switch (action) {
    case Action::sit:
      give(state, data, session::Sit{!data.world.trainee.seated}, intents);
      return true;
    case Action::balance:
      state.balance_hidden = !state.balance_hidden;
      return true;
    case Action::next_station:
      give(state, data, session::BeginExercise{}, intents);
      return true;
    case Action::view_front:
      if (state.chosen < 0)
        tell(state, "Choose a person first: click on them, or press Tab.", kTold_s);
      else
        turnTo(state, data, state.chosen);
      return true;
    case Action::view_side:
    case Action::view_back:
    case Action::view_top:
    case Action::two_views:
    case Action::frame_fault:
      tell(state, "In the circle you look round from where you are.", kTold_s);
      return true;
    case Action::stamp:
    case Action::respond:
    case Action::demonstrate:
    case Action::start_set:
    case Action::ask:
    case Action::praise:
    case Action::easier:
    case Action::harder:
    case Action::make_safe:
      // What belongs to the exercises: the session says so.
      give(state, data, session::Stamp{}, intents);
      return true;
    case Action::card:
      if (state.talk.isOpen()) staySilent(state, intents);
      return false;
    default:
      return false;
  }
}

}  // namespace spotter::screens
