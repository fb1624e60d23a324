#pragma once

#include <vector>

#include "assess/discussion.h"

namespace spotter::assess {

/// Whether a beat of this kind is judged by the next turns of the facilitator.
bool isHard(content::BeatModel::Kind kind);

/// What one turn is worth in a hard moment: met when it does what is right there, partly when it
/// listens, asks or gives the right address, missed else (basis: proposed).
/// Medicines: stays in scope. Low mood: heard, and a word aside or help offered. Self-harm and
/// warning signs: aside, or help, now. Quarrel, joke: steered or linked. Tears: heard.
MomentMark::Verdict verdictOn(content::BeatModel::Kind kind, const talk::Led& led);

/// At most three moments from which it would be most worth while to try again: harm first, then
/// hard moments that were missed, then misbeliefs that were lectured; the latest of equals first.
std::vector<Tick> momentsToTryAgain(const DiscussionDebrief& debrief);

/// The marks of a discussion (discussion_and_assessment, Implication 6):
/// interviewing = mean of log2 of reflections over questions between the rule's ends (0.5 added to
///   both when one is 0), the share of complex reflections, and adherent / (adherent + not);
/// balance = 0.4 by the Gini index + 0.4 share reached or invited + 0.2 by the own share of talk;
/// informing = mean over misbeliefs of {brought out, informed, checked} / 3; left out when none
///   came up;
/// planning = share of the seven parts of a plan, and of talking over a low confidence, that came
///   from the participant, of the plan that got furthest; a quarter less for each other person who was
///   asked for three steps or more and gave none: who is not ready is not pushed (basis: proposed);
/// moments = mean over what was hard of 1 when met, 0.5 when partly; left out when nothing was.
DiscussionMarks marksOf(const DiscussionDebrief& debrief, const content::DiscussionRules& rules);

}  // namespace spotter::assess
