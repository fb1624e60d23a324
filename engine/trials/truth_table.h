#pragma once

#include <string>
#include <vector>

#include "content/library.h"

namespace spotter::trials {

/// How often a fault was performed and what was measured.
struct FaultRow {
  std::string exercise;
  std::string fault;
  int level = 1;          ///< 1 to 3
  double severity = 0.0;  ///< asked for
  double limit = 0.0;     ///< of the definition
  double mean = 0.0;      ///< measured, as judged
  int repetitions = 0;
  int beyond = 0;                ///< measured beyond the definition
  int subtle = 0;                ///< between harmless and fault
  std::string other;             ///< the other fault that fired most often, if any
  int other_fired = 0;           ///< repetitions in which it did
  bool other_explained = false;  ///< the file names it with a reason
  bool passed = false;
};

/// How often a correct or harmlessly different performance set anything off.
struct CleanRow {
  std::string exercise;
  std::string way;  ///< "correct", or the id of a variant or a harmless variation
  int repetitions = 0;
  int fired = 0;      ///< repetitions in which some fault was measured
  std::string fault;  ///< the one that fired most often, if any
  bool passed = false;
};

/// Every level of every fault of an exercise, on either side, by every trial body.
struct TruthTable {
  std::vector<FaultRow> faults;
  std::vector<CleanRow> clean;
};

/// Limits, as shares of repetitions (basis: proposed).
struct TruthLimits {
  double beyond_least = 0.95;  ///< at levels 2 and 3
  double subtle_least = 0.80;  ///< at level 1
  double other_most = 0.05;    ///< of one other fault that the file does not explain
  double clean_most = 0.01;    ///< of correct and harmlessly different repetitions
};

/// Performs and tallies one exercise. Pure: equal content gives equal tables.
/// @param repetitions  by each body, on each side, at each level
TruthTable tallyExercise(const content::Library& library, const movement::ExerciseModel& exercise,
                         int repetitions, const TruthLimits& limits = {});

/// Whether every row passed.
bool passed(const TruthTable& table);

}  // namespace spotter::trials
