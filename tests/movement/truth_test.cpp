#include "movement/truth.h"

#include "support/bodies.h"
#include "support/catch.h"
#include "support/exercises.h"

using namespace spotter;
using namespace spotter::movement;
using body::Side;

namespace {

// One fault, one severity, no noise: what is measured.
RepetitionTruth measured(const Performer& performer, const ExerciseModel& exercise,
                         const FaultModel& fault, const FaultDose& dose) {
  PlanRequest request = support::exactly();
  request.doses = {&dose, 1};
  const auto plan = planRepetition(performer, exercise, {&fault, 1}, request);
  return measureRepetition(performer, exercise, {&fault, 1}, plan);
}

const FaultTruth& rowOf(const RepetitionTruth& truth, Side side) {
  for (const FaultTruth& row : truth) {
    if (row.side == side) return row;
  }
  FAIL("no row of that side");
  return *truth.begin();
}

}  // namespace

TEST_CASE("a value is clean up to the harmless one, faulty from the definition's on, else subtle") {
  Definition above;
  above.harmless = 6.0;
  above.fault = 10.0;
  CHECK(zoneOf(above, -50.0) == Zone::clean);
  CHECK(zoneOf(above, 6.0) == Zone::clean);
  CHECK(zoneOf(above, 6.01) == Zone::subtle);
  CHECK(zoneOf(above, 9.99) == Zone::subtle);
  CHECK(zoneOf(above, 10.0) == Zone::fault);
  Definition below;
  below.above = false;
  below.harmless = 1.2;
  below.fault = 0.8;
  CHECK(zoneOf(below, 1.2) == Zone::clean);
  CHECK(zoneOf(below, 1.0) == Zone::subtle);
  CHECK(zoneOf(below, 0.8) == Zone::fault);
}

TEST_CASE(
    "the knee that falls in measures the severity asked for, on its side alone, in any body") {
  const ExerciseModel exercise = support::dip();
  const FaultModel fault = support::kneesIn(exercise);
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    const Side side = seed % 2 == 0 ? Side::left : Side::right;
    double before = -1.0;
    for (const double severity : {4.0, 8.0, 14.0, 20.0}) {
      const auto truth = measured(performer, exercise, fault, {0, side, severity});
      REQUIRE(truth.count == 2);
      INFO("body " << seed << " asked " << severity);
      const FaultTruth& shown = rowOf(truth, side);
      CHECK(shown.value == Approx(severity).margin(0.06 * severity + 0.3));
      CHECK(shown.value > before);
      before = shown.value;
      CHECK(rowOf(truth, body::other(side)).zone == Zone::clean);
      const Zone wanted = severity < 6.0    ? Zone::clean
                          : severity < 10.0 ? Zone::subtle
                                            : Zone::fault;
      CHECK(shown.zone == wanted);
    }
  }
}

TEST_CASE("the first moment of a fault lies in its phase, earlier for the worse, and -1 if none") {
  const ExerciseModel exercise = support::dip();
  const FaultModel fault = support::kneesIn(exercise);
  const Performer performer = support::randomPerformer(8);
  const double end_s = planRepetition(performer, exercise, {}, support::exactly()).phaseEnd_s(0);
  const double mild_s =
      rowOf(measured(performer, exercise, fault, {0, Side::left, 12.0}), Side::left).first_s;
  const double bad_s =
      rowOf(measured(performer, exercise, fault, {0, Side::left, 22.0}), Side::left).first_s;
  CHECK(bad_s > 0.0);
  CHECK(bad_s < mild_s);
  CHECK(mild_s < end_s);
  CHECK(rowOf(measured(performer, exercise, fault, {0, Side::left, 8.0}), Side::left).first_s ==
        -1.0);
}

TEST_CASE("what a good cue leaves of a fault is what is measured") {
  const ExerciseModel exercise = support::dip();
  const FaultModel fault = support::kneesIn(exercise);
  const Performer performer = support::randomPerformer(5);
  const auto whole = measured(performer, exercise, fault, {0, Side::left, 16.0});
  const auto quarter = measured(performer, exercise, fault, {0, Side::left, 16.0, 0.25});
  CHECK(rowOf(whole, Side::left).zone == Zone::fault);
  CHECK(rowOf(quarter, Side::left).zone == Zone::clean);
  CHECK(rowOf(quarter, Side::left).value == Approx(4.0).margin(0.6));
}

TEST_CASE("a fault outside the phases of its definition is not measured") {
  const ExerciseModel exercise = support::dip();
  FaultModel fault = support::kneesIn(exercise);
  fault.operators[0].phases = {"up"};
  const auto truth = measured(support::randomPerformer(1), exercise, fault, {0, Side::left, 20.0});
  CHECK(rowOf(truth, Side::left).zone == Zone::clean);
}

TEST_CASE("only faults of the exercise have rows, an unsided one has one row") {
  const ExerciseModel exercise = support::dip();
  FaultModel elsewhere = support::kneesIn(exercise);
  elsewhere.exercise_id = "another";
  FaultModel bent = support::offsetFault(exercise, Channel::trunk_lean, Measure::trunk_lean_deg);
  const std::vector<FaultModel> faults = {elsewhere, bent, support::kneesIn(exercise)};
  const Performer performer = support::randomPerformer(1);
  const auto plan = planRepetition(performer, exercise, faults, support::exactly());
  const auto truth = measureRepetition(performer, exercise, faults, plan);
  REQUIRE(truth.count == 3);
  CHECK(truth.faults[0].fault == 1);
  CHECK(truth.faults[1].fault == 2);
  CHECK(truth.faults[2].fault == 2);
  CHECK(truth.faults[1].side != truth.faults[2].side);
}

TEST_CASE("a phase that is too short is a fault at its end, judged against the definition") {
  const ExerciseModel exercise = support::dip();
  FaultModel fault;
  fault.id = "too_fast";
  fault.exercise_id = exercise.id;
  fault.definition.measure = Measure::phase_time_s;
  fault.definition.phases = {"down"};
  fault.definition.above = false;
  fault.definition.harmless = 1.4;
  fault.definition.fault = 1.0;
  Operator op;
  op.kind = Operator::Kind::phase_time;
  op.phases = {"down"};
  fault.operators = {op};
  const auto truth =
      measured(makePerformer({}, {}, Side::left), exercise, fault, {0, Side::left, 0.7});
  CHECK(truth.faults[0].value == Approx(0.7));
  CHECK(truth.faults[0].zone == Zone::fault);
  CHECK(truth.faults[0].first_s == Approx(0.7));
  const auto usual =
      measured(makePerformer({}, {}, Side::left), exercise, fault, {0, Side::left, 2.0});
  CHECK(usual.faults[0].zone == Zone::clean);
}

TEST_CASE("against a baseline, a bent person is judged by how much more they bend") {
  const ExerciseModel exercise = support::dip();
  FaultModel fault = support::offsetFault(exercise, Channel::trunk_lean, Measure::trunk_lean_deg);
  fault.definition.reference = Reference::baseline;
  fault.definition.harmless = 8.0;
  fault.definition.fault = 12.0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    INFO("body " << seed);
    CHECK(measured(performer, exercise, fault, {0, Side::left, 0.0}).faults[0].value ==
          Approx(0.0).margin(1e-6));
    // The departure's peak comes before the bend's own.
    const double value =
        measured(performer, exercise, fault, {0, Side::left, 20.0}).faults[0].value;
    CHECK(value > 8.0);
    CHECK(value <= 20.5);
  }
}

TEST_CASE("a usual course that is kept measures the same to the last bit, and is made only once") {
  const ExerciseModel exercise = support::dip();
  FaultModel fault = support::kneesIn(exercise);
  fault.definition.reference = Reference::baseline;
  const Performer performer = support::randomPerformer(3);
  UsualCourse kept;
  int made = 0;
  for (int repetition = 0; repetition < 12; ++repetition) {
    const FaultDose dose{0, Side::left, 2.0 * repetition};
    PlanRequest request;
    request.repetition = repetition;
    request.range_scale = repetition < 6 ? 1.0 : 0.8;  // another way from the seventh on
    request.doses = {&dose, 1};
    const RepetitionPlan plan = planRepetition(performer, exercise, {&fault, 1}, request);
    made += keepUsual(performer, exercise, {&fault, 1}, plan, kept) ? 1 : 0;
    const auto with = measureAgainst(performer, exercise, {&fault, 1}, plan, kept);
    const auto without = measureRepetition(performer, exercise, {&fault, 1}, plan);
    REQUIRE(with.count == without.count);
    for (int i = 0; i < with.count; ++i) {
      CHECK(with.begin()[i].value == without.begin()[i].value);
      CHECK(with.begin()[i].first_s == without.begin()[i].first_s);
    }
  }
  CHECK(made == 2);
}

TEST_CASE("what a body cannot show is said to be out of reach") {
  const ExerciseModel exercise = support::dip();
  const FaultModel fault = support::kneesIn(exercise);
  const Performer performer = support::randomPerformer(7);
  CHECK(reachable(performer, exercise, fault, 15.0, Side::left));
  CHECK_FALSE(reachable(performer, exercise, fault, 400.0, Side::left));
  CHECK_FALSE(reachable(performer, exercise, fault, 1e6, Side::right));
}
