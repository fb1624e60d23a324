// Faces beside each other: faces_sheet OUT_FILE.png [near|far] [ASSETS_DIR] [PERSON...]
// Far is as a facilitator sees them from 3.5 m, leaning in (a head of 90 pixels).

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "render/image_file.h"
#include "render/offscreen.h"
#include "render/renderer.h"
#include "support/face_stage.h"

using namespace spotter;

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: faces_sheet OUT_FILE.png [near|far] [ASSETS_DIR] [PERSON...]\n");
    return 2;
  }
  const bool near = argc > 2 && std::string(argv[2]) == "near";
  const std::string assets = argc > 3 ? argv[3] : SPOTTER_SOURCE_DIR "/assets";
  std::vector<std::string> people(argv + std::min(argc, 4), argv + argc);
  if (people.empty())
    people = {"mary", "george", "amara", "raj", "ming", "gurdev", "fatima", "hugh"};
  auto context = render::OffscreenContext::create();
  if (!context) {
    std::fprintf(stderr, "%s\n", context.error().text().c_str());
    return 3;
  }
  auto renderer = render::Renderer::create(assets, SPOTTER_SOURCE_DIR "/shaders");
  if (!renderer) {
    std::fprintf(stderr, "%s\n", renderer.error().text().c_str());
    return 3;
  }
  const render::Image sheet = stage::facesSheet(renderer.value(), assets, people,
                                                near ? stage::kNearFaces : stage::kFarFaces);
  const auto written = render::writePng(sheet, argv[1]);
  if (!written) std::fprintf(stderr, "%s\n", written.error().text().c_str());
  return written.ok() ? 0 : 3;
}
