#pragma once

#include <vector>

#include "figure/person.h"
#include "figure/shape.h"

namespace spotter::figure_test {

struct TestPerson {
  figure::PersonSpec spec;
  figure::Model model;
  std::vector<std::uint8_t> bytes;
  body::Skeleton skeleton;
  figure::Shape shape;
};

/// What everyone of scenarios/people and the facilitator are made from.
std::vector<figure::PersonSpec> allSpecs();

/// All of them, generated once for a test program.
const std::vector<TestPerson>& everyone();

}  // namespace spotter::figure_test
