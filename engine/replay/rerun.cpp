#include "replay/rerun.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/fields.h"
#include "content/load.h"
#include "session/version.h"

namespace spotter::replay {
namespace {

using base::FieldText;

std::string hexadecimal(std::uint64_t value) {
  std::array<char, 20> text{};
  std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(value));
  return text.data();
}

std::vector<FieldText> textsOf(const session::Event& event) {
  return std::visit(
      [&](const auto& body) {
        std::vector<FieldText> texts = {{"tick", std::to_string(event.tick)},
                                        {"event", body.kName}};
        for (FieldText& field : base::fieldsOf(body)) {
          texts.push_back({std::string(body.kName) + "." + field.name, std::move(field.value)});
        }
        return texts;
      },
      event.body);
}

std::optional<Difference> differenceOf(const session::Event& recorded,
                                       const session::Event& rerun) {
  const std::vector<FieldText> a = textsOf(recorded);
  const std::vector<FieldText> b = textsOf(rerun);
  const Tick tick = std::min(recorded.tick, rerun.tick);
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (a[i].name != b[i].name) return Difference{tick, a[i].name, a[i].value, "no such field"};
    if (a[i].value != b[i].value) return Difference{tick, a[i].name, a[i].value, b[i].value};
  }
  if (a.size() == b.size()) return std::nullopt;
  return Difference{tick, "number of fields", std::to_string(a.size()), std::to_string(b.size())};
}

/// Steps the class and holds it against the recording.
class Runner {
 public:
  Runner(const Recording& recording, Rerun& out) : recording_(recording), out_(out) {}

  void run(bool stop_at_difference) {
    out_.world = session::begin(out_.scene, recording_.header.seed, out_.events);
    compareEvents();
    compareCheckpoint();
    while (goesOn() && !(stop_at_difference && out_.difference)) {
      takeCommands();
      note(out_.playback, out_.world, given_);
      session::step(out_.scene, out_.world, given_, out_.events);
      compareEvents();
      compareCheckpoint();
    }
    if (out_.playback.snapshots.empty()) note(out_.playback, out_.world, {});
    if (out_.events.size() < recording_.events.size()) {
      differ({recording_.end, "number of events", std::to_string(recording_.events.size()),
              std::to_string(out_.events.size())});
    }
  }

 private:
  void differ(Difference difference) {
    if (!out_.difference) out_.difference = std::move(difference);
  }
  const Checkpoint* nextCheckpoint() const {
    return checkpoint_ < recording_.checkpoints.size() ? &recording_.checkpoints[checkpoint_]
                                                       : nullptr;
  }
  bool goesOn() {
    const Checkpoint* next = nextCheckpoint();
    if (next == nullptr) return out_.world.tick < recording_.end && !session::ended(out_.world);
    if (session::ended(out_.world) && next->tick > out_.world.tick) {
      differ({out_.world.tick, "end of the class", std::to_string(recording_.end),
              std::to_string(out_.world.tick)});
      return false;
    }
    return true;
  }
  void takeCommands() {
    const Checkpoint* next = nextCheckpoint();
    const bool limited = next != nullptr && next->tick == out_.world.tick;
    const std::size_t limit = limited ? next->commands_before : recording_.commands.size();
    given_.clear();
    for (; command_ < limit && recording_.commands[command_].tick <= out_.world.tick; ++command_) {
      given_.push_back(recording_.commands[command_].command);
    }
  }
  void compareEvents() {
    for (; event_ < out_.events.size(); ++event_) {
      const session::Event& mine = out_.events[event_];
      if (event_ >= recording_.events.size()) {
        differ({mine.tick, "number of events", std::to_string(recording_.events.size()),
                "at least " + std::to_string(event_ + 1)});
        return;
      }
      if (out_.difference) continue;
      if (auto found = differenceOf(recording_.events[event_], mine)) differ(*found);
    }
  }
  // One checkpoint a step: more than one at a tick belong to steps after the end.
  void compareCheckpoint() {
    const Checkpoint* next = nextCheckpoint();
    if (next == nullptr || next->tick > out_.world.tick) return;
    // What ends a class takes no time: the checkpoint after it is of the same tick.
    if (next->tick == out_.world.tick && command_ < next->commands_before) return;
    ++checkpoint_;
    if (next->tick < out_.world.tick) {
      differ({next->tick, "time", std::to_string(next->tick), std::to_string(out_.world.tick)});
      return;
    }
    const std::uint64_t mine = base::hashOf(out_.world);
    if (mine != next->hash) {
      differ({next->tick, "hash of the world", hexadecimal(next->hash), hexadecimal(mine)});
    }
  }

  const Recording& recording_;
  Rerun& out_;
  std::vector<session::Command> given_;
  std::size_t command_ = 0;
  std::size_t event_ = 0;
  std::size_t checkpoint_ = 0;
};

}  // namespace

std::string Difference::text() const {
  std::array<char, 64> when{};
  std::snprintf(when.data(), when.size(), "tick %lld (%.2f s): ", static_cast<long long>(tick),
                base::toSeconds(tick));
  return when.data() + field + ": recorded " + recorded + ", re-run " + rerun;
}

base::Result<content::Library> libraryOf(const Recording& recording) {
  content::LoadResult loaded = content::load(recording.content);
  const bool broken = text::hasErrors(loaded.diagnostics);
  const bool there = loaded.library.classModel(recording.header.class_id) != nullptr ||
                     loaded.library.discussion(recording.header.class_id) != nullptr;
  if (broken || !there) {
    const std::string why =
        broken ? loaded.diagnostics.front().path + ": " + loaded.diagnostics.front().message
               : "the class `" + recording.header.class_id + "` is not in it";
    return base::Error{"the content inside the recording cannot be used: " + why, "",
                       "it may come from another version of Spotter"};
  }
  return std::move(loaded.library);
}

bool sameSimulation(const Recording& recording) {
  return recording.header.simulation == session::kSimulationVersion;
}

base::Result<Rerun> rerun(const Recording& recording, bool stop_at_difference) {
  if (!sameSimulation(recording)) {
    return base::Error{"not re-run: the recording was made by simulation version " +
                           std::to_string(recording.header.simulation) + ", this is version " +
                           std::to_string(session::kSimulationVersion),
                       "", "its marks can still be worked out from the events inside it"};
  }
  base::Result<content::Library> library = libraryOf(recording);
  if (!library) return library.error();
  base::Result<session::Scene> scene =
      session::makeScene(library.value(), recording.header.class_id);
  if (!scene) return scene.error();
  Rerun out{std::move(scene).value(), {}, {}, {}, {}};
  Runner(recording, out).run(stop_at_difference);
  return out;
}

base::Result<Resumed> resume(const Recording& recording) {
  if (recording.complete)
    return base::Error{"the class in this recording was led to its end", "", ""};
  base::Result<Rerun> run = rerun(recording, /*stop_at_difference=*/true);
  if (!run) return run.error();
  if (run.value().difference) {
    return base::Error{
        "the class cannot go on: it runs differently now, at " + run.value().difference->text(), "",
        "its debrief can still be seen"};
  }
  return Resumed{std::move(run).value(), Recorder(recording)};
}

}  // namespace spotter::replay
