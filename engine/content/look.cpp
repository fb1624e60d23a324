#include "content/look.h"

#include <array>

#include "base/hash.h"
#include "content/library.h"

namespace spotter::content {

namespace {

// Picked by eye. Lightest first, except cloth, which goes round the colour wheel after the plain
// ones.
constexpr std::array<NamedColour, 12> kSkin = {{{"pale", 0xEEC8B2},
                                                {"fair", 0xE6B79B},
                                                {"rosy", 0xE3B096},
                                                {"light", 0xDDA580},
                                                {"olive", 0xC99B72},
                                                {"honey", 0xC08A5C},
                                                {"tan", 0xB37B50},
                                                {"bronze", 0xA06A43},
                                                {"brown", 0x8F5B3D},
                                                {"dark_brown", 0x7A4C31},
                                                {"deep", 0x5A3A2A},
                                                {"ebony", 0x44301F}}};
constexpr std::array<NamedColour, 15> kHair = {{{"white", 0xD6D2CA},
                                                {"silver", 0xCDC8C0},
                                                {"grey", 0xA09B94},
                                                {"iron_grey", 0x83807B},
                                                {"pepper_and_salt", 0x615D59},
                                                {"black", 0x2A2725},
                                                {"soft_black", 0x3A3531},
                                                {"dark_brown", 0x4A3A2E},
                                                {"brown", 0x6A4E38},
                                                {"chestnut", 0x77482D},
                                                {"auburn", 0x8A4A2A},
                                                {"red", 0xA85A32},
                                                {"sandy", 0xB08A5E},
                                                {"blond", 0xC8A872},
                                                {"henna", 0x7C3422}}};
constexpr std::array<NamedColour, 7> kEyes = {{{"dark_brown", 0x2A1A12},
                                               {"brown", 0x3A2417},
                                               {"amber", 0x6B4522},
                                               {"hazel", 0x675734},
                                               {"green", 0x5F7F5A},
                                               {"grey", 0x71808A},
                                               {"blue", 0x5B7A8C}}};
constexpr std::array<NamedColour, 44> kCloth = {
    {{"white", 0xE4E1DA},      {"cream", 0xE3D8C0},     {"sand", 0xCDB892},
     {"light_grey", 0xB6B8BA}, {"grey", 0x8B8E92},      {"stone", 0x77736A},
     {"charcoal", 0x3F434B},   {"black", 0x2C2D31},     {"brown", 0x6E4F3A},
     {"red", 0xB4403C},        {"burgundy", 0x7C3046},  {"raspberry", 0xC0587A},
     {"pink", 0xD994A6},       {"coral", 0xDE7F63},     {"rust", 0xC25A3E},
     {"orange", 0xD9843F},     {"peach", 0xE7B494},     {"mustard", 0xD9A23C},
     {"yellow", 0xE2C454},     {"olive", 0x7D7B45},     {"moss", 0x5E6A52},
     {"green", 0x4F9A6E},      {"forest", 0x2F6548},    {"mint", 0x9ACAB0},
     {"sage", 0x8A9A8F},       {"turquoise", 0x45A8A2}, {"teal", 0x2C8088},
     {"petrol", 0x3F5874},     {"sky", 0x86B4D4},       {"blue", 0x3A6FA8},
     {"royal_blue", 0x3556A4}, {"denim", 0x44547A},     {"navy", 0x2F3D5C},
     {"slate", 0x4A5A6A},      {"steel", 0x6B7C93},     {"midnight", 0x3D4C66},
     {"lavender", 0xB4A6CE},   {"lilac", 0xA58BBE},     {"violet", 0x7F5F96},
     {"purple", 0x67478C},     {"plum", 0x6B3A5E},      {"cherry", 0xB23A5B},
     {"linen", 0xD8D2CA},      {"chocolate", 0x5C4A3E}}};

figure::Srgb darker(figure::Srgb colour) {
  const auto channel = [&](int shift) { return ((colour >> shift) & 0xFFU) * 78U / 100U << shift; };
  return channel(16) | channel(8) | channel(0);
}

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

std::span<const NamedColour> palette(Palette which) {
  switch (which) {
    case Palette::skin:
      return kSkin;
    case Palette::hair:
      return kHair;
    case Palette::eyes:
      return kEyes;
    case Palette::cloth:
      break;
  }
  return kCloth;
}

std::vector<std::string> paletteWords(Palette which) {
  std::vector<std::string> words;
  for (const NamedColour& colour : palette(which)) words.emplace_back(colour.word);
  return words;
}

bool isHexColour(std::string_view word) {
  if (word.size() != 7 || word.front() != '#') return false;
  for (const char c : word.substr(1)) {
    if (hexDigit(c) < 0) return false;
  }
  return true;
}

std::optional<figure::Srgb> colourOf(Palette which, std::string_view word) {
  if (isHexColour(word)) {
    figure::Srgb rgb = 0;
    for (const char c : word.substr(1)) rgb = rgb * 16U + static_cast<figure::Srgb>(hexDigit(c));
    return rgb;
  }
  for (const NamedColour& colour : palette(which)) {
    if (colour.word == word) return colour.rgb;
  }
  return std::nullopt;
}

figure::PersonSpec figureSpec(const PersonModel& person) {
  const LookModel& look = person.look;
  const auto cloth = [](const std::string& word, figure::Srgb otherwise) {
    return colourOf(Palette::cloth, word).value_or(otherwise);
  };
  figure::PersonSpec spec;
  spec.id = person.figure.empty() ? person.id : person.figure;
  spec.physique = person.physique;
  spec.seed = base::Hash().add(std::string_view(person.id)).value() % 1000000U;
  spec.face = look.face;
  spec.skin = colourOf(Palette::skin, look.skin).value_or(spec.skin);
  spec.hair_style = look.hair;
  spec.hair = colourOf(Palette::hair, look.hair_colour).value_or(spec.hair);
  spec.iris = colourOf(Palette::eyes, look.eyes).value_or(spec.iris);
  spec.beard = look.beard;
  spec.head_cover = look.head_cover;
  spec.head_cover_colour = cloth(look.head_cover_colour, spec.head_cover_colour);
  spec.glasses = look.glasses;
  spec.hearing_aid = look.hearing_aid;
  spec.earrings = look.earrings;
  spec.top = look.top;
  spec.top_colour = cloth(look.top_colour, spec.top_colour);
  spec.trim_colour = cloth(look.trim_colour, darker(spec.top_colour));
  spec.bottoms = look.bottoms;
  spec.bottoms_colour = cloth(look.bottoms_colour, spec.bottoms_colour);
  spec.shoe = cloth(look.shoes_colour, spec.shoe);
  spec.knee_brace = look.knee_brace;
  spec.looseness = look.looseness01;
  return spec;
}

}  // namespace spotter::content
