#include "app/place_option.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace spotter::app {
namespace {

using Name = content::LightModel::Name;

constexpr std::array<std::string_view, 3> kLights = {"morning", "grey", "evening"};

base::Result<Name> lightNamed(const std::string& word) {
  const auto found = std::find(kLights.begin(), kLights.end(), word);
  if (found != kLights.end()) return static_cast<Name>(found - kLights.begin());
  return base::Error{"there is no light `" + word + "`", "", "use morning, grey or evening"};
}

base::Result<content::PlaceModel> placeNamed(const content::Library& library,
                                             const std::string& id) {
  if (const content::PlaceModel* place = library.place(id)) return *place;
  if (id == content::usualPlace().id) return content::usualPlace();
  std::string known;
  for (const content::PlaceModel& place : library.places)
    known += (known.empty() ? "there are " : ", ") + place.id;
  return base::Error{"there is no place `" + id + "`", "",
                     known.empty() ? "run `spotter check`" : known};
}

bool onFloor(const content::PlaceModel& place, double x_m, double z_m) {
  return x_m >= place.x_from_m && x_m <= place.x_to_m && z_m >= place.z_from_m &&
         z_m <= place.z_to_m;
}

// Whoever would stand in a wall, or nobody.
std::optional<std::string> whoIsOutside(const content::PlaceModel& place,
                                        const content::ClassModel& plan) {
  if (!onFloor(place, plan.trainee_x_m, plan.trainee_z_m)) return "the trainee";
  for (const content::ParticipantModel& participant : plan.participants) {
    if (!onFloor(place, participant.x_m, participant.z_m)) return participant.person;
  }
  return std::nullopt;
}

}  // namespace

base::Result<ChosenRoom> chosenRoom(const content::Library& library, const PlaceWish& wish) {
  auto place = placeNamed(library, wish.place.empty() ? content::usualPlace().id : wish.place);
  if (!place) return place.error();
  ChosenRoom room{std::move(place).value(), Name::morning};
  if (wish.light.empty()) return room;
  const base::Result<Name> light = lightNamed(wish.light);
  if (!light) return light.error();
  room.light_name = light.value();
  return room;
}

base::Result<base::Done> holdClassIn(content::Library& library, const std::string& class_id,
                                     const PlaceWish& wish) {
  const auto plan =
      std::find_if(library.classes.begin(), library.classes.end(),
                   [&](const content::ClassModel& model) { return model.id == class_id; });
  if (plan == library.classes.end()) {
    if (library.discussion(class_id) == nullptr)
      return base::Error{"there is no class `" + class_id + "`", "", "run `spotter check`"};
    if (wish.place.empty() && wish.light.empty()) return base::Done{};
    return base::Error{"a discussion by itself is held in the hall", "",
                       "--place and --light go with a class or an exercise"};
  }
  if (!wish.light.empty()) {
    const base::Result<Name> light = lightNamed(wish.light);
    if (!light) return light.error();
    plan->light = light.value();
  }
  if (wish.place.empty()) return base::Done{};
  const base::Result<content::PlaceModel> place = placeNamed(library, wish.place);
  if (!place) return place.error();
  if (const auto who = whoIsOutside(place.value(), *plan)) {
    return base::Error{
        "the class does not fit into " + wish.place + ": " + *who + " would stand in a wall", "",
        "choose a larger place or a smaller class"};
  }
  plan->place = wish.place;
  return base::Done{};
}

}  // namespace spotter::app
