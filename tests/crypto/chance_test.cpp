#include "crypto/chance.h"

#include <set>

#include "support/catch.h"

using namespace spotter::crypto;

TEST_CASE("words by chance differ and hold no letters that look alike") {
  std::set<std::string> words;
  for (int i = 0; i < 2000; ++i) {
    const std::string word = unguessableWord(8);
    CHECK(word.size() == 8);
    CHECK(word.find_first_of("0O1IL5S2Z8BUV") == std::string::npos);
    words.insert(word);
  }
  CHECK(words.size() == 2000);
}
