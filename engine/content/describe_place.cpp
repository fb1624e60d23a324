#include "content/fields.h"
#include "content/place.h"

namespace spotter::content {

namespace {

Description describeLight() {
  using L = LightModel;
  return describe<L>(
      "place.light", "The room at one time of day: how strong its sources of light are.",
      {required(choice("name", &L::name, lightNames(), "When it is like this.")),
       number("sun", &L::sun, "", 0, 1.5, "Sun through the windows: 0 none, 1 a clear morning."),
       number("sun_kelvin", &L::sun_kelvin, "K", 1800, 12000, "Its colour temperature."),
       number("sun_elevation_deg", &L::sun_elevation_deg, "deg", 15, 75, "Its height."),
       number("sun_bearing_deg", &L::sun_bearing_deg, "deg", -160, -20,
              "Where it stands: 0 is +Z, -90 where the windows look to."),
       number("sky", &L::sky, "", 0, 1.5, "Sky in the windows: 1 a bright day."),
       number("sky_kelvin", &L::sky_kelvin, "K", 1800, 20000, "Its colour temperature."),
       number("lamps", &L::lamps, "", 0, 1.5, "Lamps of the room: 0 off, 1 as bright as that sky."),
       number("lamps_kelvin", &L::lamps_kelvin, "K", 1800, 12000,
              "Their colour temperature: 2700 warm white, 4000 neutral."),
       number("exposure", &L::exposure, "", 0.4, 2.5,
              "How bright the picture is made, as by an eye that has got used to it.")});
}

}  // namespace

std::vector<std::string> lightNames() { return {"morning", "grey", "evening"}; }

Description describePlace() {
  using P = PlaceModel;
  return describe<P>(
      "place", "A room in which classes are held, and its light.",
      {required(id("id", &P::id, std::nullopt, "Name by which classes call the place.")),
       required(text("name", &P::name, "For people.")),
       required(id("model", &P::model, std::nullopt, "Asset id of the drawn room.")),
       required(number("x_from_m", &P::x_from_m, "m", -15, 15,
                       "The floor that people can use: from here across.")),
       required(number("x_to_m", &P::x_to_m, "m", -15, 15, "To here across.")),
       required(number("z_from_m", &P::z_from_m, "m", -15, 15, "From here along.")),
       required(number("z_to_m", &P::z_to_m, "m", -15, 15, "To here along.")),
       required(tables("light", &P::lights, describeLight(), 3, 3,
                       "Morning sun, grey day and evening with lamps."))});
}

}  // namespace spotter::content
