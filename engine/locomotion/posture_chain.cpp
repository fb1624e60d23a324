#include "locomotion/posture_chain.h"

#include <cstdlib>

#include "base/assert.h"
#include "maths/curve.h"

namespace spotter::locomotion {
namespace {

struct Spot {
  int low = 0;         // the change under way leads from here to the next
  double share = 0.0;  // of it, from the lower to the higher posture
};

const Change& changeAfter(const PostureChain& chain, int low) {
  SPOTTER_ASSERT(low >= 0 && low < chain.last(), "a change lies between two postures");
  return chain.change[static_cast<std::size_t>(low)];
}

double changeTime_s(const PostureChain& chain, int low, bool there) {
  const Change& change = changeAfter(chain, low);
  return chain.tempo * (there ? change.there_s : change.back_s);
}

int lowOf(const ChainWay& way, int step) {
  return way.to > way.from ? way.from + step : way.from - step - 1;
}

Spot spotAt(const PostureChain& chain, const ChainWay& way, double time_s) {
  const bool there = way.to > way.from;
  const int steps = std::abs(way.to - way.from);
  for (int i = 0; i < steps; ++i) {
    const int low = lowOf(way, i);
    const double whole_s = changeTime_s(chain, low, there);
    if (time_s < whole_s || i + 1 == steps) {
      const double share = maths::clamp(time_s / whole_s, 0.0, 1.0);
      return {low, there ? share : 1.0 - share};
    }
    time_s -= whole_s;
  }
  return {way.from, 0.0};
}

}  // namespace

void PostureChain::add(const KeyPosture& posture, const Change& next) {
  SPOTTER_ASSERT(count < kMax, "few postures lie between standing and lying");
  key[static_cast<std::size_t>(count)] = posture;
  change[static_cast<std::size_t>(count++)] = next;
}

double duration_s(const PostureChain& chain, const ChainWay& way) {
  double sum = 0.0;
  for (int i = 0; i < std::abs(way.to - way.from); ++i)
    sum += changeTime_s(chain, lowOf(way, i), way.to > way.from);
  return sum;
}

body::Pose chainPose(const movement::Performer& p, const PostureChain& chain, const ChainWay& way,
                     double time_s, const body::Pose& first, const body::Pose& last) {
  const auto keyNow = [&](int i) -> KeyPosture {
    const KeyPosture& key = chain.at(i);
    if (i == 0) return keyOf(p, first, key.hand, key.kneels);
    return i == chain.last() ? keyOf(p, last, key.hand, key.kneels) : key;
  };
  const Spot spot = spotAt(chain, way, time_s);
  if (spot.share <= 0.0) return keyNow(spot.low).pose;
  const KeyPosture high = keyNow(spot.low + 1);
  return between(p, keyNow(spot.low), high, changeAfter(chain, spot.low), spot.share);
}

int restAhead(const PostureChain& chain, const ChainWay& way, double time_s) {
  if (way.from == way.to) return way.to;
  const int step = way.to > way.from ? 1 : -1;
  const int low = spotAt(chain, way, time_s).low;
  for (int i = step > 0 ? low + 1 : low; i != way.to; i += step)
    if (chain.at(i).restful) return i;
  return way.to;
}

double chainTempo(const movement::Performer& p) {
  const double of_age = maths::clamp((p.skeleton.physique.age_years - 60.0) / 30.0, -0.5, 1.0);
  return maths::clamp(0.92 + 0.14 * of_age + 0.55 * (p.baseline.tempo_scale - 1.0), 0.82, 1.22);
}

}  // namespace spotter::locomotion
