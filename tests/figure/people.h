#pragma once

#include <vector>

#include "figure/person.h"
#include "figure/shape.h"

namespace spotter::figure_test {

struct TestPerson {
  figure::Model model;
  std::vector<std::uint8_t> bytes;
  body::Skeleton skeleton;
  figure::Shape shape;
};

/// All participants, generated once for a test program.
const std::vector<TestPerson>& everyone();

}  // namespace spotter::figure_test
