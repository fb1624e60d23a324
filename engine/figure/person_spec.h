#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "body/skeleton.h"

namespace spotter::figure {

/// A colour in sRGB, 0xRRGGBB, as an artist picks it.
using Srgb = std::uint32_t;

enum class HairStyle { short_parted, layered, close_curls, receding, bob, crown_bald };
enum class Bottoms { shorts, leggings };

/// Ratios to the middle face of a person's age and sex.
struct FaceTraits {
  double nose_width = 1.0;
  double nose_height = 1.0;
  double lips = 1.0;
  double jaw = 1.0;
  double cheek = 1.0;
  double brow = 1.0;
};

/// Everything a figure is made from. Two equal specs give equal bytes.
struct PersonSpec {
  std::string id;             ///< file name and name in the glTF, e.g. "mary"
  body::Physique physique;    ///< stature, sex, BMI, age
  std::uint64_t seed = 0;     ///< for freckles, spots and the lie of the hair only
  FaceTraits face;
  Srgb skin = 0xDDA47F;
  HairStyle hair_style = HairStyle::short_parted;
  Srgb hair = 0x8C8883;
  Srgb iris = 0x3A2417;
  Srgb top = 0x2F7F86;
  Bottoms bottoms = Bottoms::shorts;
  Srgb bottoms_colour = 0x4C5B75;
  Srgb shoe = 0x4A5A6A;
  bool glasses = false;
  bool moustache = false;
  bool earrings = false;
  double looseness = 0.5;     ///< of the clothes, 0 close-fitting to 1 loose
};

/// The six participants that come with Spotter and the facilitator who shows the exercises, in a
/// fixed order.
std::vector<PersonSpec> cast();

}  // namespace spotter::figure
