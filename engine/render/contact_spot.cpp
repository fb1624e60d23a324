#include <array>
#include <cmath>
#include <string_view>

#include "maths/curve.h"
#include "render/floor_decals.h"

namespace spotter::render {
namespace {

using body::Joint;
using maths::Vec3;

// How dark a spot stays when what makes it hangs this high above the floor.
double nearFloor(double height_m, double reach_m) {
  return 1.0 - maths::smoothstep(0.0, reach_m, height_m);
}

// A wide soft spot below the shoe, and a narrow dark one where the sole meets the floor.
void addFootSpots(const picture::FigureInstance& figure, body::Side side,
                  std::vector<ContactSpot>& spots) {
  const auto leg = body::leg(side);
  const double k = figure.skeleton.physique.height_m / 1.75;
  const Vec3 ankle = figure.frames.at(leg.foot), toes = figure.frames.at(leg.toes);
  Vec3 along = toes - ankle;
  along.y = 0.0;
  along = maths::normalised(along, {0, 0, 1});
  const double lift = std::fmin(ankle.y - 0.085 * k, toes.y - 0.025 * k);
  ContactSpot spot;
  spot.centre_m = ankle + along * (0.062 * k);
  spot.along_x = along.x;
  spot.along_z = along.z;
  spot.half_length_m = 0.215 * k;
  spot.half_width_m = 0.115 * k;
  spot.darkness01 = 0.52 * nearFloor(lift, 0.16);
  spots.push_back(spot);
  spot.half_length_m = 0.165 * k;
  spot.half_width_m = 0.066 * k;
  spot.darkness01 = 0.55 * nearFloor(lift, 0.05);
  spots.push_back(spot);
}

// A spot below a prop, in its own coordinates: the long axis along its z.
struct PropSpot {
  std::string_view model;
  double x_m, z_m, half_length_m, half_width_m, darkness01;
};
constexpr std::array<PropSpot, 12> kPropSpots = {{{"chair", 0.0, -0.22, 0.36, 0.36, 0.30},
                                                  {"chair", -0.20, -0.44, 0.055, 0.055, 0.45},
                                                  {"chair", -0.20, 0.0, 0.055, 0.055, 0.45},
                                                  {"chair", 0.20, -0.44, 0.055, 0.055, 0.45},
                                                  {"chair", 0.20, 0.0, 0.055, 0.055, 0.45},
                                                  {"step", 0.0, 0.20, 0.34, 0.46, 0.50},
                                                  {"rail", 0.0, -0.42, 0.07, 0.26, 0.45},
                                                  {"rail", 0.0, 0.42, 0.07, 0.26, 0.45},
                                                  {"bike", 0.0, 0.0, 0.62, 0.30, 0.34},
                                                  {"bike", 0.0, -0.50, 0.06, 0.32, 0.5},
                                                  {"bike", 0.0, 0.46, 0.06, 0.32, 0.5},
                                                  {"wall", 0.0, -0.12, 0.22, 0.72, 0.40}}};

}  // namespace

void addContactSpots(const picture::FigureInstance& figure, std::vector<ContactSpot>& spots) {
  const double k = figure.skeleton.physique.height_m / 1.75;
  const Vec3 hips = figure.frames.at(Joint::hips);
  ContactSpot body_spot;
  body_spot.centre_m = hips;
  body_spot.half_length_m = body_spot.half_width_m = 0.52 * k;
  body_spot.darkness01 = 0.26 * nearFloor(hips.y, 1.9) + 0.08;
  spots.push_back(body_spot);
  addFootSpots(figure, body::Side::left, spots);
  addFootSpots(figure, body::Side::right, spots);
}

void addContactSpots(const picture::PropInstance& prop, std::vector<ContactSpot>& spots) {
  const Vec3 along = maths::rotate(prop.turn, {0, 0, 1});
  for (const PropSpot& spot : kPropSpots) {
    if (prop.model != spot.model) continue;
    const Vec3 place{spot.x_m * prop.scale.x, 0.0, spot.z_m * prop.scale.z};
    spots.push_back({prop.position_m + maths::rotate(prop.turn, place), along.x, along.z,
                     spot.half_length_m, spot.half_width_m, spot.darkness01});
  }
}

std::vector<ContactSpot> contactSpots(const picture::Picture& picture) {
  std::vector<ContactSpot> spots;
  for (const picture::FigureInstance& figure : picture.figures) {
    if (!figure.absent) addContactSpots(figure, spots);
  }
  if (picture.reduced.no_props) return spots;
  for (const picture::PropInstance& prop : picture.props) addContactSpots(prop, spots);
  return spots;
}

}  // namespace spotter::render
