#pragma once

#include <array>
#include <string>
#include <vector>

#include "models/model.h"
#include "render/detail.h"
#include "render/eyes.h"
#include "render/gl_object.h"
#include "render/skinning.h"
#include "render/view_cull.h"

namespace spotter::render {

/// Attribute places shared by all shaders.
enum Attribute : unsigned int { kPosition = 0, kNormal = 1, kColour = 2, kUv = 3, kLight = 4 };

/// A picture on the graphics card with its smaller versions.
/// @param as_light  the card turns sRGB into linear light while reading
GlTexture uploadImage(const models::Image& image, bool as_light);

/// One level of a person on the card: everything but the places and normals, which change each
/// frame.
struct GpuSkin {
  SkinMesh mesh;  ///< without colours, uvs and indices, which are on the card only
  std::size_t index_count = 0;
  bool short_indices = false;  ///< of 16 bits; else of 32
  GlVertexArray vertex_array;
  GlBuffer fixed, indices;
};

/// A person's model: its levels and face picture. A level that the file lacks is filled by the next
/// finer one.
struct GpuFigure {
  models::Model model;
  std::array<GpuSkin, kLevelCount> levels;  ///< by Level
  GpuSkin shadow;
  Eyes eyes;
  std::vector<GlTexture> images;
};

GpuFigure uploadFigure(models::Model model);

/// What a mesh of a place or prop is, by the beginning of its name.
/// Windows are openings through which daylight falls: they are not drawn.
enum class SurfaceKind { solid, floor, line, window, lamp, print, outside };

/// A run of triangles of one kind, in cells that are left out when they cannot be seen.
struct Surface {
  SurfaceKind kind = SurfaceKind::solid;
  std::size_t first_index = 0;
  std::size_t index_count = 0;
  int image = -1;
  std::vector<Cell> cells{};
};

/// A window pane as a flat rectangle, for the light that falls through it.
struct WindowPane {
  std::array<maths::Vec3, 4> corner_m;
};

/// A place or prop on the card.
struct GpuStatic {
  GlVertexArray vertex_array;
  GlBuffer vertices, indices;
  std::vector<Surface> surfaces;
  std::vector<GlTexture> images;
  std::vector<WindowPane> panes;
  std::vector<Float3> floor_corners_m;       ///< three a floor triangle
  std::vector<std::uint32_t> floor_indices;  ///< three a floor triangle
  Box box;                                   ///< round all vertices
};

GpuStatic uploadStatic(const models::Model& model);

}  // namespace spotter::render
