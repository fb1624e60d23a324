#pragma once

#include <array>
#include <span>

#include "models/model.h"
#include "picture/picture.h"
#include "render/skinning.h"

namespace spotter::render {

/// The eyes of a model that can turn: two bones at the end of its list, the left one first.
struct Eyes {
  int left_bone = -1;                        ///< negative: nothing that turns
  std::array<models::Float3, 2> centre_m{};  ///< of the left and the right eyeball, at rest
};

/// Finds the eyeballs of one of our own people by their place in the face picture and gives each a
/// bone: the iris follows it wholly, the white less and less towards the rim, which stays in the
/// lids. Somebody else's figure is left as it is.
Eyes giveEyes(models::Model& model);

/// Turns the bones of the eyes. @param bones  of the whole model, see boneMatrices
void turnEyes(const Eyes& eyes, const picture::Gaze& gaze, std::span<BoneMatrix> bones);

}  // namespace spotter::render
