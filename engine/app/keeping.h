#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace spotter::app {

/// What a person's folders cannot keep, found by trying.
struct Keeping {
  bool settings = true;
  bool recordings = true;
  bool unfinished = true;            ///< a class that breaks off, to go on with it later
  bool full = false;                 ///< for want of room; else for want of permission or a folder
  std::vector<std::string> details;  ///< for the error stream: folder and reason, one each

  bool all() const { return settings && recordings && unfinished; }
};

/// Makes the folders where they are missing, writes a small file into each and takes it away again.
Keeping tryKeeping(const std::filesystem::path& settings, const std::filesystem::path& recordings,
                   const std::filesystem::path& unfinished);

/// Why, in plain words, as the end of a sentence: "the disk is full".
std::string keepingReason(const Keeping& keeping);

/// In plain words for the home screen: what will not be kept, that one can go on all the same, and
/// what to do. Empty when everything is kept.
std::string keepingNotice(const Keeping& keeping);

/// The same for somebody who is about to begin a class: one sentence about its recording, or
/// nothing when that is kept.
std::string recordingNotice(const Keeping& keeping);

}  // namespace spotter::app
