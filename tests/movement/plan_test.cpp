#include "movement/plan.h"

#include <algorithm>

#include "support/bodies.h"
#include "support/catch.h"
#include "support/exercises.h"

using namespace spotter;
using namespace spotter::movement;
using body::Side;

namespace {

const Performer kSomebody = makePerformer({}, {}, Side::left);

RepetitionPlan planned(const ExerciseModel& exercise, const FaultModel& fault, FaultDose dose,
                       const Performer& performer = kSomebody) {
  PlanRequest request = support::exactly();
  request.doses = {&dose, 1};
  return planRepetition(performer, exercise, {&fault, 1}, request);
}

double durationOf(const PlanRequest& request) {
  return planRepetition(kSomebody, support::dip(), {}, request).duration_s;
}

FaultModel timedFault(double share_of_phase) {
  FaultModel fault;
  fault.id = "hurries";
  fault.exercise_id = "dip";
  Operator op;
  op.kind = Operator::Kind::phase_time;
  op.phases = {"down"};
  op.gain = share_of_phase;
  fault.operators = {op};
  return fault;
}

double valgusAt(const RepetitionPlan& plan, double time_s, Side side) {
  return postureAt(plan, time_s).at(Channel::valgus, side);
}

}  // namespace

TEST_CASE("without noise a plan has the exercise's own times, one phase after the other") {
  const RepetitionPlan plan = planRepetition(kSomebody, support::dip(), {}, support::exactly());
  CHECK(plan.phase_count == 2);
  CHECK(plan.phaseStart_s(0) == 0.0);
  CHECK(plan.phaseEnd_s(0) == Approx(2.0));
  CHECK(plan.duration_s == Approx(3.5));
  CHECK(plan.phaseAt(-1.0) == 0);
  CHECK(plan.phaseAt(1.99) == 0);
  CHECK(plan.phaseAt(2.01) == 1);
  CHECK(plan.phaseAt(99.0) == 1);
}

TEST_CASE("slow people, frightened people and tired people take longer") {
  const double usual = durationOf(support::exactly());
  PlanRequest slow = support::exactly();
  slow.tempo_scale = 1.3;
  CHECK(durationOf(slow) == Approx(1.3 * usual));
  PlanRequest tired = support::exactly();
  tired.fatigue01 = 1.0;
  CHECK(durationOf(tired) > 1.05 * usual);
  CHECK(durationOf(tired) < 1.25 * usual);
}

TEST_CASE("who is tired bends less") {
  PlanRequest tired = support::exactly();
  tired.fatigue01 = 1.0;
  const auto fresh = planRepetition(kSomebody, support::dip(), {}, support::exactly());
  const auto later = planRepetition(kSomebody, support::dip(), {}, tired);
  const double deep = postureAt(fresh, fresh.phaseEnd_s(0)).at(Channel::knee_flexion);
  const double shallow = postureAt(later, later.phaseEnd_s(0)).at(Channel::knee_flexion);
  CHECK(shallow < deep - 2.0);
}

TEST_CASE("a fault of time makes its phase as long as the severity says, and only that phase") {
  const auto plan = planned(support::dip(), timedFault(1.0), {0, Side::left, 0.7});
  CHECK(plan.phaseEnd_s(0) == Approx(0.7));
  CHECK(plan.duration_s == Approx(0.7 + 1.5));
  // What a good cue leaves of it: a quarter of the way from the usual time.
  const auto better = planned(support::dip(), timedFault(1.0), {0, Side::left, 0.7, 0.25});
  CHECK(better.phaseEnd_s(0) == Approx(2.0 - 0.25 * 1.3));
}

TEST_CASE("no severity makes a phase vanish") {
  const auto plan = planned(support::dip(), timedFault(1.0), {0, Side::left, 1e-6});
  CHECK(plan.phaseEnd_s(0) >= 0.14);
}

TEST_CASE("an offset fault departs on its own side, in its own phase, by the share that shows") {
  const FaultModel fault = support::kneesIn(support::dip());
  for (const Side side : {Side::left, Side::right}) {
    for (const double share : {1.0, 0.25}) {
      const auto plan = planned(support::dip(), fault, {0, side, 16.0, share});
      CHECK(valgusAt(plan, 1.0, side) == Approx(16.0 * share));
      CHECK(valgusAt(plan, 1.0, body::other(side)) == Approx(0.0).margin(1e-9));
      CHECK(valgusAt(plan, 2.5, side) == Approx(0.0).margin(1e-9));
    }
  }
}

TEST_CASE("a fault that sets an end value moves that much of the way to it") {
  FaultModel fault;
  fault.id = "shallow";
  fault.exercise_id = "dip";
  Operator op;
  op.kind = Operator::Kind::end_value;
  op.channel = Channel::knee_flexion;
  op.phases = {"down"};
  fault.operators = {op};
  const auto flexionAt = [](const RepetitionPlan& plan) {
    return postureAt(plan, plan.phaseEnd_s(0)).at(Channel::knee_flexion);
  };
  CHECK(flexionAt(planned(support::dip(), fault, {0, Side::left, 30.0})) ==
        Approx(30.0).margin(0.3));
  CHECK(flexionAt(planned(support::dip(), fault, {0, Side::left, 30.0, 0.5})) ==
        Approx(45.0).margin(0.3));
}

TEST_CASE(
    "a fault at the end of a phase grows with the movement: nothing goes the other way first") {
  ExerciseModel exercise = support::dip();
  exercise.phases.insert(exercise.phases.begin() + 1, support::phase("hold", 1.0));
  FaultModel fault;
  fault.id = "less";
  fault.exercise_id = "dip";
  Operator op;
  op.kind = Operator::Kind::end_offset;
  op.channel = Channel::knee_flexion;
  op.phases = {"down", "hold"};
  fault.operators = {op};
  const auto plan = planned(exercise, fault, {0, Side::left, -40.0});
  const auto flexionAt = [&](double time_s) {
    return postureAt(plan, time_s).at(Channel::knee_flexion);
  };
  for (double t = 0.0; t < plan.phaseEnd_s(0); t += 0.05) {
    CAPTURE(t);
    CHECK(flexionAt(t) > -0.3);
    CHECK(flexionAt(t + 0.05) > flexionAt(t) - 0.05);
  }
  // Once, although two phases are named; and back to where the exercise ends.
  CHECK(flexionAt(plan.phaseEnd_s(0)) == Approx(20.0).margin(0.3));
  CHECK(flexionAt(0.5 * (plan.phaseEnd_s(0) + plan.phaseEnd_s(1))) == Approx(20.0).margin(0.3));
  CHECK(flexionAt(plan.duration_s) == Approx(0.0).margin(0.3));
  const auto half = planned(exercise, fault, {0, Side::left, -40.0, 0.5});
  CHECK(postureAt(half, half.phaseEnd_s(0)).at(Channel::knee_flexion) == Approx(40.0).margin(0.3));
}

TEST_CASE("a foot that is placed elsewhere stays there for the whole repetition") {
  FaultModel fault = support::offsetFault(support::dip(), Channel::toe_out, Measure::toe_out_deg);
  fault.sided = true;
  const auto plan = planned(support::dip(), fault, {0, Side::right, 20.0});
  const double at_rest = postureAt(plan, 0.0).at(Channel::toe_out, Side::right);
  const auto clean = planned(support::dip(), fault, {0, Side::right, 0.0});
  const double usual = postureAt(clean, 0.0).at(Channel::toe_out, Side::right);
  CHECK(at_rest == Approx(usual + 20.0));
  for (const double t : {0.5, 2.0, 3.4})
    CHECK(postureAt(plan, t).at(Channel::toe_out, Side::right) == Approx(at_rest));
}

TEST_CASE(
    "a fault of the moving or the standing leg follows the leg, whatever side was asked for") {
  const ExerciseModel exercise = support::legAside();
  FaultModel fault = support::offsetFault(exercise, Channel::toe_out, Measure::toe_out_deg);
  for (const ActsOn acts_on : {ActsOn::moving_side, ActsOn::standing_side}) {
    fault.acts_on = acts_on;
    for (const Side moving : {Side::left, Side::right}) {
      const FaultDose dose{0, Side::left, 15.0};
      PlanRequest request = support::exactly();
      request.moving_side = moving;
      request.doses = {&dose, 1};
      const auto plan = planRepetition(kSomebody, exercise, {&fault, 1}, request);
      const Side expected = acts_on == ActsOn::moving_side ? moving : body::other(moving);
      const Posture posture = postureAt(plan, 0.7);
      CHECK(posture.at(Channel::toe_out, expected) >
            posture.at(Channel::toe_out, body::other(expected)) + 14.0);
    }
  }
}

TEST_CASE("the breath is held from the start of the phase for as long as the severity says") {
  FaultModel fault;
  fault.id = "holds_breath";
  fault.exercise_id = "dip";
  Operator op;
  op.kind = Operator::Kind::breath_hold;
  op.phases = {"up"};
  fault.operators = {op};
  const auto plan = planned(support::dip(), fault, {0, Side::left, 1.2});
  CHECK(plan.breath_hold_from_s == Approx(plan.phaseStart_s(1)));
  CHECK(plan.breath_hold_s == Approx(1.2));
}

TEST_CASE("repetitions of one person differ by noise, about the usual one") {
  double sum = 0.0;
  double least = 1e9, most = 0.0;
  constexpr int kRepetitions = 400;
  for (int repetition = 0; repetition < kRepetitions; ++repetition) {
    PlanRequest request;
    request.seed = 5;
    request.repetition = repetition;
    const double duration_s = durationOf(request);
    sum += duration_s;
    least = std::min(least, duration_s);
    most = std::max(most, duration_s);
  }
  CHECK(sum / kRepetitions == Approx(3.5).epsilon(0.02));
  CHECK(least < 3.2);
  CHECK(most > 3.8);
}

TEST_CASE("the agreed baseline is the repetition without fault, noise and tiredness") {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    for (const ExerciseModel& exercise :
         {support::dip(), support::legAside(), support::standUp()}) {
      const auto plan = planRepetition(performer, exercise, {}, support::exactly());
      const auto baseline = planBaseline(performer, exercise, plan.way);
      REQUIRE(baseline.duration_s == plan.duration_s);
      for (double t = 0.0; t < plan.duration_s; t += 0.37) {
        const Posture one = postureAt(baseline, t);
        const Posture other = postureAt(plan, t);
        for (std::size_t track = 0; track < one.value.size(); ++track)
          CHECK(one.value[track] == Approx(other.value[track]).margin(1e-9));
      }
    }
  }
}
