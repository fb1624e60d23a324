#include "exam/form_identity.h"

#include "support/short_exam.h"

using namespace spotter;

TEST_CASE("equal seeds give equal forms and other seeds others") {
  CHECK(support::shortExamTerms(1).form == support::shortExamTerms(1).form);
  CHECK(support::shortExamTerms(1).form != support::shortExamTerms(2).form);
}

TEST_CASE("a program with other content cannot sit what was opened") {
  const exam::Terms terms = support::shortExamTerms(1);
  REQUIRE(exam::formFor(terms, support::shortExamLibrary()).ok());
  content::Library other = support::shortExamLibrary();
  for (auto& standard : other.standards)
    if (standard.id == "exam") standard.emergency_s += 1.0;
  const auto form = exam::formFor(terms, other);
  REQUIRE_FALSE(form.ok());
  CHECK(form.error().what.find("content is not that") != std::string::npos);
  CHECK_FALSE(exam::formFor(terms, support::ownLibrary()).ok());
}

TEST_CASE("an identity reads back equal and other bytes are none") {
  exam::FormIdentity identity{"watching", 7, 1, 2, std::string(64, 'k'), {std::string(64, 'g')}};
  const std::string text = exam::identityJson(identity);
  REQUIRE(exam::identityIn(text).has_value());
  CHECK(*exam::identityIn(text) == identity);
  CHECK_FALSE(exam::identityIn(text + "\n").has_value());
  CHECK_FALSE(exam::identityIn("{\"blueprint\":\"watching\"}").has_value());
}

TEST_CASE("a recording has the digest of its group and of no other") {
  const exam::Terms terms = support::shortExamTerms(1);
  const auto form = exam::formFor(terms, support::shortExamLibrary());
  const exam::FormIdentity identity =
      exam::identityOf(support::shortExamLibrary(), form.value());
  REQUIRE(identity.groups.size() == 2);
  CHECK(identity.groups[0] != identity.groups[1]);
  for (int g = 0; g < 2; ++g) {
    const auto recording = replay::readRecording(
        support::satGroup(form.value(), g, rehearse::Kind::silent, 120), "group.rec");
    REQUIRE(recording.ok());
    CHECK(exam::groupDigest(recording.value()) == identity.groups[static_cast<std::size_t>(g)]);
  }
}
