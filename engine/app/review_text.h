#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "content/library.h"
#include "review/clip.h"
#include "review/tally.h"

namespace spotter::app {

/// How far the items of a blueprint are reviewed.
struct ReviewStatus {
  std::string blueprint;
  std::vector<review::ItemTally> tallies;
  review::Agreement agreement;
  std::vector<std::pair<std::string, int>> reviewers;  ///< names as they wrote them first, and votes
  std::string digest;                                  ///< of the votes that count
};

/// Who voted how often, by name.
std::vector<std::pair<std::string, int>> reviewersOf(std::span<const review::Vote> votes);

/// In plain words. It tells keys. @param all  every item, not only those that failed
std::string statusText(const ReviewStatus& status, bool all);
std::string statusJson(const ReviewStatus& status);

/// Of the items of one form, for whoever draws it: a line that says whether its exam is a pilot.
std::string reviewedText(std::span<const review::ItemTally> tallies);

/// A reviewer's next clips, one a line. @param key  tells what they show
std::string clipsText(std::span<const review::Clip> clips, const content::Library& library,
                      const std::string& reviewer, bool key);
std::string clipsJson(std::span<const review::Clip> clips, bool key);

}  // namespace spotter::app
