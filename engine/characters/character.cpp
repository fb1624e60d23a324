#include "characters/character.h"

#include <algorithm>

#include "base/assert.h"
#include "models/load_model.h"

namespace spotter::characters {
namespace {

using maths::Vec3;

Vec3 toVec3(const models::Float3& p) {
  return {static_cast<double>(p.x), static_cast<double>(p.y), static_cast<double>(p.z)};
}

/// Places in the rest pose of what hangs mostly on a foot or its toes.
std::vector<Vec3> footSkin(const Character& c, body::Side side) {
  const body::LegJoints leg = body::leg(side);
  std::vector<Vec3> places;
  for (const models::Mesh& mesh : c.model.meshes) {
    for (std::size_t v = 0; v < mesh.influences.size(); ++v) {
      const models::Influence& influence = mesh.influences[v];
      const auto most = std::max_element(influence.weight.begin(), influence.weight.end());
      const models::Bone& bone =
          c.model.bones[influence.bone[static_cast<std::size_t>(most - influence.weight.begin())]];
      if (bone.joint != leg.foot && bone.joint != leg.toes) continue;
      const Vec3 from_bone = toVec3(mesh.positions_m[v]) - toVec3(bone.rest_m);
      places.push_back(c.skeleton.rest(bone.joint) + maths::rotate(bone.bind_turn, from_bone));
    }
  }
  return places;
}

// Lowest height of the points that lie between two depths.
double lowestBetween(const std::vector<Vec3>& points, double from_z, double to_z, double fallback) {
  double low = 1e30;
  for (const Vec3& p : points) {
    if (p.z >= from_z && p.z <= to_z) low = std::min(low, p.y);
  }
  return low < 1e29 ? low : fallback;
}

Sole soleOf(const Character& c, body::Side side) {
  const body::LegJoints leg = body::leg(side);
  const Vec3 ankle = c.skeleton.rest(leg.foot), toes = c.skeleton.rest(leg.toes);
  const std::vector<Vec3> skin = footSkin(c, side);
  double back = ankle.z - 0.3 * (toes.z - ankle.z), front = toes.z + 0.5 * (toes.z - ankle.z);
  for (const Vec3& p : skin) {
    back = std::min(back, p.z);
    front = std::max(front, p.z);
  }
  const double length = front - back;
  Sole sole;
  sole.heel_m = {ankle.x, lowestBetween(skin, back, back + length / 3, 0.0), back};
  sole.ball_m = {toes.x, lowestBetween(skin, toes.z - length / 6, toes.z + length / 6, 0.0),
                 toes.z};
  sole.tip_m = {toes.x, lowestBetween(skin, front - length / 5, front, 0.0), front};
  return sole;
}

}  // namespace

Character makeCharacter(models::Model model) {
  SPOTTER_ASSERT(model.joints_m.has_value(), "a character needs joints");
  Character c;
  c.model = std::move(model);
  for (std::size_t j = 0; j < body::kJointCount; ++j)
    c.skeleton.rest_m[j] = toVec3((*c.model.joints_m)[j]);
  c.skeleton.physique.height_m = c.model.height_m;
  c.soles = {soleOf(c, body::Side::left), soleOf(c, body::Side::right)};
  return c;
}

base::Result<Character> readCharacter(const std::string& path) {
  auto model = models::loadModel(path);
  if (!model) return model.error();
  if (!model.value().hasBones() || !model.value().joints_m) {
    return base::Error{"this is no imported character: it lacks joints", path,
                       "import it with `spotter import`"};
  }
  return makeCharacter(std::move(model).value());
}

}  // namespace spotter::characters
