#include "app/review_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

#include "text/json_string.h"

namespace spotter::app {
namespace {

using review::ItemTally;
using text::jsonString;

template <class... Values>
std::string line(const char* format, Values... values) {
  std::array<char, 400> text{};
  std::snprintf(text.data(), text.size(), format, values...);
  return text.data();
}

/// Counts over all items.
struct Counts {
  int items = 0, reviewed = 0, failed = 0, wanting = 0;
};
Counts countsOf(std::span<const ItemTally> tallies) {
  Counts counts;
  for (const ItemTally& tally : tallies) {
    ++counts.items;
    counts.reviewed += tally.reviewed() ? 1 : 0;
    counts.failed += tally.failed() ? 1 : 0;
    counts.wanting += tally.wanting();
  }
  return counts;
}

const char* standing(const ItemTally& tally) {
  return tally.reviewed() ? "reviewed" : tally.failed() ? "failed" : "open";
}

std::string tallyText(const ItemTally& tally) {
  return line("  %-9s %2d agree, %2d not   %s\n", standing(tally), tally.agree, tally.disagree,
              review::itemName(tally.item).c_str());
}

std::string agreementText(const review::Agreement& agreement) {
  if (agreement.votes == 0) return "Nobody has voted yet.\n";
  std::string text =
      line("Votes that agree with the key: %d of %d, %.0f %%, likely %.0f to %.0f %%\n",
           agreement.with_key, agreement.votes, 100.0 * agreement.with_key / agreement.votes,
           100.0 * agreement.with_key_interval.low, 100.0 * agreement.with_key_interval.high);
  text += agreement.kappa ? line("Reviewers among themselves: Fleiss' kappa %.2f (%d items with two votes or "
                                 "more)\n",
                                 *agreement.kappa, agreement.items)
                          : std::string("Reviewers among themselves: needs items with two votes or more\n");
  return text;
}

}  // namespace

std::vector<std::pair<std::string, int>> reviewersOf(std::span<const review::Vote> votes) {
  std::map<std::string, std::pair<std::string, int>> by_key;
  for (const review::Vote& vote : votes) {
    auto& entry = by_key.try_emplace(review::reviewerKey(vote.reviewer), vote.reviewer, 0).first->second;
    ++entry.second;
  }
  std::vector<std::pair<std::string, int>> reviewers;
  for (const auto& [key, entry] : by_key) reviewers.push_back(entry);
  return reviewers;
}

std::string statusText(const ReviewStatus& status, bool all) {
  const Counts counts = countsOf(status.tallies);
  std::string text = "Reviews of `" + status.blueprint + "`: " + std::to_string(counts.reviewed) +
                     " of " + std::to_string(counts.items) + " items reviewed";
  text += counts.failed > 0 ? ", " + std::to_string(counts.failed) + " failed\n" : "\n";
  text += line("An item is reviewed when %d different reviewers agree with its key and no more than %d "
               "does not; with more it has failed and is to be mended.\n",
               review::kAgreeingLeast, review::kDisagreeingMost);
  if (counts.reviewed < counts.items)
    text += std::to_string(counts.wanting) +
            " agreeing votes are missing. An exam is a PILOT as long as its form holds an item that is not "
            "reviewed.\n";
  text += agreementText(status.agreement);
  for (const auto& [name, votes] : status.reviewers)
    text += line("  %-40s %4d\n", name.c_str(), votes);
  if (!status.digest.empty()) text += "These reviews have the digest " + status.digest + "\n";
  for (const ItemTally& tally : status.tallies)
    if (all || tally.failed()) text += tallyText(tally);
  return text;
}

std::string statusJson(const ReviewStatus& status) {
  const Counts counts = countsOf(status.tallies);
  std::string json = "{\"blueprint\":" + jsonString(status.blueprint) +
                     ",\"items\":" + std::to_string(counts.items) +
                     ",\"reviewed\":" + std::to_string(counts.reviewed) +
                     ",\"failed\":" + std::to_string(counts.failed) +
                     ",\"votes_wanting\":" + std::to_string(counts.wanting) +
                     ",\"votes\":" + std::to_string(status.agreement.votes) +
                     ",\"with_key\":" + std::to_string(status.agreement.with_key) + ",\"kappa\":" +
                     (status.agreement.kappa ? line("%.6g", *status.agreement.kappa) : "null") +
                     ",\"digest\":" + jsonString(status.digest) + ",\"tallies\":[";
  for (std::size_t i = 0; i < status.tallies.size(); ++i) {
    const ItemTally& tally = status.tallies[i];
    json += (i > 0 ? ",{\"item\":" : "{\"item\":") + jsonString(tally.item.digest) +
            ",\"kind\":" + jsonString(review::kindName(tally.item.kind)) +
            ",\"exercise\":" + jsonString(tally.item.exercise) +
            ",\"what\":" + jsonString(tally.item.what) +
            ",\"level\":" + std::to_string(tally.item.level) +
            ",\"agree\":" + std::to_string(tally.agree) +
            ",\"disagree\":" + std::to_string(tally.disagree) +
            ",\"standing\":" + jsonString(standing(tally)) + "}";
  }
  return json + "]}\n";
}

std::string reviewedText(std::span<const ItemTally> tallies) {
  const Counts counts = countsOf(tallies);
  return line("\nReviewed by clinicians: %d of its %d different items%s\n", counts.reviewed, counts.items,
              review::allReviewed(tallies) ? "" : "; its exam is a PILOT");
}

std::string clipsText(std::span<const review::Clip> clips, const content::Library& library,
                      const std::string& reviewer, bool key) {
  if (clips.empty()) return reviewer + " has judged every item.\n";
  std::string text = "Next for " + reviewer + "\n";
  int number = 0;
  for (const review::Clip& clip : clips) {
    text += line("  %3d  %-12s %-28s %-6s", ++number, library.person(clip.person)->name.c_str(),
                 library.exercise(clip.exercise)->name.c_str(), clip.view.c_str());
    if (key) text += review::itemName(clip.item) + (clip.counts ? "" : ", again");
    text += "\n";
  }
  if (!key)
    text += "`spotter --review` shows them. --key tells what they are; reviewers must not see it.\n";
  return text;
}

std::string clipsJson(std::span<const review::Clip> clips, bool key) {
  std::string json = "[";
  for (const review::Clip& clip : clips) {
    json += (json.size() > 1 ? ",{\"clip\":" : "{\"clip\":") + jsonString(review::clipName(clip)) +
            ",\"person\":" + jsonString(clip.person) + ",\"exercise\":" + jsonString(clip.exercise) +
            ",\"view\":" + jsonString(clip.view);
    if (key)
      json += ",\"item\":" + jsonString(clip.item.digest) +
              ",\"kind\":" + jsonString(review::kindName(clip.item.kind)) +
              ",\"what\":" + jsonString(clip.item.what) +
              ",\"level\":" + std::to_string(clip.item.level) +
              ",\"counts\":" + (clip.counts ? "true" : "false");
    json += "}";
  }
  return json + "]\n";
}

}  // namespace spotter::app
