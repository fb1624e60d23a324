#include "maths/quat.h"

#include "base/random.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "support/catch.h"

using namespace spotter::maths;

namespace {

Vec3 randomUnit(spotter::base::RandomStream& random) {
  const double x = random.uniform(-1, 1), y = random.uniform(-1, 1), z = random.uniform(-1, 1);
  return normalised(Vec3{x, y, z});
}

}  // namespace

TEST_CASE("rotations keep lengths, compose in order and undo") {
  spotter::base::RandomStream random(3, 0, "quat");
  for (int i = 0; i < 200; ++i) {
    const Quat a = rotationAbout(randomUnit(random), random.uniform(-3, 3));
    const Quat b = rotationAbout(randomUnit(random), random.uniform(-3, 3));
    const Vec3 v = randomUnit(random) * 2.5;
    CHECK(length(rotate(a, v)) == Approx(2.5));
    CHECK(distance(rotate(a * b, v), rotate(a, rotate(b, v))) < 1e-12);
    CHECK(distance(rotate(conjugate(a), rotate(a, v)), v) < 1e-12);
  }
}

TEST_CASE("rotations turn the right-handed way") {
  CHECK(distance(rotate(rotationX(kPi / 2), {0, 1, 0}), {0, 0, 1}) < 1e-12);
  CHECK(distance(rotate(rotationY(kPi / 2), {0, 0, 1}), {1, 0, 0}) < 1e-12);
  CHECK(distance(rotate(rotationZ(kPi / 2), {1, 0, 0}), {0, 1, 0}) < 1e-12);
}

TEST_CASE("a frame's quaternion takes the axes to the frame, in every branch") {
  spotter::base::RandomStream random(5, 0, "frames");
  for (int i = 0; i < 300; ++i) {
    const Quat q = rotationAbout(randomUnit(random), random.uniform(-3.14, 3.14));
    const Vec3 x = rotate(q, {1, 0, 0}), y = rotate(q, {0, 1, 0}), z = rotate(q, {0, 0, 1});
    const Quat back = fromAxes(x, y, z);
    CHECK(distance(rotate(back, {1, 0, 0}), x) < 1e-9);
    CHECK(distance(rotate(back, {0, 1, 0}), y) < 1e-9);
  }
}

TEST_CASE("between() is the shortest rotation, opposite directions included") {
  spotter::base::RandomStream random(6, 0, "between");
  for (int i = 0; i < 200; ++i) {
    const Vec3 a = randomUnit(random);
    const Vec3 b = i % 10 == 0 ? -a : randomUnit(random);
    CHECK(distance(rotate(between(a, b), a), b) < 1e-6);
  }
}

TEST_CASE("slerp starts and ends where it should and turns evenly") {
  const Quat a = rotationX(0.2), b = rotationX(1.4);
  for (const double t : {0.0, 0.25, 0.5, 1.0}) {
    CHECK(angleOf(conjugate(a) * slerp(a, b, t)) == Approx(1.2 * t).margin(1e-9));
  }
}

TEST_CASE("minimum-jerk and smoothstep rise from 0 to 1 without turning back") {
  double before = 0.0;
  for (double t = 0.0; t <= 1.0; t += 0.01) {
    CHECK(minimumJerk(t) >= before);
    before = minimumJerk(t);
  }
  CHECK(minimumJerk(0.5) == Approx(0.5));
  CHECK(minimumJerk(2.0) == 1.0);
  CHECK(smoothstep(2.0, 2.0, 3.0) == 1.0);
}
