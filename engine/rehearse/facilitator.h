#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "talk/talk.h"

namespace spotter::rehearse {

using base::Tick;

/// A simulated facilitator of a discussion, to try topics and marking without a person.
enum class Policy {
  skilled,   ///< listens, brings out, invites, informs when asked, gets plans, acts on hard moments
  typical,   ///< fresh from the course
  lecturer,  ///< tells
  passive,   ///< opens the discussion and lets it run
  confronter,   ///< sets people right
  random,       ///< anything that is offered
  longest,      ///< these try to beat the marking without listening: the longest wording,
  softest,      ///< the politest,
  first,        ///< the first that is shown,
  questions,    ///< only questions,
  reflections,  ///< only reflections,
  fixed_order   ///< every move in turn
};
inline constexpr std::array<Policy, 12> kPolicies = {
    Policy::skilled,    Policy::typical,   Policy::lecturer,    Policy::passive,
    Policy::confronter, Policy::random,    Policy::longest,     Policy::softest,
    Policy::first,      Policy::questions, Policy::reflections, Policy::fixed_order};

/// "skilled", "typical" ... "fixed-order".
std::string_view policyName(Policy policy);
std::optional<Policy> policyNamed(std::string_view name);

/// Plain state; equal seeds and discussions give equal turns.
struct Facilitator {
  Policy policy = Policy::typical;
  std::uint64_t seed = 0;
  int turn = 0;
  int beat = -1;       ///< what the last turn was said to
  int beat_turns = 0;  ///< and how many were
  int plan_person = -1;
  int plan_step = 0;
  int plans_made = 0;
  std::vector<bool> invited;
  bool summed_up = false;
};
Facilitator makeFacilitator(Policy policy, std::uint64_t seed, int members);

/// What the facilitator says now, or nothing: it is accepted by talk::checkTalk.
std::optional<talk::Say> decideTurn(const talk::TalkScene& scene, const talk::TalkState& state,
                                    Tick now, Facilitator& facilitator);

/// A discussion that was led.
struct TalkPlayed {
  struct Timed {
    Tick tick = 0;
    talk::TalkEvent event;
  };
  std::vector<Timed> events;
  talk::TalkState state;
  bool stuck = false;  ///< it did not end: a dead end
};

/// Leads a whole discussion; ticks in which nothing can happen are left out.
TalkPlayed playTalk(const talk::TalkScene& scene, std::uint64_t seed, Policy policy,
                    const talk::BeliefRules& rules = {});

}  // namespace spotter::rehearse
