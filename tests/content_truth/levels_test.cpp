// Levels of every fault over random bodies: design.md "Truth, exactly" 4.
#include "content_truth/support.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::truth_tests;

namespace {

constexpr int kBodies = 40;
constexpr int kRepetitions = 10;

struct Rates {
  int trials = 0;
  int fault = 0;
  int subtle = 0;
  int worst_other = 0;      // repetitions in which the most frequent other fault fired
  std::string other;
  double mean = 0.0;
};

Rates ratesOf(const movement::ExerciseModel& exercise, const std::vector<movement::FaultModel>& faults,
              int fault, double severity) {
  Rates rates;
  std::vector<int> others(faults.size(), 0);
  for (int b = 0; b < kBodies; ++b) {
    const auto performer = randomPerformer(static_cast<std::uint64_t>(b) * 7 + 3);
    for (int r = 0; r < kRepetitions; ++r) {
      const body::Side side = (b + r) % 2 == 0 ? body::Side::left : body::Side::right;
      const movement::FaultDose dose{fault, side, severity};
      auto asked = request(static_cast<std::uint64_t>(b), r);
      asked.fatigue01 = 0.1 * r;
      asked.doses = {&dose, 1};
      const auto plan = movement::planRepetition(performer, exercise, faults, asked);
      const auto truth = movement::measureRepetition(performer, exercise, faults, plan);
      const auto& model = faults[static_cast<std::size_t>(fault)];
      const bool sided = model.sided && model.acts_on == movement::ActsOn::named_side;
      const auto& row = rowOf(truth, fault, sided, side);
      ++rates.trials;
      rates.fault += row.zone == movement::Zone::fault;
      rates.subtle += row.zone == movement::Zone::subtle;
      rates.mean += row.value;
      for (const auto& seen : truth) {
        const bool own = seen.fault == fault && (!sided || seen.side == side);
        if (!own && seen.zone == movement::Zone::fault) ++others[static_cast<std::size_t>(seen.fault)];
      }
    }
  }
  rates.mean /= rates.trials;
  for (std::size_t i = 0; i < faults.size(); ++i) {
    if (others[i] > rates.worst_other) {
      rates.worst_other = others[i];
      rates.other = faults[i].id;
    }
  }
  return rates;
}

}  // namespace

TEST_CASE("every fault at levels 2 and 3 exceeds its definition and at level 1 stays subtle") {
  for (const auto& exercise : scenarios().exercises) {
    const auto faults = faultsOf(exercise.id);
    CHECK(faults.size() >= 5);
    for (std::size_t i = 0; i < faults.size(); ++i) {
      const double levels[] = {faults[i].level1, faults[i].level2, faults[i].level3};
      for (int level = 1; level <= 3; ++level) {
        const Rates rates = ratesOf(exercise, faults, static_cast<int>(i), levels[level - 1]);
        INFO(faults[i].id << " L" << level << " asked " << levels[level - 1] << " mean " << rates.mean << " fault "
                          << rates.fault << " subtle " << rates.subtle << " of " << rates.trials << "; most other "
                          << rates.other << " " << rates.worst_other);
        if (level == 1) CHECK(rates.subtle * 100 >= rates.trials * 80);
        if (level > 1) CHECK(rates.fault * 100 >= rates.trials * 95);
        CHECK(rates.worst_other * 100 <= rates.trials * 5);
      }
    }
  }
}

TEST_CASE("a correct performance triggers no fault") {
  int trials = 0;
  int fired = 0;
  std::string last;
  for (const auto& exercise : scenarios().exercises) {
    const auto faults = faultsOf(exercise.id);
    for (int b = 0; b < 150; ++b) {
      const auto performer = randomPerformer(static_cast<std::uint64_t>(b) + 1000);
      for (int r = 0; r < 8; ++r) {
        auto asked = request(static_cast<std::uint64_t>(b), r);
        asked.fatigue01 = 0.125 * r;
        const std::size_t variants = exercise.variants.size();
        if (variants > 0 && b % 3 != 0) asked.variant = &exercise.variants[static_cast<std::size_t>(b) % variants];
        const auto plan = movement::planRepetition(performer, exercise, faults, asked);
        for (const auto& row : movement::measureRepetition(performer, exercise, faults, plan)) {
          ++trials;
          if (row.zone != movement::Zone::fault) continue;
          ++fired;
          last = faults[static_cast<std::size_t>(row.fault)].id;
        }
      }
    }
  }
  INFO(fired << " of " << trials << " rows fired, last " << last);
  CHECK(fired * 1000 <= trials);
}

TEST_CASE("every level of every fault can be reached by small and tall, light and heavy bodies") {
  for (const auto& exercise : scenarios().exercises) {
    for (const auto& fault : faultsOf(exercise.id)) {
      for (std::uint64_t b = 0; b < 40; ++b) {
        const auto performer = randomPerformer(b);
        const body::Side side = b % 2 == 0 ? body::Side::left : body::Side::right;
        for (const double severity : {fault.level1, fault.level2, fault.level3}) {
          INFO(fault.id << " " << severity << " body " << b);
          CHECK(movement::reachable(performer, exercise, fault, severity, side, body::other(side)));
        }
      }
    }
  }
}
