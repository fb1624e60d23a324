#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "maths/statistics.h"

// How far marks of the watching exam would come out again: internal consistency. Plain data and pure
// functions; nothing here knows a course, a clock or a file.

namespace spotter::reliability {

/// One window of a sitting that counts: right when a fault was hit, or a sound one left in peace.
struct ScoredWindow {
  int bout = 0;        ///< running number over all groups: what is watched at one time
  bool faulty = false;
  bool right = false;
  std::string family;  ///< fault id of a faulty window, exercise id of a sound one
};

/// One sitting.
struct ScoredExam {
  std::string person;  ///< pseudonym, with its course where several are looked at
  std::string form;    ///< digest of its form: the same for those who sat the very same windows
  std::vector<ScoredWindow> windows;  ///< in the order of the form

  int faulty() const;
  int hits() const;
  int clean() const;
  int quiet() const;  ///< clean windows left in peace
};

/// Half of the share of faulty windows hit and half of that of clean ones left in peace, 0 to 100 (as
/// forms::meanMark has it). Nothing where there is no faulty or no clean window.
std::optional<double> markOf(std::span<const ScoredWindow> windows);

/// Mean and standard deviation (n - 1). Both 0 without values.
struct Moments {
  double mean = 0.0;
  double sd = 0.0;
};
Moments momentsOf(std::span<const double> values);

/// Pearson's product-moment correlation. Nothing with fewer than three pairs, or where one of the
/// two does not vary.
std::optional<double> correlation(std::span<const double> a, std::span<const double> b);

/// The reliability of a whole from the correlation of its halves: 2 r / (1 + r) (Spearman 1910, Brown
/// 1910). @pre r > -1
double spearmanBrown(double r);

/// KR-20 (Kuder and Richardson 1937) of people who all had the same windows:
/// k / (k - 1) (1 - sum p q / s^2), with the variance s^2 of the whole score over n. Nothing when they
/// had not the same number, fewer than two people or windows are there, or nobody differs.
std::optional<double> kr20(std::span<const ScoredExam> exams);

/// KR-21 (Kuder and Richardson 1937), from counts alone: k / (k - 1) (1 - m (k - m) / (k s^2)). It takes
/// all windows as equally hard and is therefore at most KR-20. 0 where it would be negative.
/// @param right  of each person, of `windows`
double kr21(std::span<const int> right, int windows);

/// A reliability from halves of a sitting.
struct SplitHalf {
  int people = 0;
  double halves = 0.0;       ///< correlation of the marks of the two halves
  double reliability = 0.0;  ///< of the whole: Spearman-Brown
  maths::Interval interval;  ///< 95 %, bootstrap percentiles over people
};

/// Split by bouts, odd against even: what is watched at one time stays together, since a look at one
/// person is taken from the others. Works across forms. Nothing when too few have marks in both
/// halves, or these do not vary.
/// @param replicates  of the bootstrap (Efron 1979)
/// @param seed        equal seeds give equal intervals
std::optional<SplitHalf> splitHalf(std::span<const ScoredExam> exams, int replicates,
                                   std::uint64_t seed);

/// Standard error of measurement: sd sqrt(1 - r), in the unit of sd. r is held within 0 to 1.
double errorOfMeasurement(double sd, double reliability);

}  // namespace spotter::reliability
