#include "figure/props.h"

#include "figure/glb.h"
#include "figure/places.h"

namespace spotter::figure {

std::vector<Asset> makeProps() {
  std::vector<Asset> assets;
  const auto add = [&](const char* folder, const Model& model) {
    assets.push_back({folder + model.name + ".glb", writeGlb(model),
                      std::to_string(model.triangleCount("")) + " triangles"});
  };
  for (const auto build :
       {buildChair,     buildStep,       buildRail,        buildWall,        buildMat,
        buildTowel,     buildPillow,     buildCushion,     buildTin,         buildBand,
        buildLoop,      buildBike,       buildSaddle,      buildHandlebar,   buildCrank,
        buildPedal,     buildBag,        buildBagTrailing, buildRug,         buildLooseBand,
        buildReadyBand, buildFrayedBand, buildTornBand,    buildWetPatch,    buildLead,
        buildStick,     buildLaces,      buildArmrests,    buildWalkingStick}) {
    add("props/", build());
  }
  for (const auto build : {buildHall, buildCommunityHall, buildOutpatientGym, buildLivingRoom})
    add("places/", build());
  return assets;
}

}  // namespace spotter::figure
