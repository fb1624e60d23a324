#pragma once

#include <string>
#include <vector>

#include "content/library.h"
#include "movement/truth.h"
#include "support/bodies.h"

namespace spotter::truth_tests {

/// All of scenarios/; aborts with the messages when something is wrong.
const content::Library& scenarios();

using support::randomPerformer;

/// The faults of one exercise and where they are.
std::vector<movement::FaultModel> faultsOf(const std::string& exercise);

/// A request with everything by default but seed and repetition.
movement::PlanRequest request(std::uint64_t seed, int repetition = 0);

/// The row of a fault and side; aborts when there is none.
const movement::FaultTruth& rowOf(const movement::RepetitionTruth& truth, int fault, bool sided,
                                  body::Side side);

}  // namespace spotter::truth_tests
