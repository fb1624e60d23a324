#pragma once

#include "content/place.h"

namespace spotter::talk {

/// A chair of the circle: where it stands, and where who sits on it looks.
struct Seat {
  double x_m = 0.0;
  double z_m = 0.0;
  double heading_rad = 0.0;
};

/// The chairs of a talk in the middle of a room: the group sits in a bow that is open towards +Z, and
/// before its opening, a little back, stands the facilitator's, who has all of them in view. Members
/// are numbered as they sit, the first at the facilitator's left hand. They face a spot between the
/// middle and the facilitator.
/// @param member  0 to members - 1, or -1: the facilitator's
Seat seatOf(const content::PlaceModel& place, int members, int member);

}  // namespace spotter::talk
