#include "talk/circle.h"

#include <cmath>
#include <vector>

#include "maths/trig.h"
#include "support/catch.h"

using namespace spotter;

TEST_CASE("chairs of a circle stand apart, on the floor, and face one another") {
  content::PlaceModel small = content::usualPlace();
  small.x_from_m = -2.2;
  small.x_to_m = 1.75;
  small.z_from_m = -2.6;
  small.z_to_m = 3.3;
  struct Group {
    content::PlaceModel place;
    int members;
  };
  for (const Group& group : {Group{content::usualPlace(), 2}, Group{content::usualPlace(), 8},
                             Group{content::usualPlace(), 12}, Group{small, 8}}) {
    const auto& [place, members] = group;
    std::vector<talk::Seat> seats;
    for (int m = -1; m < members; ++m) seats.push_back(talk::seatOf(place, members, m));
    for (const talk::Seat& seat : seats) {
      const double back_x_m = seat.x_m - 0.45 * maths::sine(seat.heading_rad);
      const double back_z_m = seat.z_m - 0.45 * maths::cosine(seat.heading_rad);
      CHECK(back_x_m > place.x_from_m);
      CHECK(back_x_m < place.x_to_m);
      CHECK(back_z_m > place.z_from_m);
      CHECK(back_z_m < place.z_to_m);
      for (const talk::Seat& other : seats) {
        if (&other == &seat) continue;
        INFO(members << ": " << &seat - seats.data() << " and " << &other - seats.data());
        const double dx = other.x_m - seat.x_m, dz = other.z_m - seat.z_m;
        const double away_m = std::hypot(dx, dz);
        CHECK(away_m > 0.78);
        // Whoever sits opposite or at an angle is before one; only neighbours are beside.
        const double ahead_m =
            dx * maths::sine(seat.heading_rad) + dz * maths::cosine(seat.heading_rad);
        if (away_m > 1.8) CHECK(ahead_m > 0.0);
      }
    }
  }
}

TEST_CASE("the facilitator's chair stands before the opening of the bow, the first at its left") {
  const talk::Seat own = talk::seatOf(content::usualPlace(), 8, -1);
  CHECK(own.x_m == Approx(0.0).margin(1e-9));
  CHECK(own.z_m > 1.0);
  for (int m = 0; m < 8; ++m) {
    const talk::Seat seat = talk::seatOf(content::usualPlace(), 8, m);
    const double ahead_m = own.z_m - seat.z_m;
    CHECK(ahead_m > 1.2);
    CHECK(std::fabs(seat.x_m) < ahead_m);  // at most 45 degrees aside
    // They face the facilitator at most half sideways.
    const double towards = (own.x_m - seat.x_m) * maths::sine(seat.heading_rad) +
                           ahead_m * maths::cosine(seat.heading_rad);
    CHECK(towards > 0.5 * std::hypot(own.x_m - seat.x_m, ahead_m));
  }
  CHECK(talk::seatOf(content::usualPlace(), 8, 0).x_m < -1.0);
  CHECK(talk::seatOf(content::usualPlace(), 8, 7).x_m > 1.0);
}
