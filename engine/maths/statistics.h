#pragma once

namespace spotter::maths {

/// Closed interval of plausible values.
struct Interval {
  double low = 0.0;
  double high = 0.0;
};

/// Standard normal distribution function.
double normalCdf(double z);
/// Inverse of normalCdf for p in (0, 1) (bisection; +-7 outside).
double normalQuantile(double p);
/// Wilson score interval of a proportion (Wilson 1927). [0, 1] when trials is 0.
Interval wilsonInterval(int successes, int trials, double z = 1.959963984540054);

}  // namespace spotter::maths
