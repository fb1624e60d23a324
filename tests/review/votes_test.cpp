// What is kept of a judgement, and what is made of a damaged file.
#include "review/votes.h"

#include "support/catch.h"

using namespace spotter;
using review::Vote;

namespace {

Vote vote(const std::string& reviewer) {
  return {reviewer, std::string(64, 'a'), "mary sit_to_stand front 12", "nothing",
          "2026-11-24T10:00:00Z", "0.1.0", 9};
}

}  // namespace

TEST_CASE("votes read back equal whatever a name holds") {
  const std::vector<Vote> votes = {vote("Dr Ann O'Neil"), vote("J\xC3\xB6rg \"Joe\" \\ Lee")};
  const review::Votes read = review::votesIn(review::voteLine(votes[0]) + review::voteLine(votes[1]));
  CHECK(read.votes == votes);
  CHECK(read.damaged.empty());
}

TEST_CASE("lines that are no votes are told and cost no other vote") {
  const std::string good = review::voteLine(vote("Ann"));
  const std::string text = good + "{\"reviewer\":\"B\n" + "[]\n\n" + good + good.substr(0, 40);
  const review::Votes read = review::votesIn(text);
  CHECK(read.votes.size() == 2);
  CHECK(read.damaged == std::vector<int>{2, 3, 6});
  CHECK(review::votesIn("").votes.empty());
  CHECK(review::votesIn(std::string("\0\xff\n", 3)).damaged == std::vector<int>{1});
}

TEST_CASE("a vote of nobody is none") {
  Vote nameless = vote("  ");
  CHECK(review::votesIn(review::voteLine(nameless)).votes.empty());
  CHECK_FALSE(review::faultOfReviewer("").empty());
  CHECK_FALSE(review::faultOfReviewer("a\nb").empty());
  CHECK_FALSE(review::faultOfReviewer(std::string(101, 'a')).empty());
  CHECK(review::faultOfReviewer("Dr Ann O'Neil").empty());
}

TEST_CASE("one person is not two by capital letters or blanks") {
  CHECK(review::reviewerKey("  Ann   Smith ") == review::reviewerKey("ann smith"));
  CHECK(review::reviewerKey("Ann Smith") != review::reviewerKey("Ann Smyth"));
}
