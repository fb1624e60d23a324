#include "exam/register.h"

#include "exam/attempt.h"
#include "support/short_exam.h"

using namespace spotter;

namespace {

/// The body of an exam as a course keeps it, and what it was made of.
struct Body {
  exam::Bundle bundle = support::satBundle(support::shortExamTerms(2));
  exam::Attempt attempt;
  std::string json;

  Body() {
    bundle.digest = std::string(64, 'b');
    std::vector<exam::GroupRun> runs;
    for (std::size_t g = 0; g < bundle.recordings.size(); ++g)
      runs.push_back(exam::runGroup(bundle, g));
    attempt = exam::examine(bundle, runs);
    json = exam::attemptJson(bundle, attempt);
  }
};

std::string without(std::string text, const std::string& what, const std::string& by = "") {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("what a course keeps of an exam reads back as it was") {
  const Body body;
  const auto kept = exam::keptIn(body.json);
  REQUIRE(kept.has_value());
  CHECK(kept->sitting == "S-7KQ3-MA");
  CHECK(kept->bundle == body.bundle.digest);
  CHECK(kept->blueprint == "short_exam");
  CHECK(kept->standard == "exam");
  CHECK(kept->standard_version == body.attempt.standard.exam.version);
  CHECK(kept->supervisor == "Jo Lee");
  CHECK(kept->sat_on == body.bundle.started_at);
  CHECK(kept->re_run);
  CHECK(kept->pilot);
  CHECK_FALSE(kept->extended);
  CHECK(kept->self_rating == 6);
  CHECK(kept->result == assess::resultName(body.attempt.result));
  REQUIRE(kept->parts.size() == 1);
  const exam::KeptPart& part = kept->parts[0];
  CHECK(part.part == "watching");
  CHECK(part.result == assess::resultName(body.attempt.outcome.result));
  CHECK(part.hits == body.attempt.marks.hits);
  CHECK(part.faulty == body.attempt.marks.faulty);
  CHECK(part.false_alarms == body.attempt.marks.false_alarms);
  CHECK(part.clean == body.attempt.marks.clean);
  CHECK(part.identified == body.attempt.marks.identified);
  CHECK(part.reasons == body.attempt.reasons);
}

TEST_CASE("what is not whole is no kept exam") {
  const std::string json = Body().json;
  CHECK_FALSE(exam::keptIn("").has_value());
  CHECK_FALSE(exam::keptIn("[]").has_value());
  CHECK_FALSE(exam::keptIn("\"result\"").has_value());
  CHECK_FALSE(exam::keptIn(json.substr(0, json.size() - 1)).has_value());
  CHECK_FALSE(exam::keptIn(without(json, "\"pilot\":true,")).has_value());
  CHECK_FALSE(exam::keptIn(without(json, "\"pilot\":true", "\"pilot\":\"no\"")).has_value());
  CHECK_FALSE(exam::keptIn(without(json, "\"hits\":", "\"hit\":")).has_value());
  CHECK_FALSE(exam::keptIn(without(json, "\"pilot\":true", "\"pilot\":true,\"pilot\":false")).has_value());
  CHECK_FALSE(exam::keptIn(without(json, "\"reasons\":[", "\"reasons\":" + std::string(1000, '['))).has_value());
  // Fields of a later program are passed over.
  CHECK(exam::keptIn(without(json, "{\"sitting\"", "{\"more\":{\"result\":\"pass\",\"hits\":[1]},\"sitting\"")).has_value());
  CHECK_FALSE(exam::keptIn(without(json, "\"self_rating\":6", "\"self_rating\":null"))->self_rating.has_value());
}

TEST_CASE("an opened sitting reads back and tells nothing of its form") {
  const exam::Terms terms = support::shortExamTerms(2);
  const auto form = exam::formFor(terms, support::shortExamLibrary());
  const exam::Opened opened = exam::openedOf(terms, form.value(), "exam", "\"late\"");
  const std::string json = exam::openedJson(opened);
  const auto read = exam::openedIn(json);
  REQUIRE(read.has_value());
  CHECK(exam::openedJson(*read) == json);
  CHECK(json.find("K7M4") == std::string::npos);
  CHECK(json.find("sit_to_stand") == std::string::npos);
  CHECK_FALSE(exam::openedIn("{}").has_value());
}

TEST_CASE("what two forms share is told without their keys") {
  const auto form = [](std::uint64_t seed) {
    return exam::formFor(support::shortExamTerms(seed), support::shortExamLibrary()).value();
  };
  const exam::Terms terms = support::shortExamTerms(2);
  const exam::Opened opened = exam::openedOf(terms, form(2), "exam", "");
  CHECK(exam::shared01(form(2), opened) == Approx(1.0));
  CHECK(exam::shared01(form(3), opened) < 0.5);
}

TEST_CASE("texts that would break a list are not fit") {
  CHECK(exam::faultOfText("Jo Lee", "the supervisor").empty());
  CHECK(exam::faultOfText("", "the supervisor") == "the supervisor is missing");
  CHECK(exam::faultOfText("  ", "the supervisor") == "the supervisor is missing");
  CHECK_FALSE(exam::faultOfText("two\nlines", "x").empty());
  CHECK_FALSE(exam::faultOfText("\xFF", "x").empty());
  CHECK_FALSE(exam::faultOfText(std::string(201, 'x'), "x").empty());
  CHECK(exam::faultOfText(std::string(398, '\xC3'), "x").find("UTF-8") != std::string::npos);
  CHECK_FALSE(exam::faultOfText("Jo \xE2\x80\xAE" "eeL", "x").empty());
}
