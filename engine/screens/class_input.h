#pragma once

#include "screens/class_data.h"
#include "screens/class_state.h"
#include "screens/class_view.h"
#include "screens/input.h"
#include "screens/intent.h"

namespace spotter::screens {

/// What the class screen asks of the rest of the program.
struct ClassWishes {
  bool menu = false;
  bool help = false;
};

/// Everything that keys and mouse do on the class screen, without drawing. `mouse_taken` says that
/// the mouse lies over a panel. The safety keys work whatever is open.
ClassWishes updateClass(ClassState& state, const ClassData& data, const Input& input,
                        const Settings& settings, bool mouse_taken, Intents& intents);

/// Shows a sentence for some seconds; nothing when it is empty.
void tell(ClassState& state, std::string words, double seconds);

/// Does an action, or tells why it cannot be done.
void act(ClassState& state, const ClassData& data, Action action, Intents& intents);

/// Does what the key of an action would do: for buttons.
void pressAction(ClassState& state, const ClassData& data, Action action, const Settings& settings,
                 Intents& intents);

/// Takes a line of the open calling panel.
void takeCallLine(ClassState& state, const ClassData& data, int index, Intents& intents);
/// Takes a line of the open responding panel.
void takeResponse(ClassState& state, const ClassData& data, int index, Intents& intents);
/// Closes the open panel; an open call is withdrawn.
void closePanel(ClassState& state, Intents& intents);

/// The ring round what is being called, if any.
std::optional<picture::Highlight> highlightOf(const ClassState& state,
                                              const std::vector<picture::FigureInstance>& figures,
                                              const std::vector<picture::ThingInstance>& things);

}  // namespace spotter::screens
