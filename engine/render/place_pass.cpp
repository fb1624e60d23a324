#include "render/place_pass.h"

#include <epoxy/gl.h>

#include <cstddef>

#include "render/casters.h"
#include "render/prop_place.h"

namespace spotter::render {
namespace {

const void* offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

void drawRange(std::size_t first, std::size_t count, DrawCounts& counts) {
  if (count == 0) return;
  glDrawElements(GL_TRIANGLES, static_cast<int>(count), GL_UNSIGNED_INT,
                 offset(first * sizeof(std::uint32_t)));
  ++counts.draw_calls;
  counts.triangles += count / 3;
}

// The cells that may be seen, neighbours in one go.
void drawSeen(const Surface& surface, const picture::Mat4& clip_from_hall, DrawCounts& counts) {
  std::size_t first = 0, count = 0;
  for (const Cell& cell : surface.cells) {
    if (!mayBeSeen(cell.box, clip_from_hall)) continue;
    if (first + count != cell.first_index) {
      drawRange(first, count, counts);
      first = cell.first_index;
      count = 0;
    }
    count += cell.index_count;
  }
  drawRange(first, count, counts);
}

void setMatrix(const GlProgram& program, const char* name, const picture::Mat4& m) {
  std::array<float, 16> values{};
  for (std::size_t i = 0; i < 16; ++i) values[i] = static_cast<float>(m[i]);
  setUniformMatrix(program, name, values.data());
}

}  // namespace

base::Result<PlacePass> PlacePass::create(const std::string& folder) {
  PlacePass pass;
  struct Wish {
    GlProgram PlacePass::*program;
    const char *vertex, *fragment, *defines;
  };
  const Wish wishes[] = {
      {&PlacePass::solid_, "place.vert", "shown.frag", "#define LIT\n"},
      {&PlacePass::line_, "place.vert", "shown.frag", "#define AS_IS\n"},
      {&PlacePass::lamp_, "place.vert", "shown.frag", "#define GLOWING\n"},
      {&PlacePass::outside_, "place.vert", "shown.frag", "#define OUTSIDE\n"},
      {&PlacePass::print_, "place.vert", "print.frag", "#define PRINTED\n"},
      {&PlacePass::floor_, "floor.vert", "floor.frag", ""},
      {&PlacePass::shaded_floor_, "floor.vert", "floor.frag", "#define SHADED\n"},
      {&PlacePass::prop_, "figure.vert", "figure.frag", "#define PROP\n"},
      {&PlacePass::shadow_, "shadow.vert", "shadow.frag", ""},
      {&PlacePass::spot_, "decal.vert", "spot.frag", ""},
      {&PlacePass::patch_, "decal.vert", "patch.frag", ""},
  };
  for (const Wish& wish : wishes) {
    auto program = loadProgram(folder, wish.vertex, wish.fragment, wish.defines);
    if (!program) return program.error();
    pass.*wish.program = std::move(program.value());
  }
  pass.floor_indices_ = GlBuffer::make();
  pass.decals_ = GlBuffer::make();
  pass.decal_array_ = GlVertexArray::make();
  glBindVertexArray(pass.decal_array_.name());
  glBindBuffer(GL_ARRAY_BUFFER, pass.decals_.name());
  constexpr int kStride = sizeof(DecalVertex);
  for (const unsigned int attribute : {kPosition, kColour, kUv})
    glEnableVertexAttribArray(attribute);
  glVertexAttribPointer(kPosition, 3, GL_FLOAT, GL_FALSE, kStride, offset(0));
  glVertexAttribPointer(kUv, 2, GL_FLOAT, GL_FALSE, kStride, offset(offsetof(DecalVertex, uv)));
  glVertexAttribPointer(kColour, 1, GL_FLOAT, GL_FALSE, kStride,
                        offset(offsetof(DecalVertex, strength)));
  return pass;
}

void PlacePass::drawPropShadow(const GpuStatic& prop, const picture::PropInstance& at,
                               const picture::Mat4& clip_from_hall, DrawCounts& counts) const {
  glUseProgram(shadow_.name());
  setMatrix(shadow_, "clip_from_model", picture::multiply(clip_from_hall, hallFromProp(at)));
  glBindVertexArray(prop.vertex_array.name());
  for (const Surface& s : prop.surfaces) drawRange(s.first_index, s.index_count, counts);
}

void PlacePass::drawProp(const GpuStatic& prop, const picture::PropInstance& at,
                         const picture::Mat4& clip_from_hall, DrawCounts& counts) const {
  const picture::Mat4 hall_from_model = hallFromProp(at);
  if (!mayBeSeen(prop.box, picture::multiply(clip_from_hall, hall_from_model))) return;
  glUseProgram(prop_.name());
  setMatrix(prop_, "hall_from_model", hall_from_model);
  glBindVertexArray(prop.vertex_array.name());
  for (const Surface& s : prop.surfaces) drawRange(s.first_index, s.index_count, counts);
}

// nullptr: drawn otherwise, or not at all.
const GlProgram* PlacePass::programFor(SurfaceKind kind) const {
  switch (kind) {
    case SurfaceKind::solid:
      return &solid_;
    case SurfaceKind::print:
      return &print_;
    case SurfaceKind::lamp:
      return &lamp_;
    case SurfaceKind::outside:
      return &outside_;
    default:
      return nullptr;
  }
}

void PlacePass::drawPlace(const GpuStatic& place, std::span<const Caster> casters,
                          const Light& light, const picture::Mat4& clip_from_hall,
                          DrawCounts& counts) {
  glBindVertexArray(place.vertex_array.name());
  for (const Surface& s : place.surfaces) {
    const GlProgram* program = programFor(s.kind);
    if (program == nullptr) continue;
    glUseProgram(program->name());
    if (s.kind == SurfaceKind::print && s.image >= 0)
      glBindTexture(GL_TEXTURE_2D, place.images[static_cast<std::size_t>(s.image)].name());
    drawSeen(s, clip_from_hall, counts);
  }
  drawFloor(place, casters, light, clip_from_hall, counts);
}

void PlacePass::drawFloor(const GpuStatic& place, std::span<const Caster> casters,
                          const Light& light, const picture::Mat4& clip_from_hall,
                          DrawCounts& counts) {
  splitFloor(place, casters, light, clip_from_hall, near_, far_);
  for (const Surface& s : place.surfaces) {
    if (s.kind == SurfaceKind::floor && s.image >= 0) {
      glBindTexture(GL_TEXTURE_2D, place.images[static_cast<std::size_t>(s.image)].name());
    }
  }
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, floor_indices_.name());
  for (const auto& [program, list] :
       {std::pair{&shaded_floor_, &near_}, std::pair{&floor_, &far_}}) {
    glUseProgram(program->name());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER,
                 static_cast<GLsizeiptr>(list->size() * sizeof(std::uint32_t)), list->data(),
                 GL_STREAM_DRAW);
    drawRange(0, list->size(), counts);
  }
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, place.indices.name());
}

void PlacePass::drawOnFloor(const GpuStatic& place, std::span<const ContactSpot> spots,
                            const Light& light, DrawCounts& counts) {
  glEnable(GL_BLEND);
  glDepthMask(GL_FALSE);
  glEnable(GL_POLYGON_OFFSET_FILL);
  glPolygonOffset(-1.0F, -2.0F);
  glBlendFunc(GL_ZERO, GL_SRC_COLOR);
  glUseProgram(line_.name());
  glBindVertexArray(place.vertex_array.name());
  for (const Surface& s : place.surfaces) {
    if (s.kind == SurfaceKind::line) drawRange(s.first_index, s.index_count, counts);
  }
  drawPatches(place, light, counts);
  drawSpots(spots, counts);
  glDisable(GL_POLYGON_OFFSET_FILL);
  glDepthMask(GL_TRUE);
  glDisable(GL_BLEND);
}

void PlacePass::drawPatches(const GpuStatic& place, const Light& light, DrawCounts& counts) {
  if (light.beam[0] < 0.02F) return;
  decal_vertices_ = patchDecals(place, light);
  // Brightens what is there, so that the wood's grain stays.
  glBlendFunc(GL_DST_COLOR, GL_ONE);
  glDisable(GL_CULL_FACE);
  drawDecals(patch_, counts);
  glEnable(GL_CULL_FACE);
}

void PlacePass::drawSpots(std::span<const ContactSpot> spots, DrawCounts& counts) {
  decal_vertices_ = spotDecals(spots);
  glBlendFunc(GL_ZERO, GL_SRC_COLOR);
  glDisable(GL_CULL_FACE);
  drawDecals(spot_, counts);
  glEnable(GL_CULL_FACE);
}

void PlacePass::drawDecals(const GlProgram& program, DrawCounts& counts) {
  if (decal_vertices_.empty()) return;
  glUseProgram(program.name());
  glBindVertexArray(decal_array_.name());
  glBindBuffer(GL_ARRAY_BUFFER, decals_.name());
  glBufferData(GL_ARRAY_BUFFER,
               static_cast<GLsizeiptr>(decal_vertices_.size() * sizeof(DecalVertex)),
               decal_vertices_.data(), GL_STREAM_DRAW);
  glDrawArrays(GL_TRIANGLES, 0, static_cast<int>(decal_vertices_.size()));
  ++counts.draw_calls;
  counts.triangles += decal_vertices_.size() / 3;
}

}  // namespace spotter::render
