#pragma once

namespace spotter::reliability {

/// The chance of at least so many successes in so many trials, each of chance p01: the upper tail of
/// the binomial distribution, by adding trial after trial. 1 for least <= 0, 0 for least > trials.
double atLeast(int least, int trials, double p01);

}  // namespace spotter::reliability
