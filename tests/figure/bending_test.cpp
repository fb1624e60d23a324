#include "figure_metrics.h"
#include "people.h"
#include "support/catch.h"
#include "test_poses.h"

using namespace spotter;
using figure::Part;
using figure_test::everyone;

namespace {

constexpr int kKneeRing = 8;
constexpr int kElbowRing = 8;

double kneeLoss(const figure_test::TestPerson& person, double deg) {
  const figure::Cage cage = figure::buildCage(person.shape);
  return 1.0 - figure_test::ringAreaRatio(cage, Part::leg, kKneeRing, person.shape,
                                          figure_test::bent(person.shape.skeleton, 0.0, deg, 0.0));
}

}  // namespace

TEST_CASE("a knee bent to 90 degrees keeps nine tenths of its cross-section") {
  for (const auto& person : everyone()) {
    INFO(person.model.name);
    CHECK(kneeLoss(person, 90.0) <= 0.10);
  }
}

TEST_CASE("a knee bent to 120 degrees keeps 85 percent of its cross-section") {
  for (const auto& person : everyone()) {
    INFO(person.model.name);
    CHECK(kneeLoss(person, 120.0) <= 0.15);
  }
}

TEST_CASE("an elbow bent to 120 degrees keeps nine tenths of its cross-section") {
  for (const auto& person : everyone()) {
    INFO(person.model.name);
    const figure::Cage cage = figure::buildCage(person.shape);
    CHECK(1.0 - figure_test::ringAreaRatio(
                    cage, Part::arm, kElbowRing, person.shape,
                    figure_test::bent(person.shape.skeleton, 0.0, 0.0, 120.0)) <=
          0.10);
  }
}
