#pragma once

#include <map>
#include <string>
#include <vector>

#include "assess/debrief.h"

namespace spotter::assess {

/// Plain names for ids, so that marking itself needs none. An id without a name is shown as it is,
/// with spaces for underscores.
struct Names {
  std::map<std::string, std::string> faults;
  std::map<std::string, std::string> exercises;
  std::map<std::string, std::string> cues;  ///< the words of the cue
};

/// Names of everything in a library.
Names namesOf(const content::Library& library);

/// The name of an id; see Names.
std::string nameIn(const std::map<std::string, std::string>& names, const std::string& id);

/// "1:07": minutes and seconds of class time.
std::string clockText(Tick tick);

/// What was in the room: how much was seen, then a sentence for each thing; empty when there was
/// nothing and nothing was called. Part of safetySentences.
std::vector<std::string> roomSentences(const Debrief& debrief);

/// One sentence for each warning sign, look-alike and needless stop; then the room.
std::vector<std::string> safetySentences(const Debrief& debrief);

/// "You saw 5 of 7; you corrected 2 of 11 who were fine." and, when there is something to say, how
/// many were named and what subtle thing was seen.
std::vector<std::string> spottingSentences(const Debrief& debrief);

/// What was missed, when and in whom; empty when nothing was.
std::string usefulMissSentence(const Debrief& debrief, const Names& names);

/// The responses that helped, in words; one honest sentence when none did.
std::vector<std::string> workedSentences(const Debrief& debrief, const Names& names);

/// The one next step in words.
std::string nextStepSentence(const Debrief& debrief, const Names& names);

/// Hit rate, false-alarm rate and the rest, one line each, with intervals.
std::vector<std::string> figureLines(const Debrief& debrief);

/// What a call turned out to be, in a few words: "seen", "too small to count, well seen" ...
std::string verdictText(CallVerdict verdict);

/// The whole debrief as plain text, in the order in which it is talked through.
std::string debriefText(const Debrief& debrief, const Names& names);

}  // namespace spotter::assess
