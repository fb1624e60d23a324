#pragma once

#include <cstdint>

#include "base/random.h"
#include "movement/performer.h"

namespace support {

/// A random body with a random baseline within what the classes use: height 1.45-1.95 m, BMI 18-42,
/// age 45-90, both sexes.
inline spotter::movement::Performer randomPerformer(std::uint64_t seed) {
  spotter::base::RandomStream random(seed, 0, "body");
  spotter::body::Physique physique;
  physique.height_m = random.uniform(1.45, 1.95);
  physique.bmi = random.uniform(18.0, 42.0);
  physique.age_years = random.uniform(45.0, 90.0);
  physique.sex01 = random.below(2);
  spotter::movement::Baseline baseline;
  baseline.trunk_lean_extra_deg = random.uniform(0.0, 9.0);
  baseline.side_lean_deg = random.uniform(0.0, 4.0);
  baseline.pelvis_shift_m = random.uniform(0.0, 0.015);
  baseline.fixed_flexion_deg = random.uniform(0.0, 8.0);
  baseline.toe_out_deg = random.uniform(3.0, 18.0);
  baseline.tempo_scale = random.uniform(0.9, 1.35);
  baseline.range_scale = random.uniform(0.8, 1.05);
  baseline.kyphosis01 = random.uniform(0.0, 0.8);
  const bool left = random.below(2) == 0;
  return spotter::movement::makePerformer(
      physique, baseline, left ? spotter::body::Side::left : spotter::body::Side::right);
}

/// The same body sore on the other side: what a mirror shows.
inline spotter::movement::Performer mirrored(const spotter::movement::Performer& performer) {
  return spotter::movement::makePerformer(performer.skeleton.physique, performer.baseline,
                                          spotter::body::other(performer.sore_side));
}

}  // namespace support
