#pragma once

#include <array>

#include "picture/picture.h"

namespace spotter::render {

using Rgb = std::array<float, 3>;

/// A room's light, ready for the shaders (linear light).
struct Light {
  maths::Vec3 to_sun;     ///< unit vector to where most of the light on people comes from
  Rgb sun{};              ///< of that side, on people and props
  Rgb sky{};              ///< on them from above
  Rgb ground{};           ///< sent back to them by the floor
  float shadow01 = 0.0F;  ///< how much of `sun` a shadow takes
  float exposure = 1.0F;

  // By what the baked shares of the room are multiplied.
  Rgb room_sky{};    ///< sky seen through the windows
  Rgb room_sun{};    ///< sunlight sent on by the floor
  Rgb room_lamps{};  ///< lamps
  Rgb room_round{};  ///< light sent round by all
  Rgb outside{};     ///< what is seen through the windows
  Rgb glow{};        ///< the lamps themselves
  Rgb haze{};
  Rgb beam{};           ///< what sun that falls through a window adds to the floor, as a share
  Rgb floor_shadow{};   ///< what a shadow leaves of the floor, as displayed
  maths::Vec3 to_beam;  ///< unit vector to the sun in the windows
};

/// Works out the light of a room from its sources.
Light lightOf(const picture::RoomLight& room);

/// How light of a colour temperature looks to an eye that has half got used to it, linear RGB
/// about 1; 6000 K is white.
maths::Vec3 tintOf(double kelvin);

}  // namespace spotter::render
