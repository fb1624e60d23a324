#pragma once

#include <string>

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

/// The list of discussions: the chosen one with what it is about.
void drawDiscussions(Ui& ui, ScreenState& state, const HomeData& data, Intents& intents);

/// What is to be read before a class or a discussion begins: go on, or choose another.
void drawNotice(Ui& ui, ScreenState& state, Intents& intents);

/// "20 minutes, theme confirmed".
std::string discussionDetail(const DiscussionEntry& entry);

/// What the checker says about the trainer's own files.
void drawMessages(Ui& ui, ScreenState& state, const HomeData& data);

/// What the home screen makes its one obvious action.
enum class HomeOffer { go_on, try_out, start_class, nothing };
HomeOffer homeOffer(const HomeData& data, const Settings& settings);

}  // namespace spotter::screens
