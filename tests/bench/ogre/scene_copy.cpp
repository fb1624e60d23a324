#include "bench/ogre/scene_copy.h"

#include <epoxy/gl.h>

#include <cstring>

namespace spotter::bench {
namespace {

std::vector<std::uint8_t> readBuffer(const render::GlBuffer& buffer) {
  glBindBuffer(GL_COPY_READ_BUFFER, buffer.name());
  int size = 0;
  glGetBufferParameteriv(GL_COPY_READ_BUFFER, GL_BUFFER_SIZE, &size);
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
  glGetBufferSubData(GL_COPY_READ_BUFFER, 0, size, bytes.data());
  return bytes;
}

std::vector<std::uint32_t> readIndices(const render::GlBuffer& buffer) {
  glBindBuffer(GL_COPY_READ_BUFFER, buffer.name());
  int size = 0;
  glGetBufferParameteriv(GL_COPY_READ_BUFFER, GL_BUFFER_SIZE, &size);
  std::vector<std::uint32_t> indices(static_cast<std::size_t>(size) / sizeof(std::uint32_t));
  glGetBufferSubData(GL_COPY_READ_BUFFER, 0, size, indices.data());
  return indices;
}

std::vector<models::Image> readTextures(const std::vector<render::GlTexture>& textures) {
  std::vector<models::Image> images;
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  for (const render::GlTexture& texture : textures) {
    models::Image image;
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glGetTexLevelParameteriv(GL_TEXTURE_2D, 0, GL_TEXTURE_WIDTH, &image.width);
    glGetTexLevelParameteriv(GL_TEXTURE_2D, 0, GL_TEXTURE_HEIGHT, &image.height);
    image.rgba.resize(static_cast<std::size_t>(image.width) *
                      static_cast<std::size_t>(image.height) * 4);
    glGetTexImage(GL_TEXTURE_2D, 0, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
    images.push_back(std::move(image));
  }
  return images;
}

SkinCopy copySkin(const render::GpuSkin& skin) {
  if (!skin.short_indices) return {&skin.mesh, readBuffer(skin.fixed), readIndices(skin.indices)};
  const std::vector<std::uint8_t> bytes = readBuffer(skin.indices);
  std::vector<std::uint16_t> small(bytes.size() / sizeof(std::uint16_t));
  std::memcpy(small.data(), bytes.data(), bytes.size());
  return {&skin.mesh, readBuffer(skin.fixed), {small.begin(), small.end()}};
}

FigureCopy copyFigure(const render::GpuFigure& gpu) {
  FigureCopy copy;
  copy.model = &gpu.model;
  for (std::size_t i = 0; i < gpu.levels.size(); ++i) copy.levels[i] = copySkin(gpu.levels[i]);
  copy.shadow = copySkin(gpu.shadow);
  copy.images = readTextures(gpu.images);
  return copy;
}

StaticCopy copyStatic(const render::GpuStatic& gpu) {
  return {readBuffer(gpu.vertices), readIndices(gpu.indices), gpu.surfaces,
          readTextures(gpu.images)};
}

// As our place pass does; the floor is split for itself.
void leaveOutUnseen(StaticCopy& place, const picture::Mat4& clip_from_hall) {
  std::vector<std::uint32_t> seen;
  for (render::Surface& surface : place.surfaces) {
    const std::size_t first = seen.size();
    const bool whole = surface.kind == render::SurfaceKind::line;
    for (const render::Cell& cell : surface.cells) {
      if (!whole && !render::mayBeSeen(cell.box, clip_from_hall)) continue;
      const auto from = place.indices.begin() + static_cast<std::ptrdiff_t>(cell.first_index);
      seen.insert(seen.end(), from, from + static_cast<std::ptrdiff_t>(cell.index_count));
    }
    surface.first_index = first;
    surface.index_count = seen.size() - first;
  }
  place.indices = std::move(seen);
}

// The block of numbers that the last frame was drawn with.
render::FrameBlock readFrameBlock() {
  render::FrameBlock block;
  int name = 0;
  glGetIntegeri_v(GL_UNIFORM_BUFFER_BINDING, 0, &name);
  glBindBuffer(GL_COPY_READ_BUFFER, static_cast<unsigned int>(name));
  glGetBufferSubData(GL_COPY_READ_BUFFER, 0, sizeof block, &block);
  return block;
}

// Back from texture coordinates and depth (0 to 1) to clip coordinates (-1 to 1).
render::ShadowFit fitOf(const render::FrameBlock& block) {
  constexpr picture::Mat4 kDouble = {2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0, -1, -1, -1, 1};
  picture::Mat4 halved{};
  for (std::size_t i = 0; i < 16; ++i) halved[i] = static_cast<double>(block.shadow_from_hall[i]);
  return {picture::multiply(kDouble, halved), static_cast<double>(block.shadow_texel[1])};
}

}  // namespace

SceneCopy copyScene(const picture::Picture& picture, picture::PictureSize size,
                    const render::Settings& settings, render::ModelStore& store) {
  SceneCopy copy;
  copy.picture = &picture;
  copy.settings = settings;
  copy.frame = readFrameBlock();
  copy.fit = fitOf(copy.frame);
  for (const render::FigurePlan& plan : planFigures(picture, size, settings.detail)) {
    if (!plan.visible) continue;
    copy.plans.push_back(plan);
    const picture::FigureInstance& figure = picture.figures[static_cast<std::size_t>(plan.figure)];
    if (!copy.figures.contains(figure.model))
      copy.figures[figure.model] = copyFigure(store.figure(figure.model, figure.skeleton));
    render::addMapBoxes(figure, copy.fit, copy.boxes);
  }
  for (const picture::PropInstance& prop : picture.props) {
    const render::GpuStatic* gpu = store.prop(prop.model);
    if (gpu != nullptr && !copy.props.contains(prop.model))
      copy.props[prop.model] = copyStatic(*gpu);
  }
  std::vector<render::Caster> casters;
  if (settings.shadow_size > 0) {
    const std::vector<render::Caster> props = render::propCasters(picture, store);
    for (const render::Caster& prop : props) copy.boxes.push_back(render::mapBox(prop, copy.fit));
    casters = render::figureCasters(picture, copy.plans);
    casters.insert(casters.end(), props.begin(), props.end());
  }
  const render::Light light = render::lightOf(picture.light);
  const picture::Mat4 clip_from_hall = picture::multiply(
      picture::projectionMatrix(picture.camera, size), picture::viewMatrix(picture.camera));
  if (const render::GpuStatic* place = store.place(picture.place)) {
    copy.place = copyStatic(*place);
    leaveOutUnseen(copy.place, clip_from_hall);
    render::splitFloor(*place, casters, light, clip_from_hall, copy.shaded_floor, copy.open_floor);
    if (light.beam[0] >= 0.02F) copy.patches = render::patchDecals(*place, light);
  }
  copy.spots = render::spotDecals(render::contactSpots(picture));
  return copy;
}

}  // namespace spotter::bench
