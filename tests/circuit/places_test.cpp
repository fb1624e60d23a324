#include "circuit/places.h"

#include "maths/angle.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::circuit;
using maths::Vec3;

namespace {

// With the chair at the origin, facing +Z.
Placement spot(double x, double z, double heading_deg = 0.0) {
  return {{x, 0.0, z}, maths::radians(heading_deg)};
}

Vec3 pointOf(const Route& route, int i) {
  return route.legs[static_cast<std::size_t>(i)].to.position_m;
}

double leastFromSeat(const Placement& from, const Route& route) {
  double least = 10.0;
  Vec3 at = from.position_m;
  for (int i = 0; i < route.count; ++i) {
    for (int k = 0; k <= 50; ++k) {
      const Vec3 p = maths::lerp(at, pointOf(route, i), k / 50.0);
      least = std::min(least, std::max(std::abs(p.x) - 0.23, std::max(p.z, -0.44 - p.z)));
    }
    at = pointOf(route, i);
  }
  return least;
}

}  // namespace

TEST_CASE("the way from any place to any other goes round the chair") {
  const std::vector<Placement> spots = {spot(0, 0.14),      spot(0, 0.62),  spot(0.47, -0.57),
                                        spot(-0.47, -0.57), spot(0, -0.63), spot(0.9, -0.2, 70.0)};
  for (const Placement& from : spots) {
    for (const Placement& to : spots) {
      const Route route = routeBetween({}, from, to);
      INFO(from.position_m.x << " " << from.position_m.z << " to " << to.position_m.x << " "
                             << to.position_m.z);
      REQUIRE(route.count > 0);
      CHECK(maths::distance(pointOf(route, route.count - 1), to.position_m) < 1e-9);
      const double ends = std::min(leastFromSeat(from, {}), 0.12);
      CHECK(leastFromSeat(from, route) > ends);
    }
  }
}

TEST_CASE("what is too short to be walked is stepped, and who sits down backs up to the chair") {
  const Route aside = routeBetween({}, spot(0, 0.62), spot(0.2, 0.62));
  CHECK(aside.count == 1);
  CHECK_FALSE(aside.legs[0].facing_along);
  const Route seat = routeBetween({}, spot(0.47, -0.57), spot(0, 0.14));
  const locomotion::Stretch& last = seat.legs[static_cast<std::size_t>(seat.count - 1)];
  CHECK_FALSE(last.facing_along);
  CHECK(pointOf(seat, seat.count - 2).z > 0.3);  // turned round ahead of it
}

TEST_CASE("the shorter way round is taken") {
  const Route route = routeBetween({}, spot(0, 0.62), spot(-0.47, -0.57));
  for (int i = 0; i < route.count; ++i) CHECK(pointOf(route, i).x < 0.1);
}

TEST_CASE("nobody walks along a mat that lies beside the chair, where its pillow is") {
  for (const double side : {-1.0, 1.0}) {
    const locomotion::Ground mat{spot(side * 0.73, 0.25), 0.30, 0.90, 0.015};
    for (const Placement& behind : {spot(0, -0.63), spot(side * 0.3, -0.8)}) {
      const Placement stands = spot(side * 0.56, 0.16, 180.0);
      for (const bool there : {true, false}) {
        const Route route =
            there ? routeBetween({}, behind, stands, mat) : routeBetween({}, stands, behind, mat);
        for (int i = 0; i + 1 < route.count; ++i) {
          const Vec3 point = pointOf(route, i);
          INFO("side " << side << " by " << point.x << " " << point.z);
          CHECK((point.x * side < 0.4 || point.z > 0.0));
        }
        CHECK(leastFromSeat(there ? behind : stands, route) > 0.1);
      }
    }
  }
}

TEST_CASE("a chair elsewhere and turned is gone round alike") {
  const Placement chair = spot(2.0, -1.0, 50.0);
  const Route here = routeBetween({}, spot(0, 0.62), spot(0.47, -0.57));
  const Route there = routeBetween(chair, locomotion::composed(chair, spot(0, 0.62)),
                                   locomotion::composed(chair, spot(0.47, -0.57)));
  REQUIRE(there.count == here.count);
  for (int i = 0; i < here.count; ++i) {
    CHECK(maths::distance(locomotion::fromPlace(chair, pointOf(here, i)), pointOf(there, i)) <
          1e-9);
  }
}
