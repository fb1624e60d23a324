// The leisure-centre hall: sprung maple floor with faint court lines, a high band of windows on the
// left, wall bars, a basketball board, felt panels against the echo.

#include <array>

#include "figure/places.h"
#include "figure/room_floor.h"
#include "figure/room_shell.h"
#include "figure/room_things.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr double kX = 4.5, kZ = 6.0, kTop = 4.5;
constexpr double kLineHeight_m = 0.002;

RoomPlan hallPlan() {
  RoomPlan plan{kX, kZ, kTop, {}, {}};
  for (const double z : {-4.6, -2.3, 0.0, 2.3, 4.6}) plan.windows.push_back({z});
  for (const double z : {-3.6, 0.0, 3.6}) {
    for (const double x : {-2.0, 2.0}) plan.lamps.push_back({{x, 3.82, z}, 0.75});
  }
  return plan;
}

void addLine(PropBuilder& lines, double x0, double z0, double x1, double z1, const Vec3& colour) {
  const double y = kLineHeight_m;
  lines.addQuad({Vec3{x0, y, z1}, {x1, y, z1}, {x1, y, z0}, {x0, y, z0}}, colour);
}

void addCircle(PropBuilder& lines, double radius_m, const Vec3& colour) {
  constexpr int kParts = 40;
  const auto at = [](double r, int i) {
    const double a = 2.0 * maths::kPi * i / kParts;
    return Vec3{r * maths::sine(a), kLineHeight_m, r * maths::cosine(a)};
  };
  for (int i = 0; i < kParts; ++i)
    lines.addQuad(
        {at(radius_m, i), at(radius_m, i + 1), at(radius_m - 0.05, i + 1), at(radius_m - 0.05, i)},
        colour);
}

void addCourt(PropBuilder& lines) {
  const Vec3 blue{0.74, 0.84, 0.92}, terracotta{0.95, 0.80, 0.72};
  constexpr double kHalf = 0.022;
  for (const double x : {-3.05, 3.05}) addLine(lines, x - kHalf, -5.2, x + kHalf, 5.2, blue);
  for (const double z : {-5.2, -1.98, 1.98, 5.2})
    addLine(lines, -3.05, z - kHalf, 3.05, z + kHalf, blue);
  addCircle(lines, 1.80, terracotta);
  addLine(lines, -4.2, -kHalf, -1.80, kHalf, terracotta);
  addLine(lines, 1.80, -kHalf, 4.2, kHalf, terracotta);
}

void addCeiling(Room& to) {
  to.stand({});
  const Srgb beam = 0xCBA878;
  for (const double z : {-4.5, -1.5, 1.5, 4.5})
    to.block({0, kTop - 0.17, z}, {kX, 0.17, 0.085}, beam);
  for (const double x : {-3.4, -1.1, 1.1, 3.4}) {
    for (const double z : {-5.25, -3.0, 0.0, 3.0, 5.25}) {
      const double half = z < -5.0 || z > 5.0 ? 0.66 : 1.41;
      to.block({x, kTop - 0.05, z}, {0.045, 0.05, half}, 0xDCC298);
    }
  }
  for (const double z : {-3.6, 0.0, 3.6}) {
    for (const double x : {-2.0, 2.0}) {
      to.block({x, 3.90, z}, {0.78, 0.030, 0.085}, 0xE8E6E0);
      to.glow({x, 3.862, z}, {0.76, 0.012, 0.07}, 0xFFFBF2);
      for (const double side : {-0.6, 0.6})
        to.rod({{x + side, 3.92, z}, {x + side, kTop, z}}, 0.006, 0x8A8D8E, 4);
    }
  }
  to.rod(
      {{3.75, 3.78, -5.9}, {3.75, 3.78, -3}, {3.75, 3.78, 0}, {3.75, 3.78, 3}, {3.75, 3.78, 5.9}},
      0.19, 0xDAD9D3, 14);
  to.occlude({3.75, 3.78, 0}, {0.16, 0.16, 5.9});
  for (const double z : {-4.5, -1.5, 1.5, 4.5})
    to.block({3.75, 4.08, z}, {0.012, 0.26, 0.02}, 0x9EA1A1);
}

// Felt panels on a wall, their middles in the wall's frame.
void addPanels(Room& to, std::initializer_list<std::array<double, 2>> places, double first) {
  constexpr Srgb kFelts[] = {0x8FB0B4, 0xE0BE86, 0xB9C6A4, 0xD9A58A};
  int i = static_cast<int>(first);
  for (const auto& [x, y] : places)
    to.soft({x, y, 0.025}, {0.29, 0.56, 0.025}, 0.015, kFelts[i++ % 4]);
}

void addBackboard(Room& to) {
  const double z = 0.34, y = 3.42;
  to.soft({0, y, z}, {0.90, 0.525, 0.02}, 0.015, 0xF4F4F0);
  const auto band = [&](double cx, double cy, double hx, double hy, Srgb colour) {
    to.quad({Vec3{cx - hx, cy - hy, z + 0.0225},
             {cx + hx, cy - hy, z + 0.0225},
             {cx + hx, cy + hy, z + 0.0225},
             {cx - hx, cy + hy, z + 0.0225}},
            colour);
  };
  const Srgb red = 0xC4573F;
  for (const double s : {-1.0, 1.0}) {
    band(s * 0.27, y - 0.17, 0.02, 0.20, red);
    band(0, y - 0.17 + s * 0.20, 0.29, 0.02, red);
  }
  std::vector<Vec3> ring;
  for (int i = 0; i <= 20; ++i) {
    const double a = 2.0 * maths::kPi * i / 20;
    ring.push_back({0.225 * maths::sine(a), y - 0.37, z + 0.40 + 0.225 * maths::cosine(a)});
  }
  to.rod(ring, 0.010, 0xD0663F, 6);
  to.block({0, y - 0.38, z + 0.10}, {0.07, 0.02, 0.08}, red);
  for (int i = 0; i < 12; ++i) {
    const double a = 2.0 * maths::kPi * i / 12, b = a + 0.35;
    to.rod({{0.22 * maths::sine(a), y - 0.38, z + 0.40 + 0.22 * maths::cosine(a)},
            {0.13 * maths::sine(b), y - 0.78, z + 0.40 + 0.13 * maths::cosine(b)}},
           0.005, 0xF2EFE6, 4);
  }
  for (const double x : {-0.45, 0.45}) {
    to.rod({{x, y - 0.3, z - 0.02}, {x, y - 0.3, 0.0}}, 0.018, 0x8A8D8E);
    to.rod({{x, y + 0.3, z - 0.02}, {x, y + 0.3, 0.0}}, 0.018, 0x8A8D8E);
  }
}

void addWallBars(Room& to) {
  const Srgb wood = 0xCFA56C, post = 0xB98E56;
  for (const double x : {-1.05, 0.0, 1.05}) to.block({x, 1.30, 0.07}, {0.024, 1.30, 0.07}, post);
  for (const double middle : {-0.525, 0.525}) {
    for (int rung = 0; rung < 13; ++rung) {
      const double y = 0.20 + 0.185 * rung, z = rung > 10 ? 0.15 : 0.115;
      to.rod({{middle - 0.5, y, z}, {middle + 0.5, y, z}}, 0.019, wood, 8);
    }
  }
  to.groundShade({0, 0, 0.07}, {1.07, 0, 0.07}, 0.24);
}

void addBallRack(Room& to) {
  const Srgb steel = 0x7E8486;
  for (const double x : {-0.75, 0.75}) {
    to.rod({{x, 0, 0.10}, {x, 1.12, 0.10}}, 0.016, steel);
    to.rod({{x, 0, 0.48}, {x, 1.12, 0.48}}, 0.016, steel);
  }
  for (const double y : {0.14, 0.66}) {
    for (const double z : {0.14, 0.44}) to.rod({{-0.75, y, z}, {0.75, y, z}}, 0.014, steel);
  }
  constexpr Srgb kBalls[] = {0x6E93B5, 0xC98A5B, 0x7FA58A, 0xB5697A, 0xD0A24E};
  for (int i = 0; i < 3; ++i) addBall(to, {-0.5 + 0.5 * i, 0.15, 0.29}, 0.235, kBalls[i]);
  for (int i = 0; i < 5; ++i) addBall(to, {-0.6 + 0.3 * i, 0.67, 0.29}, 0.125, kBalls[4 - i]);
  to.groundShade({0, 0, 0.29}, {0.75, 0, 0.2}, 0.25);
}

void addBackWall(Room& to) {
  to.stand({2.75, 0, -kZ});
  addDoor(to, 2, 0xC39A67, true);
  addExitSign(to, {0, 2.36, 0});
  to.stand({0, 0, -kZ});
  addNoticeBoard(to, {-2.35, 1.82, 0}, 1.0);
  addClock(to, {-2.35, 3.10, 0}, 0.21);
  to.poster(Poster::move_a_little, {-0.55, 1.80, 0}, 0.62);
  to.poster(Poster::strong_legs, {0.50, 1.80, 0}, 0.62);
  addFirstAid(to, {1.48, 1.62, 0});
  to.poster(Poster::rest, {4.03, 1.80, 0}, 0.56);
  addPanels(to, {{{-3.95, 3.05}}, {{-3.25, 3.05}}, {{1.55, 3.35}}, {{2.25, 3.35}}, {{2.95, 3.35}}},
            0);
  to.stand({-3.42, 0, -5.62});
  addMatPile(to, 9);
}

void addSideWalls(Room& to) {
  for (const double z : {-3.45, -1.15, 1.15, 3.45}) {
    to.stand({-kX, 0, z}, 1);
    addRadiator(to, 1.25);
  }
  to.stand({kX, 0, -4.45}, 3);
  addWallBars(to);
  to.stand({kX, 0, 0}, 3);
  addPanels(to,
            {{{-2.8, 2.75}},
             {{-2.1, 2.75}},
             {{-0.7, 2.75}},
             {{0.0, 2.75}},
             {{0.7, 2.75}},
             {{2.1, 2.75}},
             {{2.8, 2.75}}},
            2);
  to.poster(Poster::how_hard, {3.55, 1.80, 0}, 0.62);
  to.stand({kX - 0.22, 0, 4.6}, 3);
  addBench(to, 0.95);
}

void addFrontWall(Room& to) {
  to.stand({-2.4, 0, kZ}, 2);
  addDoor(to, 2, 0xC39A67, false);
  to.stand({0.6, 0, kZ}, 2);
  addBallRack(to);
  to.stand({2.5, 0, kZ}, 2);
  addChairStack(to, 5, 0x3C6E7C);
  to.stand({3.2, 0, kZ}, 2);
  addChairStack(to, 4, 0x3C6E7C);
  to.stand({0, 0, kZ}, 2);
  to.poster(Poster::walk_and_talk, {-0.1, 1.95, 0}, 0.62);
  to.poster(Poster::stand_often, {-1.0, 1.95, 0}, 0.62);
  // Not on the wall that the class has behind it: there its net would hang over heads.
  addBackboard(to);
  addPanels(
      to,
      {{{-3.6, 3.05}}, {{-2.9, 3.05}}, {{-2.2, 3.05}}, {{1.9, 3.05}}, {{2.6, 3.05}}, {{3.3, 3.05}}},
      1);
}

}  // namespace

Model buildHall() {
  Room room(hallPlan());
  WallPaint paint;
  paint.low = 0x95ADAA;
  paint.high = 0xF1EADB;
  paint.rail = 0xC29F6E;
  paint.skirting = 0x6F7A78;
  paint.ceiling = 0xF5F1E8;
  paint.dado_m = 1.12;
  addShell(room, paint);
  addWindows(room, {});
  addOutside(room, View::trees_and_roofs);
  addCeiling(room);
  addBackWall(room);
  addSideWalls(room);
  addFrontWall(room);
  addCourt(room.lines());
  return room.finish("hall", buildRoomFloor(room.plan()), paintFloor(FloorKind::maple_strips));
}

}  // namespace spotter::figure
