#include "app/performance.h"

#include <cmath>

#include "content/files.h"
#include "content/load.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::app;

namespace {

base::Result<Performance> askedFor(const std::string& exercise, const std::string& way,
                                   const std::string& person = "mary",
                                   const std::vector<std::string>& faults = {}) {
  static const content::LoadResult loaded =
      content::load(content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios").files);
  return preparePerformance(loaded.library, {exercise, person, faults, way});
}

Performance performanceOf(const std::string& exercise) { return askedFor(exercise, "").value(); }

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

TEST_CASE("an easier way is performed: the seat is higher, so the hips begin higher") {
  const Performance higher = askedFor("sit_to_stand", "higher_seat").value();
  const double usual = performRepetition(performanceOf("sit_to_stand"), 1, 1).poses[0].hips_m.y;
  CHECK(performRepetition(higher, 1, 1).poses[0].hips_m.y > usual + 0.03);
}

TEST_CASE("a harmless way is performed by the same option") {
  const Performance harmless = askedFor("sit_to_stand", "hands_on_thighs").value();
  REQUIRE(harmless.variation != nullptr);
  CHECK(harmless.variant == nullptr);
  CHECK(performRepetition(harmless, 1, 1).plan.way.hands == movement::Hands::on_thighs);
}

TEST_CASE("a way that the exercise does not have is refused with the nearest one") {
  const auto refused = askedFor("sit_to_stand", "higher_seet");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().text().find("did you mean `higher_seat`?") != std::string::npos);
}

TEST_CASE("a fault is asked for once a side") {
  const auto with = [](const std::vector<std::string>& faults) {
    return askedFor("sit_to_stand", "", "mary", faults);
  };
  CHECK(with({"sts_knees_in=L2,left", "sts_knees_in=L1,right"}).ok());
  const auto twice = with({"sts_knees_in=L2,left", "sts_knees_in=L1,left"});
  REQUIRE_FALSE(twice);
  CHECK(twice.error().text().find("twice") != std::string::npos);
}

TEST_CASE("people do not vary alike: the same seed gives each another course") {
  std::vector<double> slower;
  for (const char* person : {"mary", "raj"}) {
    const Performance performance = askedFor("partial_squat", "", person).value();
    const double first_s = planOf(performance, 1, 1).duration_s;
    slower.push_back(planOf(performance, 1, 2).duration_s / first_s);
  }
  CHECK(std::abs(slower[0] - slower[1]) > 1e-4);
}

TEST_CASE("who is measured tires as in a set: slower and less far at its end") {
  Performance performance = askedFor("partial_squat", "").value();
  const auto mean = [&](int from) {
    double sum = 0.0;
    for (int number = from; number < from + 4; ++number)
      sum += planOf(performance, 1, number).duration_s / 4.0;
    return sum;
  };
  const double fresh_s = mean(9);
  performance.tires = true;
  CHECK(mean(9) > 1.05 * fresh_s);
}
