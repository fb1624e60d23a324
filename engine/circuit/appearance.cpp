#include "circuit/appearance.h"

#include <algorithm>

#include "circuit/transition.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "movement/pose_at.h"

namespace spotter::circuit {
namespace {

constexpr double kSettle_s = 1.2;
constexpr double kGetSet_s = 0.4;  // from waiting into the first repetition

const PersonRun& runOf(const CircuitState& state, int person) {
  return state.people[static_cast<std::size_t>(person)];
}

double secondsSince(Tick since, double tick) {
  return (tick - static_cast<double>(since)) / base::kTicksPerSecond;
}

// Nobody stops dead: a movement that is broken off runs out.
double runningOut_s(double since_s) {
  constexpr double kOut_s = 0.4;
  const double t = std::min(std::max(since_s, 0.0), kOut_s);
  return t - 0.5 * t * t / kOut_s;
}

// The posture of somebody who is at a place: exercising, waiting, or between the two.
body::Pose poseThere(const Scene& scene, const CircuitState& state, int person, double tick,
                     const movement::Overlay& overlay) {
  const PersonRun& run = runOf(state, person);
  const movement::Performer& performer =
      scene.participants[static_cast<std::size_t>(person)].performer;
  const bool exercising = run.activity == Activity::exercising;
  const double performed_s = secondsSince(run.begin, tick);
  body::Pose performed;
  if (exercising) {
    performed = movement::poseAt(performer, run.plan, performed_s, overlay);
    if (run.repetition > 0 || performed_s >= kGetSet_s) return performed;
  }
  const body::Pose ready = waitingPose(scene, state, person, tick, overlay);
  if (exercising) {
    return movement::blendPoses(ready, performed, maths::minimumJerk(performed_s / kGetSet_s));
  }
  const double settled = secondsSince(run.since, tick) / kSettle_s;
  const bool has_performed = run.begin < run.since && run.plan.phase_count > 0;
  if (settled >= 1.0 || !has_performed) return ready;
  const double broken_off_s =
      base::toSeconds(run.since - run.begin) + runningOut_s(secondsSince(run.since, tick));
  const body::Pose last = movement::poseAt(performer, run.plan, broken_off_s, overlay);
  return movement::blendPoses(last, ready, maths::minimumJerk(settled));
}

}  // namespace

Appearance appearanceOf(const Scene& scene, const CircuitState& state, int person, double tick) {
  const PersonRun& run = runOf(state, person);
  const movement::Overlay overlay = overlayOf(scene, state, person, tick);
  Appearance appearance;
  appearance.look = lookOf(scene, state, person, tick);
  appearance.breath = breathOf(state, person, tick);
  if (run.where.underWay() && tick > static_cast<double>(run.where.begin)) {
    const locomotion::WalkMoment moment = onTheWay(scene, state, person, tick, overlay);
    appearance.place = moment.place;
    appearance.pose = moment.pose;
    return appearance;
  }
  appearance.place = whereIs(scene, state, person, tick);
  appearance.pose = poseThere(scene, state, person, tick, overlay);
  return appearance;
}

Placement goalOf(const Scene& scene, const CircuitState& state, int person) {
  const Whereabouts& where = runOf(state, person).where;
  return where.underWay() ? stationPlace(scene, person, where.next)
                          : whereIs(scene, state, person, 0.0);
}

body::JointFrames inHall(const body::JointFrames& own, const Placement& placement) {
  const maths::Quat turn = maths::rotationY(placement.heading_rad);
  body::JointFrames frames;
  for (std::size_t i = 0; i < frames.position_m.size(); ++i) {
    frames.position_m[i] = placement.position_m + maths::rotate(turn, own.position_m[i]);
    frames.rotation[i] = turn * own.rotation[i];
  }
  return frames;
}

body::JointFrames inHall(const body::Skeleton& skeleton, const body::Pose& pose,
                         const Placement& placement) {
  return inHall(body::solveFrames(skeleton, pose), placement);
}

}  // namespace spotter::circuit
