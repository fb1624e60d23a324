#include "credential/verify.h"

#include "credential/some_claims.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::credential;

namespace {

Asked someQuestion() {
  Asked asked;
  asked.now = "2026-06-01T00:00:00Z";
  asked.issuer = test::someClaims().issuer;
  asked.name = "Ann Smith";
  asked.revocations = RevocationList{test::someClaims().issuer, "2026-05-01T00:00:00Z", {}};
  asked.bundle = "the bundle";
  return asked;
}

Answer answer(const Asked& asked) { return answerOf(test::someCertificate(), asked); }

bool says(const Answer& answer, const std::string& words) {
  return answer.words.find(words) != std::string::npos;
}

AttemptMarks marksOf(const std::string& body) {
  return [body](std::string_view) -> base::Result<std::string> { return body; };
}

}  // namespace

TEST_CASE("a good certificate is told in plain words with what it does not prove") {
  const Answer all = answer(someQuestion());
  INFO(all.words);
  CHECK(all.good);
  for (const char* words :
       {"Genuine: nothing in it was changed", "PILOT", "to standard exam v0.1", "supervised by Si",
        "that you named", "made out to Ann Smith", "Issued on 12 March 2026, valid until 12 March 2028",
        "not revoked by the list of 1 May 2026", "Part A, watching: pass", "Faulty windows seen: 28",
        "It is of this attempt", "not re-run", "not the certificate of the official programme",
        "supervisor's word"})
    CHECK(says(all, words));
  CHECK(all.words.find("NO:") == std::string::npos);
}

TEST_CASE("what was not asked is told as not known") {
  Asked asked;
  asked.now = "2026-06-01T00:00:00Z";
  const Answer little = answer(asked);
  CHECK(little.good);
  CHECK(says(little, "Genuine if the key below is the issuer's"));
  CHECK(says(little, "Whose key that is, this does not tell"));
  CHECK(says(little, "somebody whose name it does not tell"));
  CHECK(says(little, "Whether it was revoked was not asked"));
  CHECK(says(little, "was not re-run"));
}

TEST_CASE("a certificate of another key than the one named is not genuine") {
  Asked asked = someQuestion();
  asked.issuer->key = test::otherKey().publicKey();
  asked.revocations.reset();
  const Answer no = answer(asked);
  CHECK_FALSE(no.good);
  CHECK(says(no, "NO: not genuine"));
  CHECK_FALSE(says(no, "Genuine"));
}

TEST_CASE("a certificate shown by another person is told") {
  Asked asked = someQuestion();
  asked.name = "Bob Smith";
  const Answer no = answer(asked);
  CHECK_FALSE(no.good);
  CHECK(says(no, "NO: it was not made out to Bob Smith"));
}

TEST_CASE("a certificate counts from its issue until its end and not a second longer") {
  Asked asked = someQuestion();
  asked.now = "2028-03-12T09:59:59Z";
  CHECK(answer(asked).good);
  asked.now = "2028-03-12T10:00:00Z";
  CHECK(says(answer(asked), "NO: it expired on"));
  asked.now = "2026-03-12T16:29:59Z";
  CHECK(says(answer(asked), "it was not valid yet"));
}

TEST_CASE("a revoked certificate is told with the day") {
  Asked asked = someQuestion();
  asked.revocations->revoked.push_back({test::someClaims().id, "2026-04-02T00:00:00Z"});
  CHECK(says(answer(asked), "NO: it was revoked on 2 April 2026"));
}

TEST_CASE("another issuer's list of revoked certificates says nothing and is told") {
  Asked asked = someQuestion();
  asked.revocations->issuer.key = test::otherKey().publicKey();
  CHECK(says(answer(asked), "NO: the list of revoked certificates is of another issuer"));
}

TEST_CASE("the course's register is held against the certificate") {
  Asked asked = someQuestion();
  asked.issued = std::vector<Issued>{};
  CHECK(says(answer(asked), "NO: the course's register does not hold it"));
  Issued issued;
  issued.id = test::someClaims().id;
  issued.digest = test::someCertificate().digest();
  asked.issued->push_back(issued);
  CHECK(says(answer(asked), "The course's register holds it"));
  asked.issued->back().revoked_at = "2026-04-02T00:00:00Z";
  asked.issued->back().reason = "misspelt";
  CHECK(says(answer(asked), "NO: by the course's register it was revoked: misspelt"));
  asked.issued->back() = issued;
  asked.issued->back().digest = std::string(64, '0');
  CHECK(says(answer(asked), "NO: the course's register holds another certificate of this id"));
}

TEST_CASE("another attempt than the one it is of is told before anything is run") {
  Asked asked = someQuestion();
  asked.bundle = "another bundle";
  asked.marks = [](std::string_view) -> base::Result<std::string> {
    FAIL("it was run");
    return std::string();
  };
  const Answer no = answer(asked);
  CHECK_FALSE(no.good);
  CHECK(says(no, "NO: this is not the attempt that it is of"));
}

TEST_CASE("the attempt is run again and its marks are compared") {
  Asked asked = someQuestion();
  asked.marks = marksOf(test::examBody("pass"));
  CHECK(says(answer(asked), "came to the same marks"));
  std::string other = test::examBody("pass");
  other.replace(other.find("\"hits\":28"), 9, "\"hits\":27");
  asked.marks = marksOf(other);
  CHECK(says(answer(asked), "NO: the attempt was re-run, and came to other marks"));
  asked.marks = marksOf(test::examBody("borderline"));
  CHECK_FALSE(answer(asked).good);
  asked.marks = [](std::string_view) -> base::Result<std::string> {
    return base::Error{"it is of simulation 8", "", ""};
  };
  const Answer not_run = answer(asked);
  CHECK(not_run.good);
  CHECK(says(not_run, "not re-run: it is of simulation 8"));
}
