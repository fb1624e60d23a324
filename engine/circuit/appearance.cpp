#include "circuit/appearance.h"

#include <algorithm>

#include "circuit/signs.h"
#include "circuit/transition.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "movement/pose_at.h"

namespace spotter::circuit {
namespace {

constexpr double kGestureRise_s = 0.9;
constexpr double kSettle_s = 1.2;
constexpr double kGetSet_s = 0.4;  // from waiting into the first repetition

const PersonRun& runOf(const CircuitState& state, int person) {
  return state.people[static_cast<std::size_t>(person)];
}

double secondsSince(Tick since, double tick) {
  return (tick - static_cast<double>(since)) / base::kTicksPerSecond;
}

// How far a sign shows: rises when it begins and eases before it ends by itself.
double signWeight01(const content::EventModel& sign, const PersonRun& run, double tick) {
  const double t = secondsSince(run.sign_begin, tick);
  return maths::smoothstep(0.0, kGestureRise_s, t) *
         maths::smoothstep(sign.lasts_s, sign.lasts_s - 1.0, t);
}

movement::Overlay overlayOf(const Scene& scene, const PersonRun& run, int person, double tick) {
  movement::Overlay overlay;
  // Twelve to eighteen breaths a minute at rest; each person their own.
  const double breaths_per_s = 0.22 + 0.02 * static_cast<double>(person % 5);
  overlay.breath_turns = tick / base::kTicksPerSecond * breaths_per_s + 0.37 * person;
  overlay.breath01 = 0.8 + 0.6 * run.state.fatigue01;
  if (const content::EventModel* sign = signOf(scene, run)) {
    overlay.gesture.kind = static_cast<movement::GestureKind>(sign->gesture);
    overlay.gesture.weight01 = signWeight01(*sign, run, tick);
    overlay.gesture.side =
        body::other(scene.participants[static_cast<std::size_t>(person)].person.sore_side);
  }
  return overlay;
}

void addFace(Look& look, std::string_view face, double weight) {
  if (face == "pain") look.pain = std::max(look.pain, weight);
  if (face == "strain") look.strain = std::max(look.strain, weight);
  if (face == "fatigue") look.fatigue = std::max(look.fatigue, weight);
  if (face == "smile") look.smile = std::max(look.smile, weight);
}

const char* faceName(content::EventModel::Face face) {
  switch (face) {
    case content::EventModel::Face::pain:
      return "pain";
    case content::EventModel::Face::strain:
      return "strain";
    case content::EventModel::Face::fatigue:
      return "fatigue";
    case content::EventModel::Face::smile:
      return "smile";
    case content::EventModel::Face::neutral:
      return "neutral";
  }
  return "neutral";
}

Look lookOf(const Scene& scene, const CircuitState& state, const PersonRun& run, double tick) {
  Look look;
  look.fatigue = 0.35 * maths::smoothstep(0.5, 1.0, run.state.fatigue01);
  look.flush = 0.5 * maths::smoothstep(0.4, 1.0, run.state.fatigue01);
  if (run.state.pain > 5.0) look.pain = 0.7;
  if (run.activity == Activity::exercising) {
    const double span = std::max(1.0, static_cast<double>(run.end - run.begin));
    const double effort = maths::raisedCosine((tick - static_cast<double>(run.begin)) / span);
    for (const people::ActiveFault& active : run.state.faults) {
      const auto& fault = scene.stations[static_cast<std::size_t>(state.station)]
                              .faults[static_cast<std::size_t>(active.fault)];
      addFace(look, fault.causes[static_cast<std::size_t>(active.cause)].tell_face,
              0.9 * effort * std::min(1.0, active.share01));
    }
    look.strain = std::max(look.strain, 0.25 * effort * run.state.fatigue01);
  }
  if (const content::EventModel* sign = signOf(scene, run)) {
    const double weight = signWeight01(*sign, run, tick);
    addFace(look, faceName(sign->face), weight);
    look.pallor = sign->pallor01 * weight;
    look.sweat = sign->sweat01 * weight;
    look.flush *= 1.0 - weight;
  }
  return look;
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
  const double broken_off_s = base::toSeconds(run.since - run.begin);
  const body::Pose last = movement::poseAt(performer, run.plan, broken_off_s, overlay);
  return movement::blendPoses(last, ready, maths::minimumJerk(settled));
}

}  // namespace

Appearance appearanceOf(const Scene& scene, const CircuitState& state, int person, double tick) {
  const PersonRun& run = runOf(state, person);
  const movement::Overlay overlay = overlayOf(scene, run, person, tick);
  Appearance appearance;
  appearance.look = lookOf(scene, state, run, tick);
  if (run.where.underWay() && tick > static_cast<double>(run.where.begin)) {
    const movement::WalkMoment moment = onTheWay(scene, state, person, tick, overlay);
    appearance.place = moment.place;
    appearance.pose = moment.pose;
    return appearance;
  }
  appearance.place = whereIs(scene, state, person, tick);
  appearance.pose = poseThere(scene, state, person, tick, overlay);
  return appearance;
}

Placement placementOf(const Scene& scene, const CircuitState& state, int person, double tick) {
  return whereIs(scene, state, person, tick);
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
