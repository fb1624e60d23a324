#pragma once

#include <vector>

#include "figure/person_spec.h"

namespace spotter::figure {

/// One tier of locks, laid from `root` to `tip` (0 = crown, 1 = hairline) between two angles.
struct Tier {
  double root, tip;
  double from_deg, to_deg;
  int count;
  double width, thickness;  ///< m
  double sweep_deg;         ///< how far the tip lies to the left of the root
  double lift;              ///< of the tip, m
  bool mirrored = false;    ///< the sweep goes backwards on both sides
  double wave = 0.0;        ///< sideways swing of the lock, rad
};

/// A cap over the skull with locks on it.
struct HairForm {
  double cap;    ///< thickness of the cap, m
  double crown;  ///< added on top, m
  double hang;   ///< how far below the widest part hair hangs straight, 0..1
  std::vector<Tier> tiers;
};

/// Curls by style.
struct Curls {
  double apart = 0.0;  ///< from one to the next, m; 0: there are none
};
/// The form of a style. @pre the style has hair
HairForm hairForm(HairStyle style);
/// None for styles without curls.
Curls hairCurls(HairStyle style);

}  // namespace spotter::figure
