#pragma once

#include "figure/person_spec.h"

namespace spotter::figure {

/// What the part generators need to know of a person. They work on a reference body of 1.75 m and
/// the result is scaled by k at the end.
struct Shape {
  double k = 1.0;      ///< stature / 1.75 m
  double sex = 0.0;    ///< 0 man .. 1 woman
  double fat = 0.0;    ///< (BMI - 23) / 10
  double old = 0.0;    ///< 0 at 50 years .. 1 at 85
  double loose = 0.5;  ///< of the clothes
  double head = 1.0;   ///< head-local metres -> metres of the reference body
  FaceTraits face;
  Beard beard = Beard::none;
  double grip_m = 0.0;      ///< radius of the rod that the hands close round; 0: open
  body::Skeleton skeleton;  ///< of the reference body

  double plump() const { return fat > 0.0 ? fat : 0.0; }
};

Shape shapeOf(const PersonSpec& spec);

}  // namespace spotter::figure
