#pragma once

#include "screens/class_data.h"
#include "screens/class_state.h"
#include "screens/intent.h"
#include "screens/ui.h"

namespace spotter::screens {

/// Draws everything over the picture while the group sits in the circle: the topic and the clock,
/// names with who wants to speak, what is said, the six groups of what one can say, the menu of the
/// open one, and a card.
void drawTalk(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
              Intents& intents);

}  // namespace spotter::screens
