#pragma once

#include <string>

namespace spotter::screens {

/// Which part of an exam's result is shown.
enum class ExamPart { result, windows };
/// Which of its windows are listed.
enum class ExamFilter { wrong, faulty, all };

/// What the exam's screens remember from frame to frame.
struct ExamState {
  int sitting = 0;        ///< the chosen one of those that can be sat
  std::string code;       ///< while it is typed
  bool asks_code = false; ///< the code is being typed
  int field_frames = 0;   ///< for how many frames the text field has been there
  int rating = -1;  ///< chosen, before it is given; -1: not yet
  ExamPart part = ExamPart::result;
  ExamFilter filter = ExamFilter::wrong;
  std::string view;   ///< of what is seen again: front, side, back, top; empty: the best
  int top_rows = 1;   ///< of buttons over everything, as they were drawn last
  int shown = -1;     ///< the window that is seen again, or -1
  int disputed = -1;  ///< the window that one does not agree with, while one says why; or -1
  std::string because;
};

/// Whether the text field takes the caret in this frame: in its first ones, for a panel that has just
/// appeared does not heed the very first.
inline bool takesCaret(ExamState& state) { return state.field_frames++ < 3; }

}  // namespace spotter::screens
