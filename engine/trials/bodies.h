#pragma once

#include "movement/performer.h"

namespace spotter::trials {

/// How many bodies trialBody knows.
inline constexpr int kBodyCount = 12;

/// One of a fixed set of different bodies with different baselines: height 1.45-1.95 m, BMI 18-42,
/// age 45-90 years, both sexes, either side sore. @pre 0 <= index < kBodyCount
movement::Performer trialBody(int index);

}  // namespace spotter::trials
