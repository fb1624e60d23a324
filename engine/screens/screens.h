#pragma once

#include <optional>

#include "screens/class_data.h"
#include "screens/debrief_screen.h"
#include "screens/exam_data.h"
#include "screens/home_data.h"
#include "screens/intent.h"
#include "screens/library_screen.h"
#include "screens/review_data.h"
#include "screens/screen_state.h"
#include "screens/ui.h"

namespace spotter::screens {

/// Everything that the screens read in a frame. `in_class`, `debrief`, `library`, `exam` and `review` are
/// there when they are on.
struct ScreenData {
  const HomeData& home;
  const Settings& settings;
  const ClassData* in_class = nullptr;
  const DebriefData* debrief = nullptr;
  const LibraryData* library = nullptr;
  const ExamData* exam = nullptr;
  const ReviewData* review = nullptr;
  std::optional<Quality> fixed_quality{};  ///< this start was told to draw so
};

/// One frame of the screens: reads the input, draws into the present ImGui context, and returns
/// what is asked for. Call beginFrame() before and endFrame() after it.
Intents runScreens(ScreenState& state, const ScreenData& data, const Input& input,
                   const Theme& theme, const Fonts& fonts);

}  // namespace spotter::screens
