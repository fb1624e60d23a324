#pragma once

#include <vector>

#include "base/tick.h"
#include "maths/vec3.h"

// What there is to hear, as plain data. Shown only: no event and no mark depends on it.

namespace spotter::hearing {

using base::Tick;

/// What begins at a moment and dies away by itself.
enum class BurstKind {
  footfall,      ///< a foot meets the floor, the mat or the step
  seat_met,      ///< somebody comes down on a seat
  seat_left,     ///< a chair or a saddle creaks as the weight goes off it
  chair_scrape,  ///< a chair slides on the floor
  mat_met,       ///< a knee, a hand or the body comes down on the mat
  gasp,
  groan,
  laugh
};
inline constexpr int kBurstKinds = static_cast<int>(BurstKind::laugh) + 1;

struct Burst {
  BurstKind kind = BurstKind::footfall;
  int person = 0;
  maths::Vec3 at_m;         ///< in the hall
  double tick = 0.0;        ///< when it begins; mostly between two ticks
  double loudness01 = 0.0;  ///< at a metre
  double pitch = 1.0;       ///< 1 as recorded, 2 twice as high
};

/// What goes on, with a loudness that changes.
enum class FlowKind {
  room,    ///< ventilation and the rest of the building: from everywhere
  murmur,  ///< people who talk with each other while they wait: no words, nobody in particular
  breath_in,
  breath_out,
  low_voice,  ///< words that are written out somewhere, as a soft tune without words
  high_voice,
  pedals,  ///< of a bike that is ridden
  band     ///< a band that is stretched or let back
};
inline constexpr int kFlowKinds = static_cast<int>(FlowKind::band) + 1;

struct Flow {
  FlowKind kind = FlowKind::room;
  int person = -1;          ///< -1: nobody's
  maths::Vec3 at_m;         ///< in the hall; without meaning for the room
  double loudness01 = 0.0;  ///< at a metre, now
  double pitch = 1.0;
};

/// Everything that is heard from where the facilitator is.
struct Heard {
  std::vector<Burst> bursts;  ///< that have begun since it was last asked, oldest first
  std::vector<Flow> flows;    ///< at this moment
};

}  // namespace spotter::hearing
