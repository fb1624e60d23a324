#pragma once

#include "figure/person_spec.h"

namespace spotter::figure {

/// Where hair grows on the lower face, 0..1. @param x distance from the midline @param y height
/// over the chin, both on the resting skin, head-local m
struct BeardArea {
  double chin = 0.0;       ///< chin, jaw and cheeks
  double moustache = 0.0;  ///< over the upper lip and down beside the mouth
};
BeardArea beardArea(Beard beard, double x, double y);

/// How far it stands off the skin, m.
double beardDepth(Beard beard, double x, double y);

}  // namespace spotter::figure
