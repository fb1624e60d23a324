#include "screens/focus.h"

#include "support/catch.h"

using namespace spotter::screens;

namespace {

// 1 2
// 3 4
const std::vector<FocusItem> kGrid = {
    {1, {0, 0, 40, 20}}, {2, {60, 0, 40, 20}}, {3, {0, 40, 40, 20}}, {4, {60, 40, 40, 20}}};

void frame(Focus& focus, Key key, const char* scope = "panel") {
  Input input;
  input.pressed = {key};
  beginFocus(focus, input, scope);
  focus.items = kGrid;
}

}  // namespace

TEST_CASE("arrows go to the nearest neighbour in their direction and stop at the edge") {
  CHECK(neighbour(kGrid, 1, Direction::right) == 2);
  CHECK(neighbour(kGrid, 1, Direction::down) == 3);
  CHECK(neighbour(kGrid, 4, Direction::up) == 2);
  CHECK(neighbour(kGrid, 4, Direction::left) == 3);
  CHECK(neighbour(kGrid, 1, Direction::up) == 1);
}

TEST_CASE("Tab goes through all items in reading order and round") {
  CHECK(following(kGrid, 1, 1) == 2);
  CHECK(following(kGrid, 4, 1) == 1);
  CHECK(following(kGrid, 1, -1) == 4);
  CHECK(following({}, 1, 1) == 0);
}

TEST_CASE("the first key shows where the focus is, the next ones move it") {
  Focus focus;
  Input nothing;
  beginFocus(focus, nothing, "panel");
  focus.items = kGrid;
  CHECK_FALSE(focus.visible);
  frame(focus, Key::tab);
  CHECK(focus.visible);
  CHECK(focus.id == 1);
  frame(focus, Key::tab);
  CHECK(focus.id == 2);
  frame(focus, Key::down);
  CHECK(focus.id == 4);
  frame(focus, Key::back_tab);
  CHECK(focus.id == 3);
}

TEST_CASE("a panel that opens starts at its own first item") {
  Focus focus;
  beginFocus(focus, Input{}, "one");
  focus.items = kGrid;
  frame(focus, Key::tab, "one");
  frame(focus, Key::tab, "one");
  REQUIRE(focus.id == 2);
  beginFocus(focus, Input{}, "two");
  CHECK(focus.id == 0);
}

TEST_CASE("where nothing owns the keys, Tab moves no focus") {
  Focus focus;
  Input input;
  input.pressed = {Key::tab};
  beginFocus(focus, input, "");
  CHECK_FALSE(focus.active);
  CHECK_FALSE(focus.visible);
}
