#include "screens/speech.h"

#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

session::Event said(base::Tick tick, int person, const std::string& words) {
  return {tick, circuit::Said{person, words}};
}

}  // namespace

TEST_CASE("the latest words of each person are to be read for as long as that takes") {
  const std::vector<session::Event> events = {said(0, 1, "Phew!"), said(60, 2, "Hello there."),
                                              said(90, 1, "I am warm.")};
  const auto now = spokenNow(events, 100);
  REQUIRE(now.size() == 2);
  CHECK(now[0].words == "Hello there.");
  CHECK(now[1].words == "I am warm.");
  CHECK(spokenNow(events, 60 * 30).empty());
}

TEST_CASE("sounds stand in brackets, so that nobody takes them for words") {
  CHECK(soundLine({}).empty());
  CHECK(soundLine({"Mary breathes hard"}) == "[Mary breathes hard]");
  CHECK(soundLine({"Mary gasps", "a chair scrapes ahead"}) ==
        "[Mary gasps] [a chair scrapes ahead]");
}
