#include "reliability/binomial.h"

#include <vector>

namespace spotter::reliability {

double atLeast(int least, int trials, double p01) {
  if (least <= 0) return 1.0;
  if (least > trials) return 0.0;
  std::vector<double> chance(static_cast<std::size_t>(trials) + 1, 0.0);
  chance[0] = 1.0;
  for (int trial = 1; trial <= trials; ++trial) {
    for (std::size_t hits = static_cast<std::size_t>(trial); hits > 0; --hits)
      chance[hits] = chance[hits] * (1.0 - p01) + chance[hits - 1] * p01;
    chance[0] *= 1.0 - p01;
  }
  double tail = 0.0;
  for (std::size_t hits = static_cast<std::size_t>(trials); hits >= static_cast<std::size_t>(least);
       --hits)
    tail += chance[hits];
  return tail;
}

}  // namespace spotter::reliability
