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

body::JointFrames framesOf(const Performer& performer, const body::Pose& pose) {
  return body::solveFrames(performer.skeleton, pose);
}

double furthest(const body::JointFrames& a, const body::JointFrames& b) {
  double away = 0.0;
  for (std::size_t i = 0; i < a.position_m.size(); ++i)
    away = std::max(away, maths::distance(a.position_m[i], b.position_m[i]));
  return away;
}

// What a mirror would show: left joints where the right ones are, and the reverse.
body::JointFrames inTheMirror(const body::JointFrames& frames) {
  body::JointFrames mirror = frames;
  const auto swap = [&](Joint left, Joint right) {
    std::swap(mirror.position_m[static_cast<std::size_t>(body::index(left))],
              mirror.position_m[static_cast<std::size_t>(body::index(right))]);
  };
  const auto legs = {body::leg(Side::left), body::leg(Side::right)};
  const auto& l = *legs.begin();
  const auto& r = *(legs.begin() + 1);
  swap(l.upper, r.upper);
  swap(l.lower, r.lower);
  swap(l.foot, r.foot);
  swap(l.toes, r.toes);
  const auto a = body::arm(Side::left);
  const auto b = body::arm(Side::right);
  swap(a.shoulder, b.shoulder);
  swap(a.upper, b.upper);
  swap(a.lower, b.lower);
  swap(a.hand, b.hand);
  for (Vec3& p : mirror.position_m) p.x = -p.x;
  return mirror;
}

struct Asked {
  ExerciseModel exercise;
  FaultModel fault;
};

RepetitionPlan planFor(const Performer& performer, const Asked& asked, Side fault_side,
                       Side moving) {
  const FaultDose dose{0, fault_side, 12.0};
  PlanRequest request = support::exactly();
  request.moving_side = moving;
  request.doses = {&dose, 1};
  return planRepetition(performer, asked.exercise, {&asked.fault, 1}, request);
}

}  // namespace

TEST_CASE("a body sore on the other side, with the fault on the other side, moves as in a mirror") {
  const std::vector<Asked> all = {
      {support::dip(), support::kneesIn(support::dip())},
      {support::legAside(),
       support::offsetFault(support::legAside(), Channel::side_lean, Measure::side_lean_deg)}};
  for (const Asked& asked : all) {
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
      const Performer one = support::randomPerformer(seed);
      const Performer other = support::mirrored(one);
      const Side side = seed % 2 == 0 ? Side::left : Side::right;
      const auto plan = planFor(one, asked, side, side);
      const auto twin = planFor(other, asked, body::other(side), body::other(side));
      for (double t = 0.0; t <= plan.duration_s; t += 0.2) {
        const auto frames = framesOf(one, poseAt(one, plan, t));
        const auto mirror = inTheMirror(framesOf(other, poseAt(other, twin, t)));
        INFO(asked.exercise.id << " body " << seed << " at " << t);
        REQUIRE(furthest(frames, mirror) < 1e-6);
      }
    }
  }
}

TEST_CASE("before a repetition and after it the body rests in its settled posture") {
  for (const ExerciseModel& exercise : {support::dip(), support::legAside(), support::standUp()}) {
    const Performer performer = support::randomPerformer(3);
    const auto plan = planRepetition(performer, exercise, {}, support::exactly());
    const auto start = framesOf(performer, poseAt(performer, plan, 0.0));
    CHECK(furthest(start, framesOf(performer, poseAt(performer, plan, -7.0))) == 0.0);
    const auto end = framesOf(performer, poseAt(performer, plan, plan.duration_s));
    CHECK(furthest(end, framesOf(performer, poseAt(performer, plan, 99.0))) == 0.0);
    CHECK(furthest(start, end) < 0.01);
    CHECK(furthest(start, framesOf(performer, poseAt(performer, plan, plan.phaseEnd_s(0)))) > 0.1);
  }
}

TEST_CASE("waiting is the posture from which the repetition starts") {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    for (const ExerciseModel& exercise :
         {support::dip(), support::legAside(), support::standUp()}) {
      const auto plan = planRepetition(performer, exercise, {}, support::exactly());
      const auto ready = readyPose(performer, exercise, 0.0, seed, {}, plan.way.moving_side);
      INFO(exercise.id << " body " << seed);
      CHECK(furthest(framesOf(performer, ready),
                     framesOf(performer, poseAt(performer, plan, 0.0))) < 1e-9);
    }
  }
}

TEST_CASE("who waits sways a little, each in their own way, and never far") {
  const Performer performer = support::randomPerformer(4);
  const ExerciseModel exercise = support::dip();
  const auto still = framesOf(performer, readyPose(performer, exercise, 0.0, 1));
  double most = 0.0;
  for (double t = 2.0; t < 60.0; t += 0.5) {
    const auto now = framesOf(performer, readyPose(performer, exercise, t, 1));
    most = std::max(most, furthest(still, now));
  }
  CHECK(most > 0.005);
  CHECK(most < 0.08);
  CHECK(furthest(framesOf(performer, readyPose(performer, exercise, 9.0, 1)),
                 framesOf(performer, readyPose(performer, exercise, 9.0, 2))) > 0.001);
}

TEST_CASE("the chest moves with the breath and stops while it is held") {
  const Performer performer = makePerformer({}, {}, Side::left);
  PlanRequest request = support::exactly();
  const auto free = planRepetition(performer, support::dip(), {}, request);
  request.breath_hold_s = 2.0;
  const auto held = planRepetition(performer, support::dip(), {}, request);
  const auto moved = [&](const RepetitionPlan& plan, double time_s) {
    Overlay in, out;
    in.breath_turns = 0.4;
    out.breath_turns = 0.97;
    return furthest(framesOf(performer, poseAt(performer, plan, time_s, in)),
                    framesOf(performer, poseAt(performer, plan, time_s, out)));
  };
  CHECK(moved(free, 1.0) > 0.005);
  CHECK(moved(held, 1.0) < 1e-9);
  CHECK(moved(held, 3.0) == Approx(moved(free, 3.0)).epsilon(1e-6));
}

TEST_CASE("a hand that goes to the chest gets there from every exercise and body") {
  for (std::uint64_t seed = 0; seed < 16; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    for (const ExerciseModel& exercise : {support::dip(), support::standUp()}) {
      const auto plan = planRepetition(performer, exercise, {}, support::exactly());
      for (const Side side : {Side::left, Side::right}) {
        Overlay overlay;
        overlay.gesture = {GestureKind::hand_to_chest, 1.0, side};
        const auto frames = framesOf(performer, poseAt(performer, plan, 1.0, overlay));
        const Vec3 hand = frames.at(body::arm(side).hand);
        const Vec3 chest = frames.at(Joint::upper_chest);
        INFO(exercise.id << " body " << seed << " away " << maths::distance(hand, chest));
        CHECK(maths::distance(hand, chest) < 0.33);
        // In front of the chest, not inside it.
        CHECK(hand.z > chest.z + 0.05);
      }
    }
  }
}

TEST_CASE("a gesture of no weight changes nothing, half a weight is between") {
  const Performer performer = support::randomPerformer(2);
  const auto plan = planRepetition(performer, support::dip(), {}, support::exactly());
  const auto with = [&](GestureKind kind, double weight01) {
    Overlay overlay;
    overlay.gesture = {kind, weight01, Side::right};
    return framesOf(performer, poseAt(performer, plan, 0.0, overlay));
  };
  const auto none = with(GestureKind::none, 0.0);
  for (const GestureKind kind :
       {GestureKind::hand_to_chest, GestureKind::hand_to_collar, GestureKind::wipe_brow,
        GestureKind::rub_knee, GestureKind::sway}) {
    INFO(static_cast<int>(kind));
    CHECK(furthest(none, with(kind, 0.0)) == 0.0);
    if (kind == GestureKind::sway) continue;
    const double whole = furthest(none, with(kind, 1.0));
    CHECK(whole > 0.1);
    CHECK(furthest(none, with(kind, 0.5)) < whole);
  }
}

TEST_CASE("half way between two poses is between them, and the ends are the poses themselves") {
  const Performer performer = support::randomPerformer(6);
  const body::Pose a = standingPose(performer, 0.0, 1);
  const body::Pose b = listeningPose(performer, 0.0, 1);
  const auto frames = [&](double w) { return framesOf(performer, blendPoses(a, b, w)); };
  CHECK(furthest(frames(0.0), framesOf(performer, a)) < 1e-9);
  CHECK(furthest(frames(1.0), framesOf(performer, b)) < 1e-9);
  CHECK(furthest(frames(0.5), framesOf(performer, a)) <
        furthest(frames(1.0), framesOf(performer, a)));
  CHECK(frames(0.5).at(Joint::hips).y < frames(0.0).at(Joint::hips).y);
  CHECK(frames(0.5).at(Joint::hips).y > frames(1.0).at(Joint::hips).y);
}
