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
  int person = -1;            ///< who alone can be meant, or -1
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

/// Whom and what a wording speaks of when it is chosen now. Who is meant: who was named; else whose
/// words are given back; else who brought up what the wording belongs to; else who spoke last.
/// @param person, other  indices of members, or -1: nobody is named
Reference referenceOf(const TalkScene& scene, const TalkState& state, int wording, int person,
                      int other);

/// A wording that gives back what somebody said.
bool givesBack(const TalkScene& scene, int wording);

/// The words of a wording with its placeholders filled in.
std::string wordsOf(const TalkScene& scene, int wording, const Reference& refers);

/// Who is meant when nobody is named: the last speaker; -1 when nobody has spoken.
int lastSpeaker(const TalkScene& scene, const TalkState& state);

}  // namespace spotter::talk
