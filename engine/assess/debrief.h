#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assess/figures.h"
#include "assess/room.h"
#include "assess/safety.h"
#include "assess/timeline.h"
#include "assess/window.h"
#include "people/answer.h"

namespace spotter::assess {

/// A cue, praise, another variant or a question, and what came of it.
struct ResponseMark {
  Tick tick = 0;
  int person = 0;
  int bout = -1;        ///< the present bout or, between bouts, the last one; -1 before
  std::string command;  ///< "cue", "praise", "variant" or "ask"
  std::string detail;   ///< cue id, variant step, or the pain told
  people::Outcome outcome = people::Outcome::no_change;
  std::string fault;  ///< id of the fault that it acted on; may be empty
  std::string said;   ///< the person's words
  bool gone = false;  ///< the fault was over within standard.better_within_repetitions
};

/// "You saw 5 of 7; you corrected 2 of 11 who were fine."
struct Spotting {
  int faulty = 0;  ///< windows with a fault
  int hits = 0;
  int clean = 0;  ///< windows with nothing wrong, long enough to tell
  int false_alarms = 0;
  int subtle = 0;       ///< windows that are not scored
  int subtle_seen = 0;  ///< windows, of any kind, in which a subtle deviation was seen
  int named = 0;        ///< hit windows in which the fault was named rightly
  int sided = 0;        ///< hit windows in which name and side were right

  int missed() const { return faulty - hits; }
};

/// How the responses turned out; asking and praising are not counted in here.
struct ResponseCounts {
  int better = 0;
  int partly = 0;
  int no_change = 0;
  int worse = 0;
  int nothing_to_change = 0;
  int praised = 0;
  int asked = 0;
};

/// A warning sign that somebody told of in the talk before the exercises.
struct SpokenSign {
  Tick told = 0;
  int person = 0;
  bool met = false;             ///< it was seen to in the talk
  std::optional<Tick> stopped;  ///< they were stopped, or help was called, in the exercises
  int repetitions = 0;          ///< that they began before that

  bool passedOver() const { return !met && repetitions > 0; }
};

/// The miss from which most can be learnt: to be seen again beside the correct form.
struct UsefulMiss {
  enum class Kind { sign, fault };
  Kind kind = Kind::fault;
  int person = 0;
  int bout = -1;
  int index = 0;   ///< into Debrief::signs or Debrief::episodes
  std::string id;  ///< sign id or fault id
  Tick begin = 0;  ///< what to replay
  Tick end = 0;
};

/// The one thing to do next, chosen by rule.
struct NextStep {
  enum class Rule {
    heed_what_was_told,    ///< who told of a warning sign in the talk exercised all the same
    watch_for_signs,       ///< a warning sign was not acted on in time
    look_round_first,      ///< something in the room was missed or dealt with late; `id` is it
    gentler_words,         ///< a cue made somebody worse
    do_not_stop_for_ache,  ///< somebody was stopped without a reason
    look_twice_first,      ///< many who were fine were corrected
    look_for_fault,        ///< many misses; `id` is the fault missed most
    start_calling,         ///< nothing was called or cued at all
    find_the_cause,        ///< cues that changed nothing
    name_it,               ///< seen but not named
    demonstrate,           ///< a station was not demonstrated
    praise,                ///< nobody was praised
    harder_class           ///< nothing to improve in this class
  };
  Rule rule = Rule::harder_class;
  std::string id;   ///< fault id, sign id or empty
  int person = -1;  ///< whom it concerns, or -1
};

/// Everything that the debrief screen and the printed debrief show; every number is computed here.
/// The lists are in order of time.
struct Debrief {
  std::string class_id;
  std::string title;
  std::string standard;             ///< id of the standard that it was marked by
  std::vector<std::string> people;  ///< names, by index of the participant
  Tick end = 0;                     ///< last tick of the log
  bool complete = false;            ///< the class was led to its end
  int bouts = 0;                    ///< bouts that began
  int stations = 0;                 ///< stations that were opened
  int demonstrated = 0;             ///< stations with at least one whole repetition shown
  std::string own_words;            ///< the facilitator's own line; may be empty

  std::vector<SafetyMark> signs;
  std::vector<SpokenSign> spoken_signs;  ///< of the talk before, if there was one (takeOver)
  std::vector<NeedlessStop> needless_stops;
  std::vector<RoomMark> room;
  std::vector<RoomAlarm> room_alarms;
  RoomCounts room_counts;
  Spotting spotting;
  std::vector<Episode> episodes;
  std::vector<Window> windows;  ///< by bout, then person
  std::vector<CallMark> calls;
  std::vector<ResponseMark> responses;
  ResponseCounts response_counts;
  std::optional<UsefulMiss> useful_miss;
  NextStep next_step;
  Figures figures;
  std::vector<PersonLine> timeline;  ///< one for each person
};

/// Marks a class from its events alone: equal events and standard give an equal debrief. An extra
/// hit never lowers a result, an extra false alarm never raises one (design.md section 8).
Debrief makeDebrief(std::span<const session::Event> events, const content::StandardModel& standard);

/// All of a debrief as one JSON object, for programs. Times are ticks and seconds.
std::string debriefJson(const Debrief& debrief);

}  // namespace spotter::assess
