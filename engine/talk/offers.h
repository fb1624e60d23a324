#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "talk/scene.h"
#include "talk/state.h"

namespace spotter::talk {

/// The wordings that a move opens into now, in the order in which they are shown.
struct Offer {
  content::Move move = content::Move::open_question;
  std::vector<int> wordings;  ///< indices of the scene
  bool needs_person = false;  ///< one must say who is meant
  int beat = -1;              ///< the beat that they belong to; -1: of the phrase book
  int slide = -1;             ///< the message whose slide is shown with them, or -1
};

/// All moves that can be made now, in the order of content::Move. Wordings of what is being talked
/// of come before those of any time and those of the end, and these before the phrase book. Which set of a book is
/// offered, and the order within a set, are drawn for each turn of the facilitator. There may be
/// several offers to inform, one for each message, and to show a slide, one for each that has not
/// been shown.
std::vector<Offer> offers(const TalkScene& scene, const TalkState& state);

/// What an offer is about: the key message of its slide, or the first one that one of its wordings
/// says; or empty.
std::string topicOf(const TalkScene& scene, const Offer& offer);

/// The words of a wording with its placeholders filled in.
/// @param person, other  indices of members, or -1: who spoke last, and who before
std::string wordsOf(const TalkScene& scene, const TalkState& state, int wording, int person,
                    int other);

/// Who is meant when nobody is named: the last speaker; -1 when nobody has spoken.
int lastSpeaker(const TalkScene& scene, const TalkState& state);

}  // namespace spotter::talk
