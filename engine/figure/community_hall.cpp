// The community hall: a stage with curtains at the back, tall windows, herringbone parquet, stacked
// chairs, a serving hatch, a piano.

#include <cmath>

#include "figure/places.h"
#include "figure/room_floor.h"
#include "figure/room_shell.h"
#include "figure/room_things.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr double kX = 5.0, kZ = 6.5, kTop = 5.0;
constexpr double kStageFront_m = -4.30, kStageTop_m = 0.86;
constexpr double kArch_m = 3.55, kArchTop_m = 3.95;  // half width and height of the opening
constexpr Srgb kOak = 0x9A7048, kDarkOak = 0x7A5638, kVelvet = 0x8E3B40;

RoomPlan planOfHall() {
  RoomPlan plan{kX, kZ, kTop, {}, {}};
  for (const double z : {-2.9, -0.1, 2.7, 5.3}) plan.windows.push_back({z, 0.62, 1.30, 3.95});
  for (const double z : {-2.4, 0.8, 4.0}) {
    for (const double x : {-2.2, 2.2}) plan.lamps.push_back({{x, 3.55, z}, 0.25});
  }
  plan.lamps.push_back({{-1.6, 3.7, -5.4}, 1.0});
  plan.lamps.push_back({{1.6, 3.7, -5.4}, 1.0});
  return plan;
}

void addStage(Room& to) {
  to.stand({});
  const double depth = 0.5 * (kZ + kStageFront_m);  // half of the stage's
  const double middle = -kZ + depth;
  const double pier = 0.5 * (kX - kArch_m);
  const Srgb plaster = 0xF0E5CF;
  to.block({0, 0.5 * kStageTop_m, middle}, {kArch_m, 0.5 * kStageTop_m, depth}, 0xB98C5C);
  for (const double side : {-1.0, 1.0}) {
    to.block({side * (kX - pier), 0.5 * kTop, middle}, {pier, 0.5 * kTop, depth}, plaster);
    // A moulding round the opening.
    to.block({side * (kArch_m + 0.05), 0.5 * (kStageTop_m + kArchTop_m), kStageFront_m + 0.03},
             {0.09, 0.5 * (kArchTop_m - kStageTop_m), 0.03}, 0xD8C08F);
    to.block({side * (kX - pier), 0.06, kStageFront_m + 0.012}, {pier, 0.06, 0.012}, kDarkOak);
    to.block({side * (kX - pier), 1.10, kStageFront_m + 0.014}, {pier, 0.030, 0.014}, kOak);
    to.block({side * (kX - pier), 0.60, kStageFront_m + 0.006}, {pier, 0.48, 0.006}, 0x7F9C90);
  }
  to.block({0, 0.5 * (kTop + kArchTop_m), middle}, {kArch_m, 0.5 * (kTop - kArchTop_m), depth},
           plaster);
  to.block({0, kArchTop_m + 0.07, kStageFront_m + 0.03}, {kArch_m + 0.14, 0.09, 0.03}, 0xD8C08F);
  // The front of the stage: boards, a nosing, a kick board.
  for (int i = 0; i < 10; ++i)
    to.block({-3.2 + 0.71 * i, 0.45, kStageFront_m + 0.008}, {0.335, 0.31, 0.008}, kOak);
  to.block({0, kStageTop_m - 0.025, kStageFront_m + 0.02}, {kArch_m, 0.028, 0.022}, kDarkOak);
  to.block({0, 0.06, kStageFront_m + 0.006}, {kArch_m, 0.06, 0.006}, kDarkOak);
  to.groundShade({0, 0, kStageFront_m}, {kX, 0, 0.02}, 0.45);
  to.stand({0, 0, kStageFront_m - 0.45});
  for (const double side : {-1.0, 1.0})
    addCurtain(to, side < 0 ? -kArch_m : 2.15, side < 0 ? -2.15 : kArch_m, kStageTop_m, kArchTop_m,
               7, 0.09, kVelvet);
  to.stand({0, 0, kStageFront_m - 0.25});
  addCurtain(to, -kArch_m, kArch_m, kArchTop_m - 0.52, kArchTop_m, 24, 0.05, 0x7D3138);
  to.stand({0, 0, -kZ + 0.10});
  addCurtain(to, -kArch_m, kArch_m, kStageTop_m, 4.1, 26, 0.05, 0x4E6A80);
  // Steps up to the stage.
  to.stand({-2.75, 0, kStageFront_m});
  for (int step = 0; step < 4; ++step) {
    const double high = kStageTop_m * (4 - step) / 5.0;
    to.block({0, 0.5 * high, 0.10 + 0.19 * step}, {0.50, 0.5 * high, 0.095}, kOak);
    to.block({0, high - 0.012, 0.19 + 0.19 * step}, {0.50, 0.012, 0.012}, kDarkOak);
  }
  to.groundShade({0, 0, 0.38}, {0.5, 0, 0.38}, 0.22);
  to.stand({0, 0, kStageFront_m});
  addClock(to, {0, 4.50, 0}, 0.24);
}

void addPiano(Room& to) {
  const Srgb wood = 0x6B4630;
  to.block({0, 0.62, 0.20}, {0.74, 0.62, 0.19}, wood);
  to.block({0, 1.255, 0.20}, {0.77, 0.018, 0.21}, 0x7C5238);
  to.block({0, 0.72, 0.48}, {0.72, 0.045, 0.10}, wood);
  to.block({0, 0.772, 0.48}, {0.66, 0.008, 0.075}, 0xF3EFE2);
  for (int i = 0; i < 21; ++i) {
    if (i % 7 == 2 || i % 7 == 6) continue;
    to.block({-0.60 + 0.06 * i, 0.786, 0.455}, {0.013, 0.008, 0.045}, 0x2B2624);
  }
  to.block({0, 0.80, 0.40}, {0.72, 0.035, 0.015}, wood);
  for (const double x : {-0.68, 0.68}) to.block({x, 0.34, 0.52}, {0.045, 0.34, 0.045}, wood);
  for (const double x : {-0.25, 0.25}) to.block({x, 0.95, 0.392}, {0.20, 0.20, 0.006}, 0x7C5238);
  to.groundShade({0, 0, 0.30}, {0.74, 0, 0.28}, 0.28);
  to.soft({0.05, 0.48, 0.95}, {0.30, 0.045, 0.16}, 0.03, 0x3F4A57);
  for (const double x : {-0.18, 0.28}) {
    for (const double z : {0.83, 1.07}) to.block({x, 0.22, z}, {0.02, 0.22, 0.02}, wood);
  }
  to.groundShade({0.05, 0, 0.95}, {0.22, 0, 0.12}, 0.20);
}

void addHatch(Room& to) {
  constexpr double kLow = 1.02, kHigh = 2.10, kHalf = 1.15;
  for (const double side : {-1.0, 1.0})
    to.block({side * (kHalf + 0.05), 0.5 * (kLow + kHigh), 0.03},
             {0.05, 0.5 * (kHigh - kLow), 0.03}, kOak);
  to.block({0, kHigh + 0.05, 0.03}, {kHalf + 0.10, 0.05, 0.03}, kOak);
  to.block({0, kLow - 0.03, 0.17}, {kHalf + 0.12, 0.025, 0.17}, kOak);
  for (const double side : {-0.9, 0.0, 0.9})
    to.block({side * kHalf, kLow - 0.16, 0.10}, {0.02, 0.10, 0.10}, kDarkOak);
  for (int slat = 0; slat < 12; ++slat)
    to.block({0, kLow + 0.045 + 0.09 * slat, 0.012}, {kHalf, 0.040, 0.012}, 0xE6E2D6);
  const double top = kLow - 0.005;
  to.turned({-0.78, top, 0.17},
            {{0.0, 0, 0}, {0.13, 0, 0}, {0.13, 0.36, 0}, {0.09, 0.40, 0}, {0.0, 0.42, 0}}, 0xC9CDCE,
            14);
  to.rod({{-0.78, top + 0.06, 0.29}, {-0.78, top + 0.06, 0.34}}, 0.014, 0x3A3D3F);
  constexpr Srgb kCups[] = {0xF2EEE4, 0x8FB0B4, 0xF2EEE4, 0xE0BE86, 0xF2EEE4, 0xB9C6A4};
  for (int i = 0; i < 6; ++i) addCup(to, {-0.40 + 0.15 * i, top, 0.14 + 0.07 * (i % 2)}, kCups[i]);
  to.turned({0.72, top, 0.17}, {{0.0, 0, 0}, {0.12, 0.01, 0}, {0.15, 0.03, 0}, {0.0, 0.025, 0}},
            0xF2EEE4, 14);
}

// Tables with their legs folded, upright on a trolley.
void addTables(Room& to) {
  for (int i = 0; i < 5; ++i) {
    const double z = 0.14 + 0.075 * i;
    to.soft({0, 0.55, z}, {0.85, 0.36, 0.014}, 0.012, i % 2 == 0 ? 0xC7A57A : 0xBB986C);
  }
  to.block({0, 0.155, 0.30}, {0.90, 0.02, 0.28}, 0x6E7477);
  for (const double x : {-0.8, 0.8}) {
    for (const double z : {0.08, 0.52})
      to.turned({x, 0.0, z}, {{0.0, 0, 0}, {0.045, 0, 0}, {0.045, 0.13, 0}, {0.0, 0.135, 0}},
                0x35393B, 8);
    to.rod({{x * 1.1, 0.16, 0.30}, {x * 1.1, 1.0, 0.30}}, 0.014, 0x6E7477);
  }
  to.groundShade({0, 0, 0.30}, {0.88, 0, 0.26}, 0.25);
}

void addCeilingOfHall(Room& to) {
  to.stand({});
  for (const double z : {-2.9, -0.1, 2.7, 5.5}) {
    to.block({0, kTop - 0.42, z}, {kX, 0.12, 0.08}, kOak);
    for (const double side : {-1.0, 1.0}) {
      to.block({side * 2.5, kTop - 0.15, z}, {0.08, 0.15, 0.07}, kOak);
      to.block({side * (kX - 0.10), kTop - 0.85, z}, {0.10, 0.31, 0.06}, kOak);
    }
  }
  for (const double x : {-3.7, -1.25, 1.25, 3.7}) {
    for (const double z : {-3.65, -1.5, 1.3, 4.1, 6.0}) {
      const double half = z < -3.0 ? 0.65 : z > 5.0 ? 0.42 : 1.3;
      to.block({x, kTop - 0.04, z}, {0.05, 0.04, half}, 0xC6A883);
    }
  }
  for (const RoomLamp& lamp : to.plan().lamps) {
    const Vec3& c = lamp.centre_m;
    if (c.z < kStageFront_m) continue;
    to.rod({{c.x, c.y + 0.17, c.z}, {c.x, kTop, c.z}}, 0.007, kDarkOak, 4);
    std::vector<Vec3> globe;
    for (int i = 0; i <= 6; ++i) {
      const double a = maths::kPi * i / 6;
      globe.push_back(
          {i == 0 || i == 6 ? 0.0 : 0.17 * maths::sine(a), -0.17 * maths::cosine(a), 0});
    }
    to.glowTurned(c, globe, 0xFFF6E4);
  }
}

// A line of small flags from wall to wall.
void addBunting(Room& to, double z) {
  to.stand({});
  constexpr Srgb kFlags[] = {0xC7685A, 0xE3BE6E, 0x6F9C9A, 0xEFE6D2, 0x8B9E6B};
  constexpr int kCount = 30;
  const auto at = [&](double u) {
    const double sag = 0.45 * (1.0 - 4.0 * (u - 0.5) * (u - 0.5));
    return Vec3{-kX + 0.02 + (2.0 * kX - 0.04) * u, 4.28 - sag, z};
  };
  std::vector<Vec3> string;
  for (int i = 0; i <= kCount; ++i) string.push_back(at(static_cast<double>(i) / kCount));
  to.rod(string, 0.005, 0xEFE6D2, 3);
  for (int i = 0; i < kCount; ++i) {
    const Vec3 a = at((i + 0.12) / kCount), b = at((i + 0.88) / kCount);
    const Vec3 tip = (a + b) * 0.5 + Vec3{0, -0.25, 0};
    const Vec3 near_tip = tip + Vec3{0.004, 0, 0};
    to.quad({tip, near_tip, b, a}, kFlags[i % 5]);
    to.quad({near_tip, tip, a, b}, kFlags[i % 5]);
  }
}

void addSides(Room& to) {
  for (const double z : {-2.9, -0.1, 2.7, 5.3}) {
    to.stand({-kX, 0, z}, 1);
    addRadiator(to, 1.0, 0.62);
    to.stand({-kX + 0.03, 0, z}, 1);
    addCurtain(to, -0.98, -0.58, 1.05, 4.12, 4, 0.06, 0xC79A54);
    addCurtain(to, 0.58, 0.98, 1.05, 4.12, 4, 0.06, 0xC79A54);
    to.rod({{-1.06, 4.15, 0.07}, {1.06, 4.15, 0.07}}, 0.016, kDarkOak);
  }
  to.stand({kX, 0, -0.2}, 3);
  addHatch(to);
  for (int i = 0; i < 3; ++i) {
    to.stand({-1.9 + 0.66 * i, 0, kZ}, 2);
    addChairStack(to, 6 - i, 0x4E6B86);
  }
  to.stand({kX, 0, 3.0}, 3);
  addDoor(to, 2, 0x9C6F48, true);
  addExitSign(to, {0, 2.40, 0});
  to.stand({kX, 0, 0}, 3);
  to.poster(Poster::walk_and_talk, {1.72, 1.85, 0}, 0.60);
  addNoticeBoard(to, {5.15, 1.85, 0}, 0.85);
  to.stand({kX, 0, 5.25}, 3);
  addTables(to);
  to.stand({-4.22, 0, kStageFront_m});
  to.poster(Poster::move_a_little, {0, 1.95, 0}, 0.66);
  to.stand({4.22, 0, kStageFront_m});
  addPiano(to);
  to.poster(Poster::rest, {-0.1, 2.15, 0}, 0.60);
  to.stand({0, 0, kZ}, 2);
  addPicture(to, {2.4, 1.95, 0}, 0.55, 0.38, 0xBFD3D8, 0x8CA377);
  addPicture(to, {0.9, 1.95, 0}, 0.42, 0.38, 0xE6D5B4, 0xA98C66);
  to.poster(Poster::stand_often, {-0.6, 1.90, 0}, 0.60);
  to.poster(Poster::how_hard, {-1.5, 1.90, 0}, 0.60);
  to.stand({-3.6, 0, kZ}, 2);
  addDoor(to, 1, 0x9C6F48, false);
  to.stand({3.9, 0, kZ - 0.5}, 2);
  addPlant(to, {0, 0, 0}, 1.25);
}

}  // namespace

Model buildCommunityHall() {
  Room room(planOfHall());
  WallPaint paint;
  paint.low = 0x7F9C90;
  paint.high = 0xF4E9D3;
  paint.rail = kOak;
  paint.skirting = kDarkOak;
  paint.ceiling = 0xF4EDDF;
  paint.dado_m = 1.10;
  paint.skirting_m = 0.13;
  addShell(room, paint);
  WindowStyle windows;
  windows.reveal_m = 0.26;
  windows.transom01 = 0.68;
  addWindows(room, windows);
  addOutside(room, View::trees_and_roofs);
  addStage(room);
  addCeilingOfHall(room);
  addSides(room);
  for (const double z : {-1.5, 4.1}) addBunting(room, z);
  return room.finish("community_hall", buildRoomFloor(room.plan()),
                     paintFloor(FloorKind::herringbone));
}

}  // namespace spotter::figure
