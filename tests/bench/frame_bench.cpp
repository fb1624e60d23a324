// Milliseconds of a frame with 1, 6 and 12 people, 1280 x 720, as medians: by pass, waiting for the
// driver after each; and whole, waiting at its end only, as the window does, so that a pass is
// prepared while the one before is still drawn. Beside them the quickest of each, which other
// programs on the machine disturb least, and the processor time of all threads together.
//   bench_frame [--assets DIR] [--frames N] [--quality NAME] [--json FILE] [--png DIR]

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "render/offscreen.h"
#include "render/renderer.h"
#include "support/class_stage.h"
#include "support/studio.h"

using namespace spotter;

namespace {

struct Options {
  std::string assets = SPOTTER_SOURCE_DIR "/assets";
  int frames = 40;
  std::string quality, json, png;
};

Options read(int argc, char** argv) {
  Options options;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string key = argv[i];
    if (key == "--assets") options.assets = argv[i + 1];
    if (key == "--frames") options.frames = std::max(1, std::atoi(argv[i + 1]));
    if (key == "--quality") options.quality = argv[i + 1];
    if (key == "--json") options.json = argv[i + 1];
    if (key == "--png") options.png = argv[i + 1];
  }
  return options;
}

double median(std::vector<double>& values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Measured {
  render::FrameTimes times;
  double processor_ms = 0.0;
  render::FrameTimes quickest;
  double whole_ms = 0.0, quickest_whole_ms = 0.0;
};

// What the driver still has to do is done when a pixel is read.
double wholeFrame_ms(render::Renderer& renderer, const picture::Picture& picture,
                     render::Quality quality, const render::OffscreenTarget& target) {
  const auto begun = std::chrono::steady_clock::now();
  renderer.draw(picture, target.size(), quality, target.framebuffer());
  render::readPixels(target.framebuffer(), {1, 1});
  const auto spent = std::chrono::steady_clock::now() - begun;
  return std::chrono::duration<double, std::milli>(spent).count();
}

// Medians over the frames, counts of the last one.
Measured measure(render::Renderer& renderer, const picture::Picture& picture,
                 render::Quality quality, const render::OffscreenTarget& target, int frames) {
  std::vector<double> skin, shadow, main;
  render::FrameTimes times;
  std::clock_t begin = 0;
  for (int i = 0; i < frames + 3; ++i) {
    renderer.draw(picture, target.size(), quality, target.framebuffer(), &times);
    if (i == 2) begin = std::clock();
    if (i < 3) continue;
    skin.push_back(times.skin_ms);
    shadow.push_back(times.shadow_ms);
    main.push_back(times.main_ms);
  }
  const double processor_s = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  times.skin_ms = median(skin);
  times.shadow_ms = median(shadow);
  times.main_ms = median(main);
  // The medians have put them in order.
  const render::FrameTimes quickest{skin.front(), shadow.front(), main.front(), 0, 0, 0};
  std::vector<double> whole;
  for (int i = 0; i < frames; ++i)
    whole.push_back(wholeFrame_ms(renderer, picture, quality, target));
  const double whole_ms = median(whole);
  return {times, processor_s * 1000.0 / frames, quickest, whole_ms, whole.front()};
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = read(argc, argv);
  std::optional<stage::Studio> studio = stage::openStudio(options.assets);
  if (!studio) return 3;
  std::printf("%s, 1280x720, medians of %d frames, ms\n", studio->renderer.driver().c_str(),
              options.frames);
  std::printf(
      "quality    people  whole quickest   skin  shadow   main  total   quickest (shadow   main)  "
      "cpu all threads   draws  triangles  vertices\n");
  const render::OffscreenTarget target({1280, 720});
  std::string json = "[";
  const std::pair<render::Quality, const char*> qualities[] = {
      {render::Quality::low, "low"},
      {render::Quality::software, "software"},
      {render::Quality::high, "high"}};
  for (const auto& [quality, name] : qualities) {
    if (!options.quality.empty() && options.quality != name) continue;
    for (const int people : {1, 6, 12}) {
      const picture::Picture picture = stage::classInArc(options.assets, people);
      const Measured measured = measure(studio->renderer, picture, quality, target, options.frames);
      const render::FrameTimes& t = measured.times;
      std::printf(
          "%-10s %6d %6.1f %8.1f %6.1f %7.1f %6.1f %6.1f %10.1f %8.1f %6.1f %17.1f  %6d %10zu "
          "%9zu\n",
          name, people, measured.whole_ms, measured.quickest_whole_ms, t.skin_ms, t.shadow_ms,
          t.main_ms, t.total_ms(), measured.quickest.total_ms(), measured.quickest.shadow_ms,
          measured.quickest.main_ms, measured.processor_ms, t.draw_calls, t.triangles,
          t.skinned_vertices);
      char line[320];
      std::snprintf(
          line, sizeof line,
          "%s\n{\"quality\":\"%s\",\"people\":%d,\"whole_ms\":%.2f,\"skin_ms\":%.2f,\"shadow_ms\":%"
          ".2f,"
          "\"main_ms\":%.2f,\"quickest_ms\":%.2f,\"cpu_ms\":%.2f,\"draws\":%d,\"triangles\":%zu}",
          json.size() > 1 ? "," : "", name, people, measured.whole_ms, t.skin_ms, t.shadow_ms,
          t.main_ms, measured.quickest.total_ms(), measured.processor_ms, t.draw_calls,
          t.triangles);
      json += line;
      if (options.png.empty()) continue;
      const std::string path = options.png + "/" + name + "_" + std::to_string(people) + ".png";
      if (const auto written =
              render::writePng(render::readPixels(target.framebuffer(), target.size()), path);
          !written) {
        std::fprintf(stderr, "%s\n", written.error().text().c_str());
      }
    }
  }
  studio->tellProblems();
  if (!options.json.empty()) std::ofstream(options.json) << json << "\n]\n";
  return 0;
}
