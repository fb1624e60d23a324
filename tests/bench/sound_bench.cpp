// What hearing costs: the plain data against stepping the class, the making of the sounds, and a
// frame of playing them.
//   bench_sound [--json FILE]
// Times are processor time of one thread.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>

#include "content/files.h"
#include "content/load.h"
#include "hearing/hear.h"
#include "sound/output.h"

using namespace spotter;

namespace {

constexpr base::Tick kClass = 3 * 60 * base::kTicksPerSecond;
constexpr base::Tick kFrame = 2;  // of a window that draws 30 pictures a second

double seconds(std::clock_t from) {
  return static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
}

std::vector<session::Command> leadOn(const session::World& world) {
  if (world.circuit.stage == circuit::Stage::ready) return {circuit::StartBout{}};
  if (world.circuit.stage == circuit::Stage::rested) return {circuit::StartBout{}};
  return {};
}

/// Processor time of a class, s; heard at every frame or not.
double classTime(const session::Scene& scene, bool heard) {
  std::vector<session::Event> events;
  session::World world = session::begin(scene, 1, events);
  hearing::Listener listener;
  std::size_t count = 0;
  const std::clock_t from = std::clock();
  while (world.tick < kClass) {
    session::step(scene, world, leadOn(world), events);
    if (heard && world.tick % kFrame == 0)
      count += listener.hear(scene, world, events).flows.size();
  }
  return seconds(from) + 0.0 * static_cast<double>(count);
}

/// Everything at once: all slots and some bursts in every frame.
double playTime_us(const sound::Samples& samples) {
  constexpr int kFrames = 2000;
  sound::Output output = sound::Output::openInMemory(samples, {});
  hearing::Heard heard;
  for (int p = 0; p < 14; ++p)
    heard.flows.push_back({hearing::FlowKind::breath_in, p, {0.3 * p, 1.5, 2.0}, 0.3, 1.0});
  for (int p = 0; p < 3; ++p)
    heard.bursts.push_back({hearing::BurstKind::footfall, p, {0.3 * p, 0.0, 2.0}, 0.0, 0.3, 1.0});
  const std::clock_t from = std::clock();
  for (int i = 0; i < kFrames; ++i) output.play({}, heard, 0.6, 1.0 / 30.0);
  return 1e6 * seconds(from) / kFrames;
}

}  // namespace

int main(int argc, char** argv) {
  const content::Library library =
      content::load(content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios").files)
          .library;
  const auto scene = session::makeScene(library, "first_class");
  if (!scene) return 1;
  const double per_s = 1e6 / base::toSeconds(kClass);
  const double stepped_us = per_s * classTime(scene.value(), false);
  const double heard_us = per_s * classTime(scene.value(), true) - stepped_us;
  const std::clock_t from = std::clock();
  const sound::Samples samples = sound::makeSamples();
  const double making_ms = 1e3 * seconds(from);
  std::size_t bytes = 0;
  for (const auto& sample : samples.flows) bytes += 2 * sample.frames.size();
  for (const auto& takes : samples.bursts)
    for (const auto& sample : takes) bytes += 2 * sample.frames.size();
  const double play_us = playTime_us(samples);
  std::printf("a second of class with six people: stepped in %.0f us, heard 30 times in %.0f us\n",
              stepped_us, heard_us);
  std::printf("all sounds: made in %.0f ms, %.2f MB; a frame of playing 17 of them: %.0f us\n",
              making_ms, static_cast<double>(bytes) / 1e6, play_us);
  char json[240];
  std::snprintf(json, sizeof json,
                "{\"bench\":\"sound\",\"stepped_us\":%.1f,\"heard_us\":%.1f,\"making_ms\":%.1f,"
                "\"bytes\":%zu,\"play_us\":%.1f}\n",
                stepped_us, heard_us, making_ms, bytes, play_us);
  if (argc == 3 && std::string(argv[1]) == "--json")
    std::ofstream(argv[2]) << json;
  else
    std::fputs(json, stdout);
  return 0;
}
