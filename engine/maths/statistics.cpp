#include "maths/statistics.h"

#include <cmath>

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::maths {

double normalCdf(double z) {
  // Marsaglia 2004: Phi(z) = 1/2 + phi(z) * (z + z^3/3 + z^5/15 + ...), exact to rounding for |z|
  // < 7.
  if (z < -7.0) return 0.0;
  if (z > 7.0) return 1.0;
  double term = z;
  double sum = z;
  for (int n = 3; n < 400; n += 2) {
    term *= z * z / n;
    const double next = sum + term;
    if (next == sum) break;
    sum = next;
  }
  return 0.5 + sum * exponential(-0.5 * z * z) / std::sqrt(2.0 * kPi);
}

double normalQuantile(double p) {
  if (p <= 0.0) return -7.0;
  if (p >= 1.0) return 7.0;
  // Bisection on the exact distribution function: slow and certain, and never on a hot path.
  double low = -7.0;
  double high = 7.0;
  for (int i = 0; i < 80; ++i) {
    const double middle = 0.5 * (low + high);
    (normalCdf(middle) < p ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

Interval wilsonInterval(int successes, int trials, double z) {
  if (trials <= 0) return {0.0, 1.0};
  const double n = trials;
  const double p = successes / n;
  const double centre = (p + z * z / (2.0 * n)) / (1.0 + z * z / n);
  const double half = z / (1.0 + z * z / n) * std::sqrt(p * (1.0 - p) / n + z * z / (4.0 * n * n));
  return {clamp(centre - half, 0.0, 1.0), clamp(centre + half, 0.0, 1.0)};
}

}  // namespace spotter::maths
