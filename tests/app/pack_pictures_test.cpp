#include "app/pack_pictures.h"

#include <algorithm>

#include "support/catch.h"
#include "support/own_library.h"

using namespace spotter;

namespace {

std::vector<double> momentsOf(const std::string& exercise) {
  auto performance = app::preparePerformance(support::ownLibrary(), {exercise, "mary", {}, ""});
  REQUIRE(performance);
  return app::keyMoments01(app::ExerciseShow(std::move(performance).value()), 3);
}

}  // namespace

TEST_CASE("the key poses of every exercise begin with its beginning and show the movement",
          "[app]") {
  for (const movement::ExerciseModel& exercise : support::ownLibrary().exercises) {
    INFO(exercise.id);
    const std::vector<double> moments = momentsOf(exercise.id);
    CHECK(moments.size() <= 3);
    // Pressing a knee down and letting go is hardly to be seen.
    CHECK(moments.size() >= (exercise.id == "quad_set" ? 1U : 2U));
    CHECK(moments.front() == 0.0);
    CHECK(std::is_sorted(moments.begin(), moments.end()));
    CHECK(moments.back() <= 1.0);
  }
}

TEST_CASE("getting up from a chair is shown sitting and leaning and standing", "[app]") {
  CHECK(momentsOf("sit_to_stand").size() == 3);
}
