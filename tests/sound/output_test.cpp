#include "sound/output.h"

#include <cmath>
#include <cstdlib>

#include "support/catch.h"

using namespace spotter;
using namespace spotter::sound;
using hearing::BurstKind;
using hearing::FlowKind;
using hearing::Heard;

namespace {

// Whatever this machine has: nothing is played here. Read by OpenAL when it is first used.
const bool kNoDevices = setenv("ALSOFT_DRIVERS", "none", 1) == 0;

const Samples& all() {
  static const Samples samples = makeSamples();
  return samples;
}

struct Ears {
  double left = 0.0;  ///< root of the mean square
  double right = 0.0;
  double jump = 0.0;  ///< largest from one sample to the next
  double both() const { return std::max(left, right); }
};

Ears listen(Output& output, const Heard& heard, double seconds, double volume01 = 1.0) {
  constexpr int kFrames = Output::kRenderRate / 60;
  Ears ears;
  Heard now = heard;
  std::vector<std::int16_t> last(2, 0);
  int count = 0;
  for (double t = 0.0; t < seconds; t += 1.0 / 60.0) {
    output.play(Ear{{0.0, 1.6, 0.0}, {0.0, 0.0, 1.0}}, now, volume01, 1.0 / 60.0);
    now.bursts.clear();
    const auto frames = output.render(kFrames);
    for (std::size_t i = 0; i < frames.size(); i += 2) {
      ears.left += frames[i] * frames[i] / 32768.0 / 32768.0;
      ears.right += frames[i + 1] * frames[i + 1] / 32768.0 / 32768.0;
      ears.jump = std::max(ears.jump, std::abs(frames[i] - last[0]) / 32768.0);
      last[0] = frames[i];
      ++count;
    }
  }
  ears.left = std::sqrt(ears.left / count);
  ears.right = std::sqrt(ears.right / count);
  return ears;
}

Heard stepAt(const maths::Vec3& at_m) {
  Heard heard;
  heard.bursts.push_back({BurstKind::footfall, 0, at_m, 0.0, 0.5, 1.0});
  return heard;
}

Heard breathAt(const maths::Vec3& at_m, double loudness01) {
  Heard heard;
  heard.flows.push_back({FlowKind::breath_out, 0, at_m, loudness01, 1.0});
  return heard;
}

}  // namespace

TEST_CASE("a step on the left is heard on the left, one on the right on the right") {
  Output output = Output::openInMemory(all(), {});
  REQUIRE_FALSE(output.isSilent());
  const Ears left = listen(output, stepAt({2.0, 0.0, 0.0}), 1.0);
  const Ears right = listen(output, stepAt({-2.0, 0.0, 0.0}), 1.0);
  CHECK(left.left > 1.4 * left.right);
  CHECK(right.right > 1.4 * right.left);
  CHECK(left.left > 0.002);
}

TEST_CASE("what is further away is softer") {
  Output output = Output::openInMemory(all(), {});
  const Ears near = listen(output, breathAt({0.0, 1.6, 1.0}, 0.5), 1.0);
  const Ears far = listen(output, breathAt({0.0, 1.6, 4.0}, 0.5), 1.0);
  CHECK(near.both() > 2.5 * far.both());
}

TEST_CASE("where nothing is heard, or at no volume, there is silence") {
  Output output = Output::openInMemory(all(), {});
  // Half a step of 16 bit is the dither.
  CHECK(listen(output, {}, 0.5).both() < 2e-5);
  CHECK(listen(output, breathAt({0.0, 1.6, 1.0}, 0.5), 1.0).both() > 0.01);
  listen(output, {}, 1.0);
  CHECK(listen(output, {}, 0.5).both() < 2e-5);
  listen(output, stepAt({0.0, 0.0, 1.0}), 0.2, 0.0);
  CHECK(listen(output, breathAt({0.0, 1.6, 1.0}, 0.5), 0.5, 0.0).both() < 2e-5);
}

TEST_CASE("a breath that stops does not click") {
  Output output = Output::openInMemory(all(), {});
  const Ears whole = listen(output, breathAt({0.0, 1.6, 1.0}, 0.5), 1.0);
  const Ears end = listen(output, {}, 0.5);
  CHECK(end.jump <= 1.1 * whole.jump);
}

TEST_CASE("more sounds at once than can be played do no harm") {
  Output output = Output::openInMemory(all(), {});
  Heard crowd;
  for (int p = 0; p < 60; ++p) {
    crowd.bursts.push_back({BurstKind::footfall, p, {0.1 * p, 0.0, 2.0}, 0.0, 0.9, 1.0});
    crowd.flows.push_back({FlowKind::breath_in, p, {0.1 * p, 1.6, 2.0}, 0.5, 1.0});
  }
  const Ears ears = listen(output, crowd, 1.0);
  CHECK(ears.both() > 0.0);
  CHECK(ears.both() < 0.7);
}

TEST_CASE("without a device it is silent and nothing is said") {
  REQUIRE(kNoDevices);
  keepDriversQuiet();
  int lines = 0;
  Output output = Output::open(all(), [&](base::LogLevel, const std::string&) { ++lines; });
  CHECK(output.isSilent());
  output.play(Ear{}, stepAt({}), 1.0, 2.0);
  CHECK(output.render(10) == std::vector<std::int16_t>(20, 0));
  CHECK(lines == 0);
}
