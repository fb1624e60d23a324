#pragma once

#include "talk/scene.h"
#include "talk/state.h"

// How a group takes what is said: for believable reactions, never for marks. Plausible, not
// predictive. The model is that of discussion_and_assessment A7 (soft bounded confidence after
// Deffuant; trust; fading of what is repeated); all its numbers are proposed there, uncalibrated.

namespace spotter::talk {

/// Its parameters (basis: proposed, own choice).
struct BeliefRules {
  double open = 0.20;           ///< how far from one's own view a word may be and still be taken
  double open_by_trust = 0.40;  ///< and so much more at full trust
  double softness = 0.06;       ///< of that border
  double by_fact = 0.25;        ///< part of the way that one fact moves
  double by_peer = 0.015;       ///< part of the way that one line of a peer moves
  double fades_repeated = 0.5;  ///< each time the same message comes again
  double fades_run = 0.6;       ///< each further time in a row that one informs
  double own_words = 0.02;      ///< of one's own talk of change
  double meet_halfway = 0.35;   ///< a fact that was asked for comes so far at most
  double trust_listened = 0.04;
  double trust_invited = 0.02;
  double trust_lectured = -0.003;
  double trust_pushed = -0.04;
  double trust_confronted = -0.08;
  double tires = 0.03;   ///< attention lost in each turn that informs without having asked
  double rouses = 0.04;  ///< and regained when one of the group speaks
};

/// How far somebody at `view` lets a word at `position` in, 0 to 1 (both 0 the misbelief, 1 the
/// fact): 1 / (1 + exp(-(open + open_by_trust trust - distance) / softness)).
double acceptance01(const BeliefRules& rules, double view, double position, double trust01);

/// What a turn of the facilitator does to the group.
/// @param person  who is meant, or -1: everybody
/// @param asked   it was asked first what people know, or leave was given
void hearFacilitator(const BeliefRules& rules, const TalkScene& scene, TalkState& state,
                     const content::WordingModel& wording, content::Response taken, int person);

/// What a line of one of the group does to the others and to themselves.
void hearPeer(const BeliefRules& rules, const TalkScene& scene, TalkState& state,
              const SceneLine& line);

/// Whether a plan would stick: intention above one half, of own view, of what peers hold, and of
/// confidence (0.4, 0.2, 0.4). Plans help only where intention is there already.
bool wouldPlan(const TalkScene& scene, const TalkState& state, int person);

}  // namespace spotter::talk
