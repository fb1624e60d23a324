#pragma once

#include <optional>
#include <vector>

#include "base/refusal.h"
#include "talk/beliefs.h"
#include "talk/commands.h"
#include "talk/events.h"
#include "talk/scene.h"
#include "talk/state.h"

namespace spotter::talk {

/// The state before the first tick: everybody sits in the circle, and the first lines are to come.
TalkState beginTalk(const TalkScene& scene, std::uint64_t seed, Tick now,
                    std::vector<TalkEvent>& events);

/// Why a command cannot be done now, or nothing. Never changes anything.
std::optional<base::Refusal> checkTalk(const TalkScene& scene, const TalkState& state, Tick now,
                                       const TalkCommand& command);

/// Does a command that checkTalk accepts.
void applyTalk(const TalkScene& scene, TalkState& state, Tick now, const TalkCommand& command);

/// Advances to `tick`. Between commands nothing happens before `state.next`: ticks up to there may
/// be left out, and give the same state.
void stepTalk(const TalkScene& scene, TalkState& state, Tick tick, std::vector<TalkEvent>& events,
              const BeliefRules& rules = {});

inline bool ended(const TalkState& state) { return state.stage == TalkStage::ended; }

/// How long the group waits for the facilitator who has taken breath, s.
inline constexpr double kHolds_s = 8.0;

}  // namespace spotter::talk
