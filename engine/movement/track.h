#pragma once

#include <array>

#include "body/skeleton.h"
#include "movement/model.h"

namespace spotter::movement {

inline constexpr int kMaxPhases = 8;

/// How many sided channels come before one in the list; kChannelCount gives how many there are.
constexpr int sidedBefore(int channel) {
  int count = 0;
  for (int i = 0; i < channel; ++i) count += isSided(static_cast<Channel>(i)) ? 1 : 0;
  return count;
}
/// One track for each channel; sided channels have a second one for the right.
inline constexpr int kTrackCount = kChannelCount + sidedBefore(kChannelCount);

inline constexpr std::array<int, kChannelCount> kRightTrack = [] {
  std::array<int, kChannelCount> tracks{};
  for (int i = 0; i < kChannelCount; ++i) {
    const bool sided = isSided(static_cast<Channel>(i));
    tracks[static_cast<std::size_t>(i)] = sided ? kChannelCount + sidedBefore(i) : i;
  }
  return tracks;
}();

/// Index of the track of a channel; the side matters for sided channels only.
constexpr int trackOf(Channel channel, body::Side side = body::Side::left) {
  const int own = static_cast<int>(channel);
  return side == body::Side::left ? own : kRightTrack[static_cast<std::size_t>(own)];
}

/// The value of every track at one moment: angles in degrees, lengths in metres. Channels toward a
/// side (isTowardSide) are signed toward the person's left; pelvis_drop is positive when the left
/// side is low.
struct Posture {
  std::array<double, kTrackCount> value{};

  double& at(Channel channel, body::Side side = body::Side::left) {
    return value[static_cast<std::size_t>(trackOf(channel, side))];
  }
  double at(Channel channel, body::Side side = body::Side::left) const {
    return value[static_cast<std::size_t>(trackOf(channel, side))];
  }
};

/// A channel over time: knots joined by quintics of least jerk through all of them (Flash and Hogan
/// 1985). Where two knots next to each other are equal it rests; at other knots it passes or turns
/// round without a pause, as people do. A course that would overshoot passes with the neighbours'
/// mean speed instead (monotone slopes after Fritsch and Butland 1984).
struct Track {
  static constexpr int kMaxKnots = kMaxPhases + 1;
  int count = 1;  ///< 1: constant
  std::array<double, kMaxKnots> time_s{};
  std::array<double, kMaxKnots> value{};
  std::array<double, kMaxKnots> slope{};  ///< leaving a knot, per second; set by setSlopes
  std::array<double, kMaxKnots>
      arriving_slope{};                          ///< differs where a movement is stopped by a seat
  std::array<double, kMaxKnots> acceleration{};  ///< at a knot, per second squared
};

/// Works out slopes and accelerations; at the first and the last knot they are 0.
void setSlopes(Track& track);
/// The slopes alone, with no acceleration at the knots: for what turns on and on.
void setMeanSlopes(Track& track);
/// Value at any time: held before the first and after the last knot.
double valueAt(const Track& track, double time_s);

/// A departure that fades in, stays and fades out (raised cosine), steady or swinging to and fro.
struct Departure {
  int track = 0;
  double amount = 0.0;
  double from_s = 0.0;
  double to_s = 0.0;
  double fade_s = 0.0;  ///< of each end; 0: constant at all times
  double hertz = 0.0;   ///< 0: steady; else the amount is from peak to peak
};
/// Share of the departure at a time, in [0, 1]; of a swinging one in [-0.5, 0.5].
double shareAt(const Departure& departure, double time_s);

}  // namespace spotter::movement
