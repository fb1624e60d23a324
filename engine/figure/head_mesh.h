#pragma once

#include <vector>

#include "figure/head_shape.h"
#include "figure/surface.h"

namespace spotter::figure {

/// An expression that the head mesh can be moved to.
struct Expression {
  const char* name;
  FaceSliders sliders;
  bool turns_light = true;  ///< with directions of its own for the light; else the resting face's
};

/// The face at rest: awake and well-disposed. The free layers start from it.
FaceSliders friendlyFace();

/// The baked targets (pain, strain, smile, fatigue) and the free layers (blink, jawOpen, browsUp,
/// purse, droopLeft, droopRight).
std::vector<Expression> expressions();

/// Head and neck with eyes, mouth, teeth and ears: one surface, textured by the face map. The same
/// index means the same place on every person. `along_morph` has one list of positions for each
/// expression, in their order.
struct Head {
  Surface surface;
  std::vector<std::vector<maths::Vec3>> along_morph;
  int skin_count = 0;  ///< vertices before the eyes: the skin with lids
  int eye_first = 0;   ///< first eyeball vertex
  int eye_count = 0;   ///< of both eyeballs
};

Head buildHead(const HeadShape& shape);

}  // namespace spotter::figure
