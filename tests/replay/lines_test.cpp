// Every kind of line comes back as it was written, to the last bit of every number.
#include "replay/lines.h"

#include <cmath>
#include <limits>

#include "base/fields.h"
#include "base/random.h"
#include "support/catch.h"

using namespace spotter;
using replay::Line;

namespace {

std::string again(const Line& line) {
  const auto read = replay::parseLine(replay::lineText(line));
  if (!read) FAIL(read.error().text());
  CHECK(read.value().index() == line.index());
  return replay::lineText(read.value());
}

double valueAfter(double value) {
  circuit::RepetitionBegan repetition;
  repetition.readings.push_back({});
  repetition.readings[0].value = value;
  const auto read = replay::parseLine(replay::lineText(session::Event{7, repetition}));
  REQUIRE(read.ok());
  const auto& event = std::get<session::Event>(read.value());
  return std::get<circuit::RepetitionBegan>(event.body).readings.at(0).value;
}

// A command or event of every kind, with its usual fields.
template <class Variant, std::size_t... kIndex>
std::vector<Variant> oneOfEach(std::index_sequence<kIndex...>) {
  return {Variant{std::in_place_index<kIndex>}...};
}
template <class Variant>
std::vector<Variant> oneOfEach() {
  return oneOfEach<Variant>(std::make_index_sequence<std::variant_size_v<Variant>>{});
}

}  // namespace

TEST_CASE("every kind of command and of event is written and read in the same words") {
  for (const session::Command& command : oneOfEach<session::Command>()) {
    const Line line = session::TimedCommand{12, command};
    CHECK(again(line) == replay::lineText(line));
  }
  for (const session::EventBody& body : oneOfEach<session::EventBody>()) {
    const Line line = session::Event{12, body};
    CHECK(again(line) == replay::lineText(line));
  }
}

TEST_CASE("numbers come back bit for bit, the smallest and largest too") {
  base::RandomStream random(1, 0, "numbers");
  std::vector<double> values = {0.0,
                                -0.0,
                                0.1,
                                1.0 / 3.0,
                                1e308,
                                5e-324,
                                std::numeric_limits<double>::epsilon(),
                                123456789.123456789};
  for (int i = 0; i < 200; ++i)
    values.push_back(random.normal() * std::ldexp(1.0, random.below(200) - 100));
  for (const double value : values) {
    CHECK(valueAfter(value) == value);
    CHECK(std::signbit(valueAfter(value)) == std::signbit(value));
  }
}

TEST_CASE("texts come back whatever they hold: quotes, line ends, Welsh, controls") {
  const std::vector<std::string> all = {"", "\"well\"\\", "a\nb\r\n\tc",
                                        "Llanfairpwllgwyngyll, \xC5\xB5 \xC5\xB7", "\x01\x1f\x7f"};
  for (const std::string& words : all) {
    const Line line = session::TimedCommand{1, session::Reflect{words}};
    const auto read = replay::parseLine(replay::lineText(line));
    REQUIRE(read.ok());
    const auto& timed = std::get<session::TimedCommand>(read.value());
    CHECK(std::get<session::Reflect>(timed.command).words == words);
    CHECK(replay::lineText(line).find('\n') == std::string::npos);
  }
}

TEST_CASE("seeds and hashes of 64 bits keep all of them") {
  replay::Header header;
  header.seed = 0xFFFF'FFFF'FFFF'FFFFULL;
  header.content_hash = 0x8000'0000'0000'0001ULL;
  header.class_id = "a";
  const auto read = replay::parseLine(replay::lineText(header));
  REQUIRE(read.ok());
  CHECK(std::get<replay::Header>(read.value()).seed == header.seed);
  CHECK(std::get<replay::Header>(read.value()).content_hash == header.content_hash);
}

TEST_CASE("a line that lost, gained or mistook a field is refused with the field's name") {
  const std::string good = replay::lineText(session::TimedCommand{3, circuit::AskPain{2}});
  REQUIRE(replay::parseLine(good).ok());
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string shorter = good;
    shorter.erase(at, 1);
    const auto read = replay::parseLine(shorter);
    if (!read) CHECK_FALSE(read.error().what.empty());
  }
  for (const char* wrong :
       {"", "{}", "[]", "null", "{\"tick\":1}", "\xff", "{\"command\":\"fly\",\"tick\":1}"}) {
    INFO(wrong);
    CHECK_FALSE(replay::parseLine(wrong).ok());
  }
}

TEST_CASE("a sealed line gives its words and check value back, an unsealed one nothing") {
  const std::string json = "{\"end\":5}";
  const std::uint32_t check = replay::checkOf(17, json);
  const std::string line = replay::sealed(json, check);
  REQUIRE(line.back() == '\n');
  const auto open = replay::unseal(std::string_view(line).substr(0, line.size() - 1));
  REQUIRE(open);
  CHECK(open->json == json);
  CHECK(open->check == check);
  CHECK(replay::checkOf(18, json) != check);
  CHECK_FALSE(replay::unseal(json));
  CHECK_FALSE(replay::unseal(""));
  CHECK_FALSE(replay::unseal("{} #1234567g"));
}
