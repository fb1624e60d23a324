#include "movement/wall.h"

#include "body/clinical.h"
#include "maths/angle.h"
#include "maths/trig.h"
#include "movement/lying_shape.h"

namespace spotter::movement {

WallStand wallStand(const Performer& p) {
  constexpr double kHeelsAhead_m = 0.30;
  WallStand stand;
  stand.wall_m = body::heelRest(p.skeleton, body::Side::left).z - kHeelsAhead_m;
  const double buttock = fleshOf(p).buttock_m;
  stand.hips_m = stand.wall_m + buttock;
  body::Pose pose;
  const LyingTrunk upright = lyingTrunk(p, {}, {}, 1.0, pose);
  const double back = backBehindNeck_m(p, upright.upper_chest) - upright.neck_m.z;
  stand.lean_deg = maths::degrees(maths::arcTangent2(back - buttock, upright.neck_m.y));
  return stand;
}

}  // namespace spotter::movement
