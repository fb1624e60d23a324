#include "talk/circle.h"

#include <algorithm>

#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::talk {
namespace {

// Basis: proposed, chosen by eye from the facilitator's chair.
constexpr double kApart_m = 0.86;      // along the bow
constexpr double kNearest_m = 1.5;     // across a smaller bow knees would touch
constexpr double kWidest_rad = maths::radians(108.0);  // to each side of who sits opposite
constexpr double kSeen_rad = maths::radians(38.0);     // to each side of the facilitator's look
constexpr double kBehind_m = 0.20;     // faces are so far behind the edge of a seat
constexpr double kChairBack_m = 0.50;  // a chair needs behind that edge
constexpr double kTurned01 = 0.15;     // where people face: so far from the middle to the facilitator

/// The bow of the group and the facilitator's chair before its opening, on the way from the middle
/// of the bow towards +Z.
struct Bow {
  double radius_m = 0.0;
  double half_rad = 0.0;  ///< from who sits opposite to the outermost
  double own_m = 0.0;     ///< from the middle to the facilitator's chair
  double middle_z_m = 0.0;
};

Bow bowOf(const content::PlaceModel& place, int members) {
  Bow bow;
  const double length_m = kApart_m * (members - 1);
  bow.radius_m = std::max(kNearest_m, length_m / (2.0 * kWidest_rad));
  // In a small room the bow closes a little more.
  bow.radius_m = std::min(bow.radius_m, (place.x_to_m - place.x_from_m) / 2 - kChairBack_m);
  bow.half_rad = length_m / (2.0 * bow.radius_m);
  // So far back that the outermost are still seen without a turn of the head.
  const double face_m = bow.radius_m + kBehind_m;
  const double aside_m = face_m * maths::sine(bow.half_rad);
  const double ahead_m = face_m * maths::cosine(bow.half_rad);
  const double wanted_m = aside_m * maths::cosine(kSeen_rad) / maths::sine(kSeen_rad) - ahead_m;
  const double room_m = place.z_to_m - place.z_from_m - 2.0 * kChairBack_m - bow.radius_m;
  bow.own_m = std::clamp(wanted_m - kBehind_m, kNearest_m, std::max(kNearest_m, room_m));
  bow.middle_z_m = (place.z_from_m + place.z_to_m) / 2 + (bow.radius_m - bow.own_m) / 2;
  return bow;
}

}  // namespace

Seat seatOf(const content::PlaceModel& place, int members, int member) {
  const Bow bow = bowOf(place, members);
  const double middle_x_m = (place.x_from_m + place.x_to_m) / 2;
  if (member < 0) return {middle_x_m, bow.middle_z_m + bow.own_m, maths::kPi};
  // Seen from above, from the facilitator's left hand round to the right.
  const double share01 = members > 1 ? static_cast<double>(member) / (members - 1) : 0.5;
  const double angle = maths::kPi + bow.half_rad * (1.0 - 2.0 * share01);
  const double x_m = bow.radius_m * maths::sine(angle), z_m = bow.radius_m * maths::cosine(angle);
  return {middle_x_m + x_m, bow.middle_z_m + z_m,
          maths::arcTangent2(-x_m, kTurned01 * bow.own_m - z_m)};
}

}  // namespace spotter::talk
