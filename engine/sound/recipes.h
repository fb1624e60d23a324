#pragma once

#include "sound/signal.h"

// How each sound is made. Basis of all numbers: proposed, after what such sounds are known to hold
// (modes of floors and chairs, formants of English vowels: Peterson and Barney 1952). Soft on
// purpose: nothing rises within a few milliseconds to its peak but a footfall.

namespace spotter::sound {

Signal footfall(base::RandomStream& random);
Signal seatMet(base::RandomStream& random);
Signal seatLeft(base::RandomStream& random);
Signal chairScrape(base::RandomStream& random);
Signal matMet(base::RandomStream& random);
Signal gasp(base::RandomStream& random);
Signal groan(base::RandomStream& random);
Signal laugh(base::RandomStream& random);

/// Somebody speaks without words.
/// @param pitch_Hz  of the voice
/// @param tract     how much higher than a man's the formants lie
Signal speech(base::RandomStream& random, double pitch_Hz, double tract);
/// Several people at once, from two voices.
Signal babble(base::RandomStream& random, const Signal& low, const Signal& high);
/// Ventilation, and people somewhere in the building.
Signal room(base::RandomStream& random, const Signal& babble);
Signal breathIn(base::RandomStream& random);
Signal breathOut(base::RandomStream& random);
Signal pedals(base::RandomStream& random);
Signal stretchedBand(base::RandomStream& random);

}  // namespace spotter::sound
