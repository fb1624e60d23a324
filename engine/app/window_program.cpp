#include "app/window_program.h"

#include <chrono>
#include <set>
#include <thread>

#include "app/exit_code.h"
#include "app/figure_source.h"
#include "app/quality_probe.h"
#include "app/report.h"
#include "app/window_loop.h"
#include "app/window_sound.h"
#include "models/load_model.h"
#include "render/renderer.h"
#include "screens/layout.h"
#include "window/imgui_gl.h"
#include "window/window.h"

namespace spotter::app {
namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 720;
constexpr auto kRest = std::chrono::milliseconds(25);

render::Quality qualityOf(screens::Quality quality) {
  switch (quality) {
    case screens::Quality::low:
      return render::Quality::low;
    case screens::Quality::high:
      return render::Quality::high;
    case screens::Quality::software:
    case screens::Quality::automatic:
      break;
  }
  return render::Quality::software;
}

/// People are read from disk, or made, on the worker; until they are there they are left out of the
/// picture.
class PeopleOnDemand {
 public:
  explicit PeopleOnDemand(std::string folder) : folder_(std::move(folder)) {}

  picture::Picture withKnown(const picture::Picture& wanted, render::Renderer& renderer) {
    worker_.collect();
    picture::Picture known = wanted;
    std::erase_if(known.figures, [&](const picture::FigureInstance& figure) {
      if (mustGive(asked_, figure)) ask(figure, renderer);
      return !ready_.contains(figure.model);
    });
    return known;
  }

 private:
  void ask(const picture::FigureInstance& figure, render::Renderer& renderer) {
    picture::FigureInstance wanted;
    wanted.model = figure.model;
    wanted.made_from = figure.made_from;
    worker_.add([this, wanted, &renderer]() -> Worker::Finish {
      auto model = std::make_shared<base::Result<models::Model>>(figureModel(folder_, wanted));
      return [this, id = wanted.model, &renderer, model] {
        // One that cannot be read is left to the renderer, which says so and draws a mannequin.
        if (*model) renderer.addFigure(id, std::move(*model).value());
        ready_.insert(id);
      };
    });
  }

  std::string folder_;
  GivenFigures asked_;
  std::set<std::string> ready_;
  Worker worker_;
};

bool nothingDone(const screens::Input& input, const screens::Input& before) {
  return input.pressed.empty() && input.repeated.empty() && input.text.empty() &&
         !input.mouse_pressed && !input.mouse_released && input.wheel == 0.0 && input.held.none() &&
         input.mouse_x == before.mouse_x && input.mouse_y == before.mouse_y;
}

/// Opened and ready to draw.
struct Stage {
  window::Window window;
  render::Renderer renderer;
  window::ImGuiGl ui;
  screens::FontFiles fonts;
};

void runFrames(Stage& stage, WindowLoop& loop, PeopleOnDemand& people, WindowSound& sound) {
  screens::Input before;
  while (!loop.wantsToQuit()) {
    const screens::Input input = stage.window.poll();
    if (input.width < 1 || input.height < 1) {
      std::this_thread::sleep_for(kRest);
      continue;
    }
    const picture::PictureSize size{input.width, input.height};
    const float em = screens::textHeight_px(input.width, input.height, input.pixel_scale,
                                            loop.settings().text_percent);
    const picture::Picture& picture = loop.makePicture(size, em);
    stage.renderer.draw(people.withKnown(picture, stage.renderer), size,
                        qualityOf(loop.drawnQuality()), 0);
    const screens::Fonts& fonts = stage.ui.fonts(stage.fonts, em);
    const screens::Theme theme =
        loop.settings().high_contrast ? screens::highContrastTheme() : screens::calmTheme();
    screens::beginFrame(input, theme, em);
    loop.frame(input, fonts);
    screens::endFrame();
    sound.frame(loop, input.elapsed_s);
    stage.ui.draw();
    stage.window.swap();
    // After a picture, so that there is something to look at meanwhile.
    if (loop.wantsProbe(stage.renderer.driver())) loop.takeProbe(probeQuality(stage.renderer));
    if (loop.isStill() && nothingDone(input, before)) std::this_thread::sleep_for(kRest);
    before = input;
  }
}

}  // namespace

int runWindow(const WindowOptions& options) {
  sound::keepDriversQuiet();
  auto data = findData();
  if (!data) return reportOutside(data.error());
  const auto fonts = screens::findFonts(screens::usualFonts());
  if (!fonts) return reportOutside(fonts.error());
  auto window = window::Window::open("Spotter", kWidth, kHeight);
  if (!window) return reportOutside(window.error());
  auto renderer =
      render::Renderer::create(data.value().assets().string(), data.value().shaders().string());
  if (!renderer) return reportOutside(renderer.error());
  auto ui = window::ImGuiGl::create();
  if (!ui) return reportOutside(ui.error());
  Stage stage{std::move(window).value(), std::move(renderer).value(), std::move(ui).value(),
              fonts.value()};
  WindowLoop loop(data.value(), options);
  PeopleOnDemand people(data.value().assets().string());
  WindowSound sound;
  runFrames(stage, loop, people, sound);
  return kDone;
}

}  // namespace spotter::app
