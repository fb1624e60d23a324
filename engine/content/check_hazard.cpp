#include <algorithm>
#include <cmath>
#include <optional>

#include "content/check.h"
#include "content/unit_hint.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::content {

namespace {

using Kind = HazardModel::Kind;

constexpr double kBeyond_m = 0.1;  // a thing may lie nearer to a wall than people stand
constexpr double kFeet_m = 0.25;   // round the place where somebody's feet are
constexpr double kApart_m = 0.30;  // between two things on the floor
constexpr double kReach_m = 0.75;  // of a hand from the chair, along the floor
constexpr const char* kLookAlikes =
    "bags tucked under the chair, tins and sticks within reach and whole bands are harmless";

/// A spot as a person sees it from their place.
struct Spot {
  double ahead_m = 0.0;
  double left_m = 0.0;
};

double distance(const Spot& a, const Spot& b) {
  return std::hypot(a.ahead_m - b.ahead_m, a.left_m - b.left_m);
}

// In the hall: x to the left of somebody who looks along z.
Spot inHall(const ParticipantModel& person, const Spot& own) {
  const double heading = maths::radians(person.heading_deg);
  const double s = maths::sine(heading), c = maths::cosine(heading);
  return {person.z_m + own.ahead_m * c - own.left_m * s,
          person.x_m + own.ahead_m * s + own.left_m * c};
}

Spot asSeenBy(const ParticipantModel& person, const Spot& in_hall) {
  const double heading = maths::radians(person.heading_deg);
  const double s = maths::sine(heading), c = maths::cosine(heading);
  const double z = in_hall.ahead_m - person.z_m, x = in_hall.left_m - person.x_m;
  return {z * c + x * s, x * c - z * s};
}

// The chair's feet stand about so round the place of who sits on it.
bool inChair(const Spot& own) {
  return std::abs(own.left_m) < 0.25 && own.ahead_m > -0.70 && own.ahead_m < -0.10;
}
bool tuckedUnderChair(const Spot& own) {
  return std::abs(own.left_m) <= 0.10 && own.ahead_m >= -0.50 && own.ahead_m <= -0.25;
}
double fromChair_m(const Spot& own) { return distance(own, {-0.30, 0.0}); }

const ParticipantModel* participantOf(const ClassModel& plan, const std::string& person) {
  for (const ParticipantModel& participant : plan.participants) {
    if (participant.person == person) return &participant;
  }
  return nullptr;
}

/// Checks one hazard of a class.
struct HazardCheck {
  Document& document;
  const Catalogue& catalogue;
  const ClassModel& plan;
  const HazardModel& hazard;
  std::string path;

  void add(Code code, const std::string& message, const std::string& hint = "") const {
    document.findings.add(code, document.places.of(path), message, hint);
  }
  Spot own() const { return {hazard.ahead_m, hazard.left_m}; }
  bool harmlessBag() const { return hazard.kind == Kind::bag && hazard.harmless; }

  // What makes a thing harmless, or nothing where a kind has no look-alike.
  std::optional<bool> looksHarmless() const {
    switch (hazard.kind) {
      case Kind::bag:
        return tuckedUnderChair(own());
      case Kind::tins:
      case Kind::stick:
        return fromChair_m(own()) <= kReach_m;
      case Kind::frayed_band:
        return hazard.harmless;
      default:
        return std::nullopt;
    }
  }
  void checkHarmless() const {
    const std::optional<bool> harmless = looksHarmless();
    if (!harmless && hazard.harmless)
      return add(Code::hazard_contradiction, "a thing of this kind is never harmless", kLookAlikes);
    if (!harmless || *harmless == hazard.harmless) return;
    add(Code::hazard_contradiction,
        hazard.harmless ? "where it lies " + quoted(hazard.id) + " is not harmless"
                        : "where it lies " + quoted(hazard.id) + " is harmless",
        kLookAlikes);
  }
  bool usesBand(const std::string& exercise_id) const {
    const auto* exercise =
        catalogue.model<movement::ExerciseModel>(content::Kind::exercise, exercise_id);
    if (exercise == nullptr) return true;  // told elsewhere
    const auto has = [](const std::vector<movement::Equipment>& props) {
      return std::find(props.begin(), props.end(), movement::Equipment::band) != props.end();
    };
    return has(exercise->props) ||
           std::any_of(exercise->variants.begin(), exercise->variants.end(),
                       [&](const movement::VariantModel& variant) { return has(variant.props); });
  }
  void checkUse() const {
    if (hazard.kind != Kind::frayed_band) return;
    const auto from =
        std::find_if(plan.stations.begin(), plan.stations.end(),
                     [&](const StationModel& station) { return station.id == hazard.station; });
    if (!hazard.station.empty() && from == plan.stations.end()) return;  // told elsewhere
    const auto first = hazard.station.empty() ? plan.stations.begin() : from;
    const bool used = std::any_of(first, plan.stations.end(), [&](const StationModel& station) {
      return usesBand(station.exercise);
    });
    if (used) return;
    add(Code::hazard_without_use, "no exercise from then on is done with a band",
        "choose the station of an exercise that uses one, or has a way that does");
  }
  void checkFloor() const {
    const ParticipantModel* whose = participantOf(plan, hazard.person);
    if (whose == nullptr) return;
    const Spot at = inHall(*whose, own());
    const PlaceModel place = placeOf(plan, catalogue);
    const auto number = [](double v) { return shortestNumber(std::round(v * 100) / 100); };
    if (at.left_m < place.x_from_m - kBeyond_m || at.left_m > place.x_to_m + kBeyond_m ||
        at.ahead_m < place.z_from_m - kBeyond_m || at.ahead_m > place.z_to_m + kBeyond_m) {
      return add(Code::hazard_outside,
                 "it lies at x = " + number(at.left_m) + ", z = " + number(at.ahead_m) +
                     ", in a wall or outside the place",
                 "things can lie from x = " + number(place.x_from_m - kBeyond_m) + " to " +
                     number(place.x_to_m + kBeyond_m) +
                     " and from z = " + number(place.z_from_m - kBeyond_m) + " to " +
                     number(place.z_to_m + kBeyond_m));
    }
    for (const ParticipantModel& participant : plan.participants) {
      const Spot seen = asSeenBy(participant, at);
      if (distance(seen, {}) < kFeet_m)
        return add(Code::hazard_on_top, "it lies on the feet of " + quoted(participant.person));
      const bool own_bag = harmlessBag() && &participant == whose;
      if (inChair(seen) && !own_bag)
        return add(Code::hazard_on_top, "it lies in the chair of " + quoted(participant.person),
                   "only a harmless bag is tucked under its owner's chair");
    }
    checkOthers(at);
  }
  void checkOthers(const Spot& at) const {
    for (const HazardModel& other : plan.hazards) {
      if (&other == &hazard) return;  // only those before it: one message for two
      const ParticipantModel* whose = participantOf(plan, other.person);
      if (whose == nullptr || !liesOnFloor(other.kind)) continue;
      if (distance(at, inHall(*whose, {other.ahead_m, other.left_m})) < kApart_m)
        return add(Code::hazard_on_top, "it lies on " + quoted(other.id));
    }
  }
  void check() const {
    checkStation(document, plan, hazard.station, path + ".station");
    checkPresent(document, plan, hazard.person, path + ".person");
    // What could not be read is told where it stands: all below would be about another kind of
    // thing, or about another spot.
    if (!document.read_well) return;
    checkUse();
    const bool floor = liesOnFloor(hazard.kind);
    if (floor && !document.places.has(path + ".ahead_m") &&
        !document.places.has(path + ".left_m")) {
      return add(Code::hazard_place, "where it lies is missing",
                 "give ahead_m and left_m from the person's place");
    }
    // Zeros are how a recording writes that there is none.
    if (!floor && (hazard.ahead_m != 0.0 || hazard.left_m != 0.0)) {
      return add(Code::hazard_place, "it is where its person is and needs no spot",
                 "remove ahead_m and left_m");
    }
    checkHarmless();
    if (liesOnFloor(hazard.kind)) checkFloor();
  }
};

}  // namespace

void checkHazards(Document& document, const Catalogue& catalogue) {
  const auto& plan = std::get<ClassModel>(document.model);
  std::vector<std::string> ids;
  for (const HazardModel& hazard : plan.hazards) ids.push_back(hazard.id);
  checkDistinct(document, "hazard", "id", ids);
  for (std::size_t i = 0; i < plan.hazards.size(); ++i) {
    HazardCheck{document, catalogue, plan, plan.hazards[i], entryPath("hazard", i)}.check();
  }
}

}  // namespace spotter::content
