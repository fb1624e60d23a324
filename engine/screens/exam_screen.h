#pragma once

#include <string>

#include "screens/exam_data.h"
#include "screens/intent.h"
#include "screens/screen_state.h"
#include "screens/ui.h"

namespace spotter::screens {

/// The watching exam outside of its groups: what it is and the two ways in, one question, the rules,
/// the rests between groups, and what came of it (exam_result.h).
void drawExam(Ui& ui, ScreenState& state, const ExamData& data, const Settings& settings,
              Intents& intents);

/// Over a group that goes on meanwhile.
void drawExamMenu(Ui& ui, ScreenState& state);
/// "Leave the exam?"
void drawLeaveExam(Ui& ui, ScreenState& state, Intents& intents);

/// Which set of widgets the keys walk through.
std::string examScope(const ExamState& state, const ExamData& data);

}  // namespace spotter::screens
