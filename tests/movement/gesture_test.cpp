// What the body tells in a sign: it comes and goes without a jump, in every exercise and body, and
// is as large as faults.md section 2 says.
#include "movement/gesture.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "body/clinical.h"
#include "movement/pose_at.h"
#include "support/bodies.h"
#include "support/catch.h"
#include "support/exercises.h"

using namespace spotter;
using namespace spotter::movement;
using body::Joint;
using body::Side;
using maths::Vec3;

namespace {

constexpr int kKinds = static_cast<int>(GestureKind::feverish) + 1;

std::vector<ExerciseModel> exercises() {
  ExerciseModel lying = support::dip();
  lying.id = "lying";
  lying.start = Carrier::mat;
  lying.hands = Hands::on_mat;
  for (PhaseModel& phase : lying.phases) {
    phase.carrier = Carrier::mat;
    phase.target = {};
  }
  return {support::dip(),      support::legAside(), support::standUp(),
          support::stepOnto(), support::pedal(),    lying};
}

// Somebody who waits in the exercise's start and shows a sign for so long.
struct Showing {
  const Performer& performer;
  const ExerciseModel& exercise;
  GestureKind kind;
  double lasts_s = 11.0;
  Side side = Side::left;

  Gesture gestureAt(double age_s) const {
    return {kind, gestureWeight01(kind, age_s, lasts_s - age_s), side, age_s};
  }
  body::JointFrames at(double age_s) const {
    Overlay overlay;
    overlay.breath_depth = 0.0;
    overlay.gesture = gestureAt(age_s);
    return body::solveFrames(performer.skeleton, readyPose(performer, exercise, 20.0, 3, overlay));
  }
};

double furthest(const body::JointFrames& a, const body::JointFrames& b) {
  double away = 0.0;
  for (std::size_t i = 0; i < a.position_m.size(); ++i)
    away = std::max(away, maths::distance(a.position_m[i], b.position_m[i]));
  return away;
}

double largest(double from_s, double to_s, const std::function<double(double)>& value) {
  double most = -1e9;
  for (double t = from_s; t <= to_s; t += 0.02) most = std::max(most, value(t));
  return most;
}

}  // namespace

TEST_CASE("no gesture jumps in or out, in any exercise and body") {
  constexpr double kStep_s = 1.0 / 60.0;
  constexpr double kFastest_mps = 4.5;
  constexpr double kPop_m = 0.045;  // beyond what the last step's speed explains
  for (int k = 0; k < kKinds; ++k) {
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
      const Performer performer = support::randomPerformer(seed + static_cast<std::uint64_t>(k));
      for (const ExerciseModel& exercise : exercises()) {
        const Showing showing{performer, exercise, static_cast<GestureKind>(k), 10.0,
                              seed % 2 == 0 ? Side::left : Side::right};
        body::JointFrames before = showing.at(-kStep_s), now = showing.at(0.0);
        double fastest = 0.0, pop = 0.0;
        for (double t = kStep_s; t < 10.4; t += kStep_s) {
          const body::JointFrames next = showing.at(t);
          for (std::size_t i = 0; i < now.position_m.size(); ++i) {
            const Vec3 step = next.position_m[i] - now.position_m[i];
            const Vec3 last = now.position_m[i] - before.position_m[i];
            fastest = std::max(fastest, maths::length(step) / kStep_s);
            pop = std::max(pop, maths::length(step - last));
          }
          before = now;
          now = next;
        }
        INFO("gesture " << k << " in " << exercise.id << " body " << seed << ": " << fastest
                        << " m/s, " << pop);
        CHECK(fastest < kFastest_mps);
        CHECK(pop < kPop_m);
      }
    }
  }
}

TEST_CASE("every gesture is seen standing and seated, and is gone when it is over") {
  const Performer performer = support::randomPerformer(5);
  for (const ExerciseModel& exercise : {support::dip(), support::standUp()}) {
    const auto nothing = Showing{performer, exercise, GestureKind::none}.at(0.0);
    for (int k = 1; k < kKinds; ++k) {
      const Showing showing{performer, exercise, static_cast<GestureKind>(k)};
      INFO("gesture " << k << " in " << exercise.id);
      CHECK(largest(0.0, 10.0, [&](double t) { return furthest(nothing, showing.at(t)); }) > 0.02);
      CHECK(furthest(nothing, showing.at(0.0)) == 0.0);
      CHECK(furthest(nothing, showing.at(11.0)) == 0.0);
    }
  }
}

TEST_CASE("on a mat the trunk and on a bike the feet keep to the exercise") {
  const Performer performer = support::randomPerformer(6);
  const auto all = exercises();
  for (int k = 1; k < kKinds; ++k) {
    for (const ExerciseModel& exercise : all) {
      if (exercise.start != Carrier::mat && exercise.start != Carrier::saddle) continue;
      const Showing showing{performer, exercise, static_cast<GestureKind>(k)};
      const auto start = showing.at(0.0);
      for (double t = 0.2; t < 10.0; t += 0.7) {
        const auto now = showing.at(t);
        INFO("gesture " << k << " in " << exercise.id << " at " << t);
        const bool lies = exercise.start == Carrier::mat;
        const Joint kept = lies ? Joint::chest : Joint::left_foot;
        CHECK(maths::distance(now.at(kept), start.at(kept)) < 0.01);
        CHECK(maths::distance(now.at(Joint::hips), start.at(Joint::hips)) < 0.02);
      }
    }
  }
}

TEST_CASE("feet stay on their spot and out of the floor unless the gesture steps") {
  for (int k = 1; k < kKinds; ++k) {
    const auto kind = static_cast<GestureKind>(k);
    const bool steps = kind == GestureKind::lose_balance || kind == GestureKind::stretch_calf;
    const Performer performer = support::randomPerformer(static_cast<std::uint64_t>(k));
    const ExerciseModel exercise = support::dip();
    const Showing showing{performer, exercise, kind};
    const auto start = showing.at(0.0);
    for (double t = 0.0; t < 11.0; t += 0.05) {
      const auto now = showing.at(t);
      for (const Joint toes : {Joint::left_toes, Joint::right_toes}) {
        INFO("gesture " << k << " at " << t);
        CHECK(now.at(toes).y > start.at(toes).y - 0.005);
        const Vec3 away = now.at(toes) - start.at(toes);
        const bool on_floor = away.y < 0.003;
        if (!steps) CHECK(maths::length(away) < 0.01);
        // Who steps lifts the foot: it does not slide on the floor while it moves.
        const Vec3 moved = showing.at(t + 0.02).at(toes) - now.at(toes);
        if (on_floor && steps) CHECK(std::abs(moved.x) + std::abs(moved.z) < 0.008);
      }
    }
  }
}

TEST_CASE("a knee that gives way bends by 15 to 30 degrees in under 0.3 s and is caught (RF-7)") {
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    const ExerciseModel exercise = support::dip();
    const Showing showing{performer, exercise, GestureKind::give_way};
    const auto knee = [&](double t) { return body::kneeFlexion_deg(showing.at(t), Side::left); };
    const double bent = knee(0.29) - knee(0.0);
    INFO("body " << seed << " bends by " << bent);
    CHECK(bent > 15.0);
    CHECK(bent < 31.5);
    CHECK(std::abs(knee(2.5) - knee(0.0)) < 1.0);
  }
}

TEST_CASE("arms fly out beyond 60 degrees in under 0.5 s when balance is lost (RF-12)") {
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    const ExerciseModel exercise = support::dip();
    const Showing showing{performer, exercise, GestureKind::lose_balance};
    for (const Side side : {Side::left, Side::right}) {
      const auto frames = showing.at(0.49);
      INFO("body " << seed << " " << body::armAbduction_deg(frames, side));
      CHECK(body::armAbduction_deg(frames, side) > 60.0);
    }
    // The foot on the falling side has stepped out, and comes back.
    const auto foot_x = [&](double t) { return showing.at(t).at(Joint::left_foot).x; };
    CHECK(foot_x(1.5) > foot_x(0.0) + 0.10);
    CHECK(std::abs(foot_x(5.0) - foot_x(0.0)) < 0.005);
  }
}

TEST_CASE("who holds on white-knuckled has the shoulders up by three centimetres (RF-17)") {
  const Performer performer = support::randomPerformer(1);
  const ExerciseModel exercise = support::legAside();
  const Showing showing{performer, exercise, GestureKind::white_knuckles};
  for (const auto arm : {Joint::left_upper_arm, Joint::right_upper_arm}) {
    const auto above = [&](double t) {
      const auto frames = showing.at(t);
      return maths::distance(frames.at(arm), frames.at(Joint::hips));
    };
    INFO(above(5.0) - above(0.0));
    CHECK(above(5.0) - above(0.0) > 0.015);
  }
}

TEST_CASE("who is about to faint sways more than twice as far as who waits (RF-2)") {
  const Performer performer = makePerformer({}, {}, Side::left);
  const ExerciseModel exercise = support::dip();
  const auto spread = [&](bool faint) {
    double low = 1e9, high = -1e9;
    for (double t = 3.0; t < 30.0; t += 0.1) {
      Overlay overlay;
      overlay.breath_depth = 0.0;
      if (faint) overlay.gesture = {GestureKind::faint, 1.0, Side::left, t};
      const auto frames =
          body::solveFrames(performer.skeleton, readyPose(performer, exercise, t, 3, overlay));
      const double x = frames.at(Joint::neck).x - frames.at(Joint::left_foot).x;
      low = std::min(low, x);
      high = std::max(high, x);
    }
    return high - low;
  };
  INFO(spread(true) << " against " << spread(false));
  CHECK(spread(true) > 2.0 * spread(false));
  CHECK(spread(true) < 4.5 * spread(false));
}

TEST_CASE("a painful leg is unloaded: the hips go over the other foot (RF-5)") {
  for (const Side side : {Side::left, Side::right}) {
    const Performer performer = support::randomPerformer(2);
    const ExerciseModel exercise = support::dip();
    const Showing showing{performer, exercise, GestureKind::sharp_pain, 20.0, side};
    const double moved = showing.at(3.0).at(Joint::hips).x - showing.at(0.0).at(Joint::hips).x;
    CHECK(moved * body::signOf(side) < -0.025);
    const auto frames = showing.at(3.0);
    const double to_knee =
        maths::distance(frames.at(body::arm(side).hand), frames.at(body::leg(side).lower));
    CHECK(to_knee < 0.24);  // the wrist: the palm lies on the knee
  }
}

TEST_CASE("who has a hot knee feels it with a hand, spares the leg and shivers (RF-20)") {
  for (const Side side : {Side::left, Side::right}) {
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
      const Performer performer = support::randomPerformer(seed);
      const ExerciseModel exercise = support::dip();
      const Showing showing{performer, exercise, GestureKind::feverish, 30.0, side};
      const auto before = showing.at(0.0), on_knee = showing.at(4.5);
      const auto toKnee = [&](const body::JointFrames& frames, Side hand) {
        return maths::distance(frames.at(body::arm(hand).hand), frames.at(body::leg(side).lower));
      };
      INFO("body " << seed << " to the knee " << toKnee(on_knee, side));
      CHECK(toKnee(on_knee, side) < 0.24);
      CHECK(toKnee(on_knee, body::other(side)) > 0.3);
      const double moved = on_knee.at(Joint::hips).x - before.at(Joint::hips).x;
      CHECK(moved * body::signOf(side) < -0.02);
      CHECK(body::kneeFlexion_deg(on_knee, side) > body::kneeFlexion_deg(before, side) + 5.0);
      // It comes slowly; a shiver follows the hand.
      CHECK(furthest(before, showing.at(0.5)) < 0.05);
      const auto shaking = [&](double from_s) {
        return largest(from_s, from_s + 1.0, [&](double t) {
          const auto height = [&](double at_s) {
            return showing.at(at_s).at(Joint::left_upper_arm).y;
          };
          return std::abs(height(t + 0.044) - 2.0 * height(t) + height(t - 0.044));
        });
      };
      INFO("shakes by " << shaking(8.4) << " against " << shaking(4.0));
      CHECK(shaking(8.4) > 3.0 * shaking(4.0));
    }
  }
}

TEST_CASE("one of two lifted arms sinks and the other stays (RF-9)") {
  const Performer performer = support::randomPerformer(3);
  const ExerciseModel exercise = support::standUp();
  const Showing showing{performer, exercise, GestureKind::arm_drift, 30.0};
  const auto hand = [&](Side side, double t) { return showing.at(t).at(body::arm(side).hand).y; };
  CHECK(hand(Side::left, 2.2) == Approx(hand(Side::right, 2.2)).margin(0.08));
  CHECK(hand(Side::left, 7.5) < hand(Side::right, 7.5) - 0.2);
}

TEST_CASE(
    "a gesture has a side where the one side looks different from the other, and only there") {
  const Performer performer = support::randomPerformer(4);
  for (int k = 0; k < kKinds; ++k) {
    const auto kind = static_cast<GestureKind>(k);
    double apart = 0.0;
    for (const ExerciseModel& exercise : {support::dip(), support::standUp()}) {
      const Showing left{performer, exercise, kind, 11.0, Side::left};
      const Showing right{performer, exercise, kind, 11.0, Side::right};
      apart = std::max(
          apart, largest(0.0, 10.0, [&](double t) { return furthest(left.at(t), right.at(t)); }));
    }
    INFO("gesture " << k << ": " << apart << " m");
    CHECK(hasSide(kind) == (apart > 0.03));
    if (isOfLeg(kind)) CHECK(hasSide(kind));
  }
}
