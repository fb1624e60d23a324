#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "session/commands.h"
#include "session/events.h"
#include "text/source.h"

namespace spotter::replay {

using base::Tick;

/// Version of the file's own layout.
inline constexpr int kRecordingFormat = 1;
/// No class is longer: a day.
inline constexpr Tick kLongestClass = 24 * 3600 * base::kTicksPerSecond;

/// What a recording says about itself in its first line.
struct Header {
  int format = kRecordingFormat;
  int simulation = 0;  ///< session::kSimulationVersion of the program that wrote it
  std::uint64_t seed = 0;
  std::string class_id;
  std::uint64_t content_hash = 0;  ///< content::contentHash of the embedded content
};

/// Hash of the whole world at a tick: one every second, and one for each step after the end of the
/// class.
struct Checkpoint {
  Tick tick = 0;
  std::uint64_t hash = 0;
  std::size_t commands_before = 0;  ///< how many commands of the recording it already includes
};

/// A class as it was led: all that is needed to run it again, and to mark it without running it.
struct Recording {
  Header header;
  std::vector<text::SourceFile> content;        ///< as content::resolve gave it
  std::vector<session::TimedCommand> commands;  ///< tick: that of the world when it was given
  std::vector<session::Event> events;
  std::vector<Checkpoint> checkpoints;  ///< the first is the world before the first tick
  Tick end = 0;                         ///< how far it goes
  bool complete = false;                ///< its last line is there
  std::size_t usable_bytes = 0;  ///< so much of the file was used; more is the rest of a crash
  std::uint32_t last_check = 0;  ///< check value of the last line used; a writer goes on from it
};

/// Reads a recording. One that was cut short (a crash, a kill, a full disk) is read up to its last
/// whole second and has complete == false. Never throws or crashes, whatever the bytes.
/// Errors name what is wrong: empty, not a recording, another format, a damaged line with its
/// number, content that does not fit its hash, more lines after the end.
/// @param name  shown as the place of an error, e.g. the path
base::Result<Recording> readRecording(std::string_view bytes, const std::string& name);

}  // namespace spotter::replay
