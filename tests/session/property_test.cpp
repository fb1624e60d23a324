#include "base/fields.h"
#include "session/random_commands.h"
#include "support/own_class.h"

using namespace spotter;

namespace {

const session::Scene& firstClass() {
  static const session::Scene scene = support::ownClass();
  return scene;
}

// Worlds from all over a class, to start random streams from.
std::vector<session::World> worldsOfAClass() {
  std::vector<session::World> worlds;
  std::vector<session::Event> unused;
  session::World world = session::begin(firstClass(), 9, unused);
  while (!session::ended(world)) {
    std::vector<session::Command> given;
    if (world.circuit.stage == circuit::Stage::ready) given.push_back(circuit::StartBout{});
    if (world.circuit.stage == circuit::Stage::rested) given.push_back(circuit::NextStation{});
    if (world.tick % 480 == 0) worlds.push_back(world);
    session::step(firstClass(), world, given, unused);
  }
  worlds.push_back(world);
  return worlds;
}

}  // namespace

TEST_CASE("ten thousand random streams of commands are accepted or refused with a reason") {
  const session::Scene& scene = firstClass();
  const std::vector<session::World> worlds = worldsOfAClass();
  int accepted = 0;
  int refused = 0;
  for (int stream = 0; stream < 10000; ++stream) {
    support::RandomCommands commands(scene, 1, stream);
    session::World world =
        worlds[static_cast<std::size_t>(commands.stream().below(static_cast<int>(worlds.size())))];
    std::vector<session::Event> events;
    for (int i = 0; i < 8; ++i) {
      const session::Command command = commands.next(world.circuit.station);
      const std::optional<base::Refusal> refusal = session::check(scene, world, command);
      const int done = session::step(scene, world, std::span(&command, 1), events);
      REQUIRE(done == (refusal ? 0 : 1));
      if (refusal) {
        REQUIRE_FALSE(refusal->code.empty());
        REQUIRE(refusal->text.back() == '.');
      }
      accepted += refusal ? 0 : 1;
      refused += refusal ? 1 : 0;
    }
    for (std::size_t i = 1; i < events.size(); ++i) REQUIRE(events[i - 1].tick <= events[i].tick);
  }
  CHECK(accepted > 10000);
  CHECK(refused > 10000);
}

TEST_CASE("two worlds that get the same commands are equal at every tick") {
  const session::Scene& scene = firstClass();
  support::RandomCommands commands(scene, 2, 0);
  std::vector<session::Event> events_a;
  std::vector<session::Event> events_b;
  session::World a = session::begin(scene, 4, events_a);
  session::World b = session::begin(support::ownClass(), 4, events_b);
  for (int tick = 0; tick < 6000 && !session::ended(a); ++tick) {
    std::vector<session::Command> given;
    if (tick == 10) given.push_back(circuit::StartBout{});
    // Stopping people for good would leave little to compare.
    if (tick % 20 == 0) given.push_back(commands.next(a.circuit.station));
    session::step(scene, a, given, events_a);
    session::step(scene, b, given, events_b);
    REQUIRE(base::hashOf(a) == base::hashOf(b));
    REQUIRE(events_a.size() == events_b.size());
  }
}

TEST_CASE("a copied world runs on to the same state after the original was stepped and dropped") {
  const session::Scene& scene = firstClass();
  std::vector<session::Event> unused;
  for (const session::World& start : worldsOfAClass()) {
    session::World first = start;
    const session::World saved = first;
    for (int tick = 0; tick < 300; ++tick) session::step(scene, first, {}, unused);
    session::World again = saved;
    REQUIRE(base::hashOf(again) == base::hashOf(start));
    for (int tick = 0; tick < 300; ++tick) session::step(scene, again, {}, unused);
    REQUIRE(base::hashOf(first) == base::hashOf(again));
  }
}

TEST_CASE("another seed gives another class") {
  std::vector<session::Event> unused;
  session::World a = session::begin(firstClass(), 1, unused);
  session::World b = session::begin(firstClass(), 2, unused);
  const session::Command start = circuit::StartBout{};
  session::step(firstClass(), a, std::span(&start, 1), unused);
  session::step(firstClass(), b, std::span(&start, 1), unused);
  for (int tick = 0; tick < 1200; ++tick) {
    session::step(firstClass(), a, {}, unused);
    session::step(firstClass(), b, {}, unused);
  }
  std::vector<base::Tick> ends_a;
  std::vector<base::Tick> ends_b;
  for (const auto& person : a.circuit.people) ends_a.push_back(person.end);
  for (const auto& person : b.circuit.people) ends_b.push_back(person.end);
  CHECK(ends_a != ends_b);
}
