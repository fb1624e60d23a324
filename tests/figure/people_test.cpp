#include "people.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>

#include "figure/cage.h"
#include "figure/person.h"
#include "figure/skin_joints.h"
#include "figure_metrics.h"
#include "support/catch.h"

using namespace spotter;
using figure::Mesh;
using figure_test::everyone;
using maths::Vec3;

namespace {

Vec3 toVec(const figure::Float3& f) {
  return {static_cast<double>(f[0]), static_cast<double>(f[1]), static_cast<double>(f[2])};
}

bool finite(const figure::Float3& f) {
  return std::isfinite(f[0]) && std::isfinite(f[1]) && std::isfinite(f[2]);
}

// Vertices by place, rounded to a hundredth of a millimetre, for finding mirror images.
using PlaceKey = std::tuple<long, long, long>;
PlaceKey keyOf(const Vec3& p) {
  return {std::lround(p.x * 1e5), std::lround(p.y * 1e5), std::lround(p.z * 1e5)};
}

}  // namespace

TEST_CASE("every vertex hangs on at most four joints with weights that sum to one") {
  for (const auto& person : everyone()) {
    for (const Mesh& mesh : person.model.meshes) {
      REQUIRE(mesh.weights.size() == mesh.position.size());
      double worst = 0.0;
      for (std::size_t i = 0; i < mesh.weights.size(); ++i) {
        double sum = 0.0;
        for (std::size_t c = 0; c < 4; ++c) {
          REQUIRE(mesh.joints[i][c] < person.model.joints.size());
          sum += static_cast<double>(mesh.weights[i][c]);
        }
        worst = std::max(worst, std::fabs(sum - 1.0));
      }
      INFO(person.model.name << " " << mesh.name);
      CHECK(worst <= 1e-5);
    }
  }
}

TEST_CASE("skin and clothes are weighted alike on both sides") {
  const auto& person = everyone().front();
  const Mesh& skin = *std::find_if(person.model.meshes.begin(), person.model.meshes.end(),
                                   [](const Mesh& m) { return m.name == "lod0_skin"; });
  std::map<PlaceKey, std::size_t> places;
  for (std::size_t i = 0; i < skin.position.size(); ++i) places[keyOf(toVec(skin.position[i]))] = i;
  double worst = 0.0;
  std::size_t found = 0;
  for (std::size_t i = 0; i < skin.position.size(); ++i) {
    Vec3 p = toVec(skin.position[i]);
    p.x = -p.x;
    const auto image = places.find(keyOf(p));
    if (image == places.end()) continue;
    ++found;
    std::map<std::size_t, double> difference;
    for (std::size_t c = 0; c < 4; ++c) {
      if (skin.weights[i][c] > 0.0F)
        difference[skin.joints[i][c]] += static_cast<double>(skin.weights[i][c]);
      if (skin.weights[image->second][c] > 0.0F) {
        difference[figure::mirrorSlot(skin.joints[image->second][c])] -=
            static_cast<double>(skin.weights[image->second][c]);
      }
    }
    for (const auto& entry : difference) worst = std::max(worst, std::fabs(entry.second));
  }
  CHECK(found > skin.position.size() * 99 / 100);
  CHECK(worst < 1e-4);
}

TEST_CASE("figures hold only numbers, and no face without area") {
  for (const auto& person : everyone()) {
    for (const Mesh& mesh : person.model.meshes) {
      INFO(person.model.name << " " << mesh.name);
      bool good = true;
      for (std::size_t i = 0; i < mesh.position.size(); ++i) {
        good = good && finite(mesh.position[i]) && finite(mesh.normal[i]) && finite(mesh.colour[i]);
        good = good && std::fabs(length(toVec(mesh.normal[i])) - 1.0) < 1e-3;
      }
      CHECK(good);
      double smallest = 1.0;
      for (std::size_t t = 0; t + 2 < mesh.indices.size(); t += 3) {
        const Vec3 a = toVec(mesh.position[mesh.indices[t]]);
        const Vec3 b = toVec(mesh.position[mesh.indices[t + 1]]);
        const Vec3 c = toVec(mesh.position[mesh.indices[t + 2]]);
        smallest = std::min(smallest, length(cross(b - a, c - a)));
      }
      CHECK(smallest > 0.0);
    }
  }
}

TEST_CASE("faces look outwards") {
  for (const auto& person : everyone()) {
    for (const Mesh& mesh : person.model.meshes) {
      if (mesh.name != "lod0_skin" && mesh.name != "lod0_head" && mesh.name != "lod0_shoes")
        continue;
      INFO(person.model.name << " " << mesh.name);
      CHECK(figure_test::signedVolume(mesh) > 0.0);
    }
  }
}

TEST_CASE("figures keep to their budgets of triangles and bytes") {
  for (const auto& person : everyone()) {
    INFO(person.model.name);
    CHECK(person.model.triangleCount("lod0_") >= 14000);
    CHECK(person.model.triangleCount("lod0_") <= 25000);
    CHECK(person.model.triangleCount("lod1_") >= 6500);
    CHECK(person.model.triangleCount("lod1_") <= 8200);
    CHECK(person.model.triangleCount("lod2_") <= 3900);
    CHECK(person.model.triangleCount("lod3_") <= 2600);
    CHECK(person.model.triangleCount("shadow_") <= 1500);
    CHECK(person.bytes.size() <= 1500000);
  }
}

TEST_CASE("levels of detail share their vertices") {
  for (const auto& person : everyone()) {
    INFO(person.model.name);
    const Mesh* full = nullptr;
    for (const Mesh& mesh : person.model.meshes) {
      if (mesh.name.rfind("lod0_", 0) == 0) full = &mesh;
      REQUIRE(full != nullptr);
      REQUIRE(mesh.position.size() <= full->position.size());
      CHECK(std::equal(mesh.position.begin(), mesh.position.end(), full->position.begin()));
      CHECK(std::equal(mesh.weights.begin(), mesh.weights.end(), full->weights.begin()));
    }
  }
}

TEST_CASE("joint centres are the skeleton's and helpers sit on their joints") {
  for (const auto& person : everyone()) {
    INFO(person.model.name);
    REQUIRE(person.model.joints.size() == static_cast<std::size_t>(figure::kSkinJointCount));
    for (std::size_t i = 0; i < body::kJointCount; ++i) {
      CHECK(person.model.joints[i].name == body::vrmName(static_cast<body::Joint>(i)));
      CHECK(distance(person.model.joints[i].rest_m, person.skeleton.rest_m[i]) < 1e-4);
    }
    for (const body::Joint joint : figure::kHelped) {
      const figure::ModelJoint& helper = person.model.joints[figure::helperSlot(joint)];
      CHECK(helper.name == std::string(body::vrmName(joint)) + "Helper");
      CHECK(helper.parent == body::kParent[figure::slot(joint)]);
      CHECK(distance(helper.rest_m, person.skeleton.rest(joint)) < 1e-4);
    }
  }
}

TEST_CASE("the flesh reaches the floor and the crown is at the stature") {
  for (const auto& person : everyone()) {
    INFO(person.model.name);
    float low = 1.0F;
    float high = 0.0F;
    for (const Mesh& mesh : person.model.meshes) {
      if (mesh.name != "lod0_shoes" && mesh.name != "lod0_head") continue;
      for (const auto& p : mesh.position) {
        low = std::min(low, p[1]);
        high = std::max(high, p[1]);
      }
    }
    CHECK(std::fabs(static_cast<double>(low)) < 0.003);
    CHECK(static_cast<double>(high) == Approx(person.skeleton.physique.height_m).margin(0.02));
  }
}

TEST_CASE("head and bare hands have the same vertices on all people") {
  const auto& people = everyone();
  const auto count = [](const figure::Model& model, const char* name) {
    for (const Mesh& mesh : model.meshes) {
      if (mesh.name == name) return mesh.position.size();
    }
    return std::size_t{0};
  };
  for (const auto& person : people) {
    CHECK(count(person.model, "lod0_head") == count(people.front().model, "lod0_head"));
    CHECK(figure::buildCage(person.shape).vertices.size() ==
          figure::buildCage(people.front().shape).vertices.size());
  }
}

TEST_CASE("weights change softly over skin and cloth: no crease tears open") {
  for (const auto& person : everyone()) {
    for (const Mesh& mesh : person.model.meshes) {
      if (mesh.name != "lod0_clothes" && mesh.name != "lod0_legs") continue;
      double worst = 0.0;
      for (std::size_t i = 0; i < mesh.indices.size(); ++i) {
        const std::size_t a = mesh.indices[i];
        const std::size_t b = mesh.indices[i % 3 == 2 ? i - 2 : i + 1];
        std::map<std::size_t, double> difference;
        for (std::size_t c = 0; c < 4; ++c) {
          difference[mesh.joints[a][c]] += static_cast<double>(mesh.weights[a][c]);
          difference[mesh.joints[b][c]] -= static_cast<double>(mesh.weights[b][c]);
        }
        for (const auto& entry : difference) worst = std::max(worst, std::fabs(entry.second));
      }
      INFO(person.model.name << " " << mesh.name);
      CHECK(worst <= 0.35);
    }
  }
}
