#include "reliability/scores.h"

#include <algorithm>
#include <cmath>

#include "base/random.h"

namespace spotter::reliability {
namespace {

/// The marks of a person's two halves.
struct Halves {
  double odd = 0.0;
  double even = 0.0;
};

std::vector<Halves> halvesOf(std::span<const ScoredExam> exams) {
  std::vector<Halves> all;
  for (const ScoredExam& exam : exams) {
    std::vector<ScoredWindow> odd, even;
    for (const ScoredWindow& window : exam.windows)
      (window.bout % 2 == 0 ? even : odd).push_back(window);
    const auto first = markOf(odd);
    const auto second = markOf(even);
    if (first && second) all.push_back({*first, *second});
  }
  return all;
}

std::optional<double> wholeOf(std::span<const Halves> halves, double* between = nullptr) {
  std::vector<double> odd, even;
  for (const Halves& each : halves) {
    odd.push_back(each.odd);
    even.push_back(each.even);
  }
  const auto r = correlation(odd, even);
  if (!r || *r <= -1.0) return std::nullopt;
  if (between != nullptr) *between = *r;
  return spearmanBrown(*r);
}

/// The value below which a share of sorted values lies.
double percentile(std::span<const double> sorted, double share01) {
  const double at = share01 * static_cast<double>(sorted.size() - 1);
  const auto low = static_cast<std::size_t>(at);
  const std::size_t high = std::min(low + 1, sorted.size() - 1);
  return sorted[low] + (at - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

template <class Wanted>
int countOf(const ScoredExam& exam, const Wanted& wanted) {
  return static_cast<int>(std::count_if(exam.windows.begin(), exam.windows.end(), wanted));
}

}  // namespace

int ScoredExam::faulty() const {
  return countOf(*this, [](const ScoredWindow& w) { return w.faulty; });
}
int ScoredExam::hits() const {
  return countOf(*this, [](const ScoredWindow& w) { return w.faulty && w.right; });
}
int ScoredExam::clean() const {
  return countOf(*this, [](const ScoredWindow& w) { return !w.faulty; });
}
int ScoredExam::quiet() const {
  return countOf(*this, [](const ScoredWindow& w) { return !w.faulty && w.right; });
}

std::optional<double> markOf(std::span<const ScoredWindow> windows) {
  int faulty = 0, hits = 0, clean = 0, quiet = 0;
  for (const ScoredWindow& window : windows) {
    ++(window.faulty ? faulty : clean);
    if (window.right) ++(window.faulty ? hits : quiet);
  }
  if (faulty == 0 || clean == 0) return std::nullopt;
  return 50.0 * hits / faulty + 50.0 * quiet / clean;
}

Moments momentsOf(std::span<const double> values) {
  Moments moments;
  if (values.empty()) return moments;
  const double n = static_cast<double>(values.size());
  for (const double value : values) moments.mean += value / n;
  if (values.size() < 2) return moments;
  double squares = 0.0;
  for (const double value : values) squares += (value - moments.mean) * (value - moments.mean);
  moments.sd = std::sqrt(squares / (n - 1.0));
  return moments;
}

std::optional<double> correlation(std::span<const double> a, std::span<const double> b) {
  constexpr double kNothing = 1e-9;
  if (a.size() != b.size() || a.size() < 3) return std::nullopt;
  const Moments of_a = momentsOf(a);
  const Moments of_b = momentsOf(b);
  if (of_a.sd < kNothing || of_b.sd < kNothing) return std::nullopt;
  double together = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) together += (a[i] - of_a.mean) * (b[i] - of_b.mean);
  const double r = together / (static_cast<double>(a.size() - 1) * of_a.sd * of_b.sd);
  return std::clamp(r, -1.0, 1.0);
}

double spearmanBrown(double r) { return 2.0 * r / (1.0 + r); }

std::optional<double> kr20(std::span<const ScoredExam> exams) {
  if (exams.size() < 2 || exams.front().windows.size() < 2) return std::nullopt;
  const std::size_t k = exams.front().windows.size();
  const double n = static_cast<double>(exams.size());
  std::vector<double> right(k, 0.0);
  std::vector<double> totals;
  for (const ScoredExam& exam : exams) {
    if (exam.windows.size() != k) return std::nullopt;
    for (std::size_t w = 0; w < k; ++w) right[w] += exam.windows[w].right ? 1.0 : 0.0;
    totals.push_back(exam.hits() + exam.quiet());
  }
  const double sd = momentsOf(totals).sd;
  const double variance = sd * sd * (n - 1.0) / n;
  if (variance <= 0.0) return std::nullopt;
  double within = 0.0;
  for (const double count : right) within += count / n * (1.0 - count / n);
  const double windows = static_cast<double>(k);
  return windows / (windows - 1.0) * (1.0 - within / variance);
}

double kr21(std::span<const int> right, int windows) {
  if (right.size() < 2 || windows < 2) return 0.0;
  const std::vector<double> counts(right.begin(), right.end());
  const Moments moments = momentsOf(counts);
  const double n = static_cast<double>(right.size());
  const double variance = moments.sd * moments.sd * (n - 1.0) / n;
  if (variance <= 0.0) return 0.0;
  const double k = windows;
  const double r =
      k / (k - 1.0) * (1.0 - moments.mean * (k - moments.mean) / (k * variance));
  return std::clamp(r, 0.0, 1.0);
}

std::optional<SplitHalf> splitHalf(std::span<const ScoredExam> exams, int replicates,
                                   std::uint64_t seed) {
  const std::vector<Halves> halves = halvesOf(exams);
  SplitHalf split;
  const auto whole = wholeOf(halves, &split.halves);
  if (!whole) return std::nullopt;
  split.people = static_cast<int>(halves.size());
  split.reliability = *whole;
  std::vector<double> again;
  for (int i = 0; i < replicates; ++i) {
    base::RandomStream stream(seed, -1, "split-half bootstrap", i);
    std::vector<Halves> drawn;
    for (std::size_t h = 0; h < halves.size(); ++h)
      drawn.push_back(halves[static_cast<std::size_t>(stream.below(split.people))]);
    // A draw in which nobody differs tells nothing.
    if (const auto one = wholeOf(drawn)) again.push_back(*one);
  }
  split.interval = {*whole, *whole};
  if (again.empty()) return split;
  std::sort(again.begin(), again.end());
  split.interval = {percentile(again, 0.025), percentile(again, 0.975)};
  return split;
}

double errorOfMeasurement(double sd, double reliability) {
  return sd * std::sqrt(1.0 - std::clamp(reliability, 0.0, 1.0));
}

}  // namespace spotter::reliability
