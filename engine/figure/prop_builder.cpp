#include "figure/prop_builder.h"

#include <algorithm>

#include "base/assert.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/quat.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr double kLongHalf_m = 0.35;

Float3 toFloat3(const Vec3& v) {
  return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)};
}

double component(const Vec3& v, int axis) { return axis == 0 ? v.x : axis == 1 ? v.y : v.z; }
void setComponent(Vec3& v, int axis, double value) {
  (axis == 0 ? v.x : axis == 1 ? v.y : v.z) = value;
}

// Where a side of a cushion is cut along one axis: edges, start of the rounding, and the middle,
// which the crown raises; long sides take light of their own there.
std::vector<double> cuts(double half, double radius, bool middle) {
  std::vector<double> at = {-half, -(half - radius), half - radius, half};
  if (middle) at.insert(at.begin() + 2, 0.0);
  return at;
}

Vec3 clampedInside(const Vec3& p, const Vec3& half, double radius) {
  return {maths::clamp(p.x, radius - half.x, half.x - radius),
          maths::clamp(p.y, radius - half.y, half.y - radius),
          maths::clamp(p.z, radius - half.z, half.z - radius)};
}

}  // namespace

PropBuilder::PropBuilder(std::string name, int material) {
  mesh_.name = std::move(name);
  mesh_.material = material;
}

std::uint16_t PropBuilder::vertex(const Vec3& position, const Vec3& normal, const Vec3& colour) {
  SPOTTER_ASSERT(mesh_.position.size() < 65535, "a prop's mesh has 16-bit indices");
  mesh_.position.push_back(toFloat3(position));
  mesh_.normal.push_back(toFloat3(normal));
  mesh_.colour.push_back(toFloat3(colour));
  return static_cast<std::uint16_t>(mesh_.position.size() - 1);
}

void PropBuilder::triangle(int a, int b, int c) {
  for (const int i : {a, b, c}) mesh_.indices.push_back(static_cast<std::uint16_t>(i));
}

void PropBuilder::addQuad(const std::array<Vec3, 4>& corners, const Vec3& colour, int across,
                          int up) {
  const Vec3 normal =
      maths::normalised(maths::cross(corners[1] - corners[0], corners[3] - corners[0]));
  const int first = static_cast<int>(mesh_.position.size());
  for (int j = 0; j <= up; ++j) {
    for (int i = 0; i <= across; ++i) {
      const double u = static_cast<double>(i) / across, v = static_cast<double>(j) / up;
      const Vec3 low = maths::lerp(corners[0], corners[1], u),
                 high = maths::lerp(corners[3], corners[2], u);
      vertex(maths::lerp(low, high, v), normal, colour);
    }
  }
  const int row = across + 1;
  for (int j = 0; j < up; ++j) {
    for (int i = 0; i < across; ++i) {
      const int a = first + j * row + i;
      triangle(a, a + 1, a + row + 1);
      triangle(a, a + row + 1, a + row);
    }
  }
}

void PropBuilder::addBox(const PropBox& box, const Vec3& colour) {
  const maths::Quat turn = maths::rotationX(-box.tilt_rad);
  const auto corner = [&](double x, double y, double z) {
    return box.centre_m +
           maths::rotate(turn, {x * box.half_m.x, y * box.half_m.y, z * box.half_m.z});
  };
  const Vec3 a = corner(-1, -1, -1), b = corner(1, -1, -1), c = corner(1, 1, -1),
             d = corner(-1, 1, -1);
  const Vec3 e = corner(-1, -1, 1), f = corner(1, -1, 1), g = corner(1, 1, 1), h = corner(-1, 1, 1);
  addQuad({e, f, g, h}, colour);
  addQuad({b, a, d, c}, colour);
  addQuad({a, e, h, d}, colour);
  addQuad({f, b, c, g}, colour);
  addQuad({h, g, c, d}, colour);
  addQuad({a, b, f, e}, colour);
}

void PropBuilder::addCushion(const PropBox& box, double radius_m, double crown_m,
                             const Vec3& colour) {
  const maths::Quat turn = maths::rotationX(-box.tilt_rad);
  const Vec3& h = box.half_m;
  for (int side = 0; side < 6; ++side) {
    const int axis = side / 2, u_axis = (axis + 1) % 3, v_axis = (axis + 2) % 3;
    const double sign = side % 2 == 0 ? 1.0 : -1.0;
    const auto cutsAlong = [&](int along) {
      const double half = component(h, along);
      return cuts(half, radius_m, along != 1 && (crown_m != 0.0 || half > kLongHalf_m));
    };
    const auto us = cutsAlong(u_axis), vs = cutsAlong(v_axis);
    const int first = static_cast<int>(mesh_.position.size());
    for (const double v : vs) {
      for (const double u : us) {
        Vec3 q;
        setComponent(q, axis, sign * component(h, axis));
        setComponent(q, u_axis, u);
        setComponent(q, v_axis, v);
        const Vec3 inner = clampedInside(q, h, radius_m);
        const Vec3 out = maths::normalised(q - inner);
        Vec3 p = inner + out * radius_m;
        const double x = p.x / h.x, z = p.z / h.z;
        if (p.y > 0.0) p.y += crown_m * (1.0 - x * x) * (1.0 - z * z);
        vertex(box.centre_m + maths::rotate(turn, p), maths::rotate(turn, out), colour);
      }
    }
    const int row = static_cast<int>(us.size());
    for (int j = 0; j + 1 < static_cast<int>(vs.size()); ++j) {
      for (int i = 0; i + 1 < row; ++i) {
        const int a = first + j * row + i, b = a + 1, c = b + row, d = a + row;
        if (sign > 0.0) {
          triangle(a, b, c);
          triangle(a, c, d);
        } else {
          triangle(a, c, b);
          triangle(a, d, c);
        }
      }
    }
  }
}

void PropBuilder::addTube(const std::vector<Vec3>& path, double radius_m, int sides,
                          const Vec3& colour) {
  const int first = static_cast<int>(mesh_.position.size());
  Vec3 u =
      maths::normalised(maths::squareTo({0.31, 0.17, 0.93}, maths::normalised(path[1] - path[0])));
  for (std::size_t i = 0; i < path.size(); ++i) {
    const Vec3& before = path[i == 0 ? 0 : i - 1];
    const Vec3& after = path[i + 1 == path.size() ? i : i + 1];
    const Vec3 along = maths::normalised(after - before);
    u = maths::normalised(maths::squareTo(u, along));
    const Vec3 v = maths::cross(along, u);
    for (int s = 0; s < sides; ++s) {
      const double a = 2.0 * maths::kPi * s / sides;
      const Vec3 out = u * maths::cosine(a) + v * maths::sine(a);
      vertex(path[i] + out * radius_m, out, colour);
    }
  }
  for (int r = 0; r + 1 < static_cast<int>(path.size()); ++r) {
    for (int s = 0; s < sides; ++s) {
      const int a = first + r * sides + s, b = first + r * sides + (s + 1) % sides;
      triangle(a, b, b + sides);
      triangle(a, b + sides, a + sides);
    }
  }
}

void PropBuilder::addDisc(const Vec3& centre_m, const Vec3& normal, double radius_m, int sides,
                          const Vec3& colour) {
  const Vec3 u = maths::normalised(maths::squareTo({0.31, 0.93, 0.17}, normal)),
             v = maths::cross(normal, u);
  const int middle = vertex(centre_m, normal, colour);
  for (int s = 0; s < sides; ++s) {
    const double a = 2.0 * maths::kPi * s / sides;
    vertex(centre_m + (u * maths::cosine(a) + v * maths::sine(a)) * radius_m, normal, colour);
  }
  for (int s = 0; s < sides; ++s) triangle(middle, middle + 1 + s, middle + 1 + (s + 1) % sides);
}

void PropBuilder::addSheet(const std::vector<std::vector<Vec3>>& rows, bool wraps,
                           const std::function<Vec3(int row, int point)>& colour) {
  const int first = static_cast<int>(mesh_.position.size());
  const int count = static_cast<int>(rows.size()), across = static_cast<int>(rows[0].size());
  const auto at = [&](int row, int point) {
    const int r = std::min(std::max(row, 0), count - 1);
    const int p = wraps ? (point + across) % across : std::min(std::max(point, 0), across - 1);
    return rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(p)];
  };
  // A row that repeats the one below begins a new sharp side.
  const auto same = [&](int a, int b) { return maths::distance(at(a, 0), at(b, 0)) < 1e-7; };
  for (int r = 0; r < count; ++r) {
    const bool starts = r > 0 && same(r, r - 1), ends = r + 1 < count && same(r, r + 1);
    for (int p = 0; p < across; ++p) {
      Vec3 right = at(r, p + 1) - at(r, p - 1);
      if (maths::length(right) < 1e-9) {  // the tip of a closed end
        const int beside = r == 0 ? 1 : r - 1;
        right = at(beside, p + 1) - at(beside, p - 1);
      }
      const Vec3 up = at(ends ? r : r + 1, p) - at(starts ? r : r - 1, p);
      vertex(at(r, p), maths::normalised(maths::cross(right, up)), colour(r, p));
    }
  }
  for (int r = 0; r + 1 < count; ++r) {
    if (same(r, r + 1)) continue;
    for (int p = 0; p + 1 < across + (wraps ? 1 : 0); ++p) {
      const int a = first + r * across + p, b = first + r * across + (p + 1) % across;
      // At a tip one of the two has no area.
      if (maths::distance(at(r, p), at(r, p + 1)) > 1e-7) triangle(a, b, b + across);
      if (maths::distance(at(r + 1, p), at(r + 1, p + 1)) > 1e-7)
        triangle(a, b + across, a + across);
    }
  }
}

void PropBuilder::addLathe(const Vec3& middle_m, const maths::Quat& turn,
                           const std::vector<Vec3>& profile_m, int sides,
                           const std::function<Vec3(int row, int side)>& colour) {
  std::vector<std::vector<Vec3>> rows;
  for (const Vec3& point : profile_m) {
    std::vector<Vec3> row;
    for (int s = 0; s < sides; ++s) {
      const double a = 2.0 * maths::kPi * s / sides;
      const Vec3 own{point.x * maths::sine(a), point.y, point.x * maths::cosine(a)};
      row.push_back(middle_m + maths::rotate(turn, own));
    }
    rows.push_back(std::move(row));
  }
  addSheet(rows, true, colour);
}

}  // namespace spotter::figure
