#include "exam/terms.h"

#include <set>

#include "support/catch.h"

using namespace spotter;

namespace {

exam::Terms terms() {
  exam::Terms made;
  made.sitting = "S-7KQ3-MA";
  made.course = "Bristol \"12 March\"";
  made.pseudonym = "T-RCK3-JF";
  made.supervisor = "Jörg Łee";
  made.blueprint = "watching";
  made.seed = exam::kLargestSeed;
  made.form = std::string(64, 'a');
  made.simulation = 9;
  made.attempt = 2;
  made.extended = true;
  made.opened_at = "2026-03-12T09:30:00Z";
  return made;
}

}  // namespace

TEST_CASE("terms read back equal and other bytes are no terms") {
  const std::string text = exam::termsJson(terms());
  REQUIRE(exam::termsIn(text).has_value());
  CHECK(*exam::termsIn(text) == terms());
  CHECK_FALSE(exam::termsIn(text + " ").has_value());
  CHECK_FALSE(exam::termsIn("{}").has_value());
  CHECK_FALSE(exam::termsIn(text.substr(0, text.size() - 1)).has_value());
  std::string more = text;
  more.insert(more.size() - 1, ",\"more\":1");
  CHECK_FALSE(exam::termsIn(more).has_value());
}

TEST_CASE("terms name the reviews of their items only where there are some") {
  CHECK(exam::termsJson(terms()).find("reviews\"") == std::string::npos);
  exam::Terms reviewed = terms();
  reviewed.reviews = std::string(64, 'b');
  const std::string text = exam::termsJson(reviewed);
  REQUIRE(exam::termsIn(text).has_value());
  CHECK(*exam::termsIn(text) == reviewed);
  CHECK(exam::termsDigest(reviewed) != exam::termsDigest(terms()));
  std::string empty = exam::termsJson(terms());
  empty.insert(empty.size() - 1, ",\"reviews\":\"\"");
  CHECK_FALSE(exam::termsIn(empty).has_value());
}

TEST_CASE("a ticket opens with its code however it is typed") {
  const std::string ticket = exam::ticketOf(terms(), "K7M4-9QXF");
  for (const char* typed : {"K7M4-9QXF", "k7m49qxf", " K7m4 9qXF\n"}) {
    const auto opened = exam::termsOf(ticket, typed, "a.sitting");
    REQUIRE(opened.ok());
    CHECK(opened.value() == terms());
  }
  CHECK(exam::sittingOf(ticket) == "S-7KQ3-MA");
}

TEST_CASE("nobody reads a ticket without its code") {
  const std::string ticket = exam::ticketOf(terms(), "K7M4-9QXF");
  CHECK(ticket.find("watching") == std::string::npos);
  CHECK(ticket.find(std::to_string(terms().seed)) == std::string::npos);
  for (const char* typed : {"", "K7M4-9QXG", "AAAA-AAAA"}) {
    const auto opened = exam::termsOf(ticket, typed, "a.sitting");
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().what == "this code does not open sitting S-7KQ3-MA");
  }
}

TEST_CASE("the sealed terms of one sitting do not open under the name of another") {
  exam::Terms other = terms();
  other.sitting = "S-AAAA-AA";
  std::string ticket = exam::ticketOf(terms(), "K7M4-9QXF");
  ticket.replace(ticket.find("S-7KQ3-MA"), 9, other.sitting);
  CHECK_FALSE(exam::termsOf(ticket, "K7M4-9QXF", "a.sitting").ok());
}

TEST_CASE("a changed or cut ticket and one of a newer program are told") {
  const std::string ticket = exam::ticketOf(terms(), "K7M4-9QXF");
  std::string changed = ticket;
  changed.back() ^= 1;
  CHECK_FALSE(exam::termsOf(changed, "K7M4-9QXF", "a.sitting").ok());
  for (const std::size_t length : {std::size_t{0}, std::size_t{5}, ticket.find('\n'), ticket.size() - 1})
    CHECK_FALSE(exam::termsOf(ticket.substr(0, length), "K7M4-9QXF", "a.sitting").ok());
  const auto none = exam::termsOf("a shopping list\n", "K7M4-9QXF", "a.sitting");
  REQUIRE_FALSE(none.ok());
  CHECK(none.error().what == "this is no sitting");
  const auto newer = exam::termsOf("{\"spotter\":\"sitting\",\"format\":2}\n", "x", "a.sitting");
  REQUIRE_FALSE(newer.ok());
  CHECK(newer.error().what == "a newer Spotter made this sitting");
}

TEST_CASE("codes and sittings and seeds are new each time") {
  std::set<std::string> codes;
  std::set<std::uint64_t> seeds;
  for (int i = 0; i < 50; ++i) {
    const std::string code = exam::newCode();
    CHECK(code.size() == 9);
    CHECK(code[4] == '-');
    codes.insert(code);
    seeds.insert(exam::newSeed());
  }
  CHECK(codes.size() == 50);
  CHECK(seeds.size() == 50);
  CHECK(*seeds.rbegin() <= exam::kLargestSeed);
  CHECK(*seeds.rbegin() > exam::kLargestSeed / 8);
}
