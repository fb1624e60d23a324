#include "figure/prop_kit.h"
#include "figure/props.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr Srgb kBody = 0x8C979C;
constexpr Srgb kFoot = 0x222426;
constexpr Srgb kTread = 0x33393D;
constexpr Srgb kRib = 0x454C50;
constexpr Srgb kEdge = 0xE3B42C;
constexpr Srgb kSteel = 0xB9BFC3;
constexpr Srgb kWood = 0xA67A4B;

}  // namespace

Model buildStep() {
  const StepMeasures m;
  PropBuilder body("step_body"), tread("step_tread");
  const double half_w = m.width_m / 2, half_d = m.depth_m / 2, feet = 0.018;
  const double top = m.height_m - 0.004;  // the tread lies on top
  // Two stacked shells, the upper one a little wider, on rubber feet.
  const double seam = feet + 0.45 * (top - feet);
  addBlock(body, {0, (feet + seam) / 2, half_d},
           {half_w - 0.012, (seam - feet) / 2, half_d - 0.012}, 0.012, kBody);
  addBlock(body, {0, (seam + top) / 2, half_d}, {half_w, (top - seam) / 2, half_d}, 0.012, kBody);
  for (const double x : {-half_w + 0.06, half_w - 0.06}) {
    for (const double z : {0.06, m.depth_m - 0.06}) {
      addBlock(body, {x, feet / 2 + 0.002, z}, {0.035, feet / 2 + 0.002, 0.035}, 0.006, kFoot);
    }
  }
  addBlock(tread, {0, m.height_m - 0.004, half_d + 0.014}, {half_w - 0.02, 0.003, half_d - 0.030},
           0.0025, kTread);
  constexpr int kRibs = 13;
  for (int i = 0; i < kRibs; ++i) {
    const double z = 0.052 + (m.depth_m - 0.082) * i / (kRibs - 1);
    addBlock(tread, {0, m.height_m - 0.0015, z}, {half_w - 0.028, 0.0015, 0.005}, 0.001, kRib);
  }
  // The edge that must not be missed, over the near rim.
  addBlock(tread, {0, m.height_m - 0.012, 0.013}, {half_w - 0.004, 0.012, 0.0145}, 0.006, kEdge);
  return modelOf("step", {body, tread});
}

Model buildRail() {
  const RailMeasures m;
  PropBuilder frame("rail_frame"), grip("rail_grip");
  const double end = m.length_m / 2 - 0.08;
  for (const double z : {-end, end}) {
    addRod(frame, {{-0.13, 0.022, z}, {0.13, 0.022, z}}, 0.020, 10, kSteel);
    for (const double x : {-0.13, 0.13}) {
      addRod(frame, {{x - 0.012, 0.021, z}, {x + 0.012, 0.021, z}}, 0.0215, 10, kFoot);
    }
    addRod(frame, {{0, 0.03, z}, {0, m.height_m - 0.045, z}}, 0.018, 12, kSteel);
  }
  addRod(frame, {{0, 0.42, -end}, {0, 0.42, end}}, 0.014, 10, kSteel);
  const double y = m.height_m - 0.021, tip = m.length_m / 2;
  for (const double z : {-end, end}) {
    addRod(frame, {{0, m.height_m - 0.05, z}, {0, y - 0.012, z}}, 0.010, 10, kSteel);
  }
  addRod(grip,
         {{0, y - 0.014, -tip},
          {0, y - 0.003, -tip + 0.02},
          {0, y, -tip + 0.05},
          {0, y, 0},
          {0, y, tip - 0.05},
          {0, y - 0.003, tip - 0.02},
          {0, y - 0.014, tip}},
         0.021, 14, kWood);
  return modelOf("rail", {frame, grip});
}

Model buildWall() {
  const WallMeasures m;
  PropBuilder panel("wall_panel"), frame("wall_frame");
  const double half = m.width_m / 2, base = 0.06;
  const double middle = (base + m.height_m) / 2, tall = (m.height_m - base) / 2;
  // Two pads with a seam between them, in a wooden frame that stands on feet.
  for (const double x : {-0.5, 0.5}) {
    addBlock(panel, {x * half, middle, -0.028}, {half / 2 - 0.012, tall - 0.018, 0.028}, 0.016,
             0x7FA0A3);
  }
  addBlock(frame, {0, middle, -0.052}, {half, tall, 0.022}, 0.006, kWood);
  for (const double x : {-half + 0.1, half - 0.1}) {
    addBlock(frame, {x, 0.022, -0.165}, {0.030, 0.022, 0.16}, 0.008, kFoot);
    addBlock(frame, {x, 0.09, -0.075}, {0.022, 0.07, 0.024}, 0.006, kFoot);
  }
  return modelOf("wall", {panel, frame});
}

}  // namespace spotter::figure
