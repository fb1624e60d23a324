#include "visibility/visibility.h"

#include "support/catch.h"

using namespace spotter;
using maths::Vec3;
using visibility::Capsule;
using visibility::Viewpoint;

namespace {
const Viewpoint kLookingAhead{{0, 1.6, 4}, {0, 0, -1}, 0.9};
const std::vector<Vec3> kPoint = {{0, 1.6, 0}};
}  // namespace

TEST_CASE("a point straight ahead with nothing between is seen", "[visibility]") {
  CHECK(visibility::visible01(kLookingAhead, kPoint, {}) == 1.0);
}

TEST_CASE("a point behind the viewer is not seen", "[visibility]") {
  Viewpoint away = kLookingAhead;
  away.direction = {0, 0, 1};
  CHECK(visibility::visible01(away, kPoint, {}) == 0.0);
}

TEST_CASE("a body between eye and point hides the point, one beside it does not", "[visibility]") {
  const Capsule between{{0, 0, 2}, {0, 1.8, 2}, 0.15};
  const Capsule beside{{0.5, 0, 2}, {0.5, 1.8, 2}, 0.15};
  const Capsule behind{{0, 0, -1}, {0, 1.8, -1}, 0.15};
  CHECK(visibility::visible01(kLookingAhead, kPoint, std::vector{between}) == 0.0);
  CHECK(visibility::visible01(kLookingAhead, kPoint, std::vector{beside}) == 1.0);
  CHECK(visibility::visible01(kLookingAhead, kPoint, std::vector{behind}) == 1.0);
}

TEST_CASE("half of the points hidden gives one half", "[visibility]") {
  const Capsule over_first{{0, 0, 2}, {0, 1.8, 2}, 0.15};
  const std::vector<Vec3> points = {{0, 1.6, 0}, {1.5, 1.6, 0}};
  CHECK(visibility::visible01(kLookingAhead, points, std::vector{over_first}) == 0.5);
}

TEST_CASE("a standing body is covered by capsules from head to foot", "[visibility]") {
  const body::Skeleton skeleton = body::makeSkeleton({1.70, 0.0, 25.0, 60.0});
  const auto capsules =
      visibility::capsulesOf(skeleton, body::solveFrames(skeleton, body::restPose(skeleton)));
  double highest = 0.0;
  double lowest = 2.0;
  for (const Capsule& capsule : capsules) {
    highest = std::max({highest, capsule.from_m.y, capsule.to_m.y});
    lowest = std::min({lowest, capsule.from_m.y, capsule.to_m.y});
  }
  CHECK(highest > 1.58);
  CHECK(lowest < 0.10);
}
