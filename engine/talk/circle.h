#pragma once

#include "content/place.h"

namespace spotter::talk {

/// A chair of the circle: where it stands, and where who sits on it looks: to the middle.
struct Seat {
  double x_m = 0.0;
  double z_m = 0.0;
  double heading_rad = 0.0;
};

/// The chairs of a circle in the middle of a room: the facilitator's is nearest to +Z, the others
/// follow to its right. Chairs stand 0.95 m apart (basis: proposed).
/// @param member  0 to members - 1, or -1: the facilitator's
Seat seatOf(const content::PlaceModel& place, int members, int member);

}  // namespace spotter::talk
