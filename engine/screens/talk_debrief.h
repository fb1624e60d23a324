#pragma once

#include <string>
#include <vector>

#include "screens/debrief_screen.h"

namespace spotter::screens {

/// The report on a discussion in its order: own line, safety and hard moments, who spoke, what one
/// did, messages and misbeliefs, plans, one next step, figures last.
std::vector<ReportPart> talkReportOf(const assess::DiscussionDebrief& debrief);

/// A moment from which it can be tried again.
struct AgainMoment {
  base::Tick from = 0;  ///< 5 s before it
  std::string label;    ///< "4:10, Ann: a warning sign, missed"
};
std::vector<AgainMoment> againMoments(const assess::DiscussionDebrief& debrief);

/// "open question", "talk of change": the code of an utterance in words; empty where there is none.
std::string codeLabel(const assess::Utterance& said);

/// The report at the left; bars of talk and who spoke after whom at the right.
void drawTalkDebrief(Ui& ui, const DebriefData& data, const DebriefLayout& layout,
                     Intents& intents);

/// All that was said, each with its code, which can be challenged.
void drawTranscript(Ui& ui, DebriefState& state, const DebriefData& data, const Rect& rect,
                    Intents& intents);

}  // namespace spotter::screens
