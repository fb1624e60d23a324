#include "figure/room_shell.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

struct Frame {
  Vec3 origin, along;
  double length_m;
};

// A wall's lower left corner seen from inside, the way to its right, and how long it is.
Frame frameOf(const RoomPlan& plan, WallSide side) {
  const double w = plan.half_width_m, d = plan.half_depth_m;
  switch (side) {
    case WallSide::back:
      return {{-w, 0, -d}, {1, 0, 0}, 2 * w};
    case WallSide::right:
      return {{w, 0, -d}, {0, 0, 1}, 2 * d};
    case WallSide::front:
      return {{w, 0, d}, {-1, 0, 0}, 2 * w};
    case WallSide::left:
      break;
  }
  return {{-w, 0, d}, {0, 0, -1}, 2 * d};
}

struct Opening {
  double from, to, low, high;
};

Opening inFrame(const Frame& frame, const WallHole& hole) {
  const auto along = [&](double at) {
    const double start = frame.along.x != 0.0 ? frame.origin.x : frame.origin.z;
    return (at - start) * (frame.along.x + frame.along.z);
  };
  const double a = along(hole.from_m), b = along(hole.to_m);
  return {std::min(a, b), std::max(a, b), hole.low_m, hole.high_m};
}

bool open(const std::vector<Opening>& openings, double u, double v) {
  return std::any_of(openings.begin(), openings.end(), [&](const Opening& o) {
    return u > o.from && u < o.to && v > o.low && v < o.high;
  });
}

// A flat grid of quads that share their vertices, less those that are open.
void addGrid(Mesh& mesh, const std::vector<double>& us, const std::vector<double>& vs,
             const std::function<Vec3(double u, double v)>& at,
             const std::function<bool(double u, double v)>& is_open, const Vec3& colour) {
  const auto f = [](const Vec3& v) {
    return Float3{static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)};
  };
  const Vec3 normal = maths::normalised(
      maths::cross(at(us[1], vs[0]) - at(us[0], vs[0]), at(us[0], vs[1]) - at(us[0], vs[0])));
  std::vector<int> known(us.size() * vs.size(), -1);
  const auto corner = [&](std::size_t i, std::size_t j) {
    int& index = known[j * us.size() + i];
    if (index < 0) {
      index = static_cast<int>(mesh.position.size());
      mesh.position.push_back(f(at(us[i], vs[j])));
      mesh.normal.push_back(f(normal));
      mesh.colour.push_back(f(colour));
    }
    return static_cast<std::uint16_t>(index);
  };
  for (std::size_t j = 0; j + 1 < vs.size(); ++j) {
    for (std::size_t i = 0; i + 1 < us.size(); ++i) {
      if (is_open(0.5 * (us[i] + us[i + 1]), 0.5 * (vs[j] + vs[j + 1]))) continue;
      const std::uint16_t a = corner(i, j), b = corner(i + 1, j), c = corner(i + 1, j + 1),
                          d = corner(i, j + 1);
      mesh.indices.insert(mesh.indices.end(), {a, b, c, a, c, d});
    }
  }
}

// A field of a wall.
void addField(PropBuilder& to, const Frame& frame, double low, double high,
              const std::vector<Opening>& openings, Srgb colour) {
  std::vector<double> across, upright;
  for (const Opening& o : openings) {
    across.insert(across.end(), {o.from, o.to});
    if (o.low > low && o.low < high) upright.push_back(o.low);
    if (o.high > low && o.high < high) upright.push_back(o.high);
  }
  const std::vector<double> us = gridCuts(0.0, frame.length_m, 0.9, across);
  const std::vector<double> vs = gridCuts(low, high, 0.9, upright);
  addGrid(
      to.mesh(), us, vs,
      [&](double u, double v) {
        return frame.origin + frame.along * u + Vec3{0, v, 0};
      },
      [&](double u, double v) { return open(openings, u, v); }, linearOf(colour));
}

// A board along a wall, in pieces that end at the holes it meets.
void addBoard(Room& room, const Frame& frame, const std::vector<Opening>& openings, double y,
              double half_height, double depth, Srgb colour) {
  const auto meets = [&](const Opening& o) { return o.low < y + half_height && o.high > y; };
  std::vector<double> ends = {0.0, frame.length_m};
  for (const Opening& o : openings) {
    if (meets(o)) ends.insert(ends.end(), {o.from, o.to});
  }
  const std::vector<double> cuts = gridCuts(0.0, frame.length_m, 1.6, ends);
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const double middle = 0.5 * (cuts[i] + cuts[i + 1]), half = 0.5 * (cuts[i + 1] - cuts[i]);
    if (open(openings, middle, y) || half < 1e-6) continue;
    const Vec3 inward = maths::cross(frame.along, {0, 1, 0});
    const Vec3 centre = frame.origin + frame.along * middle + inward * depth + Vec3{0, y, 0};
    const bool on_x = frame.along.x != 0.0;
    room.block(centre, {on_x ? half : depth, half_height, on_x ? depth : half}, colour);
  }
}

// A tree as seen from afar: a trunk and a crown of discs that look at the room.
void addTree(PropBuilder& to, double x, double z, double height, const Vec3& leaf) {
  to.addQuad({Vec3{x, -1, z + 0.12},
              {x, -1, z - 0.12},
              {x, 0.5 * height, z - 0.08},
              {x, 0.5 * height, z + 0.08}},
             {0.19, 0.15, 0.11});
  const double r = 0.27 * height;
  const struct {
    double z, y, r, tone;
  } parts[] = {{0.0, 0.68, 1.0, 0.86},  {0.55, 0.56, 0.72, 0.78}, {-0.6, 0.58, 0.68, 0.92},
               {0.2, 0.86, 0.66, 1.04}, {-0.35, 0.8, 0.6, 1.12},  {0.5, 0.74, 0.55, 1.0}};
  double nearer = 0.0;
  for (const auto& p : parts)
    to.addDisc({x + (nearer += 0.04), p.y * height, z + p.z * r}, {1, 0, 0}, p.r * r, 18,
               leaf * p.tone);
}

void addHouse(PropBuilder& to, double x, double z, double half, double eaves, Srgb brick) {
  const Vec3 wall = linearOf(brick), roof = linearOf(0xA98C7C);
  to.addQuad({Vec3{x, -1, z + half}, {x, -1, z - half}, {x, eaves, z - half}, {x, eaves, z + half}},
             wall);
  const double top = eaves + 0.62 * half;
  to.addQuad({Vec3{x + 0.1, eaves, z + half + 0.3},
              {x + 0.1, eaves, z - half - 0.3},
              {x + 0.1, top, z - 0.55 * half},
              {x + 0.1, top, z + 0.55 * half}},
             roof);
  for (const double side : {-0.45, 0.45}) {
    const double m = z + side * half, y = 0.62 * eaves;
    to.addQuad({Vec3{x + 0.06, y - 0.5, m + 0.45},
                {x + 0.06, y - 0.5, m - 0.45},
                {x + 0.06, y + 0.5, m - 0.45},
                {x + 0.06, y + 0.5, m + 0.45}},
               {0.36, 0.42, 0.46});
  }
}

// A soft sky on three sides: paler towards the horizon. Nothing may be further off than cameras
// see.
void addSky(PropBuilder& to, double wall) {
  constexpr double kAway_m = 14.0, kAlong_m = 22.0;
  const struct {
    double y;
    Vec3 colour;
  } rows[] = {{-2.0, {0.92, 0.95, 0.93}},
              {2.0, {0.95, 0.98, 0.98}},
              {4.5, {0.86, 0.95, 1.02}},
              {9.0, {0.70, 0.85, 1.02}},
              {17.0, {0.52, 0.72, 0.98}}};
  const double x = wall - kAway_m;
  const Vec3 corners[] = {
      {wall, 0, kAlong_m}, {x, 0, kAlong_m}, {x, 0, -kAlong_m}, {wall, 0, -kAlong_m}};
  for (int side = 0; side < 3; ++side) {
    const Vec3 &a = corners[side], &b = corners[side + 1];
    for (std::size_t i = 0; i + 1 < std::size(rows); ++i) {
      const Vec3 low{0, rows[i].y, 0}, high{0, rows[i + 1].y, 0};
      const std::size_t first = to.mesh().position.size();
      to.addQuad({a + low, b + low, b + high, a + high}, rows[i].colour);
      for (const std::size_t upper : {first + 2, first + 3}) {
        const Vec3& c = rows[i + 1].colour;
        to.mesh().colour[upper] = {static_cast<float>(c.x), static_cast<float>(c.y),
                                   static_cast<float>(c.z)};
      }
    }
  }
}

}  // namespace

std::vector<double> gridCuts(double from_m, double to_m, double step_m,
                             const std::vector<double>& also) {
  std::vector<double> fixed = {from_m, to_m};
  for (const double near : {0.07, 0.24, 0.60}) {
    if (to_m - from_m > 3.2 * near) fixed.insert(fixed.end(), {from_m + near, to_m - near});
  }
  fixed.insert(fixed.end(), also.begin(), also.end());
  std::sort(fixed.begin(), fixed.end());
  std::vector<double> cuts;
  for (const double at : fixed) {
    if (at < from_m - 1e-9 || at > to_m + 1e-9) continue;
    if (!cuts.empty() && at - cuts.back() < 1e-6) continue;
    if (!cuts.empty()) {
      const double gap = at - cuts.back(), before = cuts.back();
      const int parts = std::max(1, static_cast<int>(std::ceil(gap / step_m - 1e-9)));
      for (int i = 1; i < parts; ++i) cuts.push_back(before + gap * i / parts);
    }
    cuts.push_back(at);
  }
  return cuts;
}

void addShell(Room& room, const WallPaint& paint, const std::vector<WallHole>& holes) {
  const RoomPlan& plan = room.plan();
  room.stand({});
  std::vector<WallHole> all = holes;
  for (const RoomWindow& w : plan.windows)
    all.push_back({WallSide::left, w.middle_z_m - w.half_width_m, w.middle_z_m + w.half_width_m,
                   w.low_m, w.high_m});
  for (const WallSide side : {WallSide::left, WallSide::back, WallSide::right, WallSide::front}) {
    const Frame frame = frameOf(plan, side);
    std::vector<Opening> openings;
    for (const WallHole& hole : all) {
      if (hole.wall == side) openings.push_back(inFrame(frame, hole));
    }
    if (paint.dado_m > 0.0) {
      addField(room.shell(), frame, 0.0, paint.dado_m, openings, paint.low);
      addField(room.shell(), frame, paint.dado_m, plan.height_m, openings, paint.high);
      addBoard(room, frame, openings, paint.dado_m, 0.028, 0.014, paint.rail);
    } else {
      addField(room.shell(), frame, 0.0, plan.height_m, openings, paint.high);
    }
    addBoard(room, frame, openings, 0.5 * paint.skirting_m, 0.5 * paint.skirting_m, 0.010,
             paint.skirting);
  }
  const double w = plan.half_width_m, d = plan.half_depth_m, h = plan.height_m;
  addGrid(
      room.shell().mesh(), gridCuts(-w, w, 0.9), gridCuts(-d, d, 0.9),
      [&](double x, double z) {
        return Vec3{x, h, z};
      },
      [](double, double) { return false; }, linearOf(paint.ceiling));
}

void addWindows(Room& room, const WindowStyle& style) {
  const double wall = -room.plan().half_width_m;
  room.stand({});
  const double depth = style.reveal_m, x = wall - depth + 0.03;
  for (const RoomWindow& w : room.plan().windows) {
    const double z0 = w.middle_z_m - w.half_width_m, z1 = w.middle_z_m + w.half_width_m;
    const double mid = 0.5 * (w.low_m + w.high_m), half = 0.5 * (w.high_m - w.low_m);
    const double a = wall, b = wall - depth;
    const Srgb plaster = 0xF1ECE1;
    room.quad({Vec3{b, w.low_m, z1}, {a, w.low_m, z1}, {a, w.low_m, z0}, {b, w.low_m, z0}},
              plaster);
    room.quad({Vec3{b, w.high_m, z0}, {a, w.high_m, z0}, {a, w.high_m, z1}, {b, w.high_m, z1}},
              plaster);
    room.quad({Vec3{b, w.low_m, z0}, {a, w.low_m, z0}, {a, w.high_m, z0}, {b, w.high_m, z0}},
              plaster);
    room.quad({Vec3{a, w.low_m, z1}, {b, w.low_m, z1}, {b, w.high_m, z1}, {a, w.high_m, z1}},
              plaster);
    constexpr double kBar_m = 0.030;
    const auto bar = [&](double y, double z, double half_y, double half_z) {
      room.block({x, y, z}, {0.026, half_y, half_z}, style.frame);
    };
    bar(mid, z0 + kBar_m, half, kBar_m);
    bar(mid, z1 - kBar_m, half, kBar_m);
    bar(w.high_m - kBar_m, w.middle_z_m, kBar_m, w.half_width_m);
    bar(w.low_m + kBar_m, w.middle_z_m, kBar_m, w.half_width_m);
    for (int i = 1; i < style.panes_across; ++i)
      bar(mid, z0 + (z1 - z0) * i / style.panes_across, half, 0.021);
    if (style.transom01 > 0.0)
      bar(w.low_m + 2.0 * half * style.transom01, w.middle_z_m, 0.021, w.half_width_m);
    room.block({wall + 0.045, w.low_m - 0.020, w.middle_z_m}, {0.055, 0.020, w.half_width_m + 0.07},
               style.sill);
  }
}

void addOutside(Room& room, View view) {
  PropBuilder& to = room.outside();
  const double wall = -room.plan().half_width_m;
  addSky(to, wall);
  const Vec3 leaf{0.24, 0.33, 0.16}, far_leaf{0.40, 0.50, 0.38};
  if (view != View::garden) {
    addHouse(to, wall - 13.2, -8.0, 2.8, 3.2, 0xB98A72);
    addHouse(to, wall - 13.5, 1.5, 2.4, 2.9, 0xC7A890);
    addHouse(to, wall - 13.2, 11.0, 3.0, 3.3, 0xA97F6A);
  }
  for (const double z : {-19.0, -14.5, -11.8, -3.0, 6.4, 14.6, 19.0})
    addTree(to, wall - 12.0, z, 5.0 + 0.9 * std::fabs(maths::sine(z)), far_leaf);
  for (const double z : {-9.2, -4.6, 0.2, 4.8, 9.0})
    addTree(to, wall - 7.4, z, 3.9 + 1.2 * std::fabs(maths::sine(2.0 * z)), leaf);
  const auto lie = [&](double near, double far, const Vec3& colour) {
    to.addQuad({Vec3{wall - far, -0.4, 22},
                {wall - near, -0.4, 22},
                {wall - near, -0.4, -22},
                {wall - far, -0.4, -22}},
               colour);
  };
  if (view == View::car_park) {
    lie(0.3, 6.0, {0.33, 0.33, 0.34});
    lie(6.0, 14.0, {0.34, 0.44, 0.24});
  } else {
    lie(0.3, 14.0, {0.36, 0.47, 0.24});
  }
  if (view != View::garden) return;
  // A hedge and a fence.
  const auto upright = [&](double away, double low, double high, const Vec3& colour) {
    to.addQuad({Vec3{wall - away, low, 22},
                {wall - away, low, -22},
                {wall - away, high, -22},
                {wall - away, high, 22}},
               colour);
  };
  upright(6.6, -0.4, 1.25, {0.42, 0.33, 0.25});
  for (int i = 0; i < 9; ++i)
    to.addDisc({wall - 6.4, -0.1, -9.0 + 2.3 * i}, {1, 0, 0}, 0.8 + 0.12 * (i * 7 % 4), 16,
               leaf * (0.85 + 0.06 * (i * 5 % 4)));
}

}  // namespace spotter::figure
