#pragma once

#include <array>
#include <vector>

#include "circuit/attention.h"
#include "talk/talk.h"

// What the people in the circle attend to and show. Shown only, like circuit::Attention: no event
// depends on it, and nothing of it is listed.

namespace spotter::session {

using base::Tick;

/// What somebody in the circle shows, each 0 to 1.
enum class Tell {
  keen,     ///< would like to speak
  speaks,
  away,     ///< does not listen any more
  listens,  ///< to what concerns them
  nods,
  smiles,
  laughs,
  worried,
  tired,
  upset,
  cross,
  thoughtful,
  pained,
  opens  ///< hands that were folded or at rest are free: to speak, or about to
};
inline constexpr int kTells = static_cast<int>(Tell::opens) + 1;

/// Something on its way to another strength: without corners, whenever it is sent elsewhere.
struct Course {
  double from = 0.0;
  double from_per_s = 0.0;
  double to = 0.0;
  double over_s = 1.0;
  Tick since = 0;

  double at(double tick) const;
  double speedAt_per_s(double tick) const;
  /// Goes to another strength from where it is now; nothing when it is going there.
  void send(double to_now, double takes_s, Tick tick);
};

struct CirclePerson {
  circuit::Fixation now, before;  ///< what they look at, as in circuit::Attention
  Tick until = 0;                 ///< when the eyes move on by themselves
  int number = 0;                 ///< of the fixation, names its random stream
  std::array<Course, kTells> tells{};

  double shows01(Tell tell, double tick) const {
    return tells[static_cast<std::size_t>(tell)].at(tick);
  }
};

struct Circle {
  static constexpr int kNobody = -2;
  static constexpr int kFacilitator = -1;

  std::vector<CirclePerson> people;
  int holder = kNobody;  ///< who speaks or spoke last: a member, or one of these
  int before = kNobody;  ///< and who before
  Tick begun = -1;       ///< when the holder began
  Tick next = 0;         ///< nothing changes before, unless the talk does
};

/// Everybody sits and looks at the facilitator.
Circle beginCircle(const talk::TalkScene& scene);

/// Eyes, faces and postures go on with the talk.
/// @param changed  the talk is not as it was in the last tick
void stepCircle(const talk::TalkScene& scene, const talk::TalkState& state, Tick tick, bool changed,
                Circle& circle);

}  // namespace spotter::session
