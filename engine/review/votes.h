#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace spotter::review {

/// One judgement of one clip, as it is kept for ever.
struct Vote {
  std::string reviewer;  ///< name, 1 to 100 bytes
  std::string item;      ///< ReviewItem::digest
  std::string clip;      ///< which one was seen: "mary front 12345"
  std::string saw;       ///< id of a fault, or kNothing, kSign, kUnclear
  std::string at;        ///< UTC
  std::string program;   ///< version of the program
  int simulation = 0;    ///< session::kSimulationVersion

  bool operator==(const Vote&) const = default;
};

/// One line with its end. It does not tell the key, so that who reads the file stays blind.
std::string voteLine(const Vote& vote);

/// What a file of reviews holds.
struct Votes {
  std::vector<Vote> votes;   ///< in the order of the file
  std::vector<int> damaged;  ///< numbers, from 1, of lines that are no votes: they count for nothing
};
/// Reads a file of reviews. Never fails: every whole line counts, whatever stands around it, e.g. one that
/// was cut off by a crash.
Votes votesIn(std::string_view text);

/// A reviewer's name as it is compared: small letters (of the alphabet of English), single blanks.
std::string reviewerKey(std::string_view name);
/// Why a name is not fit to sign reviews with, in words; empty: it is.
std::string faultOfReviewer(std::string_view name);

}  // namespace spotter::review
