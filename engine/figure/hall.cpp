#include "figure/colour.h"
#include "figure/hall_fittings.h"
#include "figure/hall_floor.h"
#include "figure/hall_light.h"
#include "figure/prop_builder.h"
#include "figure/props.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr double kX = 4.5, kZ = 6.0, kTop = 4.5;
constexpr double kDado_m = 1.12;
constexpr Srgb kWall = 0xE6DFD0;
constexpr Srgb kDado = 0xA3AEA8;
constexpr Srgb kRail = 0xB59B78;
constexpr Srgb kSkirting = 0x8A7A63;
constexpr Srgb kCeiling = 0xF1EDE4;
constexpr Srgb kBeam = 0xC9A87C;
constexpr Srgb kLamp = 0xFFFDF6;

// A wall from one corner of the room to the next, seen from inside: two flat fields, and a rail and
// a skirting board standing out from them.
void addWall(PropBuilder& room, const Vec3& from, const Vec3& to, int parts) {
  const auto field = [&](double low, double high, Srgb colour, int up) {
    room.addQuad(
        {Vec3{from.x, low, from.z}, {to.x, low, to.z}, {to.x, high, to.z}, {from.x, high, from.z}},
        linearOf(colour), parts, up);
  };
  field(kDado_m, kTop, kWall, 5);
  field(0.0, kDado_m, kDado, 2);
  const Vec3 along = to - from;
  const bool on_x = along.x != 0.0;
  // In pieces, so that each takes its own light.
  for (int i = 0; i < parts; ++i) {
    const Vec3 middle = from + along * ((i + 0.5) / parts);
    const double half = maths::length(along) * 0.5 / parts;
    const auto board = [&](double y, double half_height, double depth, Srgb colour) {
      room.addBox(
          {{middle.x, y, middle.z}, {on_x ? half : depth, half_height, on_x ? depth : half}},
          linearOf(colour));
    };
    board(kDado_m, 0.03, 0.022, kRail);
    board(0.05, 0.05, 0.016, kSkirting);
  }
}

void addCeiling(PropBuilder& room) {
  room.addQuad({Vec3{-kX, kTop, -kZ}, {kX, kTop, -kZ}, {kX, kTop, kZ}, {-kX, kTop, kZ}},
               linearOf(kCeiling), 10, 12);
  for (const double z : {-4.5, -1.5, 1.5, 4.5}) {
    // In pieces, so that each takes its own light.
    for (double x = -3.75; x < 4.0; x += 1.5) {
      room.addBox({{x, kTop - 0.16, z}, {0.75, 0.16, 0.09}}, linearOf(kBeam));
    }
  }
}

// Lamps glow a little even by day; they are not baked.
void addLamps(PropBuilder& lamps) {
  for (const double z : {-3.0, 0.0, 3.0}) {
    for (const double x : {-2.0, 2.0}) {
      lamps.addBox({{x, kTop - 0.05, z}, {0.75, 0.03, 0.11}}, linearOf(kLamp) * 1.15);
    }
  }
}

std::vector<Mesh> buildPanes() {
  std::vector<Mesh> panes;
  for (const HallWindow& w : hallWindows()) {
    PropBuilder pane("window_" + std::to_string(panes.size() + 1));
    const double x = -kX + 0.012, z0 = w.middle_z_m - w.half_width_m,
                 z1 = w.middle_z_m + w.half_width_m;
    pane.addQuad({Vec3{x, w.low_m, z1}, {x, w.low_m, z0}, {x, w.high_m, z0}, {x, w.high_m, z1}},
                 {1, 1, 1}, 1, 3);
    // Sky, paler towards the tree tops outside.
    const std::array<Float3, 4> rows = {Float3{0.80F, 0.88F, 0.80F},
                                        {0.98F, 1.00F, 0.98F},
                                        {0.86F, 0.97F, 1.06F},
                                        {0.70F, 0.87F, 1.08F}};
    for (std::size_t i = 0; i < 8; ++i) pane.mesh().colour[i] = rows[i / 2];
    panes.push_back(pane.mesh());
  }
  return panes;
}

}  // namespace

Model buildHall() {
  Model model;
  model.name = "hall";
  model.materials = {{"plain", {1, 1, 1}, 0.9F, -1}, {"maple", {1, 1, 1}, 0.5F, 0}};
  model.textures = {paintHallFloor()};
  PropBuilder room("room_walls"), fittings("room_fittings"), lamps("room_lamps");
  addWall(room, {-kX, 0, -kZ}, {kX, 0, -kZ}, 12);
  addWall(room, {kX, 0, -kZ}, {kX, 0, kZ}, 14);
  addWall(room, {kX, 0, kZ}, {-kX, 0, kZ}, 12);
  addWall(room, {-kX, 0, kZ}, {-kX, 0, -kZ}, 16);
  addCeiling(room);
  addHallFittings(fittings);
  addLamps(lamps);
  bakeHallLight(room.mesh());
  bakeHallLight(fittings.mesh());
  model.meshes = {room.mesh(), fittings.mesh(), lamps.mesh(), buildHallFloor(1), buildHallLines(0)};
  for (Mesh& pane : buildPanes()) model.meshes.push_back(std::move(pane));
  return model;
}

}  // namespace spotter::figure
