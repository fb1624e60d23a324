#pragma once

#include <cstdint>

#include "movement/carriage.h"

namespace spotter::movement {

/// What somebody who waits does without thinking.
struct Idle {
  double shift01 = 0.0;   ///< weight on the left leg (+1) or the right one (-1)
  double glance01 = 0.0;  ///< how far the head has turned to the facilitator
  double shake01 = 0.0;   ///< a tired leg is shaken out: how far it is off the floor
  body::Side shaken = body::Side::left;
  double droop01 = 0.0;  ///< how far tired head and shoulders hang
};

/// Weight goes from leg to leg, the eyes to the facilitator and back, and tired legs are shaken
/// out, each person at their own times; tired heads and shoulders hang. All is 0 at time 0.
/// @param tired01  legs are shaken out and heads hang from about half on
Idle idleAt(std::uint64_t seed, double time_s, double tired01);

/// Adds it to a posture of waiting as far as the way of the exercise leaves it to the body.
/// @param glance_rad  where the facilitator is against the person's heading, + to their left
void addIdle(const Idle& idle, double time_s, double glance_rad, Setting& setting,
             Posture& posture);

}  // namespace spotter::movement
