#include "sound/samples.h"

#include <cmath>

#include "support/catch.h"

using namespace spotter;
using namespace spotter::sound;
using hearing::BurstKind;
using hearing::FlowKind;

namespace {

const Samples& all() {
  static const Samples samples = makeSamples();
  return samples;
}

Signal signalOf(const Sample& sample) {
  Signal signal;
  for (const std::int16_t frame : sample.frames) signal.push_back(frame / 32768.0);
  return signal;
}

double mean(const Signal& signal) {
  double sum = 0.0;
  for (const double x : signal) sum += x;
  return sum / static_cast<double>(signal.size());
}

/// Share of the power below a frequency.
double below01(const Sample& sample, double hertz) {
  const Signal signal = signalOf(sample);
  const double low =
      levelOf(filtered(filtered(signal, Filter::lowPass(hertz)), Filter::lowPass(hertz)));
  const double whole = levelOf(signal);
  return low * low / (whole * whole);
}

template <class See>
void forEachBurst(const See& see) {
  for (const auto& takes : all().bursts) {
    CHECK_FALSE(takes.empty());
    for (const Sample& sample : takes) {
      INFO(sample.name);
      see(sample, signalOf(sample));
    }
  }
}

}  // namespace

TEST_CASE("every burst begins and ends in silence and never jumps") {
  forEachBurst([](const Sample& sample, const Signal& signal) {
    CHECK_FALSE(sample.loops);
    CHECK(std::abs(signal.front()) < 0.002);
    CHECK(std::abs(signal.back()) < 0.002);
    double jump = 0.0;
    for (std::size_t i = 1; i < signal.size(); ++i)
      jump = std::max(jump, std::abs(signal[i] - signal[i - 1]));
    CHECK(jump < 0.5);
    CHECK(signal.size() > samplesIn(0.2));
    CHECK(signal.size() < samplesIn(2.0));
  });
}

TEST_CASE("nothing startles: no burst is there at once, and none fills what fits") {
  forEachBurst([](const Sample&, const Signal& signal) {
    const double peak = peakOf(signal);
    CHECK(peak == Approx(0.7).margin(0.01));
    const auto first = [&](double share) {
      std::size_t i = 0;
      while (std::abs(signal[i]) < share * peak) ++i;
      return static_cast<double>(i) / kRate;
    };
    CHECK(first(0.9) - first(0.05) > 0.0012);
    CHECK(first(0.9) > 0.002);
    // Short against its peak: a landing is over before one turns round.
    CHECK(levelOf(signal) < 0.25);
  });
}

TEST_CASE("no sound has a constant part") {
  forEachBurst([](const Sample&, const Signal& signal) { CHECK(std::abs(mean(signal)) < 0.003); });
  for (const Sample& sample : all().flows) CHECK(std::abs(mean(signalOf(sample))) < 0.001);
}

TEST_CASE("flows are equally loud and nowhere beyond what fits") {
  for (const Sample& sample : all().flows) {
    INFO(sample.name);
    REQUIRE(sample.loops);
    const Signal signal = signalOf(sample);
    CHECK(levelOf(signal) == Approx(0.16).margin(0.012));
    CHECK(peakOf(signal) < 0.99);
  }
}

TEST_CASE("a flow runs round without a seam") {
  for (const Sample& sample : all().flows) {
    INFO(sample.name);
    const Signal signal = signalOf(sample);
    double steps = 0.0;
    for (std::size_t i = 1; i < signal.size(); ++i)
      steps += (signal[i] - signal[i - 1]) * (signal[i] - signal[i - 1]);
    const double usual = std::sqrt(steps / static_cast<double>(signal.size()));
    CHECK(std::abs(signal.front() - signal.back()) < 4.0 * usual);
  }
}

TEST_CASE("breath, the room and a band neither swell nor pause by themselves") {
  for (const FlowKind kind : {FlowKind::room, FlowKind::breath_in, FlowKind::breath_out}) {
    const Signal signal = signalOf(all().of(kind));
    INFO(all().of(kind).name);
    const std::size_t window = samplesIn(0.2);
    for (std::size_t i = 0; i + window <= signal.size(); i += window) {
      const Signal part(signal.begin() + static_cast<std::ptrdiff_t>(i),
                        signal.begin() + static_cast<std::ptrdiff_t>(i + window));
      CHECK(levelOf(part) > 0.5 * 0.16);
      CHECK(levelOf(part) < 1.7 * 0.16);
    }
  }
}

TEST_CASE("each sound has the colour of what it stands for") {
  for (const Sample& step : all().of(BurstKind::footfall)) CHECK(below01(step, 900.0) > 0.6);
  for (const Sample& seat : all().of(BurstKind::seat_met)) CHECK(below01(seat, 500.0) > 0.6);
  for (const Sample& creak : all().of(BurstKind::seat_left)) CHECK(below01(creak, 300.0) < 0.25);
  CHECK(below01(all().of(FlowKind::room), 250.0) > 0.8);
  const double in = below01(all().of(FlowKind::breath_in), 900.0);
  const double out = below01(all().of(FlowKind::breath_out), 900.0);
  CHECK(in < out);  // the way in is sharper
  CHECK(below01(all().of(FlowKind::breath_out), 200.0) < 0.1);
  CHECK(below01(all().of(FlowKind::breath_in), 5000.0) > 0.7);
  // A voice through a door, and a woman's higher than a man's.
  for (const FlowKind voice : {FlowKind::low_voice, FlowKind::high_voice, FlowKind::murmur})
    CHECK(below01(all().of(voice), 2200.0) > 0.9);
  CHECK(below01(all().of(FlowKind::low_voice), 150.0) >
        below01(all().of(FlowKind::high_voice), 150.0));
}

TEST_CASE("the sounds are the same every time they are made") {
  const Samples again = makeSamples();
  for (std::size_t i = 0; i < again.flows.size(); ++i)
    CHECK(again.flows[i].frames == all().flows[i].frames);
  for (std::size_t i = 0; i < again.bursts.size(); ++i) {
    for (std::size_t k = 0; k < again.bursts[i].size(); ++k)
      CHECK(again.bursts[i][k].frames == all().bursts[i][k].frames);
  }
}
