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

// A wall from one corner of the room to the next, seen from inside, with dado, rail and skirting.
void addWall(PropBuilder& room, const Vec3& from, const Vec3& to, int parts) {
  const auto strip = [&](double low, double high, double proud, Srgb colour, int up) {
    const Vec3 inward = maths::normalised(maths::cross({0, 1, 0}, to - from)) * -1.0;
    const Vec3 shift = inward * -proud;
    const Vec3 a = from + shift, b = to + shift;
    room.addQuad({Vec3{a.x, low, a.z}, {b.x, low, b.z}, {b.x, high, b.z}, {a.x, high, a.z}},
                 linearOf(colour), parts, up);
  };
  strip(kDado_m + 0.03, kTop, 0.0, kWall, 5);
  strip(0.10, kDado_m - 0.03, 0.004, kDado, 2);
  strip(kDado_m - 0.03, kDado_m + 0.03, 0.022, kRail, 1);
  strip(0.0, 0.10, 0.016, kSkirting, 1);
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
    // Pale sky, whiter towards the roofs and trees outside.
    const std::array<Float3, 4> rows = {Float3{0.88F, 0.96F, 0.92F},
                                        {1.02F, 1.08F, 1.10F},
                                        {0.96F, 1.08F, 1.20F},
                                        {0.88F, 1.04F, 1.24F}};
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
