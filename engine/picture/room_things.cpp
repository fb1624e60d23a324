#include "picture/room_things.h"

#include <algorithm>

#include "circuit/room.h"
#include "circuit/transition.h"
#include "maths/angle.h"
#include "movement/props.h"

namespace spotter::picture {
namespace {

using circuit::HazardRun;
using Kind = content::HazardModel::Kind;
using maths::Vec3;

/// A model at a place.
void add(Picture& picture, const char* model, const circuit::Placement& place, const Vec3& own = {},
         double turn_rad = 0.0) {
  const circuit::Placement at = locomotion::composed(place, {own, turn_rad});
  picture.props.push_back({model, at.position_m, maths::rotationY(at.heading_rad)});
}

// Three tins: two fallen over, as they roll from under a chair; in order they stand side by side.
void addTins(Picture& picture, const circuit::Placement& place, bool in_order) {
  constexpr double kHalf = movement::PropSizes::kTinHeight / 2;
  constexpr double kRadius = movement::PropSizes::kTinRadius;
  if (in_order) {
    add(picture, "tin", place, {0.0, kHalf, -0.05});
    add(picture, "tin", place, {0.0, kHalf, 0.05});
    return;
  }
  add(picture, "tin", place, {0.0, kHalf, 0.0});
  const Vec3 spots[] = {{0.13, kRadius, 0.07}, {-0.11, kRadius, 0.10}};
  double turn = 0.5;
  for (const Vec3& spot : spots) {
    add(picture, "tin", place, spot, turn);
    picture.props.back().turn = picture.props.back().turn * maths::rotationX(maths::kPi / 2);
    turn += 1.9;
  }
}

void addLaces(const session::Scene& scene, int person, Picture& picture) {
  const auto& skeleton = scene.participants[static_cast<std::size_t>(person)].performer.skeleton;
  const auto& frames = picture.figures[static_cast<std::size_t>(person)].frames;
  for (const body::Joint foot : {body::Joint::left_foot, body::Joint::right_foot}) {
    const Vec3 below{0.0, -skeleton.rest(foot).y, 0.0};
    picture.props.push_back(
        {"laces", frames.at(foot) + maths::rotate(frames.turn(foot), below), frames.turn(foot)});
  }
}

const char* modelOf(const content::HazardModel& hazard, bool safe) {
  switch (hazard.kind) {
    case Kind::bag:
      return hazard.harmless || safe ? "bag" : "bag_trailing";
    case Kind::lead:
      return "lead";
    case Kind::loose_band:
      return "band_loose";
    case Kind::frayed_band:
      return hazard.harmless || safe ? "band_ready" : "band_frayed";
    case Kind::rug_under_chair:
      return "rug";
    case Kind::stick:
      return "stick";
    case Kind::wet_patch:
      return "wet_patch";
    default:
      return "";
  }
}

// A changed band hangs where the torn one hung; what is dried, rolled up or tied is gone.
bool isDrawn(Kind kind, bool safe) {
  return !safe || kind == Kind::bag || kind == Kind::tins || kind == Kind::stick ||
         kind == Kind::frayed_band;
}

// A band that is exercised with does not hang over the chair.
bool bandInUse(const session::Scene& scene, const session::World& world, int person) {
  const circuit::PersonRun& run = world.circuit.people[static_cast<std::size_t>(person)];
  const int station = world.circuit.station;
  const auto& exercise = scene.stations[static_cast<std::size_t>(station)].exercise;
  const auto* variant = scene.variantAt(station, run.state.variant_step);
  return movement::uses(exercise, variant, movement::Equipment::band) &&
         circuit::isThere(world.circuit, run);
}

struct Ball {
  Vec3 own_m;
  double radius_m;
};
Ball ballOf(Kind kind) {
  switch (kind) {
    case Kind::lead:
      return {{0.0, 0.0, 0.0}, 0.45};
    case Kind::loose_band:
      return {{0.0, 0.0, 0.0}, 0.36};
    case Kind::frayed_band:
      return {{0.125, 0.80, -0.41}, 0.20};
    case Kind::rug_under_chair:
      return {{0.0, 0.0, -0.25}, 0.36};
    case Kind::stick:
      return {{-0.08, 0.45, 0.0}, 0.32};
    case Kind::wet_patch:
      return {{0.0, 0.0, 0.0}, 0.32};
    default:
      return {{0.0, 0.10, 0.0}, 0.24};
  }
}

void addThing(const session::Scene& scene, const session::World& world, int hazard, double tick,
              Picture& picture) {
  const auto& model = scene.model.hazards[static_cast<std::size_t>(hazard)];
  const auto stage = world.circuit.hazards[static_cast<std::size_t>(hazard)].stage;
  const bool safe = stage == HazardRun::Stage::safe;
  if (stage == HazardRun::Stage::not_yet || !isDrawn(model.kind, safe)) return;
  if (model.kind == Kind::frayed_band && bandInUse(scene, world, circuit::personOf(scene, hazard)))
    return;
  const circuit::Placement place = circuit::thingPlace(scene, world.circuit, hazard, tick);
  const int person = circuit::personOf(scene, hazard);
  if (model.kind == Kind::open_laces)
    addLaces(scene, person, picture);
  else if (model.kind == Kind::tins)
    addTins(picture, place, model.harmless || safe);
  else
    add(picture, modelOf(model, safe), place);
  if (safe) return;
  const Ball ball = ballOf(model.kind);
  const Vec3 middle = locomotion::composed(place, {ball.own_m, 0.0}).position_m;
  picture.things.push_back({hazard, person, middle, ball.radius_m});
}

}  // namespace

void addThings(const session::Scene& scene, const session::World& world, double tick,
               Picture& picture) {
  for (int i = 0; i < static_cast<int>(world.circuit.hazards.size()); ++i)
    addThing(scene, world, i, tick, picture);
}

bool hasTornBand(const session::Scene& scene, const session::World& world, int person) {
  for (int i = 0; i < static_cast<int>(world.circuit.hazards.size()); ++i) {
    const auto& model = scene.model.hazards[static_cast<std::size_t>(i)];
    const bool torn = model.kind == Kind::frayed_band && !model.harmless;
    if (torn && circuit::isThere(world.circuit, i) && circuit::personOf(scene, i) == person)
      return true;
  }
  return false;
}

}  // namespace spotter::picture
