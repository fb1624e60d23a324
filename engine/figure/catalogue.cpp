#include "figure/catalogue.h"

#include "figure/glb.h"
#include "figure/person.h"

namespace spotter::figure {

std::vector<Asset> makePeople(const std::vector<PersonSpec>& specs) {
  std::vector<Asset> assets;
  for (const PersonSpec& spec : specs) {
    const Model model = buildPerson(spec);
    std::string summary;
    for (const char* level : {"lod0_", "lod1_", "lod2_", "lod3_", "shadow_"}) {
      summary += std::to_string(model.triangleCount(level)) + " / ";
    }
    summary.replace(summary.size() - 2, 2, "triangles (full / near / middle / far / shadow)");
    assets.push_back({"people/" + spec.id + ".glb", writeGlb(model), std::move(summary)});
  }
  return assets;
}

}  // namespace spotter::figure
