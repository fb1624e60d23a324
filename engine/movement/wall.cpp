#include "movement/wall.h"

#include <cmath>

#include "body/clinical.h"
#include "movement/lying_shape.h"

namespace spotter::movement {
namespace {

// How far the upper back reaches behind the hip joints while the trunk leans so.
double backBehindHips_m(const Performer& p, double lean_deg) {
  Posture posture;
  posture.at(Channel::trunk_lean) = lean_deg;
  const Spine spine = spineOf(p, posture);
  body::Pose pose;
  setSpine(posture, {}, spine, pose);
  Trunk trunk;
  trunk.pelvis = maths::rotationX(spine.pelvis_pitch_rad);
  trunk.hips_m = maths::rotate(trunk.pelvis, p.skeleton.rest(body::Joint::hips) - restHips(p));
  findUpperChest(p.skeleton, pose, trunk);
  return backBehindNeck_m(p, trunk.upper_chest) - neckOf(p.skeleton, trunk).z;
}

// Secant method: the distance is nearly linear in the lean.
double leanFor_deg(const Performer& p, double behind_m) {
  double before = 0.0, lean = 4.0;
  double missed_before = backBehindHips_m(p, before) - behind_m;
  for (int i = 0; i < 5; ++i) {
    const double missed = backBehindHips_m(p, lean) - behind_m;
    const double change = missed - missed_before;
    if (std::abs(change) < 1e-12) break;
    const double next = lean - missed * (lean - before) / change;
    before = lean;
    missed_before = missed;
    lean = next;
  }
  return lean;
}

}  // namespace

WallStand wallStand(const Performer& p) {
  constexpr double kHeelsAhead_m = 0.30;
  WallStand stand;
  stand.wall_m = body::heelRest(p.skeleton, body::Side::left).z - kHeelsAhead_m;
  const double buttock = fleshOf(p).buttock_m;
  stand.hips_m = stand.wall_m + buttock;
  stand.lean_deg = leanFor_deg(p, buttock);
  return stand;
}

}  // namespace spotter::movement
