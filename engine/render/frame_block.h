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
  Float4 sky{};
  Float4 ground{};
  Float4 haze{};          ///< colour; w: density per metre
  Float4 shadow_texel{};  ///< x: 1 / map size, y: metres per texel, z: used part of the floor shade
  Float4 room_sky{};
  Float4 room_sun{};
  Float4 room_lamps{};
  Float4 room_round{};
  Float4 outside{};
  Float4 glow{};
  Float4 beam{};
  Float4 floor_shadow{};
  Float4 windows{};   ///< x: their wall, y: lowest, z: highest, w: half their length along z
  Float4 far_wall{};  ///< x: z of the wall that the class has behind it
};

/// Where a room's windows and far wall are, for what the floor mirrors.
struct RoomMirror {
  Float4 windows{-4.5F, 2.35F, 4.05F, 5.5F};
  float far_wall_z_m = -6.0F;
};

/// Fills the block for a picture.
FrameBlock frameBlock(const picture::Picture& picture, picture::PictureSize size,
                      const Light& light, const ShadowFit& shadow, int shadow_map_size,
                      double floor_shade_share, const RoomMirror& mirror);

}  // namespace spotter::render
