#pragma once

#include <vector>

#include "figure/head_mesh.h"

namespace spotter::figure {

/// The visible front of an eyeball. @param side +1 left, -1 right
void addEyeball(Head& head, const HeadShape& shape, double side);
/// Both rows of teeth; the lower one follows the jaw.
void addTeeth(Head& head, const HeadShape& shape, const std::vector<Expression>& wanted);
void addEar(Head& head, const HeadShape& shape, double side);

}  // namespace spotter::figure
