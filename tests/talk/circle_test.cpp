#include "talk/circle.h"

#include <cmath>

#include "maths/trig.h"
#include "support/catch.h"

using namespace spotter;

TEST_CASE("chairs of a circle stand apart, on the floor, and face its middle", "[talk]") {
  const content::PlaceModel place = content::usualPlace();
  for (const int members : {2, 8, 12}) {
    std::vector<talk::Seat> seats;
    for (int m = -1; m < members; ++m) seats.push_back(talk::seatOf(place, members, m));
    for (const talk::Seat& seat : seats) {
      CHECK(seat.x_m > place.x_from_m);
      CHECK(seat.x_m < place.x_to_m);
      CHECK(seat.z_m > place.z_from_m);
      CHECK(seat.z_m < place.z_to_m);
      const double radius = std::hypot(seat.x_m, seat.z_m);
      CHECK(seat.x_m + radius * maths::sine(seat.heading_rad) == Approx(0.0).margin(1e-6));
      CHECK(seat.z_m + radius * maths::cosine(seat.heading_rad) == Approx(0.0).margin(1e-6));
      for (const talk::Seat& other : seats) {
        if (&other == &seat) continue;
        CHECK(std::hypot(seat.x_m - other.x_m, seat.z_m - other.z_m) > 0.85);
      }
    }
  }
}

TEST_CASE("the facilitator's chair looks into the room from +Z", "[talk]") {
  const talk::Seat own = talk::seatOf(content::usualPlace(), 8, -1);
  CHECK(own.x_m == Approx(0.0).margin(1e-9));
  CHECK(own.z_m > 1.0);
}
