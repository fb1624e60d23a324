#pragma once

#include "screens/intent.h"
#include "screens/screen_state.h"
#include "screens/ui.h"

namespace spotter::screens {

/// Text size, contrast, motion, mouse, quality and keys. Each change takes effect at once.
/// @param fixed_quality  what this start was told to draw with; the setting is then only shown
void drawSettings(Ui& ui, ScreenState& state, const Settings& settings,
                  std::optional<Quality> fixed_quality, Intents& intents);

/// All actions with their keys, by group, as the action table gives them; in a watching exam those that it has.
void drawHelp(Ui& ui, ScreenState& state, const Settings& settings, bool in_exam);

/// Esc in a class: everything stands still; go on, help, settings, end the class.
void drawMenu(Ui& ui, ScreenState& state, bool try_out, bool talk, Intents& intents);

}  // namespace spotter::screens
