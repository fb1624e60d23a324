#include "picture/class_picture.h"

#include "circuit/places.h"
#include "support/catch.h"
#include "support/first_class.h"

using namespace spotter;

TEST_CASE("the view of the whole class has everybody in it at every station, from head to feet") {
  constexpr picture::PictureSize kSize{1280, 720};
  constexpr double kHalfShoulders_m = 0.25;
  for (const char* id : {"first_class", "second_class", "try_out"}) {
    const session::Scene scene = support::ownScene(id);
    const picture::Camera camera = picture::classCamera(scene);
    for (int p = 0; p < static_cast<int>(scene.participants.size()); ++p) {
      for (int s = 0; s < static_cast<int>(scene.stations.size()); ++s) {
        const maths::Vec3 spot = circuit::stationPlace(scene, p, s).position_m;
        for (const double height : {0.0, 1.8}) {
          for (const double aside : {-kHalfShoulders_m, kHalfShoulders_m}) {
            const auto pixel =
                picture::toPixel(camera, kSize, spot + maths::Vec3{aside, height, 0.0});
            CAPTURE(id, p, s, height, aside);
            REQUIRE(pixel);
            CHECK(pixel->x > 0.0);
            CHECK(pixel->x < kSize.width);
            CHECK(pixel->y > 0.0);
            CHECK(pixel->y < kSize.height);
          }
        }
      }
    }
  }
}
