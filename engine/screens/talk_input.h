#pragma once

#include "content/discussion.h"
#include "screens/class_data.h"
#include "screens/class_state.h"
#include "screens/intent.h"

namespace spotter::screens {

// What keys and mouse do while the group sits in the circle: 1 to 6 open what can be said, then
// each line has its digit, Backspace and Esc go back. The rest is as in the class (class_input.h).

/// Keeps up with the session: the circle forms and ends, one sits down and gets up, and what is
/// being chosen may no longer fit.
void followCircle(ClassState& state, const ClassData& data, const Settings& settings);

/// A key in the circle; false: it means here what it means in the class.
bool talkKey(ClassState& state, const ClassData& data, Key key, const Settings& settings,
             Intents& intents);

/// An action in the circle; false: it is done as in the class.
bool talkAction(ClassState& state, const ClassData& data, Action action, const Settings& settings,
                Intents& intents);

/// Takes breath to speak and opens a group of what can be said; tells why when that cannot be done.
void openTalkMenu(ClassState& state, const ClassData& data, content::Intent intent,
                  Intents& intents);
/// Takes a line of the open menu.
void takeTalkLine(ClassState& state, const ClassData& data, int index, Intents& intents);
/// One step back; from the first step the floor is left to the group.
void backInTalk(ClassState& state, const ClassData& data, Intents& intents);
/// Closes the menu and leaves the floor to the group.
void staySilent(ClassState& state, Intents& intents);

/// Turns to somebody in the circle.
void turnTo(ClassState& state, const ClassData& data, int person);

}  // namespace spotter::screens
