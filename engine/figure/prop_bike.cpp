#include <algorithm>

#include "figure/prop_kit.h"
#include "figure/props.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr Srgb kCover = 0xD9D6CC;
constexpr Srgb kCoverEdge = 0xB9B7AE;
constexpr Srgb kTrim = 0x3F6F78;
constexpr Srgb kFrame = 0x4A4E52;
constexpr Srgb kRubber = 0x222426;
constexpr Srgb kChrome = 0xA9AEB2;

constexpr double kHalfCover_m = 0.046;
// The flywheel lies well ahead and the cover is low at the axle: one steps through before the
// saddle.
constexpr Vec3 kWheel = {0.0, 0.295, 0.32};
constexpr double kWheelCover_m = 0.205;
constexpr double kAxleCover_m = 0.080;

// The outline of the cover: round the axle and round the flywheel ahead of it, joined by their
// common tangents, as angles about the middle of each.
std::vector<Vec3> coverOutline(double small, double large) {
  const BikeMeasures m;
  const Vec3 axle{0, m.axle_height_m, -0.01}, wheel = kWheel;
  const Vec3 between = wheel - axle;
  const double apart = maths::length(between);
  const double along = maths::arcTangent2(between.y, between.z);
  const double open = maths::arcCosine((small - large) / apart);  // tangent points
  std::vector<Vec3> outline;
  constexpr int kLarge = 30, kSmall = 14;
  const auto arc = [&](const Vec3& middle, double radius, double from, double to, int parts) {
    for (int i = 0; i <= parts; ++i) {
      const double a = from + (to - from) * i / parts;
      outline.push_back(middle + Vec3{0, maths::sine(a), maths::cosine(a)} * radius);
    }
  };
  arc(wheel, large, along - open, along + open, kLarge);
  arc(axle, small, along + open, along + 2.0 * maths::kPi - open, kSmall);
  return outline;
}

// One cover plate from the middle plane outward, its rim rounded, closed by a slightly domed face.
void addCoverHalf(PropBuilder& cover, double sign) {
  struct Ring {
    double x, grow;
    Srgb colour;
  };
  const std::vector<Ring> rings = {{0.0, 0.0, kCoverEdge},    {0.7, 0.0, kCoverEdge},
                                   {0.9, -0.005, kCoverEdge}, {0.98, -0.014, kCover},
                                   {1.0, -0.026, kCover},     {1.0, -0.044, kCover},
                                   {1.0, -0.044, kTrim},      {1.0, -0.054, kTrim},
                                   {1.0, -0.054, kCover},     {1.02, -0.085, kCover}};
  std::vector<std::vector<Vec3>> rows;
  for (const Ring& ring : rings) {
    std::vector<Vec3> row =
        coverOutline(std::max(1e-3, kAxleCover_m + ring.grow), kWheelCover_m + ring.grow);
    for (Vec3& point : row) point.x = sign * ring.x * kHalfCover_m;
    rows.push_back(std::move(row));
  }
  // The face runs together on the line between the two middles.
  std::vector<Vec3> last = coverOutline(1e-4, 1e-4);
  for (Vec3& point : last) point.x = sign * 1.04 * kHalfCover_m;
  rows.push_back(std::move(last));
  if (sign > 0.0) {
    for (std::vector<Vec3>& row : rows) row = {row.rbegin(), row.rend()};
  }
  cover.addSheet(rows, true, [&](int row, int) {
    return linearOf(row < static_cast<int>(rings.size())
                        ? rings[static_cast<std::size_t>(row)].colour
                        : kCover);
  });
}

// A round plate with a boss on the cover, at the flywheel's hub.
void addHub(PropBuilder& cover, double sign) {
  const Vec3 at{sign * kHalfCover_m * 1.03, kWheel.y, kWheel.z};
  const std::vector<Vec3> profile = {{0.125, -0.003, 0}, {0.098, 0.0005, 0}, {0.092, 0.0005, 0},
                                     {0.090, 0.004, 0},  {0.074, 0.006, 0},  {0.070, 0.006, 0},
                                     {0.070, 0.006, 0},  {0.068, 0.0035, 0}, {0.040, 0.0035, 0},
                                     {0.032, 0.010, 0},  {0.0, 0.012, 0}};
  cover.addLathe(at, maths::rotationZ(-sign * maths::kPi / 2), profile, 28, [](int row, int) {
    return linearOf(row < 2 ? kCover : row < 7 ? kTrim : row < 9 ? kCoverEdge : kChrome);
  });
}

void addStand(PropBuilder& frame) {
  for (const double z : {-0.50, 0.46}) {
    addRod(frame, {{-0.235, 0.034, z}, {0.235, 0.034, z}}, 0.026, 14, kFrame);
    for (const double sign : {-1.0, 1.0}) {
      addRod(frame, {{sign * 0.225, 0.033, z}, {sign * 0.275, 0.033, z}}, 0.032, 14, kRubber);
    }
  }
  addBlock(frame, {0, 0.066, -0.02}, {0.030, 0.022, 0.50}, 0.008, kFrame);
}

void addTubes(PropBuilder& frame) {
  const BikeMeasures m;
  const double lean = maths::radians(m.tube_lean_deg);
  const Vec3 up{0, maths::cosine(lean), -maths::sine(lean)};
  const Vec3 axle{0, m.axle_height_m, 0};
  addRod(frame, {axle - up * 0.23, axle + up * 0.40}, 0.029, 16, kFrame);
  addRod(frame, {axle + up * 0.385, axle + up * 0.42}, 0.034, 16, kRubber);
  // The knob that holds the saddle's post.
  const Vec3 knob = axle + up * 0.36;
  addRod(frame, {knob, knob + Vec3{0, 0.010, -0.055}}, 0.007, 8, kChrome);
  addRod(frame, {knob + Vec3{0, 0.009, -0.05}, knob + Vec3{0, 0.014, -0.078}}, 0.021, 12, kRubber);
  // The column of the handlebar rises out of the cover.
  const Vec3 top{0, m.column_top_m, m.column_forward_m};
  addRod(frame, {{0, 0.40, 0.30}, top}, 0.032, 16, kFrame);
  addRod(frame, {top - Vec3{0, 0.022, 0.005}, top + Vec3{0, 0.010, 0.002}}, 0.037, 16, kRubber);
  // Resistance knob on the column.
  const Vec3 dial = top + Vec3{0, -0.085, -0.034};
  addRod(frame, {dial, dial + Vec3{0, 0.012, -0.030}}, 0.019, 14, 0xB5483A);
}

}  // namespace

Model buildBike() {
  PropBuilder cover("bike_cover"), frame("bike_frame");
  for (const double sign : {-1.0, 1.0}) {
    addCoverHalf(cover, sign);
    addHub(cover, sign);
  }
  addStand(frame);
  addTubes(frame);
  return modelOf("bike", {cover, frame});
}

}  // namespace spotter::figure
