#pragma once

#include <optional>
#include <vector>

#include "picture/picture.h"

namespace spotter::picture {

/// What a click met: which person, which joint's body part, and where.
struct Pick {
  int person = -1;                        ///< index into Picture::figures
  body::Joint joint = body::Joint::hips;  ///< the joint centre nearest to the point that was met
  maths::Vec3 point_m;                    ///< on the ray, hall coordinates
  double distance_m = 0.0;                ///< from the camera
};

/// The nearest person that a ray meets, bodies taken as capsules between joint centres, or nothing.
/// @param slack_m  widens every capsule, so that a click need not be exact
std::optional<Pick> pickFigure(const std::vector<FigureInstance>& figures, const Ray& ray,
                               double slack_m = 0.03);

/// What of the room a ray meets, nearest first, before `until_m`; nothing otherwise.
std::optional<ThingInstance> pickThing(const std::vector<ThingInstance>& things, const Ray& ray,
                                       double until_m);

}  // namespace spotter::picture
