// Every place in every light from several sides, with people: place_gallery OUT_DIR [ASSETS_DIR]
// [PLACE]

#include <cstdio>
#include <string>

#include "render/image_file.h"
#include "render/offscreen.h"
#include "render/renderer.h"
#include "support/class_stage.h"
#include "support/place_stage.h"
#include "support/studio.h"

using namespace spotter;

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::string out = argv[1], assets = argc > 2 ? argv[2] : SPOTTER_SOURCE_DIR "/assets";
  const std::string only = argc > 3 ? argv[3] : "";
  std::optional<stage::Studio> studio = stage::openStudio(assets);
  if (!studio) return 3;
  const picture::PictureSize size{1920, 1080};
  const render::OffscreenTarget target(size);
  bool good = true;
  for (const content::PlaceModel& place : stage::places()) {
    if (!only.empty() && only != place.id) continue;
    for (const content::LightModel& light : place.lights) {
      for (const stage::NamedView& view : stage::viewsOf(place)) {
        picture::Picture picture = stage::classIn(place, light, stage::classInArc(assets, 6));
        picture.camera = view.camera;
        studio->renderer.draw(picture, size, render::Quality::high, target.framebuffer());
        const std::string path =
            out + "/" + place.id + "_" + stage::nameOf(light) + "_" + view.name + ".png";
        const auto written =
            render::writePng(render::halved(render::readPixels(target.framebuffer(), size)), path);
        if (!written) std::fprintf(stderr, "%s\n", written.error().text().c_str());
        good = written.ok() && good;
      }
    }
  }
  studio->tellProblems();
  return good ? 0 : 3;
}
