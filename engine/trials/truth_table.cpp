#include "trials/truth_table.h"

#include <algorithm>
#include <array>

#include "movement/truth.h"
#include "trials/bodies.h"

namespace spotter::trials {
namespace {

using body::Side;
using movement::ExerciseModel;
using movement::FaultModel;

struct Stage {
  const ExerciseModel& exercise;
  std::vector<FaultModel> faults;
  std::vector<movement::Performer> bodies;
  int repetitions = 0;
  TruthLimits limits;
};

bool isNamedSide(const FaultModel& fault) {
  return fault.sided && fault.acts_on == movement::ActsOn::named_side;
}

// In how many repetitions each fault fired.
using Fired = std::vector<int>;

// A fault is counted once a repetition, however many sides show it.
void countOthers(const movement::RepetitionTruth& truth, int own, Side side, const Stage& stage,
                 Fired& fired) {
  std::vector<bool> seen(stage.faults.size(), false);
  for (const movement::FaultTruth& row : truth) {
    const bool is_own =
        row.fault == own &&
        (!isNamedSide(stage.faults[static_cast<std::size_t>(own)]) || row.side == side);
    if (!is_own && row.zone == movement::Zone::fault)
      seen[static_cast<std::size_t>(row.fault)] = true;
  }
  for (std::size_t i = 0; i < seen.size(); ++i) fired[i] += seen[i] ? 1 : 0;
}

void tallyRepetition(const movement::RepetitionTruth& truth, int own, Side side, const Stage& stage,
                     FaultRow& row, Fired& others) {
  const FaultModel& fault = stage.faults[static_cast<std::size_t>(own)];
  for (const movement::FaultTruth& found : truth) {
    if (found.fault != own || (isNamedSide(fault) && found.side != side)) continue;
    row.mean += found.value;
    row.beyond += found.zone == movement::Zone::fault ? 1 : 0;
    row.subtle += found.zone == movement::Zone::subtle ? 1 : 0;
    break;
  }
  ++row.repetitions;
  countOthers(truth, own, side, stage, others);
}

bool explains(const FaultModel& fault, const std::string& other) {
  return std::any_of(fault.also_shows.begin(), fault.also_shows.end(),
                     [&](const movement::AlsoShows& also) { return also.fault == other; });
}

void judge(const Stage& stage, const FaultModel& fault, const Fired& others, FaultRow& row) {
  row.mean /= std::max(1, row.repetitions);
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (others[i] == 0) continue;
    // One without an explanation is told before any that has one.
    const bool explained = explains(fault, stage.faults[i].id);
    const bool first = row.other_fired == 0;
    const bool worse =
        explained == row.other_explained ? others[i] > row.other_fired : row.other_explained;
    if (!first && !worse) continue;
    row.other = stage.faults[i].id;
    row.other_fired = others[i];
    row.other_explained = explained;
  }
  const double all = row.repetitions;
  const bool own = row.level == 1 ? row.subtle >= stage.limits.subtle_least * all
                                  : row.beyond >= stage.limits.beyond_least * all;
  row.passed = own && (row.other_explained || row.other_fired <= stage.limits.other_most * all);
}

movement::PlanRequest requestOf(int body, Side moving, int repetition) {
  movement::PlanRequest request;
  request.seed = static_cast<std::uint64_t>(body) * 31 + 7;
  request.repetition = repetition;
  request.moving_side = moving;
  // From fresh to tired and back.
  request.fatigue01 = 0.1 * (repetition % 11);
  return request;
}

FaultRow tallyLevel(const Stage& stage, int index, int level) {
  const FaultModel& fault = stage.faults[static_cast<std::size_t>(index)];
  FaultRow row;
  row.exercise = stage.exercise.id;
  row.fault = fault.id;
  row.level = level;
  row.severity =
      std::array{fault.level1, fault.level2, fault.level3}[static_cast<std::size_t>(level - 1)];
  row.limit = fault.definition.fault;
  Fired others(stage.faults.size(), 0);
  for (int b = 0; b < static_cast<int>(stage.bodies.size()); ++b) {
    for (const Side side : {Side::left, Side::right}) {
      for (int r = 0; r < stage.repetitions; ++r) {
        const movement::FaultDose dose{index, side, row.severity};
        movement::PlanRequest request = requestOf(b, side, r);
        request.doses = {&dose, 1};
        const auto& performer = stage.bodies[static_cast<std::size_t>(b)];
        const auto plan =
            movement::planRepetition(performer, stage.exercise, stage.faults, request);
        tallyRepetition(movement::measureRepetition(performer, stage.exercise, stage.faults, plan),
                        index, side, stage, row, others);
      }
    }
  }
  judge(stage, fault, others, row);
  return row;
}

// What a clean repetition is done with.
struct CleanWay {
  std::string name;
  const movement::VariantModel* variant = nullptr;
  const movement::VariationModel* variation = nullptr;
};

CleanRow tallyClean(const Stage& stage, const CleanWay& way) {
  CleanRow row;
  row.exercise = stage.exercise.id;
  row.way = way.name;
  Fired fired(stage.faults.size(), 0);
  for (int b = 0; b < static_cast<int>(stage.bodies.size()); ++b) {
    for (const Side side : {Side::left, Side::right}) {
      for (int r = 0; r < stage.repetitions; ++r) {
        movement::PlanRequest request = requestOf(b, side, r);
        request.variant = way.variant;
        request.variation = way.variation;
        const auto& performer = stage.bodies[static_cast<std::size_t>(b)];
        const auto plan =
            movement::planRepetition(performer, stage.exercise, stage.faults, request);
        bool any = false;
        for (const auto& found :
             movement::measureRepetition(performer, stage.exercise, stage.faults, plan)) {
          if (found.zone != movement::Zone::fault) continue;
          any = true;
          ++fired[static_cast<std::size_t>(found.fault)];
        }
        row.fired += any ? 1 : 0;
        ++row.repetitions;
      }
    }
  }
  const auto most = std::max_element(fired.begin(), fired.end());
  if (most != fired.end() && *most > 0)
    row.fault = stage.faults[static_cast<std::size_t>(most - fired.begin())].id;
  row.passed = row.fired <= stage.limits.clean_most * row.repetitions;
  return row;
}

}  // namespace

TruthTable tallyExercise(const content::Library& library, const ExerciseModel& exercise,
                         int repetitions, const TruthLimits& limits) {
  Stage stage{exercise, {}, {}, repetitions, limits};
  for (const FaultModel& fault : library.faults) {
    if (fault.exercise_id == exercise.id) stage.faults.push_back(fault);
  }
  for (int b = 0; b < kBodyCount; ++b) stage.bodies.push_back(trialBody(b));

  TruthTable table;
  table.clean.push_back(tallyClean(stage, {"correct"}));
  for (const auto& variant : exercise.variants)
    table.clean.push_back(tallyClean(stage, {variant.id, &variant}));
  for (const auto& variation : exercise.variations) {
    table.clean.push_back(tallyClean(stage, {variation.id, nullptr, &variation}));
  }
  for (int i = 0; i < static_cast<int>(stage.faults.size()); ++i) {
    for (int level = 1; level <= 3; ++level) table.faults.push_back(tallyLevel(stage, i, level));
  }
  return table;
}

bool passed(const TruthTable& table) {
  const auto ok = [](const auto& row) { return row.passed; };
  return std::all_of(table.faults.begin(), table.faults.end(), ok) &&
         std::all_of(table.clean.begin(), table.clean.end(), ok);
}

}  // namespace spotter::trials
