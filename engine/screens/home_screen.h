#pragma once

#include "screens/home_data.h"
#include "screens/intent.h"
#include "screens/screen_state.h"
#include "screens/ui.h"

namespace spotter::screens {

/// The first screen: choose a class and start it. One action is the obvious one: to go on with an
/// unfinished class where there is one, the try-out before the first class, else "Start class".
void drawHome(Ui& ui, ScreenState& state, const HomeData& data, const Settings& settings,
              Intents& intents);

/// The list of recordings.
void drawRecordings(Ui& ui, ScreenState& state, const HomeData& data, Intents& intents);

/// What the checker says about the trainer's own files.
void drawMessages(Ui& ui, ScreenState& state, const HomeData& data);

/// What the home screen makes its one obvious action.
enum class HomeOffer { go_on, try_out, start_class, nothing };
HomeOffer homeOffer(const HomeData& data, const Settings& settings);

}  // namespace spotter::screens
