#pragma once

#include "screens/actions.h"
#include "screens/class_data.h"
#include "screens/class_state.h"
#include "screens/intent.h"

namespace spotter::screens {

/// Actions about the picture, allowed beside every panel: walk to a view of the chosen person, look
/// from above, see two views, lean in, turn to the view that tells. What the class refuses is told.
/// False when the action is none of these.
bool lookAction(ClassState& state, const ClassData& data, Action action, const Settings& settings,
                Intents& intents);

}  // namespace spotter::screens
