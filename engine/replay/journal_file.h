#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace spotter::replay {

/// An append-only file that is safe on disk after each call: what a recording is streamed to. While
/// it is open it is locked (flock), so that another program can tell (see isInUse). Not copyable;
/// closes itself.
class JournalFile {
 public:
  JournalFile() = default;
  JournalFile(const JournalFile&) = delete;
  JournalFile& operator=(const JournalFile&) = delete;
  JournalFile(JournalFile&& other) noexcept;
  JournalFile& operator=(JournalFile&& other) noexcept;
  ~JournalFile();

  /// Creates a new file; error when there is one of that name, or the folder is read-only.
  static base::Result<JournalFile> create(const std::string& path);
  /// Opens an old one and cuts it to so many bytes, to go on after a crash; error when another
  /// program has it open.
  static base::Result<JournalFile> reopen(const std::string& path, std::size_t usable_bytes);

  /// Appends and waits until the disk has it. After an error (disk full) the bytes are not counted
  /// as written; the next call may try again with everything that is missing.
  base::Result<base::Done> append(std::string_view bytes);

  bool isOpen() const { return descriptor_ >= 0; }
  const std::string& path() const { return path_; }

 private:
  JournalFile(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
  void close();
  int descriptor_ = -1;
  std::string path_;
};

/// Whether a program, this one too, has the file open as a JournalFile now. No file: false.
bool isInUse(const std::string& path);

/// Writes a whole file so that it is there either entirely or not at all: to a neighbour, then
/// renamed. Errors: no room, no permission, no folder; an old file then stays as it was.
base::Result<base::Done> writeWholeFile(const std::string& path, std::string_view bytes);

/// Reads a whole file of at most `largest` bytes.
base::Result<std::string> readWholeFile(const std::string& path,
                                        std::size_t largest = 1'000'000'000);

}  // namespace spotter::replay
