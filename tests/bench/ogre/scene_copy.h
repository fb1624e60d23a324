#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "render/casters.h"
#include "render/floor_decals.h"
#include "render/floor_shade.h"
#include "render/frame_block.h"
#include "render/model_store.h"
#include "render/settings.h"

namespace spotter::bench {

/// A skin as it lies on the card, and the mesh it was made from (owned by the store).
struct SkinCopy {
  const render::SkinMesh* mesh = nullptr;
  std::vector<std::uint8_t> fixed;  ///< 12 bytes a vertex: colour as four bytes, uv as two floats
  std::vector<std::uint32_t> indices;
};

struct FigureCopy {
  const models::Model* model = nullptr;
  std::array<SkinCopy, render::kLevelCount> levels;
  SkinCopy shadow;
  std::vector<models::Image> images;
};

/// A place or prop: 64 bytes a vertex, in floats place, normal, colour (4), uv, light shares (4).
struct StaticCopy {
  std::vector<std::uint8_t> vertices;
  std::vector<std::uint32_t> indices;
  std::vector<render::Surface> surfaces;
  std::vector<models::Image> images;
};

/// All that our renderer puts on the card for one picture, read back from there: who draws this
/// draws the same vertices, triangles, textures and numbers.
struct SceneCopy {
  const picture::Picture* picture = nullptr;
  render::Settings settings;
  render::FrameBlock frame;
  render::ShadowFit fit;
  std::vector<render::FigurePlan> plans;  ///< who can be seen, nearest first
  std::map<std::string, FigureCopy> figures;
  std::map<std::string, StaticCopy> props;
  StaticCopy place;
  std::vector<std::uint32_t> shaded_floor, open_floor;
  std::vector<render::MapBox> boxes;
  std::vector<render::DecalVertex> patches, spots;
};

/// Copies the picture that our renderer has just drawn in the current context.
SceneCopy copyScene(const picture::Picture& picture, picture::PictureSize size,
                    const render::Settings& settings, render::ModelStore& store);

}  // namespace spotter::bench
