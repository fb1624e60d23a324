#include "screens/debrief_screen.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

assess::Window windowOf(int bout, const char* exercise, base::Tick begin) {
  assess::Window window;
  window.bout = bout;
  window.exercise = exercise;
  window.begin = begin;
  return window;
}

}  // namespace

TEST_CASE("over each set of the timeline stands its exercise, and when its first person began") {
  assess::Debrief debrief;
  debrief.windows = {windowOf(0, "sit", 25 * 60), windowOf(0, "sit", 24 * 60),
                     windowOf(1, "squat", 124 * 60)};
  assess::Names names;
  names.exercises = {{"sit", "Sit to stand"}, {"squat", "Small squat"}};
  const auto heads = timelineHeads(debrief, names);
  REQUIRE(heads.size() == 2);
  CHECK(heads[0].words == "Sit to stand, 0:24");
  CHECK(heads[0].begin == 24 * 60);
  CHECK(heads[1].words == "Small squat, 2:04");
}

TEST_CASE("a class in which nothing was exercised has a timeline without heads") {
  CHECK(timelineHeads({}, {}).empty());
}
