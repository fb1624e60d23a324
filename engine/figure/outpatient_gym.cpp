// The outpatient gym: bright and low, vinyl floor, treatment couches with a curtain, parallel bars,
// shelves of small weights.

#include "figure/places.h"
#include "figure/room_floor.h"
#include "figure/room_shell.h"
#include "figure/room_things.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr double kX = 4.5, kZ = 5.4, kTop = 2.95;
constexpr double kCurtain_m = -2.03;  // between the couches
constexpr Srgb kSteel = 0xB4BABC, kBirch = 0xCFAE82, kTeal = 0x3F7F86;

RoomPlan planOfGym() {
  RoomPlan plan{kX, kZ, kTop, {}, {}};
  for (const double z : {-3.3, 0.0, 3.3}) plan.windows.push_back({z, 1.25, 1.00, 2.45});
  for (const double z : {-3.6, -1.2, 1.2, 3.6}) {
    for (const double x : {-2.4, 0.0, 2.4}) plan.lamps.push_back({{x, kTop - 0.06, z}, 1.0});
  }
  return plan;
}

void addCeilingGrid(Room& to) {
  to.stand({});
  for (int i = -3; i <= 3; ++i) to.block({1.2 * i, kTop - 0.004, 0}, {0.012, 0.004, kZ}, 0xE2E2DC);
  for (int i = -4; i <= 4; ++i) to.block({0, kTop - 0.005, 1.2 * i}, {kX, 0.005, 0.012}, 0xE2E2DC);
  for (const RoomLamp& lamp : to.plan().lamps) {
    const Vec3& c = lamp.centre_m;
    to.block({c.x, kTop - 0.010, c.z}, {0.32, 0.010, 0.32}, 0xEDEDE8);
    to.glow({c.x, kTop - 0.021, c.z}, {0.29, 0.004, 0.29}, 0xFDFEFF);
  }
  for (const double x : {-1.2, 3.6}) {
    to.block({x, kTop - 0.012, 2.4}, {0.24, 0.012, 0.24}, 0xD9DBD8);
    for (int i = 0; i < 4; ++i)
      to.block({x, kTop - 0.027, 2.25 + 0.10 * i}, {0.22, 0.004, 0.012}, 0xB9BDBB);
  }
}

// A couch along z: its head end towards -z.
void addCouch(Room& to, Srgb cover) {
  to.soft({0, 0.66, 0.28}, {0.33, 0.05, 0.68}, 0.04, cover, 0.004);
  to.soft({0, 0.685, -0.72}, {0.33, 0.05, 0.28}, 0.04, cover, 0.004);
  to.soft({0, 0.755, -0.76}, {0.20, 0.045, 0.14}, 0.04, 0xF3F3EE, 0.01);
  to.block({0, 0.712, 0.25}, {0.24, 0.003, 0.66}, 0xF6F6F1);
  to.block({0, 0.57, -0.02}, {0.29, 0.03, 0.92}, kSteel);
  for (const double z : {-0.62, 0.62}) {
    to.rod({{-0.20, 0.14, z}, {0.0, 0.56, z * 0.7}}, 0.022, kSteel);
    to.rod({{0.20, 0.14, z}, {0.0, 0.56, z * 0.7}}, 0.022, kSteel);
    to.block({0, 0.13, z}, {0.30, 0.03, 0.04}, kSteel);
    for (const double x : {-0.27, 0.27})
      to.turned({x, 0, z}, {{0.0, 0, 0}, {0.045, 0, 0}, {0.045, 0.09, 0}, {0.0, 0.10, 0}}, 0x3A4043,
                8);
  }
  to.groundShade({0, 0, 0}, {0.30, 0, 0.75}, 0.35);
}

// Along x, 3 m.
void addParallelBars(Room& to) {
  for (const double z : {-0.30, 0.30}) {
    to.rod({{-1.5, 0.90, z}, {1.5, 0.90, z}}, 0.020, kBirch, 10);
    for (const double x : {-1.2, 0.0, 1.2}) {
      to.rod({{x, 0.02, z * 1.25}, {x, 0.86, z * 1.25}, {x, 0.89, z}}, 0.018, kSteel);
      to.groundShade({x, 0, z * 1.25}, {0.03, 0, 0.03}, 0.09);
    }
  }
  to.block({0, 0.012, 0}, {1.60, 0.012, 0.48}, 0x6F8C91);
  to.groundShade({}, {1.60, 0, 0.48}, 0.12);
}

void addShelf(Room& to) {
  for (const double x : {-0.75, 0.75}) to.block({x, 0.60, 0.19}, {0.018, 0.60, 0.19}, kBirch);
  for (const double y : {0.10, 0.48, 0.84, 1.19})
    to.block({0, y, 0.19}, {0.75, 0.014, 0.19}, kBirch);
  constexpr Srgb kWeights[] = {0x5D7FA3, 0xB5697A, 0x5F8F7A, 0xC98A5B};
  for (int i = 0; i < 7; ++i) {
    const double x = -0.60 + 0.20 * i;
    for (const double y : {0.114, 0.494}) {
      const double r = y < 0.3 ? 0.062 : 0.045;
      for (const double z : {0.10, 0.26})
        to.block({x, y + r, z}, {r * 0.9, r, 0.035}, kWeights[(i / 2) % 4]);
      to.rod({{x, y + r, 0.12}, {x, y + r, 0.25}}, 0.014, kSteel);
    }
  }
  for (int i = 0; i < 4; ++i)
    to.soft({-0.54 + 0.36 * i, 0.93, 0.20}, {0.14, 0.075, 0.13}, 0.03, kWeights[(i + 1) % 4]);
  for (int i = 0; i < 5; ++i)
    to.turned({-0.58 + 0.10 * i, 1.204, 0.19},
              {{0.0, 0, 0}, {0.045, 0, 0}, {0.045, 0.16, 0}, {0.0, 0.16, 0}}, 0xF2EFE6, 10);
  to.block({0.42, 1.27, 0.18}, {0.22, 0.066, 0.13}, 0xE8E3D6);
  to.groundShade({0, 0, 0.19}, {0.75, 0, 0.19}, 0.24);
}

void addBasin(Room& to) {
  to.block({0, 1.28, 0.006}, {0.50, 0.40, 0.006}, 0xE4EEEE);
  to.soft({0, 0.80, 0.23}, {0.27, 0.08, 0.22}, 0.05, 0xF8F8F4);
  to.block({0, 0.883, 0.24}, {0.20, 0.004, 0.15}, 0xD7DEDD);
  to.block({0, 0.36, 0.12}, {0.10, 0.36, 0.10}, 0xF2F2EE);
  to.rod({{0, 1.02, 0.0}, {0, 1.06, 0.10}, {0, 1.05, 0.22}, {0, 1.00, 0.25}}, 0.014, kSteel, 8);
  to.soft({-0.36, 1.32, 0.06}, {0.06, 0.12, 0.05}, 0.02, 0xF7F7F3);
  to.soft({0.38, 1.35, 0.07}, {0.13, 0.17, 0.06}, 0.02, 0xF7F7F3);
  to.groundShade({0, 0, 0.10}, {0.10, 0, 0.10}, 0.22);
}

void addWhiteboard(Room& to, const Vec3& m) {
  to.block(m + Vec3{0, 0, 0.012}, {0.92, 0.56, 0.012}, kSteel);
  to.block(m + Vec3{0, 0, 0.022}, {0.88, 0.52, 0.006}, 0xFAFBFA);
  to.block(m + Vec3{0, -0.56, 0.05}, {0.50, 0.012, 0.04}, kSteel);
  constexpr double kLines[][4] = {{-0.62, 0.36, 0.20, 0.012},  {-0.60, 0.20, 0.22, 0.007},
                                  {-0.57, 0.10, 0.25, 0.007},  {-0.61, 0.00, 0.21, 0.007},
                                  {-0.55, -0.10, 0.27, 0.007}, {0.35, 0.34, 0.24, 0.010},
                                  {0.38, 0.16, 0.27, 0.007},   {0.33, 0.06, 0.22, 0.007}};
  for (const auto& line : kLines)
    to.block(m + Vec3{line[0], line[1], 0.0285}, {line[2], line[3], 0.0006},
             line[3] > 0.008 ? 0x2F6E8C : 0x556068);
}

void addStool(Room& to, const Vec3& at) {
  to.soft(at + Vec3{0, 0.50, 0}, {0.17, 0.035, 0.17}, 0.035, 0x39474C);
  to.rod({at + Vec3{0, 0.09, 0}, at + Vec3{0, 0.47, 0}}, 0.022, kSteel, 8);
  for (int i = 0; i < 4; ++i) {
    const double x = i % 2 == 0 ? 0.24 : 0.0, z = i % 2 == 0 ? 0.0 : 0.24, s = i < 2 ? 1.0 : -1.0;
    to.rod({at + Vec3{0, 0.09, 0}, at + Vec3{s * x, 0.05, s * z}}, 0.016, kSteel);
    to.turned(at + Vec3{s * x, 0, s * z},
              {{0.0, 0, 0}, {0.024, 0, 0}, {0.024, 0.05, 0}, {0.0, 0.052, 0}}, 0x35393B, 8);
  }
  to.groundShade(at, {0.10, 0, 0.10}, 0.20);
}

void addBackOfGym(Room& to) {
  to.stand({-2.35, 0, -4.70});
  addParallelBars(to);
  to.stand({0, 0, -kZ});
  addWhiteboard(to, {-2.35, 1.72, 0});
  addClock(to, {-0.75, 2.35, 0}, 0.18);
  to.poster(Poster::strong_legs, {-0.75, 1.62, 0}, 0.60);
  to.poster(Poster::how_hard, {0.20, 1.62, 0}, 0.60);
  to.stand({1.72, 0, -kZ});
  addDoor(to, 2, 0xD3B48A, true);
  addExitSign(to, {0, 2.36, 0});
  to.stand({3.55, 0, -kZ});
  addShelf(to);
  to.stand({0, 0, -kZ});
  to.poster(Poster::move_a_little, {3.55, 1.95, 0}, 0.56);
}

void addSidesOfGym(Room& to) {
  for (const double z : {-3.3, 0.0, 3.3}) {
    to.stand({-kX, 0, z}, 1);
    addRadiator(to, 1.9, 0.52);
    // A roller blind, a little down.
    to.block({0, 2.34, 0.035}, {1.28, 0.13, 0.006}, 0xC9DAD6);
    to.rod({{-1.29, 2.50, 0.04}, {1.29, 2.50, 0.04}}, 0.028, 0xE3E8E4, 8);
    to.block({0, 2.21, 0.035}, {1.28, 0.012, 0.010}, 0xB4C6C2);
  }
  // Two couches along the right wall, with a curtain between them: the floor before them is for
  // the class.
  for (const double z : {-3.20, -0.85}) {
    to.stand({kX - 0.40, 0, z});
    addCouch(to, z < -2.0 ? kTeal : 0x55788F);
  }
  to.stand({kX, 0, kCurtain_m}, 0);
  to.rod({{-1.5, 2.28, 0}, {0, 2.28, 0}}, 0.014, kSteel);
  addCurtain(to, -0.95, -0.02, 0.32, 2.26, 7, 0.05, 0x9CC0BC);
  to.stand({kX, 0, kCurtain_m}, 2);
  addCurtain(to, 0.02, 0.95, 0.32, 2.26, 7, 0.05, 0x9CC0BC);
  for (const double x : {1.5, 0.75}) {
    to.stand({kX - x, 0, kCurtain_m});
    to.rod({{0, 2.29, 0}, {0, kTop, 0}}, 0.008, kSteel, 5);
  }
  to.stand({0, 0, 0});
  addStool(to, {3.85, 0, 0.78});
  to.stand({kX, 0, 2.05}, 3);
  addBasin(to);
  to.stand({kX, 0, 0}, 3);
  addFirstAid(to, {3.05, 1.60, 0});
  to.poster(Poster::rest, {3.85, 1.62, 0}, 0.56);
  addPicture(to, {-0.85, 1.75, 0}, 0.42, 0.30, 0xC7DADD, 0x93B09A);
}

void addFrontOfGym(Room& to) {
  to.stand({0, 0, kZ}, 2);
  to.poster(Poster::stand_often, {-1.9, 1.62, 0}, 0.60);
  to.poster(Poster::walk_and_talk, {-1.0, 1.62, 0}, 0.60);
  addNoticeBoard(to, {0.9, 1.65, 0}, 0.85);
  // Gym balls on a rail along the wall.
  constexpr Srgb kBalls[] = {0x6E93B5, 0xC98A5B, 0x7FA58A, 0xB5697A};
  for (const double z : {0.12, 0.50}) to.rod({{1.9, 0.30, z}, {4.2, 0.30, z}}, 0.016, kSteel);
  for (const double x : {1.95, 3.05, 4.15}) {
    for (const double z : {0.12, 0.50}) to.rod({{x, 0, z}, {x, 0.30, z}}, 0.016, kSteel);
  }
  for (int i = 0; i < 4; ++i) {
    addBall(to, {2.25 + 0.56 * i, 0.20, 0.31}, 0.26, kBalls[i]);
  }
  to.groundShade({3.05, 0, 0.31}, {1.15, 0, 0.22}, 0.25);
  to.stand({-3.0, 0, kZ}, 2);
  addChairStack(to, 4, kTeal);
  to.stand({-3.75, 0, kZ - 0.45}, 2);
  addPlant(to, {0, 0, 0}, 1.1);
}

}  // namespace

Model buildOutpatientGym() {
  Room room(planOfGym());
  WallPaint paint;
  paint.low = 0xA9C3C1;
  paint.high = 0xF3F2EB;
  paint.rail = 0x6E9A9C;
  paint.skirting = 0x6F7F83;
  paint.ceiling = 0xF7F7F3;
  paint.dado_m = 0.92;
  addShell(room, paint);
  WindowStyle windows;
  windows.panes_across = 3;
  windows.transom01 = 0.0;
  windows.reveal_m = 0.18;
  addWindows(room, windows);
  addOutside(room, View::car_park);
  addCeilingGrid(room);
  addBackOfGym(room);
  addSidesOfGym(room);
  addFrontOfGym(room);
  return room.finish("outpatient_gym", buildRoomFloor(room.plan()), paintFloor(FloorKind::vinyl));
}

}  // namespace spotter::figure
