#pragma once

#include <string>

namespace spotter::screens {

/// Which part of the debrief is shown.
enum class DebriefPart { talk, transcript, report, timeline };

/// What the debrief remembers from frame to frame.
struct DebriefState {
  DebriefPart part = DebriefPart::talk;  ///< else the first part that there is
  int top_rows = 1;                      ///< of buttons over everything, as they were drawn last
  std::string view;          ///< of what is seen again: front, side, back, top; empty: the best
  std::string words;         ///< the own line on how it went, while it is written
  double asked_s = 0.0;      ///< since when "How did it go?" has been shown
  bool field_taken = false;  ///< the caret was put into the field once
  int challenged = -1;       ///< the utterance whose code is just being challenged, or -1
  std::string because{};     ///< why, while it is written
};

}  // namespace spotter::screens
