#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "content/library.h"
#include "movement/pose_at.h"
#include "movement/truth.h"

namespace spotter::app {

/// Who performs what, and how: ready to be repeated.
struct Performance {
  std::string person = "average";
  std::shared_ptr<const figure::PersonSpec> made_from;  ///< what they look like; none: average
  const movement::ExerciseModel* exercise = nullptr;    ///< lives in the library
  std::vector<movement::FaultModel> faults;             ///< those of this exercise
  movement::Performer performer;
  const content::PersonModel* model = nullptr;  ///< who that is; lives in the library; null: nobody
  bool tires = false;                           ///< with every repetition, as in a set of a class
  std::vector<movement::FaultDose> doses;
  const movement::VariantModel* variant =
      nullptr;  ///< an easier or harder way; lives in the library, as does the next
  const movement::VariationModel* variation = nullptr;  ///< a harmless difference
  body::Side moving_side = body::Side::right;
};

/// What is asked for, by the words of a command line.
struct PerformanceRequest {
  std::string exercise;             ///< id
  std::string person;               ///< id; empty: an average body with nothing wrong
  std::vector<std::string> faults;  ///< see fault_option.h
  std::string way;  ///< id of a variant or a variation of the exercise; empty: as usual
};

/// Looks everything up and reads the faults asked for. Errors: an unknown id, with the nearest one;
/// a severity that this body cannot show; faults that want both legs to move.
base::Result<Performance> preparePerformance(const content::Library& library,
                                             const PerformanceRequest& request);

/// Whether a fault happens on the moving or the standing leg instead of a named side.
bool followsLeg(const movement::FaultModel& fault);

/// One performed repetition.
struct Repetition {
  movement::RepetitionPlan plan;
  movement::RepetitionTruth truth;
  std::vector<body::Pose> poses;  ///< exports::kExportRate_hz, first at 0 s
};

/// The performance with the leg of a repetition: some exercises change legs every time.
/// @param number  from 1
Performance turned(Performance performance, int number);

/// The plan of one repetition. @param number  from 1 on; names the variation between repetitions
movement::RepetitionPlan planOf(const Performance& performance, std::uint64_t seed, int number);

/// Performs one repetition. @param number  as for planOf()
Repetition performRepetition(const Performance& performance, std::uint64_t seed, int number);

}  // namespace spotter::app
