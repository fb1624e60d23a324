#pragma once

#include "figure/head_mesh.h"
#include "figure/model.h"
#include "figure/person_spec.h"

namespace spotter::figure {

/// Indices of the materials that every person has.
enum PersonMaterial { head_material, skin_material, cloth_material, shoe_material };

/// The head at full detail with its seven expressions; vertices in the order of `Head`.
Mesh headMesh(const Head& head, double k);

/// A whole person with all levels of detail, from nothing but the spec.
Model buildPerson(const PersonSpec& spec);

}  // namespace spotter::figure
