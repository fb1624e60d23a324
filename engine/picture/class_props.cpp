#include "picture/class_props.h"

#include <algorithm>
#include <array>

#include "circuit/places.h"
#include "circuit/room.h"
#include "circuit/transition.h"
#include "movement/props.h"
#include "picture/prop_in_hall.h"
#include "picture/room_things.h"
#include "session/appearance.h"
#include "talk/circle.h"

namespace spotter::picture {
namespace {

using movement::Equipment;

constexpr std::array<Equipment, 3> kStanding = {Equipment::step, Equipment::mat, Equipment::bike};

const circuit::PersonRun& runOf(const session::World& world, int person) {
  return world.circuit.people[static_cast<std::size_t>(person)];
}

const movement::ExerciseModel& exerciseAt(const session::Scene& scene, int station) {
  return scene.stations[static_cast<std::size_t>(station)].exercise;
}

// The station whose things a person uses: the one that they leave until they have got off, then
// the one that they go to.
int stationOf(const session::World& world, int person, double tick) {
  const circuit::Whereabouts& where = runOf(world, person).where;
  if (!where.underWay()) return where.station >= 0 ? where.station : world.circuit.station;
  const double t = (tick - static_cast<double>(where.begin)) / base::kTicksPerSecond;
  return t < where.up_s && where.station >= 0 ? where.station : where.next;
}

bool isAt(const session::World& world, int person, int station) {
  const circuit::Whereabouts& where = runOf(world, person).where;
  return !where.underWay() && where.station == station && where.rung < 0;
}

// What is held, lies on a person or is leant on: there only while it is used.
bool isHeld(movement::Prop prop) {
  return prop == movement::Prop::tin || prop == movement::Prop::band ||
         prop == movement::Prop::towel || prop == movement::Prop::wall;
}

movement::PropRequest requestAt(const session::Scene& scene, const session::World& world,
                                int person, int station, const body::Pose& pose) {
  return {exerciseAt(scene, station),
          scene.participants[static_cast<std::size_t>(person)].performer,
          pose,
          scene.movingSide(person, station),
          scene.variantAt(station, runOf(world, person).state.variant_step),
          isAt(world, person, station)};
}

// What belongs to a chair, in the chair's frame instead of the person's.
movement::PropPlacement onChair(movement::PropPlacement prop,
                                const movement::PropPlacement& chair) {
  const maths::Quat back = maths::conjugate(chair.turn);
  prop.position_m = maths::rotate(back, prop.position_m - chair.position_m);
  prop.turn = back * prop.turn;
  return prop;
}

void addThings(const session::Scene& scene, const session::World& world, int person, int station,
               const body::Pose& pose, const circuit::Placement& chair, Picture& picture) {
  const bool there = isAt(world, person, station);
  const circuit::Placement place = circuit::stationPlace(scene, person, station);
  // Nobody's posture moves the bike's cranks but its rider's.
  const body::Pose still =
      there
          ? pose
          : movement::readyPose(scene.participants[static_cast<std::size_t>(person)].performer,
                                exerciseAt(scene, station), 0.0, static_cast<std::uint64_t>(person),
                                {}, scene.movingSide(person, station));
  const movement::PropRequest request = requestAt(scene, world, person, station, still);
  const movement::PropList props = movement::propsOf(request);
  for (const movement::PropPlacement& prop : props) {
    const bool shown = prop.prop != movement::Prop::chair && (there || !isHeld(prop.prop));
    if (!shown) continue;
    picture.props.push_back(movement::isOfChair(prop.prop)
                                ? propInHall(onChair(prop, *props.begin()), chair)
                                : propInHall(prop, place));
    const bool torn = prop.prop == movement::Prop::band && hasTornBand(scene, world, person);
    if (torn) picture.props.back().model = "band_torn";
  }
}

}  // namespace

Grips gripsOf(const session::Scene& scene, const session::World& world, int person,
              const body::Pose& pose) {
  if (session::sitsInCircle(scene, world)) return {};
  return gripsOf(requestAt(scene, world, person, world.circuit.station, pose));
}

void addProps(const session::Scene& scene, const session::World& world, int person,
              const body::Pose& pose, double tick, Picture& picture) {
  const circuit::Placement chair = session::chairOf(scene, world, person, tick);
  picture.props.push_back({"chair", chair.position_m, maths::rotationY(chair.heading_rad)});
  if (session::sitsInCircle(scene, world)) return;
  const int now = stationOf(world, person, tick);
  addThings(scene, world, person, now, pose, chair, picture);
  for (const Equipment equipment : kStanding) {
    if (movement::uses(exerciseAt(scene, now), equipment)) continue;
    for (int s = 0; s < static_cast<int>(scene.stations.size()); ++s) {
      if (!movement::uses(exerciseAt(scene, s), equipment)) continue;
      addThings(scene, world, person, s, pose, chair, picture);
      break;
    }
  }
}

void addOwnChair(const session::Scene& scene, const session::World& world, Picture& picture) {
  if (!session::sitsInCircle(scene, world)) return;
  const talk::Seat seat =
      talk::seatOf(scene.place, static_cast<int>(scene.participants.size()), -1);
  picture.props.push_back({"chair", {seat.x_m, 0.0, seat.z_m}, maths::rotationY(seat.heading_rad)});
}

}  // namespace spotter::picture
