#include "locomotion/rising.h"

#include "body/clinical.h"
#include "maths/angle.h"
#include "support/bodies.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::locomotion;
using namespace spotter::movement;
using body::Joint;
using body::Side;

TEST_CASE("getting up goes from the seat to standing and back with the feet where they are") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    const RepetitionPlan plan = planRising(performer);
    const auto framesAt = [&](double time_s) {
      return body::solveFrames(performer.skeleton, risingPose(performer, plan, time_s));
    };
    const body::JointFrames seated = framesAt(0.0);
    CHECK(body::kneeFlexion_deg(seated, Side::left) > 70.0);
    CHECK(body::kneeFlexion_deg(framesAt(risenBy_s(plan)), Side::left) < 16.0);
    CHECK(body::kneeFlexion_deg(framesAt(plan.duration_s), Side::left) > 70.0);
    CHECK(risenBy_s(plan) > 1.8);
    CHECK(risenBy_s(plan) < 5.0);
    CHECK(sittingFrom_s(plan) > risenBy_s(plan));
    for (double t = 0.0; t < plan.duration_s; t += 0.05) {
      const body::JointFrames frames = framesAt(t);
      for (const Joint foot : {Joint::left_foot, Joint::right_foot})
        CHECK(maths::distance(frames.at(foot), seated.at(foot)) < 0.005);
    }
  }
}

TEST_CASE("the hands push on the thighs near the seat and hang while standing") {
  const Performer performer = support::randomPerformer(3);
  const RepetitionPlan plan = planRising(performer);
  const auto handToKnee = [&](double time_s) {
    const auto frames = body::solveFrames(performer.skeleton, risingPose(performer, plan, time_s));
    return maths::distance(frames.at(Joint::left_hand), frames.at(Joint::left_lower_leg));
  };
  CHECK(handToKnee(0.5) < 0.30);
  const auto standing =
      body::solveFrames(performer.skeleton, risingPose(performer, plan, risenBy_s(plan)));
  CHECK(standing.at(Joint::left_hand).y < standing.at(Joint::left_upper_leg).y + 0.02);
}
