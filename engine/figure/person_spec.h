#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "body/skeleton.h"

namespace spotter::figure {

/// A colour in sRGB, 0xRRGGBB, as an artist picks it.
using Srgb = std::uint32_t;

enum class HairStyle {
  short_parted,
  layered,
  close_curls,
  receding,
  bob,
  crown_bald,
  cropped,
  pixie,
  swept_back,
  bun,
  ponytail,
  waves,
  afro,
  locs,
  bald
};
enum class HeadCover { none, headscarf, turban };
enum class Beard { none, stubble, moustache, goatee, short_beard, full_beard };
enum class Glasses { none, round, square, half_rim };
enum class Top { t_shirt, polo, long_sleeves, vest, cardigan, track_top };
enum class Bottoms { shorts, leggings, three_quarter, joggers };
/// Of what is worn on one side or both.
enum class Sides { none, left, right, both };

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
  std::string id;           ///< file name and name in the glTF, e.g. "mary"
  body::Physique physique;  ///< stature, sex, BMI, age
  std::uint64_t seed = 0;   ///< for freckles, spots, folds and the lie of the hair only
  FaceTraits face;
  Srgb skin = 0xDDA47F;
  HairStyle hair_style = HairStyle::short_parted;
  Srgb hair = 0x8C8883;
  Srgb iris = 0x3A2417;
  Beard beard = Beard::none;
  HeadCover head_cover = HeadCover::none;
  Srgb head_cover_colour = 0x2B3A55;
  Glasses glasses = Glasses::none;
  Sides hearing_aid = Sides::none;
  bool earrings = false;
  Top top = Top::t_shirt;
  Srgb top_colour = 0x2F7F86;
  Srgb trim_colour = 0x2F7F86;  ///< collar, stripes, what is under a cardigan
  Bottoms bottoms = Bottoms::shorts;
  Srgb bottoms_colour = 0x4C5B75;
  Srgb shoe = 0x4A5A6A;
  Sides knee_brace = Sides::none;
  double looseness = 0.5;  ///< of the clothes, 0 close-fitting to 1 loose
};

/// Who shows the exercises: the middle body, so that any performer without a name fits.
PersonSpec facilitator();

/// Sixteen hexadecimal digits for everything in a spec but its id: models carry them, so that a
/// changed look is noticed.
std::string stampText(const PersonSpec& spec);

}  // namespace spotter::figure
