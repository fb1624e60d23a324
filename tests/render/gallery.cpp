// Pictures of the stage for looking at: render_gallery OUT_DIR [ASSETS_DIR] [VIEW]

#include <cstdio>
#include <string>

#include "maths/angle.h"
#include "render/image_file.h"
#include "render/offscreen.h"
#include "render/renderer.h"
#include "support/class_stage.h"
#include "support/studio.h"

using namespace spotter;

namespace {

struct View {
  const char* name;
  picture::Camera camera;
  bool smooth;  ///< four samples and half size, else as the window draws it
};

picture::Camera from(const maths::Vec3& position, const maths::Vec3& target,
                     double fov_deg = 50.0) {
  picture::Camera camera;
  camera.position_m = position;
  camera.target_m = target;
  camera.vertical_fov_deg = fov_deg;
  return camera;
}

// Everything that people use, side by side in the middle of the hall.
std::vector<picture::PropInstance> things() {
  const auto turned = [](double degrees) { return maths::rotationY(maths::radians(degrees)); };
  return {{"chair", {-2.3, 0, -0.6}, turned(25)},
          {"step", {-1.5, 0, 0.2}, turned(200)},
          {"rail", {-1.5, 0, -1.2}, turned(80)},
          {"mat", {0.1, 0, 0.4}, turned(90)},
          {"pillow", {-0.55, 0.015, 0.4}, turned(90)},
          {"towel", {0.45, 0.07, 0.4}, turned(70)},
          {"tin", {-0.85, 0.054, 0.9}, turned(20)},
          {"tin", {-0.72, 0.054, 0.98}, turned(170)},
          {"band", {-0.5, 0.002, 0.95}, turned(100)},
          {"bike", {1.7, 0, -0.7}, turned(-60)},
          {"wall", {0.2, 0, -1.6}, {}}};
}

bool draw(render::Renderer& renderer, const picture::Picture& picture, const View& view,
          const std::string& path) {
  const picture::PictureSize size =
      view.smooth ? picture::PictureSize{2560, 1440} : picture::PictureSize{1280, 720};
  const render::OffscreenTarget target(size);
  renderer.draw(picture, size, view.smooth ? render::Quality::high : render::Quality::software,
                target.framebuffer());
  const render::Image image = render::readPixels(target.framebuffer(), size);
  const auto written = render::writePng(view.smooth ? render::halved(image) : image, path);
  if (!written) std::fprintf(stderr, "%s\n", written.error().text().c_str());
  return written.ok();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::string out = argv[1], assets = argc > 2 ? argv[2] : SPOTTER_SOURCE_DIR "/assets";
  const std::string only = argc > 3 ? argv[3] : "";
  std::optional<stage::Studio> studio = stage::openStudio(assets);
  if (!studio) return 3;
  picture::Picture picture = stage::classInArc(assets, 6);
  const maths::Vec3 third = picture.figures[2].frames.at(body::Joint::hips);
  const View views[] = {
      {"front", from({0.0, 1.60, 4.0}, {0.0, 0.85, 0.0}), true},
      {"front_automatic", from({0.0, 1.60, 4.0}, {0.0, 0.85, 0.0}), false},
      {"knees", from({-0.9, 1.2, 1.9}, {-1.0, 0.55, 0.2}, 32.0), true},
      {"side", from({-3.6, 1.6, 1.2}, {0.4, 0.8, -0.4}), true},
      {"corner", from({4.0, 2.6, 5.2}, {-1.2, 0.8, -1.2}, 62.0), true},
      {"windows", from({2.4, 1.6, 2.8}, {-4.5, 1.7, -1.5}, 60.0), true},
      {"person", from({third.x + 0.2, 1.5, third.z + 2.2}, {third.x, 0.9, third.z}, 50.0), true},
      {"face", from({third.x + 0.15, 1.55, third.z + 1.1}, {third.x, 1.48, third.z}, 30.0), true},
      {"chair", from({2.6, 1.1, -2.6}, {1.9, 0.5, 1.0}, 40.0), true},
  };
  const View thing_views[] = {
      {"things", from({0.0, 1.5, 3.4}, {0.0, 0.45, -0.4}, 50.0), true},
      {"things_step", from({-1.9, 0.9, 1.7}, {-1.6, 0.25, -0.3}, 42.0), true},
      {"things_mat", from({0.0, 0.9, 1.9}, {-0.1, 0.05, 0.5}, 42.0), true},
      {"things_tins", from({-0.7, 0.35, 1.6}, {-0.72, 0.05, 0.95}, 40.0), true},
  };
  bool good = true;
  for (const View& view : views) {
    if (!only.empty() && only != view.name) continue;
    picture.camera = view.camera;
    good = draw(studio->renderer, picture, view, out + "/" + view.name + ".png") && good;
  }
  picture.figures.clear();
  picture.props = things();
  for (const View& view : thing_views) {
    if (!only.empty() && only != view.name) continue;
    picture.camera = view.camera;
    good = draw(studio->renderer, picture, view, out + "/" + view.name + ".png") && good;
  }
  studio->tellProblems();
  return good ? 0 : 3;
}
