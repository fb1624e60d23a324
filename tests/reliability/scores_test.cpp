// How far marks would come out again, against values that Python computes from the definitions.
#include "reliability/scores.h"

#include <algorithm>

#include "base/random.h"
#include "figures_file.h"
#include "maths/statistics.h"
#include "support/catch.h"

using namespace spotter;
using reliability::ScoredExam;
using reliability::ScoredWindow;

namespace {

/// People of known ability with windows that are all alike: signal detection without item effects.
std::vector<ScoredExam> modelled(int people, double spread, const char* purpose) {
  std::vector<ScoredExam> exams;
  for (int p = 0; p < people; ++p) {
    base::RandomStream ability(7, p, "ability");
    base::RandomStream luck(7, p, purpose);
    const double more = spread * ability.normal();
    ScoredExam exam;
    exam.person = std::to_string(p);
    for (int w = 0; w < 96; ++w) {
      const bool faulty = w % 3 == 0;
      const double right01 = maths::normalCdf((faulty ? 0.8 : 1.1) + more);
      exam.windows.push_back({w / 4, faulty, luck.uniform() < right01, "any"});
    }
    exams.push_back(std::move(exam));
  }
  return exams;
}

std::vector<double> marksOf(const std::vector<ScoredExam>& exams) {
  std::vector<double> marks;
  for (const ScoredExam& exam : exams) marks.push_back(reliability::markOf(exam.windows).value());
  return marks;
}

}  // namespace

TEST_CASE("marks and reliabilities are those that Python computes") {
  const auto cases = figures::read();
  REQUIRE(cases.size() == 3);
  for (const figures::Case& each : cases) {
    INFO(each.name);
    const auto& expect = each.expect;
    const auto moments = reliability::momentsOf(marksOf(each.exams));
    CHECK(moments.mean == Approx(expect.at("mean")));
    CHECK(moments.sd == Approx(expect.at("sd")));
    const auto split = reliability::splitHalf(each.exams, 2000, 1);
    REQUIRE(split);
    CHECK(split->people == static_cast<int>(each.exams.size()));
    CHECK(split->halves == Approx(expect.at("halves")));
    CHECK(split->reliability == Approx(expect.at("split_half")));
    CHECK(reliability::errorOfMeasurement(moments.sd, split->reliability) ==
          Approx(expect.at("error_points")));
    CHECK(split->interval.low == Approx(expect.at("about_low")).margin(0.03));
    CHECK(split->interval.high == Approx(expect.at("about_high")).margin(0.03));
    const auto same = reliability::kr20(each.exams);
    if (expect.contains("kr20")) {
      REQUIRE(same);
      CHECK(*same == Approx(expect.at("kr20")));
    }
  }
}

TEST_CASE("a worked example of KR-20 and KR-21 by hand") {
  // Four people, three windows: 111, 110, 100, 000. p = 3/4, 2/4, 1/4; sum p q = 10/16; totals 3 2 1 0,
  // variance 5/4. KR-20 = 3/2 (1 - (10/16) / (5/4)) = 3/4; KR-21: mean 3/2, 3/2 (1 - (9/4) / (15/4)) = 3/5.
  std::vector<ScoredExam> exams;
  for (const std::string right : {"111", "110", "100", "000"}) {
    ScoredExam exam;
    for (const char one : right) exam.windows.push_back({0, true, one == '1', "any"});
    exams.push_back(exam);
  }
  CHECK(reliability::kr20(exams).value() == Approx(0.75));
  const std::vector<int> totals = {3, 2, 1, 0};
  CHECK(reliability::kr21(totals, 3) == Approx(0.60));
}

TEST_CASE("the split half foretells how marks of another form would agree") {
  const auto once = modelled(400, 0.5, "once");
  const auto again = modelled(400, 0.5, "again");
  const double between = reliability::correlation(marksOf(once), marksOf(again)).value();
  const auto split = reliability::splitHalf(once, 500, 1);
  REQUIRE(split);
  CHECK(split->reliability == Approx(between).margin(0.05));
  CHECK(split->interval.low < split->reliability);
  CHECK(split->reliability < split->interval.high);
}

TEST_CASE("people who are all alike have no reliability to speak of and a wide interval") {
  const auto split = reliability::splitHalf(modelled(40, 0.0, "alike"), 500, 1);
  REQUIRE(split);
  CHECK(split->reliability < 0.5);
  CHECK(split->interval.high - split->interval.low > 0.4);
}

TEST_CASE("equal exams and seeds give equal intervals") {
  const auto exams = modelled(40, 0.5, "once");
  const auto a = reliability::splitHalf(exams, 300, 1);
  const auto b = reliability::splitHalf(exams, 300, 1);
  const auto c = reliability::splitHalf(exams, 300, 2);
  REQUIRE((a && b && c));
  CHECK(a->interval.low == b->interval.low);
  CHECK(a->interval.high == b->interval.high);
  CHECK(a->interval.low != c->interval.low);
}

TEST_CASE("what cannot be told is not told") {
  std::vector<ScoredExam> exams = modelled(5, 0.5, "once");
  SECTION("people who do not differ") {
    for (ScoredExam& exam : exams)
      for (ScoredWindow& window : exam.windows) window.right = true;
    CHECK_FALSE(reliability::kr20(exams));
    CHECK_FALSE(reliability::splitHalf(exams, 10, 1));
  }
  SECTION("forms with another number of windows") {
    exams.front().windows.pop_back();
    CHECK_FALSE(reliability::kr20(exams));
  }
  SECTION("nobody, or one") {
    CHECK_FALSE(reliability::kr20({}));
    CHECK_FALSE(reliability::splitHalf(std::vector{exams.front()}, 10, 1));
  }
  SECTION("nothing faulty") {
    std::erase_if(exams.front().windows, [](const ScoredWindow& w) { return w.faulty; });
    CHECK_FALSE(reliability::markOf(exams.front().windows));
  }
}
