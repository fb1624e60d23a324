#pragma once

#include <string>
#include <vector>

#include "figure/colour.h"
#include "figure/prop_builder.h"

namespace spotter::figure {

/// One colour everywhere, for sheets and lathes.
inline auto plain(Srgb colour) {
  return [linear = linearOf(colour)](int, int) { return linear; };
}

/// A tube with closed ends.
void addRod(PropBuilder& builder, const std::vector<maths::Vec3>& path, double radius_m, int sides,
            Srgb colour);
/// A box with softened edges.
void addBlock(PropBuilder& builder, const maths::Vec3& centre_m, const maths::Vec3& half_m,
              double radius_m, Srgb colour);

/// A model without pictures, of the meshes of these builders.
Model modelOf(const std::string& name, std::vector<PropBuilder> parts);

}  // namespace spotter::figure
