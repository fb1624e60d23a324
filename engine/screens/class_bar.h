#pragma once

#include "screens/class_data.h"
#include "screens/class_logic.h"
#include "screens/class_state.h"
#include "screens/intent.h"
#include "screens/ui.h"

namespace spotter::screens {

/// A button for an action as it stands now.
Button buttonOf(const ActionNow& now, const KeyMap& keys, Emphasis emphasis);

/// The bar below: the chosen person, card and respond, and the three safety buttons. It stays one
/// row: when text is large it shortens labels, then leaves out the name, then the key caps.
void drawBar(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
             const Rect& rect, Intents& intents);

}  // namespace spotter::screens
