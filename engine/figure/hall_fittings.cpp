#include "figure/hall_fittings.h"

#include "figure/colour.h"
#include "figure/hall_light.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr Srgb kFrame = 0xF2EFE8;
constexpr Srgb kDoor = 0xB98F5F;
constexpr Srgb kDoorFrame = 0xE9E3D6;
constexpr Srgb kGlass = 0x9FB4B8;
constexpr Srgb kSteel = 0x9A9C9C;
constexpr Srgb kCork = 0xB88E5C;
constexpr Srgb kBars = 0xC79B63;
constexpr Srgb kSignGreen = 0x1E8A5A;
constexpr Srgb kWhite = 0xFAF9F5;
constexpr Srgb kInk = 0x2E3336;

void addWindowFrames(PropBuilder& to) {
  const Vec3 white = linearOf(kFrame);
  for (const HallWindow& w : hallWindows()) {
    const double x = -4.46, half = (w.high_m - w.low_m) / 2, mid = (w.high_m + w.low_m) / 2;
    for (const double side : {-1.0, 1.0}) {
      to.addBox({{x, mid, w.middle_z_m + side * w.half_width_m}, {0.04, half + 0.05, 0.05}}, white);
    }
    to.addBox({{x, w.high_m, w.middle_z_m}, {0.04, 0.05, w.half_width_m}}, white);
    to.addBox({{x, mid + 0.35, w.middle_z_m}, {0.035, 0.022, w.half_width_m}}, white);
    to.addBox({{x - 0.005, mid, w.middle_z_m}, {0.03, half, 0.022}}, white);
    to.addBox({{x + 0.05, w.low_m - 0.03, w.middle_z_m}, {0.10, 0.028, w.half_width_m + 0.10}},
              white);
  }
}

void addRadiators(PropBuilder& to) {
  const Vec3 white = linearOf(0xECE9E2), gap = linearOf(0xC9C6BE);
  for (const double z : {-3.45, 1.15, 3.45}) {
    to.addBox({{-4.44, 0.50, z}, {0.03, 0.30, 0.62}}, gap);
    for (int rib = 0; rib < 10; ++rib) {
      to.addBox({{-4.40, 0.50, z - 0.56 + 0.1244 * rib}, {0.018, 0.29, 0.046}}, white);
    }
  }
}

// A running person and an arrow, as plain blocks: the usual green pictogram.
void addExitSign(PropBuilder& to, double x, double y, double z) {
  to.addBox({{x, y, z + 0.02}, {0.30, 0.14, 0.02}}, linearOf(kSignGreen));
  const Vec3 white = linearOf(kWhite);
  const double front = z + 0.043;
  const auto bar = [&](double x0, double y0, double x1, double y1, double thick) {
    const Vec3 a{x + x0, y + y0, front}, b{x + x1, y + y1, front};
    const Vec3 side = maths::normalised(maths::cross({0, 0, 1}, b - a)) * thick;
    to.addQuad({a - side, b - side, b + side, a + side}, white);
  };
  to.addDisc({x - 0.085, y + 0.085, front}, {0, 0, 1}, 0.022, 10, white);
  bar(-0.095, 0.055, -0.115, -0.010, 0.020);
  bar(-0.110, -0.005, -0.060, -0.045, 0.012);
  bar(-0.060, -0.045, -0.075, -0.100, 0.011);
  bar(-0.118, -0.005, -0.150, -0.050, 0.012);
  bar(-0.150, -0.050, -0.195, -0.055, 0.010);
  bar(-0.095, 0.050, -0.050, 0.015, 0.009);
  bar(-0.100, 0.050, -0.150, 0.030, 0.009);
  bar(0.03, 0.0, 0.17, 0.0, 0.017);
  to.addQuad({Vec3{x + 0.15, y - 0.062, front},
              {x + 0.235, y, front},
              {x + 0.235, y + 0.0005, front},
              {x + 0.15, y + 0.062, front}},
             white);
}

void addDoor(PropBuilder& to) {
  const double x = 2.75, z = -6.0;
  const Vec3 wood = linearOf(kDoor);
  for (const double side : {-1.0, 1.0}) {
    to.addBox({{x + side * 0.90, 1.075, z + 0.03}, {0.055, 1.075, 0.05}}, linearOf(kDoorFrame));
    const double leaf = x + side * 0.42;
    to.addBox({{leaf, 1.04, z + 0.02}, {0.415, 1.03, 0.022}}, wood);
    to.addBox({{leaf + side * 0.08, 1.50, z + 0.040}, {0.12, 0.36, 0.006}}, linearOf(kGlass));
    to.addBox({{leaf - side * 0.32, 1.05, z + 0.055}, {0.016, 0.14, 0.016}}, linearOf(kSteel));
    to.addBox({{leaf, 0.16, z + 0.043}, {0.36, 0.11, 0.003}}, linearOf(kSteel));
  }
  to.addBox({{x, 2.12, z + 0.03}, {0.955, 0.055, 0.05}}, linearOf(kDoorFrame));
  addExitSign(to, x, 2.42, z);
}

void addNoticeBoard(PropBuilder& to) {
  const double x = -1.9, y = 1.86, z = -5.97;
  to.addBox({{x, y, z}, {0.98, 0.56, 0.018}}, linearOf(kBars));
  to.addBox({{x, y, z + 0.008}, {0.94, 0.52, 0.018}}, linearOf(kCork));
  struct Sheet {
    double x, y, half_width, half_height;
    Srgb colour;
  };
  constexpr Sheet kSheets[] = {
      {-0.66, 0.14, 0.15, 0.21, 0xF6F3EA},  {-0.30, 0.20, 0.15, 0.105, 0xF2C879},
      {-0.28, -0.16, 0.15, 0.21, 0xF6F3EA}, {0.10, 0.12, 0.15, 0.21, 0xB9D6D2},
      {0.46, 0.18, 0.105, 0.15, 0xF6F3EA},  {0.72, 0.06, 0.105, 0.15, 0xE8A58C},
      {0.50, -0.24, 0.21, 0.15, 0xF6F3EA},  {-0.66, -0.30, 0.15, 0.105, 0xCFE0B4}};
  for (const Sheet& s : kSheets) {
    to.addBox({{x + s.x, y + s.y, z + 0.029}, {s.half_width, s.half_height, 0.002}},
              linearOf(s.colour));
    // A block of colour instead of a picture; never any text.
    to.addBox({{x + s.x, y + s.y + s.half_height * 0.35, z + 0.032},
               {s.half_width * 0.75, s.half_height * 0.4, 0.0015}},
              linearOf(s.colour) * 0.72);
  }
}

void addClock(PropBuilder& to) {
  const Vec3 middle{0.55, 2.95, -5.97};
  to.addDisc(middle + Vec3{0, 0, 0.005}, {0, 0, 1}, 0.21, 28, linearOf(kInk));
  to.addDisc(middle + Vec3{0, 0, 0.010}, {0, 0, 1}, 0.19, 28, linearOf(kWhite));
  const auto hand = [&](double angle_deg, double from, double to_m, double thick, double lift) {
    const double a = maths::radians(angle_deg);
    const Vec3 along{maths::sine(a), maths::cosine(a), 0.0}, side{along.y, -along.x, 0.0};
    const Vec3 base = middle + Vec3{0, 0, lift};
    const Vec3 p = base + along * from, q = base + along * to_m;
    to.addQuad({p + side * thick, q + side * thick, q - side * thick, p - side * thick},
               linearOf(kInk));
  };
  for (int hour = 0; hour < 12; ++hour) hand(30.0 * hour, 0.155, 0.178, 0.005, 0.013);
  hand(-48.0, -0.02, 0.10, 0.008, 0.015);
  hand(144.0, -0.02, 0.15, 0.006, 0.016);
}

void addWallBars(PropBuilder& to) {
  const Vec3 wood = linearOf(kBars);
  for (const double z : {-5.5, -4.45, -3.4})
    to.addBox({{4.41, 1.30, z}, {0.07, 1.30, 0.025}}, wood * 0.9);
  for (const double middle : {-4.975, -3.925}) {
    for (int rung = 0; rung < 13; ++rung) {
      const double y = 0.20 + 0.185 * rung;
      to.addTube({{4.37, y, middle - 0.5}, {4.37, y, middle + 0.5}}, 0.02, 6, wood);
    }
  }
}

void addMats(PropBuilder& to) {
  const Srgb colours[] = {0x4E7F8E, 0x5C6E93};
  for (int i = 0; i < 9; ++i) {
    const double shift = (i * 37 % 5 - 2) * 0.012;
    to.addBox({{-3.68 + shift, 0.0245 + 0.055 * i, -5.45 - shift * 0.6}, {0.61, 0.0245, 0.38}},
              linearOf(colours[i % 2]));
  }
}

}  // namespace

void addHallFittings(PropBuilder& to) {
  addWindowFrames(to);
  addRadiators(to);
  addDoor(to);
  addNoticeBoard(to);
  addClock(to);
  addWallBars(to);
  addMats(to);
}

}  // namespace spotter::figure
