#pragma once

#include <vector>

#include "render/detail.h"
#include "render/gpu_model.h"
#include "render/model_store.h"
#include "render/shader.h"

namespace spotter::render {

/// A person moved for this frame: which levels were skinned and where they lie in the stream
/// buffer.
struct PosedFigure {
  const picture::FigureInstance* figure = nullptr;
  const GpuFigure* gpu = nullptr;
  const GpuSkin* drawn = nullptr;           ///< nullptr when out of view
  const GpuSkin* shadow = nullptr;          ///< nullptr when it casts none
  std::size_t drawn_at = 0, shadow_at = 0;  ///< byte offsets
};

/// Counts of one frame.
struct DrawCounts {
  int draw_calls = 0;
  std::size_t triangles = 0;
  std::size_t skinned_vertices = 0;
};

/// Draws people: moves their skin once a frame on the processor, for both passes.
class FigurePass {
 public:
  static base::Result<FigurePass> create(const std::string& shaders_folder);

  /// Moves and uploads everyone who can be seen.
  void pose(const picture::Picture& picture, const std::vector<FigurePlan>& plans,
            ModelStore& store, DrawCounts& counts);
  /// Draws the shadow casters into the current depth target, seen from the light.
  void drawShadows(const float* clip_from_hall, DrawCounts& counts) const;
  /// Draws everyone into the current target.
  void draw(DrawCounts& counts) const;

 private:
  void bindSkin(const GpuSkin& skin, std::size_t at) const;

  void drawParts(const GlProgram& program, bool pictured, DrawCounts& counts) const;

  GlProgram plain_, pictured_, shadow_program_;
  GlBuffer stream_;
  std::vector<PosedFigure> posed_;
  std::vector<std::vector<SkinnedVertex>> moved_;  ///< kept to save allocations
};

}  // namespace spotter::render
