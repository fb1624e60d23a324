#pragma once

#include "screens/exam_data.h"
#include "screens/exam_state.h"
#include "screens/intent.h"
#include "screens/settings.h"
#include "screens/ui.h"

namespace spotter::screens {

/// What came of an exam: the result with its reasons and a picture of it, and every window, each to
/// be seen again. One can disagree with any.
void drawExamResult(Ui& ui, ExamState& state, const ExamData& data, const KeyMap& keys,
                    Intents& intents);

/// How high the card of a window that is seen again is, lines.
float seenCardHeight_em(const ExamState& state);

}  // namespace spotter::screens
