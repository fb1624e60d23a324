#pragma once

#include <string>
#include <vector>

#include "assess/discussion.h"

namespace spotter::assess {

/// "misbelief", "medicine question" ...: a kind of beat in plain words.
std::string kindWords(content::BeatModel::Kind kind);
/// "met", "partly met", "missed".
std::string verdictWords(MomentMark::Verdict verdict);
/// What a critical utterance did, in plain words.
std::string criticalWords(content::WordingModel::Critical critical);
/// A code in plain words: "complex reflection".
std::string codeWords(content::UtteranceCode code);

/// Hard moments and harm, one sentence each; says so when there were none.
std::vector<std::string> discussionSafetySentences(const DiscussionDebrief& debrief);
/// Who spoke how much, and who was reached.
std::vector<std::string> balanceSentences(const DiscussionDebrief& debrief);
/// Questions, reflections, informing.
std::vector<std::string> countSentences(const DiscussionDebrief& debrief);
/// Key messages and misbeliefs.
std::vector<std::string> messageSentences(const DiscussionDebrief& debrief);
std::vector<std::string> planSentences(const DiscussionDebrief& debrief);
/// The marks, one line.
std::vector<std::string> discussionFigureLines(const DiscussionDebrief& debrief);
/// What was left out by who closed early or without a summary; empty when nothing was.
std::vector<std::string> closingSentences(const DiscussionDebrief& debrief);

/// One thing to do next.
std::string discussionNextStep(const DiscussionDebrief& debrief);

/// The whole debrief as plain text, the transcript with its codes at the end.
std::string discussionText(const DiscussionDebrief& debrief);
/// All of it as one JSON object, for programs.
std::string discussionJson(const DiscussionDebrief& debrief);

}  // namespace spotter::assess
