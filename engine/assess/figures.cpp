#include "assess/figures.h"

#include <algorithm>
#include <cmath>

#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::assess {
namespace {

constexpr double kNormal95 = 1.959963984540054;

double density(double z) { return maths::exponential(-0.5 * z * z) / std::sqrt(2.0 * maths::kPi); }

// Variance of z(rate) by the delta method, as Gourevitch and Galanter use it.
double varianceOfZ(double rate, double z, int trials) {
  const double height = density(z);
  return rate * (1.0 - rate) / (static_cast<double>(trials) * height * height);
}

Estimate estimate(double value, double variance) {
  const double half = kNormal95 * std::sqrt(variance);
  return {value, {value - half, value + half}};
}

}  // namespace

Rate rateOf(int count, int of) {
  Rate rate;
  rate.count = count;
  rate.of = of;
  rate.value = of > 0 ? static_cast<double>(count) / of : 0.0;
  rate.interval = maths::wilsonInterval(count, of);
  return rate;
}

Detection detection(int hits, int faulty, int false_alarms, int clean) {
  const double hit = (hits + 0.5) / (faulty + 1.0);
  const double alarm = (false_alarms + 0.5) / (clean + 1.0);
  const double z_hit = maths::normalQuantile(hit);
  const double z_alarm = maths::normalQuantile(alarm);
  const double variance = varianceOfZ(hit, z_hit, faulty) + varianceOfZ(alarm, z_alarm, clean);
  return {estimate(z_hit - z_alarm, variance), estimate(-0.5 * (z_hit + z_alarm), 0.25 * variance)};
}

std::optional<double> medianWait_s(std::vector<Wait> waits) {
  std::stable_sort(waits.begin(), waits.end(), [](const Wait& a, const Wait& b) {
    // At equal times a sighting comes before a miss, as is usual for Kaplan-Meier.
    return a.seconds != b.seconds ? a.seconds < b.seconds : a.seen && !b.seen;
  });
  double unseen = 1.0;
  for (std::size_t i = 0; i < waits.size(); ++i) {
    if (!waits[i].seen) continue;
    unseen *= 1.0 - 1.0 / static_cast<double>(waits.size() - i);
    // A whole number of halvings may end a rounding error above one half.
    if (unseen <= 0.5 + 1e-12) return waits[i].seconds;
  }
  return std::nullopt;
}

}  // namespace spotter::assess
