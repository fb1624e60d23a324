#include "render/frame_block.h"

namespace spotter::render {
namespace {

std::array<float, 16> toFloats(const picture::Mat4& m) {
  std::array<float, 16> out{};
  for (std::size_t i = 0; i < 16; ++i) out[i] = static_cast<float>(m[i]);
  return out;
}

Float4 toFloat4(const maths::Vec3& v, double w) {
  return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z),
          static_cast<float>(w)};
}

Float4 toFloat4(const std::array<float, 3>& v, float w) { return {v[0], v[1], v[2], w}; }

// From clip coordinates (-1 to 1) to texture coordinates and depth (0 to 1).
constexpr picture::Mat4 kHalve = {0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0.5, 0, 0.5, 0.5, 0.5, 1.0};

}  // namespace

FrameBlock frameBlock(const picture::Picture& picture, picture::PictureSize size,
                      const Light& light, const ShadowFit& shadow, int shadow_map_size,
                      double floor_shade_share, const RoomMirror& mirror) {
  const picture::Camera& camera = picture.camera;
  FrameBlock block;
  block.clip_from_hall = toFloats(
      picture::multiply(picture::projectionMatrix(camera, size), picture::viewMatrix(camera)));
  block.shadow_from_hall = toFloats(picture::multiply(kHalve, shadow.clip_from_hall));
  block.eye = toFloat4(camera.position_m, 1.0 / picture::pixelsPerMetre(camera, size, 1.0));
  block.to_sun = toFloat4(light.to_sun, static_cast<double>(light.shadow01));
  block.sun = toFloat4(light.sun, light.exposure);
  block.sky = toFloat4(light.sky, 0.0F);
  block.ground = toFloat4(light.ground, 0.0F);
  block.haze = toFloat4(light.haze, 0.012F);
  block.shadow_texel = {1.0F / static_cast<float>(shadow_map_size),
                        static_cast<float>(shadow.texel_m), static_cast<float>(floor_shade_share),
                        0.0F};
  block.room_sky = toFloat4(light.room_sky, 0.0F);
  block.room_sun = toFloat4(light.room_sun, 0.0F);
  block.room_lamps = toFloat4(light.room_lamps, 0.0F);
  block.room_round = toFloat4(light.room_round, 0.0F);
  block.outside = toFloat4(light.outside, 0.0F);
  block.glow = toFloat4(light.glow, 0.0F);
  block.beam = toFloat4(light.beam, 0.0F);
  block.floor_shadow = toFloat4(light.floor_shadow, 0.0F);
  block.windows = mirror.windows;
  block.far_wall = {mirror.far_wall_z_m, 0.0F, 0.0F, 0.0F};
  return block;
}

}  // namespace spotter::render
