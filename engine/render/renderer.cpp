#include "render/renderer.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

#include "render/casters.h"
#include "render/figure_pass.h"
#include "render/floor_shade.h"
#include "render/frame_block.h"
#include "render/model_store.h"
#include "render/offscreen.h"
#include "render/overlay_pass.h"
#include "render/place_pass.h"
#include "render/settings.h"
#include "render/shadow_map.h"

namespace spotter::render {
namespace {

using Clock = std::chrono::steady_clock;

// Milliseconds since the last call, after the card has finished; 0 when nobody asks.
class PassTimer {
 public:
  explicit PassTimer(bool used) : used_(used) { lap(); }
  double lap() {
    if (!used_) return 0.0;
    glFinish();
    const auto now = Clock::now();
    const double ms = std::chrono::duration<double, std::milli>(now - last_).count();
    last_ = now;
    return ms;
  }

 private:
  bool used_;
  Clock::time_point last_{};
};

// The windows as one band, and the wall behind the class.
RoomMirror mirrorOf(const GpuStatic* place) {
  RoomMirror mirror;
  if (place == nullptr || place->panes.empty() || place->floor_corners_m.empty()) return mirror;
  Float4& w = mirror.windows;
  w = {0.0F, 99.0F, 0.0F, 0.0F};
  for (const WindowPane& pane : place->panes) {
    for (const maths::Vec3& corner : pane.corner_m) {
      w[0] = static_cast<float>(corner.x);
      w[1] = std::min(w[1], static_cast<float>(corner.y));
      w[2] = std::max(w[2], static_cast<float>(corner.y));
      w[3] = std::max(w[3], std::fabs(static_cast<float>(corner.z)));
    }
  }
  mirror.far_wall_z_m = 0.0F;
  for (const Float3& corner : place->floor_corners_m)
    mirror.far_wall_z_m = std::min(mirror.far_wall_z_m, corner.z);
  return mirror;
}

}  // namespace

struct Renderer::Parts {
  ModelStore store;
  FigurePass figures;
  PlacePass place;
  OverlayPass overlay;
  FloorShade floor_shade;
  GlBuffer frame;
  std::optional<ShadowMap> shadow_map;
  std::optional<OffscreenTarget> smooth;  ///< several samples a pixel
  std::string driver;

  void drawShadows(const picture::Picture& picture, const std::vector<FigurePlan>& plans,
                   const ShadowFit& fit, DrawCounts& counts);
  void drawMain(const picture::Picture& picture, picture::PictureSize size,
                std::span<const Caster> casters, const Light& light, DrawCounts& counts);
  void useFrame(const FrameBlock& block) const;
  unsigned int target(const Settings& settings, picture::PictureSize size, unsigned int wanted);
};

void Renderer::Parts::drawShadows(const picture::Picture& picture,
                                  const std::vector<FigurePlan>& plans, const ShadowFit& fit,
                                  DrawCounts& counts) {
  shadow_map->begin();
  // Back faces stand in for the front: a lit surface never shades itself.
  glCullFace(GL_FRONT);
  std::array<float, 16> clip{};
  for (std::size_t i = 0; i < 16; ++i) clip[i] = static_cast<float>(fit.clip_from_hall[i]);
  figures.drawShadows(clip.data(), counts);
  for (const picture::PropInstance& prop : picture.props) {
    const GpuStatic* gpu = picture.reduced.no_props ? nullptr : store.prop(prop.model);
    if (gpu != nullptr) place.drawPropShadow(*gpu, prop, fit.clip_from_hall, counts);
  }
  glCullFace(GL_BACK);
  std::vector<MapBox> boxes;
  for (const FigurePlan& plan : plans) {
    if (plan.casts_shadow)
      addMapBoxes(picture.figures[static_cast<std::size_t>(plan.figure)], fit, boxes);
  }
  for (const Caster& caster : propCasters(picture, store)) boxes.push_back(mapBox(caster, fit));
  floor_shade.draw(*shadow_map, fit, boxes, counts);
}

void Renderer::Parts::drawMain(const picture::Picture& picture, picture::PictureSize size,
                               std::span<const Caster> casters, const Light& light,
                               DrawCounts& counts) {
  const picture::Mat4 clip_from_hall = picture::multiply(
      picture::projectionMatrix(picture.camera, size), picture::viewMatrix(picture.camera));
  // Nearest things first: what they cover is not shaded twice.
  figures.draw(counts);
  for (const picture::PropInstance& prop : picture.props) {
    const GpuStatic* gpu = picture.reduced.no_props ? nullptr : store.prop(prop.model);
    if (gpu != nullptr) place.drawProp(*gpu, prop, clip_from_hall, counts);
  }
  if (picture.cut_out) return;
  if (const GpuStatic* hall = store.place(picture.place)) {
    place.drawPlace(*hall, casters, light, clip_from_hall, counts);
    place.drawOnFloor(*hall, contactSpots(picture), light, counts);
  }
}

void Renderer::Parts::useFrame(const FrameBlock& block) const {
  glBindBuffer(GL_UNIFORM_BUFFER, frame.name());
  glBufferData(GL_UNIFORM_BUFFER, sizeof(block), &block, GL_STREAM_DRAW);
  glBindBufferBase(GL_UNIFORM_BUFFER, 0, frame.name());
}

unsigned int Renderer::Parts::target(const Settings& settings, picture::PictureSize size,
                                     unsigned int wanted) {
  if (settings.samples <= 1) return wanted;
  if (!smooth || smooth->size() != size || smooth->samples() != settings.samples) {
    smooth.emplace(size, settings.samples);
  }
  return smooth->framebuffer();
}

Renderer::Renderer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;
Renderer::~Renderer() = default;

base::Result<Renderer> Renderer::create(const std::string& assets_folder,
                                        const std::string& shaders_folder) {
  auto figures = FigurePass::create(shaders_folder);
  if (!figures) return figures.error();
  auto place = PlacePass::create(shaders_folder);
  if (!place) return place.error();
  auto overlay = OverlayPass::create(shaders_folder);
  if (!overlay) return overlay.error();
  auto floor_shade = FloorShade::create(shaders_folder);
  if (!floor_shade) return floor_shade.error();
  auto parts = std::unique_ptr<Parts>(new Parts{ModelStore(assets_folder),
                                                std::move(figures.value()),
                                                std::move(place.value()),
                                                std::move(overlay.value()),
                                                std::move(floor_shade.value()),
                                                GlBuffer::make(),
                                                {},
                                                {},
                                                {}});
  const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  parts->driver = name != nullptr ? name : "unknown";
  return Renderer(std::move(parts));
}

void Renderer::draw(const picture::Picture& picture, picture::PictureSize size, Quality quality,
                    unsigned int framebuffer, FrameTimes* times) {
  if (!picture.beside)
    return drawColumns(picture, size, {0, size.width}, quality, framebuffer, times);
  const int middle = static_cast<int>(picture.beside->from01 * size.width);
  drawColumns(picture, size, {0, middle}, quality, framebuffer, times);
  picture::Picture other = picture;
  other.camera = picture.beside->camera;
  FrameTimes more;
  drawColumns(other, size, {middle, size.width - middle}, quality, framebuffer,
              times != nullptr ? &more : nullptr);
  if (times == nullptr) return;
  *times = {times->skin_ms + more.skin_ms,     times->shadow_ms + more.shadow_ms,
            times->main_ms + more.main_ms,     times->draw_calls + more.draw_calls,
            times->triangles + more.triangles, times->skinned_vertices + more.skinned_vertices};
}

void Renderer::drawColumns(const picture::Picture& picture, picture::PictureSize size,
                           Columns columns, Quality quality, unsigned int framebuffer,
                           FrameTimes* times) {
  Parts& p = *parts_;
  const Settings settings = settingsFor(quality);
  DrawCounts counts;
  PassTimer timer(times != nullptr);
  const std::vector<FigurePlan> plans = planFigures(picture, size, settings.detail);
  p.figures.pose(picture, plans, p.store, counts);
  const double skin_ms = timer.lap();

  const Light light = lightOf(picture.light);
  const bool shadows = settings.shadow_size > 0 && !picture.reduced.no_shadows;
  std::vector<Caster> casters;
  if (shadows) {
    casters = figureCasters(picture, plans);
    const std::vector<Caster> props = propCasters(picture, p.store);
    casters.insert(casters.end(), props.begin(), props.end());
  }
  const int map_size = shadows ? settings.shadow_size : 1;
  if (!p.shadow_map || p.shadow_map->size() != map_size) {
    p.shadow_map.emplace(map_size);
    p.shadow_map->begin();  // "nothing casts a shadow", should nobody draw into it
  }
  const ShadowFit fit = fitShadow(casters, light.to_sun, map_size);
  p.useFrame(frameBlock(picture, size, light, fit, map_size, FloorShade::usedShare(fit, map_size),
                        mirrorOf(p.store.place(picture.place))));
  glEnable(GL_DEPTH_TEST);
  glEnable(GL_CULL_FACE);
  glDisable(GL_BLEND);
  glDisable(GL_SCISSOR_TEST);
  glActiveTexture(GL_TEXTURE0);
  if (shadows) p.drawShadows(picture, plans, fit, counts);
  const double shadow_ms = timer.lap();

  const unsigned int target = p.target(settings, size, framebuffer);
  glBindFramebuffer(GL_FRAMEBUFFER, target);
  glViewport(0, 0, size.width, size.height);
  glEnable(GL_SCISSOR_TEST);
  glScissor(columns.first, 0, columns.count, size.height);
  if (picture.cut_out)
    glClearColor(0.0F, 0.0F, 0.0F, 0.0F);
  else
    glClearColor(0.87F, 0.85F, 0.80F, 1.0F);
  glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
  p.shadow_map->bindForReading();
  p.drawMain(picture, size, casters, light, counts);
  if (target != framebuffer) p.smooth->resolveInto(framebuffer);
  if (!picture.cut_out) p.overlay.draw(picture, size, counts);
  glDisable(GL_SCISSOR_TEST);
  glBindVertexArray(0);
  if (times != nullptr) {
    *times = {skin_ms,           shadow_ms,        timer.lap(),
              counts.draw_calls, counts.triangles, counts.skinned_vertices};
  }
}

void Renderer::addFigure(const std::string& id, models::Model model) {
  parts_->store.addFigure(id, std::move(model));
}

void Renderer::prepare(const picture::Picture& picture) {
  for (const picture::FigureInstance& f : picture.figures)
    parts_->store.figure(f.model, f.skeleton);
  for (const picture::PropInstance& prop : picture.props) parts_->store.prop(prop.model);
  parts_->store.place(picture.place);
}

const std::string& Renderer::driver() const { return parts_->driver; }
const std::vector<std::string>& Renderer::problems() const { return parts_->store.problems(); }

}  // namespace spotter::render
