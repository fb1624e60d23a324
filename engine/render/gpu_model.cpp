#include "render/gpu_model.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace spotter::render {
namespace {

struct FixedVertex {
  std::array<std::uint8_t, 4> colour;  ///< square root of linear light: finer steps in the dark
  models::Float2 uv;
};

struct StaticVertex {
  Float3 position_m;
  Float3 normal;
  models::Float4 colour;
  models::Float2 uv;
  models::Float4 light;
};

const void* offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

template <typename T>
GlBuffer upload(unsigned int target, const std::vector<T>& data) {
  GlBuffer buffer = GlBuffer::make();
  glBindBuffer(target, buffer.name());
  glBufferData(target, static_cast<GLsizeiptr>(data.size() * sizeof(T)), data.data(),
               GL_STATIC_DRAW);
  return buffer;
}

std::uint8_t coded(float linear) {
  return static_cast<std::uint8_t>(std::sqrt(std::clamp(linear, 0.0F, 1.0F)) * 255.0F + 0.5F);
}

GpuSkin uploadSkin(SkinMesh mesh) {
  GpuSkin skin;
  std::vector<FixedVertex> fixed;
  for (std::size_t i = 0; i < mesh.positions_m.size(); ++i) {
    const models::Float4& c = mesh.colours[i];
    fixed.push_back({{coded(c.r), coded(c.g), coded(c.b), coded(c.a)}, mesh.uvs[i]});
  }
  skin.vertex_array = GlVertexArray::make();
  glBindVertexArray(skin.vertex_array.name());
  skin.fixed = upload(GL_ARRAY_BUFFER, fixed);
  glEnableVertexAttribArray(kColour);
  glVertexAttribPointer(kColour, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(FixedVertex), offset(0));
  glEnableVertexAttribArray(kUv);
  glVertexAttribPointer(kUv, 2, GL_FLOAT, GL_FALSE, sizeof(FixedVertex),
                        offset(offsetof(FixedVertex, uv)));
  glEnableVertexAttribArray(kPosition);
  glEnableVertexAttribArray(kNormal);
  skin.short_indices = mesh.positions_m.size() <= 0x10000;
  if (skin.short_indices)
    skin.indices = upload(GL_ELEMENT_ARRAY_BUFFER,
                          std::vector<std::uint16_t>(mesh.indices.begin(), mesh.indices.end()));
  else
    skin.indices = upload(GL_ELEMENT_ARRAY_BUFFER, mesh.indices);
  skin.index_count = mesh.indices.size();
  // Only what moves is needed again; a class of 24 keeps 120 such meshes.
  mesh.colours = {};
  mesh.uvs = {};
  mesh.indices = {};
  for (SparseMorph& morph : mesh.morphs) morph.entries.shrink_to_fit();
  skin.mesh = std::move(mesh);
  return skin;
}

SkinMesh firstLevel(const models::Model& model, std::initializer_list<const char*> prefixes) {
  for (const char* prefix : prefixes) {
    SkinMesh mesh = joinMeshes(model, prefix);
    if (!mesh.indices.empty()) return mesh;
  }
  return joinMeshes(model, "");
}

SurfaceKind kindOf(const std::string& name) {
  if (name.rfind("floor", 0) == 0) return SurfaceKind::floor;
  if (name.rfind("line", 0) == 0) return SurfaceKind::line;
  if (name.rfind("window", 0) == 0) return SurfaceKind::window;
  if (name.rfind("lamp", 0) == 0) return SurfaceKind::lamp;
  if (name.rfind("print", 0) == 0) return SurfaceKind::print;
  if (name.rfind("outside", 0) == 0) return SurfaceKind::outside;
  return SurfaceKind::solid;
}

// The pane's bounding rectangle in its own plane (windows are upright and square to an axis).
WindowPane paneOf(const models::Mesh& mesh) {
  Float3 low = mesh.positions_m.front(), high = low;
  for (const Float3& p : mesh.positions_m) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y), std::min(low.z, p.z)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y), std::max(high.z, p.z)};
  }
  const auto point = [](float x, float y, float z) {
    return maths::Vec3{static_cast<double>(x), static_cast<double>(y), static_cast<double>(z)};
  };
  return {{point(low.x, low.y, low.z), point(high.x, low.y, high.z), point(high.x, high.y, high.z),
           point(low.x, high.y, low.z)}};
}

void noteFloor(GpuStatic& to, const models::Mesh& mesh, std::uint32_t base) {
  for (const std::uint32_t index : mesh.indices) {
    to.floor_corners_m.push_back(mesh.positions_m[index]);
    to.floor_indices.push_back(base + index);
  }
}

void describeStaticVertex() {
  for (const unsigned int attribute : {kPosition, kNormal, kColour, kUv, kLight})
    glEnableVertexAttribArray(attribute);
  constexpr int kStride = sizeof(StaticVertex);
  glVertexAttribPointer(kPosition, 3, GL_FLOAT, GL_FALSE, kStride, offset(0));
  glVertexAttribPointer(kNormal, 3, GL_FLOAT, GL_FALSE, kStride,
                        offset(offsetof(StaticVertex, normal)));
  glVertexAttribPointer(kColour, 4, GL_FLOAT, GL_FALSE, kStride,
                        offset(offsetof(StaticVertex, colour)));
  glVertexAttribPointer(kLight, 4, GL_FLOAT, GL_FALSE, kStride,
                        offset(offsetof(StaticVertex, light)));
  glVertexAttribPointer(kUv, 2, GL_FLOAT, GL_FALSE, kStride, offset(offsetof(StaticVertex, uv)));
}

void addStaticMesh(GpuStatic& to, const models::Model& model, const models::Mesh& mesh,
                   std::vector<StaticVertex>& vertices, std::vector<std::uint32_t>& indices) {
  const models::Material& material = model.materials[static_cast<std::size_t>(mesh.material)];
  const models::Float4& m = material.base_colour;
  const auto base = static_cast<std::uint32_t>(vertices.size());
  for (std::size_t i = 0; i < mesh.positions_m.size(); ++i) {
    const models::Float4& c = mesh.colours[i];
    const Float3& p = mesh.positions_m[i];
    // A room of somebody else's has no baked light: it is as bright everywhere.
    const models::Float4 light =
        mesh.lights.empty() ? models::Float4{0.4F, 0.0F, 0.4F, 0.6F} : mesh.lights[i];
    vertices.push_back(
        {p, mesh.normals[i], {c.r * m.r, c.g * m.g, c.b * m.b, c.a}, mesh.uvs[i], light});
    include(to.box, p, vertices.size() == 1);
  }
  const SurfaceKind kind = kindOf(mesh.name);
  if (kind == SurfaceKind::floor) noteFloor(to, mesh, base);
  if (kind == SurfaceKind::window && !mesh.positions_m.empty()) to.panes.push_back(paneOf(mesh));
  const bool joins = !to.surfaces.empty() && to.surfaces.back().kind == kind &&
                     to.surfaces.back().image == material.image;
  if (!joins) to.surfaces.push_back({kind, indices.size(), 0, material.image});
  for (const std::uint32_t index : mesh.indices) indices.push_back(base + index);
  to.surfaces.back().index_count += mesh.indices.size();
}

// Cells of every surface, then vertices in the order of their use: what is drawn of them lies side
// by side.
void sortTriangles(GpuStatic& to, std::vector<StaticVertex>& vertices,
                   std::vector<std::uint32_t>& indices) {
  std::vector<Float3> positions_m;
  for (const StaticVertex& vertex : vertices) positions_m.push_back(vertex.position_m);
  for (Surface& s : to.surfaces) {
    const std::span<std::uint32_t> all(indices);
    s.cells = sortIntoCells(positions_m, all.subspan(s.first_index, s.index_count), s.first_index);
  }
  constexpr std::uint32_t kUnused = 0xFFFFFFFFU;
  std::vector<std::uint32_t> place(vertices.size(), kUnused);
  std::vector<StaticVertex> sorted;
  for (std::uint32_t& index : indices) {
    std::uint32_t& to_index = place[index];
    if (to_index == kUnused) {
      to_index = static_cast<std::uint32_t>(sorted.size());
      sorted.push_back(vertices[index]);
    }
    index = to_index;
  }
  for (std::uint32_t& index : to.floor_indices) index = place[index];
  vertices = std::move(sorted);
}

}  // namespace

GlTexture uploadImage(const models::Image& image, bool as_light) {
  GlTexture texture = GlTexture::make();
  glBindTexture(GL_TEXTURE_2D, texture.name());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, as_light ? GL_SRGB8_ALPHA8 : GL_RGBA8, image.width, image.height,
               0, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
  glGenerateMipmap(GL_TEXTURE_2D);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  return texture;
}

GpuFigure uploadFigure(models::Model model) {
  GpuFigure figure;
  figure.eyes = giveEyes(model);
  figure.levels = {uploadSkin(firstLevel(model, {"lod0_"})),
                   uploadSkin(firstLevel(model, {"lod1_", "lod0_"})),
                   uploadSkin(firstLevel(model, {"lod2_", "lod1_", "lod0_"})),
                   uploadSkin(firstLevel(model, {"lod3_", "lod2_", "lod1_", "lod0_"}))};
  figure.shadow = uploadSkin(firstLevel(model, {"shadow_", "lod3_", "lod2_", "lod1_", "lod0_"}));
  for (const models::Image& image : model.images) figure.images.push_back(uploadImage(image, true));
  // The meshes now live in the levels.
  model.meshes.clear();
  model.images.clear();
  figure.model = std::move(model);
  return figure;
}

GpuStatic uploadStatic(const models::Model& model) {
  GpuStatic place;
  std::vector<StaticVertex> vertices;
  std::vector<std::uint32_t> indices;
  for (const SurfaceKind kind :
       {SurfaceKind::solid, SurfaceKind::print, SurfaceKind::lamp, SurfaceKind::outside,
        SurfaceKind::floor, SurfaceKind::line, SurfaceKind::window}) {
    for (const models::Mesh& mesh : model.meshes) {
      if (kindOf(mesh.name) == kind) addStaticMesh(place, model, mesh, vertices, indices);
    }
  }
  sortTriangles(place, vertices, indices);
  place.vertex_array = GlVertexArray::make();
  glBindVertexArray(place.vertex_array.name());
  place.vertices = upload(GL_ARRAY_BUFFER, vertices);
  describeStaticVertex();
  place.indices = upload(GL_ELEMENT_ARRAY_BUFFER, indices);
  for (const models::Image& image : model.images) place.images.push_back(uploadImage(image, false));
  return place;
}

}  // namespace spotter::render
