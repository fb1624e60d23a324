#pragma once

#include <string>
#include <vector>

#include "screens/actions.h"
#include "screens/exam_data.h"
#include "screens/exam_state.h"

// The words of the exam's screens, and which windows are listed.

namespace spotter::screens {

/// What the exam is, in plain words, a sentence or two each.
std::vector<std::string> examIntroduction(const ExamPlan& plan);

/// A heading of the rules and what stands under it.
struct RulePart {
  std::string heading;
  std::vector<std::string> lines;
};
/// The rules: what happens, what counts, what never counts, how to call, when to rest.
std::vector<RulePart> examRules(const ExamPlan& plan, const KeyMap& keys, bool practice);

/// About how many minutes an exam takes, rests left out.
int examMinutes(const ExamPlan& plan);

/// "Group 2 of 4 is next".
std::string nextGroupTitle(const ExamData& data);
/// What is to be done in it, a sentence or two; empty for a group.
std::string nextRunWords(const ExamData& data);
/// "Begin group 2", "Go on with the circuit".
std::string beginLabel(const ExamData& data);
/// "You have rested for 2 minutes."; empty in the first half minute.
std::string restedWords(double rested_s);

/// "Pass, as practice", "Borderline: a trainer decides", "Not yet".
std::string resultTitle(const ExamResult& result, bool practice);
/// What a result is worth, and what it is not.
std::string resultStanding(const ExamData& data);
/// A heading of the result and the sentences under it.
struct ResultPart {
  std::string heading;
  std::vector<std::string> sentences;
};
std::vector<ResultPart> resultParts(const ExamResult& result);

/// The indices of the windows that are listed.
std::vector<int> listedWindows(const ExamResult& result, ExamFilter filter);
/// "Only what went wrong (12)".
std::string filterLabel(const ExamResult& result, ExamFilter filter);
/// "Group 2, station 3, 1:07".
std::string windowPlace(const assess::WatchedWindow& window);

}  // namespace spotter::screens
