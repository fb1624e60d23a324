#include "content_truth/support.h"

#include <cstdio>
#include <cstdlib>

#include "content/files.h"
#include "content/load.h"

namespace spotter::truth_tests {

const content::Library& scenarios() {
  static const content::Library library = [] {
    // Only what this suite is about, so that an unfinished class elsewhere does not stop it.
    std::vector<text::SourceFile> files;
    for (const char* folder : {"exercises", "faults", "cues"}) {
      auto found = content::readFolder(std::string(SPOTTER_SOURCE_DIR "/scenarios/") + folder);
      for (auto& file : found.files) files.push_back(std::move(file));
    }
    content::LoadResult result = content::load(files);
    for (const auto& message : result.diagnostics) {
      std::fprintf(stderr, "%s\n", message.message.c_str());
    }
    if (result.library.exercises.empty()) std::abort();
    return std::move(result.library);
  }();
  return library;
}

std::vector<movement::FaultModel> faultsOf(const std::string& exercise) {
  std::vector<movement::FaultModel> faults;
  for (const auto& fault : scenarios().faults) {
    if (fault.exercise_id == exercise) faults.push_back(fault);
  }
  return faults;
}

movement::PlanRequest request(std::uint64_t seed, int repetition) {
  movement::PlanRequest r;
  r.seed = seed;
  r.repetition = repetition;
  r.moving_side = seed % 2 == 0 ? body::Side::left : body::Side::right;
  return r;
}

const movement::FaultTruth& rowOf(const movement::RepetitionTruth& truth, int fault, bool sided,
                                  body::Side side) {
  for (const auto& row : truth) {
    if (row.fault == fault && (!sided || row.side == side)) return row;
  }
  std::abort();
}

}  // namespace spotter::truth_tests
