#include "trials/bodies.h"

#include <array>

#include "base/assert.h"
#include "base/random.h"

namespace spotter::trials {
namespace {

// The corners and the middle of what classes see; the rest of each body is drawn.
struct Build {
  double height_m;
  double bmi;
  double age_years;
  double sex01;
};
constexpr std::array<Build, kBodyCount> kBuilds = {{{1.45, 18.0, 88.0, 1.0},
                                                    {1.45, 38.0, 70.0, 1.0},
                                                    {1.52, 27.0, 79.0, 1.0},
                                                    {1.58, 42.0, 58.0, 1.0},
                                                    {1.60, 29.5, 69.0, 1.0},
                                                    {1.63, 23.0, 52.0, 1.0},
                                                    {1.66, 33.0, 65.0, 0.0},
                                                    {1.71, 25.0, 83.0, 0.0},
                                                    {1.75, 29.0, 61.0, 0.0},
                                                    {1.80, 40.0, 55.0, 0.0},
                                                    {1.87, 21.0, 74.0, 0.0},
                                                    {1.95, 31.0, 47.0, 0.0}}};

}  // namespace

movement::Performer trialBody(int index) {
  SPOTTER_ASSERT(index >= 0 && index < kBodyCount, "there are kBodyCount bodies");
  const Build& build = kBuilds[static_cast<std::size_t>(index)];
  base::RandomStream random(2026, index, "trial body");
  const body::Physique physique{build.height_m, build.sex01, build.bmi, build.age_years};
  movement::Baseline baseline;
  baseline.trunk_lean_extra_deg = random.uniform(0.0, 9.0);
  baseline.side_lean_deg = random.uniform(0.0, 4.0);
  baseline.pelvis_shift_m = random.uniform(0.0, 0.015);
  baseline.fixed_flexion_deg = random.uniform(0.0, 8.0);
  baseline.toe_out_deg = random.uniform(3.0, 15.0);
  baseline.tempo_scale = random.uniform(0.9, 1.35);
  baseline.range_scale = random.uniform(0.85, 1.05);
  baseline.kyphosis01 = random.uniform(0.0, 0.8);
  return movement::makePerformer(physique, baseline,
                                 index % 2 == 0 ? body::Side::left : body::Side::right);
}

}  // namespace spotter::trials
