#pragma once

#include "session/session.h"

namespace spotter::rehearse {

/// How well the trainee sees a fault from where they stand, 0..1: 1 in its best view (front, side
/// or back, each a quarter or half of the circle), less in the others (faults.md 1.22, 3.3).
double viewOf(const session::Scene& scene, const session::World& world, int person,
              const movement::FaultModel& fault);

/// How clearly a value stands out, 0..1: 0.5 at the definition, 1 once it is beyond it by the width
/// of the subtle zone.
double clarityOf(const movement::Definition& definition, double value);

/// Walks one step of at most 0.6 m from where the trainee stands towards a spot, looking at the
/// middle of the class.
session::MoveTo stepTowards(const session::World& world, double x_m, double z_m);

}  // namespace spotter::rehearse
