#include "figure/person_spec.h"

#include "base/hash.h"

namespace spotter::figure {

PersonSpec facilitator() {
  PersonSpec p;
  p.id = "facilitator";
  p.physique = {};
  p.seed = 7;
  p.skin = 0xC98F6B;
  p.hair_style = HairStyle::short_parted;
  p.hair = 0x4A3A2E;
  p.iris = 0x4A5B3A;
  p.top = Top::polo;
  p.top_colour = 0x2B3A55;
  p.trim_colour = 0x3FA7A0;
  p.bottoms = Bottoms::leggings;
  p.bottoms_colour = 0x3A3F48;
  p.shoe = 0xD8D2CA;
  p.looseness = 0.5;
  return p;
}

std::string stampText(const PersonSpec& s) {
  base::Hash hash;
  const body::Physique& p = s.physique;
  for (const double v :
       {p.height_m, p.sex01, p.bmi, p.age_years, s.face.nose_width, s.face.nose_height, s.face.lips,
        s.face.jaw, s.face.cheek, s.face.brow, s.looseness}) {
    hash.add(v);
  }
  hash.add(s.seed).add(s.earrings);
  for (const Srgb colour : {s.skin, s.hair, s.iris, s.head_cover_colour, s.top_colour,
                            s.trim_colour, s.bottoms_colour, s.shoe}) {
    hash.add(static_cast<std::uint64_t>(colour));
  }
  for (const int choice :
       {static_cast<int>(s.hair_style), static_cast<int>(s.beard), static_cast<int>(s.head_cover),
        static_cast<int>(s.glasses), static_cast<int>(s.hearing_aid), static_cast<int>(s.top),
        static_cast<int>(s.bottoms), static_cast<int>(s.knee_brace)}) {
    hash.add(choice);
  }
  constexpr const char* kDigits = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += kDigits[hash.value() >> shift & 15U];
  return text;
}

}  // namespace spotter::figure
