#include "screens/actions.h"

#include <set>

#include "support/catch.h"

using namespace spotter::screens;

TEST_CASE("every action stands in the table at its own place, with a key of its own") {
  const auto table = actionTable();
  REQUIRE(table.size() == static_cast<std::size_t>(kActionCount));
  std::set<Key> keys;
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < table.size(); ++i) {
    CHECK(static_cast<std::size_t>(table[i].action) == i);
    CHECK(keys.insert(table[i].key).second);
    CHECK(ids.insert(table[i].id).second);
    CHECK_FALSE(table[i].label.empty());
    CHECK(table[i].help.back() == '.');
  }
}

TEST_CASE("names of keys and actions can be read back") {
  for (int i = 0; i < kKeyCount; ++i) {
    const Key key = static_cast<Key>(i);
    CHECK(keyOfId(keyId(key)) == key);
  }
  for (const ActionInfo& info : actionTable()) CHECK(actionOfId(info.id) == info.action);
  CHECK_FALSE(keyOfId("no_such_key"));
  CHECK_FALSE(actionOfId(""));
}

TEST_CASE("remapping to a key that is taken makes the two actions change places") {
  KeyMap keys = usualKeys();
  REQUIRE(remap(keys, Action::stamp, Key::c));
  CHECK(keys.actionOf(Key::c) == Action::stamp);
  CHECK(keys.actionOf(Key::v) == Action::card);
}

TEST_CASE("Esc always goes back and cannot be remapped") {
  KeyMap keys = usualKeys();
  CHECK_FALSE(remap(keys, Action::stamp, Key::escape));
  CHECK_FALSE(remap(keys, Action::menu, Key::m));
  CHECK(keys == usualKeys());
}

TEST_CASE("stop and help are safety actions, each on one key") {
  CHECK(isSafety(Action::stop_person));
  CHECK(isSafety(Action::stop_class));
  CHECK(isSafety(Action::get_help));
  CHECK_FALSE(isSafety(Action::stamp));
  CHECK(labelWithKey(usualKeys(), Action::stop_class) == "Stop the class (X)");
}
