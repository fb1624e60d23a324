#include <algorithm>
#include <cmath>
#include <string>

#include "people.h"
#include "support/catch.h"

using namespace spotter;
using figure_test::everyone;

namespace {

const figure::Mesh& meshOf(const figure::Model& model, const std::string& name) {
  const auto found = std::find_if(model.meshes.begin(), model.meshes.end(),
                                  [&](const figure::Mesh& m) { return m.name == name; });
  REQUIRE(found != model.meshes.end());
  return *found;
}

double at(const figure::Float3& v, std::size_t i) { return static_cast<double>(v[i]); }

}  // namespace

TEST_CASE("a top has a shape for who lies, at every level and in the shadow") {
  for (const auto& person : everyone()) {
    for (const char* level : {"lod0_", "lod1_", "lod2_", "lod3_", "shadow_"}) {
      const figure::Mesh& cloth = meshOf(person.model, std::string(level) + "clothes");
      INFO(person.model.name << " " << level);
      REQUIRE(cloth.morphs.size() == 1);
      CHECK(cloth.morphs[0].name == "clothRests");
      CHECK(cloth.morphs[0].position.size() == cloth.position.size());
    }
  }
}

TEST_CASE("cloth that rests lies nearer to the body than cloth that hangs, most of all in front") {
  for (const auto& person : everyone()) {
    const figure::Mesh& cloth = meshOf(person.model, "lod0_clothes");
    const figure::MorphTarget& rests = cloth.morphs[0];
    const double k = person.shape.k;
    double furthest_m = 0.0, inward_m = 0.0;
    int front = 0;
    for (std::size_t i = 0; i < cloth.position.size(); ++i) {
      const double shift = std::sqrt(at(rests.position[i], 0) * at(rests.position[i], 0) +
                                     at(rests.position[i], 1) * at(rests.position[i], 1) +
                                     at(rests.position[i], 2) * at(rests.position[i], 2));
      furthest_m = std::max(furthest_m, shift);
      // Legs, sleeves and what is worn on the feet stay.
      if (at(cloth.position[i], 1) < 0.85 * k) CHECK(shift < 1e-6);
      const bool in_front = shift > 1e-5 && std::fabs(at(cloth.position[i], 0)) < 0.08 * k &&
                            at(cloth.position[i], 2) > 0.03 * k;
      if (!in_front) continue;
      ++front;
      inward_m -= at(rests.position[i], 2);
    }
    INFO(person.model.name << " furthest " << furthest_m << " inward " << inward_m / front);
    CHECK(front > 20);
    CHECK(inward_m / front > 0.001);
    if (person.shape.fat > 0.8) CHECK(furthest_m > 0.012);
    CHECK(furthest_m < 0.12);
  }
}

TEST_CASE("socks stay inside their shoes") {
  for (const auto& person : everyone()) {
    const figure::Mesh& cloth = meshOf(person.model, "lod0_clothes");
    const figure::Mesh& shoes = meshOf(person.model, "lod0_shoes");
    const double k = person.shape.k;
    const double ankle = person.skeleton.rest(body::Joint::left_foot).x;
    int socks = 0;
    for (const figure::Float3& p : cloth.position) {
      if (at(p, 0) < 0.0 || at(p, 1) > 0.100 * k) continue;
      const double out = at(p, 0) - ankle;
      if (std::fabs(out) < 0.015 * k) continue;  // heel and instep
      double wall = 0.0;
      for (const figure::Float3& s : shoes.position) {
        if (std::fabs(at(s, 1) - at(p, 1)) > 0.010 * k ||
            std::fabs(at(s, 2) - at(p, 2)) > 0.014 * k)
          continue;
        wall = std::max(wall, (at(s, 0) - ankle) * (out < 0.0 ? -1.0 : 1.0));
      }
      INFO(person.model.name << " " << out << " at " << at(p, 1) << " " << at(p, 2));
      CHECK(wall > std::fabs(out));
      ++socks;
    }
    CHECK(socks > 4);
  }
}
