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
  settings.probe = {"llvmpipe (LLVM 15.0.6, 256 bits)", 41'000, 0};
  settings.sound = false;
  settings.volume_percent = 30;
  settings.captions = false;
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
  CHECK(read.settings.mouse_percent == Settings{}.mouse_percent);
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

TEST_CASE("sound is on and softer than it can be, with captions, until somebody says otherwise") {
  const Settings settings;
  CHECK(settings.sound);
  CHECK(settings.captions);
  CHECK(settings.volume_percent == 60);
}

TEST_CASE(
    "a volume out of range stays as it came, and a sound that is neither on nor off is named") {
  const SettingsRead read =
      readSettings("sound = loud\nvolume_percent = -20\ncaptions = 1\nvolume_percent = 700\n");
  CHECK(read.settings.sound);
  CHECK(read.settings.captions);
  CHECK(read.settings.volume_percent == Settings{}.volume_percent);
  REQUIRE(read.problems.size() == 4);
  CHECK(read.problems[0] == "line 1: sound is either true or false");
  CHECK(read.problems[1] == "line 2: volume_percent goes from 0 to 100");
}

TEST_CASE(
    "a quality that was measured is remembered, and measured again when its lines are damaged") {
  const std::string driver = "llvmpipe (LLVM 15.0.6, 256 bits)";
  Settings settings;
  settings.probe = {driver, 41'000, 0};
  CHECK(tellsOf(readSettings(writeSettings(settings)).settings.probe, driver));
  CHECK_FALSE(tellsOf(readSettings("").settings.probe, driver));
  const std::string named = "measured_driver = \"" + driver + "\"\n";
  const SettingsRead wild = readSettings(named + "measured_software_us = soon\n");
  CHECK_FALSE(tellsOf(wild.settings.probe, driver));
  CHECK(wild.problems.size() == 1);
  const SettingsRead below = readSettings(named + "measured_software_us = -4\n");
  CHECK_FALSE(tellsOf(below.settings.probe, driver));
  const SettingsRead nameless = readSettings("measured_driver = llvm\nmeasured_software_us = 9\n");
  CHECK_FALSE(tellsOf(nameless.settings.probe, driver));
  CHECK(nameless.problems.size() == 1);
}

TEST_CASE("every quality has a name in the file, and another word is told") {
  for (const Quality quality :
       {Quality::automatic, Quality::low, Quality::software, Quality::high}) {
    Settings settings;
    settings.quality = quality;
    CHECK(readSettings(writeSettings(settings)).settings.quality == quality);
  }
  const SettingsRead read = readSettings("quality = \"ultra\"\n");
  CHECK(read.settings.quality == Quality::automatic);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].find("\"software\"") != std::string::npos);
}
