// Whether the same decision would come out again.
#include "reliability/decisions.h"

#include "figures_file.h"
#include "reliability/binomial.h"
#include "support/catch.h"

using namespace spotter;
using reliability::Cut;

TEST_CASE("the binomial tail is that of hand-worked cases") {
  CHECK(reliability::atLeast(0, 5, 0.3) == 1.0);
  CHECK(reliability::atLeast(6, 5, 0.3) == 0.0);
  CHECK(reliability::atLeast(2, 3, 0.5) == Approx(0.5));
  CHECK(reliability::atLeast(3, 3, 0.9) == Approx(0.729));
  CHECK(reliability::atLeast(24, 32, 1.0) == Approx(1.0));
  CHECK(reliability::atLeast(1, 32, 0.0) == Approx(0.0));
}

TEST_CASE("decision consistency is that which Python computes") {
  for (const figures::Case& each : figures::read()) {
    INFO(each.name);
    const auto found = reliability::decisionConsistency(each.exams, Cut{});
    REQUIRE(found);
    CHECK(found->hits_reliability == Approx(each.expect.at("hits_kr21")).margin(1e-12));
    CHECK(found->quiet_reliability == Approx(each.expect.at("quiet_kr21")).margin(1e-12));
    CHECK(found->pass01 == Approx(each.expect.at("pass01")));
    CHECK(found->agreement01 == Approx(each.expect.at("agreement01")));
    CHECK(found->kappa == Approx(each.expect.at("kappa")));
  }
}

TEST_CASE("where everybody passes clearly the decision is the same and kappa tells nothing") {
  std::vector<reliability::ScoredExam> exams(4);
  for (int p = 0; p < 4; ++p)
    for (int w = 0; w < 96; ++w) exams[p].windows.push_back({w / 4, w % 3 == 0, true, "any"});
  const auto found = reliability::decisionConsistency(exams, Cut{});
  REQUIRE(found);
  CHECK(found->pass01 == Approx(1.0));
  CHECK(found->agreement01 == Approx(1.0));
  CHECK(found->kappa == 0.0);
  for (auto& window : exams.front().windows) window.faulty = true;
  CHECK_FALSE(reliability::decisionConsistency(exams, Cut{}));
}

TEST_CASE("a cut holds by shares on forms with other counts") {
  const Cut cut;
  CHECK(reliability::reaches(cut, 24, 32, 16, 64));
  CHECK_FALSE(reliability::reaches(cut, 23, 32, 16, 64));
  CHECK_FALSE(reliability::reaches(cut, 24, 32, 17, 64));
  CHECK(reliability::reaches(cut, 3, 4, 1, 4));
  CHECK_FALSE(reliability::reaches(cut, 2, 3, 0, 5));
}
