#include "figure/props.h"

#include "figure/glb.h"

namespace spotter::figure {

std::vector<Asset> makeProps() {
  const auto asset = [](const char* path, const Model& model) {
    return Asset{path, writeGlb(model), std::to_string(model.triangleCount("")) + " triangles"};
  };
  return {asset("props/chair.glb", buildChair()), asset("places/hall.glb", buildHall())};
}

}  // namespace spotter::figure
