#include "exam/bundle.h"

#include "crypto/digest.h"
#include "support/short_exam.h"

using namespace spotter;

namespace {

exam::Bundle smallBundle() {
  exam::Bundle bundle;
  bundle.terms.sitting = "S-7KQ3-MA";
  bundle.terms.blueprint = "short_exam";
  bundle.form = {"short_exam", 0, 0, 2, std::string(64, 'k'), {"a", "b"}};
  bundle.self_rating = 6;
  bundle.disagreements = {{31, "she had just sat down"}};
  bundle.started_at = "2026-03-12T10:00:00Z";
  bundle.finished_at = "2026-03-12T10:30:00Z";
  bundle.notes = {{"2026-03-12T10:10:00Z", "pause \"for tea\"\nafter group 1"}};
  bundle.recordings = {"first recording\n", std::string("second\0recording", 16)};
  return bundle;
}

std::string errorOf(const std::string& bytes) {
  const auto read = exam::readBundle(bytes, "x.exam");
  return read.ok() ? "" : read.error().what;
}

bool tells(const std::string& bytes, const char* words) {
  return errorOf(bytes).find(words) != std::string::npos;
}

std::string replaced(std::string bytes, const std::string& what, const std::string& by) {
  const std::size_t at = bytes.find(what);
  REQUIRE(at != std::string::npos);
  return bytes.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("a bundle reads back equal with its device and digest") {
  const crypto::SecretKey device = support::deviceKey();
  for (const bool rated : {true, false}) {
    exam::Bundle bundle = smallBundle();
    if (!rated) bundle.self_rating.reset();
    bundle.simulated = rated ? "" : "expert";
    const std::string bytes = exam::written(bundle, device);
    const auto read = exam::readBundle(bytes, "x.exam");
    REQUIRE(read.ok());
    CHECK(read.value().terms == bundle.terms);
    CHECK(read.value().form == bundle.form);
    CHECK(read.value().self_rating == bundle.self_rating);
    CHECK(read.value().simulated == bundle.simulated);
    CHECK(read.value().disagreements == bundle.disagreements);
    CHECK(read.value().started_at == bundle.started_at);
    CHECK(read.value().finished_at == bundle.finished_at);
    CHECK(read.value().notes == bundle.notes);
    CHECK(read.value().recordings == bundle.recordings);
    CHECK(read.value().device == device.publicKey());
    CHECK(read.value().digest == crypto::hexOf(crypto::sha256(bytes)));
  }
}

TEST_CASE("a bundle changed in any byte is refused") {
  const std::string bytes = exam::written(smallBundle(), support::deviceKey());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    INFO(i);
    CHECK_FALSE(exam::readBundle(changed, "x.exam").ok());
  }
}

TEST_CASE("a bundle cut short at any length is told as cut short") {
  const std::string bytes = exam::written(smallBundle(), support::deviceKey());
  for (std::size_t length = 1; length < bytes.size(); ++length) {
    INFO(length);
    CHECK(tells(bytes.substr(0, length), "cut short"));
  }
  CHECK(tells("", "this is no exam"));
  CHECK(tells(bytes + "\n", "something was added"));
}

TEST_CASE("what is wrong with a bundle is told apart") {
  const std::string bytes = exam::written(smallBundle(), support::deviceKey());
  CHECK(tells("{\"class\":\"first\"} #0\n", "this is no exam"));
  CHECK(tells(replaced(bytes, "\"format\":1", "\"format\":3"), "a newer Spotter"));
  CHECK(tells(replaced(bytes, "first recording", "First recording"), "the recording of group 1"));
  CHECK(tells(replaced(bytes, "second", "Second"), "the recording of group 2"));
  CHECK(tells(replaced(bytes, "\"self_rating\":6", "\"self_rating\":7"), "signature of this exam is wrong"));
  CHECK(tells(replaced(bytes, "\"self_rating\":6", "\"self_rating\":11"), "line 4 is damaged"));
  CHECK(tells(replaced(bytes, "\"attempt\":1", "\"attempt\":2"), "signature of this exam is wrong"));
  CHECK(tells(replaced(bytes, "{\"sitting\"", "{ \"sitting\""), "line 2 is damaged"));
}

TEST_CASE("another device cannot sign for the one that a bundle names") {
  const std::string mine = exam::written(smallBundle(), support::deviceKey('d'));
  const std::string other = exam::written(smallBundle(), support::deviceKey('e'));
  const std::size_t length = std::string("{\"signature\":\"\"}\n").size() + 128;
  const std::string forged =
      mine.substr(0, mine.size() - length) + other.substr(other.size() - length);
  CHECK(tells(forged, "another device signed it"));
}

TEST_CASE("a signature for something else does not stand for a bundle") {
  const crypto::SecretKey device = support::deviceKey();
  std::string bytes = exam::written(smallBundle(), device);
  const std::size_t length = std::string("{\"signature\":\"\"}\n").size() + 128;
  bytes.resize(bytes.size() - length);
  // The bare bytes signed, without the purpose.
  const crypto::Signature signature = crypto::sign(bytes, device);
  std::string hex;
  for (const unsigned byte : signature) {
    constexpr char kDigits[] = "0123456789abcdef";
    hex += {kDigits[byte / 16], kDigits[byte % 16]};
  }
  CHECK(tells(bytes + "{\"signature\":\"" + hex + "\"}\n", "signature of this exam is wrong"));
}

TEST_CASE("a bundle that claims gigabytes or depths is refused at once") {
  const std::string bytes = exam::written(smallBundle(), support::deviceKey());
  CHECK_FALSE(errorOf(replaced(bytes, "\"bytes\":16", "\"bytes\":18446744073709551615")).empty());
  CHECK_FALSE(errorOf(replaced(bytes, "\"notes\":[", "\"notes\":[" + std::string(100000, '['))).empty());
}
