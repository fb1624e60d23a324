// What a trainer is shown, and when.
#include "reliability/panel.h"

#include "figures_file.h"
#include "support/catch.h"

using namespace spotter;
using reliability::Panel;

TEST_CASE("with too few people the panel says how many are missing and shows no figure") {
  auto exams = figures::read().front().exams;
  exams.resize(7);
  const Panel panel = reliability::panelOf(exams, {});
  CHECK(panel.wanting == "needs 30 people, here are 7");
  CHECK_FALSE(panel.split_half);
  CHECK_FALSE(panel.decisions);
  CHECK(panel.families.empty());
  CHECK(reliability::panelOf({}, {}).wanting == "needs 30 people, here are 0");
  exams.resize(1);
  CHECK(reliability::panelOf(exams, {}).wanting == "needs 30 people, here is 1");
}

TEST_CASE("people of one form get KR-20 and those of several forms do not") {
  const auto cases = figures::read();
  const Panel one = reliability::panelOf(cases[0].exams, {});
  CHECK(one.wanting.empty());
  REQUIRE(one.forms.size() == 1);
  CHECK(one.forms.front().kr20 == Approx(cases[0].expect.at("kr20")));
  CHECK(one.forms.front().people == 40);
  CHECK(one.error_points == Approx(cases[0].expect.at("error_points")));
  const Panel several = reliability::panelOf(cases[1].exams, {});
  CHECK(several.wanting.empty());
  CHECK(several.forms.empty());
  REQUIRE(several.split_half);
  CHECK(several.split_half->reliability == Approx(cases[1].expect.at("split_half")));
}

TEST_CASE("of somebody who sat twice only the first exam counts") {
  auto exams = figures::read().front().exams;
  const Panel before = reliability::panelOf(exams, {});
  auto again = exams.back();
  for (auto& window : again.windows) window.right = false;
  exams.push_back(again);
  const Panel after = reliability::panelOf(exams, {});
  CHECK(after.exams == 41);
  CHECK(after.people == 40);
  CHECK(after.marks.mean == before.marks.mean);
}
