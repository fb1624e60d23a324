#include "figure/catalogue.h"

#include "figure/glb.h"
#include "figure/person.h"

namespace spotter::figure {

std::vector<Asset> makePeople() {
  std::vector<Asset> assets;
  for (const PersonSpec& spec : cast()) {
    const Model model = buildPerson(spec);
    std::string summary = std::to_string(model.triangleCount("lod0_")) + " / " +
                          std::to_string(model.triangleCount("lod1_")) + " / " +
                          std::to_string(model.triangleCount("shadow_")) + " triangles (near / far / shadow)";
    assets.push_back({"people/" + spec.id + ".glb", writeGlb(model), std::move(summary)});
  }
  return assets;
}

}  // namespace spotter::figure
