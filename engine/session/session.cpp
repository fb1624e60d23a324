#include "session/session.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <type_traits>

#include "circuit/room.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "session/perception.h"
#include "session/watching.h"
#include "talk/circle.h"

namespace spotter::session {
namespace {

using base::Refusal;
using Refused = std::optional<Refusal>;

constexpr std::array<const char*, 8> kRegions = {"feet", "knees", "hips",      "trunk",
                                                 "arms", "head",  "breathing", kRoom};
constexpr Tick kTicksBetweenMoves = base::kTicksPerSecond / 10;
constexpr std::size_t kLongestReflection = 400;
constexpr int kSteepestPitch_cdeg = 6000;
constexpr double kReachesChair_m = 1.2;

bool onFloor(const content::PlaceModel& place, const MoveTo& move) {
  // Half a millimetre more: commands come in whole ones.
  constexpr double kHalf_mm = 0.5;
  const auto within = [](int at_mm, double from_m, double to_m) {
    return at_mm >= from_m * 1000.0 - kHalf_mm && at_mm <= to_m * 1000.0 + kHalf_mm;
  };
  return within(move.x_mm, place.x_from_m, place.x_to_m) &&
         within(move.z_mm, place.z_from_m, place.z_to_m);
}

template <class T>
concept CircuitKind = std::is_constructible_v<circuit::CircuitCommand, T>;
template <class T>
concept TalkKind = std::is_constructible_v<talk::TalkCommand, T>;

/// The facilitator's chair.
talk::Seat ownSeat(const Scene& scene) {
  return talk::seatOf(scene.place, static_cast<int>(scene.participants.size()), -1);
}

/// How much was said in the discussion so far, by anybody.
int utterances(const World& world) {
  if (!world.talk) return 0;
  return std::accumulate(world.talk->said.begin(), world.talk->said.end(), world.talk->led);
}

struct Checker {
  const Scene& scene;
  const World& world;

  template <CircuitKind T>
  Refused operator()(const T& command) const {
    if (scene.model.watch_only) {
      return Refusal{"watch_only",
                     "In this exam you watch and call; nothing that you do changes what comes."};
    }
    if (const Refused sits = inTheCircle()) return sits;
    return circuit::checkCircuit(scene, world.circuit, command);
  }
  template <TalkKind T>
  Refused operator()(const T& command) const {
    if (!inCircle(world))
      return Refusal{"no_talk", "This is not the time for the discussion."};
    return talk::checkTalk(*scene.talk, *world.talk, world.tick, command);
  }
  // What belongs to the exercises has to wait.
  Refused inTheCircle() const {
    if (!inCircle(world)) return {};
    if (talk::ended(*world.talk))
      return Refusal{"in_circle", "The group still sits in the circle. Begin the exercises first."};
    return Refusal{"talking", "The group is talking. Close the discussion first."};
  }
  Refused operator()(const Sit& sit) const {
    if (!inCircle(world)) return Refusal{"no_chair", "There is no circle to sit down in now."};
    if (sit.down == world.trainee.seated)
      return Refusal{"as_it_is", sit.down ? "You are sitting already." : "You are standing already."};
    const talk::Seat seat = ownSeat(scene);
    const double away_m = std::hypot(world.trainee.x_mm / 1000.0 - seat.x_m,
                                     world.trainee.z_mm / 1000.0 - seat.z_m);
    if (sit.down && away_m > kReachesChair_m)
      return Refusal{"too_far", "Your chair is the empty one in the circle: walk up to it first."};
    return {};
  }
  Refused operator()(const BeginExercise&) const {
    if (!inCircle(world)) return Refusal{"no_talk", "This is not the time for the discussion."};
    if (!talk::ended(*world.talk))
      return Refusal{"talking", "The group is talking. Close the discussion first."};
    return {};
  }
  Refused operator()(const MoveTo& move) const {
    if (ended(world)) return Refusal{"class_over", "The class is over."};
    if (world.trainee.seated && (move.x_mm != world.trainee.x_mm || move.z_mm != world.trainee.z_mm))
      return Refusal{"seated", "Get up first."};
    if (world.tick - world.trainee.moved < kTicksBetweenMoves) {
      return Refusal{"too_often", "Moves are recorded at most ten times a second."};
    }
    if (!onFloor(scene.place, move)) {
      return Refusal{"outside", "That is outside the room."};
    }
    if (move.heading_cdeg < -18000 || move.heading_cdeg > 18000 ||
        std::abs(static_cast<long>(move.pitch_cdeg)) > kSteepestPitch_cdeg) {
      return Refusal{"bad_angle", "That is not a direction that one can look in."};
    }
    return {};
  }
  Refused operator()(const Stamp&) const {
    if (ended(world)) return Refusal{"class_over", "The class is over."};
    if (const Refused sits = inTheCircle()) return sits;
    if (world.circuit.stage == circuit::Stage::demonstrating) {
      return Refusal{"demonstrating",
                     "You are showing the exercise and cannot watch the class now."};
    }
    if (world.open_stamp)
      return Refusal{"stamp_open", "Say first what you saw, or press Esc to withdraw."};
    return {};
  }
  Refused operator()(const Call& call) const {
    if (!world.open_stamp) return Refusal{"no_open_stamp", "Press \"I see something\" first."};
    if (call.person < 0 || call.person >= static_cast<int>(world.circuit.people.size())) {
      return Refusal{"nobody", "There is nobody with that number in this class."};
    }
    if (std::find(kRegions.begin(), kRegions.end(), call.region) == kRegions.end()) {
      return Refusal{"unknown_region", "Choose a part of the body from the list."};
    }
    if (call.region == kRoom) {
      if (circuit::isRoomName(call.fault)) return {};
      return Refusal{"unknown_name", "Choose a name from the list."};
    }
    // A stamp from before or after the set is about the room.
    const bool idle = world.circuit.stage != circuit::Stage::exercising &&
                      *world.open_stamp >= world.circuit.stage_since;
    if (idle) return Refusal{"nobody_exercises", "Nobody is exercising now."};
    if (call.fault == "something_else" || call.fault == "not_sure") return {};
    const auto& faults = scene.stations[static_cast<std::size_t>(world.circuit.station)].faults;
    const bool listed = std::any_of(faults.begin(), faults.end(),
                                    [&](const auto& f) { return f.id == call.fault; });
    if (!listed) return Refusal{"unknown_name", "Choose a name from the list."};
    return {};
  }
  Refused operator()(const CallSign& call) const {
    if (ended(world)) return Refusal{"class_over", "The class is over."};
    if (!scene.model.watch_only)
      return Refusal{"act_yourself", "Here you act yourself: stop, make safe, or get help."};
    if (call.person < 0 || call.person >= static_cast<int>(world.circuit.people.size()))
      return Refusal{"nobody", "There is nobody with that number in this class."};
    if (!isSignAnswer(call.answer)) return Refusal{"unknown_name", "Choose an answer from the list."};
    return {};
  }
  Refused operator()(const Withdraw&) const {
    if (!world.open_stamp) return Refusal{"no_open_stamp", "There is nothing to withdraw."};
    return {};
  }
  Refused operator()(const UseView& use) const {
    if (ended(world)) return Refusal{"class_over", "The class is over."};
    if (use.view != "top" && use.view != "two" && use.view != "frame")
      return Refusal{"unknown_view", "There is no such view."};
    if (scene.model.watch_only || !scene.standard.aided_views)
      return Refusal{"own_eyes",
                     "Here you see with your own eyes only: walk to where you want to look from."};
    return {};
  }
  Refused operator()(const Reflect& reflect) const {
    if (!ended(world)) return Refusal{"class_running", "Finish the class first."};
    if (world.reflected) return Refusal{"already_said", "You have already written your line."};
    if (reflect.words.size() > kLongestReflection)
      return Refusal{"too_long", "Please keep it to one line."};
    return {};
  }
  Refused operator()(const Challenge& challenge) const {
    if (challenge.utterance < 0 || challenge.utterance >= utterances(world))
      return Refusal{"unknown_utterance", "There is nothing with that number in the transcript."};
    if (challenge.words.size() > kLongestReflection)
      return Refusal{"too_long", "Please keep it to one line."};
    return {};
  }
};

template <class PartEvent>
void append(std::vector<Event>& events, Tick tick, std::vector<PartEvent>&& from) {
  for (PartEvent& event : from) {
    std::visit([&](auto& body) { events.push_back({tick, std::move(body)}); }, event);
  }
}

void takeSeat(const Scene& scene, Trainee& trainee) {
  constexpr double kEyesBehindEdge_m = 0.20;  // of the seat
  constexpr int kPitch_cdeg = -500;           // faces of people who sit, not the wall over them
  const talk::Seat seat = ownSeat(scene);
  const double x_m = seat.x_m - kEyesBehindEdge_m * maths::sine(seat.heading_rad);
  const double z_m = seat.z_m - kEyesBehindEdge_m * maths::cosine(seat.heading_rad);
  trainee.x_mm = static_cast<int>(std::lround(x_m * 1000.0));
  trainee.z_mm = static_cast<int>(std::lround(z_m * 1000.0));
  trainee.heading_cdeg = static_cast<int>(std::lround(maths::degrees(seat.heading_rad) * 100.0));
  trainee.pitch_cdeg = kPitch_cdeg;
  trainee.seated = true;
}

/// What the discussion changed goes along: whoever is surer of themselves moves more freely, whoever
/// was shaken in a misbelief is less afraid (shares proposed).
void carryOver(const Scene& scene, const World& before, circuit::CircuitState& circuit) {
  constexpr double kShare = 0.5;
  for (std::size_t p = 0; p < circuit.people.size() && p < before.talk->members.size(); ++p) {
    const talk::MemberRun& run = before.talk->members[p];
    const talk::SceneMember& member = scene.talk->members[p];
    // Who was taken aside with a warning sign does not exercise today: help was called for them.
    if (run.aside) {
      circuit.people[p].helped = true;
      circuit.people[p].activity = circuit::Activity::stopped;
    }
    people::PersonState& state = circuit.people[p].state;
    const double surer = run.confidence01 - member.model.confidence01;
    double freer = 0.0;
    for (std::size_t b = 0; b < run.holds01.size(); ++b)
      freer += (member.holds01[b] - run.holds01[b]) / static_cast<double>(run.holds01.size());
    state.confidence01 = maths::clamp(state.confidence01 + kShare * surer, 0.0, 1.0);
    state.fear01 = maths::clamp(state.fear01 - kShare * freer, 0.0, 1.0);
  }
}

/// A sign that follows something said does not come when nobody said it.
void signsThatNeverCome(const Scene& scene, const World& before, circuit::CircuitState& circuit) {
  for (std::size_t sign = 0; sign < scene.model.events.size(); ++sign) {
    const std::string& wanted = scene.model.events[sign].after_beat;
    if (wanted.empty()) continue;
    bool came_up = false;
    for (std::size_t b = 0; b < scene.talk->beats.size(); ++b) {
      came_up = came_up || (scene.talk->beats[b].model.id == wanted &&
                            before.talk->beats[b].stage == talk::BeatRun::Stage::open);
    }
    // Who was taken aside with it is looked after elsewhere.
    const int who = scene.talk->memberOf(scene.model.events[sign].person);
    const bool away = who >= 0 && before.talk->members[static_cast<std::size_t>(who)].aside;
    if (!came_up || away) circuit.signs_off.push_back(static_cast<int>(sign));
  }
}

/// Chairs go to their places; the exercises begin where a class without a discussion does.
void beginExercise(const Scene& scene, World& world, std::vector<Event>& events) {
  std::vector<circuit::CircuitEvent> raised;
  const World before = world;
  world.circuit = circuit::beginCircuit(scene, before.circuit.seed, raised);
  carryOver(scene, before, world.circuit);
  signsThatNeverCome(scene, before, world.circuit);
  world.circuit.stage_since = world.tick;
  world.exercise = true;
  world.trainee = {static_cast<int>(scene.model.trainee_x_m * 1000.0),
                   static_cast<int>(scene.model.trainee_z_m * 1000.0),
                   static_cast<int>(scene.model.trainee_heading_deg * 100.0), 0, world.tick, false};
  append(events, world.tick, std::move(raised));
}

struct Applier {
  const Scene& scene;
  World& world;
  std::vector<Event>& events;

  template <CircuitKind T>
  void operator()(const T& command) const {
    std::vector<circuit::CircuitEvent> raised;
    const circuit::Stage before = world.circuit.stage;
    circuit::applyCircuit(scene, world.circuit, world.tick, command, raised);
    append(events, world.tick, std::move(raised));
    // An open stamp belongs to the stage of the class in which it was made.
    if (world.circuit.stage != before) closeStamp();
  }
  template <TalkKind T>
  void operator()(const T& command) const {
    talk::applyTalk(*scene.talk, *world.talk, world.tick, command);
    world.circle.next = world.tick;
  }
  void operator()(const MoveTo& move) const {
    world.trainee = {move.x_mm,       move.z_mm,  move.heading_cdeg,
                     move.pitch_cdeg, world.tick, world.trainee.seated};
  }
  void operator()(const Sit& sit) const {
    world.trainee.seated = sit.down;
    if (!sit.down) return;
    takeSeat(scene, world.trainee);
  }
  void operator()(const BeginExercise&) const { beginExercise(scene, world, events); }
  void operator()(const Stamp&) const { world.open_stamp = world.tick; }
  void operator()(const Call& call) const {
    if (call.region == kRoom) return callRoom(call);
    events.push_back({world.tick, Called{*world.open_stamp, call.person, call.region, call.fault,
                                         call.side, call.sided, call.sure}});
    world.open_stamp.reset();
  }
  void operator()(const CallSign& call) const {
    events.push_back({world.tick, SignCalled{call.person, call.answer}});
  }
  void operator()(const Withdraw&) const { closeStamp(); }
  void operator()(const UseView&) const {}
  void operator()(const Reflect& reflect) const {
    world.reflected = true;
    events.push_back({world.tick, Reflected{reflect.words}});
  }
  void operator()(const Challenge& challenge) const {
    events.push_back({world.tick, Challenged{challenge.utterance, challenge.words}});
  }
  void callRoom(const Call& call) const {
    const int meant = circuit::hazardMeant(scene, world.circuit, call.person, call.fault);
    const std::string hazard =
        meant < 0 ? "" : scene.model.hazards[static_cast<std::size_t>(meant)].id;
    events.push_back(
        {world.tick, RoomCalled{*world.open_stamp, call.person, call.fault, hazard, call.sure}});
    world.open_stamp.reset();
  }
  void closeStamp() const {
    if (!world.open_stamp) return;
    events.push_back({world.tick, Withdrawn{*world.open_stamp}});
    world.open_stamp.reset();
  }
};

void stepTalk(const Scene& scene, World& world, std::vector<Event>& events) {
  std::vector<talk::TalkEvent> raised;
  const Tick awaited = world.talk->next;
  talk::stepTalk(*scene.talk, *world.talk, world.tick, raised);
  stepCircle(*scene.talk, *world.talk, world.tick, world.talk->next != awaited, world.circle);
  append(events, world.tick, std::move(raised));
  // Without exercises the class is over with the discussion.
  if (talk::ended(*world.talk) && scene.stations.empty()) world.exercise = true;
}

}  // namespace

std::span<const char* const> regions() { return kRegions; }

World begin(const Scene& scene, std::uint64_t seed, std::vector<Event>& events) {
  World world;
  world.trainee.x_mm = static_cast<int>(scene.model.trainee_x_m * 1000.0);
  world.trainee.z_mm = static_cast<int>(scene.model.trainee_z_m * 1000.0);
  world.trainee.heading_cdeg = static_cast<int>(scene.model.trainee_heading_deg * 100.0);
  ClassBegan began{scene.model.id, scene.model.title, {}};
  for (const circuit::Participant& participant : scene.participants)
    began.people.push_back(participant.person.name);
  events.push_back({0, std::move(began)});
  std::vector<circuit::CircuitEvent> raised;
  world.circuit = circuit::beginCircuit(scene, seed, raised);
  if (scene.model.watch_only) world.watched.resize(scene.participants.size());
  if (!scene.talk) {
    append(events, 0, std::move(raised));
    return world;
  }
  world.exercise = false;
  takeSeat(scene, world.trainee);
  std::vector<talk::TalkEvent> talked;
  world.talk = talk::beginTalk(*scene.talk, seed, 0, talked);
  world.circle = beginCircle(*scene.talk);
  append(events, 0, std::move(talked));
  return world;
}

std::optional<base::Refusal> check(const Scene& scene, const World& world, const Command& command) {
  return std::visit(Checker{scene, world}, command);
}

int step(const Scene& scene, World& world, std::span<const Command> commands,
         std::vector<Event>& events) {
  int accepted = 0;
  for (const Command& command : commands) {
    if (check(scene, world, command)) continue;
    std::visit(Applier{scene, world, events}, command);
    ++accepted;
  }
  if (ended(world)) return accepted;
  ++world.tick;
  if (inCircle(world)) {
    stepTalk(scene, world, events);
    return accepted;
  }
  const std::size_t before = events.size();
  std::vector<circuit::CircuitEvent> raised;
  circuit::stepCircuit(scene, world.circuit, world.tick, raised);
  append(events, world.tick, std::move(raised));
  if (scene.model.watch_only) {
    watchWindows(scene, world, before, events);
    leadExam(scene, world, events);
  }
  perceiveSigns(scene, world, events);
  perceiveHazards(scene, world, events);
  return accepted;
}

}  // namespace spotter::session
