#pragma once

#include <string>

#include "base/result.h"
#include "content/library.h"

namespace spotter::app {

/// What --place and --light say; either may be empty.
struct PlaceWish {
  std::string place;
  std::string light;
};

/// A place and one of its lights.
struct ChosenRoom {
  content::PlaceModel place;
  content::LightModel::Name light_name = content::LightModel::Name::morning;
  const content::LightModel& light() const { return content::lightOf(place, light_name); }
};

/// The room of a wish; the hall in the morning for what is left open. Error when there is no such
/// place or light, with those that there are.
base::Result<ChosenRoom> chosenRoom(const content::Library& library, const PlaceWish& wish);

/// Moves a class of the library to another place or light. Error when there is none such, or when
/// somebody of the class would stand in a wall there.
base::Result<base::Done> holdClassIn(content::Library& library, const std::string& class_id,
                                     const PlaceWish& wish);

}  // namespace spotter::app
