#pragma once

#include "circuit/bearing.h"

namespace spotter::circuit {

/// What goes on in a person as far as a face tells it, each 0 to 1.
struct Mood {
  double pain = 0.0;
  double strain = 0.0;
  double fear = 0.0;
  double fatigue = 0.0;
  double dizzy = 0.0;
  double laugh = 0.0;
  double joy = 0.0;  ///< a smile
  double bored = 0.0;
  double attentive = 0.0;
};

/// Adds a mood to a face; what is there already is only ever made stronger.
/// @param time_s  any time that goes on: laughter shakes, heavy lids open again
void showMood(const Mood& mood, double time_s, Look& look);

/// Whole faces do not add up: the most urgent one is shown in full, and the next get what is left.
void settleFace(Look& look);

}  // namespace spotter::circuit
