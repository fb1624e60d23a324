#pragma once

#include <span>
#include <string>
#include <utility>

#include "replay/recording.h"
#include "session/session.h"

namespace spotter::replay {

/// Turns a class into the lines of a recording while it runs. It holds no file: the caller takes
/// the lines, at least once a second, and appends them.
class Recorder {
 public:
  /// @param content  as content::resolve gave it
  /// @param world    before the first tick, with the events that session::begin gave
  Recorder(std::vector<text::SourceFile> content, const std::string& class_id, std::uint64_t seed,
           const session::World& world, std::span<const session::Event> events);

  /// Goes on with a recording that was cut short. Its first line follows Recording::usable_bytes.
  explicit Recorder(const Recording& cut_short);

  /// One step: what was given to session::step at world tick `before`, the world after it, and the
  /// events that the step added. Refused commands may be among them.
  void step(Tick before, std::span<const session::Command> commands, const session::World& world,
            std::span<const session::Event> added);

  /// The last line. Nothing may follow.
  void finish(const session::World& world);

  /// The lines since the last call; the caller owns them.
  std::string take() { return std::exchange(lines_, {}); }

 private:
  void add(const std::string& json);
  void checkpoint(const session::World& world);

  std::string lines_;
  std::uint32_t check_ = 0;
  Tick last_checkpoint_ = -1;
};

}  // namespace spotter::replay
