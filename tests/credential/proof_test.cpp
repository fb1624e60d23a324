#include "credential/proof.h"

#include "credential/base58.h"
#include "credential/did_key.h"
#include "credential/document.h"
#include "credential/some_claims.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::credential;

// The vector "eddsa-rdfc-2022" of W3C Data Integrity EdDSA Cryptosuites v1.0, appendix B.1 (github.com/w3c/
// vc-di-eddsa, TestVectors/eddsa-rdfc-2022/employ, W3C Software and Document Licence): its document has
// another shape than ours, so it is taken from its hash on.
namespace vector {
constexpr const char* kSecretKey = "3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";
constexpr const char* kPublicKey = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
constexpr const char* kProofHash = "bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0";
constexpr const char* kDocumentHash =
    "03f59e5b04ab575b1172cb684f22eede72f0e9033e0b5c67d0e2506768d6ce11";
constexpr const char* kSignature =
    "20b1a944960b75ca69ba070af4820de6e6acae1afe827d8c566c0f7b932d1bd3"
    "abde3222b3095088051439a8b4e7a5356c7ba6d246774f875ebb6ddee1577003";
}  // namespace vector

namespace {

std::string bytesOfHex(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 64) {
    const auto digest = crypto::digestOfHex(hex.substr(i, 64)).value();
    bytes.append(digest.begin(), digest.end());
  }
  return bytes;
}

}  // namespace

TEST_CASE("the proof options of the standard's test vector have the hash that it says") {
  const auto key = keyOfMultibase(vector::kPublicKey);
  REQUIRE(key);
  const std::string quads = canonicalProofQuads({"2023-02-24T23:36:38Z", methodOf(*key)});
  CHECK(crypto::hexOf(crypto::sha256(quads)) == vector::kProofHash);
}

TEST_CASE("the key of the standard's test vector signs its hashes as it says") {
  const std::string secret = fromBase58(vector::kSecretKey).value();
  const crypto::SecretKey key = crypto::SecretKey::ofSeed(secret.substr(2));
  CHECK(multibaseOf(key.publicKey()) == vector::kPublicKey);
  const auto signature = crypto::sign(
      bytesOfHex(std::string(vector::kProofHash) + vector::kDocumentHash), key);
  CHECK(std::string(signature.begin(), signature.end()) == bytesOfHex(vector::kSignature));
}

TEST_CASE("what is signed are the hash of the options and then that of the document") {
  const std::string data = hashData("options", "document");
  REQUIRE(data.size() == 64);
  CHECK(data == bytesOfHex(crypto::hexOf(crypto::sha256("options")) +
                           crypto::hexOf(crypto::sha256("document"))));
}

TEST_CASE("a proof holds for its claims and for no others") {
  const Claims claims = test::someClaims();
  const std::string proof = proofValueOf(claims, test::someKey());
  CHECK(isProofOf(claims, proof));
  Claims others = claims;
  others.parts[0].hits = 29;
  CHECK_FALSE(isProofOf(others, proof));
  others = claims;
  others.issuer.key = test::otherKey().publicKey();
  CHECK_FALSE(isProofOf(others, proof));
  CHECK_FALSE(isProofOf(claims, ""));
  CHECK_FALSE(isProofOf(claims, "z" + proof));
}

TEST_CASE("statements are sorted and nothing but quotes and backslashes is escaped") {
  const std::string quads = canonicalQuads(documentOf(test::someClaims()));
  CHECK(quads.find("<https://schema.org/name> \"Bristol \\\"MSK\\\" training \\\\ <b>\" .\n") !=
        std::string::npos);
  CHECK(quads.find("_:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
                   "<https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentityObject> .\n") !=
        std::string::npos);
  CHECK(quads.find("_:c14n1") == std::string::npos);
  std::string before;
  for (std::size_t at = 0; at < quads.size();) {
    const std::string line = quads.substr(at, quads.find('\n', at) + 1 - at);
    CHECK(before < line);
    before = line;
    at += line.size();
  }
}
