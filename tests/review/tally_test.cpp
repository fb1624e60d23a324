// When an item is signed off, and how far reviewers agree.
#include "review/tally.h"

#include "support/catch.h"

using namespace spotter;
using review::ReviewItem;
using review::Vote;

namespace {

ReviewItem item(char letter, std::vector<std::string> agreeing) {
  ReviewItem made;
  made.kind = ReviewItem::Kind::fault;
  made.agreeing = std::move(agreeing);
  made.digest = std::string(64, letter);
  return made;
}

Vote vote(const std::string& reviewer, const ReviewItem& of, const std::string& saw) {
  return {reviewer, of.digest, "clip", saw, "2026-11-24T10:00:00Z", "0.1.0", 9};
}

const ReviewItem kKnee = item('a', {"knees_in", "feet_out"});

review::ItemTally tallyOf(const std::vector<Vote>& votes) {
  return review::tallyOf(std::vector{kKnee}, votes).front();
}

}  // namespace

TEST_CASE("three different reviewers who agree sign an item off and two do not") {
  std::vector<Vote> votes = {vote("Ann", kKnee, "knees_in"), vote("Bob", kKnee, "knees_in")};
  CHECK_FALSE(tallyOf(votes).reviewed());
  CHECK(tallyOf(votes).wanting() == 1);
  votes.push_back(vote("ANN ", kKnee, "knees_in"));
  CHECK_FALSE(tallyOf(votes).reviewed());
  votes.push_back(vote("Cleo", kKnee, "feet_out"));
  CHECK(tallyOf(votes).reviewed());
  CHECK(tallyOf(votes).wanting() == 0);
}

TEST_CASE("one may disagree and with two an item has failed however many agree") {
  std::vector<Vote> votes;
  for (const char* name : {"Ann", "Bob", "Cleo", "Dan"}) votes.push_back(vote(name, kKnee, "knees_in"));
  votes.push_back(vote("Eve", kKnee, "nothing"));
  CHECK(tallyOf(votes).reviewed());
  CHECK_FALSE(tallyOf(votes).failed());
  votes.push_back(vote("Finn", kKnee, "unclear"));
  CHECK_FALSE(tallyOf(votes).reviewed());
  CHECK(tallyOf(votes).failed());
}

TEST_CASE("the first vote of a reviewer counts and votes about other items do not") {
  const ReviewItem other = item('b', {"nothing"});
  const auto tally = tallyOf({vote("Ann", kKnee, "nothing"), vote("Ann", kKnee, "knees_in"),
                              vote("Bob", other, "knees_in")});
  CHECK(tally.agree == 0);
  CHECK(tally.disagree == 1);
}

TEST_CASE("only where every item is reviewed an exam is no pilot") {
  const ReviewItem other = item('b', {"nothing"});
  const std::vector<ReviewItem> both = {kKnee, other};
  std::vector<Vote> votes;
  for (const char* name : {"Ann", "Bob", "Cleo"}) votes.push_back(vote(name, kKnee, "knees_in"));
  CHECK_FALSE(review::allReviewed(review::tallyOf(both, votes)));
  for (const char* name : {"Ann", "Bob", "Cleo"}) votes.push_back(vote(name, other, "nothing"));
  CHECK(review::allReviewed(review::tallyOf(both, votes)));
  CHECK_FALSE(review::allReviewed({}));
}

TEST_CASE("Fleiss' kappa is that of the example that is told everywhere") {
  // Fourteen raters, ten subjects, five categories: kappa 0.210 (Fleiss, Levin and Paik; also in encyclopaedias).
  const std::vector<std::vector<int>> counts = {
      {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
      {7, 7, 0, 0, 0},  {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}};
  REQUIRE(review::fleissKappa(counts));
  CHECK(*review::fleissKappa(counts) == Approx(0.210).margin(0.0005));
  const std::vector<std::vector<int>> alike = {{3, 0}, {0, 3}, {2, 0}};
  CHECK(*review::fleissKappa(alike) == Approx(1.0));
  const std::vector<std::vector<int>> single = {{1, 0}, {0, 1}};
  CHECK_FALSE(review::fleissKappa(single));
}

TEST_CASE("agreement counts votes with the key and reviewers with each other") {
  const ReviewItem sound = item('b', {"nothing"});
  const std::vector<ReviewItem> both = {kKnee, sound};
  const std::vector<Vote> votes = {vote("Ann", kKnee, "knees_in"), vote("Bob", kKnee, "knees_in"),
                                   vote("Ann", sound, "nothing"), vote("Bob", sound, "knees_in")};
  const review::Agreement agreement = review::agreementOf(both, votes);
  CHECK(agreement.votes == 4);
  CHECK(agreement.with_key == 3);
  CHECK(agreement.items == 2);
  // Observed (1 + 0) / 2; by chance (3/4)^2 + (1/4)^2 = 10/16: (8/16 - 10/16) / (6/16).
  REQUIRE(agreement.kappa);
  CHECK(*agreement.kappa == Approx(-1.0 / 3.0));
  CHECK(agreement.with_key_interval.low < 0.75);
  CHECK(agreement.with_key_interval.high > 0.75);
}

TEST_CASE("the digest of reviews names what counts whatever the order and changes with any vote") {
  const std::vector<ReviewItem> items = {kKnee};
  const std::vector<Vote> votes = {vote("Ann", kKnee, "knees_in"), vote("Bob", kKnee, "knees_in")};
  const std::vector<Vote> turned = {votes[1], votes[0]};
  CHECK(review::reviewsDigest(items, votes) == review::reviewsDigest(items, turned));
  CHECK(review::reviewsDigest(items, votes).size() == 64);
  CHECK(review::reviewsDigest(items, std::vector{votes[0]}) != review::reviewsDigest(items, votes));
  CHECK(review::reviewsDigest(items, {}).empty());
}
