#include <algorithm>

#include "content/check.h"
#include "content/unit_hint.h"

namespace spotter::content {

namespace {

// A chair with room round it, and somebody who looks at it from the front.
constexpr double kLeastFloor_m = 2.4;
constexpr double kLeastLight = 0.3;

std::string metres(double value) { return shortestNumber(value) + " m"; }

void checkSide(Document& document, const std::string& from_key, const std::string& to_key,
               double from_m, double to_m) {
  if (!document.places.has(from_key) || !document.places.has(to_key)) return;  // told elsewhere
  if (to_m - from_m >= kLeastFloor_m) return;
  document.findings.add(Code::floor_too_small, document.places.of(to_key),
                        to_m <= from_m ? "the floor ends before it begins"
                                       : "the floor is narrower than " + metres(kLeastFloor_m),
                        quoted(to_key) + " is to be at least " + metres(kLeastFloor_m) +
                            " more than " + quoted(from_key));
}

}  // namespace

void checkPlace(Document& document) {
  const auto& place = std::get<PlaceModel>(document.model);
  checkSide(document, "x_from_m", "x_to_m", place.x_from_m, place.x_to_m);
  checkSide(document, "z_from_m", "z_to_m", place.z_from_m, place.z_to_m);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < place.lights.size(); ++i) {
    const LightModel& light = place.lights[i];
    const std::string path = entryPath("light", i);
    names.push_back(document.places.has(path + ".name")
                        ? lightNames()[static_cast<std::size_t>(light.name)]
                        : "");
    if (light.sun + light.sky + light.lamps >= kLeastLight) continue;
    document.findings.add(
        Code::no_light, document.places.of(path), "in this light it is dark",
        "give sun, sky or lamps: together at least " + shortestNumber(kLeastLight));
  }
  checkDistinct(document, "light", "name", names);
}

PlaceModel placeOf(const ClassModel& plan, const Catalogue& catalogue) {
  const auto* place = catalogue.model<PlaceModel>(Kind::place, plan.place);
  return place != nullptr ? *place : usualPlace();
}

void checkOnFloor(Document& document, const ClassModel& plan, const Catalogue& catalogue) {
  const bool known = catalogue.find(Kind::place, plan.place) != nullptr;
  const bool usual = plan.place == usualPlace().id;
  if (!known && !usual) return;  // told elsewhere
  const PlaceModel place = placeOf(plan, catalogue);
  const auto check = [&](const std::string& who, double x_m, double z_m, const std::string& path) {
    const bool inside = x_m >= place.x_from_m && x_m <= place.x_to_m && z_m >= place.z_from_m &&
                        z_m <= place.z_to_m;
    if (inside) return;
    const bool across = x_m < place.x_from_m || x_m > place.x_to_m;
    document.findings.add(Code::outside_place, document.places.of(path + (across ? "x_m" : "z_m")),
                          who + " is in a wall or outside " + quoted(place.id),
                          "its floor reaches from x = " + shortestNumber(place.x_from_m) + " to " +
                              shortestNumber(place.x_to_m) +
                              " and from z = " + shortestNumber(place.z_from_m) + " to " +
                              shortestNumber(place.z_to_m));
  };
  check("the trainee", plan.trainee_x_m, plan.trainee_z_m, "trainee_");
  for (std::size_t i = 0; i < plan.participants.size(); ++i) {
    const ParticipantModel& participant = plan.participants[i];
    check(quoted(participant.person), participant.x_m, participant.z_m,
          entryPath("participant", i) + ".");
  }
}

}  // namespace spotter::content
