#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "base/result.h"
#include "review/clip.h"
#include "review/votes.h"

// Where clinicians' reviews of exam items lie.

namespace spotter::app {

/// `reviews.jsonl` in the user's folder: one vote a line, only ever added to.
std::filesystem::path reviewsFile();

/// All votes of a file; none where there is no file. Error: it is there and cannot be read.
base::Result<review::Votes> readReviews(const std::filesystem::path& file);

/// Adds votes at the end; they are on the disk afterwards. What a crash left of a line stays a line of its
/// own. Error: it cannot be written.
base::Result<base::Done> addReviews(const std::filesystem::path& file,
                                    std::span<const review::Vote> votes);

/// A vote of this program, now.
review::Vote voteOf(const std::string& reviewer, const review::Clip& clip, const std::string& saw);

/// The digest of the reviews on which a form rests when every item of it is reviewed; else empty: its exam
/// is a pilot. @pre the form is of the library
std::string reviewsOf(const content::Library& library, const forms::Form& form,
                      const review::Votes& votes);

}  // namespace spotter::app
