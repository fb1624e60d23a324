#pragma once

#include <vector>

#include "hearing/sounds.h"
#include "movement/plan.h"
#include "session/session.h"

namespace spotter::hearing {

/// A foot or the seat of somebody who exercises comes down and stays there.
struct Landing {
  body::Joint joint = body::Joint::hips;  ///< hips, left_foot or right_foot
  double time_s = 0.0;                    ///< of the repetition
  double speed_m_s = 0.0;                 ///< fastest on the last stretch of the way down
  maths::Vec3 at_m;                       ///< in the person's frame
};

/// The landings of a repetition, found in the poses that are drawn: the moment at which something
/// that came down by at least 2 cm has come to rest. Of the feet while they carry the body (not on
/// the mat or the bike), of the hips where the exercise is begun on a chair. Oldest first.
std::vector<Landing> landingsOf(const movement::Performer& performer,
                                const movement::RepetitionPlan& plan);

/// The landings of everybody's present repetition and the one before, so that they are looked for
/// once. Begin with an empty one for each class.
struct LandingMemo {
  struct Repetition {
    Tick begin = -1;
    Tick until = -1;  ///< when it gave way to another or was broken off; -1: it goes on
    std::vector<Landing> landings;
  };
  struct Person {
    Repetition now;
    Repetition before;
  };
  std::vector<Person> people;
};

/// What lands in (from, world.tick]. Wants to be asked at least once in every repetition.
void addLandings(const session::Scene& scene, const session::World& world, Tick from,
                 LandingMemo& memo, std::vector<Burst>& bursts);

}  // namespace spotter::hearing
