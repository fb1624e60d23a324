#pragma once

#include "rehearse/trainee.h"

namespace spotter::rehearse {

/// The numbers that make a kind of trainee. Chances are per repetition unless said otherwise
/// (basis: proposed, set so that a whole class gives the shares of faults.md 3.4 and 3.5: a good
/// clinician is right about 86-88 % of the time).
struct Habits {
  double sees01 = 0.5;             ///< chance to notice a clear fault in its best view
  double delay_s = 1.5;            ///< from the moment it shows to the stamp, on average
  double false_alarm01 = 0.01;     ///< chance to "notice" something in somebody who is fine
  double names01 = 0.7;            ///< chance to name it rightly
  double sides01 = 0.85;           ///< chance to give the right side
  double asks01 = 0.0;             ///< chance to ask before cueing
  double knows_cause01 = 0.5;      ///< chance to pick a cue that helps
  bool cues_again = false;         ///< tries something else when it did not help
  double praises01 = 0.0;          ///< chance to praise somebody who is fine, once a set
  double demonstrates01 = 1.0;     ///< chance to show the exercise, per station
  bool walks = false;              ///< goes to the side in the middle of the set
  double acts01 = 0.9;             ///< chance to act on a warning sign at all
  double acts_after_s = 8.0;       ///< how soon
  double stops_harmless01 = 0.1;   ///< chance to stop somebody for a look-alike
  double sees_room01 = 0.5;        ///< chance to notice something in the room that can be told
  double room_after_s = 5.0;       ///< how soon
  double clears_harmless01 = 0.1;  ///< chance to take a look-alike in the room for a hazard
};

/// @pre kind is neither random nor silent
Habits habitsOf(Kind kind);

}  // namespace spotter::rehearse
