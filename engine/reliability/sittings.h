#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assess/watching_review.h"
#include "base/result.h"
#include "exam/bundle.h"
#include "reliability/decisions.h"
#include "reliability/scores.h"

namespace spotter::reliability {

/// The windows that count of a sitting, as the standard counts them: a faulty one that was never looked
/// at is wrong, since it could have been seen; a sound one that nobody looked at was left in peace.
std::vector<ScoredWindow> scoredWindows(std::span<const assess::WatchedWindow> windows);

/// What a kept sitting tells.
struct Sitting {
  ScoredExam exam;
  std::string blueprint;
  Cut cut;  ///< of the standard inside its recordings
};

/// Of a bundle that a course took, from the events inside its recordings: they ran again bit for bit
/// when it was taken. Errors: no exam; a recording that cannot be read; a sitting that was left early,
/// whose later windows nobody had.
/// @param person  as ScoredExam::person
base::Result<Sitting> sittingOf(std::string_view bundle, const std::string& person);

}  // namespace spotter::reliability
