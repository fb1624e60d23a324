// A through living room: sofa, armchair, bookcase, a fireplace, curtains, lamps, the garden
// outside.

#include <cmath>

#include "figure/places.h"
#include "figure/room_floor.h"
#include "figure/room_shell.h"
#include "figure/room_things.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr double kX = 2.7, kZ = 3.7, kTop = 2.55;
constexpr Srgb kOak = 0xA87C4F;

const Vec3 kFloorLamp{-1.75, 1.50, -3.28}, kTableLamp{2.42, 1.08, 2.55}, kPendant{0.0, 2.06, 0.4};

RoomPlan planOfRoom() {
  RoomPlan plan{kX, kZ, kTop, {}, {}};
  plan.windows.push_back({-1.0, 1.05, 0.78, 2.16});
  plan.windows.push_back({2.0, 0.85, 0.78, 2.16});
  plan.lamps = {{kFloorLamp, 0.35}, {kTableLamp, 0.35}, {kPendant, 0.35}};
  return plan;
}

// Seats side by side; its back to the wall.
void addSofa(Room& to, int seats, Srgb cloth, Srgb darker) {
  const double half = 0.36 * seats, arm = 0.11;
  to.soft({0, 0.23, 0.46}, {half + arm, 0.11, 0.40}, 0.03, darker);
  to.soft({0, 0.52, 0.16}, {half + arm, 0.34, 0.11}, 0.07, cloth);
  for (const double side : {-1.0, 1.0})
    to.soft({side * (half + arm), 0.40, 0.46}, {arm, 0.24, 0.41}, 0.07, cloth);
  for (int i = 0; i < seats; ++i) {
    const double x = -half + 0.72 * (i + 0.5);
    to.soft({x, 0.39, 0.53}, {0.352, 0.085, 0.33}, 0.06, cloth, 0.015);
    to.soft({x, 0.63, 0.31}, {0.345, 0.20, 0.085}, 0.075, cloth, 0.01);
  }
  for (const double x : {-half - arm + 0.05, half + arm - 0.05}) {
    for (const double z : {0.10, 0.82})
      to.turned({x, 0, z}, {{0.0, 0, 0}, {0.018, 0, 0}, {0.028, 0.12, 0}, {0.0, 0.12, 0}}, 0x6B4A32,
                8);
  }
  to.groundShade({0, 0, 0.46}, {half + arm, 0, 0.42}, 0.25);
}

void addBookcase(Room& to) {
  constexpr double kHalf = 0.50, kTall = 1.95, kDeep = 0.145;
  to.block({0, 0.5 * kTall, 0.012}, {kHalf, 0.5 * kTall, 0.012}, 0x94693F);
  for (const double x : {-kHalf, kHalf})
    to.block({x, 0.5 * kTall, kDeep}, {0.014, 0.5 * kTall, kDeep}, kOak);
  constexpr Srgb kSpines[] = {0xA8483F, 0x3F6A80, 0xD8C08F, 0x5D7A56, 0x7B5B86,
                              0xC98A4A, 0x37474F, 0xE4DCCB, 0x8C5A3C};
  int book = 0;
  for (int shelf = 0; shelf < 6; ++shelf) {
    const double y = 0.06 + 0.37 * shelf;
    to.block({0, y, kDeep}, {kHalf, 0.012, kDeep}, kOak);
    if (shelf == 5) break;
    double x = -kHalf + 0.03;
    const double stop = kHalf - (shelf % 2 == 0 ? 0.06 : 0.30);
    while (x < stop) {
      const double wide = 0.016 + 0.004 * (book * 7 % 5), high = 0.105 + 0.012 * (book * 5 % 5);
      to.block({x + wide, y + 0.012 + high, kDeep + 0.01 * (book % 3)}, {wide - 0.001, high, 0.095},
               kSpines[(book * 4 + shelf) % 9]);
      x += 2.0 * wide;
      ++book;
    }
    if (shelf % 2 == 1)
      to.turned({kHalf - 0.16, y + 0.012, kDeep},
                {{0.0, 0, 0},
                 {0.05, 0, 0},
                 {0.075, 0.07, 0},
                 {0.03, 0.16, 0},
                 {0.036, 0.20, 0},
                 {0.0, 0.19, 0}},
                shelf == 1 ? 0x7FA0A8 : 0xC9855F, 12);
  }
  to.groundShade({0, 0, kDeep}, {kHalf, 0, kDeep}, 0.20);
}

// The chimney breast with a tiled hearth opening and a shelf.
void addFireplace(Room& to) {
  constexpr double kOut = 0.36;
  to.block({0, 0.5 * kTop, 0.5 * kOut}, {0.72, 0.5 * kTop, 0.5 * kOut}, 0xEFE6D4);
  to.block({0, 0.05, kOut + 0.008}, {0.72, 0.05, 0.008}, 0xF3EEE4);
  const Srgb white = 0xF3EEE4;
  for (const double side : {-1.0, 1.0})
    to.block({side * 0.50, 0.52, kOut + 0.03}, {0.09, 0.52, 0.03}, white);
  to.block({0, 0.97, kOut + 0.03}, {0.41, 0.085, 0.03}, white);
  to.block({0, 1.085, kOut + 0.07}, {0.68, 0.022, 0.09}, white);
  to.block({0, 0.44, kOut + 0.010}, {0.41, 0.44, 0.010}, 0x55605F);
  to.block({0, 0.38, kOut + 0.022}, {0.27, 0.34, 0.004}, 0x2E2C2B);
  for (int i = 0; i < 7; ++i)
    to.block({-0.21 + 0.07 * i, 0.24, kOut + 0.036}, {0.008, 0.18, 0.008}, 0x4A4644);
  to.block({0, 0.02, kOut + 0.16}, {0.62, 0.02, 0.16}, 0x6F6A64);
  addCup(to, {-0.46, 1.107, kOut + 0.08}, 0x7FA0A8);
  to.turned({0.48, 1.107, kOut + 0.07},
            {{0.0, 0, 0},
             {0.045, 0, 0},
             {0.07, 0.10, 0},
             {0.025, 0.22, 0},
             {0.035, 0.26, 0},
             {0.0, 0.25, 0}},
            0xD8B06A, 12);
  to.block({0.0, 1.19, kOut + 0.07}, {0.12, 0.085, 0.035}, kOak);
  to.disc({0.0, 1.20, kOut + 0.107}, {0, 0, 1}, 0.06, 0xFBF9F3, 20);
  to.quad({Vec3{-0.004, 1.20, kOut + 0.110},
           {0.004, 1.20, kOut + 0.110},
           {0.004, 1.245, kOut + 0.110},
           {-0.004, 1.245, kOut + 0.110}},
          0x2E3336);
  to.quad({Vec3{0, 1.196, kOut + 0.110},
           {0.032, 1.214, kOut + 0.110},
           {0.030, 1.220, kOut + 0.110},
           {0, 1.204, kOut + 0.110}},
          0x2E3336);
  addPicture(to, {0, 1.76, kOut}, 0.42, 0.32, 0xC4D6DC, 0x86A07E);
  to.groundShade({0, 0, kOut + 0.16}, {0.62, 0, 0.16}, 0.14);
}

void addSideboard(Room& to) {
  to.block({0, 0.44, 0.21}, {0.70, 0.30, 0.20}, kOak);
  to.block({0, 0.755, 0.21}, {0.73, 0.016, 0.215}, 0xB98B5A);
  for (const double x : {-0.35, 0.35}) {
    to.block({x, 0.44, 0.415}, {0.33, 0.27, 0.007}, 0xB4875A);
    to.rod({{x + (x < 0 ? 0.26 : -0.26), 0.40, 0.435}, {x + (x < 0 ? 0.26 : -0.26), 0.50, 0.435}},
           0.008, 0x6B4A32);
  }
  for (const double x : {-0.62, 0.62}) {
    for (const double z : {0.06, 0.36}) to.block({x, 0.07, z}, {0.022, 0.07, 0.022}, 0x6B4A32);
  }
  to.groundShade({0, 0, 0.21}, {0.70, 0, 0.20}, 0.22);
}

void addLamps(Room& to) {
  to.stand({});
  const auto shade = [&](const Vec3& c, double low, double high, double tall) {
    to.glowTurned(c - Vec3{0, 0.5 * tall, 0}, {{low, 0, 0}, {high, tall, 0}}, 0xFBE9C6);
    // Seen from above and below: its inside.
    to.glowTurned(c - Vec3{0, 0.5 * tall, 0}, {{high - 0.004, tall, 0}, {low - 0.004, 0, 0}},
                  0xFFF4DC);
  };
  shade(kFloorLamp, 0.20, 0.13, 0.26);
  to.rod({{kFloorLamp.x, 0.02, kFloorLamp.z}, {kFloorLamp.x, 1.62, kFloorLamp.z}}, 0.011, 0x8A7350,
         8);
  to.turned({kFloorLamp.x, 0, kFloorLamp.z},
            {{0.0, 0, 0}, {0.14, 0, 0}, {0.13, 0.025, 0}, {0.0, 0.03, 0}}, 0x8A7350, 16);
  shade(kTableLamp, 0.16, 0.10, 0.20);
  to.turned({kTableLamp.x, 0.771, kTableLamp.z},
            {{0.0, 0, 0},
             {0.07, 0, 0},
             {0.085, 0.06, 0},
             {0.03, 0.17, 0},
             {0.012, 0.22, 0},
             {0.0, 0.22, 0}},
            0x6F97A0, 12);
  shade(kPendant, 0.24, 0.16, 0.22);
  to.rod({{kPendant.x, kPendant.y + 0.10, kPendant.z}, {kPendant.x, kTop, kPendant.z}}, 0.006,
         0xEDE6D8, 4);
}

// A flat rug with a border and soft stripes, its middle at the origin.
void addRug(Room& to, double half_x, double half_z) {
  to.block({0, 0.005, 0}, {half_x, 0.005, half_z}, 0x9C5B4B);
  const auto field = [&](double x, double z, double lift, Srgb colour) {
    to.quad({Vec3{-x, lift, z}, {x, lift, z}, {x, lift, -z}, {-x, lift, -z}}, colour, 4, 3);
  };
  field(half_x - 0.10, half_z - 0.10, 0.0115, 0xD9B98C);
  field(half_x - 0.15, half_z - 0.15, 0.0125, 0xB9705A);
  for (int i = 0; i < 5; ++i) {
    const double x = (half_x - 0.35) * (i - 2) / 2.0;
    to.quad({Vec3{x - 0.10, 0.0140, half_z - 0.28},
             {x + 0.10, 0.0140, half_z - 0.28},
             {x + 0.10, 0.0140, -half_z + 0.28},
             {x - 0.10, 0.0140, -half_z + 0.28}},
            i % 2 == 0 ? 0x7D4A44 : 0xD3A777);
  }
  to.groundShade({}, {half_x, 0, half_z}, 0.05);
}

void addWindowWall(Room& to) {
  for (const RoomWindow& w : to.plan().windows) {
    to.stand({-kX + 0.02, 0, w.middle_z_m}, 1);
    const double edge = w.half_width_m;
    addCurtain(to, -edge - 0.36, -edge + 0.06, 0.08, 2.32, 5, 0.055, 0x9DB0A0);
    addCurtain(to, edge - 0.06, edge + 0.36, 0.08, 2.32, 5, 0.055, 0x9DB0A0);
    to.rod({{-edge - 0.44, 2.35, 0.065}, {edge + 0.44, 2.35, 0.065}}, 0.014, 0x6B4A32);
    to.stand({-kX, 0, w.middle_z_m}, 1);
    addRadiator(to, 1.1, 0.50);
  }
}

void addWallsOfRoom(Room& to) {
  to.stand({-0.15, 0, -kZ});
  addSofa(to, 3, 0x6F8F98, 0x5C7A83);
  to.soft({-0.78, 0.66, 0.44}, {0.19, 0.17, 0.06}, 0.055, 0xD9A24F, 0.0);
  to.soft({0.80, 0.66, 0.44}, {0.19, 0.17, 0.06}, 0.055, 0xC7786A, 0.0);
  addPicture(to, {-0.72, 1.70, 0}, 0.34, 0.27, 0xE7D8B8, 0xB08A62);
  addPicture(to, {0.14, 1.70, 0}, 0.34, 0.27, 0xC7D9DF, 0x7F9C8B);
  addPicture(to, {1.00, 1.70, 0}, 0.34, 0.27, 0xE3C9BB, 0xA2705E);
  to.stand({-0.15, 0, -2.30});
  addRug(to, 1.15, 0.52);
  to.stand({2.05, 0, -kZ});
  addBookcase(to);
  to.stand({kX, 0, -0.55}, 3);
  addFireplace(to);
  to.stand({kX, 0, -2.30}, 3);
  addSofa(to, 1, 0xC08A62, 0xA5734F);
  to.stand({kX, 0, 2.30}, 3);
  addSideboard(to);
  addPicture(to, {0.05, 1.62, 0}, 0.40, 0.30, 0xD8DCC4, 0x8D9B6B);
  addCup(to, {0.42, 0.771, 0.20}, 0xF2EEE4);
  to.stand({-0.9, 0, kZ}, 2);
  addDoor(to, 1, 0xF1ECE0, false);
  to.stand({0, 0, 0});
  addPlant(to, {-2.32, 0, -3.30}, 1.25);
  addPlant(to, {-2.36, 0, 3.32}, 0.95);
  to.stand({1.2, 0, kZ}, 2);
  addPicture(to, {0, 1.62, 0}, 0.36, 0.46, 0xE9DFC9, 0x7E97A6);
}

}  // namespace

Model buildLivingRoom() {
  Room room(planOfRoom());
  WallPaint paint;
  paint.high = 0xEDE3CF;
  paint.skirting = 0xF3EEE4;
  paint.ceiling = 0xF8F5EE;
  paint.dado_m = 0.0;
  paint.skirting_m = 0.13;
  addShell(room, paint);
  WindowStyle windows;
  windows.reveal_m = 0.16;
  windows.transom01 = 0.74;
  addWindows(room, windows);
  addOutside(room, View::garden);
  addWindowWall(room);
  addWallsOfRoom(room);
  addLamps(room);
  return room.finish("living_room", buildRoomFloor(room.plan()), paintFloor(FloorKind::oak_boards));
}

}  // namespace spotter::figure
