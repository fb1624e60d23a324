#include "movement/stepping.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "body/clinical.h"
#include "movement/arms.h"
#include "movement/measure.h"
#include "movement/pose_at.h"
#include "movement/props.h"
#include "support/bodies.h"
#include "support/catch.h"
#include "support/exercises.h"

using namespace spotter;
using body::Side;
using maths::Vec3;
using movement::Measure;

namespace {

constexpr Side kLead = Side::left;
constexpr Side kOther = Side::right;

struct Climber {
  movement::ExerciseModel exercise;
  movement::Performer performer;
  movement::RepetitionPlan plan;

  body::JointFrames at(double time_s) const {
    return body::solveFrames(performer.skeleton, movement::poseAt(performer, plan, time_s));
  }
  double measured(Measure measure, Side side, double time_s) const {
    const movement::Subject subject{side, false};
    return movement::measureFrames(measure, subject, performer.skeleton, at(time_s), plan.way);
  }
};

Climber climber(int body, double step_height_m = 0.15,
                const std::function<void(movement::ExerciseModel&)>& change = {}) {
  movement::ExerciseModel exercise = support::stepOnto();
  exercise.step_height_m = step_height_m;
  if (change) change(exercise);
  const movement::Performer performer = support::randomPerformer(static_cast<std::uint64_t>(body));
  movement::PlanRequest request;
  request.moving_side = kLead;
  request.noise = false;
  return {exercise, performer, movement::planRepetition(performer, exercise, {}, request)};
}

void forEachClimber(const std::function<void(const Climber&)>& visit) {
  for (int body = 0; body < 24; ++body) {
    for (const double height : {0.10, 0.15, 0.20}) {
      CAPTURE(body, height);
      visit(climber(body, height));
    }
  }
}

constexpr int kPlace = 0, kRise = 1, kStand = 2, kLower = 3;

}  // namespace

TEST_CASE("after placing it the whole foot is on the step and stays there until it comes down") {
  forEachClimber([](const Climber& c) {
    const double edge = movement::stepEdge_m(c.performer.skeleton);
    const auto first = c.at(c.plan.phaseEnd_s(kPlace));
    const Vec3 placed = body::toeTip_m(c.performer.skeleton, first, kLead);
    for (double t = c.plan.phaseEnd_s(kPlace); t <= c.plan.phaseEnd_s(kLower); t += 0.1) {
      const auto frames = c.at(t);
      const Vec3 heel = body::heel_m(c.performer.skeleton, frames, kLead);
      const Vec3 toes = body::toeTip_m(c.performer.skeleton, frames, kLead);
      CHECK(heel.z > edge);
      CHECK(toes.z < edge + movement::PropSizes::kStepDepth);
      CHECK(heel.y == Approx(c.plan.way.step_height_m).margin(0.002));
      CHECK(maths::distance(toes, placed) < 0.005);
    }
  });
}

TEST_CASE("the foot on the floor stays on its toes until it leaves") {
  forEachClimber([](const Climber& c) {
    const Vec3 start = body::toeTip_m(c.performer.skeleton, c.at(0.0), kOther);
    for (double t = 0.0; t <= c.plan.phaseEnd_s(kPlace); t += 0.05) {
      const Vec3 toes = body::toeTip_m(c.performer.skeleton, c.at(t), kOther);
      CHECK(maths::distance(toes, start) < 0.005);
    }
  });
}

TEST_CASE("the toes pass over the edge with a finger's breadth of room, up and down") {
  forEachClimber([](const Climber& c) {
    for (const Side side : {kLead, kOther}) {
      double least = 1.0;
      for (double t = 0.0; t <= c.plan.duration_s; t += 1.0 / 120.0)
        least = std::min(least, c.measured(Measure::step_clearance_m, side, t));
      CHECK(least > 0.012);
      CHECK(least < 0.09);
    }
  });
}

TEST_CASE("no foot enters the step or the floor") {
  forEachClimber([](const Climber& c) {
    const double edge = movement::stepEdge_m(c.performer.skeleton);
    for (double t = 0.0; t <= c.plan.duration_s; t += 1.0 / 60.0) {
      const auto frames = c.at(t);
      for (const Side side : {kLead, kOther}) {
        for (const Vec3& point : {body::heel_m(c.performer.skeleton, frames, side),
                                  body::toeTip_m(c.performer.skeleton, frames, side)}) {
          CAPTURE(t, point.z - edge, point.y);
          CHECK(point.y > -0.005);
          if (point.z > edge + 0.005) CHECK(point.y > c.plan.way.step_height_m - 0.006);
        }
      }
    }
  });
}

TEST_CASE("the leading knee is bent by fifty to seventy degrees when the foot meets the step") {
  for (int body = 0; body < 24; ++body) {
    const Climber c = climber(body);
    const double knee = body::kneeFlexion_deg(c.at(c.plan.phaseEnd_s(kPlace)), kLead);
    CAPTURE(body);
    CHECK(knee > 44.0);
    CHECK(knee < 75.0);
  }
}

TEST_CASE("standing on the step both legs are nearly straight and the hips are up by its height") {
  forEachClimber([](const Climber& c) {
    const auto below = c.at(0.0);
    const auto above = c.at(c.plan.phaseEnd_s(kStand));
    const double up = above.at(body::Joint::hips).y - below.at(body::Joint::hips).y;
    CHECK(up == Approx(c.plan.way.step_height_m).margin(0.012));
    const double most = std::max(8.0, c.performer.baseline.fixed_flexion_deg + 4.0);
    for (const Side side : {kLead, kOther}) CHECK(body::kneeFlexion_deg(above, side) < most);
  });
}

TEST_CASE("the palm lies on the rail on the way up and down") {
  forEachClimber([](const Climber& c) {
    const auto rail = movement::railPlace(c.performer, kOther).middle_m;
    for (double t = 0.0; t <= c.plan.duration_s; t += 0.2) {
      const Vec3 palm = body::carriedPoint(c.performer.skeleton, c.at(t), body::arm(kOther).hand,
                                           movement::palmRest(c.performer, kOther));
      CAPTURE(t);
      CHECK(std::hypot(palm.x - rail.x, palm.y - rail.y) < 0.012);
      CHECK(std::abs(palm.z - rail.z) < 0.5 * movement::RailPlace::kLength_m);
    }
  });
}

TEST_CASE("a foot that is set down short hangs its heel behind the edge by as much") {
  const Climber good = climber(3);
  const Climber shy = climber(3, 0.15, [](movement::ExerciseModel& exercise) {
    support::aim(exercise.phases[kPlace], movement::Channel::foot_reach, -0.14);
  });
  const auto hangs = [](const Climber& c) {
    return c.measured(Measure::heel_off_step_m, kLead, c.plan.phaseEnd_s(kRise));
  };
  CHECK(hangs(good) < 0.0);
  CHECK(hangs(shy) - hangs(good) == Approx(0.14).margin(0.002));
}

TEST_CASE("a foot that swings lower passes the edge with as much less room") {
  const auto least = [](const Climber& c) {
    double room = 1.0;
    for (double t = 0.0; t <= c.plan.phaseEnd_s(kPlace); t += 1.0 / 240.0)
      room = std::min(room, c.measured(Measure::step_clearance_m, kLead, t));
    return room;
  };
  const Climber low = climber(3, 0.15, [](movement::ExerciseModel& exercise) {
    exercise.start_posture[static_cast<std::size_t>(movement::Channel::foot_clear)] = -0.03;
  });
  const double less = least(climber(3)) - least(low);
  CHECK(less > 0.015);
  CHECK(less < 0.032);
}

TEST_CASE("the ankle that pushes is measured only while its toes are on the floor") {
  const Climber c = climber(3);
  CHECK(c.measured(Measure::push_off_deg, kLead, c.plan.phaseEnd_s(kStand)) == 0.0);
  CHECK(c.measured(Measure::push_off_deg, kOther, 0.0) == Approx(0.0).margin(6.0));
  const Climber springs = climber(3, 0.15, [](movement::ExerciseModel& exercise) {
    exercise.phases[kPlace].other_target[static_cast<std::size_t>(movement::Channel::heel_lift)] =
        0.08;
    support::aim(exercise.phases[kPlace], movement::Channel::hips_up, 0.4);
  });
  CHECK(springs.measured(Measure::push_off_deg, kOther, springs.plan.phaseEnd_s(kPlace)) > 15.0);
}
