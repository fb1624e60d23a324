#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "circuit/circuit.h"
#include "circuit/places.h"

// What is in the room besides people: hazards and their look-alikes, as scene state.

namespace spotter::circuit {

/// What a facilitator can call something in the room: the same list for every person and station.
struct RoomName {
  const char* id;
  const char* label;  ///< in the calling panel
  const char* doing;  ///< what making it safe is: "Clear it away"
};
/// At most seven.
std::span<const RoomName> roomNames();
/// An id of roomNames(), "something_else" or "not_sure".
bool isRoomName(std::string_view id);
/// What a hazard of a kind is called.
const RoomName& roomNameOf(content::HazardModel::Kind kind);

/// From how far away a thing of a kind can be told for what it is, m (basis: proposed, from
/// pictures of the hall: the size of what tells over about six pixels at 1280 x 720).
double tellableFrom_m(content::HazardModel::Kind kind);

/// How long it takes to put a thing of a kind right, s (basis: proposed).
double tidying_s(content::HazardModel::Kind kind);

/// Index of the participant whom a hazard concerns.
int personOf(const Scene& scene, int hazard);

/// The hazard or look-alike that is meant by a name at a person's place: theirs first, of two the
/// one that is wrong, else the nearest one close to their place. -1 for none that is there now.
int hazardMeant(const Scene& scene, const CircuitState& state, int person, std::string_view name);

/// Where a thing is at a tick: on the floor where the class has it, at the wall once it has been
/// cleared away, under the chair, or (laces) where its person is.
Placement thingPlace(const Scene& scene, const CircuitState& state, int hazard, double tick);

/// The point of a thing that tells what it is, hall coordinates: what must be seen of it.
maths::Vec3 tellingPoint(const Scene& scene, const CircuitState& state, int hazard, double tick);

/// Where a person's chair is at a tick: where it stands, or a little behind once it has slid.
Placement chairAt(const Scene& scene, const CircuitState& state, int person, double tick);

/// Whether something is there and not yet safe.
bool isThere(const CircuitState& state, int hazard);

/// What appears with the present station.
void showHazards(const Scene& scene, CircuitState& state, Tick tick,
                 std::vector<CircuitEvent>& events);

/// Begins to put something right. Who exercises on the thing waits meanwhile.
void beginTidying(const Scene& scene, CircuitState& state, Tick tick, const MakeSafe& command,
                  std::vector<CircuitEvent>& events);
/// Ends it when its time is over.
void stepTidying(const Scene& scene, CircuitState& state, Tick tick,
                 std::vector<CircuitEvent>& events);

/// Whether an event of the class may begin now as far as its hazard goes: the hazard is there, and
/// a chair slides only when its person has just sat down on it.
bool mayCome(const Scene& scene, const CircuitState& state, const content::EventModel& event,
             int person, Tick tick);
/// Notes that something came of an event's hazard.
void noteShowed(const Scene& scene, CircuitState& state, const content::EventModel& event,
                Tick tick, std::vector<CircuitEvent>& events);

}  // namespace spotter::circuit
