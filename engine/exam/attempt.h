#pragma once

#include <span>
#include <string>
#include <vector>

#include "assess/watching.h"
#include "exam/bundle.h"
#include "replay/recording.h"

// What a sitting came to: its recordings run again, held against the form, and marked.

namespace spotter::exam {

/// One group of a bundle, read and run again.
struct GroupRun {
  replay::Recording recording;
  content::Library library;  ///< the content inside the recording
  bool re_run = false;       ///< it ran again bit for bit; false: another simulation made it
  std::string refused;       ///< why it cannot count, in words; empty: it can
};

/// Reads a group's recording, holds it against the form that the bundle names, and runs it again when
/// this program's simulation made it. Takes up to a second; groups may be run on several threads.
/// @pre group < bundle.recordings.size()
GroupRun runGroup(const Bundle& bundle, std::size_t group);

/// What a sitting came to.
struct Attempt {
  std::string refused;   ///< why it is not marked at all, in words; empty: it is
  bool complete = false; ///< every group was led to its end
  bool re_run = false;   ///< every recording ran again bit for bit
  bool pilot = true;     ///< items of the form lacked agreeing reviews when it was opened
  int simulation = 0;    ///< that made the recordings
  content::StandardModel standard;  ///< by which it was marked
  assess::WatchingMarks marks;
  assess::WatchingOutcome outcome;  ///< of the part
  assess::WatchingResult result = assess::WatchingResult::not_yet;  ///< of the exam
  std::vector<std::string> reasons;  ///< of the part and the exam, plain sentences
};

/// Marks a sitting by the standard inside its recordings. Refused: no recording, groups of another
/// form or in another order, one twice, one that does not run as it says. A sitting that was left
/// early is marked and is never a pass. Where nothing could be run again, or the terms ask for a
/// review, a pass becomes borderline: a trainer decides.
/// It is a pilot unless its terms name the reviews of every item (Terms::reviews): what was known when
/// the sitting was opened counts, so that it comes out the same wherever it is marked again.
/// @param runs  runGroup of each recording, in order
Attempt examine(const Bundle& bundle, std::span<const GroupRun> runs);
/// The same by another standard, e.g. today's: an old sitting marked again.
Attempt examineBy(const content::StandardModel& standard, const Bundle& bundle,
                  std::span<const GroupRun> runs);

/// SHA-256 of a standard's values, hexadecimal: comments and order of keys do not matter.
std::string standardDigest(const content::StandardModel& standard);

/// What a course keeps of it, in one line with a fixed order of keys: the body of `exam_kept`.
/// @param sat_on  UTC; empty: when the bundle says that it began
/// @pre attempt.refused is empty
std::string attemptJson(const Bundle& bundle, const Attempt& attempt, const std::string& sat_on = {});

}  // namespace spotter::exam
