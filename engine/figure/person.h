#pragma once

#include "figure/head_mesh.h"
#include "figure/model.h"
#include "figure/person_spec.h"

namespace spotter::figure {

/// What hands can close round: radii. The shapes "gripTin" and "gripBar" of the skin close both
/// hands; a rod then lies across the palm 0.080 m from the wrist and its radius plus 0.0088 m out
/// of it (on a stature of 1.75 m).
struct ToolGrips {
  double tin_m = 0.0365;
  double bar_m = 0.016;
};

/// Indices of the materials that every person has.
enum PersonMaterial { head_material, skin_material, cloth_material, shoe_material };

/// The head at full detail with its seven expressions; vertices in the order of `Head`.
Mesh headMesh(const Head& head, double k);

/// A whole person with all levels of detail, from nothing but the spec.
Model buildPerson(const PersonSpec& spec);

}  // namespace spotter::figure
