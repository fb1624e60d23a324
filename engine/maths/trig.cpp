#include "maths/trig.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "maths/angle.h"

namespace spotter::maths {
namespace {

// pi/2 in two parts whose first has 33 significant bits, so that k * kHalfPiHigh is exact for |k| <
// 2^20 (Cody and Waite 1980).
constexpr double kHalfPiHigh = 0x1.921fb544p+0;
constexpr double kHalfPiLow = 1.5707963267948966192313 - kHalfPiHigh;
// The part of pi/2 that kHalfPiHigh + the double kHalfPiLow cannot hold.
constexpr double kHalfPiLowTail = 6.0771005065061922e-11 - kHalfPiLow;

struct Reduced {
  double remainder;  // in about [-pi/4, pi/4]
  int quadrant;      // 0..3
};

Reduced reduce(double angle) {
  // The common case without the reduction; the bits are the same.
  if (std::fabs(angle) < 0.785) return {angle, 0};
  const double turns = angle * (2.0 / kPi);
  if (!(std::fabs(turns) < 9.0e15)) return {0.0, 0};
  const double k = std::floor(turns + 0.5);
  const double remainder = ((angle - k * kHalfPiHigh) - k * kHalfPiLow) - k * kHalfPiLowTail;
  const auto whole = static_cast<std::int64_t>(k);
  return {remainder, static_cast<int>(((whole % 4) + 4) % 4)};
}

// Taylor polynomials: at |x| <= pi/4 the first dropped term is below 1e-17.
double sineKernel(double x) {
  const double z = x * x;
  double sum = -1.0 / 1307674368000.0;
  sum = sum * z + 1.0 / 6227020800.0;
  sum = sum * z - 1.0 / 39916800.0;
  sum = sum * z + 1.0 / 362880.0;
  sum = sum * z - 1.0 / 5040.0;
  sum = sum * z + 1.0 / 120.0;
  sum = sum * z - 1.0 / 6.0;
  return x + x * z * sum;
}

double cosineKernel(double x) {
  const double z = x * x;
  double sum = 1.0 / 20922789888000.0;
  sum = sum * z - 1.0 / 87178291200.0;
  sum = sum * z + 1.0 / 479001600.0;
  sum = sum * z - 1.0 / 3628800.0;
  sum = sum * z + 1.0 / 40320.0;
  sum = sum * z - 1.0 / 720.0;
  sum = sum * z + 1.0 / 24.0;
  sum = sum * z - 0.5;
  return 1.0 + z * sum;
}

// arctan for |x| <= tan(pi/16): odd Taylor series, first dropped term below 1e-17.
double arcTangentSmall(double x) {
  const double z = x * x;
  double sum = 0.0;
  for (int n = 23; n >= 3; n -= 2) sum = z * ((n % 4 == 3 ? -1.0 : 1.0) / n + sum);
  return x + x * sum;
}

double arcTangent(double x) {
  if (x < 0.0) return -arcTangent(-x);
  if (x > 1.0) return kPi / 2.0 - arcTangent(1.0 / x);
  // Halve the angle twice: tan(a/2) = t / (1 + sqrt(1 + t^2)).
  const double half = x / (1.0 + std::sqrt(1.0 + x * x));
  const double quarter = half / (1.0 + std::sqrt(1.0 + half * half));
  return 4.0 * arcTangentSmall(quarter);
}

}  // namespace

double sine(double angle_rad) {
  const Reduced r = reduce(angle_rad);
  switch (r.quadrant) {
    case 0:
      return sineKernel(r.remainder);
    case 1:
      return cosineKernel(r.remainder);
    case 2:
      return -sineKernel(r.remainder);
    default:
      return -cosineKernel(r.remainder);
  }
}

double cosine(double angle_rad) {
  const Reduced r = reduce(angle_rad);
  switch (r.quadrant) {
    case 0:
      return cosineKernel(r.remainder);
    case 1:
      return -sineKernel(r.remainder);
    case 2:
      return -cosineKernel(r.remainder);
    default:
      return sineKernel(r.remainder);
  }
}

SineCosine sineCosine(double angle_rad) {
  const Reduced r = reduce(angle_rad);
  const double s = sineKernel(r.remainder);
  const double c = cosineKernel(r.remainder);
  switch (r.quadrant) {
    case 0:
      return {s, c};
    case 1:
      return {c, -s};
    case 2:
      return {-s, -c};
    default:
      return {-c, s};
  }
}

double tangent(double angle_rad) { return sine(angle_rad) / cosine(angle_rad); }

double arcTangent2(double y, double x) {
  if (x == 0.0 && y == 0.0) return 0.0;
  if (std::fabs(x) >= std::fabs(y)) {
    const double angle = arcTangent(y / x);
    if (x > 0.0) return angle;
    return y >= 0.0 ? angle + kPi : angle - kPi;
  }
  const double angle = arcTangent(x / y);
  return y > 0.0 ? kPi / 2.0 - angle : -kPi / 2.0 - angle;
}

double arcSine(double ratio) {
  if (ratio >= 1.0) return kPi / 2.0;
  if (ratio <= -1.0) return -kPi / 2.0;
  return arcTangent2(ratio, std::sqrt((1.0 - ratio) * (1.0 + ratio)));
}

double arcCosine(double ratio) {
  if (ratio >= 1.0) return 0.0;
  if (ratio <= -1.0) return kPi;
  return arcTangent2(std::sqrt((1.0 - ratio) * (1.0 + ratio)), ratio);
}

double exponential(double x) {
  if (x != x) return x;
  if (x > 709.782712893384) return std::numeric_limits<double>::infinity();
  if (x < -745.2) return 0.0;
  constexpr double kLog2High = 0x1.62e42feep-1;
  constexpr double kLog2Low = 1.90821492927058770002e-10;
  const double k = std::floor(x * 1.44269504088896340736 + 0.5);
  const double r = (x - k * kLog2High) - k * kLog2Low;
  double sum = 1.0;
  for (int n = 14; n >= 1; --n) sum = 1.0 + r / n * sum;
  return std::ldexp(sum, static_cast<int>(k));
}

double logarithm(double x) {
  if (x != x || x < 0.0) return std::numeric_limits<double>::quiet_NaN();
  if (x == 0.0) return -std::numeric_limits<double>::infinity();
  if (x > std::numeric_limits<double>::max()) return x;
  int exponent = 0;
  double mantissa = std::frexp(x, &exponent);  // [0.5, 1)
  if (mantissa < 0.70710678118654752440) {
    mantissa *= 2.0;
    --exponent;
  }
  // log(m) = 2 artanh((m-1)/(m+1)).
  const double s = (mantissa - 1.0) / (mantissa + 1.0);
  const double z = s * s;
  double sum = 0.0;
  for (int n = 21; n >= 3; n -= 2) sum = z * (1.0 / n + sum);
  const double log_mantissa = 2.0 * (s + s * sum);
  constexpr double kLog2High = 0x1.62e42feep-1;
  constexpr double kLog2Low = 1.90821492927058770002e-10;
  return exponent * kLog2High + (exponent * kLog2Low + log_mantissa);
}

double power(double base, double exponent) { return exponential(exponent * logarithm(base)); }

}  // namespace spotter::maths
