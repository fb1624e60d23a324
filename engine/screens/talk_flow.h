#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/discussion.h"
#include "talk/commands.h"
#include "talk/scene.h"
#include "talk/state.h"

namespace spotter::screens {

/// How far the choosing of words has got.
enum class TalkStep {
  closed,  ///< nothing is being chosen: the six groups can be opened
  moves,   ///< what to do, of one group
  topic,   ///< what to inform about; only where there are several
  person,  ///< whom; only for moves that name somebody
  wording  ///< how: ends the choice
};

/// What has been chosen so far of what the facilitator is about to say.
struct TalkFlow {
  TalkStep step = TalkStep::closed;
  content::Intent intent = content::Intent::ask;
  content::Move move = content::Move::open_question;
  std::string topic;           ///< of an offer to inform; else empty
  int person = -1;             ///< who is meant, or -1
  std::vector<int> wordings{};  ///< as they were shown last

  bool isOpen() const { return step != TalkStep::closed; }
};

/// One line of the menu.
struct TalkChoice {
  std::string label;
  std::string why_not{};  ///< empty when it can be chosen now
};

/// "Listen back": what the facilitator has in mind.
std::string_view intentLabel(content::Intent intent);
/// "Say back what they mean": what a move is, in plain words.
std::string_view moveLabel(content::Move move);

/// Opens a group at its moves.
TalkFlow openTalk(content::Intent intent);

/// The lines of the present step. Moves keep their places, whether they fit now or not.
std::vector<TalkChoice> talkChoices(const TalkFlow& flow, const talk::TalkScene& scene,
                                    const talk::TalkState& state);
/// What the present step asks, in words.
std::string talkQuestion(const TalkFlow& flow, const talk::TalkScene& scene,
                         const talk::TalkState& state);

/// Takes line `index` of the present step; a line that cannot be chosen changes nothing. At the
/// last step gives what is to be said.
std::optional<talk::Say> chooseTalkLine(TalkFlow& flow, const talk::TalkScene& scene,
                                        const talk::TalkState& state, int index);

/// One step back; from the moves it closes.
void stepBack(TalkFlow& flow, const talk::TalkScene& scene, const talk::TalkState& state);

/// What can be said changes while the group goes on: what no longer fits is put back to where it
/// can be chosen anew. True when that happened.
bool followTalk(TalkFlow& flow, const talk::TalkScene& scene, const talk::TalkState& state);

}  // namespace spotter::screens
