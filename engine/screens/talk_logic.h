#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screens/class_logic.h"
#include "session/session.h"

namespace spotter::screens {

/// What is said now, or was said last, for the line below the picture.
struct Subtitle {
  int person = -1;  ///< -1: the facilitator
  std::string who;
  std::string words;
  bool now = false;  ///< false: it was said, and nobody has spoken since
};
/// Nothing before anybody has spoken, nor when the discussion has ended and the last word was said.
std::optional<Subtitle> subtitleOf(const session::Scene& scene,
                                   const std::vector<session::Event>& events, base::Tick now);

/// The slide that is up, which the facilitator has not put away; nothing when there is none.
const content::MessageModel* slideShown(const session::Scene& scene, const session::World& world,
                                        base::Tick put_away);

/// What can be seen of somebody in the circle.
struct MemberSigns {
  bool wants = false;  ///< to speak
  bool upset = false;
  bool aside = false;  ///< has left the circle
};
MemberSigns signsOf(const session::Scene& scene, const session::World& world, int person);
/// "Mary and John want to speak. Ann is upset."; empty when there is nothing to tell.
std::string signsLine(const session::Scene& scene, const session::World& world);

/// "12:34 left"; after that "Time is up: 1:05 over"; when it has ended "It took 18:05".
std::string talkClock(const session::Scene& scene, const session::World& world,
                      const std::vector<session::Event>& events);
/// The group still talks, longer than was planned.
bool isTimeUp(const session::Scene& scene, const session::World& world);
/// "Mary is speaking.", "It is quiet.", "They wait for you: 6 s.".
std::string talkStage(const session::Scene& scene, const session::World& world);

/// How talk is shared by now, from the same figures as the debrief.
struct TalkBalance {
  double own01 = 0.0;  ///< the facilitator's part of all talk
  int heard = 0;       ///< people who have spoken
  int people = 0;
};
TalkBalance balanceOf(const session::Scene& scene, const std::vector<session::Event>& events);
/// "You 34 %, 5 of 8 heard".
std::string balanceWords(const TalkBalance& balance);

/// What one knows of somebody from the discussion, beside their card; empty without one.
std::vector<CardLine> talkCardOf(const session::Scene& scene, int person);

}  // namespace spotter::screens
