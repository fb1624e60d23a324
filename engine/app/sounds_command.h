#pragma once

#include <cstdint>
#include <string>

namespace spotter::app {

/// What `spotter sounds` was asked to do.
struct SoundsOptions {
  std::string class_word;  ///< class id or path of a class file; empty: every sound by itself
  double time_s = 60.0;    ///< of the class
  std::string trainee = "typical";
  std::uint64_t seed = 1;
  std::string out_path;  ///< a WAV file, or a folder for every sound
};

/// Writes every sound as a WAV file of its own, or a class as its facilitator hears it. Equal
/// options give equal files. Returns an exit code.
int runSounds(const SoundsOptions& options);

}  // namespace spotter::app
