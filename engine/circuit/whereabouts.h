#pragma once

#include <memory>

#include "base/tick.h"
#include "locomotion/posture_chain.h"
#include "locomotion/walk_plan.h"

namespace spotter::circuit {

using base::Tick;

/// Where a participant is, and on which way.
struct Whereabouts {
  int station =
      0;  ///< in whose place and start posture they are or set out; -1: standing at `x_m`, `z_m`
  int variant_step = 0;  ///< the way in which they did its exercise
  double x_m = 0.0;      ///< where somebody stands who was stopped on the way
  double z_m = 0.0;
  double heading_rad = 0.0;
  int rung = -1;     ///< the posture on the way down or on in which they were stopped; -1: none
  int next = -1;     ///< the station that they are going to; -1: none
  Tick begin = 0;    ///< when they set out
  Tick halted = -1;  ///< when they were told to stop on the way
  // Derived from the fields above; not listed.
  locomotion::WalkPlan walk;
  std::shared_ptr<const locomotion::PostureChain> here;  ///< on one of whose rungs they are
  std::shared_ptr<const locomotion::PostureChain> off;   ///< up from the mat or off the bike
  std::shared_ptr<const locomotion::PostureChain> onto;  ///< down or on
  locomotion::ChainWay off_way;
  locomotion::ChainWay onto_way;
  bool rests = false;  ///< stopped on a chain: the way ends on one of its rungs
  double up_s = 0.0;   ///< the parts of the way: getting up, walking, sitting down
  double walk_s = 0.0;
  double down_s = 0.0;

  bool underWay() const { return next >= 0; }
  double duration_s() const { return up_s + walk_s + down_s; }

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("station", self.station);
    visit("variant_step", self.variant_step);
    visit("x_m", self.x_m);
    visit("z_m", self.z_m);
    visit("heading_rad", self.heading_rad);
    visit("rung", self.rung);
    visit("next", self.next);
    visit("begin", self.begin);
    visit("halted", self.halted);
  }
};

}  // namespace spotter::circuit
