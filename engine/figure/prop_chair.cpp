#include "figure/colour.h"
#include "figure/prop_builder.h"
#include "figure/props.h"
#include "maths/angle.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr double kTube_m = 0.0115;
constexpr int kTubeSides = 6;
constexpr double kRailBehind_m = -0.425;
constexpr double kRailHalf_m = 0.212;
constexpr Srgb kFabric = 0x3F6F78;
constexpr Srgb kMetal = 0x4A4E52;
constexpr Srgb kRail = 0xB98F5E;
constexpr Srgb kFoot = 0x222426;

// Front leg, then the rear leg that runs on into the upright of the back rest.
void addSideFrame(PropBuilder& frame, double x, const ChairMeasures& m) {
  const Vec3 metal = linearOf(kMetal), rubber = linearOf(kFoot);
  const double under_seat = m.seat_height_m - 0.055;
  const Vec3 front_foot{x * 1.04, 0.0, 0.005}, rear_foot{x * 1.04, 0.0, -0.445};
  const Vec3 front_top{x, under_seat, -0.040}, rear_top{x, under_seat, -0.375};
  frame.addTube(
      {front_foot, front_top, {x, under_seat + 0.012, -0.060}, {x, under_seat + 0.012, -0.360}},
      kTube_m, kTubeSides, metal);
  frame.addTube({rear_foot,
                 rear_top,
                 {x * 0.99, m.seat_height_m + 0.10, -0.392},
                 {x * 0.97, m.back_top_m - 0.06, -0.422},
                 {x * 0.96, m.back_top_m - m.rail_radius_m, kRailBehind_m}},
                kTube_m, kTubeSides, metal);
  for (const Vec3& foot : {front_foot, rear_foot}) {
    frame.addTube({foot, foot + Vec3{0.0, 0.028, 0.0}}, kTube_m * 1.45, kTubeSides, rubber);
  }
}

// The round wooden rail on top of the back, for hands to close round.
void addRail(PropBuilder& frame, const ChairMeasures& m) {
  const double y = m.back_top_m - m.rail_radius_m, tip = kRailHalf_m;
  const Vec3 wood = linearOf(kRail);
  frame.addTube({{-tip, y, kRailBehind_m}, {tip, y, kRailBehind_m}}, m.rail_radius_m, 10, wood);
  for (const double sign : {-1.0, 1.0}) {
    frame.addDisc({sign * tip, y, kRailBehind_m}, {sign, 0.0, 0.0}, m.rail_radius_m, 10, wood);
  }
}

}  // namespace

Model buildArmrests() {
  const ChairMeasures m;
  constexpr double kPadHalfLength_m = 0.165, kPadHalfHeight_m = 0.013, kPadHalfWidth_m = 0.026;
  PropBuilder pads("armrest_pads"), frame("armrest_frame");
  const Vec3 metal = linearOf(kMetal);
  for (const double sign : {-1.0, 1.0}) {
    const double x = sign * m.arm_aside_m, under = m.arm_top_m - 2.0 * kPadHalfHeight_m;
    pads.addCushion({{x, m.arm_top_m - kPadHalfHeight_m - 0.003, -m.arm_end_m - kPadHalfLength_m},
                     {kPadHalfWidth_m, kPadHalfHeight_m, kPadHalfLength_m}},
                    0.010, 0.003, linearOf(kFabric));
    // From the front leg up, along below the pad and into the back rest's upright.
    const double leg = sign * 0.198;
    frame.addTube({{leg, m.seat_height_m - 0.075, -0.045},
                   {x, m.seat_height_m + 0.02, -0.050},
                   {x, under - 0.012, -0.055},
                   {x, under, -0.075},
                   {x, under, -0.330},
                   {sign * 0.205, under - 0.01, -0.398}},
                  kTube_m * 0.9, kTubeSides, metal);
  }
  Model model;
  model.name = "armrests";
  model.materials = {{"plain", {1, 1, 1}, 0.8F, -1}};
  model.meshes = {pads.mesh(), frame.mesh()};
  return model;
}

Model buildChair() {
  const ChairMeasures m;
  Model model;
  model.name = "chair";
  model.materials = {{"plain", {1, 1, 1}, 0.8F, -1}};
  PropBuilder pads("chair_pads"), frame("chair_frame");
  const Vec3 fabric = linearOf(kFabric);
  const double half_pad = 0.026, crown = 0.006;
  const PropBox seat{{0.0, m.seat_height_m - crown - half_pad, -m.seat_depth_m / 2},
                     {m.seat_width_m / 2, half_pad, m.seat_depth_m / 2}};
  pads.addCushion(seat, 0.020, crown, fabric);
  // Built lying down and tilted upright: its crowned top faces the sitter.
  const double lean = maths::radians(7.0);
  // Below the rail fingers have room.
  const PropBox back{
      {0.0, m.back_top_m - 0.187, -0.3975}, {0.215, 0.020, 0.128}, lean - maths::kPi / 2};
  pads.addCushion(back, 0.017, 0.008, fabric);
  for (const double x : {-0.195, 0.195}) addSideFrame(frame, x, m);
  const double rail = m.seat_height_m - 0.062;
  frame.addTube({{-0.195, rail, -0.360}, {0.195, rail, -0.360}}, kTube_m, kTubeSides,
                linearOf(kMetal));
  addRail(frame, m);
  model.meshes = {pads.mesh(), frame.mesh()};
  return model;
}

}  // namespace spotter::figure
