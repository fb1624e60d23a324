#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace spotter::app {

/// What `spotter measure` was asked to do.
struct MeasureOptions {
  std::string exercise;             ///< exercise id
  std::string person;               ///< person id; empty: an average body with nothing wrong
  std::vector<std::string> faults;  ///< ID[=SEVERITY][,left|right], see fault_option.h
  std::string way;                  ///< id of a variant or variation; empty: as usual
  int repetitions = 8;              ///< 1 to 999
  std::uint64_t seed = 1;
  std::string out_folder;  ///< made when it is not there
};

/// Performs repetitions and writes what the drawn skeleton did: rep_NN.trc, rep_NN.mot,
/// standing.trc (the stance in which every angle of the .mot files is 0), measures.csv and
/// manifest.csv. All of it comes from the posed skeleton. Equal options give equal files. A folder
/// that holds further repetitions of an earlier run is refused as it is. Prints a
/// summary; returns an exit code. A fault without a side is shown on the person's sore side; in an
/// exercise on one leg the side of a fault of the moving or standing leg decides which leg moves.
int runMeasure(const MeasureOptions& options);

}  // namespace spotter::app
