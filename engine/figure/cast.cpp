#include "figure/person_spec.h"

namespace spotter::figure {
namespace {

PersonSpec ken() {
  PersonSpec p;
  p.id = "ken";
  p.physique = {1.75, 0.0, 25.0, 66.0};
  p.seed = 1;
  p.face = {1.18, 0.96, 1.25, 1.0, 1.0, 1.0};
  p.skin = 0x8F5B3D;
  p.hair_style = HairStyle::short_parted;
  p.hair = 0x83807B;
  p.iris = 0x3A2417;
  p.top = 0x2C8088;
  p.bottoms_colour = 0x44547A;
  p.shoe = 0x4A5A6A;
  p.looseness = 0.5;
  return p;
}

PersonSpec mary() {
  PersonSpec p;
  p.id = "mary";
  p.physique = {1.58, 1.0, 29.0, 72.0};
  p.seed = 2;
  p.face = {0.98, 0.95, 0.95, 0.97, 1.1, 0.9};
  p.skin = 0xE6B79B;
  p.hair_style = HairStyle::layered;
  p.hair = 0xCDC8C0;
  p.iris = 0x5B7A8C;
  p.top = 0xC0587A;
  p.bottoms = Bottoms::leggings;
  p.bottoms_colour = 0x6B7C93;
  p.shoe = 0xD8D2CA;
  p.looseness = 0.6;
  return p;
}

PersonSpec amara() {
  PersonSpec p;
  p.id = "amara";
  p.physique = {1.66, 1.0, 31.0, 61.0};
  p.seed = 3;
  p.face = {1.25, 0.92, 1.40, 0.98, 1.15, 0.9};
  p.skin = 0x5A3A2A;
  p.hair_style = HairStyle::close_curls;
  p.hair = 0x3A3431;
  p.iris = 0x2A1A12;
  p.top = 0xD9A23C;
  p.bottoms = Bottoms::leggings;
  p.bottoms_colour = 0x7F5F96;
  p.shoe = 0xB23A5B;
  p.earrings = true;
  p.looseness = 0.5;
  return p;
}

PersonSpec george() {
  PersonSpec p;
  p.id = "george";
  p.physique = {1.71, 0.0, 32.0, 78.0};
  p.seed = 4;
  p.face = {1.08, 1.08, 0.85, 1.04, 0.95, 1.1};
  p.skin = 0xE3B096;
  p.hair_style = HairStyle::receding;
  p.hair = 0xD6D2CA;
  p.iris = 0x5B7A8C;
  p.top = 0x3A6FA8;
  p.bottoms_colour = 0x77736A;
  p.shoe = 0x5C4A3E;
  p.glasses = true;
  p.looseness = 0.6;
  return p;
}

PersonSpec susan() {
  PersonSpec p;
  p.id = "susan";
  p.physique = {1.63, 1.0, 27.0, 67.0};
  p.seed = 5;
  p.face = {0.95, 1.0, 1.0, 0.95, 1.0, 0.9};
  p.skin = 0xDDA580;
  p.hair_style = HairStyle::bob;
  p.hair = 0xB08A5E;
  p.iris = 0x5F7F5A;
  p.top = 0x4F9A6E;
  p.bottoms = Bottoms::shorts;
  p.bottoms_colour = 0x3F5874;
  p.shoe = 0x8A9A8F;
  p.looseness = 0.35;
  return p;
}

PersonSpec raj() {
  PersonSpec p;
  p.id = "raj";
  p.physique = {1.78, 0.0, 24.0, 58.0};
  p.seed = 6;
  p.face = {1.08, 1.10, 1.08, 0.98, 0.95, 1.15};
  p.skin = 0x7A4C31;
  p.hair_style = HairStyle::crown_bald;
  p.hair = 0x3C3835;
  p.iris = 0x2A1A12;
  p.top = 0xC25A3E;
  p.bottoms_colour = 0x5E6A52;
  p.shoe = 0x3D4C66;
  p.moustache = true;
  p.looseness = 0.4;
  return p;
}

// Who shows the exercises: the middle body, so that any performer without a name fits.
PersonSpec facilitator() {
  PersonSpec p;
  p.id = "facilitator";
  p.physique = {};
  p.seed = 7;
  p.face = {1.0, 1.0, 1.0, 1.0, 1.0, 1.0};
  p.skin = 0xC98F6B;
  p.hair_style = HairStyle::short_parted;
  p.hair = 0x4A3A2E;
  p.iris = 0x4A5B3A;
  p.top = 0x2B3A55;
  p.bottoms = Bottoms::leggings;
  p.bottoms_colour = 0x3A3F48;
  p.shoe = 0xD8D2CA;
  p.looseness = 0.5;
  return p;
}

}  // namespace

std::vector<PersonSpec> cast() {
  return {ken(), mary(), amara(), george(), susan(), raj(), facilitator()};
}

}  // namespace spotter::figure
