#pragma once

#include "figure/person_spec.h"

namespace spotter::figure {

inline constexpr int kTopHemRing = 4;  ///< of the trunk: at the iliac crest
inline constexpr int kSockTopRing = 17;

/// Ring of the arm at which a sleeve ends; -1: at the armhole.
constexpr int sleeveHemRing(Top top) {
  switch (top) {
    case Top::t_shirt:
    case Top::polo:
      return 4;
    case Top::vest:
      return -1;
    case Top::long_sleeves:
    case Top::cardigan:
    case Top::track_top:
      break;
  }
  return 14;
}

/// The same as a distance from the shoulder joint, m.
constexpr double sleeveHemReach(Top top) {
  return sleeveHemRing(top) == 4 ? 0.210 : sleeveHemRing(top) < 0 ? -0.02 : 0.50;
}

/// Ring of the leg at which cloth ends.
constexpr int trouserHemRing(Bottoms bottoms) {
  switch (bottoms) {
    case Bottoms::shorts:
      return 5;
    case Bottoms::three_quarter:
      return 12;
    case Bottoms::leggings:
    case Bottoms::joggers:
      break;
  }
  return 17;
}

/// Its height on the reference body, m.
constexpr double trouserHemHeight(Bottoms bottoms) {
  return bottoms == Bottoms::shorts ? 0.578 : bottoms == Bottoms::three_quarter ? 0.405 : 0.16;
}

}  // namespace spotter::figure
