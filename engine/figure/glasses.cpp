#include "figure/glasses.h"

#include <cmath>
#include <vector>

#include "figure/colour.h"
#include "figure/weights.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

// A wire of square section along points; closed rims join their ends.
void addWire(Surface& frame, const std::vector<Vec3>& path, double thickness, bool closed, const Shape& shape) {
  const Vec3 colour = linearOf(0x2B2622);
  const std::size_t n = path.size();
  std::vector<std::array<int, 4>> rings;
  for (std::size_t i = 0; i < n; ++i) {
    const Vec3 before = path[closed ? (i + n - 1) % n : (i == 0 ? 0 : i - 1)];
    const Vec3 after = path[closed ? (i + 1) % n : (i + 1 == n ? i : i + 1)];
    const Vec3 along = normalised(after - before);
    const Vec3 up = std::fabs(along.z) > 0.7 ? Vec3{0, 1, 0} : Vec3{0, 0, 1};
    const Vec3 a = normalised(squareTo(up, along));
    const Vec3 b = cross(along, a);
    std::array<int, 4> ring{};
    for (std::size_t c = 0; c < 4; ++c) {
      const double sa = c == 0 || c == 3 ? 1.0 : -1.0;
      const double sb = c < 2 ? 1.0 : -1.0;
      const Vec3 p = path[i] + (a * sa + b * sb) * (0.5 * thickness);
      ring[c] = frame.add(onBody(p, shape), colour, rigidWeights(body::Joint::head));
    }
    rings.push_back(ring);
  }
  const std::size_t joints = closed ? n : n - 1;
  for (std::size_t i = 0; i < joints; ++i) {
    const auto& r0 = rings[i];
    const auto& r1 = rings[(i + 1) % n];
    for (std::size_t c = 0; c < 4; ++c) {
      const std::size_t d = (c + 1) % 4;
      frame.quad(r0[d], r0[c], r1[c], r1[d]);
    }
  }
}

}  // namespace

Surface buildGlasses(const HeadShape& head) {
  Surface frame;
  const Shape& shape = head.shape();
  const double front = head.skin(0.0, 0.104, {}).z + 0.0035;
  const Vec3 ear = head.bare(1.50, 0.116);
  for (const double side : {1.0, -1.0}) {
    std::vector<Vec3> rim;
    for (int i = 0; i < 12; ++i) {
      const double a = side * 2.0 * maths::kPi * i / 12.0;
      const double c = maths::cosine(a);
      const double s = maths::sine(a);
      const double boxy = 1.0 / std::sqrt(std::sqrt(c * c * c * c + s * s * s * s + 1e-12));
      const double x = 0.0325 + 0.0225 * c * std::sqrt(boxy);
      rim.push_back({side * x, 0.1085 + 0.0170 * s * std::sqrt(boxy), front - 6.0 * (x - 0.010) * (x - 0.010)});
    }
    addWire(frame, rim, 0.0022, true, shape);
    const double x = 0.0555;
    const Vec3 hinge{side * x, 0.1150, front - 6.0 * 0.0455 * 0.0455};
    const Vec3 tip{side * (ear.x + 0.0025), 0.1170, ear.z - 0.002};
    addWire(frame, {hinge, hinge + Vec3{side * 0.0085, 0.0005, -0.0060}, maths::lerp(hinge, tip, 0.45) + Vec3{side * 0.0100, 0.0, 0.0}, tip}, 0.0024, false, shape);
  }
  addWire(frame, {{-0.0105, 0.1105, front}, {-0.004, 0.1130, front + 0.0022}, {0.004, 0.1130, front + 0.0022}, {0.0105, 0.1105, front}}, 0.0022, false, shape);
  return frame;
}

Surface buildEarrings(const HeadShape& head) {
  Surface studs;
  const Vec3 gold = linearOf(0xC79A3E);
  constexpr double kRadius = 0.0052;
  const Vec3 ear = head.bare(1.62, 0.100);
  for (const double side : {1.0, -1.0}) {
    const Vec3 middle{side * (ear.x + 0.0060), 0.0665, ear.z + 0.0005};
    const auto add = [&](double x, double y, double z) {
      return studs.add(onBody(middle + Vec3{x, y, z} * kRadius, head.shape()), gold, rigidWeights(body::Joint::head));
    };
    const int top = add(0, 1, 0);
    const int bottom = add(0, -1, 0);
    const std::array<int, 4> ring = {add(0, 0, 1), add(1, 0, 0), add(0, 0, -1), add(-1, 0, 0)};
    for (std::size_t i = 0; i < 4; ++i) {
      studs.triangle(top, ring[i], ring[(i + 1) % 4]);
      studs.triangle(bottom, ring[(i + 1) % 4], ring[i]);
    }
  }
  return studs;
}

}  // namespace spotter::figure
