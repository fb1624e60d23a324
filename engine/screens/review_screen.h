#pragma once

#include "screens/intent.h"
#include "screens/review_data.h"
#include "screens/review_state.h"
#include "screens/settings.h"
#include "screens/ui.h"

namespace spotter::screens {

/// Clinicians judge clips blind: a name, then clip after clip with the faults that the exercise can have,
/// "nothing to correct", "a warning sign" and "cannot be judged". Everything has a key.
void drawReview(Ui& ui, ReviewState& state, const ReviewData& data, const Settings& settings,
                Intents& intents);

/// Which set of widgets the keys walk through.
std::string reviewScope(const ReviewData& data);

}  // namespace spotter::screens
