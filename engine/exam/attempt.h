#pragma once

#include <span>
#include <string>
#include <vector>

#include "assess/live.h"
#include "assess/watching.h"
#include "exam/bundle.h"
#include "replay/recording.h"

// What a sitting came to: its recordings run again, held against the form, and marked.

namespace spotter::exam {

/// One recording of a bundle, of a group, a circuit or a discussion, read and run again.
struct GroupRun {
  replay::Recording recording;
  content::Library library;  ///< the content inside the recording
  bool re_run = false;       ///< it ran again bit for bit; false: another simulation made it
  std::string refused;       ///< why it cannot count, in words; empty: it can
};

/// Reads a recording, holds it against the form that the bundle names, and runs it again when
/// this program's simulation made it. Takes up to a second; groups may be run on several threads.
/// @pre group < bundle.recordings.size()
GroupRun runGroup(const Bundle& bundle, std::size_t group);

/// What a part other than watching came to.
struct PartOutcome {
  std::string part;   ///< "live", "discussion_1", "discussion_2" ...
  std::string title;  ///< of its class or topic, for people
  std::size_t recording = 0;  ///< of the bundle
  std::string result;         ///< "pass", "borderline", "not yet"; "reported" decides nothing
  int score = 0;              ///< 0 to 100, never rounded up
  int cut = 0;                ///< of a circuit; 0: there is none
  int low = 0;                ///< of a discussion: the 95 % interval of its score
  int high = 0;
  int emergencies_missed = 0;
  std::vector<std::string> critical;  ///< assess::criticalName
  std::vector<std::string> reasons;   ///< plain sentences
  assess::LiveMarks live;             ///< of a circuit
};

/// What a sitting came to.
struct Attempt {
  std::string refused;   ///< why it is not marked at all, in words; empty: it is
  bool complete = false; ///< every group was led to its end
  bool re_run = false;   ///< every recording ran again bit for bit
  bool pilot = true;     ///< items of the form lacked agreeing reviews when it was opened
  int simulation = 0;    ///< that made the recordings
  content::StandardModel standard;  ///< by which it was marked
  assess::WatchingMarks marks;      ///< of part A
  assess::WatchingOutcome outcome;  ///< likewise
  std::vector<PartOutcome> further;  ///< the other parts that were sat, in order
  assess::WatchingResult result = assess::WatchingResult::not_yet;  ///< of the exam
  std::vector<std::string> reasons;  ///< of part A and the exam, plain sentences
};

/// Marks a sitting by the standard inside its recordings. Refused: no recording, groups of another
/// form or in another order, one twice, one that does not run as it says. The worst part decides; a
/// discussion counts for its critical failures alone. A sitting that was left early is marked and is
/// never a pass. Where nothing could be run again, or the terms ask for a
/// review, a pass becomes borderline: a trainer decides.
/// It is a pilot unless its terms name the reviews of every item (Terms::reviews): what was known when
/// the sitting was opened counts, so that it comes out the same wherever it is marked again.
/// @param runs  runGroup of each recording, in order
Attempt examine(const Bundle& bundle, std::span<const GroupRun> runs);
/// The same by another standard, e.g. today's: an old sitting marked again.
Attempt examineBy(const content::StandardModel& standard, const Bundle& bundle,
                  std::span<const GroupRun> runs);

/// Whether a retest is due by the recordings of part A so far: as many emergencies were missed as the
/// standard tests again. @param watched  the events of all groups of part A
bool retestDue(std::span<const std::vector<session::Event>> watched,
               const content::StandardModel& standard, const assess::SittingTerms& terms);

/// SHA-256 of a standard's values, hexadecimal: comments and order of keys do not matter.
std::string standardDigest(const content::StandardModel& standard);

/// What a course keeps of it, in one line with a fixed order of keys: the body of `exam_kept`.
/// @param sat_on  UTC; empty: when the bundle says that it began
/// @pre attempt.refused is empty
std::string attemptJson(const Bundle& bundle, const Attempt& attempt, const std::string& sat_on = {});

}  // namespace spotter::exam
