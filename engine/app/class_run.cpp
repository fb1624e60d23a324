#include "app/class_run.h"

#include "content/resolve.h"
#include "replay/rerun.h"

namespace spotter::app {

base::Result<ClassRun> ClassRun::begin(const content::Library& library, const std::string& class_id,
                                       std::uint64_t seed) {
  base::Result<session::Scene> scene = session::makeScene(library, class_id);
  if (!scene) return scene.error();
  std::vector<session::Event> events;
  session::World world = session::begin(scene.value(), seed, events);
  replay::Recorder recorder(content::resolve(library, class_id), class_id, seed, world, events);
  return ClassRun(std::move(scene).value(), std::move(world), std::move(events),
                  std::move(recorder));
}

base::Result<ClassRun> ClassRun::resume(const replay::Recording& recording) {
  base::Result<replay::Resumed> resumed = replay::resume(recording);
  if (!resumed) return resumed.error();
  replay::Rerun& run = resumed.value().run;
  return ClassRun(std::move(run.scene), std::move(run.world), std::move(run.events),
                  std::move(resumed.value().recorder));
}

base::Result<ClassRun> ClassRun::fork(const replay::Recording& recording, base::Tick until) {
  if (!replay::sameSimulation(recording))
    return base::Error{"another version of Spotter made this recording", "", ""};
  const auto library = replay::libraryOf(recording);
  if (!library) return library.error();
  auto begun = begin(library.value(), recording.header.class_id, recording.header.seed);
  if (!begun) return begun;
  ClassRun run = std::move(begun).value();
  std::size_t next = 0;
  while (run.world().tick < until && !session::ended(run.world())) {
    std::vector<session::Command> commands;
    while (next < recording.commands.size() && recording.commands[next].tick <= run.world().tick) {
      commands.push_back(recording.commands[next++].command);
    }
    run.step(commands);
  }
  return run;
}

base::Result<std::string> withAfterword(const std::string& bytes, const std::string& name,
                                        const session::Command& command) {
  // Without its last line it is one that can go on, and what is said after the end takes no time.
  const std::size_t last =
      bytes.size() < 2 ? std::string::npos : bytes.rfind('\n', bytes.size() - 2);
  if (last == std::string::npos) return base::Error{"this is not a whole recording", name, ""};
  const std::string open = bytes.substr(0, last + 1);
  const auto recording = replay::readRecording(open, name);
  if (!recording) return recording.error();
  const auto whole = replay::readRecording(bytes, name);
  if (!whole || !whole.value().complete)
    return base::Error{"it broke off: go on with it, or end it, first", name, ""};
  auto resumed = ClassRun::resume(recording.value());
  if (!resumed) return resumed.error();
  ClassRun run = std::move(resumed).value();
  if (run.step(std::span(&command, 1)) == 0) {
    const auto refusal = session::check(run.scene(), run.world(), command);
    return base::Error{refusal ? refusal->text : "it cannot be said now", name, ""};
  }
  run.finish();
  return open.substr(0, recording.value().usable_bytes) + run.takeLines();
}

int ClassRun::step(std::span<const session::Command> commands) {
  const base::Tick before = world_.tick;
  const std::size_t known = events_.size();
  const int accepted = session::step(scene_, world_, commands, events_);
  recorder_.step(before, commands, world_, std::span(events_).subspan(known));
  return accepted;
}

}  // namespace spotter::app
