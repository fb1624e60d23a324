#include "circuit/transition.h"

#include <algorithm>
#include <cmath>

#include "base/random.h"
#include "maths/curve.h"
#include "movement/footsteps.h"
#include "movement/rising.h"

namespace spotter::circuit {
namespace {

using body::Pose;
using movement::Overlay;
using movement::Place;
using movement::WalkMoment;

constexpr double kSettle_s = 1.2;     // after the last repetition, before anybody sets out
constexpr double kGather_s = 0.7;     // from the start posture of a seated exercise into getting up
constexpr double kBeginUp_s = 0.3;    // of which the trunk begins to lean
constexpr double kRearrange_s = 1.0;  // another posture on the same spot
constexpr double kGetDown_s = 3.5;  // from standing to what is neither standing nor sitting, and up

PersonRun& runOf(CircuitState& state, int person) {
  return state.people[static_cast<std::size_t>(person)];
}
const PersonRun& runOf(const CircuitState& state, int person) {
  return state.people[static_cast<std::size_t>(person)];
}
const movement::Performer& performerOf(const Scene& scene, int person) {
  return scene.participants[static_cast<std::size_t>(person)].performer;
}

bool isSeated(const Scene& scene, int station) {
  return station >= 0 && scene.stations[static_cast<std::size_t>(station)].exercise.start ==
                             movement::Carrier::seat;
}

// Neither sitting nor standing, as on a mat: they get there from standing, and up again.
bool isElsewhere(const Scene& scene, int station) {
  return station >= 0 && !isSeated(scene, station) &&
         scene.stations[static_cast<std::size_t>(station)].exercise.start !=
             movement::Carrier::feet;
}

Place standingPlace(const Whereabouts& where) {
  return {{where.x_m, 0.0, where.z_m}, where.heading_rad};
}

const Place& atChair(const Scene& scene, int person) {
  return scene.participants[static_cast<std::size_t>(person)].at_chair;
}

Pose startPose(const Scene& scene, const CircuitState& state, int person, int station, double tick,
               const Overlay& overlay) {
  const PersonRun& run = runOf(state, person);
  const double time_s = tick / base::kTicksPerSecond;
  const auto seed = static_cast<std::uint64_t>(person);
  if (station < 0) {
    return movement::standingPose(performerOf(scene, person), time_s, seed, overlay);
  }
  const int step = station == state.station ? run.state.variant_step : run.where.variant_step;
  return movement::readyPose(
      performerOf(scene, person), scene.stations[static_cast<std::size_t>(station)].exercise,
      time_s, seed, overlay, scene.movingSide(person, station), scene.variantAt(station, step));
}

Place placeOf(const Scene& scene, int person, const Whereabouts& where) {
  return where.station < 0 ? standingPlace(where) : stationPlace(scene, person, where.station);
}

// Told to stop before they were there: they end standing at ease, wherever the walk ends.
bool stopsShort(const Scene& scene, int person, const Whereabouts& where) {
  if (where.halted < 0) return false;
  const Place goal = isSeated(scene, where.next) ? atChair(scene, person)
                                                 : stationPlace(scene, person, where.next);
  const Place end = where.walk.end();
  return maths::distance(end.position_m, goal.position_m) > 0.02 ||
         std::abs(movement::wrapped(end.heading_rad - goal.heading_rad)) > 0.05;
}

bool movesOnSeat(const Scene& scene, const Whereabouts& where) {
  return isSeated(scene, where.station) && isSeated(scene, where.next);
}

// Fixes the way from here to the next station, from the listed fields and the tick alone.
void planWay(const Scene& scene, CircuitState& state, int person, Tick tick) {
  PersonRun& run = runOf(state, person);
  Whereabouts& where = run.where;
  const movement::Performer& performer = performerOf(scene, person);
  run.plan = movement::planRising(performer);
  where.up_s = where.walk_s = where.down_s = 0.0;
  where.walk = {};
  const Place there = stationPlace(scene, person, where.next);
  if (movesOnSeat(scene, where)) {
    where.walk.start = there;
    where.walk_s = kRearrange_s;
    return;
  }
  const double now = static_cast<double>(tick);
  const double risen_s = movement::risenBy_s(run.plan);
  const double sitting_s = movement::sittingFrom_s(run.plan);
  const bool rises = isSeated(scene, where.station);
  const bool sits = isSeated(scene, where.next);
  const Place chair = atChair(scene, person);
  const Place from = rises ? chair : placeOf(scene, person, where);
  const Place to = sits ? chair : there;
  const auto stood = [&](int station) {
    return startPose(scene, state, person, isElsewhere(scene, station) ? -1 : station, now, {});
  };
  const Pose before =
      rises ? movement::risingPose(performer, run.plan, risen_s) : stood(where.station);
  const Pose after =
      sits ? movement::risingPose(performer, run.plan, sitting_s) : stood(where.next);
  const Route route = routeBetween(chairOf(scene, person), from, to);
  where.walk =
      movement::planWalk(performer, {from, movement::footprintsOf(performer, before, from),
                                     route.view(), movement::footprintsOf(performer, after, to)});
  where.up_s = rises ? kBeginUp_s + risen_s : 0.0;
  where.walk_s = where.walk.step_count > 0 ? where.walk.duration_s : kRearrange_s;
  where.down_s = sits ? run.plan.duration_s - sitting_s + kBeginUp_s : 0.0;
  if (isElsewhere(scene, where.station)) where.up_s = kGetDown_s;
  if (isElsewhere(scene, where.next)) where.down_s = kGetDown_s;
}

void halt(const Scene& scene, PersonRun& run, int person, Tick tick) {
  Whereabouts& where = run.where;
  where.halted = tick;
  if (movesOnSeat(scene, where)) return;
  const double walked_s = base::toSeconds(tick - where.begin) - where.up_s;
  where.walk = movement::haltedWalk(performerOf(scene, person), where.walk, walked_s);
  where.walk_s = where.walk.step_count > 0 ? where.walk.duration_s : kRearrange_s;
  if (stopsShort(scene, person, where)) where.down_s = 0.0;
}

void arrive(const Scene& scene, PersonRun& run, int person, Tick tick) {
  constexpr double kReady_s = 0.25;
  Whereabouts& where = run.where;
  if (stopsShort(scene, person, where)) {
    const Place end = where.walk.end();
    where.x_m = end.position_m.x;
    where.z_m = end.position_m.z;
    where.heading_rad = end.heading_rad;
    where.station = -1;
  } else {
    where.station = where.next;
  }
  where.next = -1;
  where.halted = -1;
  where.walk = {};
  run.plan = {};
  run.end = std::max(run.end, tick + base::toTick(kReady_s));
}

// Nobody sets out at the same moment; who has just stopped exercising settles first.
Tick settingOut(const CircuitState& state, int person, Tick tick) {
  base::RandomStream stream(state.seed, person, "setting out", state.station);
  const Tick settled = runOf(state, person).since + base::toTick(kSettle_s);
  return std::max(tick, settled) + base::toTick(stream.uniform(0.15, 1.25));
}

void stepPlace(const Scene& scene, CircuitState& state, int person, Tick tick) {
  PersonRun& run = runOf(state, person);
  Whereabouts& where = run.where;
  const bool may_go = run.activity == Activity::waiting && !state.class_stopped;
  if (!where.underWay()) {
    if (!may_go || where.station == state.station) return;
    where.next = state.station;
    where.begin = settingOut(state, person, tick);
    return;
  }
  if (tick < where.begin) {
    if (!may_go || where.next != state.station) where.next = -1;
    return;
  }
  if (tick == where.begin) planWay(scene, state, person, tick);
  if (!may_go && where.halted < 0) halt(scene, run, person, tick);
  if (base::toSeconds(tick - where.begin) >= where.duration_s()) arrive(scene, run, person, tick);
}

// A change of posture with the feet where they are.
WalkMoment rearranged(const Place& from, const Pose& before, const Place& to, const Pose& after,
                      double part01) {
  const double share = maths::minimumJerk(part01);
  WalkMoment moment;
  moment.place = movement::midway(from, to, share);
  moment.pose = movement::blendPoses(before, after, share);
  return moment;
}

// Off the chair, or up from wherever else.
WalkMoment gettingUp(const Scene& scene, const CircuitState& state, int person, double tick,
                     const Overlay& overlay) {
  const PersonRun& run = runOf(state, person);
  const movement::Performer& performer = performerOf(scene, person);
  const double t = (tick - static_cast<double>(run.where.begin)) / base::kTicksPerSecond;
  const Place here = placeOf(scene, person, run.where);
  const Pose start = startPose(scene, state, person, run.where.station, tick, overlay);
  if (isElsewhere(scene, run.where.station)) {
    return rearranged(here, start, here, startPose(scene, state, person, -1, tick, overlay),
                      t / run.where.up_s);
  }
  const Pose up = movement::risingPose(performer, run.plan, std::max(0.0, t - kBeginUp_s), overlay);
  return rearranged(here, start, atChair(scene, person), up, t / kGather_s);
}

// Onto the chair, or down to wherever else, and into the exercise's start.
WalkMoment gettingDown(const Scene& scene, const CircuitState& state, int person, double tick,
                       const Overlay& overlay) {
  const PersonRun& run = runOf(state, person);
  const Whereabouts& where = run.where;
  const movement::Performer& performer = performerOf(scene, person);
  const double t = (tick - static_cast<double>(where.begin)) / base::kTicksPerSecond;
  const double down_s = t - where.up_s - where.walk_s;
  const Place there = stationPlace(scene, person, where.next);
  const Pose start = startPose(scene, state, person, where.next, tick, overlay);
  if (isElsewhere(scene, where.next)) {
    return rearranged(there, startPose(scene, state, person, -1, tick, overlay), there, start,
                      down_s / where.down_s);
  }
  const double from_s = movement::sittingFrom_s(run.plan);
  const Pose down = movement::risingPose(performer, run.plan, from_s + down_s, overlay);
  return rearranged(atChair(scene, person), down, there, start,
                    (down_s - where.down_s + kGather_s) / kGather_s);
}

}  // namespace

bool isThere(const CircuitState& state, const PersonRun& run) {
  return !run.where.underWay() && run.where.station == state.station;
}

void stepPlaces(const Scene& scene, CircuitState& state, Tick tick) {
  for (std::size_t p = 0; p < state.people.size(); ++p)
    stepPlace(scene, state, static_cast<int>(p), tick);
}

body::Pose waitingPose(const Scene& scene, const CircuitState& state, int person, double tick,
                       const Overlay& overlay) {
  return startPose(scene, state, person, runOf(state, person).where.station, tick, overlay);
}

WalkMoment onTheWay(const Scene& scene, const CircuitState& state, int person, double tick,
                    const Overlay& overlay) {
  const PersonRun& run = runOf(state, person);
  const Whereabouts& where = run.where;
  const movement::Performer& performer = performerOf(scene, person);
  const double t = (tick - static_cast<double>(where.begin)) / base::kTicksPerSecond;
  const auto poseAtStation = [&](int station) {
    return startPose(scene, state, person, station, tick, overlay);
  };
  const Place here = placeOf(scene, person, where);
  if (t <= 0.0) return {here, poseAtStation(where.station)};
  if (movesOnSeat(scene, where)) {
    return rearranged(here, poseAtStation(where.station), where.walk.start,
                      poseAtStation(where.next), t / where.walk_s);
  }
  if (t < where.up_s) return gettingUp(scene, state, person, tick, overlay);
  if (t > where.up_s + where.walk_s && where.down_s > 0.0) {
    return gettingDown(scene, state, person, tick, overlay);
  }
  const bool short_of = stopsShort(scene, person, where);
  const auto stood = [&](int station, bool on_chair, double risen_s) {
    if (on_chair) return movement::risingPose(performer, run.plan, risen_s, overlay);
    return poseAtStation(isElsewhere(scene, station) ? -1 : station);
  };
  const bool sits = isSeated(scene, where.next) && !short_of;
  const Pose before =
      stood(where.station, isSeated(scene, where.station), movement::risenBy_s(run.plan));
  const Pose after =
      short_of ? poseAtStation(-1) : stood(where.next, sits, movement::sittingFrom_s(run.plan));
  const double walked_s = t - where.up_s;
  if (where.walk.step_count > 0) {
    return movement::walkAt(performer, where.walk, walked_s, overlay, before, after);
  }
  const Place to = short_of ? where.walk.start
                   : sits   ? atChair(scene, person)
                            : stationPlace(scene, person, where.next);
  return rearranged(where.walk.start, before, to, after, walked_s / where.walk_s);
}

Placement whereIs(const Scene& scene, const CircuitState& state, int person, double tick) {
  const Whereabouts& where = runOf(state, person).where;
  if (!where.underWay() || tick <= static_cast<double>(where.begin))
    return placeOf(scene, person, where);
  return onTheWay(scene, state, person, tick, {}).place;
}

}  // namespace spotter::circuit
