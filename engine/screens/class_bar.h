#pragma once

#include "screens/class_data.h"
#include "screens/class_logic.h"
#include "screens/class_state.h"
#include "screens/intent.h"
#include "screens/ui.h"

namespace spotter::screens {

/// A button for an action as it stands now.
Button buttonOf(const ActionNow& now, const KeyMap& keys, Emphasis emphasis);

/// The bar below, two rows: the chosen person and the three safety buttons; card, respond and the
/// places to look from. Where there is little width labels are shortened, then key caps left out.
void drawBar(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
             const Rect& rect, Intents& intents);

}  // namespace spotter::screens
