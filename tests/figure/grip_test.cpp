#include <algorithm>
#include <string>

#include "body/skeleton.h"
#include "movement/arms.h"
#include "people.h"
#include "support/catch.h"

using namespace spotter;

namespace {

const figure::MorphTarget* gripOf(const figure::Mesh& mesh, const std::string& name) {
  for (const figure::MorphTarget& morph : mesh.morphs) {
    if (morph.name == name) return &morph;
  }
  return nullptr;
}

const figure::Mesh& skinOf(const figure::Model& model) {
  const auto found = std::find_if(model.meshes.begin(), model.meshes.end(),
                                  [](const figure::Mesh& m) { return m.name == "lod0_skin"; });
  REQUIRE(found != model.meshes.end());
  return *found;
}

double at(const figure::Float3& v, std::size_t i) { return static_cast<double>(v[i]); }

}  // namespace

TEST_CASE("closed hands lie round a tin and a bar: fingers touch it and do not go into it") {
  for (const auto& person : figure_test::everyone()) {
    const movement::Performer p =
        movement::makePerformer(body::Physique{person.skeleton.physique}, {}, body::Side::left);
    const figure::Mesh& skin = skinOf(person.model);
    for (const auto& [name, radius_m] :
         {std::pair{"gripTin", 0.0365}, std::pair{"gripBar", 0.016}}) {
      const figure::MorphTarget* grip = gripOf(skin, name);
      REQUIRE(grip != nullptr);
      const maths::Vec3 rod = movement::rodRest(p, body::Side::left, radius_m);
      double nearest = 1.0;
      int touching = 0, deep = 0, moved = 0;
      for (std::size_t i = 0; i < skin.position.size(); ++i) {
        const maths::Vec3 d{at(grip->position[i], 0), at(grip->position[i], 1),
                            at(grip->position[i], 2)};
        if (maths::length(d) < 0.004 || skin.position[i][0] < 0.0F) continue;
        ++moved;
        // From the rod's axis, which runs along the thumbs' direction.
        const double x = at(skin.position[i], 0) + d.x - rod.x;
        const double y = at(skin.position[i], 1) + d.y - rod.y;
        const double from_axis = std::sqrt(x * x + y * y);
        nearest = std::min(nearest, from_axis - radius_m);
        touching += from_axis < radius_m + 0.006 ? 1 : 0;
        deep += from_axis < radius_m - 0.004 ? 1 : 0;
      }
      INFO(person.model.name << " " << name << " nearest " << nearest << " moved " << moved);
      CHECK(moved > 60);
      CHECK(nearest > -0.008);
      CHECK(touching > 20);
      CHECK(deep * 20 < moved);
    }
  }
}
