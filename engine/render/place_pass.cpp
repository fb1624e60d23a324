#include "render/place_pass.h"

#include <epoxy/gl.h>

#include <cmath>
#include <cstddef>

#include "render/prop_place.h"

namespace spotter::render {
namespace {

using maths::Vec3;

// Height of decals over the floor; the depth buffer tells 2 mm apart at 15 m.
constexpr double kDecalHeight_m = 0.003;

const void* offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }
Float3 toFloat3(const Vec3& v) {
  return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)};
}

void drawRange(std::size_t first, std::size_t count, DrawCounts& counts) {
  if (count == 0) return;
  glDrawElements(GL_TRIANGLES, static_cast<int>(count), GL_UNSIGNED_INT,
                 offset(first * sizeof(std::uint32_t)));
  ++counts.draw_calls;
  counts.triangles += count / 3;
}

void setMatrix(const GlProgram& program, const char* name, const picture::Mat4& m) {
  std::array<float, 16> values{};
  for (std::size_t i = 0; i < 16; ++i) values[i] = static_cast<float>(m[i]);
  setUniformMatrix(program, name, values.data());
}

// Distance on the floor from a point to the strip that a caster's shadow covers.
bool mayBeShaded(const Vec3& p, const Caster& caster, const Light& light) {
  const double drop = caster.centre_m.y + caster.radius_m;
  const Vec3 foot{caster.centre_m.x, 0, caster.centre_m.z};
  const Vec3 tip = foot - Vec3{light.to_sun.x, 0, light.to_sun.z} * (drop / light.to_sun.y);
  const Vec3 strip = tip - foot;
  const double length2 = maths::dot(strip, strip);
  double t = length2 > 1e-9 ? maths::dot(p - foot, strip) / length2 : 0.0;
  t = t < 0.0 ? 0.0 : t > 1.0 ? 1.0 : t;
  return maths::distance(p, foot + strip * t) < caster.radius_m * 0.8 + 0.3;
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
                         DrawCounts& counts) const {
  glUseProgram(prop_.name());
  setMatrix(prop_, "hall_from_model", hallFromProp(at));
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
                          const Light& light, DrawCounts& counts) {
  glBindVertexArray(place.vertex_array.name());
  for (const Surface& s : place.surfaces) {
    const GlProgram* program = programFor(s.kind);
    if (program == nullptr) continue;
    glUseProgram(program->name());
    if (s.kind == SurfaceKind::print && s.image >= 0)
      glBindTexture(GL_TEXTURE_2D, place.images[static_cast<std::size_t>(s.image)].name());
    drawRange(s.first_index, s.index_count, counts);
  }
  drawFloor(place, casters, light, counts);
}

void PlacePass::drawFloor(const GpuStatic& place, std::span<const Caster> casters,
                          const Light& light, DrawCounts& counts) {
  near_.clear();
  far_.clear();
  for (std::size_t i = 0; i + 2 < place.floor_indices.size(); i += 3) {
    const Float3 &a = place.floor_corners_m[i], &b = place.floor_corners_m[i + 1],
                 &c = place.floor_corners_m[i + 2];
    const Vec3 middle{static_cast<double>(a.x + b.x + c.x) / 3.0, 0.0,
                      static_cast<double>(a.z + b.z + c.z) / 3.0};
    bool shaded = false;
    for (const Caster& caster : casters) shaded = shaded || mayBeShaded(middle, caster, light);
    std::vector<std::uint32_t>& list = shaded ? near_ : far_;
    list.insert(list.end(), place.floor_indices.begin() + static_cast<std::ptrdiff_t>(i),
                place.floor_indices.begin() + static_cast<std::ptrdiff_t>(i) + 3);
  }
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
  decal_vertices_.clear();
  constexpr models::Float2 kCorner[] = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
  for (const WindowPane& pane : place.panes) {
    std::array<DecalVertex, 4> quad;
    for (std::size_t i = 0; i < 4; ++i) {
      const Vec3& p = pane.corner_m[i];
      Vec3 on_floor = p - light.to_beam * (p.y / light.to_beam.y);
      on_floor.y = kDecalHeight_m;
      quad[i] = {toFloat3(on_floor), kCorner[i], 1.0F};
    }
    for (const std::size_t i : {0, 1, 2, 0, 2, 3}) decal_vertices_.push_back(quad[i]);
  }
  // Brightens what is there, so that the wood's grain stays.
  glBlendFunc(GL_DST_COLOR, GL_ONE);
  glDisable(GL_CULL_FACE);
  drawDecals(patch_, counts);
  glEnable(GL_CULL_FACE);
}

void PlacePass::drawSpots(std::span<const ContactSpot> spots, DrawCounts& counts) {
  decal_vertices_.clear();
  for (const ContactSpot& spot : spots) {
    if (spot.darkness01 < 0.01) continue;
    const Vec3 along{spot.along_x * spot.half_length_m, 0, spot.along_z * spot.half_length_m};
    const Vec3 across{spot.along_z * spot.half_width_m, 0, -spot.along_x * spot.half_width_m};
    const Vec3 centre{spot.centre_m.x, kDecalHeight_m, spot.centre_m.z};
    constexpr models::Float2 kCorner[] = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
    for (const std::size_t i : {0, 2, 1, 0, 3, 2}) {
      const models::Float2 uv = kCorner[i];
      const Vec3 p =
          centre + across * static_cast<double>(uv.u) + along * static_cast<double>(uv.v);
      decal_vertices_.push_back({toFloat3(p), uv, static_cast<float>(spot.darkness01)});
    }
  }
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
