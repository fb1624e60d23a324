// What is normal for a person is never scored.
#include "content_truth/support.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::truth_tests;

TEST_CASE("a bent, slow, unloading person who does it as usual measures clean everywhere") {
  movement::Baseline heavy;
  heavy.trunk_lean_extra_deg = 9.0;
  heavy.side_lean_deg = 4.0;
  heavy.pelvis_shift_m = 0.015;
  heavy.fixed_flexion_deg = 8.0;
  heavy.toe_out_deg = 20.0;
  heavy.tempo_scale = 1.4;
  heavy.range_scale = 0.8;
  heavy.kyphosis01 = 1.0;
  for (const auto side : {body::Side::left, body::Side::right}) {
    const auto performer = movement::makePerformer({1.58, 1.0, 30.0, 78.0}, heavy, side);
    for (const auto& exercise : scenarios().exercises) {
      const auto faults = faultsOf(exercise.id);
      auto asked = request(1);
      asked.noise = false;
      const auto plan = movement::planRepetition(performer, exercise, faults, asked);
      for (const auto& row : movement::measureRepetition(performer, exercise, faults, plan)) {
        INFO(faults[static_cast<std::size_t>(row.fault)].id << " " << row.value);
        CHECK(row.zone == movement::Zone::clean);
      }
    }
  }
}

TEST_CASE("the same severity is judged alike in an upright and in a bent person") {
  const auto& exercise = *scenarios().exercise("sit_to_stand");
  const auto faults = faultsOf(exercise.id);
  int bent = -1;
  for (std::size_t i = 0; i < faults.size(); ++i) {
    if (faults[i].id == "sts_over_bent") bent = static_cast<int>(i);
  }
  REQUIRE(bent >= 0);
  for (const double extra : {0.0, 9.0}) {
    movement::Baseline baseline;
    baseline.trunk_lean_extra_deg = extra;
    const auto performer =
        movement::makePerformer({1.66, 1.0, 27.0, 70.0}, baseline, body::Side::left);
    const movement::FaultDose dose{bent, body::Side::left, 20.0};
    auto asked = request(2);
    asked.noise = false;
    asked.doses = {&dose, 1};
    const auto plan = movement::planRepetition(performer, exercise, faults, asked);
    const auto truth = movement::measureRepetition(performer, exercise, faults, plan);
    CHECK(rowOf(truth, bent, false, body::Side::left).value == Approx(20.0).margin(1.5));
  }
}
