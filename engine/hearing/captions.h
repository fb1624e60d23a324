#pragma once

#include <string>
#include <vector>

#include "hearing/sounds.h"
#include "session/session.h"

namespace spotter::hearing {

/// What matters and is heard, in words, for those who hear little or have the sound off: no more
/// than an ear would tell. Speech is not among it: it is written out anyway. A value; begin with a
/// new one for each class.
class Captions {
 public:
  /// Takes in what is heard at world.tick.
  void take(const session::Scene& scene, const session::World& world, const Heard& heard);
  /// What is to be read at a tick, e.g. "Mary breathes hard": two lines at most, the older first.
  std::vector<std::string> at(Tick now) const;

 private:
  struct Line {
    std::string words;
    Tick until = 0;
  };
  void show(std::string words, Tick now);

  std::vector<Line> lines_;
};

/// The words for a burst that is worth them, or none. A voice is known by whose it is, anything
/// else by where it comes from: "a chair scrapes on the left".
std::string burstWords(const session::Scene& scene, const session::World& world,
                       const Burst& burst);
/// The same for what goes on.
std::string flowWords(const session::Scene& scene, const session::World& world, const Flow& flow);

}  // namespace spotter::hearing
