#pragma once

#include <utility>
#include <vector>

#include "body/clinical.h"
#include "locomotion/gait.h"
#include "locomotion/gait_feet.h"
#include "movement/pose_at.h"

namespace support {

/// A part of a way that is walked, and one that is stepped with the body's heading kept.
inline spotter::locomotion::Stretch ahead(double x, double z) {
  return {{{x, 0.0, z}, 0.0}, true, 0.0};
}

/// Somebody who walks a way from standing to standing.
struct Walker {
  spotter::movement::Performer performer;
  spotter::body::Pose standing;
  spotter::locomotion::WalkPlan plan;

  Walker(const spotter::movement::Performer& who,
         const std::vector<spotter::locomotion::Stretch>& legs,
         const spotter::locomotion::Limp& limp = {})
      : performer(who), standing(spotter::movement::standingPose(who, 0.0, 0)) {
    using spotter::locomotion::footprintsOf;
    const spotter::locomotion::Place to = legs.back().to;
    plan = spotter::locomotion::planWalk(performer, {{},
                                                     footprintsOf(performer, standing, {}),
                                                     legs,
                                                     footprintsOf(performer, standing, to),
                                                     {},
                                                     limp});
  }
  spotter::locomotion::WalkMoment at(double time_s) const {
    return spotter::locomotion::walkAt(performer, plan, time_s, {}, standing, standing);
  }
  spotter::body::JointFrames inHall(double time_s) const {
    const spotter::locomotion::WalkMoment moment = at(time_s);
    spotter::body::JointFrames frames = spotter::body::solveFrames(performer.skeleton, moment.pose);
    const spotter::maths::Quat turn = spotter::maths::rotationY(moment.place.heading_rad);
    for (std::size_t i = 0; i < frames.position_m.size(); ++i) {
      frames.position_m[i] = spotter::locomotion::fromPlace(moment.place, frames.position_m[i]);
      frames.rotation[i] = turn * frames.rotation[i];
    }
    return frames;
  }
  spotter::maths::Vec3 heel(const spotter::body::JointFrames& frames,
                            spotter::body::Side side) const {
    return spotter::body::carriedPoint(performer.skeleton, frames, spotter::body::leg(side).foot,
                                       spotter::body::heelRest(performer.skeleton, side));
  }
  const spotter::locomotion::Step& step(int i) const {
    return plan.steps[static_cast<std::size_t>(i)];
  }
  bool swings(spotter::body::Side side, double time_s) const {
    const int last = spotter::locomotion::lastStep(plan, side, time_s);
    return last >= 0 && time_s < step(last).land_s;
  }
};

}  // namespace support
