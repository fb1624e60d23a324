#include "render/figure_pass.h"

#include <epoxy/gl.h>

#include <cstddef>

namespace spotter::render {
namespace {

const void* offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

void drawRange(const GpuSkin& skin, std::size_t first, std::size_t count, DrawCounts& counts) {
  const bool small = skin.short_indices;
  glDrawElements(GL_TRIANGLES, static_cast<int>(count), small ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT,
                 offset(first * (small ? sizeof(std::uint16_t) : sizeof(std::uint32_t))));
  ++counts.draw_calls;
  counts.triangles += count / 3;
}

float part(double v) { return static_cast<float>(v < 0.0 ? 0.0 : v > 1.0 ? 1.0 : v); }

}  // namespace

base::Result<FigurePass> FigurePass::create(const std::string& shaders_folder) {
  FigurePass pass;
  auto plain = loadProgram(shaders_folder, "figure.vert", "figure.frag");
  if (!plain) return plain.error();
  auto pictured = loadProgram(shaders_folder, "figure.vert", "figure.frag", "#define PICTURED\n");
  if (!pictured) return pictured.error();
  auto shadow = loadProgram(shaders_folder, "shadow.vert", "shadow.frag");
  if (!shadow) return shadow.error();
  pass.plain_ = std::move(plain.value());
  pass.pictured_ = std::move(pictured.value());
  pass.shadow_program_ = std::move(shadow.value());
  pass.stream_ = GlBuffer::make();
  return pass;
}

void FigurePass::pose(const picture::Picture& picture, const std::vector<FigurePlan>& plans,
                      ModelStore& store, DrawCounts& counts) {
  posed_.clear();
  std::size_t used = 0, bytes = 0;
  const auto add = [&](const GpuSkin& skin_level, std::span<const BoneMatrix> bones,
                       const picture::FaceState& face, const picture::Grips& grips, float lying01) {
    if (moved_.size() <= used) moved_.emplace_back();
    skin(skin_level.mesh, bones, activeMorphs(skin_level.mesh, face, grips, lying01), moved_[used]);
    const std::size_t at = bytes;
    bytes += moved_[used].size() * sizeof(SkinnedVertex);
    counts.skinned_vertices += moved_[used++].size();
    return at;
  };
  for (const FigurePlan& plan : plans) {
    if (!plan.visible) continue;
    const picture::FigureInstance& figure = picture.figures[static_cast<std::size_t>(plan.figure)];
    const GpuFigure& gpu = store.figure(figure.model, figure.skeleton);
    std::vector<BoneMatrix> bones = boneMatrices(gpu.model, figure.frames);
    breathe(gpu.model, figure.breath, bones);
    turnEyes(gpu.eyes, figure.face.gaze, bones);
    PosedFigure posed{&figure, &gpu, &gpu.levels[static_cast<std::size_t>(plan.level)], nullptr};
    const float lying01 = lyingOf(figure.frames);
    posed.drawn_at = add(*posed.drawn, bones, figure.face, figure.grips, lying01);
    if (plan.casts_shadow) {
      posed.shadow = &gpu.shadow;
      posed.shadow_at = add(gpu.shadow, bones, {}, figure.grips, lying01);
    }
    posed_.push_back(posed);
  }
  glBindBuffer(GL_ARRAY_BUFFER, stream_.name());
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(bytes), nullptr, GL_STREAM_DRAW);
  std::size_t at = 0;
  for (std::size_t i = 0; i < used; ++i) {
    const std::size_t size = moved_[i].size() * sizeof(SkinnedVertex);
    glBufferSubData(GL_ARRAY_BUFFER, static_cast<GLintptr>(at), static_cast<GLsizeiptr>(size),
                    moved_[i].data());
    at += size;
  }
}

void FigurePass::bindSkin(const GpuSkin& skin_level, std::size_t at) const {
  glBindVertexArray(skin_level.vertex_array.name());
  glBindBuffer(GL_ARRAY_BUFFER, stream_.name());
  glVertexAttribPointer(kPosition, 3, GL_FLOAT, GL_FALSE, sizeof(SkinnedVertex), offset(at));
  glVertexAttribPointer(kNormal, 3, GL_FLOAT, GL_FALSE, sizeof(SkinnedVertex),
                        offset(at + offsetof(SkinnedVertex, normal)));
}

void FigurePass::drawShadows(const float* clip_from_hall, DrawCounts& counts) const {
  glUseProgram(shadow_program_.name());
  setUniformMatrix(shadow_program_, "clip_from_model", clip_from_hall);
  for (const PosedFigure& posed : posed_) {
    if (posed.shadow == nullptr) continue;
    bindSkin(*posed.shadow, posed.shadow_at);
    drawRange(*posed.shadow, 0, posed.shadow->index_count, counts);
  }
}

void FigurePass::drawParts(const GlProgram& program, bool pictured, DrawCounts& counts) const {
  glUseProgram(program.name());
  for (const PosedFigure& posed : posed_) {
    const picture::FigureInstance& f = *posed.figure;
    setUniform(program, "condition", part(f.flush01), part(f.pallor01), part(f.sweat01), 0.0F);
    bindSkin(*posed.drawn, posed.drawn_at);
    for (const SkinMesh::Part& run : posed.drawn->mesh.parts) {
      if (pictured != (run.image >= 0)) continue;
      if (pictured)
        glBindTexture(GL_TEXTURE_2D, posed.gpu->images[static_cast<std::size_t>(run.image)].name());
      drawRange(*posed.drawn, run.first_index, run.index_count, counts);
    }
  }
}

void FigurePass::draw(DrawCounts& counts) const {
  drawParts(plain_, false, counts);
  drawParts(pictured_, true, counts);
}

}  // namespace spotter::render
