#include "review/tally.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "crypto/digest.h"

namespace spotter::review {
namespace {

/// The votes that count: of each item and reviewer the first.
using Counted = std::map<std::string, std::map<std::string, const Vote*>>;

Counted countedOf(std::span<const ReviewItem> items, std::span<const Vote> votes) {
  Counted counted;
  for (const ReviewItem& item : items) counted[item.digest];
  for (const Vote& vote : votes)
    if (const auto of = counted.find(vote.item); of != counted.end())
      of->second.emplace(reviewerKey(vote.reviewer), &vote);
  return counted;
}

bool agrees(const ReviewItem& item, const Vote& vote) {
  return std::find(item.agreeing.begin(), item.agreeing.end(), vote.saw) != item.agreeing.end();
}

}  // namespace

int ItemTally::wanting() const { return std::max(0, kAgreeingLeast - agree); }

std::vector<ItemTally> tallyOf(std::span<const ReviewItem> items, std::span<const Vote> votes) {
  const Counted counted = countedOf(items, votes);
  std::vector<ItemTally> tallies;
  for (const ReviewItem& item : items) {
    ItemTally tally;
    tally.item = item;
    for (const auto& [reviewer, vote] : counted.at(item.digest))
      ++(agrees(item, *vote) ? tally.agree : tally.disagree);
    tallies.push_back(std::move(tally));
  }
  return tallies;
}

bool allReviewed(std::span<const ItemTally> tallies) {
  return !tallies.empty() && std::all_of(tallies.begin(), tallies.end(),
                                         [](const ItemTally& tally) { return tally.reviewed(); });
}

Agreement agreementOf(std::span<const ReviewItem> items, std::span<const Vote> votes) {
  const Counted counted = countedOf(items, votes);
  std::map<std::string, std::size_t> categories;
  for (const auto& [item, of] : counted)
    for (const auto& [reviewer, vote] : of) categories.emplace(vote->saw, categories.size());
  Agreement agreement;
  std::vector<std::vector<int>> counts;
  for (const ReviewItem& item : items) {
    std::vector<int> row(categories.size(), 0);
    for (const auto& [reviewer, vote] : counted.at(item.digest)) {
      ++agreement.votes;
      agreement.with_key += agrees(item, *vote) ? 1 : 0;
      ++row[categories.at(vote->saw)];
    }
    if (counted.at(item.digest).size() < 2) continue;
    ++agreement.items;
    counts.push_back(std::move(row));
  }
  agreement.with_key_interval = maths::wilsonInterval(agreement.with_key, agreement.votes);
  agreement.kappa = fleissKappa(counts);
  return agreement;
}

std::optional<double> fleissKappa(std::span<const std::vector<int>> counts) {
  std::vector<double> of_category;
  double observed = 0.0, items = 0.0, raters = 0.0;
  for (const std::vector<int>& row : counts) {
    const double n = std::accumulate(row.begin(), row.end(), 0);
    if (n < 2.0) continue;
    double pairs = 0.0;
    of_category.resize(std::max(of_category.size(), row.size()), 0.0);
    for (std::size_t c = 0; c < row.size(); ++c) {
      pairs += row[c] * (row[c] - 1.0);
      of_category[c] += row[c];
    }
    observed += pairs / (n * (n - 1.0));
    raters += n;
    items += 1.0;
  }
  if (items == 0.0) return std::nullopt;
  double by_chance = 0.0;
  for (const double count : of_category) by_chance += count / raters * (count / raters);
  constexpr double kCertain = 1e-12;
  if (1.0 - by_chance < kCertain) return std::nullopt;
  return (observed / items - by_chance) / (1.0 - by_chance);
}

std::string reviewsDigest(std::span<const ReviewItem> items, std::span<const Vote> votes) {
  std::string text;
  for (const auto& [item, of] : countedOf(items, votes))
    for (const auto& [reviewer, vote] : of)
      text += item + " " + std::to_string(reviewer.size()) + ":" + reviewer + " " + vote->saw + "\n";
  return text.empty() ? "" : crypto::hexOf(crypto::sha256(text));
}

}  // namespace spotter::review
