// The back on the wall: it stays there, the feet stay on the floor, the knees get their bend.

#include "movement/wall.h"

#include "body/clinical.h"
#include "movement/lying_shape.h"
#include "movement/pose_at.h"
#include "movement/props.h"
#include "support/bodies.h"
#include "support/catch.h"
#include "support/exercises.h"

using namespace spotter;
using namespace spotter::movement;
using body::Joint;
using body::Side;
using maths::Vec3;

namespace {

ExerciseModel slide() {
  ExerciseModel exercise = support::dip();
  exercise.start = Carrier::feet;
  exercise.props = {Equipment::wall};
  exercise.start_posture = {};
  exercise.start_posture[static_cast<std::size_t>(Channel::knee_flexion)] = 6.0;
  for (PhaseModel& phase : exercise.phases) phase.target = {};
  exercise.phases.front().target[static_cast<std::size_t>(Channel::knee_flexion)] = 45.0;
  return exercise;
}

struct Slider {
  Performer performer;
  RepetitionPlan plan;
  WallStand stand;

  body::JointFrames at(double time_s) const {
    return body::solveFrames(performer.skeleton, poseAt(performer, plan, time_s));
  }
  double hipsZ(const body::JointFrames& frames) const {
    return 0.5 * (frames.at(Joint::left_upper_leg).z + frames.at(Joint::right_upper_leg).z);
  }
};

Slider slider(std::uint64_t seed) {
  Slider s;
  s.performer = support::randomPerformer(seed);
  PlanRequest request;
  request.noise = false;
  s.plan = planRepetition(s.performer, slide(), {}, request);
  s.stand = wallStand(s.performer);
  return s;
}

}  // namespace

TEST_CASE("buttocks and upper back touch the wall all the way, whoever slides") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Slider s = slider(seed);
    for (double t = 0.0; t <= s.plan.duration_s; t += 0.1) {
      const body::JointFrames frames = s.at(t);
      const double buttock = s.hipsZ(frames) - fleshOf(s.performer).buttock_m;
      const double back =
          frames.at(Joint::neck).z - backBehindNeck_m(s.performer, frames.turn(Joint::upper_chest));
      CHECK(buttock == Approx(s.stand.wall_m).margin(0.002));
      CHECK(back == Approx(s.stand.wall_m).margin(0.010));
    }
  }
}

TEST_CASE("the heels stay some 30 cm ahead of the wall while the hips go straight down") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Slider s = slider(seed);
    const body::JointFrames high = s.at(0.0);
    const body::JointFrames low = s.at(s.plan.phaseEnd_s(0));
    for (const Side side : {Side::left, Side::right}) {
      const Vec3 heel = body::heel_m(s.performer.skeleton, low, side);
      CHECK(heel.z - s.stand.wall_m == Approx(0.30).margin(0.02));
      CHECK(maths::distance(heel, body::heel_m(s.performer.skeleton, high, side)) < 0.003);
    }
    CHECK(low.at(Joint::left_upper_leg).y < high.at(Joint::left_upper_leg).y - 0.04);
    CHECK(s.hipsZ(low) == Approx(s.hipsZ(high)).margin(0.002));
  }
}

TEST_CASE("on the wall the knees bend as asked and the shanks stay nearly upright") {
  // Shank lean with the heels 30 cm out: 3 degrees at 45 degrees of knee bend (faults.md 1.3,
  // calc).
  const Performer average = makePerformer({}, {}, Side::left);
  PlanRequest request;
  request.noise = false;
  const RepetitionPlan plan = planRepetition(average, slide(), {}, request);
  const body::JointFrames low =
      body::solveFrames(average.skeleton, poseAt(average, plan, plan.phaseEnd_s(0)));
  CHECK(body::kneeFlexion_deg(low, Side::left) == Approx(45.0).margin(1.0));
  CHECK(body::shankLean_deg(low, Side::left) == Approx(3.0).margin(4.0));
  CHECK(body::trunkLean_deg(average.skeleton, low) == Approx(0.0).margin(5.0));
}

TEST_CASE("the wall stands where the back is, and no chair beside it") {
  const Slider s = slider(3);
  const ExerciseModel exercise = slide();
  const body::Pose pose = poseAt(s.performer, s.plan, 0.0);
  const PropList list = propsOf({exercise, s.performer, pose});
  REQUIRE(list.count == 1);
  CHECK(list.begin()->prop == Prop::wall);
  CHECK(list.begin()->position_m.z == s.stand.wall_m);
}
