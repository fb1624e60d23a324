#include "app/performance.h"

#include "content/files.h"
#include "content/load.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::app;

namespace {

Performance performanceOf(const std::string& exercise) {
  static const content::LoadResult loaded =
      content::load(content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios").files);
  return preparePerformance(loaded.library, exercise, "mary", {}).value();
}

}  // namespace

TEST_CASE("measured repetitions change legs where the exercise does, and only there") {
  const Performance marching = performanceOf("marching");
  const body::Side first = performRepetition(marching, 1, 1).plan.way.moving_side;
  CHECK(first == marching.moving_side);
  CHECK(performRepetition(marching, 1, 2).plan.way.moving_side == body::other(first));
  CHECK(performRepetition(marching, 1, 3).plan.way.moving_side == first);
  const Performance leg_out = performanceOf("hip_abduction");
  CHECK(performRepetition(leg_out, 1, 2).plan.way.moving_side == leg_out.moving_side);
}
