#include "figure/extras.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "figure/colour.h"
#include "figure/weights.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

// A wire of square section along points; closed rims join their ends.
void addWire(Surface& frame, const std::vector<Vec3>& path, double thickness, bool closed,
             const Shape& shape, const Vec3& colour) {
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

namespace {

// Height over width of the lens, and how boxy it is.
struct Frame {
  double half_width, half_height, boxy, thickness;
  Srgb colour;
};
Frame frameOf(Glasses glasses) {
  switch (glasses) {
    case Glasses::round:
      return {0.0205, 0.0190, 0.0, 0.0019, 0x7A6A4A};
    case Glasses::half_rim:
      return {0.0235, 0.0150, 0.8, 0.0018, 0x55585E};
    case Glasses::square:
    case Glasses::none:
      break;
  }
  return {0.0228, 0.0172, 0.6, 0.0026, 0x2B2622};
}

Surface buildGlasses(const Glasses glasses, const HeadShape& head) {
  Surface frame;
  const Shape& shape = head.shape();
  const Frame form = frameOf(glasses);
  const Vec3 colour = linearOf(form.colour);
  // As near as brows and lashes let them; the bridge goes round the nose.
  const double bow = 6.0 * 0.0225 * 0.0225;  // how far the middle of a lens is behind its inner end
  const double front =
      std::max(head.eyeCentre().z + 0.0122 + 0.0075, head.skin(0.32, 0.126, {}).z + 0.0015) + bow +
      0.0010;
  const double bridge = std::max(front, head.skin(0.0, 0.1125, {}).z) + 0.0018;
  const Vec3 ear = head.bare(1.50, 0.116);
  const bool half = glasses == Glasses::half_rim;
  for (const double side : {1.0, -1.0}) {
    std::vector<Vec3> rim;
    const int points = half ? 8 : 12;
    for (int i = 0; i < points; ++i) {
      const double turn = half ? -0.12 + 1.24 * i / (points - 1.0) : 2.0 * i / 12.0;
      const double a = maths::kPi * turn;
      const double c = side * maths::cosine(side > 0.0 ? a : maths::kPi - a);
      const double s = maths::sine(a);
      const double box = 1.0 / std::sqrt(std::sqrt(c * c * c * c + s * s * s * s + 1e-12));
      const double out = maths::mix(1.0, std::sqrt(box), form.boxy);
      const double x = 0.0325 + form.half_width * c * out;
      rim.push_back(
          {side * x, 0.1085 + form.half_height * s * out, front - 6.0 * (x - 0.010) * (x - 0.010)});
    }
    addWire(frame, rim, form.thickness, !half, shape, colour);
    const double x = 0.0328 + form.half_width;
    const Vec3 hinge{side * x, 0.1150, front - 6.0 * (x - 0.010) * (x - 0.010)};
    const Vec3 tip{side * (ear.x + 0.0025), 0.1170, ear.z - 0.002};
    addWire(frame,
            {hinge, hinge + Vec3{side * 0.0085, 0.0005, -0.0060},
             maths::lerp(hinge, tip, 0.45) + Vec3{side * 0.0100, 0.0, 0.0}, tip},
            0.0024, false, shape, colour);
  }
  const double inner = 0.0328 - form.half_width;
  addWire(frame,
          {{-inner, 0.1105, front},
           {-0.005, 0.1130, bridge},
           {0.005, 0.1130, bridge},
           {inner, 0.1105, front}},
          0.0022, false, shape, colour);
  return frame;
}

// The aid lies behind the ear; a thin tube leads over it to the canal.
Surface buildHearingAid(const HeadShape& head, double side) {
  Surface aid;
  const Vec3 ear = head.bare(1.62, 0.100);
  const auto at = [&](double x, double y, double z) {
    return Vec3{side * (ear.x + x), y, ear.z + z};
  };
  addWire(aid,
          {at(0.0050, 0.0860, -0.0215), at(0.0075, 0.0985, -0.0250), at(0.0090, 0.1120, -0.0225),
           at(0.0085, 0.1235, -0.0150)},
          0.0088, false, head.shape(), linearOf(0xB9B4AA));
  addWire(aid,
          {at(0.0085, 0.1235, -0.0150), at(0.0110, 0.1290, -0.0050), at(0.0150, 0.1230, 0.0070),
           at(0.0130, 0.1060, 0.0075), at(0.0080, 0.0980, 0.0030)},
          0.0022, false, head.shape(), linearOf(0xD9D4CC));
  return aid;
}

Surface buildEarrings(const HeadShape& head) {
  Surface studs;
  const Vec3 gold = linearOf(0xC79A3E);
  constexpr double kRadius = 0.0052;
  const Vec3 ear = head.bare(1.62, 0.100);
  for (const double side : {1.0, -1.0}) {
    const Vec3 middle{side * (ear.x + 0.0060), 0.0665, ear.z + 0.0005};
    const auto add = [&](double x, double y, double z) {
      return studs.add(onBody(middle + Vec3{x, y, z} * kRadius, head.shape()), gold,
                       rigidWeights(body::Joint::head));
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

}  // namespace

Surface buildExtras(const PersonSpec& spec, const HeadShape& head) {
  Surface extras;
  if (spec.glasses != Glasses::none) append(extras, buildGlasses(spec.glasses, head));
  if (spec.head_cover == HeadCover::headscarf) return extras;  // it hides the ears
  if (spec.earrings) append(extras, buildEarrings(head));
  if (spec.hearing_aid == Sides::left || spec.hearing_aid == Sides::both)
    append(extras, buildHearingAid(head, 1.0));
  if (spec.hearing_aid == Sides::right || spec.hearing_aid == Sides::both)
    append(extras, buildHearingAid(head, -1.0));
  return extras;
}

}  // namespace spotter::figure
