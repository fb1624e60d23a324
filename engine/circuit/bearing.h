#pragma once

#include "circuit/circuit.h"
#include "movement/pose_at.h"

namespace spotter::circuit {

/// How strongly a face and skin show something, each 0..1.
struct Look {
  double pain = 0.0;
  double strain = 0.0;
  double fear = 0.0;
  double fatigue = 0.0;
  double smile = 0.0;
  double jaw = 0.0;         ///< mouth open: breathing, speaking, laughing
  double purse = 0.0;       ///< lips pursed to breathe out, rounded in speech
  double mouth_wide = 0.0;  ///< corners of the mouth apart
  double droop_left = 0.0;  ///< one side of the face hangs (RF-9)
  double droop_right = 0.0;
  double brows = 0.0;      ///< up, in fright and when listening
  double lids = 0.0;       ///< beyond the ordinary blinking
  double lids_wide = 0.0;  ///< wider than usual
  double unfocused = 0.0;  ///< eyes that hold on to nothing
  double tilt_deg = 0.0;   ///< of the head, to either side
  double pallor = 0.0;
  double sweat = 0.0;
  double flush = 0.0;
};

/// What is added to a person's exercise or waiting at a moment: breath, gesture of a sign, the
/// glance and the shift of weight between two repetitions.
movement::Overlay overlayOf(const Scene& scene, const CircuitState& state, int person, double tick);

/// Face and skin at a moment.
Look lookOf(const Scene& scene, const CircuitState& state, int person, double tick);

/// What a planned breath hold does to the face: it strains and reddens more and more, and ends in a
/// breath out that is seen.
/// @param performed_s  since the repetition began
void addHeldBreath(const movement::RepetitionPlan& plan, double performed_s, Look& look);

/// Filling of the chest in calm breaths, for the picture of the ribs and the belly.
double breathOf(const CircuitState& state, int person, double tick);

}  // namespace spotter::circuit
