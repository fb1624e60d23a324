#include "hearing/landings.h"

#include "hall.h"
#include "support/bodies.h"
#include "support/exercises.h"

using namespace spotter;
using namespace spotter::hearing;

namespace {

movement::RepetitionPlan planOf(const movement::Performer& performer,
                                const movement::ExerciseModel& exercise, double tempo = 1.0) {
  movement::PlanRequest request;
  request.noise = false;
  request.tempo_scale = tempo;
  return movement::planRepetition(performer, exercise, {}, request);
}

int countOf(const std::vector<Landing>& landings, body::Joint joint) {
  return static_cast<int>(
      std::count_if(landings.begin(), landings.end(),
                    [&](const Landing& landing) { return landing.joint == joint; }));
}

}  // namespace

TEST_CASE("each foot that climbs a step is heard on the step and on the floor again") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const movement::Performer performer = support::randomPerformer(seed);
    const auto landings = landingsOf(performer, planOf(performer, support::stepOnto()));
    INFO("body " << seed);
    CHECK(countOf(landings, body::Joint::left_foot) == 2);
    CHECK(countOf(landings, body::Joint::right_foot) == 2);
  }
}

TEST_CASE("who stands up and sits down is heard on the seat once, and harder when they drop") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const movement::Performer performer = support::randomPerformer(seed);
    const auto usual = landingsOf(performer, planOf(performer, support::standUp()));
    const auto quick = landingsOf(performer, planOf(performer, support::standUp(), 0.45));
    INFO("body " << seed);
    REQUIRE(countOf(usual, body::Joint::hips) == 1);
    REQUIRE(countOf(quick, body::Joint::hips) == 1);
    CHECK(quick.front().speed_m_s > 1.4 * usual.front().speed_m_s);
  }
}

TEST_CASE("a leg that is lifted aside is heard when it is put down, the other not at all") {
  const movement::Performer performer = support::randomPerformer(3);
  const auto landings = landingsOf(performer, planOf(performer, support::legAside()));
  CHECK(countOf(landings, body::Joint::right_foot) <= 1);
  CHECK(countOf(landings, body::Joint::left_foot) == 0);
}

TEST_CASE("feet that stay on the floor or on the pedals land nowhere") {
  const movement::Performer performer = support::randomPerformer(5);
  CHECK(landingsOf(performer, planOf(performer, support::dip())).empty());
  CHECK(landingsOf(performer, planOf(performer, support::pedal())).empty());
}
