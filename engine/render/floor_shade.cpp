#include "render/floor_shade.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "render/shader.h"

namespace spotter::render {
namespace {

using maths::Vec3;

constexpr int kSize = 1280;
// Size of a texel in the hall, the reach of the blur's reads, and the whole soft edge. A low sun
// draws texels out on the floor: where the map is fine, the picture of it is, too.
constexpr double kTexel_m = 0.020;
constexpr double kFineTexel_m = 0.009;
constexpr int kUsualSize = 640;
constexpr int kFineMap = 2048;
constexpr double kStep_m = 0.013;
constexpr double kEdge_m = 0.045;
// Flesh round the joints of limbs and of the trunk; the crown over the head's joint, and hands
// beyond their wrists.
constexpr double kFlesh_m = 0.16;
constexpr double kBelly_m = 0.34;
constexpr double kBeyond_m = 0.27;
constexpr int kGrid = 32;

int usedSize(const ShadowFit& fit, int map_size) {
  const bool fine = map_size >= kFineMap;
  const double wanted = std::ceil(fit.texel_m * map_size / (fine ? kFineTexel_m : kTexel_m));
  return static_cast<int>(std::clamp(wanted, 64.0, fine ? 1.0 * kSize : 1.0 * kUsualSize));
}

void add(MapBox& box, const ShadowFit& fit, const Vec3& p, double radius_m) {
  const picture::Mat4& m = fit.clip_from_hall;
  const double x = 0.5 + 0.5 * (m[0] * p.x + m[4] * p.y + m[8] * p.z + m[12]);
  const double y = 0.5 + 0.5 * (m[1] * p.x + m[5] * p.y + m[9] * p.z + m[13]);
  // The map's first row has the length of its scale.
  const double scale = 0.5 * std::sqrt(m[0] * m[0] + m[4] * m[4] + m[8] * m[8]);
  const double r = scale * (radius_m + kEdge_m);
  box.left = std::min(box.left, x - r);
  box.right = std::max(box.right, x + r);
  box.bottom = std::min(box.bottom, y - r);
  box.top = std::max(box.top, y + r);
}

}  // namespace

void addMapBoxes(const picture::FigureInstance& figure, const ShadowFit& fit,
                 std::vector<MapBox>& boxes) {
  using body::Joint;
  const auto& joints = figure.frames.position_m;
  for (std::size_t i = 1; i < joints.size(); ++i) {
    const auto joint = static_cast<Joint>(i);
    const bool ends =
        joint == Joint::head || joint == Joint::left_hand || joint == Joint::right_hand;
    const double flesh_m = joint < Joint::neck ? kBelly_m : ends ? kBeyond_m : kFlesh_m;
    MapBox box;
    add(box, fit, joints[i], flesh_m);
    add(box, fit, joints[static_cast<std::size_t>(body::kParent[i])], std::min(flesh_m, kBeyond_m));
    boxes.push_back(box);
  }
}

MapBox mapBox(const Caster& caster, const ShadowFit& fit) {
  MapBox box;
  add(box, fit, caster.centre_m, caster.radius_m);
  return box;
}

std::vector<MapBox> onGrid(std::span<const MapBox> boxes) {
  std::array<std::array<bool, kGrid>, kGrid> covered{};
  const auto cellAt = [](double at) {
    return static_cast<std::size_t>(std::clamp(std::floor(at * kGrid), 0.0, kGrid - 1.0));
  };
  for (const MapBox& box : boxes) {
    if (box.right <= 0.0 || box.left >= 1.0 || box.top <= 0.0 || box.bottom >= 1.0) continue;
    for (std::size_t y = cellAt(box.bottom); y <= cellAt(box.top); ++y) {
      for (std::size_t x = cellAt(box.left); x <= cellAt(box.right); ++x) covered[y][x] = true;
    }
  }
  std::vector<MapBox> rows;
  for (std::size_t y = 0; y < kGrid; ++y) {
    for (std::size_t x = 0; x < kGrid; ++x) {
      if (!covered[y][x]) continue;
      const std::size_t first = x;
      while (x + 1 < kGrid && covered[y][x + 1]) ++x;
      const auto share = [](std::size_t cell) { return static_cast<double>(cell) / kGrid; };
      rows.push_back({share(first), share(y), share(x + 1), share(y + 1)});
    }
  }
  return rows;
}

base::Result<FloorShade> FloorShade::create(const std::string& shaders_folder) {
  auto program = loadProgram(shaders_folder, "rectangles.vert", "floor_shade.frag");
  if (!program) return program.error();
  FloorShade shade;
  shade.program_ = std::move(program.value());
  shade.texture_ = GlTexture::make();
  glBindTexture(GL_TEXTURE_2D, shade.texture_.name());
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, kSize, kSize, 0, GL_RED, GL_UNSIGNED_BYTE, nullptr);
  for (const unsigned int filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
    glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
  for (const unsigned int wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
    glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
  shade.framebuffer_ = GlFramebuffer::make();
  glBindFramebuffer(GL_FRAMEBUFFER, shade.framebuffer_.name());
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, shade.texture_.name(),
                         0);
  shade.corners_ = GlBuffer::make();
  shade.array_ = GlVertexArray::make();
  glBindVertexArray(shade.array_.name());
  glBindBuffer(GL_ARRAY_BUFFER, shade.corners_.name());
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, 0, nullptr);
  return shade;
}

double FloorShade::usedShare(const ShadowFit& fit, int map_size) {
  return static_cast<double>(usedSize(fit, map_size)) / kSize;
}

void FloorShade::begin() const {
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.name());
  glClearColor(1.0F, 1.0F, 1.0F, 1.0F);
  glClear(GL_COLOR_BUFFER_BIT);
  glActiveTexture(GL_TEXTURE2);
  glBindTexture(GL_TEXTURE_2D, texture_.name());
  glActiveTexture(GL_TEXTURE0);
}

void FloorShade::draw(const ShadowMap& map, const ShadowFit& fit, std::span<const MapBox> boxes,
                      DrawCounts& counts) {
  begin();
  vertices_.clear();
  for (const MapBox& box : onGrid(boxes)) {
    const auto clip = [](double v) {
      return static_cast<float>(std::clamp(v, 0.0, 1.0) * 2.0 - 1.0);
    };
    const float l = clip(box.left), r = clip(box.right), b = clip(box.bottom), t = clip(box.top);
    vertices_.insert(vertices_.end(), {l, b, r, b, r, t, l, b, r, t, l, t});
  }
  if (vertices_.empty()) return;
  const int used = usedSize(fit, map.size());
  glViewport(0, 0, used, used);
  glDisable(GL_DEPTH_TEST);
  glUseProgram(program_.name());
  const double step_m = std::max(kStep_m, 1.3 * fit.texel_m);
  setUniform(program_, "grid", 1.0F / static_cast<float>(used),
             static_cast<float>(step_m / (fit.texel_m * map.size())),
             map.size() >= kFineMap ? 1.0F : 0.0F, 0.0F);
  map.bindForReading();
  glBindVertexArray(array_.name());
  glBindBuffer(GL_ARRAY_BUFFER, corners_.name());
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices_.size() * sizeof(float)),
               vertices_.data(), GL_STREAM_DRAW);
  glDrawArrays(GL_TRIANGLES, 0, static_cast<int>(vertices_.size() / 2));
  ++counts.draw_calls;
  counts.triangles += vertices_.size() / 6;
  glEnable(GL_DEPTH_TEST);
}

}  // namespace spotter::render
