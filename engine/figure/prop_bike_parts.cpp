#include <cmath>

#include "figure/prop_kit.h"
#include "figure/props.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr Srgb kSeat = 0x2C3033;
constexpr Srgb kSeatTop = 0x3F6F78;
constexpr Srgb kRubber = 0x222426;
constexpr Srgb kPedal = 0x34393C;
constexpr Srgb kStrap = 0x1E2022;
constexpr Srgb kChrome = 0xA9AEB2;
constexpr Srgb kFrame = 0x4A4E52;
constexpr Srgb kScreen = 0x9DB39A;

constexpr double kBack_m = 0.115, kNose_m = 0.165;

// Half width of a wide comfortable saddle, 0 at its rear end to 1 at the nose.
double halfWidth(double along01) {
  const double rear = maths::mix(0.80, 1.0, maths::smoothstep(0.0, 0.30, along01));
  const double waist = maths::smoothstep(0.30, 0.80, along01);
  return maths::mix(0.118, 0.028, waist) * rear;
}

// Both ends are round: 0 at an end, 1 a little way in.
double roundEnd(double along01) {
  constexpr double kRear01 = 0.16, kNose01 = 0.10;
  const double in = maths::clamp(std::min(along01 / kRear01, (1.0 - along01) / kNose01), 0.0, 1.0);
  return std::sqrt(1.0 - (1.0 - in) * (1.0 - in));
}

double topOf(double along01) {
  return 0.012 * (1.0 - maths::smoothstep(0.0, 0.35, along01)) -
         0.010 * maths::smoothstep(0.6, 1.0, along01);
}

std::vector<Vec3> saddleRow(double along01) {
  const double z = maths::mix(-kBack_m, kNose_m, along01), end = roundEnd(along01);
  const double wide = halfWidth(along01) * (0.45 + 0.55 * end);
  const double full = maths::mix(0.052, 0.034, maths::smoothstep(0.3, 0.8, along01));
  const double deep = full * std::max(end, 0.04);
  constexpr int kPoints = 28;
  std::vector<Vec3> row;
  for (int i = 0; i < kPoints; ++i) {
    const double a = 2.0 * maths::kPi * i / kPoints;
    const double c = maths::cosine(a), s = maths::sine(a);
    // Flat on top with full edges, hollow below.
    const double x = wide * (c < 0 ? -1.0 : 1.0) * std::sqrt(std::abs(c));
    const double y = s > 0.0 ? deep * 0.5 * std::sqrt(s) : deep * 0.5 * s;
    const double dip = 0.006 * (1.0 - (x / 0.12) * (x / 0.12)) * (s > 0.0 ? 1.0 : 0.0);
    row.push_back({x, topOf(along01) - full * 0.5 + y - dip * end + 0.006, z});
  }
  return row;
}

}  // namespace

Model buildSaddle() {
  const BikeMeasures m;
  PropBuilder seat("saddle_seat"), post("saddle_post");
  constexpr int kRows = 22;
  std::vector<std::vector<Vec3>> rows;
  // Closer together where the ends are round.
  for (int i = 0; i <= kRows; ++i)
    rows.push_back(saddleRow(0.5 - 0.5 * maths::cosine(maths::kPi * i / kRows)));
  const auto closed = [](std::vector<Vec3> row) {
    Vec3 middle{};
    for (const Vec3& point : row) middle += point / static_cast<double>(row.size());
    for (Vec3& point : row) point = middle;
    return row;
  };
  rows.insert(rows.begin(), closed(rows.front()));
  rows.push_back(closed(rows.back()));
  const int top = 28 / 2;
  seat.addSheet(rows, true, [](int row, int point) {
    const bool on_top = point > 1 && point < top - 1 && row > 4 && row < kRows - 1;
    return linearOf(on_top ? kSeatTop : kSeat);
  });
  const double lean = maths::radians(m.tube_lean_deg);
  const Vec3 down{0, -maths::cosine(lean), maths::sine(lean)};
  const Vec3 head{0, -0.050, 0.015};
  addRod(post, {head + down * 0.01, down * 0.50}, 0.0215, 14, kChrome);
  addBlock(post, {0, -0.052, 0.010}, {0.024, 0.016, 0.040}, 0.006, kRubber);
  return modelOf("saddle", {seat, post});
}

Model buildHandlebar() {
  const BikeMeasures m;
  PropBuilder bar("handlebar_bar"), display("handlebar_display");
  const double r = m.grip_radius_m, x = m.grip_aside_m;
  // From the stem out and back to the grips, which lie across.
  const std::vector<Vec3> half = {{0.0, -0.03, 0.035},   {0.06, -0.028, 0.034},
                                  {0.10, -0.014, 0.018}, {0.128, -0.002, 0.003},
                                  {0.15, 0.0, 0.0},      {x + 0.07, 0.0, -0.004}};
  for (const double sign : {-1.0, 1.0}) {
    std::vector<Vec3> path;
    for (const Vec3& point : half) path.push_back({sign * point.x, point.y, point.z});
    addRod(bar, path, 0.0125, 12, kFrame);
    addRod(bar,
           {{sign * (x - 0.055), 0, 0}, {sign * x, 0, -0.001}, {sign * (x + 0.075), 0, -0.004}}, r,
           14, kRubber);
    addRod(bar, {{sign * (x + 0.070), 0, -0.004}, {sign * (x + 0.080), 0, -0.0045}}, r + 0.003, 14,
           kRubber);
  }
  // The post goes down inside the column, whichever way that lies.
  addRod(
      bar,
      {{0, -0.02, 0.034}, {0, -0.05, 0.024}, {0, -0.085, 0.006}, {0, -0.11, 0.0}, {0, -0.62, 0.0}},
      0.019, 14, kChrome);
  addBlock(bar, {0, -0.030, 0.036}, {0.030, 0.022, 0.024}, 0.008, kRubber);
  PropBox box{{0, 0.045, 0.062}, {0.074, 0.052, 0.013}, maths::radians(-38.0)};
  display.addCushion(box, 0.009, 0.0, linearOf(kFrame));
  const maths::Quat tilt = maths::rotationX(maths::radians(38.0));
  const Vec3 face = box.centre_m + maths::rotate(tilt, {0, 0.006, -0.0134});
  const auto corner = [&](double u, double v) {
    return face + maths::rotate(tilt, {u * 0.056, v * 0.032, 0.0});
  };
  display.addQuad({corner(1, -1), corner(-1, -1), corner(-1, 1), corner(1, 1)}, linearOf(kScreen));
  return modelOf("handlebar", {bar, display});
}

Model buildCrank() {
  const BikeMeasures m;
  PropBuilder crank("crank");
  constexpr double kArm_m = 0.061;
  addRod(crank, {{-kArm_m - 0.012, 0, 0}, {kArm_m + 0.012, 0, 0}}, 0.017, 14, kFrame);
  for (const double sign : {-1.0, 1.0}) {
    const double end = sign * m.crank_m;
    addBlock(crank, {sign * kArm_m, end / 2, 0}, {0.007, m.crank_m / 2 + 0.016, 0.014}, 0.005,
             kChrome);
    addRod(crank, {{sign * kArm_m, end, 0}, {sign * (m.pedal_aside_m + 0.045), end, 0}}, 0.006, 10,
           kFrame);
  }
  return modelOf("crank", {crank});
}

Model buildPedal() {
  const BikeMeasures m;
  PropBuilder pedal("pedal"), strap("pedal_strap");
  const double half = m.pedal_half_m;
  for (const double z : {-0.036, 0.036}) {
    addBlock(pedal, {0, 0, z}, {0.047, half, 0.010}, 0.004, kPedal);
  }
  for (const double x : {-0.042, 0.0, 0.042}) {
    addBlock(pedal, {x, 0, 0}, {0.006, half - 0.002, 0.036}, 0.003, kPedal);
  }
  addRod(pedal, {{-0.050, 0, 0}, {0.050, 0, 0}}, 0.009, 10, kFrame);
  // A strap over the forefoot, from one side of the pedal to the other.
  constexpr int kParts = 18;
  std::vector<std::vector<Vec3>> rows;
  for (const double thick : {0.0, 0.0022}) {
    for (const double z : thick == 0.0 ? std::array{0.012, -0.012} : std::array{-0.012, 0.012}) {
      std::vector<Vec3> row;
      for (int i = 0; i <= kParts; ++i) {
        const double a = maths::kPi * (1.0 - static_cast<double>(i) / kParts);
        const double up = std::sqrt(std::sqrt(maths::sine(std::min(a, maths::kPi - a))));
        const double x = 0.051 * maths::cosine(a);
        row.push_back(
            {x * (1.0 + thick / 0.051), half - 0.016 + (0.078 + thick) * up, z - 0.012 * up});
      }
      rows.push_back(std::move(row));
    }
  }
  // Under side, then round the edges to the upper side.
  std::vector<std::vector<Vec3>> outside = {rows[3], rows[2]}, inside = {rows[1], rows[0]};
  for (std::vector<Vec3>& row : inside) row = {row.rbegin(), row.rend()};
  strap.addSheet(outside, false, plain(kStrap));
  strap.addSheet({inside[1], inside[0]}, false, plain(kStrap));
  return modelOf("pedal", {pedal, strap});
}

}  // namespace spotter::figure
