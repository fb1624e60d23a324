#pragma once

#include <array>

#include "picture/picture.h"
#include "render/light.h"
#include "render/shadow_fit.h"

namespace spotter::render {

using Float4 = std::array<float, 4>;

/// The block "Frame" of the shaders, laid out by std140.
struct FrameBlock {
  std::array<float, 16> clip_from_hall{};
  std::array<float, 16> shadow_from_hall{};
  Float4 eye{};     ///< camera position; w: height of a texel of the picture at 1 m
  Float4 to_sun{};  ///< unit vector; w: darkness of shadows
  Float4 sun{};     ///< w: exposure
  Float4 sky{};     ///< w: brightness of the day
  Float4 ground{};
  Float4 haze{};          ///< colour; w: density per metre
  Float4 shadow_texel{};  ///< x: 1 / map size, y: metres per texel, z: used part of the floor shade
};

/// Fills the block for a picture.
FrameBlock frameBlock(const picture::Picture& picture, picture::PictureSize size,
                      const Light& light, const ShadowFit& shadow, int shadow_map_size,
                      double floor_shade_share);

}  // namespace spotter::render
