#include "talk/circle.h"

#include <algorithm>

#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::talk {

Seat seatOf(const content::PlaceModel& place, int members, int member) {
  constexpr double kApart_m = 0.95;
  constexpr double kNearest_m = 1.5;  // across a smaller circle knees would touch
  const int chairs = members + 1;
  const double radius_m = std::max(kNearest_m, kApart_m * chairs / (2.0 * maths::kPi));
  // Seen from above, from the facilitator's chair on.
  const double angle = 2.0 * maths::kPi * (member + 1) / chairs;
  const double x_m = maths::sine(angle), z_m = maths::cosine(angle);
  return {(place.x_from_m + place.x_to_m) / 2 + radius_m * x_m,
          (place.z_from_m + place.z_to_m) / 2 + radius_m * z_m,
          maths::arcTangent2(-x_m, -z_m)};
}

}  // namespace spotter::talk
