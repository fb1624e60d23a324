#pragma once

#include <array>

#include "locomotion/key_posture.h"
#include "locomotion/walk_plan.h"

namespace spotter::locomotion {

/// A way from standing into the start posture of an exercise on the mat or the bike, and back the
/// same way: key postures and the changes between them, in the frame of the place where the
/// exercise is done. Posture 0 stands, the last one is the exercise's start.
struct PostureChain {
  static constexpr int kMax = 12;
  int count = 0;
  std::array<KeyPosture, kMax> key{};
  std::array<Change, kMax> change{};  ///< change[i] leads from key i to key i + 1
  Place stands;                       ///< where posture 0 stands, in the place's frame
  double ground_m = 0.0;              ///< of what it stands on
  double tempo = 1.0;                 ///< the person's own: scales the times

  int last() const { return count - 1; }
  const KeyPosture& at(int i) const { return key[static_cast<std::size_t>(i)]; }
  void add(const KeyPosture& posture, const Change& next = {});
};

/// Part of a chain that is gone through: from one posture to another, either way.
struct ChainWay {
  int from = 0;
  int to = 0;
};

/// How long that takes, s.
double duration_s(const PostureChain& chain, const ChainWay& way);

/// The way at a time, before its beginning and after its end the posture there.
/// @param first  posture 0 as it is now: standing people sway and breathe
/// @param last   the exercise's start as it is now
body::Pose chainPose(const movement::Performer& performer, const PostureChain& chain,
                     const ChainWay& way, double time_s, const body::Pose& first,
                     const body::Pose& last);

/// Where somebody who is told to stop comes to rest: the next posture on their way in which one may
/// stay.
int restAhead(const PostureChain& chain, const ChainWay& way, double time_s);

/// How fast somebody goes through such postures: with age and their own tempo (basis: proposed).
double chainTempo(const movement::Performer& performer);

}  // namespace spotter::locomotion
