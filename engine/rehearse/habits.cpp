#include "rehearse/habits.h"

namespace spotter::rehearse {

Habits habitsOf(Kind kind) {
  Habits habits;
  switch (kind) {
    case Kind::expert:
      habits = {0.75, 0.9,  0.001, 0.95, 0.97, 0.8,  0.95, true, 0.8,
                1.0,  true, 1.0,   3.0,  0.0,  0.95, 2.0,  0.02};
      break;
    case Kind::novice:
      habits = {0.16, 2.5,   0.012, 0.5,  0.7, 0.1, 0.3, false, 0.2,
                0.4,  false, 0.6,   16.0, 0.4, 0.2, 9.0, 0.15};
      break;
    case Kind::trigger_happy:
      habits = {0.70, 0.6,   0.30, 0.5, 0.7, 0.0, 0.3, true, 0.0,
                0.3,  false, 1.0,  2.0, 0.9, 0.9, 2.0, 0.9};
      break;
    case Kind::typical:
    case Kind::random:
    case Kind::silent:
      habits = {0.40, 1.5,   0.006, 0.75, 0.85, 0.35, 0.6, false, 0.4,
                1.0,  false, 0.9,   8.0,  0.15, 0.45, 5.0, 0.1};
      break;
  }
  return habits;
}

}  // namespace spotter::rehearse
