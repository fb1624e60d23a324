#include <cmath>

#include "figure/face_texture.h"
#include "maths/curve.h"

namespace spotter::figure {
namespace {

// A number in -1..1 for a lattice point (SplitMix64's finaliser).
double lattice(std::int64_t x, std::int64_t y, std::uint64_t seed) {
  std::uint64_t v = seed + static_cast<std::uint64_t>(x) * 0x9E3779B97F4A7C15ULL +
                    static_cast<std::uint64_t>(y) * 0xC2B2AE3D27D4EB4FULL;
  v = (v ^ (v >> 30)) * 0xBF58476D1CE4E5B9ULL;
  v = (v ^ (v >> 27)) * 0x94D049BB133111EBULL;
  v ^= v >> 31;
  return static_cast<double>(v >> 11) * (2.0 / 9007199254740992.0) - 1.0;
}

}  // namespace

double valueNoise(double x, double y, std::uint64_t seed) {
  const double fx = std::floor(x);
  const double fy = std::floor(y);
  const auto ix = static_cast<std::int64_t>(fx);
  const auto iy = static_cast<std::int64_t>(fy);
  const double tx = maths::smoothstep(0.0, 1.0, x - fx);
  const double ty = maths::smoothstep(0.0, 1.0, y - fy);
  const double low = maths::mix(lattice(ix, iy, seed), lattice(ix + 1, iy, seed), tx);
  const double high = maths::mix(lattice(ix, iy + 1, seed), lattice(ix + 1, iy + 1, seed), tx);
  return maths::mix(low, high, ty);
}

}  // namespace spotter::figure
