#pragma once

#include <optional>

#include "talk/scene.h"
#include "talk/state.h"

// Who wants the floor when nobody has it.

namespace spotter::talk {

/// Something is being talked of at which nobody nods, jokes or chats: a medicine's dose, low mood, a risk of
/// self-harm, a warning sign, tears. @param beat  index, or -1
bool isGrave(const TalkScene& scene, int beat);

/// Who would speak next, and when, if it stays quiet from `quiet_since` on: the wish that comes
/// first. People who talk readily come sooner, and later when they have just spoken; after a
/// question to the group those who have something to say to it answer, the quiet ones after a
/// longer pause (wait time: replies deepen from about 3 s, discussion_and_assessment A4; all
/// times proposed). Nothing: nobody has anything left.
std::optional<Wish> nextWish(const TalkScene& scene, const TalkState& state, Tick quiet_since);

/// How much somebody wants to speak now, 0 to 1: what is theirs to bring up and how late it gets.
double wants01(const TalkScene& scene, const TalkState& state, int person, Tick now);

/// Whether a beat can come up: it is waiting and what it comes after has come up.
bool isDue(const TalkScene& scene, const TalkState& state, int beat);

}  // namespace spotter::talk
