// Any bytes as a file of commands: never a crash; what is read is written in the same words, and a
// class takes every command or refuses it with a reason.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "content/files.h"
#include "content/load.h"
#include "replay/command_text.h"
#include "session/session.h"

using namespace spotter;

namespace {

session::Scene smallClass() {
  const auto contents = content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/tests/cases/base");
  const content::LoadResult loaded = content::load(contents.files);
  auto scene = session::makeScene(loaded.library, "small_class");
  if (!scene) std::abort();
  return std::move(scene).value();
}

void follow(const session::Scene& scene, const std::vector<session::TimedCommand>& commands) {
  std::vector<session::Event> events;
  session::World world = session::begin(scene, 1, events);
  int budget = 20'000;
  for (const session::TimedCommand& timed : commands) {
    while (world.tick < timed.tick && !session::ended(world) && --budget > 0) {
      session::step(scene, world, {}, events);
    }
    const auto refusal = session::check(scene, world, timed.command);
    if (refusal && (refusal->code.empty() || refusal->text.empty())) std::abort();
    const int accepted = session::step(scene, world, std::span(&timed.command, 1), events);
    if (accepted != (refusal ? 0 : 1)) std::abort();
    if (--budget <= 0) return;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const session::Scene scene = smallClass();
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto commands = replay::readCommands(text, "fuzzed");
  if (!commands) return 0;
  for (const session::TimedCommand& timed : commands.value()) {
    const std::string words = replay::commandText(timed.command);
    const auto again = replay::parseCommand(words);
    if (!again || replay::commandText(again.value()) != words) std::abort();
  }
  follow(scene, commands.value());
  return 0;
}
