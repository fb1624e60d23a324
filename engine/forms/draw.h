#pragma once

#include <set>
#include <string>

#include "base/result.h"
#include "forms/form.h"

namespace spotter::forms {

/// Somebody who cannot be relied on to show something: found by performing it (validity.h). Left
/// out of the draws that follow.
struct Unfit {
  std::string person;    ///< person id
  std::string exercise;  ///< exercise id
  std::string what;      ///< fault or way; empty: not even plain

  friend auto operator<=>(const Unfit&, const Unfit&) = default;
};

/// Draws a form: people, stations, faults, sides, levels, harmless ways, signs, places. Takes
/// milliseconds; whether everything measures as meant and can be seen is for validity.h to say.
/// @param draw   of drawings with one seed, which: each is another form
/// @param unfit  what is not to be drawn
/// Error with what cannot be had when the blueprint's counts cannot be met.
base::Result<Form> drawForm(const content::BlueprintModel& blueprint,
                            const content::Library& library, std::uint64_t seed, int draw = 0,
                            const std::set<Unfit>& unfit = {});

}  // namespace spotter::forms
