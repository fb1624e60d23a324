#include <algorithm>
#include <cmath>

#include "content/check.h"
#include "content/unit_hint.h"
#include "locomotion/exercise_place.h"
#include "locomotion/floor_area.h"
#include "maths/angle.h"
#include "movement/plan.h"
#include "movement/pose_at.h"
#include "movement/props.h"

namespace spotter::content {

namespace {

using locomotion::FloorArea;
using maths::Vec3;

constexpr double kTouch_m = 0.12;  // from joint to joint: the flesh round the one and the other
constexpr double kFar_m = 6.0;     // between two places: no lane reaches that far

/// What one person needs of the floor.
struct Lane {
  Vec3 feet_m;                    ///< the place in the class file
  std::vector<FloorArea> body;    ///< by station: all that the exercise needs there
  std::vector<FloorArea> things;  ///< the chair and what else stands about for the whole class
};

const movement::VariationModel* variationOf(const movement::ExerciseModel& exercise,
                                            const ParticipantModel& participant,
                                            const std::string& station) {
  for (const VariationScript& script : participant.variations) {
    if (script.station != station) continue;
    for (const movement::VariationModel& variation : exercise.variations)
      if (variation.id == script.variation) return &variation;
  }
  return nullptr;
}

/// Works out the lane of one participant of a class without errors.
struct LaneOf {
  const ClassModel& plan;
  const Catalogue& catalogue;
  const ParticipantModel& participant;
  const PersonModel& person;
  const locomotion::ClassThings& class_things;
  movement::Performer performer =
      movement::makePerformer(person.physique, person.baseline, person.sore_side);
  locomotion::Place feet = {{participant.x_m, 0.0, participant.z_m},
                            maths::radians(participant.heading_deg)};
  locomotion::Place chair = locomotion::chairBehind(performer, feet);

  movement::RepetitionPlan repetition(const StationModel& station,
                                      const movement::ExerciseModel& exercise,
                                      body::Side moving_side) const {
    std::vector<movement::FaultModel> faults;
    std::vector<movement::FaultDose> doses;
    for (const FaultScript& script : participant.faults) {
      if (script.station != station.id) continue;
      faults.push_back(*catalogue.model<movement::FaultModel>(Kind::fault, script.fault));
      movement::FaultDose dose;
      dose.fault = static_cast<int>(doses.size());
      dose.side = script.side;
      dose.severity = severityOf(faults.back(), script.level);
      doses.push_back(dose);
    }
    movement::PlanRequest request;
    request.moving_side = moving_side;
    request.doses = doses;
    request.variation = variationOf(exercise, participant, station.id);
    request.noise = false;
    return movement::planRepetition(performer, exercise, faults, request);
  }

  void addStation(const StationModel& station, Lane& lane) const {
    const auto& exercise =
        *catalogue.model<movement::ExerciseModel>(Kind::exercise, station.exercise);
    const body::Side first = sideOf(station.moving_side, person.sore_side);
    const locomotion::Place place =
        locomotion::exercisePlace(performer, chair, exercise, first, class_things);
    std::vector<Vec3> swept;
    for (const body::Side side : {first, body::other(first)}) {
      if (side != first && !exercise.alternates) continue;
      const movement::RepetitionPlan repetition = this->repetition(station, exercise, side);
      const FloorArea area = locomotion::inHall(locomotion::sweptBy(performer, repetition), place);
      swept.insert(swept.end(), area.corners.begin(), area.corners.end());
      if (side == first)
        addThings(exercise, movement::poseAt(performer, repetition, 0.0), side, place, lane);
    }
    lane.body.push_back(locomotion::hullOf(std::move(swept)));
  }

  void addThings(const movement::ExerciseModel& exercise, const body::Pose& pose, body::Side side,
                 const locomotion::Place& place, Lane& lane) const {
    for (const movement::PropPlacement& thing :
         movement::propsOf({exercise, performer, pose, side})) {
      const FloorArea area = locomotion::inHall(locomotion::under(thing), place);
      if (thing.prop != movement::Prop::chair && !area.corners.empty()) lane.things.push_back(area);
    }
  }

  Lane make() const {
    Lane lane{feet.position_m, {}, {}};
    lane.things.push_back(
        locomotion::inHall(locomotion::under({movement::Prop::chair, {}, {}}), chair));
    for (const StationModel& station : plan.stations) addStation(station, lane);
    return lane;
  }
};

FloorArea moved(FloorArea area, const Vec3& by) {
  for (Vec3& corner : area.corners) corner += by;
  return area;
}

/// How near two people come, and where.
struct Closeness {
  double gap_m = 1e9;
  std::size_t station = 0;
};

Closeness closeness(const Lane& a, const Lane& b, const Vec3& a_moved = {}) {
  Closeness nearest;
  if (maths::distance(a.feet_m + a_moved, b.feet_m) > kFar_m) return nearest;
  const auto note = [&](double gap, std::size_t station) {
    if (gap < nearest.gap_m) nearest = {gap, station};
  };
  std::vector<FloorArea> things;
  for (const FloorArea& thing : a.things) things.push_back(moved(thing, a_moved));
  for (std::size_t i = 0; i < a.body.size(); ++i) {
    const FloorArea own = moved(a.body[i], a_moved);
    note(locomotion::gap_m(own, b.body[i]), i);
    for (const FloorArea& thing : b.things) note(locomotion::gap_m(own, thing), i);
    for (const FloorArea& thing : things) note(locomotion::gap_m(thing, b.body[i]), i);
  }
  return nearest;
}

/// All lanes of a class without errors.
struct Lanes {
  const ClassModel& plan;
  PlaceModel place;
  std::vector<Lane> all;

  bool isFree(std::size_t person, const Vec3& by) const {
    const Vec3 at = all[person].feet_m + by;
    if (at.x < place.x_from_m || at.x > place.x_to_m || at.z < place.z_from_m ||
        at.z > place.z_to_m)
      return false;
    for (std::size_t other = 0; other < all.size(); ++other) {
      if (other != person && closeness(all[person], all[other], by).gap_m < kTouch_m) return false;
    }
    return true;
  }

  // The shortest way along the walls to where nobody is near.
  std::string hintFor(std::size_t person) const {
    constexpr int kSteps = 30;
    constexpr double kStep_m = 0.1;
    const ParticipantModel& who = plan.participants[person];
    for (int step = 1; step <= kSteps; ++step) {
      for (const double way : {step * kStep_m, -step * kStep_m}) {
        const auto line = [way](const char* key, double from) {
          return "far enough: " + std::string(key) + " = " +
                 shortestNumber(std::round((from + way) * 100.0) / 100.0);
        };
        if (isFree(person, {way, 0.0, 0.0})) return line("x_m", who.x_m);
        if (isFree(person, {0.0, 0.0, way})) return line("z_m", who.z_m);
      }
    }
    return "the place is too full: turn them, or have fewer people or other exercises";
  }

  void check(Document& document, std::size_t a, std::size_t b) const {
    const Closeness near = closeness(all[a], all[b]);
    if (near.gap_m >= kTouch_m) return;
    document.findings.add(
        Code::lanes_overlap, document.places.of(entryPath("participant", a) + ".x_m"),
        quoted(plan.participants[a].person) + " and " + quoted(plan.participants[b].person) +
            " would touch each other, or the other's things, at " +
            quoted(plan.stations[near.station].id),
        hintFor(a));
  }
};

Lanes lanesOf(const ClassModel& plan, const Catalogue& catalogue) {
  locomotion::ClassThings things;
  for (const StationModel& station : plan.stations)
    things.add(*catalogue.model<movement::ExerciseModel>(Kind::exercise, station.exercise));
  Lanes lanes{plan, placeOf(plan, catalogue), {}};
  for (const ParticipantModel& participant : plan.participants) {
    const auto& person = *catalogue.model<PersonModel>(Kind::person, participant.person);
    lanes.all.push_back(LaneOf{plan, catalogue, participant, person, things}.make());
  }
  return lanes;
}

}  // namespace

void checkLanes(std::vector<Document>& documents, const Catalogue& catalogue) {
  for (Document& document : documents) {
    // Only a class without errors is made of parts that can be performed.
    if (document.kind != Kind::class_plan || document.findings.broken()) continue;
    const Lanes lanes = lanesOf(std::get<ClassModel>(document.model), catalogue);
    for (std::size_t a = 0; a < lanes.all.size(); ++a) {
      for (std::size_t b = 0; b < a; ++b) lanes.check(document, a, b);
    }
  }
}

}  // namespace spotter::content
