#pragma once

#include <optional>
#include <vector>

#include "rehearse/facilitator.h"

namespace spotter::rehearse {

/// What came up in many runs of one discussion, led by facilitators of all kinds in turn.
struct Coverage {
  int runs = 0;
  std::vector<int> beats;  ///< runs in which each beat came up; by index of the scene
  std::vector<int> lines;  ///< how often each line was said
  /// A run that did not end.
  struct DeadEnd {
    std::uint64_t seed = 0;
    Policy policy = Policy::typical;
  };
  std::optional<DeadEnd> dead_end;  ///< of the lowest seed
};
Coverage emptyCoverage(const talk::TalkScene& scene);

/// Leads the discussion once: seed n by policy n modulo their number. Adds what came up.
void rehearseOnce(const talk::TalkScene& scene, std::uint64_t seed, Coverage& coverage);

/// Adds another coverage of the same scene.
void addCoverage(const Coverage& other, Coverage& coverage);

}  // namespace spotter::rehearse
