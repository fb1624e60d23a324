// The rooms: what every one of them must have, and where nothing may stand.
#include "figure/places.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "content/files.h"
#include "content/load.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::figure;

namespace {

const std::vector<Model>& allPlaces() {
  static const std::vector<Model> places = {buildHall(), buildCommunityHall(), buildOutpatientGym(),
                                            buildLivingRoom()};
  return places;
}

const content::Library& library() {
  static const content::Library all =
      content::load(content::readFolder(SPOTTER_SOURCE_DIR "/scenarios").files).library;
  return all;
}

bool begins(const Mesh& mesh, const char* prefix) { return mesh.name.rfind(prefix, 0) == 0; }

double number(float v) { return static_cast<double>(v); }

}  // namespace

TEST_CASE("every place of the content has its room, with floor, windows, lamps, posters, a view") {
  for (const content::PlaceModel& place : library().places) {
    INFO(place.id);
    const auto room = std::find_if(allPlaces().begin(), allPlaces().end(),
                                   [&](const Model& m) { return m.name == place.model; });
    REQUIRE(room != allPlaces().end());
    for (const char* kind : {"floor", "window", "lamp", "outside", "room_walls", "line"}) {
      INFO(kind);
      CHECK(std::any_of(room->meshes.begin(), room->meshes.end(),
                        [&](const Mesh& mesh) { return begins(mesh, kind); }));
    }
  }
}

TEST_CASE("nothing stands where people walk: a step inside the edge of the floor it is free") {
  constexpr double kStep_m = 0.75, kFlat_m = 0.03, kOverhead_m = 1.95;
  for (const content::PlaceModel& place : library().places) {
    for (const Model& room : allPlaces()) {
      if (room.name != place.model) continue;
      int inside = 0;
      for (const Mesh& mesh : room.meshes) {
        if (begins(mesh, "outside")) continue;
        for (const Float3& p : mesh.position) {
          const double x = number(p[0]), y = number(p[1]), z = number(p[2]);
          const bool within = x > place.x_from_m + kStep_m && x < place.x_to_m - kStep_m &&
                              z > place.z_from_m + kStep_m && z < place.z_to_m - kStep_m;
          inside += within && y > kFlat_m && y < kOverhead_m ? 1 : 0;
        }
      }
      INFO(place.id);
      CHECK(inside == 0);
    }
  }
}

TEST_CASE("the baked light is dark in corners, bright by the windows, alike where people stand") {
  for (const Model& room : allPlaces()) {
    INFO(room.name);
    double sky_left = 0.0, sky_right = 0.0, open_middle = 0.0, open_corner = 1e9;
    int left = 0, right = 0, middle = 0;
    for (const Mesh& mesh : room.meshes) {
      if (!begins(mesh, "floor")) continue;
      REQUIRE(mesh.light.size() == mesh.position.size());
      for (std::size_t i = 0; i < mesh.light.size(); ++i) {
        const double x = number(mesh.position[i][0]), z = number(mesh.position[i][2]);
        const double sky = number(mesh.light[i][0]), open = number(mesh.light[i][3]);
        CHECK((sky >= 0.0 && sky < 6.0));
        CHECK((open >= 0.0 && open < 1.5));
        open_corner = std::min(open_corner, open);
        if (std::abs(x) < 1.0 && std::abs(z) < 1.0) {
          open_middle += open;
          ++middle;
        }
        if (std::abs(z) > 2.0 || std::abs(x) < 1.0) continue;
        (x < 0.0 ? sky_left : sky_right) += sky;
        ++(x < 0.0 ? left : right);
      }
    }
    CHECK(sky_left / left > 1.3 * sky_right / right);
    CHECK(open_middle / middle == Approx(0.73).margin(0.04));
    CHECK(open_corner < 0.5 * open_middle / middle);
  }
}

TEST_CASE("rooms stay small: triangles and bytes that a workshop laptop does not notice") {
  for (const Model& room : allPlaces()) {
    INFO(room.name);
    CHECK(room.triangleCount("") < 24000);
  }
}
