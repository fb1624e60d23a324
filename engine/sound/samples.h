#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "hearing/sounds.h"
#include "sound/signal.h"

namespace spotter::sound {

/// A recording that nobody recorded: made by this program. One channel, kRate samples a second.
struct Sample {
  std::string name;  ///< of its file, e.g. "footfall_2"
  std::vector<std::int16_t> frames;
  bool loops = false;
};

/// Every sound there is: for each kind of burst one or more that may stand for each other, and for
/// each kind of flow one that runs round without a seam.
struct Samples {
  std::array<std::vector<Sample>, hearing::kBurstKinds> bursts;
  std::array<Sample, hearing::kFlowKinds> flows;

  const Sample& of(hearing::FlowKind kind) const { return flows[static_cast<std::size_t>(kind)]; }
  const std::vector<Sample>& of(hearing::BurstKind kind) const {
    return bursts[static_cast<std::size_t>(kind)];
  }
};

/// Makes them all, in some tens of milliseconds; always the same.
Samples makeSamples();

/// A burst: no constant part, begins and ends in silence, highest at 0.7 of what fits.
Sample burstSample(std::string name, const Signal& signal);
/// A flow: no constant part, as loud as all others (0.16 of what fits), no peak beyond what fits.
Sample flowSample(std::string name, const Signal& signal);

}  // namespace spotter::sound
