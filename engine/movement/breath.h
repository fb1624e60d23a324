#pragma once

#include "movement/plan.h"

namespace spotter::movement {

/// How full the chest is in a breath of depth 1: 0 at the end of the way out, 1 at the end of the
/// way in. The way in takes two fifths, the way out is quicker at first, then a short pause (TK).
/// @param turns  whole turns are full breaths, the way in at the start
double lungs01(double turns);

/// Whether the way in is under way at these turns.
bool breathesIn(double turns);

/// How far a planned breath hold keeps the breath at a time: 0 not, 1 wholly. It comes within 0.4 s
/// and is over 0.9 s after its end.
double heldBreath01(const RepetitionPlan& plan, double time_s);

/// How far the breath that was held is let out at a time: rises to 1 in half a second after the end
/// of the hold and is over 1.6 s after it.
double letOut01(const RepetitionPlan& plan, double time_s);

/// Filling of the chest over the end of a calm breath out, in calm breaths: lungs01 times depth,
/// but for a planned hold: filled and still, then let out at once.
double breathAt(const RepetitionPlan& plan, double time_s, double turns, double depth);

}  // namespace spotter::movement
