#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "crypto/digest.h"

namespace spotter::records {

/// One thing that happened in a course. Entries are only ever added, and each holds the digest of
/// the one before it: who changes, removes, inserts or swaps one in the middle breaks the chain.
/// It names people by pseudonym only, so that a name can be erased without touching it.
struct Entry {
  int number = 0;         ///< from 1 on, without gaps
  std::string at;         ///< UTC, "2026-03-12T09:30:00Z"
  std::string kind;       ///< "course_made", "trainee_added", "practice_kept", "name_erased" ...
  std::string pseudonym;  ///< whom it is about; may be empty
  std::string body;       ///< JSON, as it was given
  crypto::Digest previous{};  ///< of the entry before; zeros for the first
  crypto::Digest digest{};
};

/// SHA-256 over the previous digest and every field, each with its length before it, so that no two
/// entries read alike.
crypto::Digest digestOf(const Entry& entry);

/// The first entry that does not fit, in words with its number; nothing when all hold together. What
/// it cannot tell: entries cut off at the end, or a chain written anew from the start. Against that
/// the last digest is kept elsewhere, e.g. printed on what is issued.
std::optional<std::string> breachIn(std::span<const Entry> entries);

}  // namespace spotter::records
