#include "circuit/transition.h"

#include <algorithm>
#include <cmath>

#include "base/random.h"
#include "circuit/mounting.h"
#include "circuit/signs.h"
#include "locomotion/footsteps.h"
#include "locomotion/rising.h"
#include "maths/curve.h"

namespace spotter::circuit {
namespace {

using body::Pose;
using locomotion::Place;
using locomotion::WalkMoment;
using movement::Overlay;

constexpr double kSettle_s = 1.2;     // after the last repetition, before anybody sets out
constexpr double kGather_s = 0.7;     // from the start posture of a seated exercise into getting up
constexpr double kBeginUp_s = 0.3;    // of which the trunk begins to lean
constexpr double kRearrange_s = 1.0;  // another posture on the same spot

PersonRun& runOf(CircuitState& state, int person) {
  return state.people[static_cast<std::size_t>(person)];
}
const PersonRun& runOf(const CircuitState& state, int person) {
  return state.people[static_cast<std::size_t>(person)];
}
const movement::Performer& performerOf(const Scene& scene, int person) {
  return scene.participants[static_cast<std::size_t>(person)].performer;
}

bool isSeated(const Scene& scene, int station) { return mountOf(scene, station) == Mount::chair; }

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

Pose standing(const Scene& scene, const CircuitState& state, int person, double tick,
              const Overlay& overlay) {
  return startPose(scene, state, person, -1, tick, overlay);
}

// Where and how somebody stays who was stopped on the way down or on.
WalkMoment onRung(const Scene& scene, const CircuitState& state, int person, double tick,
                  const Overlay& overlay) {
  const Whereabouts& where = runOf(state, person).where;
  return onChain(scene, person, where.station, *where.here, {where.rung, where.rung}, 0.0,
                 standing(scene, state, person, tick, overlay),
                 startPose(scene, state, person, where.station, tick, overlay));
}

Place placeOf(const Scene& scene, const CircuitState& state, int person) {
  const Whereabouts& where = runOf(state, person).where;
  if (where.station < 0) return standingPlace(where);
  if (where.rung >= 0) return onRung(scene, state, person, 0.0, {}).place;
  return stationPlace(scene, person, where.station);
}

// Where the walk to the next station is to end.
Place goalOfWalk(const Scene& scene, int person, const Whereabouts& where) {
  return standsBefore(scene, person, where.next, where.onto.get());
}

// Told to stop before they were there: they end standing at ease, wherever the walk ends.
bool stopsShort(const Scene& scene, int person, const Whereabouts& where) {
  if (where.halted < 0 || where.rests) return false;
  const Place goal = goalOfWalk(scene, person, where);
  const Place end = where.walk.end();
  return maths::distance(end.position_m, goal.position_m) > 0.02 ||
         std::abs(locomotion::wrapped(end.heading_rad - goal.heading_rad)) > 0.05;
}

bool movesOnSeat(const Scene& scene, const Whereabouts& where) {
  return isSeated(scene, where.station) && isSeated(scene, where.next);
}

// The chains of postures that a way begins and ends with, and how long each takes.
void planChains(const Scene& scene, const CircuitState& state, int person, double now,
                Whereabouts& where) {
  const auto chainAt = [&](int station) {
    return chainFor(scene, person, station,
                    startPose(scene, state, person, station, now, Overlay{}));
  };
  if (where.station == where.next) {
    where.onto = where.here;
    where.onto_way = {where.rung, where.onto->last()};
  } else {
    const bool from_chain = mountOf(scene, where.station) == Mount::chain;
    const bool to_chain = mountOf(scene, where.next) == Mount::chain;
    if (from_chain) where.off = where.rung >= 0 ? where.here : chainAt(where.station);
    if (from_chain) where.off_way = {where.rung >= 0 ? where.rung : where.off->last(), 0};
    where.onto = to_chain ? chainAt(where.next) : nullptr;
    if (to_chain) where.onto_way = {0, where.onto->last()};
  }
  if (where.off) where.up_s = locomotion::duration_s(*where.off, where.off_way);
  if (where.onto) where.down_s = locomotion::duration_s(*where.onto, where.onto_way);
}

// The walk between standing up here and getting down there.
void planSteps(const Scene& scene, const CircuitState& state, int person, double now,
               PersonRun& run) {
  Whereabouts& where = run.where;
  const movement::Performer& performer = performerOf(scene, person);
  const bool rises = isSeated(scene, where.station);
  const bool sits = isSeated(scene, where.next);
  const Place from = where.station < 0
                         ? standingPlace(where)
                         : standsBefore(scene, person, where.station, where.off.get());
  const Place to = goalOfWalk(scene, person, where);
  const auto stood = [&](int station) {
    const bool on_chain = mountOf(scene, station) == Mount::chain;
    return startPose(scene, state, person, on_chain ? -1 : station, now, {});
  };
  const double risen_s = locomotion::risenBy_s(run.plan);
  const double sitting_s = locomotion::sittingFrom_s(run.plan);
  const Pose before =
      rises ? locomotion::risingPose(performer, run.plan, risen_s) : stood(where.station);
  const Pose after =
      sits ? locomotion::risingPose(performer, run.plan, sitting_s) : stood(where.next);
  const locomotion::Ground mat = matOf(scene, person);
  const Route route = routeBetween(chairOf(scene, person), from, to, mat);
  where.walk = locomotion::planWalk(performer, {from,
                                                locomotion::footprintsOf(performer, before, from),
                                                route.view(),
                                                locomotion::footprintsOf(performer, after, to),
                                                {mat},
                                                limpOf(scene, state, person)});
  if (rises) where.up_s = kBeginUp_s + risen_s;
  where.walk_s = where.walk.step_count > 0 ? where.walk.duration_s : kRearrange_s;
  if (sits) where.down_s = run.plan.duration_s - sitting_s + kBeginUp_s;
}

// Fixes the way from here to the next station, from the listed fields and the tick alone.
void planWay(const Scene& scene, CircuitState& state, int person, Tick tick) {
  PersonRun& run = runOf(state, person);
  Whereabouts& where = run.where;
  run.plan = locomotion::planRising(performerOf(scene, person));
  where.up_s = where.walk_s = where.down_s = 0.0;
  where.walk = {};
  where.off = where.onto = nullptr;
  where.rests = false;
  if (movesOnSeat(scene, where)) {
    where.walk.start = stationPlace(scene, person, where.next);
    where.walk_s = kRearrange_s;
    return;
  }
  const double now = static_cast<double>(tick);
  const bool resumes = where.station == where.next;
  planChains(scene, state, person, now, where);
  if (!resumes) planSteps(scene, state, person, now, run);
}

// Ends the way in a posture of a chain.
void restOn(const std::shared_ptr<const locomotion::PostureChain>& chain, locomotion::ChainWay& way,
            double time_s, double& lasts_s, Whereabouts& where) {
  way.to = locomotion::restAhead(*chain, way, time_s);
  lasts_s = locomotion::duration_s(*chain, way);
  where.rests = true;
}

void halt(const Scene& scene, PersonRun& run, int person, Tick tick) {
  Whereabouts& where = run.where;
  where.halted = tick;
  if (movesOnSeat(scene, where)) return;
  const double t = base::toSeconds(tick - where.begin);
  const double walked_s = t - where.up_s;
  if (where.off && walked_s < 0.0) {
    restOn(where.off, where.off_way, t, where.up_s, where);
    where.walk_s = where.down_s = 0.0;
    where.next = where.station;
    return;
  }
  if (where.onto && walked_s >= where.walk_s) {
    restOn(where.onto, where.onto_way, walked_s - where.walk_s, where.down_s, where);
    return;
  }
  where.walk = locomotion::haltedWalk(performerOf(scene, person), where.walk, walked_s);
  where.walk_s = where.walk.step_count > 0 ? where.walk.duration_s : kRearrange_s;
  if (stopsShort(scene, person, where)) {
    where.down_s = 0.0;
  } else if (where.onto) {
    where.onto_way = {0, 0};
    restOn(where.onto, where.onto_way, 0.0, where.down_s, where);
  }
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
    where.rung = -1;
  } else {
    const bool getting_off = where.rests && where.off != nullptr && where.walk_s <= 0.0;
    where.here = getting_off ? where.off : where.onto;
    const locomotion::ChainWay& way = getting_off ? where.off_way : where.onto_way;
    // Stopped so late that they are there: nothing is left of the way.
    const bool on_rung = where.rests && way.to < where.here->last();
    where.rung = on_rung ? way.to : -1;
    where.station = where.next;
  }
  if (where.rung < 0) where.here = nullptr;
  where.next = -1;
  where.halted = -1;
  where.walk = {};
  where.off = where.onto = nullptr;
  where.rests = false;
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
    if (!may_go || isThere(state, run)) return;
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
  moment.place = locomotion::midway(from, to, share);
  moment.pose = movement::blendPoses(before, after, share);
  return moment;
}

// Off the chair, up from the mat or off the bike.
WalkMoment gettingUp(const Scene& scene, const CircuitState& state, int person, double tick,
                     const Overlay& overlay) {
  const PersonRun& run = runOf(state, person);
  const Whereabouts& where = run.where;
  const double t = (tick - static_cast<double>(where.begin)) / base::kTicksPerSecond;
  const Pose start = startPose(scene, state, person, where.station, tick, overlay);
  if (where.off) {
    return onChain(scene, person, where.station, *where.off, where.off_way, t,
                   standing(scene, state, person, tick, overlay), start);
  }
  const Pose up = locomotion::risingPose(performerOf(scene, person), run.plan,
                                         std::max(0.0, t - kBeginUp_s), overlay);
  return rearranged(stationPlace(scene, person, where.station), start, atChair(scene, person), up,
                    t / kGather_s);
}

// Onto the chair, down to the mat or onto the bike, and into the exercise's start.
WalkMoment gettingDown(const Scene& scene, const CircuitState& state, int person, double tick,
                       const Overlay& overlay) {
  const PersonRun& run = runOf(state, person);
  const Whereabouts& where = run.where;
  const double t = (tick - static_cast<double>(where.begin)) / base::kTicksPerSecond;
  const double down_s = t - where.up_s - where.walk_s;
  const Pose start = startPose(scene, state, person, where.next, tick, overlay);
  if (where.onto) {
    return onChain(scene, person, where.next, *where.onto, where.onto_way, down_s,
                   standing(scene, state, person, tick, overlay), start);
  }
  const double from_s = locomotion::sittingFrom_s(run.plan);
  const Pose down =
      locomotion::risingPose(performerOf(scene, person), run.plan, from_s + down_s, overlay);
  return rearranged(atChair(scene, person), down, stationPlace(scene, person, where.next), start,
                    (down_s - where.down_s + kGather_s) / kGather_s);
}

// On the feet between two places. Whoever stands on a mat stands that much higher.
WalkMoment walking(const Scene& scene, const CircuitState& state, int person, double tick,
                   const Overlay& overlay) {
  const PersonRun& run = runOf(state, person);
  const Whereabouts& where = run.where;
  const movement::Performer& performer = performerOf(scene, person);
  const double walked_s =
      (tick - static_cast<double>(where.begin)) / base::kTicksPerSecond - where.up_s;
  const bool short_of = stopsShort(scene, person, where);
  const auto stood = [&](int station, const locomotion::PostureChain* chain, double risen_s) {
    if (isSeated(scene, station))
      return locomotion::risingPose(performer, run.plan, risen_s, overlay);
    Pose pose = startPose(scene, state, person, chain != nullptr ? -1 : station, tick, overlay);
    if (chain != nullptr) pose.hips_m.y += chain->ground_m;
    return pose;
  };
  const Pose before = stood(where.station, where.off.get(), locomotion::risenBy_s(run.plan));
  const Pose after = short_of
                         ? standing(scene, state, person, tick, overlay)
                         : stood(where.next, where.onto.get(), locomotion::sittingFrom_s(run.plan));
  if (where.walk.step_count > 0)
    return locomotion::walkAt(performer, where.walk, walked_s, overlay, before, after);
  const Place to = short_of ? where.walk.start : goalOfWalk(scene, person, where);
  return rearranged(where.walk.start, before, to, after, walked_s / where.walk_s);
}

}  // namespace

bool isThere(const CircuitState& state, const PersonRun& run) {
  return !run.where.underWay() && run.where.station == state.station && run.where.rung < 0;
}

void stepPlaces(const Scene& scene, CircuitState& state, Tick tick) {
  for (std::size_t p = 0; p < state.people.size(); ++p)
    stepPlace(scene, state, static_cast<int>(p), tick);
}

body::Pose waitingPose(const Scene& scene, const CircuitState& state, int person, double tick,
                       const Overlay& overlay) {
  const Whereabouts& where = runOf(state, person).where;
  if (where.rung >= 0) return onRung(scene, state, person, tick, overlay).pose;
  return startPose(scene, state, person, where.station, tick, overlay);
}

WalkMoment onTheWay(const Scene& scene, const CircuitState& state, int person, double tick,
                    const Overlay& overlay) {
  const Whereabouts& where = runOf(state, person).where;
  const double t = (tick - static_cast<double>(where.begin)) / base::kTicksPerSecond;
  if (t <= 0.0) {
    return {placeOf(scene, state, person), waitingPose(scene, state, person, tick, overlay)};
  }
  if (movesOnSeat(scene, where)) {
    return rearranged(stationPlace(scene, person, where.station),
                      startPose(scene, state, person, where.station, tick, overlay),
                      where.walk.start, startPose(scene, state, person, where.next, tick, overlay),
                      t / where.walk_s);
  }
  if (t < where.up_s || where.walk_s + where.down_s <= 0.0)
    return gettingUp(scene, state, person, tick, overlay);
  if (t > where.up_s + where.walk_s && where.down_s > 0.0)
    return gettingDown(scene, state, person, tick, overlay);
  return walking(scene, state, person, tick, overlay);
}

Placement whereIs(const Scene& scene, const CircuitState& state, int person, double tick) {
  const Whereabouts& where = runOf(state, person).where;
  if (!where.underWay() || tick <= static_cast<double>(where.begin))
    return placeOf(scene, state, person);
  return onTheWay(scene, state, person, tick, {}).place;
}

}  // namespace spotter::circuit
