#include "body/mass_centre.h"

#include "base/random.h"
#include "maths/angle.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::body;

namespace {

Skeleton someBody(std::uint64_t seed) {
  base::RandomStream random(seed, 0, "mass");
  Physique physique;
  physique.height_m = random.uniform(1.45, 1.95);
  physique.sex01 = random.below(2);
  return makeSkeleton(physique);
}

maths::Vec3 massOf(const Skeleton& skeleton, const Pose& pose) {
  return massCentre(solveFrames(skeleton, pose));
}

}  // namespace

TEST_CASE("standing, the mass centre lies in the middle at somewhat over half of the stature") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Skeleton skeleton = someBody(seed);
    const maths::Vec3 mass = massOf(skeleton, restPose(skeleton));
    CHECK(mass.x == Approx(0.0).margin(1e-9));
    CHECK(mass.y > 0.52 * skeleton.physique.height_m);
    CHECK(mass.y < 0.62 * skeleton.physique.height_m);
  }
}

TEST_CASE("the mass centre follows what moves: arms forward, a leg aside, the whole body") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Skeleton skeleton = someBody(seed);
    const Pose rest = restPose(skeleton);
    const maths::Vec3 mass = massOf(skeleton, rest);
    Pose reaching = rest;
    for (const Side side : {Side::left, Side::right})
      reaching.at(arm(side).upper) = maths::rotationX(-maths::radians(90.0));
    CHECK(massOf(skeleton, reaching).z > mass.z + 0.01);
    Pose aside = rest;
    aside.at(leg(Side::left).upper) = maths::rotationZ(maths::radians(30.0));
    const maths::Vec3 moved = massOf(skeleton, aside);
    CHECK(moved.x > mass.x + 0.02);
    // One leg is about a sixth of the body.
    CHECK(moved.x < 0.16 * (skeleton.thigh_m() + skeleton.shank_m()));
    Pose elsewhere = rest;
    elsewhere.hips_m += maths::Vec3{1.0, 0.5, -2.0};
    CHECK(maths::distance(massOf(skeleton, elsewhere), mass + maths::Vec3{1.0, 0.5, -2.0}) < 1e-9);
  }
}
