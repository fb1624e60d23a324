#include "figure/room_shell.h"

#include <algorithm>
#include <cmath>
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

// A field of a wall as a grid of quads that share no vertices with holes.
void addField(PropBuilder& to, const Frame& frame, double low, double high,
              const std::vector<Opening>& openings, Srgb colour) {
  std::vector<double> across, upright;
  for (const Opening& o : openings) {
    across.insert(across.end(), {o.from, o.to});
    if (o.low > low && o.low < high) upright.push_back(o.low);
    if (o.high > low && o.high < high) upright.push_back(o.high);
  }
  const std::vector<double> us = gridCuts(0.0, frame.length_m, 1.0, across);
  const std::vector<double> vs = gridCuts(low, high, 0.9, upright);
  const Vec3 linear = linearOf(colour);
  const auto at = [&](double u, double v) { return frame.origin + frame.along * u + Vec3{0, v, 0}; };
  for (std::size_t j = 0; j + 1 < vs.size(); ++j) {
    // Runs of cells between holes, as one strip.
    for (std::size_t i = 0; i + 1 < us.size();) {
      const double v = 0.5 * (vs[j] + vs[j + 1]);
      if (open(openings, 0.5 * (us[i] + us[i + 1]), v)) {
        ++i;
        continue;
      }
      to.addQuad({at(us[i], vs[j]), at(us[i + 1], vs[j]), at(us[i + 1], vs[j + 1]),
                  at(us[i], vs[j + 1])},
                 linear);
      ++i;
    }
  }
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
  to.addQuad({Vec3{x, -1, z + 0.12}, {x, -1, z - 0.12}, {x, 0.5 * height, z - 0.08},
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
  const Vec3 wall = linearOf(brick) * 0.9, roof = linearOf(0x7C5A4A) * 0.9;
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
    to.addQuad({Vec3{x + 0.06, y - 0.5, m + 0.45}, {x + 0.06, y - 0.5, m - 0.45},
                {x + 0.06, y + 0.5, m - 0.45}, {x + 0.06, y + 0.5, m + 0.45}},
               {0.36, 0.42, 0.46});
  }
}

void addSky(PropBuilder& to, double x) {
  // Paler towards the horizon.
  const struct {
    double y;
    Vec3 colour;
  } rows[] = {{-3.0, {0.92, 0.95, 0.93}},
              {2.0, {0.95, 0.98, 0.98}},
              {6.0, {0.86, 0.95, 1.02}},
              {14.0, {0.68, 0.84, 1.02}},
              {26.0, {0.52, 0.72, 0.98}}};
  for (std::size_t i = 0; i + 1 < std::size(rows); ++i) {
    const std::size_t first = to.mesh().position.size();
    to.addQuad({Vec3{x, rows[i].y, 44}, {x, rows[i].y, -44}, {x, rows[i + 1].y, -44},
                {x, rows[i + 1].y, 44}},
               rows[i].colour);
    for (const std::size_t upper : {first + 2, first + 3}) {
      const Vec3& c = rows[i + 1].colour;
      to.mesh().colour[upper] = {static_cast<float>(c.x), static_cast<float>(c.y),
                                 static_cast<float>(c.z)};
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
  for (const WallSide side :
       {WallSide::left, WallSide::back, WallSide::right, WallSide::front}) {
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
  const std::vector<double> xs = gridCuts(-w, w, 1.1), zs = gridCuts(-d, d, 1.1);
  for (std::size_t i = 0; i + 1 < xs.size(); ++i) {
    for (std::size_t j = 0; j + 1 < zs.size(); ++j)
      room.shell().addQuad({Vec3{xs[i], h, zs[j]}, {xs[i + 1], h, zs[j]}, {xs[i + 1], h, zs[j + 1]},
                            {xs[i], h, zs[j + 1]}},
                           linearOf(paint.ceiling));
  }
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
    room.quad({Vec3{b, w.low_m, z1}, {a, w.low_m, z1}, {a, w.low_m, z0}, {b, w.low_m, z0}}, plaster);
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
  addSky(to, wall - 24.0);
  const Vec3 leaf{0.24, 0.33, 0.16}, far_leaf{0.40, 0.50, 0.38};
  if (view != View::garden) {
    addHouse(to, wall - 21.0, -9.0, 4.2, 4.6, 0xB98A72);
    addHouse(to, wall - 21.5, 2.5, 3.6, 4.2, 0xC7A890);
    addHouse(to, wall - 21.0, 14.0, 4.4, 4.8, 0xA97F6A);
  }
  for (const double z : {-30.0, -22.0, -15.5, -3.5, 8.0, 20.0, 27.0})
    addTree(to, wall - 19.0, z, 6.2 + 0.9 * std::fabs(maths::sine(z)), far_leaf);
  for (const double z : {-12.0, -5.6, 0.4, 6.8, 12.4})
    addTree(to, wall - 11.5, z, 4.9 + 1.3 * std::fabs(maths::sine(2.0 * z)), leaf);
  const auto lie = [&](double near, double far, const Vec3& colour) {
    to.addQuad({Vec3{wall - far, -0.4, 40}, {wall - near, -0.4, 40}, {wall - near, -0.4, -40},
                {wall - far, -0.4, -40}},
               colour);
  };
  if (view == View::car_park) {
    lie(0.3, 9.5, {0.33, 0.33, 0.34});
    lie(9.5, 24.0, {0.34, 0.44, 0.24});
  } else {
    lie(0.3, 24.0, {0.36, 0.47, 0.24});
  }
  if (view != View::garden) return;
  // A hedge and a fence.
  const auto upright = [&](double away, double low, double high, const Vec3& colour) {
    to.addQuad({Vec3{wall - away, low, 40}, {wall - away, low, -40}, {wall - away, high, -40},
                {wall - away, high, 40}},
               colour);
  };
  upright(9.0, -0.4, 1.25, {0.42, 0.33, 0.25});
  for (int i = 0; i < 9; ++i)
    to.addDisc({wall - 8.8, -0.1, -9.0 + 2.3 * i}, {1, 0, 0}, 0.8 + 0.12 * (i * 7 % 4), 16,
               leaf * (0.85 + 0.06 * (i * 5 % 4)));
}

}  // namespace spotter::figure
