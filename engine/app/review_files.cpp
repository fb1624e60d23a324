#include "app/review_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "app/clock.h"
#include "app/data_paths.h"
#include "replay/journal_file.h"
#include "review/tally.h"
#include "session/version.h"

namespace spotter::app {
namespace {

base::Error cannotWrite(const std::filesystem::path& file) {
  return {std::string("the review cannot be kept: ") + std::strerror(errno), file.string(), ""};
}

/// Whether a file that is open ends in the middle of a line.
bool endsInLine(int descriptor) {
  const off_t end = ::lseek(descriptor, 0, SEEK_END);
  char last = '\n';
  return end > 0 && ::pread(descriptor, &last, 1, end - 1) == 1 && last != '\n';
}

}  // namespace

std::filesystem::path reviewsFile() { return userData() / "reviews.jsonl"; }

base::Result<review::Votes> readReviews(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return review::Votes{};
  const auto bytes = replay::readWholeFile(file.string());
  if (!bytes) return bytes.error();
  return review::votesIn(bytes.value());
}

base::Result<base::Done> addReviews(const std::filesystem::path& file,
                                    std::span<const review::Vote> votes) {
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (descriptor < 0) return cannotWrite(file);
  std::string lines = endsInLine(descriptor) ? "\n" : "";
  for (const review::Vote& vote : votes) lines += review::voteLine(vote);
  // In one piece, so that two windows do not write into each other's lines.
  const bool written = ::write(descriptor, lines.data(), lines.size()) ==
                           static_cast<ssize_t>(lines.size()) &&
                       ::fsync(descriptor) == 0;
  const base::Error why = cannotWrite(file);
  if (::close(descriptor) != 0 || !written) return why;
  return base::Done{};
}

review::Vote voteOf(const std::string& reviewer, const review::Clip& clip, const std::string& saw) {
  return {reviewer, clip.item.digest, review::clipName(clip), saw,
          utcNow(), SPOTTER_VERSION,  session::kSimulationVersion};
}

std::string reviewsOf(const content::Library& library, const forms::Form& form,
                      const review::Votes& votes) {
  const std::vector<review::ReviewItem> items = review::itemsOf(library, form);
  if (!review::allReviewed(review::tallyOf(items, votes.votes))) return "";
  return review::reviewsDigest(items, votes.votes);
}

}  // namespace spotter::app
