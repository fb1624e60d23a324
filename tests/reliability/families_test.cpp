// How hard each family of windows is, and whether it tells able people from others.
#include "reliability/families.h"

#include <algorithm>

#include "figures_file.h"
#include "support/catch.h"

using namespace spotter;

TEST_CASE("difficulty and discrimination of families are those that Python computes") {
  for (const figures::Case& each : figures::read()) {
    INFO(each.name);
    const auto all = reliability::familiesOf(each.exams, 30);
    CHECK(all.size() == each.families.size());
    for (const reliability::FamilyFigures& family : all) {
      INFO(family.family);
      const figures::Family& expect = each.families.at(family.family);
      CHECK(family.windows == expect.windows);
      CHECK(family.right == expect.right);
      CHECK(family.p01() == Approx(static_cast<double>(expect.right) / expect.windows));
      CHECK(family.interval.low <= family.p01());
      CHECK(family.p01() <= family.interval.high);
      REQUIRE(family.discrimination);
      CHECK(*family.discrimination == Approx(expect.discrimination).margin(1e-9));
    }
  }
}

TEST_CASE("faults stand first and few windows tell no discrimination") {
  const auto cases = figures::read();
  const auto all = reliability::familiesOf(cases.front().exams, 100'000);
  CHECK(std::is_partitioned(all.begin(), all.end(), [](const auto& f) { return f.faulty; }));
  CHECK(all.front().faulty);
  CHECK_FALSE(all.back().faulty);
  for (const auto& family : all) CHECK_FALSE(family.discrimination);
}

TEST_CASE("a family whose key is wrong stands out by a negative discrimination") {
  auto exams = figures::read().front().exams;
  for (auto& exam : exams)
    for (auto& window : exam.windows)
      if (window.family == "fault_3") window.right = !window.right;
  const auto all = reliability::familiesOf(exams, 30);
  for (const auto& family : all) {
    if (family.family != "fault_3") continue;
    REQUIRE(family.discrimination);
    CHECK(*family.discrimination < 0.0);
  }
}
