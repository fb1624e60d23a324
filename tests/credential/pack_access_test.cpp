#include "credential/pack_access.h"

#include "credential/attempt.h"
#include "credential/some_claims.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::credential;
using records::PackOpens;

namespace {

constexpr const char* kWho = "T-7KQ3-MA";

/// A register that begins as a course of today does.
struct Register {
  std::vector<records::Entry> entries;
  records::Course course{"Bristol", "", "", "exam"};

  explicit Register(const std::string& opens) {
    add("course_made", "{\"title\":\"Bristol\",\"pack_opens\":\"" + opens + "\"}");
    entries.back().pseudonym.clear();
  }
  int add(const std::string& kind, const std::string& body) {
    entries.push_back(test::entryAfter(entries, kind, body));
    return entries.back().number;
  }
  PackAccess access(const std::string& who = kWho) const { return packAccess(entries, course, who); }
};

bool misses(const PackAccess& access, const std::string& words) {
  INFO(access.missing);
  return access.rests_on == 0 && access.missing.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a pack that opens on completing the training waits for the trainer's word") {
  Register of("completed");
  CHECK(misses(of.access(), "no trainer has kept that T-7KQ3-MA did"));
  of.add("exam_kept", test::examBody("pass", 0));
  CHECK(misses(of.access(), "on completing the training"));
  const int word = of.add(kTrainingCompleted, completedBody("Jo Lee"));
  CHECK(of.access().rests_on == word);
  CHECK(of.access().missing.empty());
  CHECK(misses(of.access("T-AAAA-AA"), "T-AAAA-AA"));  // of nobody else
  of.add(kCompletionWithdrawn, withdrawnBody("Jo Lee", "went home at noon"));
  CHECK(misses(of.access(), "no trainer"));
}

TEST_CASE("a pack that opens on passing waits for a pass that stands") {
  Register of("passed");
  CHECK(misses(of.access(), "no exam of T-7KQ3-MA was taken yet"));
  of.add(kTrainingCompleted, completedBody("Jo Lee"));
  CHECK(misses(of.access(), "on passing"));
  const int first = of.add("exam_kept", test::examBody("not yet", 0));
  CHECK(misses(of.access(), "of entry " + std::to_string(first) + ", the result is `not yet`"));
  of.add("practice_kept", test::examBody("pass", 0));
  CHECK(misses(of.access(), "not yet"));
  const int second = of.add("exam_kept", test::examBody("pass", 0));
  CHECK(of.access().rests_on == second);
  of.add("exam_challenged", "{\"entry\":" + std::to_string(second) + ",\"reason\":\"no\"}");
  CHECK(misses(of.access(), "was challenged"));
  of.add("exam_decided", decidedBody(second, "not yet", "looked twice", "Dr Owen"));
  CHECK(misses(of.access(), "`not yet`"));
  CHECK(misses(of.access("T-AAAA-AA"), "T-AAAA-AA"));
}

TEST_CASE("a missed emergency opens no pack that opens on passing") {
  Register of("passed");
  of.add("exam_kept", test::examBody("pass", 1));
  CHECK(misses(of.access(), "emergency"));
}

TEST_CASE("when the pack opens is what the last entry about it says") {
  Register of("completed");
  const int pass = of.add("exam_kept", test::examBody("pass", 0));
  of.add(records::kPackOpensSet, "{\"pack_opens\":\"passed\",\"by\":\"Jo\"}");
  CHECK(of.access().opens == PackOpens::passed);
  CHECK(of.access().rests_on == pass);
  of.add(records::kPackOpensSet, "{\"pack_opens\":\"completed\",\"by\":\"Jo\"}");
  CHECK(of.access().rests_on == 0);
  // What stands in the file beside the chain can be changed without a trace; so the chain is asked.
  of.course.pack_opens = PackOpens::passed;
  CHECK(of.access().opens == PackOpens::completed);
  // A course from before entries told it.
  Register old("completed");
  old.entries.front().body = "{\"title\":\"Bristol\"}";
  old.course.pack_opens = PackOpens::passed;
  CHECK(old.access().opens == PackOpens::passed);
}

TEST_CASE("an opening is known by what it rests on") {
  Register of("completed");
  of.add(kTrainingCompleted, completedBody("Jo Lee"));
  CHECK(of.access().opened == 0);
  const int opened = of.add(kPackOpened, packOpenedBody(of.access()));
  CHECK(of.access().opened == opened);
  of.add(kCompletionWithdrawn, withdrawnBody("Jo Lee", "another person"));
  of.add(kTrainingCompleted, completedBody("Jo Lee"));
  CHECK(of.access().opened == 0);
}
