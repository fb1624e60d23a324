#include "screens/class_input.h"

#include <algorithm>
#include <cmath>

#include "maths/angle.h"
#include "picture/pick.h"
#include "screens/class_logic.h"
#include "screens/class_look.h"
#include "screens/exam_class.h"
#include "screens/respond.h"
#include "screens/talk_input.h"
#include "screens/talk_logic.h"
#include "session/appearance.h"

namespace spotter::screens {
namespace {

constexpr double kMessage_s = 4.0;
constexpr double kClickSlack_px = 6.0;
constexpr double kLookPerPixel_rad = maths::radians(0.14);
constexpr double kNotch_m = 0.30;
constexpr double kLean_s = 0.3;
constexpr double kFurthestThing_m = 20.0;

void say(ClassState& state, std::string words) { tell(state, std::move(words), kMessage_s); }

void choose(ClassState& state, const ClassData& data, int person) {
  const int count = static_cast<int>(data.scene.participants.size());
  if (person < 0 || person >= count) return;
  if (state.in_circle) turnTo(state, data, person);
  // The left one of two views is on somebody else then.
  if (person != state.chosen) state.two = false;
  state.chosen = person;
}

void chooseNext(ClassState& state, const ClassData& data, int step) {
  const int count = static_cast<int>(data.scene.participants.size());
  if (count == 0) return;
  const int from = state.chosen < 0 ? (step > 0 ? -1 : 0) : state.chosen;
  choose(state, data, (from + step + count) % count);
}

void openCall(ClassState& state, const ClassData& data, Intents& intents) {
  const session::Command stamp = session::Stamp{};
  if (const auto refusal = session::check(data.scene, data.world, stamp)) {
    say(state, refusal->text);
    return;
  }
  intents.push_back(DoCommand{stamp});
  const int person = state.chosen >= 0 ? state.chosen : personInView(data);
  state.call = CallFlow{};
  state.call.person = std::max(person, 0);
  // Where nobody exercises only the room can be called.
  state.call.only_room = data.world.circuit.stage != circuit::Stage::exercising;
  if (isExam(data.scene)) {
    state.call.exam = true;
    state.call.only_room = false;
    state.call.step = CallStep::name;
  }
  if (state.call.only_room) chooseThing(state.call, state.call.person, -1);
  state.panel = Panel::call;
  state.stamp_seen = false;
}

void togglePanel(ClassState& state, Panel panel) {
  if (state.chosen < 0) return say(state, "Choose a person first: click on them, or press Tab.");
  state.panel = state.panel == panel ? Panel::none : panel;
}

/// In an exam: what ought to be done about a warning sign, without "I see something" before it.
void openSign(ClassState& state, const ClassData& data) {
  const int person = state.chosen >= 0 ? state.chosen : personInView(data);
  if (state.panel != Panel::call) {
    state.call = CallFlow{};
    state.call.person = std::max(person, 0);
    state.stamp_seen = data.world.open_stamp.has_value();
  }
  state.call.exam = true;
  state.call.step = CallStep::sign;
  state.panel = Panel::call;
}

bool inCall(const ClassState& state) { return state.panel == Panel::call; }

void personAction(ClassState& state, const ClassData& data, Action action) {
  const int first = static_cast<int>(Action::person_1);
  const int number = static_cast<int>(action) - first;
  if (number >= 0 && number < 6) choose(state, data, number);
  if (action == Action::next_person) chooseNext(state, data, 1);
  if (action == Action::previous_person) chooseNext(state, data, -1);
}

void makeSafe(ClassState& state, const ClassData& data, Intents& intents);

void freeAction(ClassState& state, const ClassData& data, Action action, Intents& intents) {
  switch (action) {
    case Action::stamp:
      return openCall(state, data, intents);
    case Action::card:
      return togglePanel(state, Panel::card);
    case Action::respond:
      return togglePanel(state, Panel::respond);
    case Action::demonstrate:
    case Action::start_set:
    case Action::next_station:
    case Action::ask:
    case Action::praise:
    case Action::easier:
    case Action::harder:
    case Action::make_safe:
      return act(state, data, action, intents);
    default:
      return personAction(state, data, action);
  }
}

void makeSafe(ClassState& state, const ClassData& data, Intents& intents) {
  const auto called = roomCalled(data.events, state.chosen);
  if (!called) {
    return say(
        state,
        "Say first what is wrong: \xE2\x80\x9CI see something\xE2\x80\x9D, then room and kit.");
  }
  const session::Command command = circuit::MakeSafe{called->person, called->name};
  if (const auto refusal = session::check(data.scene, data.world, command))
    return say(state, refusal->text);
  intents.push_back(DoCommand{command});
  if (state.panel == Panel::respond) state.panel = Panel::none;
}

/// What belongs to the open panel: digits, and the keys that walk through its lines.
bool panelKey(ClassState& state, const ClassData& data, Key key, Intents& intents) {
  if (state.panel == Panel::none) return false;
  const int digit = digitOf(key);
  if (inCall(state)) {
    if (digit > 0) takeCallLine(state, data, digit - 1, intents);
    if (key == Key::digit_0) takeCallLine(state, data, 9, intents);
    // A sign that was called without "I see something" has nothing before it.
    const bool only_sign = state.call.step == CallStep::sign && !state.stamp_seen;
    if (key == Key::backspace && !only_sign) stepBack(state.call);
  } else if (state.panel == Panel::respond && digit > 0) {
    takeResponse(state, data, digit - 1, intents);
  }
  const bool walks = key == Key::tab || key == Key::back_tab || key == Key::enter ||
                     key == Key::space || key == Key::up || key == Key::down || key == Key::left ||
                     key == Key::right;
  return digit > 0 || walks || key == Key::backspace;
}

void switchSound(ClassState& state, const Settings& settings, Intents& intents) {
  Settings changed = settings;
  changed.sound = !settings.sound;
  intents.push_back(ChangeSettings{changed});
  say(state, changed.sound ? "Sound on." : "Sound off.");
}

void pressKey(ClassState& state, const ClassData& data, Key key, const Settings& settings,
              ClassWishes& wishes, Intents& intents) {
  const auto action = settings.keys.actionOf(key);
  if (action && isSafety(*action)) return pressAction(state, data, *action, settings, intents);
  if (state.in_circle && talkKey(state, data, key, settings, intents)) return;
  if (key == Key::escape) {
    if (state.panel == Panel::none) wishes.menu = true;
    return closePanel(state, intents);
  }
  if (panelKey(state, data, key, intents) || !action) return;
  if (*action == Action::help) wishes.help = true;
  if (*action == Action::sound) return switchSound(state, settings, intents);
  pressAction(state, data, *action, settings, intents);
}

WalkWish wishOf(const Input& input, const Settings& settings) {
  const auto held = [&](Action action) {
    const auto key = settings.keys.keyOf(action);
    return key && input.isHeld(*key) ? 1.0 : 0.0;
  };
  WalkWish wish;
  wish.forward = held(Action::walk_forward) - held(Action::walk_back);
  wish.sideways = held(Action::step_left) - held(Action::step_right);
  wish.turn = held(Action::turn_left) - held(Action::turn_right);
  wish.look = held(Action::look_up) - held(Action::look_down);
  return wish;
}

void click(ClassState& state, const ClassData& data, double x, double y, Intents& intents) {
  const auto& second = data.picture.beside;
  const bool on_second = second && x >= second->from01 * data.size.width;
  const auto ray =
      picture::rayThrough(on_second ? second->camera : data.picture.camera, data.size, x, y);
  const auto pick = picture::pickFigure(data.picture.figures, ray, 0.05);
  const auto thing =
      picture::pickThing(data.picture.things, ray, pick ? pick->distance_m : kFurthestThing_m);
  const bool names = inCall(state) && state.call.step != CallStep::sureness &&
                     state.call.step != CallStep::sign;
  if (thing && names && !state.call.exam) {
    choose(state, data, thing->person);
    return chooseThing(state.call, thing->person, thing->hazard);
  }
  if (!pick) return;
  choose(state, data, pick->person);
  if (state.talk.step == TalkStep::person) takeTalkLine(state, data, pick->person, intents);
  if (inCall(state) && state.call.step == CallStep::sign) state.call.person = pick->person;
  if (names && state.call.only_room)
    chooseThing(state.call, pick->person, -1);
  else if (names)
    chooseBodyPart(state.call, pick->person, pick->joint);
}

/// In an exam a step takes the time that it takes: the wheel says how far to walk.
void walkByWheel(ClassState& state, const ClassData& data, double notches) {
  constexpr double kWalk_m_per_s = 1.3;
  const double metres = std::clamp(notches, -5.0, 5.0) * kNotch_m;
  const Eye from = state.glide ? state.glide->to : *state.eye;
  const Eye to = walked(from, {.forward = metres / 1.6}, 1.0, data.scene.place);
  const double way_m = std::hypot(to.x_m - state.eye->x_m, to.z_m - state.eye->z_m);
  if (way_m <= 0.0) return;
  state.glide = Glide{*state.eye, to, 0.0, way_m / kWalk_m_per_s};
  state.view.reset();
}

void useMouse(ClassState& state, const ClassData& data, const Input& input,
              const Settings& settings, bool mouse_taken, Intents& intents) {
  Drag& drag = state.drag;
  if (input.mouse_pressed && !mouse_taken) drag = {true, false, input.mouse_x, input.mouse_y};
  if (drag.held && input.mouse_held) {
    const double dx = input.mouse_x - drag.x;
    const double dy = input.mouse_y - drag.y;
    if (drag.moved || std::hypot(dx, dy) > kClickSlack_px) {
      const double gain = kLookPerPixel_rad * settings.mouse_percent / 100.0;
      state.eye = turned(*state.eye, dx * gain, dy * gain);
      drag = {true, true, input.mouse_x, input.mouse_y};
      state.glide.reset();
    }
  }
  if (drag.held && (input.mouse_released || !input.mouse_held)) {
    if (!drag.moved) click(state, data, drag.x, drag.y, intents);
    drag = {};
  }
  if (input.wheel != 0.0 && !mouse_taken && (state.above || state.two)) {
    state.leans = input.wheel > 0.0;
  } else if (input.wheel != 0.0 && !mouse_taken && isExam(data.scene)) {
    walkByWheel(state, data, input.wheel);
  } else if (input.wheel != 0.0 && !mouse_taken && !state.seated) {
    const double metres = std::clamp(input.wheel, -5.0, 5.0) * kNotch_m;
    state.eye = walked(*state.eye, {.forward = metres / 1.6}, 1.0, data.scene.place);
    state.glide.reset();
    state.view.reset();
  }
}

void moveEye(ClassState& state, const ClassData& data, const Input& input,
             const Settings& settings) {
  // The keys of an open panel walk through its lines, not through the hall.
  const bool free = state.panel == Panel::none && !state.talk.isOpen();
  WalkWish wish = free ? wishOf(input, settings) : WalkWish{};
  if (state.seated) wish.forward = wish.sideways = 0.0;
  if (wish.forward != 0 || wish.sideways != 0 || wish.turn != 0 || wish.look != 0) {
    state.eye = walked(*state.eye, wish, std::min(input.elapsed_s, 0.1), data.scene.place);
    state.glide.reset();
    state.above = false;
    if (wish.forward != 0 || wish.sideways != 0) state.view.reset();
  }
  if (!state.glide) return;
  Glide& glide = *state.glide;
  glide.part01 = std::min(1.0, glide.part01 + std::min(input.elapsed_s, 0.1) / glide.lasts_s);
  const double eased = glide.part01 * glide.part01 * (3.0 - 2.0 * glide.part01);
  state.eye = between(glide.from, glide.to, eased);
  if (glide.part01 >= 1.0) state.glide.reset();
}

/// The session may close a stamp by itself: the set ended, the class was stopped.
void followSession(ClassState& state, const ClassData& data, const Settings& settings) {
  followCircle(state, data, settings);
  if (!state.eye) {
    state.eye = eyeOf(data.world.trainee);
    // People, not the wall above them, are what one looks at first.
    if (data.world.trainee.moved < 0 && !session::sitsInCircle(data.scene, data.world))
      state.eye->pitch_rad = firstPitch(data.scene, data.world, *state.eye);
  }
  if (state.panel == Panel::call) {
    if (data.world.open_stamp)
      state.stamp_seen = true;
    else if (state.stamp_seen)
      state.panel = Panel::none;
  }
  const bool watching = data.world.circuit.stage != circuit::Stage::demonstrating &&
                        data.world.circuit.stage != circuit::Stage::ended;
  // A card may be read at any time.
  if (!watching && state.panel != Panel::card) state.panel = Panel::none;
}

}  // namespace

namespace {

void takeSign(ClassState& state, const ClassData& data, int index, Intents& intents) {
  const auto choices = signChoices();
  if (index < 0 || index >= static_cast<int>(choices.size())) return;
  const session::CallSign call{state.call.person, choices[static_cast<std::size_t>(index)].id};
  intents.push_back(DoCommand{call});
  if (data.world.open_stamp) intents.push_back(DoCommand{session::Withdraw{}});
  state.chosen = call.person;
  state.panel = Panel::none;
  say(state, keptWords(data.scene, call));
}

}  // namespace

void tell(ClassState& state, std::string words, double seconds) {
  if (words.empty()) return;
  state.message = std::move(words);
  state.message_left_s = seconds;
}

void act(ClassState& state, const ClassData& data, Action action, Intents& intents) {
  if (std::string why = examWhyNot(data.scene, data.world, action); !why.empty())
    return say(state, std::move(why));
  if (isExam(data.scene) && action == Action::stop_person) return openSign(state, data);
  if (action == Action::make_safe) return makeSafe(state, data, intents);
  ActionNow now = actionNow(data.scene, data.world, action, state.chosen);
  if (!now.why_not.empty()) return say(state, now.why_not);
  intents.push_back(DoCommand{std::move(now.command)});
}

void pressAction(ClassState& state, const ClassData& data, Action action, const Settings& settings,
                 Intents& intents) {
  if (isSafety(action)) return act(state, data, action, intents);
  // While something is being named only what is refused says so.
  if (std::string why = examWhyNot(data.scene, data.world, action); !why.empty())
    return say(state, std::move(why));
  if (state.in_circle && talkAction(state, data, action, settings, intents)) return;
  if (lookAction(state, data, action, settings, intents) || inCall(state)) return;
  freeAction(state, data, action, intents);
}

void takeCallLine(ClassState& state, const ClassData& data, int index, Intents& intents) {
  if (state.call.step == CallStep::sign) return takeSign(state, data, index, intents);
  const auto call = chooseLine(state.call, data.scene, data.world.circuit.station, index);
  if (!call) return;
  intents.push_back(DoCommand{*call});
  state.chosen = call->person;
  state.panel = Panel::respond;
  if (!state.call.exam) return;
  // Whether it was right is for the end of the exam to tell.
  state.panel = Panel::none;
  say(state, keptWords(data.scene, data.world.circuit.station, *call));
}

void takeResponse(ClassState& state, const ClassData& data, int index, Intents& intents) {
  const auto options = responsesFor(data.scene, data.world, data.events, state.chosen);
  if (index < 0 || index >= static_cast<int>(options.size())) return;
  const ResponseOption& option = options[static_cast<std::size_t>(index)];
  if (!option.why_not.empty()) return say(state, option.why_not);
  intents.push_back(DoCommand{option.command});
  state.panel = Panel::none;
  using Kind = ResponseOption::Kind;
  const bool changes =
      option.kind == Kind::cue || option.kind == Kind::easier || option.kind == Kind::harder;
  if (changes) say(state, "Now look again: does it change?");
}

void closePanel(ClassState& state, Intents& intents) {
  const bool only_sign = state.call.exam && state.call.step == CallStep::sign && !state.stamp_seen;
  if (inCall(state) && !only_sign) intents.push_back(DoCommand{session::Withdraw{}});
  state.panel = Panel::none;
}

namespace {

std::optional<picture::Highlight> thingHighlight(
    const CallFlow& call, const std::vector<picture::ThingInstance>& things) {
  for (const picture::ThingInstance& thing : things) {
    if (thing.hazard != call.thing) continue;
    return picture::Highlight{-1, thing.middle_m, thing.radius_m};
  }
  return std::nullopt;
}

}  // namespace

std::optional<picture::Highlight> highlightOf(const ClassState& state,
                                              const std::vector<picture::FigureInstance>& figures,
                                              const std::vector<picture::ThingInstance>& things) {
  const CallFlow& call = state.call;
  const bool known = call.step != CallStep::region || !call.region.empty();
  if (inCall(state) && call.region == session::kRoom) return thingHighlight(call, things);
  const bool exists = call.person >= 0 && call.person < static_cast<int>(figures.size());
  if (!inCall(state) || !known || !exists) return std::nullopt;
  std::optional<body::Side> side = call.side;
  if (call.step == CallStep::side && state.hovered_side >= 0) {
    side = state.hovered_side == 0 ? body::Side::left : body::Side::right;
  }
  const auto& frames = figures[static_cast<std::size_t>(call.person)].frames;
  picture::Highlight highlight;
  highlight.person = call.person;
  highlight.region_m = regionCentre(frames, call.region, side);
  highlight.radius_m = side || call.region == "head" ? 0.13 : 0.26;
  return highlight;
}

ClassWishes updateClass(ClassState& state, const ClassData& data, const Input& input,
                        const Settings& settings, bool mouse_taken, Intents& intents) {
  followSession(state, data, settings);
  state.settles_s = std::max(0.0, state.settles_s - input.elapsed_s);
  state.message_left_s = std::max(0.0, state.message_left_s - input.elapsed_s);
  const double aside = state.panel == Panel::none && !state.talk.isOpen() ? 0.0 : 1.0;
  const double step = settings.reduced_motion ? 1.0 : std::min(input.elapsed_s, 0.1) * 4.0;
  state.aside01 += std::clamp(aside - state.aside01, -step, step);
  const bool slide = state.in_circle && aside == 0.0 &&
                     slideShown(data.scene, data.world, state.slide_put_away) != nullptr;
  state.slide01 += std::clamp((slide ? 1.0 : 0.0) - state.slide01, -step, step);
  ClassWishes wishes;
  for (const Key key : input.pressed) pressKey(state, data, key, settings, wishes, intents);
  const double lean = settings.reduced_motion ? 1.0 : std::min(input.elapsed_s, 0.1) / kLean_s;
  state.lean01 += std::clamp((state.leans ? 1.0 : 0.0) - state.lean01, -lean, lean);
  const bool shows = data.world.circuit.stage == circuit::Stage::demonstrating;
  if (!shows) {
    useMouse(state, data, input, settings, mouse_taken, intents);
    moveEye(state, data, input, settings);
  }
  if (session::ended(data.world)) return wishes;
  if (const auto move = moveDue(*state.eye, data.world)) intents.push_back(DoCommand{*move});
  return wishes;
}

}  // namespace spotter::screens
