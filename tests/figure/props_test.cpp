#include "figure/props.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "movement/props.h"
#include "movement/riding.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::figure;

namespace {

struct Box {
  std::array<double, 3> low{1e9, 1e9, 1e9}, high{-1e9, -1e9, -1e9};
};

Box boxOf(const Model& model) {
  Box box;
  for (const Mesh& mesh : model.meshes) {
    for (const Float3& p : mesh.position) {
      for (std::size_t i = 0; i < 3; ++i) {
        box.low[i] = std::min(box.low[i], static_cast<double>(p[i]));
        box.high[i] = std::max(box.high[i], static_cast<double>(p[i]));
      }
    }
  }
  return box;
}

}  // namespace

TEST_CASE("the committed props and the hall are byte for byte what the generator makes") {
  for (const Asset& asset : makeProps()) {
    const std::string path = std::string(SPOTTER_SOURCE_DIR) + "/assets/" + asset.path;
    std::ifstream file(path, std::ios::binary);
    INFO(path);
    REQUIRE(file);
    const std::vector<std::uint8_t> committed{std::istreambuf_iterator<char>(file),
                                              std::istreambuf_iterator<char>()};
    const bool same = committed == asset.bytes;
    CHECK(same);
  }
}

TEST_CASE("everything that movement can place has a model") {
  std::vector<std::string> paths;
  for (const Asset& asset : makeProps()) paths.push_back(asset.path);
  for (int i = 0; i < movement::kPropCount; ++i) {
    const std::string name(movement::propName(static_cast<movement::Prop>(i)));
    INFO(name);
    CHECK(std::find(paths.begin(), paths.end(), "props/" + name + ".glb") != paths.end());
  }
}

TEST_CASE("props are drawn in the sizes with which movement places them") {
  using S = movement::PropSizes;
  using B = movement::Bike;
  const Box step = boxOf(buildStep());
  CHECK(step.high[1] == Approx(S::kStepHeight));
  CHECK(step.high[0] - step.low[0] == Approx(S::kStepWidth));
  CHECK(step.low[2] == Approx(0.0).margin(0.002));
  CHECK(step.high[2] == Approx(S::kStepDepth));
  CHECK(boxOf(buildRail()).high[1] == Approx(S::kRailHeight).margin(0.001));
  const Box mat = boxOf(buildMat());
  CHECK(mat.high[1] == Approx(S::kMatThickness));
  CHECK(mat.high[2] - mat.low[2] == Approx(S::kMatLength).margin(0.01));
  CHECK(boxOf(buildTowel()).high[1] == Approx(S::kTowelRadius).margin(0.004));
  CHECK(boxOf(buildPillow()).high[1] == Approx(S::kPillowHeight).margin(0.02));
  CHECK(boxOf(buildCushion()).high[1] == Approx(S::kCushionHeight));
  const Box tin = boxOf(buildTin());
  CHECK(tin.high[1] == Approx(S::kTinHeight / 2));
  CHECK(tin.high[0] == Approx(S::kTinRadius));
  CHECK(boxOf(buildBand()).high[2] == Approx(S::kBandLength));
  CHECK(boxOf(buildLoop()).high[0] == Approx(S::kLoopRadius).margin(0.002));
  const Box wall = boxOf(buildWall());
  CHECK(wall.high[2] == Approx(0.0).margin(1e-6));
  CHECK(wall.high[1] == Approx(S::kWallHeight).margin(0.01));
  // Hands that fit a handlebar close round the rail of a chair.
  const ChairMeasures chair;
  CHECK(boxOf(buildChair()).high[1] == Approx(movement::Chair::kBackTop).margin(0.001));
  CHECK(chair.rail_radius_m == movement::Chair::kRailRadius);
  CHECK(chair.rail_radius_m == B::kGripRadius);
  const BikeMeasures bike;
  CHECK(bike.axle_height_m == B::kAxleHeight);
  CHECK(bike.crank_m == B::kCrank);
  CHECK(bike.pedal_aside_m == B::kPedalAside);
  CHECK(bike.pedal_half_m == B::kPedalHalf);
  CHECK(bike.tube_lean_deg == B::kTubeLean_deg);
  CHECK(bike.grip_aside_m == B::kGripAside);
  CHECK(bike.grip_radius_m == B::kGripRadius);
  CHECK(bike.column_top_m == B::kColumnTop);
  CHECK(bike.column_forward_m == B::kColumnForward);
}

TEST_CASE("faces of props look outward: light falls on them from where they are seen") {
  // The signed volume of closed parts is positive when their triangles turn anticlockwise outside.
  for (const Model& model : {buildStep(), buildMat(), buildTin(), buildPillow(), buildCushion(),
                             buildSaddle(), buildTowel(), buildBike(), buildWall(), buildRail()}) {
    for (const Mesh& mesh : model.meshes) {
      double volume = 0.0;
      int against = 0, all = 0;
      for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        std::array<maths::Vec3, 3> p, n;
        for (std::size_t k = 0; k < 3; ++k) {
          const auto v = static_cast<std::size_t>(mesh.indices[i + k]);
          const auto vec = [](const Float3& f) {
            return maths::Vec3{static_cast<double>(f[0]), static_cast<double>(f[1]),
                               static_cast<double>(f[2])};
          };
          p[k] = vec(mesh.position[v]);
          n[k] = vec(mesh.normal[v]);
        }
        volume += maths::dot(p[0], maths::cross(p[1], p[2]));
        const maths::Vec3 face = maths::cross(p[1] - p[0], p[2] - p[0]);
        if (maths::length(face) < 1e-10) continue;
        ++all;
        against += maths::dot(face, n[0] + n[1] + n[2]) < 0.0 ? 1 : 0;
      }
      INFO(model.name << " " << mesh.name);
      CHECK(volume > 0.0);
      CHECK(against <= all / 50);
    }
  }
}
