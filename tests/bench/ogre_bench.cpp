// Our renderer beside OGRE 1.12: the same class, drawn by both in turns in one run, ms a frame.
//   bench_ogre [--assets DIR] [--rounds N] [--quality NAME] [--people N] [--height PIXELS]
//              [--json FILE] [--png DIR]
//   bench_ogre --memory 1 [--quality NAME]     ours alone with 24 people: the memory it takes
// Needs an X display for OGRE's hidden window (xvfb-run); ours needs none.
//
// Equal: everything that our renderer puts on the card is read back from there and handed to OGRE:
// vertices, levels of detail, triangles, textures, the numbers of light and cameras, shadow map of
// the same size and format, its blurred copy for the floor, samples a pixel. OGRE's materials are
// made from our shader files: the same terms at the same vertices and pixels. Both move skins on
// the processor once a frame, from bone movements worked out anew each frame by the same function,
// and draw nearest people first, then things, room, floor, and what lies on the floor. Both draw
// into a texture of 1280x720 with 24 bits of depth and wait until it is done. One process, one
// setting of the driver's threads (LP_NUM_THREADS); rounds of a few frames each in turn.
//
// Not equal: ours chooses levels of detail, sorts the floor's triangles by shadow, fits the shadow
// map and makes what lies on the floor anew each frame; OGRE got them ready made. OGRE has a copy
// of a skeleton for a person and another for their shadow, and sorts its scene. OGRE reads 17
// plain uniforms a material, ours one block. OGRE's context is GLX, ours EGL, on the same driver.
// OGRE has a stencil beside its depth, and its targets stand on their heads, so that samples and
// texels of edges lie a little otherwise: what the last column's difference is made of. Debian's
// OGRE is built with its assertions.

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <string>

#include "bench/ogre/contexts.h"
#include "bench/ogre/measure.h"
#include "bench/ogre/ogre_stage.h"
#include "render/offscreen.h"
#include "render/renderer.h"
#include "support/class_stage.h"
#include "support/studio.h"

using namespace spotter;

namespace {

constexpr int kFramesARound = 4;
constexpr std::pair<render::Quality, const char*> kQualities[] = {
    {render::Quality::low, "low"},
    {render::Quality::software, "software"},
    {render::Quality::high, "high"}};

struct Options {
  std::string assets = SPOTTER_SOURCE_DIR "/assets";
  int rounds = 8, people = 0;  ///< 0: 1, 6, 12 and 24
  picture::PictureSize size{1280, 720};
  bool memory = false;
  std::string quality, json, png;
};

Options read(int argc, char** argv) {
  Options options;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string key = argv[i];
    if (key == "--assets") options.assets = argv[i + 1];
    if (key == "--rounds") options.rounds = std::max(1, std::atoi(argv[i + 1]));
    if (key == "--people") options.people = std::atoi(argv[i + 1]);
    if (key == "--height") {
      const int height = std::clamp(std::atoi(argv[i + 1]), 90, 2160);
      options.size = {height * 16 / 9, height};
    }
    if (key == "--memory") options.memory = true;
    if (key == "--quality") options.quality = argv[i + 1];
    if (key == "--json") options.json = argv[i + 1];
    if (key == "--png") options.png = argv[i + 1];
  }
  return options;
}

// One scene by both.
struct Compared {
  bench::Times ours, ogres;
  render::FrameTimes our_split;
  bench::OgreFrame ogre_split;
  render::ImageDifference apart;
  std::vector<double> ratios;  ///< ours to OGRE's, one a round: what disturbs, disturbs both

  /// @param share  0.5 is the median
  double ratio(double share) const { return bench::quantile(ratios, share); }
};

// Everything of ours; its context is current when it is made.
struct Ours {
  render::Renderer renderer;
  render::ModelStore store;
  render::OffscreenTarget target;

  void draw(const picture::Picture& picture, render::Quality quality) {
    renderer.draw(picture, target.size(), quality, target.framebuffer());
    bench::finishDrawing();
  }
};

void keepPicture(const models::Image& image, const std::string& path) {
  if (const auto written = render::writePng(image, path); !written)
    std::fprintf(stderr, "%s\n", written.error().text().c_str());
}

// Each part's median over a few frames, waiting after each.
void measureParts(Ours& ours, bench::OgreStage& ogre, bench::Contexts& contexts,
                  const picture::Picture& picture, render::Quality quality, Compared& out) {
  bench::Times skin, shadow, main, ogre_shadow, ogre_main;
  contexts.useOurs();
  for (int i = 0; i < 9; ++i) {
    ours.renderer.draw(picture, ours.target.size(), quality, ours.target.framebuffer(),
                       &out.our_split);
    skin.wall_ms.push_back(out.our_split.skin_ms);
    shadow.wall_ms.push_back(out.our_split.shadow_ms);
    main.wall_ms.push_back(out.our_split.main_ms);
  }
  contexts.useOgres();
  for (int i = 0; i < 9; ++i) {
    ogre.draw(&out.ogre_split);
    ogre_shadow.wall_ms.push_back(out.ogre_split.shadow_ms);
    ogre_main.wall_ms.push_back(out.ogre_split.main_ms);
  }
  out.our_split.skin_ms = skin.quantile(0.5);
  out.our_split.shadow_ms = shadow.quantile(0.5);
  out.our_split.main_ms = main.quantile(0.5);
  out.ogre_split.shadow_ms = ogre_shadow.quantile(0.5);
  out.ogre_split.main_ms = ogre_main.quantile(0.5);
}

Compared compare(Ours& ours, bench::OgreStage& ogre, bench::Contexts& contexts,
                 const picture::Picture& picture, render::Quality quality, const Options& options,
                 const std::string& name) {
  Compared out;
  contexts.useOurs();
  for (int i = 0; i < 3; ++i) ours.draw(picture, quality);
  const bench::SceneCopy scene =
      bench::copyScene(picture, options.size, render::settingsFor(quality), ours.store);
  const models::Image our_pixels = render::readPixels(ours.target.framebuffer(), options.size);
  contexts.useOgres();
  ogre.build(scene);
  for (int i = 0; i < 3; ++i) ogre.draw();
  const models::Image ogre_pixels = ogre.pixels();
  out.apart = render::difference(our_pixels, ogre_pixels);
  if (!options.png.empty()) {
    keepPicture(our_pixels, options.png + "/" + name + "_ours.png");
    keepPicture(ogre_pixels, options.png + "/" + name + "_ogre.png");
  }
  for (int round = 0; round < options.rounds; ++round) {
    // Who begins changes, so that neither always follows the other.
    bench::Times ours_now, ogres_now;
    for (const int turn : {round % 2, 1 - round % 2}) {
      if (turn == 0) {
        contexts.useOurs();
        addFrames(ours_now, kFramesARound, [&] { ours.draw(picture, quality); });
      } else {
        contexts.useOgres();
        addFrames(ogres_now, kFramesARound, [&] { ogre.draw(); });
      }
    }
    out.ratios.push_back(ours_now.quantile(0.5) / ogres_now.quantile(0.5));
    out.ours.add(ours_now);
    out.ogres.add(ogres_now);
  }
  measureParts(ours, ogre, contexts, picture, quality, out);
  return out;
}

void print(const char* quality, int people, const Compared& c) {
  std::printf(
      "%-10s %6d | %6.1f [%5.1f %5.1f] %6.1f | %6.1f [%5.1f %5.1f] %6.1f | %4.2f [%4.2f %4.2f] "
      "%4.2f | "
      "%4.1f %5.1f %5.1f | %5.1f %5.1f | %7zu %7zu | %4d %4d | %.2f %.4f\n",
      quality, people, c.ours.quantile(0.5), c.ours.quantile(0.25), c.ours.quantile(0.75),
      c.ours.processorPerFrame_ms(), c.ogres.quantile(0.5), c.ogres.quantile(0.25),
      c.ogres.quantile(0.75), c.ogres.processorPerFrame_ms(), c.ratio(0.5), c.ratio(0.25),
      c.ratio(0.75), c.ours.processorPerFrame_ms() / c.ogres.processorPerFrame_ms(),
      c.our_split.skin_ms, c.our_split.shadow_ms, c.our_split.main_ms, c.ogre_split.shadow_ms,
      c.ogre_split.main_ms, c.our_split.triangles, c.ogre_split.triangles, c.our_split.draw_calls,
      c.ogre_split.draw_calls, c.apart.mean, c.apart.share_far);
  std::fflush(stdout);
}

std::string toJson(const char* quality, int people, const Compared& c) {
  char line[512];
  std::snprintf(line, sizeof line,
                "{\"quality\":\"%s\",\"people\":%d,\"ours_ms\":%.2f,\"ours_cpu_ms\":%.2f,"
                "\"ogre_ms\":%.2f,\"ogre_cpu_ms\":%.2f,\"ratio\":%.3f,\"skin_ms\":%.2f,"
                "\"shadow_ms\":%.2f,\"main_ms\":%.2f,\"ogre_shadow_ms\":%.2f,"
                "\"ogre_main_ms\":%.2f,\"triangles\":%zu,\"ogre_triangles\":%zu,"
                "\"difference\":%.3f}",
                quality, people, c.ours.quantile(0.5), c.ours.processorPerFrame_ms(),
                c.ogres.quantile(0.5), c.ogres.processorPerFrame_ms(), c.ratio(0.5),
                c.our_split.skin_ms, c.our_split.shadow_ms, c.our_split.main_ms,
                c.ogre_split.shadow_ms, c.ogre_split.main_ms, c.our_split.triangles,
                c.ogre_split.triangles, c.apart.mean);
  return line;
}

// A line of what the system says of this process's memory, MB; 0 where it does not tell.
double memory_mb(const std::string& line) {
  std::ifstream status("/proc/self/status");
  std::string word;
  double kilobytes = 0.0;
  while (status >> word) {
    if (word == line && status >> kilobytes) break;
  }
  return kilobytes / 1024.0;
}

void measureMemory(Ours& ours, const Options& options) {
  const int people = options.people > 0 ? options.people : 24;
  const picture::Picture picture = stage::classInArc(options.assets, people);
  for (const auto& [quality, name] : kQualities) {
    if (options.quality != name) continue;
    for (int i = 0; i < 5; ++i) ours.draw(picture, quality);
    std::printf("%d people, %s: %.0f MB at most, %.0f MB while drawing\n", people, name,
                memory_mb("VmHWM:"), memory_mb("VmRSS:"));
  }
}

void compareAll(Ours& ours, bench::Contexts& contexts, const Options& options) {
  contexts.useNone();
  bench::OgreStage ogre(SPOTTER_SOURCE_DIR "/shaders", options.size);
  contexts.noteOgres();
  const char* threads = std::getenv("LP_NUM_THREADS");
  std::printf("%s, LP_NUM_THREADS %s, %dx%d, medians of %d frames [quartiles], ms\n",
              ours.renderer.driver().c_str(), threads != nullptr ? threads : "not set",
              options.size.width, options.size.height, options.rounds * kFramesARound);
  std::printf(
      "quality    people | ours   quartiles       cpu | OGRE   quartiles       cpu | ratio "
      "quartiles  cpu | "
      "skin  shad  main |  shad  main | triangles  OGRE | draws OGRE | pictures apart\n");
  std::string json;
  for (const auto& [quality, name] : kQualities) {
    if (!options.quality.empty() && options.quality != name) continue;
    for (const int people : {1, 6, 12, 24}) {
      if (options.people > 0 && options.people != people) continue;
      const picture::Picture picture = stage::classInArc(options.assets, people);
      const Compared compared = compare(ours, ogre, contexts, picture, quality, options,
                                        name + ("_" + std::to_string(people)));
      print(name, people, compared);
      json += (json.empty() ? "" : ",\n") + toJson(name, people, compared);
    }
  }
  if (!options.json.empty()) std::ofstream(options.json) << "[" << json << "]\n";
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = read(argc, argv);
  std::optional<stage::Studio> studio = stage::openStudio(options.assets);
  if (!studio) return 3;
  bench::Contexts contexts;
  contexts.noteOurs();
  Ours ours{std::move(studio->renderer), render::ModelStore(options.assets),
            render::OffscreenTarget(options.size)};
  int failure = 0;
  try {
    if (options.memory)
      measureMemory(ours, options);
    else
      compareAll(ours, contexts, options);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "OGRE: %s\nit needs an X display: xvfb-run -a bench_ogre\n", error.what());
    failure = 3;
  }
  contexts.useOurs();
  for (const std::string& problem : ours.renderer.problems()) {
    // A mannequin in somebody's place is another scene.
    std::fprintf(stderr, "%s\n", problem.c_str());
    failure = 3;
  }
  return failure;
}
