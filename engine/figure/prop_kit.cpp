#include "figure/prop_kit.h"

namespace spotter::figure {

using maths::Vec3;

void addRod(PropBuilder& builder, const std::vector<Vec3>& path, double radius_m, int sides,
            Srgb colour) {
  const Vec3 linear = linearOf(colour);
  builder.addTube(path, radius_m, sides, linear);
  const Vec3 first = maths::normalised(path[0] - path[1]);
  const Vec3 last = maths::normalised(path[path.size() - 1] - path[path.size() - 2]);
  builder.addDisc(path.front(), first, radius_m, sides, linear);
  builder.addDisc(path.back(), last, radius_m, sides, linear);
}

void addBlock(PropBuilder& builder, const Vec3& centre_m, const Vec3& half_m, double radius_m,
              Srgb colour) {
  builder.addCushion({centre_m, half_m}, radius_m, 0.0, linearOf(colour));
}

Model modelOf(const std::string& name, std::vector<PropBuilder> parts) {
  Model model;
  model.name = name;
  model.materials = {{"plain", {1, 1, 1}, 0.8F, -1}};
  for (PropBuilder& part : parts) model.meshes.push_back(part.mesh());
  return model;
}

}  // namespace spotter::figure
