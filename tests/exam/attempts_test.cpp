#include "exam/attempts.h"

#include "support/catch.h"

using namespace spotter;

namespace {

exam::NextAttempt next(const std::vector<std::string>& opened, const std::string& now) {
  return exam::nextAttempt(opened, now, content::ExamRules{});
}

}  // namespace

TEST_CASE("the first attempt may be opened at once and is not reviewed") {
  const exam::NextAttempt first = next({}, "2026-03-12T09:30:00Z");
  CHECK(first.number == 1);
  CHECK_FALSE(first.reviewed);
  CHECK(first.refusal.empty());
}

TEST_CASE("a day lies between two attempts") {
  const std::vector<std::string> opened = {"2026-03-12T09:30:00Z"};
  const exam::NextAttempt early = next(opened, "2026-03-13T09:29:59Z");
  CHECK(early.refusal.find("from 2026-03-13T09:30:00Z on") != std::string::npos);
  const exam::NextAttempt later = next(opened, "2026-03-13T09:30:00Z");
  CHECK(later.refusal.empty());
  CHECK(later.number == 2);
}

TEST_CASE("the third attempt is reviewed and a fourth waits until the first is six months old") {
  std::vector<std::string> opened = {"2026-03-31T09:00:00Z", "2026-04-02T09:00:00Z"};
  CHECK(next(opened, "2026-04-04T09:00:00Z").reviewed);
  opened.push_back("2026-04-04T09:00:00Z");
  const exam::NextAttempt fourth = next(opened, "2026-04-08T09:00:00Z");
  CHECK(fourth.number == 4);
  CHECK(fourth.refusal.find("from 2026-09-30T09:00:00Z on") != std::string::npos);
  const exam::NextAttempt free = next(opened, "2026-09-30T09:00:00Z");
  CHECK(free.refusal.empty());
  CHECK(free.number == 3);
}

TEST_CASE("months end where they end") {
  CHECK(exam::monthsAfter("2026-08-31T23:00:00Z", 6) == "2027-02-28T23:00:00Z");
  CHECK(exam::monthsAfter("2027-12-15T00:00:00Z", 2) == "2028-02-15T00:00:00Z");
  CHECK(exam::monthsAfter("soon", 2) == "soon");
  CHECK(exam::hoursAfter("2028-02-28T13:00:00Z", 24) == "2028-02-29T13:00:00Z");
}
