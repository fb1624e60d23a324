#pragma once

#include <optional>
#include <vector>

#include "maths/statistics.h"

namespace spotter::assess {

/// A share of windows with its 95 % Wilson score interval (Wilson 1927).
struct Rate {
  int count = 0;
  int of = 0;
  double value = 0.0;  ///< count / of; 0 when of is 0
  maths::Interval interval{0.0, 1.0};
};
Rate rateOf(int count, int of);

/// An estimate with its 95 % interval.
struct Estimate {
  double value = 0.0;
  maths::Interval interval;
};

/// Sensitivity and tendency apart (signal detection).
struct Detection {
  Estimate d_prime;    ///< larger: tells faulty from fine better
  Estimate criterion;  ///< below 0: calls readily; above 0: calls cautiously
};

/// With the log-linear correction (Hautus 1995): H = (hits + 0.5) / (faulty + 1),
/// F = (false alarms + 0.5) / (clean + 1); d' = z(H) - z(F); c = -(z(H) + z(F)) / 2.
/// Variance of d' = H(1-H) / (faulty phi(zH)^2) + F(1-F) / (clean phi(zF)^2) (Gourevitch and
/// Galanter 1967), that of c a quarter of it; intervals are +-1.96 standard errors.
/// @pre faulty > 0, clean > 0
Detection detection(int hits, int faulty, int false_alarms, int clean);

/// How one fault was seen: after how long, or not at all within how long.
struct Wait {
  double seconds = 0.0;
  bool seen = true;  ///< false: missed, so only known to be longer (censored)
};

/// Median time to see a fault, with misses censored and not averaged away (Kaplan and Meier 1958):
/// the shortest time by which half of the faults were seen. Nothing when fewer than half ever were.
std::optional<double> medianWait_s(std::vector<Wait> waits);

/// The figures at the end of a debrief.
struct Figures {
  Rate hit_rate;
  Rate false_alarm_rate;
  std::optional<Detection> detection;  ///< only from standard.figures_from windows of each kind on
  int detection_from = 24;             ///< that number
  std::optional<double> median_wait_s;
};

}  // namespace spotter::assess
