#pragma once

#include "models/model.h"

namespace spotter::models {

/// The picture, halved as often as it takes to have no side over so many pixels.
Image shrunkTo(Image image, int longest_side);

}  // namespace spotter::models
