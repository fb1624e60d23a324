// An exam with all its parts: groups that are watched, a circuit that is led, two discussions.
#include "exam/attempt.h"
#include "exam/register.h"
#include "support/short_exam.h"

using namespace spotter;

namespace {

std::vector<exam::GroupRun> runsOf(const exam::Bundle& bundle) {
  std::vector<exam::GroupRun> runs;
  for (std::size_t r = 0; r < bundle.recordings.size(); ++r)
    runs.push_back(exam::runGroup(bundle, r));
  return runs;
}

exam::Attempt examined(const exam::Bundle& bundle) {
  return exam::examine(bundle, runsOf(bundle));
}

const exam::Bundle& expert() {
  static const exam::Bundle bundle = support::satBundle(support::shortExamTerms(2, "whole_exam"));
  return bundle;
}

/// Terms, form and everything else of the expert's sitting, led by somebody else.
const exam::Bundle& silent() {
  static const exam::Bundle bundle = support::satBundle(
      support::shortExamTerms(2, "whole_exam"), rehearse::Kind::silent);
  return bundle;
}

std::vector<std::string> partsOf(const exam::Attempt& attempt) {
  std::vector<std::string> parts;
  for (const exam::PartOutcome& part : attempt.further) parts.push_back(part.part);
  return parts;
}

}  // namespace

TEST_CASE("a form with all parts tells them in the order in which they are sat") {
  const exam::FormIdentity& form = expert().form;
  CHECK(form.parts == std::vector<std::string>{"watching", "watching", "retest", "live",
                                               "discussion", "discussion"});
  CHECK(form.groups.size() == form.parts.size());
  CHECK(form.retest() == 2U);
  const auto read = exam::identityIn(exam::identityJson(form));
  REQUIRE(read);
  CHECK(*read == form);
  exam::FormIdentity turned = form;
  std::swap(turned.parts[0], turned.parts[3]);
  CHECK_FALSE(exam::identityIn(exam::identityJson(turned)));
}

TEST_CASE("a sitting of part A alone is written as it was before there were other parts") {
  const exam::Bundle old = support::satBundle(support::shortExamTerms(2));
  CHECK(exam::identityJson(old.form).find("parts") == std::string::npos);
  CHECK(exam::written(old, support::deviceKey()).starts_with("{\"spotter\":\"exam\",\"format\":1}"));
  CHECK(exam::written(expert(), support::deviceKey())
            .starts_with("{\"spotter\":\"exam\",\"format\":2}"));
}

TEST_CASE("a whole sitting is read back as it was written") {
  const std::string bytes = exam::written(expert(), support::deviceKey());
  const auto read = exam::readBundle(bytes, "x");
  REQUIRE(read.ok());
  CHECK(read.value().form == expert().form);
  CHECK(read.value().recordings == expert().recordings);
  std::string older = bytes;
  older.replace(older.find("\"format\":2"), 10, "\"format\":1");
  CHECK_FALSE(exam::readBundle(older, "x").ok());
}

TEST_CASE("an expert's circuit and discussions run again and are told with their points") {
  const exam::Attempt attempt = examined(expert());
  REQUIRE(attempt.refused == "");
  CHECK(attempt.re_run);
  CHECK(attempt.complete);
  REQUIRE(partsOf(attempt) == std::vector<std::string>{"live", "discussion_1", "discussion_2"});
  const exam::PartOutcome& live = attempt.further[0];
  INFO(live.score);
  CHECK(live.cut == 60);
  CHECK(live.result == "pass");
  CHECK(live.live.demonstrated == live.live.stations);
  for (std::size_t d : {1U, 2U}) {
    const exam::PartOutcome& part = attempt.further[d];
    INFO(part.title << " " << part.score << " " << part.low << " to " << part.high);
    CHECK(part.result == "reported");
    CHECK(part.low <= part.score);
    CHECK(part.score <= part.high);
    CHECK(part.high - part.low > 5);
  }
  CHECK(attempt.further[1].title != attempt.further[2].title);
}

TEST_CASE("who only stands there does not pass the circuit") {
  const exam::Attempt attempt = examined(silent());
  REQUIRE(attempt.refused == "");
  CHECK(attempt.result == assess::WatchingResult::not_yet);
  for (const exam::PartOutcome& part : attempt.further)
    if (part.part == "live") CHECK(part.result == "not yet");
}

TEST_CASE("the worst part decides and what was not sat is no pass") {
  exam::Bundle left = expert();
  left.recordings.pop_back();
  const exam::Attempt attempt = examined(left);
  REQUIRE(attempt.refused == "");
  CHECK_FALSE(attempt.complete);
  CHECK(attempt.result == assess::WatchingResult::not_yet);
  CHECK(attempt.outcome.result >= examined(expert()).outcome.result);
  CHECK(partsOf(attempt) == std::vector<std::string>{"live", "discussion_1"});
}

TEST_CASE("parts that were swapped are refused") {
  exam::Bundle swapped = expert();
  std::swap(swapped.recordings[swapped.recordings.size() - 1],
            swapped.recordings[swapped.recordings.size() - 2]);
  CHECK(examined(swapped).refused.find("discussion 1") != std::string::npos);
  exam::Bundle early = expert();
  std::swap(early.recordings[1], early.recordings[2]);
  CHECK(examined(early).refused.find("swapped") != std::string::npos);
}

TEST_CASE("a course keeps every part that was sat and reads it back") {
  exam::Bundle bundle = expert();
  bundle.digest = std::string(64, 'b');
  const exam::Attempt attempt = examined(bundle);
  const auto kept = exam::keptIn(exam::attemptJson(bundle, attempt));
  REQUIRE(kept);
  REQUIRE(kept->parts.size() == 4);
  CHECK_FALSE(kept->parts[0].has_points);
  CHECK(kept->parts[1].part == "live");
  CHECK(kept->parts[1].score == attempt.further[0].score);
  CHECK(kept->parts[1].cut == 60);
  CHECK(kept->parts[2].part == "discussion_1");
  CHECK(kept->parts[2].result == "reported");
  CHECK(kept->parts[3].high == attempt.further[2].high);
  CHECK(kept->parts[3].critical == attempt.further[2].critical);
}
