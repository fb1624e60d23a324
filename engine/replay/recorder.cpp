#include "replay/recorder.h"

#include "base/fields.h"
#include "content/resolve.h"
#include "replay/lines.h"
#include "session/version.h"

namespace spotter::replay {

Recorder::Recorder(std::vector<text::SourceFile> content, const std::string& class_id,
                   std::uint64_t seed, const session::World& world,
                   std::span<const session::Event> events) {
  Header header;
  header.simulation = session::kSimulationVersion;
  header.seed = seed;
  header.class_id = class_id;
  header.content_hash = content::contentHash(content);
  add(lineText(header));
  for (text::SourceFile& file : content) add(lineText(ContentLine{std::move(file)}));
  for (const session::Event& event : events) add(lineText(event));
  checkpoint(world);
}

Recorder::Recorder(const Recording& cut_short)
    : check_(cut_short.last_check), last_checkpoint_(cut_short.end) {}

void Recorder::step(Tick before, std::span<const session::Command> commands,
                    const session::World& world, std::span<const session::Event> added) {
  for (const session::Command& command : commands)
    add(lineText(session::TimedCommand{before, command}));
  for (const session::Event& event : added) add(lineText(event));
  // Time stands still after the end of the class, so what is said then needs checkpoints of its
  // own.
  const bool after_end = session::ended(world) && !commands.empty();
  const bool whole_second =
      world.tick % base::kTicksPerSecond == 0 && world.tick != last_checkpoint_;
  if (whole_second || after_end) checkpoint(world);
}

void Recorder::finish(const session::World& world) {
  if (session::ended(world) || world.tick != last_checkpoint_) checkpoint(world);
  add(lineText(EndLine{world.tick}));
}

void Recorder::checkpoint(const session::World& world) {
  last_checkpoint_ = world.tick;
  add(lineText(Checkpoint{world.tick, base::hashOf(world)}));
}

void Recorder::add(const std::string& json) {
  check_ = checkOf(check_, json);
  lines_ += sealed(json, check_);
}

}  // namespace spotter::replay
