#include "models/convert_material.h"

#include <assimp/material.h>

namespace spotter::models {

Material convertMaterial(const aiMaterial& from) {
  Material to;
  to.name = from.GetName().C_Str();
  aiColor4D colour(1.0F, 1.0F, 1.0F, 1.0F);
  from.Get(AI_MATKEY_COLOR_DIFFUSE, colour);
  to.base_colour = {colour.r, colour.g, colour.b, colour.a};
  return to;
}

}  // namespace spotter::models
