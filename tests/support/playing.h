#pragma once

#include <span>
#include <string>
#include <vector>

#include "content/resolve.h"
#include "rehearse/trainee.h"
#include "replay/recorder.h"
#include "session/session.h"
#include "support/own_class.h"

namespace support {

/// A class that was led and recorded.
struct RecordedClass {
  std::string bytes;  ///< the whole recording
  spotter::session::World world;
  std::vector<spotter::session::Event> events;
  std::vector<spotter::session::TimedCommand> commands;
};

/// Steps a class and records it.
class RecordingRun {
 public:
  RecordingRun(const spotter::content::Library& library, const spotter::session::Scene& scene,
               std::uint64_t seed)
      : scene_(scene),
        world_(spotter::session::begin(scene, seed, events_)),
        recorder_(spotter::content::resolve(library, scene.model.id), scene.model.id, seed, world_,
                  events_) {}

  void step(std::span<const spotter::session::Command> commands) {
    const auto before = world_.tick;
    const std::size_t known = events_.size();
    for (const auto& command : commands) commands_.push_back({before, command});
    spotter::session::step(scene_, world_, commands, events_);
    recorder_.step(before, commands, world_, std::span(events_).subspan(known));
  }
  const spotter::session::World& world() const { return world_; }
  const std::vector<spotter::session::Event>& events() const { return events_; }

  /// @param whole  false: without the last line, as a crash leaves it
  RecordedClass take(bool whole = true) {
    if (whole) recorder_.finish(world_);
    return {recorder_.take(), world_, events_, commands_};
  }

 private:
  const spotter::session::Scene& scene_;
  std::vector<spotter::session::Event> events_;
  spotter::session::World world_;
  spotter::replay::Recorder recorder_;
  std::vector<spotter::session::TimedCommand> commands_;
};

/// Lets a simulated trainee lead a class up to a tick, recorded.
inline RecordedClass playedBy(const spotter::content::Library& library,
                              const spotter::session::Scene& scene, spotter::rehearse::Kind kind,
                              std::uint64_t seed, spotter::base::Tick until, bool whole = true) {
  RecordingRun run(library, scene, seed);
  auto trainee =
      spotter::rehearse::makeTrainee(kind, seed, static_cast<int>(scene.participants.size()));
  bool over = false;
  while (run.world().tick < until && !over) {
    const auto commands = spotter::rehearse::decide(scene, run.world(), run.events(), trainee);
    over = spotter::session::ended(run.world());
    run.step(commands);
  }
  return run.take(whole);
}

}  // namespace support
