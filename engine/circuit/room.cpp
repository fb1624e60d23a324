#include "circuit/room.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/assert.h"
#include "circuit/repetition.h"
#include "circuit/transition.h"
#include "maths/angle.h"
#include "maths/curve.h"

namespace spotter::circuit {
namespace {

using Kind = content::HazardModel::Kind;
using content::HazardModel;

enum NameIndex { to_trip_over, wet, chair, reach, shoes, band, name_count };
constexpr std::array<RoomName, name_count> kNames = {{
    {"trip", "Something to trip over", "Clear it away"},
    {"wet_floor", "Wet floor", "Dry it"},
    {"chair", "Chair can slide", "Put the chair on firm ground"},
    {"out_of_reach", "Stick or support out of reach", "Put it within reach"},
    {"shoes", "Shoes or laces", "Have the shoes seen to"},
    {"band", "Damaged band", "Change the band"},
}};

/// What the circuit needs to know of a kind (basis: proposed).
struct Traits {
  NameIndex name;
  double tellable_m;
  double tidying_s;
};

constexpr Traits traitsOf(Kind kind) {
  switch (kind) {
    case Kind::bag:
      return {to_trip_over, 8.0, 6.0};
    case Kind::lead:
      return {to_trip_over, 6.0, 8.0};
    case Kind::loose_band:
      return {to_trip_over, 7.0, 4.0};
    case Kind::tins:
      return {to_trip_over, 7.0, 5.0};
    case Kind::wet_patch:
      return {wet, 6.0, 10.0};
    case Kind::rug_under_chair:
      return {chair, 7.0, 10.0};
    case Kind::stick:
      return {reach, 8.0, 6.0};
    case Kind::frayed_band:
      return {band, 5.0, 8.0};
    case Kind::open_laces:
      break;
  }
  return {shoes, 3.8, 10.0};
}

constexpr double kLook_s = 3.0;     // where there is nothing to put right
constexpr double kNear_m = 1.6;     // a thing so near to a place is meant there
constexpr double kSlide_m = 0.025;  // of a chair (RF-13: more than 2 cm)
constexpr double kSlides_s = 0.25;
constexpr double kFromEdge_m = 0.05;  // where things are cleared to
constexpr double kFromEnd_m = 0.1;

const HazardModel& modelOf(const Scene& scene, int hazard) {
  return scene.model.hazards[static_cast<std::size_t>(hazard)];
}
const HazardRun& runOf(const CircuitState& state, int hazard) {
  return state.hazards[static_cast<std::size_t>(hazard)];
}
int count(const CircuitState& state) { return static_cast<int>(state.hazards.size()); }

Placement onTheFloor(const Scene& scene, int hazard) {
  const HazardModel& model = modelOf(scene, hazard);
  const Participant& whose = scene.participants[static_cast<std::size_t>(personOf(scene, hazard))];
  return locomotion::composed(
      whose.at_chair, {{model.left_m, 0.0, model.ahead_m}, maths::radians(model.heading_deg)});
}

// The nearer of the two long sides of the floor.
Placement atTheWall(const content::PlaceModel& room, const Placement& from) {
  const bool right = from.position_m.x < 0.5 * (room.x_from_m + room.x_to_m);
  const double x = right ? room.x_from_m + kFromEdge_m : room.x_to_m - kFromEdge_m;
  const double z =
      maths::clamp(from.position_m.z, room.z_from_m + kFromEnd_m, room.z_to_m - kFromEnd_m);
  return {{x, 0.0, z}, (right ? -1.0 : 1.0) * maths::kPi / 2};
}

// Beside the chair, on the side of the better leg.
Placement besideChair(const Scene& scene, int person) {
  const Participant& whose = scene.participants[static_cast<std::size_t>(person)];
  const double side = -body::signOf(whose.person.sore_side);
  return locomotion::composed(whose.chair, {{side * 0.40, 0.0, -0.10}, 0.0});
}

bool matches(const HazardModel& model, std::string_view name) {
  return name == "something_else" || name == "not_sure" || name == roomNameOf(model.kind).id;
}

double slideOf(const HazardRun& run, double tick) {
  if (run.showed < 0) return 0.0;
  const double t = (tick - static_cast<double>(run.showed)) / base::kTicksPerSecond;
  return kSlide_m * maths::smoothstep(0.0, kSlides_s, t);
}

// Nobody exercises on what is being put right.
void letWait(CircuitState& state, int person, Tick tick, Tick until,
             std::vector<CircuitEvent>& events) {
  PersonRun& run = state.people[static_cast<std::size_t>(person)];
  if (run.activity != Activity::exercising) return;
  breakRepetition(state, person, Activity::waiting, tick, events);
  run.end = until;
}

}  // namespace

std::span<const RoomName> roomNames() { return kNames; }

bool isRoomName(std::string_view id) {
  return id == "something_else" || id == "not_sure" ||
         std::any_of(kNames.begin(), kNames.end(), [&](const RoomName& n) { return n.id == id; });
}

const RoomName& roomNameOf(Kind kind) { return kNames[traitsOf(kind).name]; }
double tellableFrom_m(Kind kind) { return traitsOf(kind).tellable_m; }
double tidying_s(Kind kind) { return traitsOf(kind).tidying_s; }

int personOf(const Scene& scene, int hazard) {
  const int person = scene.participantOf(modelOf(scene, hazard).person);
  SPOTTER_ASSERT(person >= 0, "the checker has seen that a hazard names a participant");
  return person;
}

int hazardMeant(const Scene& scene, const CircuitState& state, int person, std::string_view name) {
  const Placement place = scene.participants[static_cast<std::size_t>(person)].at_chair;
  int best = -1;
  double nearest = kNear_m;
  for (int hazard = 0; hazard < count(state); ++hazard) {
    const HazardModel& model = modelOf(scene, hazard);
    if (!isThere(state, hazard) || !matches(model, name)) continue;
    const Placement thing =
        thingPlace(scene, state, hazard, static_cast<double>(runOf(state, hazard).since));
    double away = maths::distance(thing.position_m, place.position_m);
    // Their own comes first, and of two the one that is wrong.
    if (personOf(scene, hazard) == person) away = model.harmless ? -1.0 : -2.0;
    if (away >= nearest) continue;
    nearest = away;
    best = hazard;
  }
  return best;
}

Placement thingPlace(const Scene& scene, const CircuitState& state, int hazard, double tick) {
  const HazardModel& model = modelOf(scene, hazard);
  const int person = personOf(scene, hazard);
  if (model.kind == Kind::open_laces) return whereIs(scene, state, person, tick);
  const bool at_chair = !content::liesOnFloor(model.kind);
  const Placement there = at_chair ? chairOf(scene, person) : onTheFloor(scene, hazard);
  if (runOf(state, hazard).stage != HazardRun::Stage::safe) return there;
  if (model.kind == Kind::stick) return besideChair(scene, person);
  const bool cleared = model.kind == Kind::bag || model.kind == Kind::tins;
  return cleared ? atTheWall(scene.place, there) : there;
}

maths::Vec3 tellingPoint(const Scene& scene, const CircuitState& state, int hazard, double tick) {
  const Placement place = thingPlace(scene, state, hazard, tick);
  const auto at = [&](const maths::Vec3& own) {
    return locomotion::composed(place, {own, 0.0}).position_m;
  };
  switch (modelOf(scene, hazard).kind) {
    case Kind::frayed_band:
      return at({0.125, 0.84, -0.455});
    case Kind::rug_under_chair:
      return at({0.0, 0.02, -0.20});
    case Kind::stick:
      return at({0.0, 0.40, 0.0});
    default:
      return at({0.0, 0.05, 0.0});
  }
}

Placement chairAt(const Scene& scene, const CircuitState& state, int person, double tick) {
  Placement place = chairOf(scene, person);
  for (int hazard = 0; hazard < count(state); ++hazard) {
    const bool its_rug = modelOf(scene, hazard).kind == Kind::rug_under_chair &&
                         personOf(scene, hazard) == person && isThere(state, hazard);
    if (!its_rug) continue;
    place = locomotion::composed(place, {{0.0, 0.0, -slideOf(runOf(state, hazard), tick)}, 0.0});
  }
  return place;
}

bool isThere(const CircuitState& state, int hazard) {
  return runOf(state, hazard).stage == HazardRun::Stage::there;
}

void showHazards(const Scene& scene, CircuitState& state, Tick tick,
                 std::vector<CircuitEvent>& events) {
  const std::string& station = scene.stations[static_cast<std::size_t>(state.station)].model.id;
  for (int i = 0; i < count(state); ++i) {
    const HazardModel& model = modelOf(scene, i);
    HazardRun& run = state.hazards[static_cast<std::size_t>(i)];
    const bool begins = model.station.empty() ? state.station == 0 : model.station == station;
    if (run.stage != HazardRun::Stage::not_yet || !begins) continue;
    run.stage = HazardRun::Stage::there;
    run.since = tick;
    events.push_back(HazardAppeared{personOf(scene, i), model.id, model.name,
                                    roomNameOf(model.kind).id, model.harmless});
  }
}

void beginTidying(const Scene& scene, CircuitState& state, Tick tick, const MakeSafe& command,
                  std::vector<CircuitEvent>& events) {
  const int hazard = hazardMeant(scene, state, command.person, command.name);
  const double seconds = hazard < 0 ? kLook_s : tidying_s(modelOf(scene, hazard).kind);
  const Tick until = tick + base::toTick(seconds);
  state.tidying = Tidying{hazard, command.person, command.name, until};
  events.push_back(
      MakingSafe{command.person, command.name, hazard < 0 ? "" : modelOf(scene, hazard).id});
  if (hazard < 0) return;
  const Kind kind = modelOf(scene, hazard).kind;
  const bool in_use =
      kind == Kind::rug_under_chair || kind == Kind::frayed_band || kind == Kind::open_laces;
  if (in_use) letWait(state, personOf(scene, hazard), tick, until + base::toTick(0.5), events);
}

void stepTidying(const Scene& scene, CircuitState& state, Tick tick,
                 std::vector<CircuitEvent>& events) {
  if (!state.tidying || tick < state.tidying->until) return;
  const Tidying done = *state.tidying;
  state.tidying.reset();
  std::string id;
  if (done.hazard >= 0 && isThere(state, done.hazard)) {
    HazardRun& run = state.hazards[static_cast<std::size_t>(done.hazard)];
    run.stage = HazardRun::Stage::safe;
    run.since = tick;
    id = modelOf(scene, done.hazard).id;
  }
  events.push_back(MadeSafe{done.person, done.name, id});
}

bool mayCome(const Scene& scene, const CircuitState& state, const content::EventModel& event,
             int person, Tick tick) {
  if (event.after_hazard.empty()) return true;
  for (int hazard = 0; hazard < count(state); ++hazard) {
    const HazardModel& model = modelOf(scene, hazard);
    if (model.id != event.after_hazard) continue;
    const bool in_hand = state.tidying && state.tidying->hazard == hazard;
    if (!isThere(state, hazard) || in_hand) return false;
    const PersonRun& run = state.people[static_cast<std::size_t>(person)];
    const bool just_sat = run.repetition > 0 && tick - run.begin <= 1;
    return model.kind != Kind::rug_under_chair || just_sat;
  }
  return false;
}

void noteShowed(const Scene& scene, CircuitState& state, const content::EventModel& event,
                Tick tick, std::vector<CircuitEvent>& events) {
  for (int hazard = 0; hazard < count(state); ++hazard) {
    if (modelOf(scene, hazard).id != event.after_hazard) continue;
    state.hazards[static_cast<std::size_t>(hazard)].showed = tick;
    events.push_back(HazardShowed{event.after_hazard, event.id});
  }
}

}  // namespace spotter::circuit
