#include "trials/bodies.h"

#include <algorithm>
#include <set>

#include "support/catch.h"

using namespace spotter;

TEST_CASE("the trial bodies differ widely and are the same each time") {
  double shortest = 9.0, tallest = 0.0, lightest = 99.0, heaviest = 0.0;
  std::set<double> leans;
  int left = 0;
  for (int i = 0; i < trials::kBodyCount; ++i) {
    const movement::Performer one = trials::trialBody(i);
    const body::Physique& physique = one.skeleton.physique;
    shortest = std::min(shortest, physique.height_m);
    tallest = std::max(tallest, physique.height_m);
    lightest = std::min(lightest, physique.bmi);
    heaviest = std::max(heaviest, physique.bmi);
    leans.insert(one.baseline.trunk_lean_extra_deg);
    left += one.sore_side == body::Side::left ? 1 : 0;
    const movement::Performer again = trials::trialBody(i);
    CHECK(again.skeleton.physique == physique);
    CHECK(again.baseline.range_scale == one.baseline.range_scale);
  }
  CHECK(shortest == 1.45);
  CHECK(tallest == 1.95);
  CHECK(lightest == 18.0);
  CHECK(heaviest == 42.0);
  CHECK(leans.size() == static_cast<std::size_t>(trials::kBodyCount));
  CHECK(left == trials::kBodyCount / 2);
}
