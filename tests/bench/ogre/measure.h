#pragma once

#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

namespace spotter::bench {

/// @param share  0.5 is the median
inline double quantile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
}

/// Times of equal frames.
struct Times {
  std::vector<double> wall_ms;
  double processor_ms = 0.0;  ///< of all threads, all frames together

  double quantile(double share) const { return bench::quantile(wall_ms, share); }
  void add(const Times& more) {
    wall_ms.insert(wall_ms.end(), more.wall_ms.begin(), more.wall_ms.end());
    processor_ms += more.processor_ms;
  }
  double processorPerFrame_ms() const { return processor_ms / static_cast<double>(wall_ms.size()); }
};

/// Draws some frames: the first is not counted, because the other renderer was at work before.
/// @param draw  draws one frame and waits for it
template <typename Draw>
void addFrames(Times& times, int frames, Draw draw) {
  using Clock = std::chrono::steady_clock;
  draw();
  const std::clock_t processor = std::clock();
  for (int i = 0; i < frames; ++i) {
    const auto begin = Clock::now();
    draw();
    times.wall_ms.push_back(
        std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
  }
  times.processor_ms +=
      1000.0 * static_cast<double>(std::clock() - processor) / static_cast<double>(CLOCKS_PER_SEC);
}

}  // namespace spotter::bench
