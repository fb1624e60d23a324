#include "session/appearance.h"

#include "circuit/room.h"
#include "circuit/transition.h"
#include "session/seated.h"
#include "talk/circle.h"

namespace spotter::session {

bool sitsInCircle(const Scene& scene, const World& world) {
  return world.talk.has_value() && (inCircle(world) || scene.stations.empty());
}

bool isAway(const Scene& scene, const World& world, int person) {
  return sitsInCircle(scene, world) && world.talk->members[static_cast<std::size_t>(person)].aside;
}

circuit::Placement chairOf(const Scene& scene, const World& world, int person, double tick) {
  if (!sitsInCircle(scene, world)) return circuit::chairAt(scene, world.circuit, person, tick);
  const talk::Seat seat =
      talk::seatOf(scene.place, static_cast<int>(scene.participants.size()), person);
  return {{seat.x_m, 0.0, seat.z_m}, seat.heading_rad};
}

circuit::Placement placeOf(const Scene& scene, const World& world, int person, double tick) {
  if (sitsInCircle(scene, world)) return seatedPlace(scene, person);
  return circuit::whereIs(scene, world.circuit, person, tick);
}

circuit::Appearance appearanceOf(const Scene& scene, const World& world, int person, double tick) {
  if (sitsInCircle(scene, world)) return seatedAppearance(scene, world, person, tick);
  return circuit::appearanceOf(scene, world.circuit, person, tick);
}

Looks looksOf(const Scene& scene, const World& world, int person) {
  const auto p = static_cast<std::size_t>(person);
  if (sitsInCircle(scene, world)) {
    const CirclePerson& seated = world.circle.people[p];
    return {seated.now, seated.before};
  }
  const circuit::Attention& attention = world.circuit.people[p].attention;
  return {attention.now, attention.before};
}

}  // namespace spotter::session
