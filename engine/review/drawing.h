#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "review/clip.h"
#include "review/votes.h"

namespace spotter::review {

/// The next clip for a reviewer, with what it needs to be run.
struct DrawnClip {
  Clip clip;
  ReadyClip ready;
};

/// What a reviewer has still to judge, clip after clip. Faults, warning signs and sound windows come as
/// often as in an exam of the blueprint, in an order that is each reviewer's own; no item counts twice
/// for one reviewer; those that need votes most come first. Equal arguments give equal clips.
class Drawing {
 public:
  /// @param blueprint  of the library; both must outlive it
  /// @param votes      all that are known
  /// @param seed       of this sitting
  Drawing(const content::Library& library, const content::BlueprintModel& blueprint,
          std::span<const Vote> votes, const std::string& reviewer, std::uint64_t seed);

  /// Nothing when the reviewer has judged all that can be shown.
  std::optional<DrawnClip> next();
  /// Items that the reviewer has not judged yet.
  int left() const;

 private:
  struct Pool {
    std::vector<ReviewItem> fresh;   ///< the next one last
    std::vector<ReviewItem> judged;  ///< come again where there is no fresh one
    double weight = 0.0;
  };

  std::optional<DrawnClip> show(const ReviewItem& item, bool counts);
  Pool& choosePool();

  const content::Library& library_;
  const content::BlueprintModel& blueprint_;
  std::uint64_t seed_;
  Pool faults_, signs_, sound_;
  int drawn_ = 0;
};

}  // namespace spotter::review
