#pragma once

#include <span>

#include "picture/camera.h"

namespace spotter::render {

/// A ball round something that casts a shadow.
struct Caster {
  maths::Vec3 centre_m;
  double radius_m = 1.0;
};

/// The light's own camera: a box along the light that holds every caster.
struct ShadowFit {
  picture::Mat4 clip_from_hall{};  ///< to OpenGL clip coordinates
  double texel_m = 0.0;            ///< size of a map's texel in the hall
};

/// Fits the map round the casters. Its middle moves in whole texels and its size in steps of 0.5 m,
/// so that edges do not swim while people move.
/// @param to_light  unit vector towards the light
ShadowFit fitShadow(std::span<const Caster> casters, const maths::Vec3& to_light, int map_size);

}  // namespace spotter::render
