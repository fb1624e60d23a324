#include "app/review_command.h"

#include <algorithm>
#include <cstdio>

#include "app/content_access.h"
#include "app/exit_code.h"
#include "app/report.h"
#include "app/review_files.h"
#include "app/review_text.h"
#include "review/drawing.h"
#include "review/tally.h"

namespace spotter::app {
namespace {

/// Content, a blueprint of it and the votes that are known; or how the command ends.
struct Known {
  content::Library library;
  const content::BlueprintModel* blueprint = nullptr;
  review::Votes votes;
  int code = kDone;
};

void warnOfDamage(const std::string& file, const review::Votes& votes) {
  for (const int line : votes.damaged)
    std::fprintf(stderr, "spotter: %s, line %d is no vote and counts for nothing\n", file.c_str(),
                 line);
}

void take(Known& known, const std::string& blueprint) {
  const auto data = findData();
  if (!data) {
    known.code = reportOutside(data.error());
    return;
  }
  auto votes = readReviews(reviewsFile());
  if (!votes) {
    known.code = reportOutside(votes.error());
    return;
  }
  known.votes = std::move(votes).value();
  warnOfDamage(reviewsFile().string(), known.votes);
  known.library = loadContent(data.value()).library;
  known.blueprint = known.library.blueprint(blueprint);
  if (known.blueprint == nullptr)
    known.code = reportWrongUse("no blueprint is called `" + blueprint + "`");
}

}  // namespace

int runReviewDraw(const ReviewOptions& options) {
  if (const std::string fault = review::faultOfReviewer(options.reviewer); !fault.empty())
    return reportWrongUse(fault);
  Known known;
  take(known, options.blueprint);
  if (known.code != kDone) return known.code;
  review::Drawing drawing(known.library, *known.blueprint, known.votes.votes, options.reviewer,
                          options.seed);
  std::vector<review::Clip> clips;
  for (int i = 0; i < options.count; ++i) {
    auto next = drawing.next();
    if (!next) break;
    clips.push_back(std::move(next->clip));
  }
  print(options.json ? clipsJson(clips, options.key)
                     : clipsText(clips, known.library, options.reviewer, options.key));
  return clips.empty() ? kAnswerIsNo : kDone;
}

int runReviewStatus(const ReviewOptions& options) {
  Known known;
  take(known, options.blueprint);
  if (known.code != kDone) return known.code;
  const auto items = review::itemsFor(known.library, *known.blueprint);
  const ReviewStatus status{options.blueprint,
                            review::tallyOf(items, known.votes.votes),
                            review::agreementOf(items, known.votes.votes),
                            reviewersOf(known.votes.votes),
                            review::reviewsDigest(items, known.votes.votes)};
  print(options.json ? statusJson(status) : statusText(status, options.all));
  return review::allReviewed(status.tallies) ? kDone : kAnswerIsNo;
}

int runReviewCollect(const ReviewOptions& options) {
  const auto here = readReviews(reviewsFile());
  if (!here) return reportOutside(here.error());
  std::vector<review::Vote> all = here.value().votes;
  std::vector<review::Vote> added;
  for (const std::string& file : options.files) {
    std::error_code error;
    if (!std::filesystem::exists(file, error))
      return reportOutside({"there is no such file", file, ""});
    const auto votes = readReviews(file);
    if (!votes) return reportOutside(votes.error());
    warnOfDamage(file, votes.value());
    for (const review::Vote& vote : votes.value().votes) {
      if (std::find(all.begin(), all.end(), vote) != all.end()) continue;
      all.push_back(vote);
      added.push_back(vote);
    }
  }
  if (!added.empty())
    if (const auto kept = addReviews(reviewsFile(), added); !kept) return reportOutside(kept.error());
  print(std::to_string(added.size()) + (added.size() == 1 ? " vote" : " votes") + " added to " +
        reviewsFile().string() + ", which holds " + std::to_string(all.size()) + "\n");
  return kDone;
}

}  // namespace spotter::app
