#pragma once

#include <optional>
#include <string>
#include <vector>

namespace spotter::screens {

/// A class that can be started.
struct ClassEntry {
  std::string id;
  std::string title;
  std::string summary;
  bool own = false;  ///< the trainer's own copy
  std::string discussion{};  ///< title of the discussion that it begins with; may be empty
  std::string notice{};      ///< to be read before it begins; may be empty
};

/// A discussion that can be led by itself.
struct DiscussionEntry {
  std::string id;
  std::string title;
  std::string summary;
  std::string notice;  ///< to be read before it begins; may be empty
  int slot = 1;        ///< class of the programme
  int minutes = 20;
  bool confirmed = false;  ///< the programme's public pages name the theme
};

/// A recording that can be opened.
struct RecordingEntry {
  std::string path;
  std::string title;  ///< of the class
  std::string when;   ///< "22 November 2026, 14:05"
};

/// What the checker says about the trainer's own files.
struct CheckReport {
  int errors = 0;
  int warnings = 0;
  std::string folder;                 ///< where the trainer's files are
  std::vector<std::string> messages;  ///< one each, as `spotter check` prints them
};

/// What the home screen shows.
struct HomeData {
  std::vector<ClassEntry> classes;
  std::vector<DiscussionEntry> discussions{};  ///< by slot
  std::vector<RecordingEntry> recordings;  ///< newest first
  std::optional<std::string> unfinished;   ///< "A first class, 12 minutes in, stopped at 14:05"
  std::optional<std::string> unfinished_exam{};  ///< "group 2 of 4, 3:10 into it."
  bool has_exam = true;                          ///< there is a blueprint to make one of
  std::optional<std::string> message;      ///< one sentence about what just happened
  bool message_warns = false;
  std::string not_kept;  ///< what the folders cannot keep; empty: all is well
  CheckReport check;
};

}  // namespace spotter::screens
