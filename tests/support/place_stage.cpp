#include "support/place_stage.h"

#include <algorithm>

#include "content/files.h"
#include "content/load.h"
#include "picture/class_picture.h"

namespace spotter::stage {
namespace {

bool onFloor(const content::PlaceModel& place, const maths::Vec3& p) {
  return p.x >= place.x_from_m && p.x <= place.x_to_m && p.z >= place.z_from_m &&
         p.z <= place.z_to_m;
}

picture::Camera from(const maths::Vec3& position, const maths::Vec3& target, double fov_deg) {
  picture::Camera camera;
  camera.position_m = position;
  camera.target_m = target;
  camera.vertical_fov_deg = fov_deg;
  return camera;
}

}  // namespace

std::vector<content::PlaceModel> places() {
  return content::load(content::readFolder(SPOTTER_SOURCE_DIR "/scenarios").files).library.places;
}

picture::Picture classIn(const content::PlaceModel& place, const content::LightModel& light,
                         picture::Picture people) {
  people.place = place.model;
  people.light = picture::roomLight(light);
  std::erase_if(people.figures, [&](const picture::FigureInstance& figure) {
    return !onFloor(place, figure.frames.at(body::Joint::hips));
  });
  std::erase_if(people.props, [&](const picture::PropInstance& prop) {
    return !onFloor(place, prop.position_m);
  });
  return people;
}

std::vector<NamedView> viewsOf(const content::PlaceModel& place) {
  const double front = std::min(4.4, place.z_to_m - 0.1), back = place.z_from_m + 0.1;
  return {{"front", from({0.3, 1.6, front}, {0.0, 1.05, -2.0}, 52.0)},
          {"windows", from({place.x_to_m - 0.2, 1.6, 1.9}, {place.x_from_m, 1.15, -1.3}, 58.0)},
          {"right", from({place.x_from_m + 0.3, 1.6, 1.9}, {place.x_to_m, 1.1, -1.2}, 58.0)},
          {"back", from({-0.9, 1.6, back}, {0.6, 1.1, place.z_to_m}, 58.0)},
          {"corner", from({place.x_to_m - 0.2, 1.75, front}, {place.x_from_m, 1.0, back}, 62.0)}};
}

std::string nameOf(const content::LightModel& light) {
  constexpr const char* kNames[] = {"morning", "grey", "evening"};
  return kNames[static_cast<std::size_t>(light.name)];
}

}  // namespace spotter::stage
