#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace spotter::app {

/// What `spotter review ...` was asked for.
struct ReviewOptions {
  std::string blueprint = "watching";
  std::string reviewer;
  int count = 20;
  std::uint64_t seed = 1;
  bool key = false;
  bool json = false;
  bool all = false;                ///< every item, not only what failed
  std::vector<std::string> files;  ///< other people's reviews
};

/// Each returns how the command ends.
/// Prints the next clips of a reviewer, without what they show unless --key asks for it.
int runReviewDraw(const ReviewOptions& options);
/// Prints how far the items of a blueprint are reviewed. Ends with kAnswerIsNo until all are.
int runReviewStatus(const ReviewOptions& options);
/// Adds the votes of files from other machines that are not here yet.
int runReviewCollect(const ReviewOptions& options);

}  // namespace spotter::app
