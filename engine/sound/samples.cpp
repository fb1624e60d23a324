#include "sound/samples.h"

#include <algorithm>
#include <cmath>

#include "sound/recipes.h"

namespace spotter::sound {
namespace {

constexpr double kBurstPeak01 = 0.7;
constexpr double kFlowLevel01 = 0.16;
constexpr double kMostPeak01 = 0.98;
constexpr double kRampIn_s = 0.003;
constexpr double kRampOut_s = 0.030;
constexpr double kDeepest_Hz = 35.0;

std::vector<std::int16_t> quantised(const Signal& signal, double gain) {
  std::vector<std::int16_t> frames(signal.size());
  std::transform(signal.begin(), signal.end(), frames.begin(), [&](double x) {
    const double limited = std::clamp(gain * x, -kMostPeak01, kMostPeak01);
    return static_cast<std::int16_t>(std::floor(32767.0 * limited + 0.5));
  });
  return frames;
}

}  // namespace

Sample burstSample(std::string name, const Signal& signal) {
  Signal clean = filtered(signal, Filter::highPass(kDeepest_Hz));
  swell(clean, kRampIn_s, kRampOut_s);
  const double peak = peakOf(clean);
  return {std::move(name), quantised(clean, peak > 0.0 ? kBurstPeak01 / peak : 0.0), false};
}

Sample flowSample(std::string name, const Signal& signal) {
  double middle = 0.0;
  for (const double x : signal) middle += x / static_cast<double>(signal.size());
  Signal clean = signal;
  for (double& x : clean) x -= middle;
  const double level = levelOf(clean);
  return {std::move(name), quantised(clean, level > 0.0 ? kFlowLevel01 / level : 0.0), true};
}

Samples makeSamples() {
  using hearing::BurstKind;
  using hearing::FlowKind;
  Samples samples;
  const auto burst = [&](BurstKind kind, const char* name, int count,
                         Signal (*recipe)(base::RandomStream&)) {
    for (int i = 0; i < count; ++i) {
      base::RandomStream random(0, -1, name, i);
      samples.bursts[static_cast<std::size_t>(kind)].push_back(
          burstSample(name + ("_" + std::to_string(i + 1)), recipe(random)));
    }
  };
  burst(BurstKind::footfall, "footfall", 5, footfall);
  burst(BurstKind::seat_met, "seat_met", 3, seatMet);
  burst(BurstKind::seat_left, "seat_left", 3, seatLeft);
  burst(BurstKind::chair_scrape, "chair_scrape", 1, chairScrape);
  burst(BurstKind::mat_met, "mat_met", 3, matMet);
  burst(BurstKind::gasp, "gasp", 2, gasp);
  burst(BurstKind::groan, "groan", 2, groan);
  burst(BurstKind::laugh, "laugh", 2, laugh);
  const auto flow = [&](FlowKind kind, const char* name, const Signal& signal) {
    samples.flows[static_cast<std::size_t>(kind)] = flowSample(name, signal);
  };
  base::RandomStream random(0, -1, "flows");
  const Signal low = speech(random, 112.0, 1.0);
  const Signal high = speech(random, 196.0, 1.17);
  const Signal many = babble(random, low, high);
  flow(FlowKind::low_voice, "low_voice", low);
  flow(FlowKind::high_voice, "high_voice", high);
  flow(FlowKind::murmur, "murmur", many);
  flow(FlowKind::room, "room", room(random, many));
  flow(FlowKind::breath_in, "breath_in", breathIn(random));
  flow(FlowKind::breath_out, "breath_out", breathOut(random));
  flow(FlowKind::pedals, "pedals", pedals(random));
  flow(FlowKind::band, "band", stretchedBand(random));
  return samples;
}

}  // namespace spotter::sound
