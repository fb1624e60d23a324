#pragma once

#include <string>
#include <vector>

#include "content/place.h"
#include "picture/picture.h"

namespace spotter::stage {

/// The places of the program's content.
std::vector<content::PlaceModel> places();

/// The same people in a place and light; those who would stand beyond its floor are left out.
picture::Picture classIn(const content::PlaceModel& place, const content::LightModel& light,
                         picture::Picture people);

struct NamedView {
  std::string name;
  picture::Camera camera;
};
/// The facilitator's view, from both sides, and from the back of the room.
std::vector<NamedView> viewsOf(const content::PlaceModel& place);

/// "morning", "grey" or "evening".
std::string nameOf(const content::LightModel& light);

}  // namespace spotter::stage
