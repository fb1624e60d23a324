#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "session/session.h"

namespace spotter::rehearse {

/// Where to stand and where to look from there, and whom one then sees from which view.
struct Standpoint {
  double x_m = 0.0;
  double z_m = 0.0;
  double heading_deg = 0.0;
  std::uint32_t serves = 0;  ///< bits person * 3 + view (session::View)
};

/// Somebody with perfect eyes who does not know the key: walks through a watching exam so that
/// everybody is seen from every view that the faults of the exercise ask for. Plain state. For classes
/// of at most 10 people.
struct ExamWalker {
  int repetitions = 2;       ///< to be seen from every needed view
  double walk_m_per_s = 1.3; ///< a brisk walk
  int bout = -1;             ///< for which `spots` were worked out
  std::vector<Standpoint> spots;
  std::vector<bool> tired;  ///< of `spots`: stayed there long enough
  int at = -1;              ///< index of the spot that one goes to or stands at; -1: none
  std::optional<base::Tick> arrived;
};

/// Where the walker goes in this tick; nothing when they stay.
std::optional<session::MoveTo> decideWalk(const session::Scene& scene, const session::World& world,
                                          ExamWalker& walker);

}  // namespace spotter::rehearse
