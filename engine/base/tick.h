#pragma once

#include <cstdint>

namespace spotter::base {

/// Time in a class: whole steps of 1/60 s since the class began.
using Tick = std::int64_t;

inline constexpr Tick kTicksPerSecond = 60;

/// Seconds at a tick (exact to rounding).
constexpr double toSeconds(Tick tick) {
  return static_cast<double>(tick) / static_cast<double>(kTicksPerSecond);
}

/// The nearest tick to a time in seconds; ties go up. Range: |seconds| < 1e9.
constexpr Tick toTick(double seconds) {
  const double ticks = seconds * static_cast<double>(kTicksPerSecond);
  const Tick below = static_cast<Tick>(ticks) - (ticks < 0 ? 1 : 0);
  return ticks - static_cast<double>(below) >= 0.5 ? below + 1 : below;
}

}  // namespace spotter::base
