#pragma once

#include <array>

#include "picture/picture.h"

namespace spotter::render {

/// The hall's light, ready for the shaders (linear light).
struct Light {
  maths::Vec3 to_sun;             ///< unit vector
  std::array<float, 3> sun{};     ///< of the window side, on people and floor
  std::array<float, 3> sky{};     ///< from above
  std::array<float, 3> ground{};  ///< sent back by the floor
  float exposure = 1.0F;
};

/// Light of a daylight setting.
Light lightOf(const picture::Daylight& daylight);

}  // namespace spotter::render
