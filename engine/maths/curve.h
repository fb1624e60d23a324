#pragma once

namespace spotter::maths {

constexpr double clamp(double v, double low, double high) {
  return v < low ? low : v > high ? high : v;
}
constexpr double mix(double a, double b, double t) { return a + (b - a) * t; }

/// 0 below a, 1 above b, cubic between (Hermite). a > b is allowed and gives a falling step.
constexpr double smoothstep(double a, double b, double v) {
  if (a == b) return v < a ? 0.0 : 1.0;
  const double t = clamp((v - a) / (b - a), 0.0, 1.0);
  return t * t * (3.0 - 2.0 * t);
}

/// The lesser of two without the corner: equal to it where they are `blend` or more apart, else up
/// to blend / 4 less (quadratic; slope continuous). @param blend  0 or more
constexpr double softMin(double a, double b, double blend) {
  const double least = a < b ? a : b;
  const double apart = a < b ? b - a : a - b;
  if (apart >= blend) return least;
  const double near = blend - apart;
  return least - near * near / (4.0 * blend);
}
constexpr double softMax(double a, double b, double blend) { return -softMin(-a, -b, blend); }

/// Cubic from a to b over s in [0, 1] with given slopes at its ends (Hermite).
/// @param width  what s from 0 to 1 stands for, in what the slopes are per
constexpr double hermite(double a, double slope_a, double b, double slope_b, double s,
                         double width = 1.0) {
  const double q = s * s;
  const double c = q * s;
  return (2.0 * c - 3.0 * q + 1.0) * a + (c - 2.0 * q + s) * width * slope_a +
         (3.0 * q - 2.0 * c) * b + (c - q) * width * slope_b;
}

/// Minimum-jerk course from 0 to 1 over t in [0, 1] (Flash and Hogan 1985).
constexpr double minimumJerk(double t) {
  t = clamp(t, 0.0, 1.0);
  return t * t * t * (10.0 + t * (-15.0 + 6.0 * t));
}

/// A sine of that frequency in [-1, 1], 0 at time 0.
double wave(double hertz, double time_s);

/// Raised cosine in [0, 1]: 0 at t = 0 and t = 1, 1 at t = 0.5.
double raisedCosine(double t);

}  // namespace spotter::maths
