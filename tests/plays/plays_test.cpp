#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include "assess/discussion_wording.h"
#include "assess/wording.h"
#include "replay/command_text.h"
#include "replay/journal_file.h"
#include "session/session.h"
#include "support/own_class.h"

// Transcripts of whole classes as text. A .play file holds, above a line of dashes, what is done
// (see README.md), and below it what comes of it. SPOTTER_BLESS=1 writes the lower part anew.

using namespace spotter;
namespace fs = std::filesystem;

namespace {

constexpr const char* kDivider = "-----\n";

/// What a file asks for.
struct Play {
  std::string class_id = "first_class";
  std::uint64_t seed = 1;
  base::Tick until = 0;
  std::vector<session::TimedCommand> commands;
};

Play readPlay(const std::string& upper, const std::string& name) {
  Play play;
  std::string commands;
  std::size_t at = 0;
  while (at < upper.size()) {
    const std::size_t end = std::min(upper.find('\n', at), upper.size());
    const std::string line = upper.substr(at, end - at);
    at = end + 1;
    if (line.starts_with("class "))
      play.class_id = line.substr(6);
    else if (line.starts_with("seed "))
      play.seed = std::stoull(line.substr(5));
    else if (line.starts_with("until "))
      play.until = base::toTick(std::stod(line.substr(6)));
    else
      commands += line + "\n";
  }
  const auto read = replay::readCommands(commands, name);
  if (!read) FAIL(read.error().text());
  play.commands = read.value();
  return play;
}

std::string when(base::Tick tick) {
  const std::string hundredths = std::to_string(100 * (tick % 60) / 60);
  return assess::clockText(tick) + (hundredths.size() == 1 ? ".0" : ".") + hundredths + "  ";
}

// A repetition with its deviations by name: sizes belong to the tests of movement.
std::optional<std::string> lineOf(const session::EventBody& body,
                                  const std::vector<std::string>& people) {
  const auto* repetition = std::get_if<circuit::RepetitionBegan>(&body);
  if (repetition == nullptr) return replay::eventText(body);
  if (repetition->readings.empty()) return std::nullopt;
  std::string line = people[static_cast<std::size_t>(repetition->person)] + " repetition " +
                     std::to_string(repetition->repetition + 1) + ":";
  for (const circuit::Reading& reading : repetition->readings) {
    line += " " + reading.fault;
    if (reading.sided) line += reading.side == body::Side::left ? " left" : " right";
    line += reading.zone == movement::Zone::fault ? " fault" : " subtle";
  }
  return line;
}

std::string transcriptOf(const Play& play) {
  const content::Library library = support::ownLibrary();
  const auto scene = session::makeScene(library, play.class_id);
  REQUIRE(scene.ok());
  std::string text;
  std::vector<session::Event> events;
  session::World world = session::begin(scene.value(), play.seed, events);
  std::vector<std::string> people;
  for (const auto& participant : scene.value().participants)
    people.push_back(participant.person.name);
  std::size_t told = 0;
  std::size_t next = 0;
  bool over = false;
  while (world.tick < play.until && !over) {
    // Time stands still after the end of the class; what is said then comes at once.
    const auto due = [&](base::Tick tick) { return tick <= world.tick || session::ended(world); };
    for (; next < play.commands.size() && due(play.commands[next].tick); ++next) {
      const session::Command& command = play.commands[next].command;
      if (const auto refusal = session::check(scene.value(), world, command)) {
        text += when(world.tick) + "refused " + replay::commandText(command) + ": " +
                refusal->text + "\n";
      }
      // One at a time, so that each is checked against what the last one left.
      session::step(scene.value(), world, std::span(&command, 1), events);
    }
    over = session::ended(world);
    session::step(scene.value(), world, {}, events);
    for (; told < events.size(); ++told) {
      if (const auto line = lineOf(events[told].body, people))
        text += when(events[told].tick) + *line + "\n";
    }
  }
  const content::StandardModel& standard = scene.value().standard;
  if (scene.value().talk)
    text += "\n" + assess::discussionText(
                       assess::makeDiscussionDebrief(events, standard.discussion));
  if (scene.value().stations.empty()) return text;
  const auto debrief = assess::makeDebrief(events, standard);
  return text + "\n" + assess::debriefText(debrief, assess::namesOf(library));
}

}  // namespace

TEST_CASE("classes run as their transcripts say") {
  int count = 0;
  for (const auto& entry :
       fs::directory_iterator(std::string(SPOTTER_SOURCE_DIR) + "/tests/plays")) {
    if (entry.path().extension() != ".play") continue;
    ++count;
    const std::string name = entry.path().filename().string();
    const std::string whole = replay::readWholeFile(entry.path().string()).value();
    const std::size_t divider = whole.find(kDivider);
    const std::string upper = whole.substr(0, divider);
    const std::string expected =
        divider == std::string::npos ? "" : whole.substr(divider + std::string(kDivider).size());
    const std::string seen = transcriptOf(readPlay(upper, name));
    if (std::getenv("SPOTTER_BLESS") != nullptr) {
      REQUIRE(replay::writeWholeFile(entry.path().string(), upper + kDivider + seen).ok());
      continue;
    }
    const auto differs = std::mismatch(seen.begin(), seen.end(), expected.begin(), expected.end());
    const auto line = 1 + std::count(seen.begin(), differs.first, '\n');
    INFO(name << ": first difference in line " << line << " below the dashes; seen:\n" << seen);
    CHECK(seen == expected);
  }
  CHECK(count >= 3);
}
