#pragma once

#include "circuit/circuit.h"
#include "locomotion/walk_plan.h"
#include "movement/gesture.h"

namespace spotter::circuit {

/// Begins and ends the class's scripted signs as their times come.
void stepSigns(const Scene& scene, CircuitState& state, Tick tick,
               std::vector<CircuitEvent>& events);

/// Ends every sign that shows, as when a bout is over.
void endSigns(const Scene& scene, CircuitState& state, Tick tick,
              std::vector<CircuitEvent>& events);

/// The sign that a person shows now; nullptr for none.
const content::EventModel* signOf(const Scene& scene, const PersonRun& run);

/// What of a sign is to be seen: one that was ended early fades for a moment longer.
struct SignShown {
  const content::EventModel* model = nullptr;
  double age_s = 0.0;       ///< since it began
  double left_s = 0.0;      ///< until nothing is left of it
  double progress01 = 0.0;  ///< of the time that it lasts if nobody acts
};
SignShown signShown(const Scene& scene, const PersonRun& run, double tick);

/// How far face and skin show it.
double signWeight01(const SignShown& shown);

/// What a sign does with the body at a moment, on the side that it concerns.
movement::Gesture gestureAt(const Scene& scene, int person, const SignShown& shown);

/// How far a person limps as the class stands: as usual for them, and more once their calf hurt
/// (RF-8) or a joint gave a sudden pain (RF-5), for the rest of the class.
locomotion::Limp limpOf(const Scene& scene, const CircuitState& state, int person);

/// RF-6: how far the pain has built up, 0 to 1; 0 in every other sign.
double painBuilt01(const Scene& scene, const PersonRun& run, Tick tick);

}  // namespace spotter::circuit
