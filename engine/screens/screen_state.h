#pragma once

#include <optional>
#include <string>

#include "screens/class_state.h"
#include "screens/debrief_state.h"
#include "screens/exam_state.h"
#include "screens/focus.h"
#include "screens/library_state.h"
#include "screens/review_state.h"
#include "screens/settings.h"

namespace spotter::screens {

enum class Screen { home, in_class, debrief, library, exam, review };

/// What lies over a screen. While one is open a class stands still, but for an exam.
enum class Overlay { none, menu, settings, help, recordings, messages, discussions, notice, leave_exam };

/// Everything that screens remember from one frame to the next.
struct ScreenState {
  Screen screen = Screen::home;
  Overlay overlay = Overlay::none;
  Overlay beneath = Overlay::none;  ///< where Esc goes from settings and help
  int chosen_class = 0;             ///< on the home screen
  int seen_class = 0;               ///< the chosen one when the list was drawn last
  int chosen_discussion = 0;
  std::string to_begin{};           ///< id of what begins when its notice was read
  std::string notice{};             ///< what is to be read before that
  std::optional<Action> remapping;  ///< waits for the new key of this action
  Focus focus;
  ClassState in_class;
  DebriefState debrief;
  LibraryState library;
  ExamState exam;
  ReviewState review;
};

/// Opens an overlay; Esc will lead back to the present one.
void openOverlay(ScreenState& state, Overlay overlay);
/// Esc: closes the overlay, back to the one beneath.
void closeOverlay(ScreenState& state);

}  // namespace spotter::screens
