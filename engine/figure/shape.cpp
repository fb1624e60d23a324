#include "figure/shape.h"

#include "maths/curve.h"

namespace spotter::figure {

Shape shapeOf(const PersonSpec& spec) {
  Shape shape;
  const body::Physique& p = spec.physique;
  shape.k = p.height_m / 1.75;
  shape.sex = p.sex01;
  shape.fat = (p.bmi - 23.0) / 10.0;
  shape.old = maths::clamp((p.age_years - 50.0) / 35.0, 0.0, 1.0);
  shape.loose = spec.looseness;
  shape.face = spec.face;
  shape.beard = spec.beard;
  // Heads vary less than statures do, so only 55 % of the stature's scale reaches the head.
  shape.head = maths::mix(1.0, 0.965, p.sex01) * 1.05 * maths::mix(1.0, shape.k, 0.55) / shape.k *
               (1.0 + 0.012 * shape.plump());
  body::Physique reference = p;
  reference.height_m = 1.75;
  shape.skeleton = body::makeSkeleton(reference);
  return shape;
}

}  // namespace spotter::figure
