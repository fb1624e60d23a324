#include "records/chain.h"

#include <algorithm>

#include "support/catch.h"

using namespace spotter::records;

namespace {

std::vector<Entry> chainOf(int count) {
  std::vector<Entry> entries;
  for (int i = 1; i <= count; ++i) {
    Entry entry{i, "2026-03-12T09:30:00Z", "practice_kept", "T-AAAA-AA", "{\"n\":" + std::to_string(i) + "}",
                entries.empty() ? spotter::crypto::Digest{} : entries.back().digest, {}};
    entry.digest = digestOf(entry);
    entries.push_back(entry);
  }
  return entries;
}

}  // namespace

TEST_CASE("an untouched chain holds together and an empty one too") {
  CHECK_FALSE(breachIn({}));
  CHECK_FALSE(breachIn(chainOf(1)));
  CHECK_FALSE(breachIn(chainOf(50)));
}

TEST_CASE("any field of any entry that is changed breaks the chain and is named") {
  for (std::size_t i = 0; i < 5; ++i) {
    for (int field = 0; field < 5; ++field) {
      auto chain = chainOf(5);
      Entry& entry = chain[i];
      if (field == 0) entry.at[0] = '3';
      if (field == 1) entry.kind += "x";
      if (field == 2) entry.pseudonym = "T-AAAA-AB";
      if (field == 3) entry.body = "{}";
      if (field == 4) entry.previous[31] ^= 1;
      const auto breach = breachIn(chain);
      REQUIRE(breach);
      CHECK(breach->find("entry " + std::to_string(i + 1)) != std::string::npos);
    }
  }
}

TEST_CASE("an entry that is made anew with a fitting digest still does not fit the next one") {
  auto chain = chainOf(5);
  chain[2].body = "{\"n\":99}";
  chain[2].digest = digestOf(chain[2]);
  CHECK(breachIn(chain) == "entry 4 does not follow the one before it");
}

TEST_CASE("entries that are removed or swapped or put in break the chain") {
  auto removed = chainOf(5);
  removed.erase(removed.begin() + 2);
  CHECK(breachIn(removed) == "entry 3 is missing, entry 4 stands in its place");
  auto swapped = chainOf(5);
  std::swap(swapped[1], swapped[2]);
  CHECK(breachIn(swapped));
  auto doubled = chainOf(5);
  doubled.insert(doubled.begin() + 1, doubled[1]);
  CHECK(breachIn(doubled));
}

TEST_CASE("what moves from one field to the next does not leave the digest as it was") {
  Entry a{1, "x", "ab", "c", "{}", {}, {}};
  Entry b{1, "x", "a", "bc", "{}", {}, {}};
  CHECK(digestOf(a) != digestOf(b));
}
