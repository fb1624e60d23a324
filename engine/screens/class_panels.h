#pragma once

#include "screens/class_data.h"
#include "screens/class_state.h"
#include "screens/intent.h"
#include "screens/ui.h"

namespace spotter::screens {

/// The open panel on the right: calling, responding or a person's card.
void drawSidePanel(Ui& ui, ClassState& state, const ClassData& data, const KeyMap& keys, const Rect& rect,
                   Intents& intents);

}  // namespace spotter::screens
