#pragma once

#include "screens/class_data.h"
#include "screens/class_state.h"
#include "screens/intent.h"
#include "screens/ui.h"

namespace spotter::screens {

/// The strip above: station and stage, or what is said and told just now, and the one obvious
/// action with at most one other beside it. Where there is little width the words stand above the
/// buttons; long words reach down for as long as they are shown.
void drawStrip(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
               const ClassLayout& layout, Intents& intents);

}  // namespace spotter::screens
