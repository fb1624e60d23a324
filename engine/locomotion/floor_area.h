#pragma once

#include <vector>

#include "locomotion/walk_plan.h"
#include "movement/plan.h"
#include "movement/props.h"

namespace spotter::locomotion {

/// A convex piece of floor, seen from above: its corners in turn, y is 0.
struct FloorArea {
  std::vector<maths::Vec3> corners;
};

/// The smallest convex piece of floor that has all the points over it.
FloorArea hullOf(std::vector<maths::Vec3> points);

/// What a repetition needs, from hair to finger tips to toes, in the person's own frame: joint
/// centres, hands and feet at 24 moments of it, each with the flesh round it left out.
FloorArea sweptBy(const movement::Performer& performer, const movement::RepetitionPlan& plan);

/// What a thing stands on, in the frame that it is placed in; no corners for what does not stand on
/// the floor by itself.
FloorArea under(const movement::PropPlacement& thing);

/// An area of a place's own frame, in the hall.
FloorArea inHall(const FloorArea& own, const Place& place);

/// The shortest way between two areas, m: 0 where they overlap. @pre both have corners
double gap_m(const FloorArea& a, const FloorArea& b);

}  // namespace spotter::locomotion
