// Faults beside the same person doing it well, each from its own view, with words, for people to
// look at: fault_gallery OUT_DIR [FAULT...]
// With no fault named the twelve of the golden sheet as OUT_DIR/faults.png; with `all` every fault,
// twelve a sheet.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "app/figure_source.h"
#include "content/files.h"
#include "content/load.h"
#include "render/image_file.h"
#include "render/offscreen.h"
#include "support/fault_stage.h"

using namespace spotter;

namespace {

constexpr const char* kAssets = SPOTTER_SOURCE_DIR "/assets";
constexpr picture::PictureSize kCell{640, 480};
constexpr int kColumns = 3;
constexpr std::size_t kOnSheet = 12;

template <class T>
T must(base::Result<T> result) {
  if (result) return std::move(result).value();
  std::fprintf(stderr, "%s\n", result.error().text().c_str());
  std::exit(3);
}

std::vector<stage::FaultCase> wantedOf(const content::Library& library, int argc, char** argv) {
  if (argc < 3) return stage::faultCases();
  const std::vector<std::string> words(argv + 2, argv + argc);
  std::vector<stage::FaultCase> wanted;
  for (const movement::FaultModel& fault : library.faults) {
    const bool named = std::find(words.begin(), words.end(), fault.id) != words.end();
    if (!named && words.front() != "all") continue;
    wanted.push_back({fault.id, library.people[wanted.size() % library.people.size()].id});
  }
  return wanted;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: fault_gallery OUT_DIR [FAULT...|all]\n");
    return 2;
  }
  const content::Library library =
      content::load(content::readFolder(SPOTTER_SOURCE_DIR "/scenarios").files).library;
  const std::vector<stage::FaultCase> wanted = wantedOf(library, argc, argv);
  auto context = must(render::OffscreenContext::create());
  auto renderer = must(render::Renderer::create(kAssets, SPOTTER_SOURCE_DIR "/shaders"));
  auto captions = must(app::Captions::create());
  const picture::PictureSize twice{2 * kCell.width, 2 * kCell.height};
  const render::OffscreenTarget target(twice);
  app::GivenFigures given;
  for (std::size_t first = 0; first < wanted.size(); first += kOnSheet) {
    const int count = static_cast<int>(std::min(kOnSheet, wanted.size() - first));
    render::Image sheet{
        kColumns * kCell.width, (count + kColumns - 1) / kColumns * kCell.height, {}};
    sheet.rgba.resize(static_cast<std::size_t>(sheet.width * sheet.height) * 4, 255);
    for (int i = 0; i < count; ++i) {
      const stage::FaultShot shot =
          stage::faultShot(library, wanted[first + static_cast<std::size_t>(i)], kCell);
      app::giveFigures(renderer, kAssets, shot.picture, given);
      renderer.draw(shot.picture, twice, render::Quality::high, target.framebuffer());
      captions.set(shot.picture, twice, shot.labels);
      captions.draw(target.framebuffer(), 0, 0, twice);
      render::paste(render::halved(render::readPixels(target.framebuffer(), twice)),
                    i % kColumns * kCell.width, i / kColumns * kCell.height, sheet);
    }
    const std::string number = first > 0 ? "_" + std::to_string(first / kOnSheet + 1) : "";
    must(render::writePng(sheet, std::string(argv[1]) + "/faults" + number + ".png"));
  }
  for (const std::string& problem : renderer.problems())
    std::fprintf(stderr, "%s\n", problem.c_str());
  return 0;
}
