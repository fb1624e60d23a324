#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "replay/recording.h"

namespace spotter::replay {

/// One file of the embedded content.
struct ContentLine {
  text::SourceFile file;
};
/// The last line.
struct EndLine {
  Tick tick = 0;
};
/// What a line can say.
using Line =
    std::variant<Header, ContentLine, session::TimedCommand, session::Event, Checkpoint, EndLine>;

/// A line as JSON, without check value and line feed.
std::string lineText(const Line& line);

/// The contrary of lineText. The error says what is wrong in the line, without place.
base::Result<Line> parseLine(std::string_view json);

/// Check value of a line's bytes, chained to the line before so that a lost or moved line shows
/// too.
std::uint32_t checkOf(std::uint32_t previous, std::string_view json);

/// The JSON, a blank, '#' and eight hexadecimal digits, and a line feed.
std::string sealed(std::string_view json, std::uint32_t check);

/// A line without its line feed, taken apart; nothing when it has not that shape.
struct SealedLine {
  std::string_view json;
  std::uint32_t check = 0;
};
std::optional<SealedLine> unseal(std::string_view line);

}  // namespace spotter::replay
