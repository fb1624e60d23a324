#pragma once

#include "figure/cage.h"

namespace spotter::figure {

/// Weights of the whole cage from the position of its vertices, smoothed along the edges.
void weighCage(Cage& cage, const Shape& shape);

/// Weights of a point of the head or neck. @param z_m height in the head's own frame (0 = chin)
SkinWeights headWeights(double z_m);

/// Weights of a point of the left shoe or foot, on the reference body.
SkinWeights footWeights(const maths::Vec3& point_m, const Shape& shape);

/// All on one joint.
SkinWeights rigidWeights(body::Joint joint);

}  // namespace spotter::figure
