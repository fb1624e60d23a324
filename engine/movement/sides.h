#pragma once

#include <array>

#include "maths/angle.h"
#include "movement/track.h"

namespace spotter::movement {

inline constexpr std::array<body::Side, 2> kSides = {body::Side::left, body::Side::right};

/// Index of a side in what is kept left and right.
constexpr std::size_t slot(body::Side side) { return side == body::Side::left ? 0 : 1; }

/// An angle of a posture in radians.
inline double angleAt(const Posture& posture, Channel channel, body::Side side = body::Side::left) {
  return maths::radians(posture.at(channel, side));
}

}  // namespace spotter::movement
