// Feet, seat, hands, joint limits, balance and continuity over random bodies, clean and with
// faults.
#include <algorithm>
#include <cmath>
#include <functional>

#include "body/clinical.h"
#include "body/mass_centre.h"
#include "content_truth/support.h"
#include "movement/arms.h"
#include "movement/lying.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::truth_tests;
using body::Joint;
using body::Side;
using maths::Vec3;

namespace {

struct Performed {
  const movement::ExerciseModel& exercise;
  movement::Performer performer;
  movement::RepetitionPlan plan;
  Side moving;
  std::string what;
  bool rolls;  // a fault tips a foot on to its edge

  bool liesOnSide() const { return plan.way.on_mat && plan.way.lying == movement::Lying::on_side; }
  // What the soles stand on.
  double floor_m() const { return plan.way.on_mat ? movement::kMatThickness_m : 0.0; }
};

bool rollsFoot(const movement::Operator& op) { return op.channel == movement::Channel::foot_roll; }

// Clean and faulty repetitions of every exercise by many bodies.
void forEachPerformed(const std::function<void(const Performed&)>& visit) {
  for (const auto& exercise : scenarios().exercises) {
    const auto faults = faultsOf(exercise.id);
    for (int b = 0; b < 24; ++b) {
      const auto performer = randomPerformer(static_cast<std::uint64_t>(b) + 500);
      for (int f = -1; f < static_cast<int>(faults.size()); ++f) {
        auto asked = request(static_cast<std::uint64_t>(b), f + 1);
        asked.fatigue01 = 0.04 * b;
        movement::FaultDose dose{f, b % 2 == 0 ? Side::left : Side::right, 0.0};
        if (f >= 0) {
          dose.severity = faults[static_cast<std::size_t>(f)].level3;
          asked.doses = {&dose, 1};
        }
        const std::string what = exercise.id + " body " + std::to_string(b) + " " +
                                 (f < 0 ? "clean" : faults[static_cast<std::size_t>(f)].id);
        const bool rolls =
            f >= 0 && std::any_of(faults[static_cast<std::size_t>(f)].operators.begin(),
                                  faults[static_cast<std::size_t>(f)].operators.end(), rollsFoot);
        visit({exercise, performer, movement::planRepetition(performer, exercise, faults, asked),
               asked.moving_side, what, rolls});
      }
    }
  }
}

body::JointFrames framesAt(const Performed& p, double time_s) {
  return body::solveFrames(p.performer.skeleton, movement::poseAt(p.performer, p.plan, time_s));
}

// The lowest points of a sole: heel, ball and toe tip as the rest pose has them on the floor.
std::array<Vec3, 3> solePoints(const Performed& p, const body::JointFrames& frames, Side side) {
  const auto joints = body::leg(side);
  const Vec3 ball = p.performer.skeleton.rest(joints.toes);
  const auto& s = p.performer.skeleton;
  return {body::carriedPoint(s, frames, joints.foot, body::heelRest(s, side)),
          body::carriedPoint(s, frames, joints.toes, {ball.x, 0.0, ball.z}),
          body::carriedPoint(s, frames, joints.toes, {ball.x, 0.0, ball.z + 0.06})};
}

bool plantedAlways(const Performed& p, Side side) {
  if (p.exercise.legs == movement::Legs::step || p.plan.way.rides) return false;
  if (p.liesOnSide()) return false;
  return p.exercise.legs != movement::Legs::one_moves || side != p.moving;
}

}  // namespace

TEST_CASE("planted feet stay flat on their spot and no foot enters the floor") {
  double worst_height = 0.0, worst_slide = 0.0, deepest = 0.0;
  forEachPerformed([&](const Performed& p) {
    const auto start = framesAt(p, 0.0);
    for (double t = 0.0; t <= p.plan.duration_s; t += 0.1) {
      const auto frames = framesAt(p, t);
      for (const Side side : {Side::left, Side::right}) {
        const auto now = solePoints(p, frames, side);
        const auto first = solePoints(p, start, side);
        for (const Vec3& point : now) deepest = std::max(deepest, p.floor_m() - point.y);
        if (!plantedAlways(p, side) || p.rolls) continue;
        for (std::size_t i = 1; i < 3; ++i) {
          worst_height = std::max(worst_height, std::abs(now[i].y - p.floor_m()));
          const Vec3 slide = now[i] - first[i];
          worst_slide = std::max(worst_slide, std::sqrt(slide.x * slide.x + slide.z * slide.z));
        }
      }
    }
  });
  INFO("height " << worst_height << " slide " << worst_slide << " deepest " << deepest);
  CHECK(worst_height < 0.005);
  CHECK(worst_slide < 0.005);
  CHECK(deepest < 0.005);
}

TEST_CASE("bones keep their lengths and joints stay within a living body's limits") {
  forEachPerformed([&](const Performed& p) {
    for (double t = 0.0; t <= p.plan.duration_s; t += 0.1) {
      const auto frames = framesAt(p, t);
      INFO(p.what << " at " << t);
      for (const Side side : {Side::left, Side::right}) {
        const double knee = body::kneeFlexion_deg(frames, side);
        REQUIRE(knee > -14.0);
        // Short legs bend far over the pedals; everybody else stays below what stairs need.
        REQUIRE(knee < (p.plan.way.rides ? 135.0 : 126.0));
        const auto joints = body::leg(side);
        const Vec3 thigh = frames.at(joints.lower) - frames.at(joints.upper);
        REQUIRE(maths::length(thigh) == Approx(p.performer.thigh_m).margin(1e-9));
        // Ankle: foot against shank from the rest pose, and pointed no further than an older one
        // goes by itself; only feet that stand too far away on the mat are pressed further: with
        // knees at 75 degrees, where that fault begins, flat soles ask for more than 50.
        const bool pressed = p.what.find("br_feet_far") != std::string::npos;
        const auto ankle = maths::conjugate(frames.turn(joints.lower)) * frames.turn(joints.foot);
        REQUIRE(maths::angleOf(ankle) * 57.3 < 67.5);
        REQUIRE(body::plantarflexion_deg(p.performer.skeleton, frames, side) <
                (pressed ? 60.0 : 50.0));
      }
      REQUIRE(std::isfinite(frames.at(Joint::head).y));
    }
  });
}

TEST_CASE("sitting hips rest at the height of the seat and do not slide on it") {
  forEachPerformed([&](const Performed& p) {
    if (!p.plan.way.seated_start) return;
    INFO(p.what);
    const double wanted = p.plan.way.seat_height_m + p.performer.hip_above_seat_m;
    const auto middleOfHips = [](const body::JointFrames& frames) {
      return (frames.at(Joint::left_upper_leg) + frames.at(Joint::right_upper_leg)) * 0.5;
    };
    const Vec3 first = middleOfHips(framesAt(p, 0.0));
    for (int phase = 0; phase < p.plan.phase_count; ++phase) {
      const bool seat =
          p.exercise.phases[static_cast<std::size_t>(phase)].carrier == movement::Carrier::seat;
      if (!seat) continue;
      const auto frames = framesAt(p, p.plan.phaseEnd_s(phase));
      const Vec3 middle = middleOfHips(frames);
      CHECK(std::abs(middle.y - wanted) < 0.005);
      CHECK(std::abs(middle.z - first.z) < 0.005);
    }
    // And it is the chair that is drawn on which they sit.
    const auto chair = movement::chairPlacement(p.exercise, p.performer, p.moving);
    CHECK(first.z < chair.front_m.z - 0.10);
    CHECK(first.z > chair.front_m.z - 0.30);
  });
}

namespace {

// How far the middle of what a closed hand holds is from the middle of the chair's rail.
double offRail_m(const Performed& p, const body::JointFrames& frames, Side side, const Vec3& top) {
  constexpr double kRadius = movement::Chair::kRailRadius;
  const Vec3 held = body::carriedPoint(p.performer.skeleton, frames, body::arm(side).hand,
                                       movement::rodRest(p.performer, side, kRadius));
  return maths::distance(held, top - Vec3{0.0, kRadius, 0.0});
}

}  // namespace

TEST_CASE("both hands close round the rail of a chair ahead throughout") {
  forEachPerformed([&](const Performed& p) {
    if (p.plan.way.hands != movement::Hands::on_chair_ahead) return;
    for (double t = 0.0; t <= p.plan.duration_s; t += 0.4) {
      const auto frames = framesAt(p, t);
      for (const Side side : {Side::left, Side::right}) {
        const Vec3 grip = movement::chairGripAhead(p.performer, p.plan.way.stride_m, side);
        INFO(p.what << " at " << t);
        CHECK(offRail_m(p, frames, side, grip) < 0.012);
      }
    }
  });
}

TEST_CASE("the supporting hand closes round the rail of the chair throughout") {
  double worst = 0.0;
  forEachPerformed([&](const Performed& p) {
    if (p.plan.way.hands != movement::Hands::on_chair_back) return;
    const Side standing = body::other(p.moving);
    const Vec3 grip = movement::chairGrip(p.performer, standing);
    for (double t = 0.0; t <= p.plan.duration_s; t += 0.2) {
      const auto frames = framesAt(p, t);
      const double away = offRail_m(p, frames, standing, grip);
      if (away > worst) worst = away;
      INFO(p.what << " at " << t << " away " << away);
      CHECK(away < 0.01);
    }
  });
}

TEST_CASE("the mass centre stays over the feet while standing and in slow phases") {
  forEachPerformed([&](const Performed& p) {
    if (p.exercise.legs != movement::Legs::together) return;  // a hand carries too
    if (p.plan.way.on_mat || p.plan.way.rides || p.plan.way.on_wall) return;
    for (int phase = 0; phase < p.plan.phase_count; ++phase) {
      if (p.plan.way.seated_start &&
          p.exercise.phases[static_cast<std::size_t>(phase)].id != "settle")
        continue;
      const auto frames = framesAt(p, p.plan.phaseEnd_s(phase));
      const Vec3 mass = body::massCentre(frames);
      const double heel = p.performer.skeleton.rest(Joint::left_foot).z + p.plan.foot_forward_m -
                          0.05 * p.performer.scale;
      const double toes = frames.at(Joint::left_toes).z + 0.05 * p.performer.scale;
      INFO(p.what << " phase " << phase << " mass " << mass.z << " heel " << heel << " toes "
                  << toes);
      // Whoever tips forward with both hands on a chair leans on it.
      const bool leans = p.plan.way.hands == movement::Hands::on_chair_ahead;
      CHECK(mass.z > heel);
      CHECK(mass.z < toes + (leans ? 0.02 : 0.0));
    }
  });
}

TEST_CASE("nothing jumps: joints move less than 9 cm between pictures 1/60 s apart") {
  forEachPerformed([&](const Performed& p) {
    auto before = framesAt(p, -0.1);
    for (double t = -0.1; t <= p.plan.duration_s + 0.1; t += 1.0 / 60.0) {
      const auto now = framesAt(p, t);
      for (std::size_t j = 0; j < body::kJointCount; ++j) {
        INFO(p.what << " at " << t << " joint " << j);
        REQUIRE(maths::distance(now.position_m[j], before.position_m[j]) < 0.09);  // a stamp
      }
      before = now;
    }
  });
}

TEST_CASE("repetitions follow one another without a jump") {
  for (const auto& exercise : scenarios().exercises) {
    const auto performer = randomPerformer(9);
    const auto faults = faultsOf(exercise.id);
    for (int r = 0; r < 5; ++r) {
      const auto one = movement::planRepetition(performer, exercise, faults, request(4, r));
      const auto next = movement::planRepetition(performer, exercise, faults, request(4, r + 1));
      const auto a = body::solveFrames(performer.skeleton,
                                       movement::poseAt(performer, one, one.duration_s + 1.0));
      const auto b = body::solveFrames(performer.skeleton, movement::poseAt(performer, next, 0.0));
      for (std::size_t j = 0; j < body::kJointCount; ++j) {
        CHECK(maths::distance(a.position_m[j], b.position_m[j]) < 0.005);
      }
    }
  }
}
