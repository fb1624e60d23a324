#pragma once

#include <string>
#include <vector>

namespace spotter::content {

/// A room's light at one time of day: how strong each of its sources is, and of which colour. The
/// model of the room holds where the light of each source goes.
struct LightModel {
  enum class Name { morning, grey, evening };
  Name name = Name::morning;
  double sun = 0.0;          ///< through the windows, 0 none to 1.5; 1 a clear morning
  double sun_kelvin = 4200;  ///< colour temperature
  double sun_elevation_deg = 40.0;
  double sun_bearing_deg = -62.0;  ///< about +Y from +Z; windows look to -90
  double sky = 0.0;                ///< the sky in the windows; 1 a bright day
  double sky_kelvin = 6500;
  double lamps = 0.0;  ///< 1 as bright as that sky
  double lamps_kelvin = 3000;
  double exposure = 1.0;  ///< of the picture, as by an eye that has got used to it

  friend bool operator==(const LightModel&, const LightModel&) = default;
};

/// A room in which classes are held, by day and by lamplight. What happens in a class does not
/// depend on it, but for the floor: nobody goes beyond.
struct PlaceModel {
  std::string id;
  std::string name;   ///< for people, e.g. "Community hall"
  std::string model;  ///< asset id of the drawn room
  /// The floor that people can use, hall coordinates.
  double x_from_m = -4.2;
  double x_to_m = 4.2;
  double z_from_m = -5.7;
  double z_to_m = 5.7;
  std::vector<LightModel> lights;  ///< one of each name
};

/// The leisure-centre hall: where a class is that names no place, and where content without places
/// is. A test holds it against scenarios/places/hall.toml.
PlaceModel usualPlace();

/// A place's light of a name; the first one when it has none of that name.
const LightModel& lightOf(const PlaceModel& place, LightModel::Name name);

}  // namespace spotter::content
