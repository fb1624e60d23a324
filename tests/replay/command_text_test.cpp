#include "replay/command_text.h"

#include "support/catch.h"

using namespace spotter;

TEST_CASE("commands are written and read in the same words") {
  for (const char* text :
       {"stamp", "cue person=3 cue=push_the_floor", "variant person=0 step=-1",
        "call person=2 region=knees fault=knees_in side=right sided=yes sure=no",
        "call person=1 region=\"knees{\" fault=\"[\" side=left sided=no sure=yes",
        "reflect words=\"It went \\\"well\\\" = good\"",
        "move_to x_mm=-100 z_mm=4000 heading_cdeg=18000 pitch_cdeg=0"}) {
    const auto command = replay::parseCommand(text);
    INFO(text);
    REQUIRE(command.ok());
    CHECK(replay::commandText(command.value()) == text);
  }
}

TEST_CASE("a wrong command says what is wrong") {
  const auto error = [](const char* text) { return replay::parseCommand(text).error().what; };
  CHECK(error("dance person=1").find("no command `dance`") != std::string::npos);
  CHECK(error("cue person=x").find("`person`") != std::string::npos);
  CHECK(error("cue person=1 colour=red").find("no field `colour`") != std::string::npos);
  CHECK(error("cue person=1 person=2").find("twice") != std::string::npos);
  CHECK(error("reflect words=\"open").find("not closed") != std::string::npos);
  CHECK(error("cue person").find("name=value") != std::string::npos);
}

TEST_CASE("a file of commands has times in seconds that do not go back") {
  const auto read =
      replay::readCommands("# a class\n\n0 start_bout\r\n 12.5 stamp\n13 ask person=2", "c.play");
  REQUIRE(read.ok());
  REQUIRE(read.value().size() == 3);
  CHECK(read.value()[1].tick == 750);
  CHECK(replay::readCommands("5 stamp\n4 stamp", "c").error().where == "c:2");
  CHECK_FALSE(replay::readCommands("-1 stamp", "c").ok());
  CHECK_FALSE(replay::readCommands("nan stamp", "c").ok());
  CHECK_FALSE(replay::readCommands("1e308 stamp", "c").ok());
  CHECK(replay::readCommands("", "c").ok());
}
