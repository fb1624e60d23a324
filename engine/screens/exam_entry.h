#pragma once

#include "screens/exam_data.h"
#include "screens/exam_state.h"
#include "screens/intent.h"
#include "screens/ui.h"

namespace spotter::screens {

/// The ways into an exam: what it is, the code of a sitting, and the question about oneself.
void drawExamEntry(Ui& ui, ExamState& state, const ExamData& data, Intents& intents);

}  // namespace spotter::screens
