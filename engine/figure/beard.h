#pragma once

#include "figure/person_spec.h"

namespace spotter::figure {

/// Where hair grows on the lower face, 0..1.
struct BeardArea {
  double chin = 0.0;       ///< chin, jaw and cheeks
  double sideburn = 0.0;   ///< before the ear, from the beard up to the hair
  double moustache = 0.0;  ///< over the upper lip and down beside the mouth
};

/// A place on the resting skin, head-local.
struct BeardPlace {
  double x;      ///< distance from the midline, m
  double y;      ///< height over the chin, m
  double theta;  ///< angle round the head, 0 = front, either side, rad
};
BeardArea beardArea(Beard beard, const BeardPlace& at);

/// How far it stands off the skin, m.
double beardDepth(Beard beard, const BeardPlace& at);

}  // namespace spotter::figure
