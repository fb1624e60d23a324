#include "screens/settings.h"

#include "support/catch.h"

using namespace spotter::screens;

TEST_CASE("settings are read back as they were written") {
  Settings settings;
  settings.text_percent = 150;
  settings.high_contrast = true;
  settings.reduced_motion = true;
  settings.mouse_percent = 50;
  settings.quality = Quality::low;
  settings.tried_out = true;
  remap(settings.keys, Action::stamp, Key::enter);
  remap(settings.keys, Action::next_station, Key::c);
  const SettingsRead read = readSettings(writeSettings(settings));
  CHECK(read.problems.empty());
  CHECK(read.settings == settings);
}

TEST_CASE("an empty settings file gives the usual settings") {
  CHECK(readSettings("").settings == Settings{});
  CHECK(readSettings("").problems.empty());
}

TEST_CASE("what makes no sense in a settings file is named and the rest is kept") {
  const SettingsRead read = readSettings(
      "text_percent = huge\nhigh_contrast = true\nmouse_percent = 100000\nnonsense\n"
      "colour = \"red\"\n[keys]\nstamp = \"no_such_key\"\nfly = \"f\"\nmenu = \"m\"\n");
  CHECK(read.settings.high_contrast);
  CHECK(read.settings.text_percent == 100);
  CHECK(read.settings.mouse_percent == 300);
  CHECK(read.settings.keys == usualKeys());
  REQUIRE(read.problems.size() == 6);
  CHECK(read.problems.front() == "line 1: text_percent wants a whole number");
}

TEST_CASE("a settings file of garbage is survived") {
  std::string garbage;
  for (int i = 0; i < 20000; ++i) garbage.push_back(static_cast<char>((i * 7919) % 256));
  const SettingsRead read = readSettings(garbage);
  CHECK_FALSE(read.problems.empty());
  CHECK(read.problems.size() <= 21);
}
