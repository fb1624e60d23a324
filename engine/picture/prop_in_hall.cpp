#include "picture/prop_in_hall.h"

namespace spotter::picture {
namespace {

Grip gripFor(movement::Held held) {
  switch (held) {
    case movement::Held::tins:
      return Grip::tin;
    case movement::Held::handlebar:
    case movement::Held::stick:
    case movement::Held::chair_rail:
      return Grip::bar;
    case movement::Held::edge:
      return Grip::edge;
    case movement::Held::nothing:
      break;
  }
  return Grip::open;
}

}  // namespace

PropInstance propInHall(const movement::PropPlacement& prop, const circuit::Placement& person) {
  const maths::Quat turn = maths::rotationY(person.heading_rad);
  return {std::string(movement::propName(prop.prop)),
          person.position_m + maths::rotate(turn, prop.position_m), turn * prop.turn, prop.scale};
}

Grips gripsOf(const movement::PropRequest& request) {
  return {gripFor(movement::heldIn(request, body::Side::left)),
          gripFor(movement::heldIn(request, body::Side::right))};
}

}  // namespace spotter::picture
