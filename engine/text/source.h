#pragma once

#include <string>
#include <string_view>

namespace spotter::text {

/// A file that was read: where it came from and what it says.
struct SourceFile {
  std::string path;  ///< as it is shown to people; also tells the kind of content by its folder
  std::string text;  ///< the bytes; may be invalid UTF-8 until checked

  friend bool operator==(const SourceFile&, const SourceFile&) = default;
};

/// A stretch of a file. Lines and columns count from 1, columns in code points; the end is one past
/// the last character. An empty stretch (end == begin) marks a place between characters.
struct Span {
  int line = 1;
  int column = 1;
  int end_line = 1;
  int end_column = 1;

  friend bool operator==(const Span&, const Span&) = default;
};

/// The text of a line (from 1), without its line ending; empty beyond the last line.
/// The view is valid as long as `text`.
std::string_view lineOf(std::string_view text, int line);

/// The byte offset of a place; the end of its line when the column lies beyond it.
std::size_t offsetOf(std::string_view text, int line, int column);

/// The last component of a path, e.g. "mary.toml".
std::string_view fileName(std::string_view path);

/// The name of the folder that holds a file, e.g. "people"; empty when the path has none.
std::string_view folderName(std::string_view path);

}  // namespace spotter::text
