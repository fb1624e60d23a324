#include "app/captions.h"

#include <algorithm>

#include "render/offscreen.h"
#include "screens/figure_labels.h"
#include "screens/screens.h"
#include "screens/theme.h"

namespace spotter::app {
namespace {

// Lines of 50 pixels in a picture of 1280 x 720 that is drawn at twice its size, as on the screen.
constexpr float kLine_share = 25.0F / 720.0F;
constexpr float kLeast_px = 16.0F;
constexpr float kMost_px = 96.0F;  // the pictures of the letters grow with the square

float lineFor(picture::PictureSize size) {
  const float least =
      std::min(static_cast<float>(size.width) * 9.0F / 16.0F, static_cast<float>(size.height));
  return std::clamp(least * kLine_share, kLeast_px, kMost_px);
}

}  // namespace

base::Result<Captions> Captions::create() {
  const base::Result<screens::FontFiles> files = screens::findFonts(screens::usualFonts());
  if (!files) return files.error();
  base::Result<window::ImGuiGl> ui = window::ImGuiGl::create();
  if (!ui) return ui.error();
  return Captions(std::move(ui).value(), files.value());
}

void Captions::set(const picture::Picture& picture, picture::PictureSize size,
                   const Labels& labels) {
  const screens::Fonts& fonts = ui_.fonts(files_, lineFor(size));
  screens::Input input;
  input.width = size.width;
  input.height = size.height;
  const screens::Theme theme = screens::calmTheme();
  screens::Focus focus;
  screens::beginFrame(input, theme, fonts.em);
  screens::Ui ui{input, theme, fonts, focus};
  const screens::Rect all{0.0F, 0.0F, static_cast<float>(size.width),
                          static_cast<float>(size.height)};
  if (labels.compares)
    screens::labelFigures(ui, picture, size, labels.words, all);
  else
    screens::nameFigures(ui, picture, size, labels.words, all);
  screens::endFrame();
}

void Captions::draw(unsigned int framebuffer, int left, int top, picture::PictureSize part) {
  render::bindForDrawing(framebuffer);
  ui_.drawPart({static_cast<float>(left), static_cast<float>(top), static_cast<float>(part.width),
                static_cast<float>(part.height)});
}

}  // namespace spotter::app
