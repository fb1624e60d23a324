#include "maths/curve.h"

#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::maths {

double wave(double hertz, double time_s) { return sine(2.0 * kPi * hertz * time_s); }

double raisedCosine(double t) {
  if (t <= 0.0 || t >= 1.0) return 0.0;
  return 0.5 - 0.5 * cosine(2.0 * kPi * t);
}

}  // namespace spotter::maths
