#pragma once

#include "screens/class_data.h"
#include "screens/class_state.h"
#include "screens/intent.h"
#include "screens/ui.h"

namespace spotter::screens {

/// Draws the class screen over the picture: names and speech, the strip above, the bar below and
/// the open panel. Buttons do the same as their keys.
void drawClass(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
               Intents& intents);

}  // namespace spotter::screens
