#include "content/place.h"

#include <algorithm>

#include "base/assert.h"

namespace spotter::content {

PlaceModel usualPlace() {
  PlaceModel hall;
  hall.id = "hall";
  hall.name = "Leisure-centre hall";
  hall.model = "hall";
  LightModel morning;
  morning.sun = 1.0;
  morning.sky = 0.9;
  LightModel grey;
  grey.name = LightModel::Name::grey;
  grey.sky = 1.0;
  grey.lamps = 0.2;
  grey.sky_kelvin = 7000;
  grey.lamps_kelvin = 4000;
  LightModel evening;
  evening.name = LightModel::Name::evening;
  evening.sky = 0.06;
  evening.sky_kelvin = 11000;
  evening.lamps = 0.95;
  evening.lamps_kelvin = 3200;
  hall.lights = {morning, grey, evening};
  return hall;
}

const LightModel& lightOf(const PlaceModel& place, LightModel::Name name) {
  SPOTTER_ASSERT(!place.lights.empty(), "a place that was read well has lights");
  const auto found = std::find_if(place.lights.begin(), place.lights.end(),
                                  [&](const LightModel& light) { return light.name == name; });
  return found != place.lights.end() ? *found : place.lights.front();
}

}  // namespace spotter::content
