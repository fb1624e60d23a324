#pragma once

#include <cstdint>
#include <string_view>

namespace spotter::base {

/// A stream of random numbers named by what it is for, so that a new draw in one place never shifts
/// the numbers of another. Same name, same numbers, on every machine (SplitMix64, Steele et al.
/// 2014).
class RandomStream {
 public:
  /// @param seed        the class's seed
  /// @param person      index of the person, or -1 for the class itself
  /// @param purpose     what the numbers are for, e.g. "tempo"
  /// @param repetition  running number within the purpose, or 0
  RandomStream(std::uint64_t seed, int person, std::string_view purpose, int repetition = 0);

  /// 64 random bits.
  std::uint64_t bits();
  /// Uniform in [0, 1).
  double uniform();
  /// Uniform in [low, high).
  double uniform(double low, double high) { return low + (high - low) * uniform(); }
  /// Whole number in [0, count). @pre count > 0
  int below(int count);
  /// Approximately normal, mean 0, standard deviation 1, bounded to [-3, 3]: a person's repetition
  /// is never an outlier of five deviations. (Sum of 12 uniforms less 6, then clamped.)
  double normal();

 private:
  std::uint64_t state_;
};

}  // namespace spotter::base
