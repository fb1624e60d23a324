#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "maths/statistics.h"
#include "review/item.h"
#include "review/votes.h"

namespace spotter::review {

/// When an item is signed off (issue on certification: three agreeing reviews; the one that may
/// disagree is proposed). "Cannot be judged" disagrees with every key.
inline constexpr int kAgreeingLeast = 3;
inline constexpr int kDisagreeingMost = 1;

/// What became of an item.
struct ItemTally {
  ReviewItem item;
  int agree = 0;     ///< different reviewers
  int disagree = 0;  ///< likewise

  int votes() const { return agree + disagree; }
  /// Three different reviewers agree with its key and no more than one does not.
  bool reviewed() const { return agree >= kAgreeingLeast && disagree <= kDisagreeingMost; }
  /// Two or more disagree: it has to be mended, and has another digest then.
  bool failed() const { return disagree > kDisagreeingMost; }
  /// Agreeing votes that are missing still.
  int wanting() const;
};

/// Of each reviewer the first vote about an item counts; later ones and those about anything else do not.
std::vector<ItemTally> tallyOf(std::span<const ReviewItem> items, std::span<const Vote> votes);

/// Whether every one is reviewed; false of none.
bool allReviewed(std::span<const ItemTally> tallies);

/// How far reviewers agree with each other and with the key.
struct Agreement {
  int votes = 0;
  int with_key = 0;
  maths::Interval with_key_interval;  ///< 95 % (Wilson 1927), as if votes were independent
  int items = 0;                ///< with two votes or more
  std::optional<double> kappa;  ///< among reviewers; nothing without such items or variety
};
Agreement agreementOf(std::span<const ReviewItem> items, std::span<const Vote> votes);

/// Fleiss' kappa (Fleiss 1971), of counts of raters by item and category; items may have different
/// numbers of raters, those with fewer than two are left out. Nothing where it cannot be told.
std::optional<double> fleissKappa(std::span<const std::vector<int>> counts);

/// SHA-256 of the votes that count for these items, whatever their order, hexadecimal: names the reviews
/// on which an exam rests. Empty when there is none.
std::string reviewsDigest(std::span<const ReviewItem> items, std::span<const Vote> votes);

}  // namespace spotter::review
