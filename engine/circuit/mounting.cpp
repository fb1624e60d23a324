#include "circuit/mounting.h"

#include "locomotion/bike_way.h"
#include "locomotion/floor_way.h"
#include "maths/curve.h"
#include "movement/lying_things.h"
#include "movement/props.h"

namespace spotter::circuit {
namespace {

const movement::ExerciseModel& exerciseAt(const Scene& scene, int station) {
  return scene.stations[static_cast<std::size_t>(station)].exercise;
}

const movement::Performer& performerOf(const Scene& scene, int person) {
  return scene.participants[static_cast<std::size_t>(person)].performer;
}

}  // namespace

Mount mountOf(const Scene& scene, int station) {
  if (station < 0) return Mount::none;
  switch (exerciseAt(scene, station).start) {
    case movement::Carrier::seat:
      return Mount::chair;
    case movement::Carrier::mat:
    case movement::Carrier::saddle:
      return Mount::chain;
    case movement::Carrier::feet:
      break;
  }
  return Mount::none;
}

std::shared_ptr<const locomotion::PostureChain> chainFor(const Scene& scene, int person,
                                                         int station, const body::Pose& start) {
  const movement::ExerciseModel& exercise = exerciseAt(scene, station);
  const movement::Performer& performer = performerOf(scene, person);
  const body::Side moving_side = scene.movingSide(person, station);
  const Placement chair = locomotion::composed(
      locomotion::inverse(stationPlace(scene, person, station)), chairOf(scene, person));
  return std::make_shared<const locomotion::PostureChain>(
      exercise.start == movement::Carrier::mat
          ? locomotion::floorWay(performer, exercise, moving_side, start, chair)
          : locomotion::bikeWay(performer, exercise, moving_side, start));
}

Placement standsBefore(const Scene& scene, int person, int station,
                       const locomotion::PostureChain* chain) {
  if (mountOf(scene, station) == Mount::chair)
    return scene.participants[static_cast<std::size_t>(person)].at_chair;
  const Placement place = stationPlace(scene, person, station);
  return chain == nullptr ? place : locomotion::composed(place, chain->stands);
}

locomotion::Ground matOf(const Scene& scene, int person) {
  locomotion::Ground ground;
  for (int s = 0; s < static_cast<int>(scene.stations.size()); ++s) {
    if (!movement::uses(exerciseAt(scene, s), movement::Equipment::mat)) continue;
    ground.middle = stationPlace(scene, person, s);
    ground.half_width_m = 0.5 * movement::PropSizes::kMatWidth;
    ground.half_length_m = 0.5 * movement::matLength_m(performerOf(scene, person));
    ground.height_m = movement::PropSizes::kMatThickness;
    break;
  }
  return ground;
}

locomotion::WalkMoment onChain(const Scene& scene, int person, int station,
                               const locomotion::PostureChain& chain,
                               const locomotion::ChainWay& way, double time_s,
                               const body::Pose& standing, const body::Pose& start) {
  body::Pose first = standing;
  first.hips_m.y += chain.ground_m;
  const body::Pose pose =
      locomotion::chainPose(performerOf(scene, person), chain, way, time_s,
                            locomotion::rebased(first, chain.stands, {}), start);
  // The place goes along from where one stands to where one exercises.
  const double whole_s = locomotion::duration_s(chain, way);
  const double share = whole_s > 0.0 ? maths::smoothstep(0.0, whole_s, time_s) : 0.0;
  const double there = maths::mix(way.from, way.to, share) / chain.last();
  const Placement own{chain.stands.position_m * (1.0 - there),
                      locomotion::wrapped(chain.stands.heading_rad) * (1.0 - there)};
  return {locomotion::composed(stationPlace(scene, person, station), own),
          locomotion::rebased(pose, {}, own)};
}

}  // namespace spotter::circuit
