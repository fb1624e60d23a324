#include "rehearse/trainee.h"

#include <algorithm>

#include "rehearse/leading.h"

namespace spotter::rehearse {

namespace {

// What was planned may no longer make sense, and commands before may have changed what is possible.
std::vector<session::Command> accepted(const session::Scene& scene, const session::World& world,
                                       std::vector<session::Command>&& wanted) {
  if (wanted.empty()) return {};
  if (wanted.size() == 1) {
    if (session::check(scene, world, wanted.front())) wanted.clear();
    return std::move(wanted);
  }
  std::vector<session::Command> possible;
  std::vector<session::Event> unused;
  session::World trial = world;
  for (session::Command& command : wanted) {
    if (session::check(scene, trial, command)) continue;
    session::step(scene, trial, std::span(&command, 1), unused);
    possible.push_back(std::move(command));
  }
  return possible;
}

std::vector<session::Command> leadTalk(const session::Scene& scene, const session::World& world,
                                       Trainee& trainee) {
  if (talk::ended(*world.talk)) return {session::BeginExercise{}};
  const auto say = decideTurn(*scene.talk, *world.talk, world.tick, trainee.talk);
  if (!say || session::check(scene, world, *say)) return {};
  return {*say};
}

}  // namespace

std::string_view kindName(Kind kind) {
  constexpr std::array<std::string_view, 6> names = {"expert",        "typical", "novice",
                                                     "trigger-happy", "random",  "silent"};
  return names[static_cast<std::size_t>(kind)];
}

std::optional<Kind> kindNamed(std::string_view name) {
  for (const Kind kind : kKinds) {
    if (kindName(kind) == name) return kind;
  }
  return std::nullopt;
}

Style styleOf(Kind kind) {
  switch (kind) {
    case Kind::expert:
      return {kind, Policy::skilled};
    case Kind::typical:
      return {kind, Policy::typical};
    case Kind::novice:
      return {kind, Policy::lecturer};
    case Kind::trigger_happy:
      return {kind, Policy::confronter};
    case Kind::random:
      return {kind, Policy::random};
    case Kind::silent:
      return {kind, Policy::passive};
  }
  return {};
}

Style styleOf(Policy policy) {
  for (const Kind kind : kKinds) {
    if (styleOf(kind).policy == policy) return styleOf(kind);
  }
  return {Kind::typical, policy};
}

std::optional<Style> styleNamed(std::string_view name) {
  if (const auto kind = kindNamed(name)) return styleOf(*kind);
  if (const auto policy = policyNamed(name)) return styleOf(*policy);
  return std::nullopt;
}

Trainee makeTrainee(Style style, std::uint64_t seed, int people) {
  Trainee trainee;
  trainee.kind = style.kind;
  trainee.talk = makeFacilitator(style.policy, seed, people);
  trainee.seed = seed;
  trainee.people.resize(static_cast<std::size_t>(std::max(people, 0)));
  return trainee;
}

std::vector<session::Command> decide(const session::Scene& scene, const session::World& world,
                                     std::span<const session::Event> events, Trainee& trainee) {
  for (; trainee.events_read < events.size(); ++trainee.events_read) {
    notice(scene, world, events[trainee.events_read], trainee);
  }
  if (session::inCircle(world)) return leadTalk(scene, world, trainee);
  std::vector<session::Command> wanted;
  while (!trainee.intentions.empty() && trainee.intentions.front().due <= world.tick) {
    wanted.push_back(std::move(trainee.intentions.front().command));
    trainee.intentions.erase(trainee.intentions.begin());
  }
  leadOn(scene, world, trainee, wanted);
  if (trainee.kind == Kind::random) return wanted;
  return accepted(scene, world, std::move(wanted));
}

Played play(const session::Scene& scene, std::uint64_t seed, Kind kind, Tick until) {
  Played played;
  played.world = session::begin(scene, seed, played.events);
  Trainee trainee = makeTrainee(kind, seed, static_cast<int>(scene.participants.size()));
  bool said = false;
  while (played.world.tick < until && !said) {
    const std::vector<session::Command> commands =
        decide(scene, played.world, played.events, trainee);
    for (const session::Command& command : commands)
      played.commands.push_back({played.world.tick, command});
    said = session::ended(played.world);
    session::step(scene, played.world, commands, played.events);
  }
  return played;
}

}  // namespace spotter::rehearse
