#include "app/drawing.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "app/data_paths.h"
#include "app/figure_source.h"
#include "render/offscreen.h"
#include "render/renderer.h"

namespace spotter::app {
namespace {

// The usual picture is one part: 2560 x 1440 with four samples a pixel take 120 MB.
constexpr int kWidestPart = 1280;
constexpr int kHighestPart = 960;

int partsFor(int side, int largest) { return (side + largest - 1) / largest; }

/// Equal parts that cover a side; the last may reach beyond.
int partSide(int side, int largest) {
  const int parts = partsFor(side, largest);
  return (side + parts - 1) / parts;
}

}  // namespace

struct Drawing::Studio {
  render::OffscreenContext context;
  render::Renderer renderer;
  std::string assets_folder;
  GivenFigures given;
  picture::PictureSize size;
  picture::PictureSize part;
  picture::PictureSize twice;  ///< of a part
  render::OffscreenTarget target;
  std::optional<Captions> captions;
  bool has_words = false;
  std::string trouble;  ///< why nothing can be written

  Studio(render::OffscreenContext made, render::Renderer drawer, std::string assets,
         picture::PictureSize whole)
      : context(std::move(made)),
        renderer(std::move(drawer)),
        assets_folder(std::move(assets)),
        size(whole),
        part{partSide(whole.width, kWidestPart), partSide(whole.height, kHighestPart)},
        twice{2 * part.width, 2 * part.height},
        target(twice) {}

  bool isWhole() const { return part == size; }

  /// Reads fonts when the first words are wanted; without fonts nothing is written.
  void setLabels(const picture::Picture& picture, const Labels& labels) {
    has_words = !labels.words.empty();
    if (!has_words) return;
    if (!captions) {
      base::Result<Captions> made = Captions::create();
      if (!made) {
        trouble = made.error().text();
        has_words = false;
        return;
      }
      captions.emplace(std::move(made).value());
    }
    captions->set(picture, {2 * size.width, 2 * size.height}, labels);
  }

  render::Image drawPart(const picture::Picture& picture, int left, int top) {
    renderer.draw(picture, twice, render::Quality::high, target.framebuffer());
    if (has_words) captions->draw(target.framebuffer(), 2 * left, 2 * top, twice);
    if (!picture.cut_out) return render::halved(render::readPixels(target.framebuffer(), twice));
    return render::halvedCutOut(
        render::readPixels(target.framebuffer(), twice, render::Alpha::kept));
  }
};

Drawing::Drawing(std::unique_ptr<Studio> studio) : studio_(std::move(studio)) {}
Drawing::Drawing(Drawing&&) noexcept = default;
Drawing& Drawing::operator=(Drawing&&) noexcept = default;
Drawing::~Drawing() = default;

base::Result<Drawing> Drawing::open(picture::PictureSize size) {
  const base::Result<DataPaths> data = findData();
  if (!data) return data.error();
  base::Result<render::OffscreenContext> context = render::OffscreenContext::create();
  if (!context) return context.error();
  base::Result<render::Renderer> renderer =
      render::Renderer::create(data.value().assets().string(), data.value().shaders().string());
  if (!renderer) return renderer.error();
  return Drawing(std::make_unique<Studio>(std::move(context).value(), std::move(renderer).value(),
                                          data.value().assets().string(), size));
}

void Drawing::addGuest(const GuestFigure* guest) {
  if (guest == nullptr) return;
  studio_->renderer.addFigure(guest->id, guest->character.model);
  studio_->given.emplace(guest->id, "");
}

render::Image Drawing::draw(const picture::Picture& picture, const Labels& labels) {
  Studio& s = *studio_;
  giveFigures(s.renderer, s.assets_folder, picture, s.given);
  s.setLabels(picture, labels);
  if (s.isWhole()) return s.drawPart(picture, 0, 0);
  render::Image whole{s.size.width, s.size.height, {}};
  whole.rgba.resize(static_cast<std::size_t>(s.size.width) *
                    static_cast<std::size_t>(s.size.height) * 4);
  picture::Picture part = picture;
  part.is_part = true;
  for (int top = 0; top < s.size.height; top += s.part.height) {
    for (int left = 0; left < s.size.width; left += s.part.width) {
      part.camera = picture::cameraOnTile(picture.camera, s.size, left, top, s.part);
      render::paste(s.drawPart(part, left, top), left, top, whole);
    }
  }
  return whole;
}

void Drawing::tellProblems() const {
  for (const std::string& problem : studio_->renderer.problems())
    std::fprintf(stderr, "spotter: %s\n", problem.c_str());
  if (!studio_->trouble.empty()) std::fprintf(stderr, "spotter: %s\n", studio_->trouble.c_str());
}

}  // namespace spotter::app
