#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "figure/person_spec.h"

namespace spotter::content {

/// What somebody looks like, in an author's words. Drawn only: nothing of it is simulated.
struct LookModel {
  std::string skin = "light";  ///< colours are words of the palettes below, or "#RRGGBB"
  figure::HairStyle hair = figure::HairStyle::short_parted;
  std::string hair_colour = "grey";
  std::string eyes = "brown";
  figure::Beard beard = figure::Beard::none;
  figure::HeadCover head_cover = figure::HeadCover::none;
  std::string head_cover_colour = "navy";
  figure::Glasses glasses = figure::Glasses::none;
  figure::Sides hearing_aid = figure::Sides::none;
  bool earrings = false;
  figure::Top top = figure::Top::t_shirt;
  std::string top_colour = "teal";
  std::string trim_colour;  ///< empty: a little darker than the top
  figure::Bottoms bottoms = figure::Bottoms::shorts;
  std::string bottoms_colour = "navy";
  std::string shoes_colour = "slate";
  figure::Sides knee_brace = figure::Sides::none;
  double looseness01 = 0.5;
  figure::FaceTraits face;
};

/// A colour by the word that an author writes.
struct NamedColour {
  std::string_view word;
  figure::Srgb rgb;
};

enum class Palette { skin, hair, eyes, cloth };
std::span<const NamedColour> palette(Palette which);
std::vector<std::string> paletteWords(Palette which);

/// The colour that a word of the palette or "#RRGGBB" means, or nothing.
std::optional<figure::Srgb> colourOf(Palette which, std::string_view word);

/// Whether a text has the form "#RRGGBB".
bool isHexColour(std::string_view word);

struct PersonModel;

/// What the figure of a person is made from: body and look.
figure::PersonSpec figureSpec(const PersonModel& person);

}  // namespace spotter::content
