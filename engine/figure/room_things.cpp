#include "figure/room_things.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr Srgb kWhite = 0xF7F4EC;
constexpr Srgb kSteel = 0x9A9EA0;
constexpr Srgb kInk = 0x2E3336;

}  // namespace

void addRadiator(Room& to, double width_m, double height_m) {
  constexpr double kOff_m = 0.05, kFoot_m = 0.14;
  const double half = 0.5 * width_m, top = kFoot_m + height_m, mid = kFoot_m + 0.5 * height_m;
  const Srgb white = 0xF0EDE4, gap = 0xCBC7BC;
  to.block({0, mid, kOff_m + 0.03}, {half, 0.5 * height_m, 0.022}, gap);
  const int ribs = std::max(4, static_cast<int>(width_m / 0.11));
  for (int i = 0; i < ribs; ++i) {
    const double x = -half + width_m * (i + 0.5) / ribs;
    to.block({x, mid, kOff_m + 0.062}, {0.38 * width_m / ribs, 0.5 * height_m - 0.015, 0.012},
             white);
  }
  to.block({0, top + 0.008, kOff_m + 0.035}, {half + 0.006, 0.008, 0.042}, white);
  for (const double side : {-0.7, 0.7}) {
    to.block({side * half, top - 0.10, 0.5 * kOff_m}, {0.02, 0.03, 0.5 * kOff_m}, gap);
    to.block({side * half, kFoot_m + 0.08, 0.5 * kOff_m}, {0.02, 0.03, 0.5 * kOff_m}, gap);
  }
  for (const double side : {-1.0, 1.0}) {
    const double x = side * (half + 0.035), z = kOff_m + 0.04;
    to.rod({{x, 0.0, z}, {x, kFoot_m + 0.04, z}, {side * (half - 0.01), kFoot_m + 0.05, z}}, 0.011,
           white);
  }
  const double x = half + 0.035;
  to.turned({x, kFoot_m + 0.045, kOff_m + 0.04},
            {{0.0, 0, 0}, {0.024, 0, 0}, {0.022, 0.065, 0}, {0.0, 0.07, 0}}, kWhite, 10);
  to.groundShade({0, 0, kOff_m + 0.03}, {half, 0, 0.04}, 0.22);
}

void addDoor(Room& to, int leaves, Srgb wood, bool glazed) {
  constexpr double kLeaf_m = 0.86, kTall_m = 2.06;
  const double half = 0.5 * kLeaf_m * leaves;
  const Srgb frame = 0xEFEADF;
  for (const double side : {-1.0, 1.0})
    to.block({side * (half + 0.045), 0.5 * (kTall_m + 0.03), 0.03},
             {0.045, 0.5 * (kTall_m + 0.03), 0.03}, frame);
  to.block({0, kTall_m + 0.075, 0.03}, {half + 0.09, 0.045, 0.03}, frame);
  for (int i = 0; i < leaves; ++i) {
    const double x = -half + kLeaf_m * (i + 0.5);
    // Where the handle is: at the meeting edge, or on the right.
    const double side = leaves == 2 && i == 1 ? -1.0 : 1.0;
    to.block({x, 0.5 * kTall_m, 0.018}, {0.5 * kLeaf_m - 0.004, 0.5 * kTall_m - 0.005, 0.018},
             wood);
    if (glazed) {
      to.block({x - side * 0.02, 1.45, 0.038}, {0.15, 0.46, 0.004}, 0xE6DECF);
      to.block({x - side * 0.02, 1.45, 0.042}, {0.125, 0.435, 0.003}, 0x8FA6AC);
    } else {
      for (const double y : {0.58, 1.47})
        to.block({x, y, 0.038}, {0.27, y < 1.0 ? 0.34 : 0.38, 0.005}, wood);
    }
    to.block({x, 0.14, 0.037}, {0.5 * kLeaf_m - 0.05, 0.10, 0.002}, kSteel);
    const double handle = x + side * 0.36;
    to.rod({{handle, 0.92, 0.075}, {handle, 1.18, 0.075}}, 0.012, kSteel);
    for (const double y : {0.94, 1.16})
      to.rod({{handle, y, 0.03}, {handle, y, 0.075}}, 0.009, kSteel);
  }
}

void addExitSign(Room& to, const Vec3& middle_m) {
  to.block(middle_m + Vec3{0, 0, 0.02}, {0.30, 0.14, 0.02}, 0x1E8A5A);
  const Vec3 front = middle_m + Vec3{0, 0, 0.043};
  const auto bar = [&](double x0, double y0, double x1, double y1, double thick) {
    const Vec3 a = front + Vec3{x0, y0, 0}, b = front + Vec3{x1, y1, 0};
    const Vec3 side = maths::normalised(maths::cross({0, 0, 1}, b - a)) * thick;
    to.quad({a - side, b - side, b + side, a + side}, kWhite);
  };
  to.disc(front + Vec3{-0.085, 0.085, 0}, {0, 0, 1}, 0.022, kWhite, 10);
  bar(-0.095, 0.055, -0.115, -0.010, 0.020);
  bar(-0.110, -0.005, -0.060, -0.045, 0.012);
  bar(-0.060, -0.045, -0.075, -0.100, 0.011);
  bar(-0.118, -0.005, -0.150, -0.050, 0.012);
  bar(-0.150, -0.050, -0.195, -0.055, 0.010);
  bar(-0.095, 0.050, -0.050, 0.015, 0.009);
  bar(-0.100, 0.050, -0.150, 0.030, 0.009);
  bar(0.03, 0.0, 0.17, 0.0, 0.017);
  to.quad({front + Vec3{0.15, -0.062, 0}, front + Vec3{0.235, 0, 0}, front + Vec3{0.235, 0.0005, 0},
           front + Vec3{0.15, 0.062, 0}},
          kWhite);
}

void addNoticeBoard(Room& to, const Vec3& middle_m, double half_width_m) {
  constexpr double kHalf_m = 0.55;
  to.block(middle_m + Vec3{0, 0, 0.014}, {half_width_m + 0.04, kHalf_m + 0.04, 0.014}, 0xB98F5F);
  to.block(middle_m + Vec3{0, 0, 0.024}, {half_width_m, kHalf_m, 0.008}, 0xB4875A);
  struct Sheet {
    double x01, y, half_width, half_height;
    Srgb paper, print;
  };
  constexpr Sheet kSheets[] = {{-0.78, 0.18, 0.105, 0.149, 0xF7F4EC, 0x5B7C8C},
                               {-0.50, 0.28, 0.149, 0.105, 0xF2D28C, 0x8A5A2E},
                               {-0.46, -0.16, 0.105, 0.149, 0xF7F4EC, 0x8FA06A},
                               {-0.80, -0.26, 0.105, 0.149, 0xDCE9EC, 0x4A6A7A},
                               {-0.08, 0.12, 0.149, 0.210, 0xF7F4EC, 0x7A8F9A},
                               {-0.14, -0.33, 0.149, 0.105, 0xE9C2AE, 0x8C4A3C},
                               {0.26, 0.26, 0.105, 0.149, 0xCFE0B4, 0x567040},
                               {0.30, -0.14, 0.105, 0.149, 0xF7F4EC, 0x9A6A7A},
                               {0.62, 0.16, 0.149, 0.210, 0xF7F4EC, 0x4E7F8E},
                               {0.70, -0.31, 0.149, 0.105, 0xF4EFD8, 0x5A5A66}};
  for (const Sheet& s : kSheets) {
    const Vec3 m = middle_m + Vec3{s.x01 * half_width_m, s.y, 0.035};
    to.block(m, {s.half_width, s.half_height, 0.002}, s.paper);
    // A heading, a picture and lines of small print, too far off to be read.
    to.block(m + Vec3{0, 0.80 * s.half_height, 0.003}, {0.7 * s.half_width, 0.010, 0.001}, s.print);
    to.block(m + Vec3{0, 0.34 * s.half_height, 0.003},
             {0.78 * s.half_width, 0.26 * s.half_height, 0.001}, s.print);
    for (int line = 0; line < 4; ++line)
      to.block(m + Vec3{-0.06 * s.half_width * line, (-0.16 - 0.19 * line) * s.half_height, 0.003},
               {(0.76 - 0.06 * line) * s.half_width, 0.004, 0.001}, 0xA8A49A);
    to.disc(m + Vec3{0, 0.92 * s.half_height, 0.006}, {0, 0, 1}, 0.009, 0xB5473C, 8);
  }
}

void addClock(Room& to, const Vec3& middle_m, double radius_m) {
  to.disc(middle_m + Vec3{0, 0, 0.026}, {0, 0, 1}, radius_m, kInk, 32);
  to.disc(middle_m + Vec3{0, 0, 0.029}, {0, 0, 1}, 0.92 * radius_m, 0xFBF9F3, 32);
  const auto hand = [&](double angle_deg, double from, double to_share, double thick, double lift) {
    const double a = maths::radians(angle_deg);
    const Vec3 along{maths::sine(a), maths::cosine(a), 0.0}, side{along.y, -along.x, 0.0};
    const Vec3 base = middle_m + Vec3{0, 0, lift};
    const Vec3 p = base + along * (from * radius_m), q = base + along * (to_share * radius_m);
    to.quad({p + side * thick, q + side * thick, q - side * thick, p - side * thick}, kInk);
  };
  for (int hour = 0; hour < 12; ++hour)
    hand(30.0 * hour, hour % 3 == 0 ? 0.70 : 0.77, 0.86, hour % 3 == 0 ? 0.007 : 0.004, 0.032);
  hand(305.0, -0.10, 0.50, 0.008, 0.034);
  hand(60.0, -0.10, 0.74, 0.006, 0.036);
}

void addMatPile(Room& to, int count) {
  constexpr Srgb kColours[] = {0x3F7886, 0x55688F};
  constexpr double kHalfThick_m = 0.022;
  for (int i = 0; i < count; ++i) {
    const double shift = (i * 37 % 5 - 2) * 0.013;
    to.soft({shift, kHalfThick_m + 0.047 * i, -0.6 * shift}, {0.90, kHalfThick_m, 0.31}, 0.012,
            kColours[(i / 2) % 2]);
  }
  to.groundShade({}, {0.90, 0, 0.31}, 0.28);
}

void addChairStack(Room& to, int count, Srgb cloth) {
  constexpr double kRise_m = 0.085, kBack_m = 0.035;
  const Srgb steel = 0x6E7477;
  for (int i = 0; i < count; ++i) {
    const double up = kRise_m * i, z = 0.32 + kBack_m * i;
    to.soft({0, 0.44 + up, z}, {0.22, 0.025, 0.21}, 0.02, cloth);
    to.soft({0, 0.74 + up, z - 0.215}, {0.20, 0.13, 0.018}, 0.016, cloth);
    for (const double x : {-0.215, 0.215}) {
      to.rod({{x, up, z + 0.20}, {x, 0.42 + up, z + 0.17}}, 0.011, steel, 4);
      to.rod({{x, up, z - 0.24}, {x, 0.46 + up, z - 0.20}, {x, 0.86 + up, z - 0.235}}, 0.011, steel,
             4);
    }
  }
  to.groundShade({0, 0, 0.34}, {0.22, 0, 0.24}, 0.22);
}

void addBench(Room& to, double half_length_m) {
  const Srgb wood = 0xC99B62;
  to.soft({0, 0.30, 0}, {half_length_m, 0.020, 0.12}, 0.012, wood);
  to.block({0, 0.23, 0}, {half_length_m - 0.12, 0.045, 0.016}, 0xB5854F);
  for (const double side : {-1.0, 1.0}) {
    const double x = side * (half_length_m - 0.28);
    to.block({x, 0.155, 0}, {0.022, 0.125, 0.10}, 0xB5854F);
    to.block({x, 0.018, 0}, {0.03, 0.018, 0.16}, 0xB5854F);
    to.groundShade({x, 0, 0}, {0.03, 0, 0.16}, 0.10);
  }
}

void addBall(Room& to, const Vec3& floor_m, double radius_m, Srgb colour) {
  std::vector<Vec3> profile;
  constexpr int kRings = 9;
  for (int i = 0; i <= kRings; ++i) {
    const double a = maths::kPi * i / kRings;
    profile.push_back({radius_m * maths::sine(a) * (i == 0 || i == kRings ? 0.0 : 1.0),
                       radius_m * (1.0 - maths::cosine(a)), 0});
  }
  to.turned(floor_m, profile, colour, 16);
  to.groundShade(floor_m, {0.12 * radius_m, 0, 0.12 * radius_m}, 0.75 * radius_m);
}

void addCurtain(Room& to, double from_m, double to_m, double low_m, double high_m, int folds,
                double depth_m, Srgb colour) {
  // Folds are straight from top to bottom: rows only carry the light.
  const int row_count = std::max(2, static_cast<int>((high_m - low_m) / 0.75));
  const int per_fold = folds > 20 ? 4 : 5;
  std::vector<std::vector<Vec3>> rows;
  for (int r = 0; r <= row_count; ++r) {
    const double t = static_cast<double>(r) / row_count;
    std::vector<Vec3> row;
    for (int i = 0; i <= folds * per_fold; ++i) {
      const double u = static_cast<double>(i) / (folds * per_fold);
      const double phase = 2.0 * maths::kPi * folds * u;
      const double wave = maths::cosine(phase + 0.6 * maths::sine(7.0 * u + 1.3));
      const double loose = 1.0 - 0.45 * t;  // gathered at the top
      row.push_back({from_m + (to_m - from_m) * u, low_m + (high_m - low_m) * t,
                     depth_m * (1.0 + loose * wave)});
    }
    rows.push_back(std::move(row));
  }
  to.sheet(rows, colour);
  // Behind the folds, so that they do not shade themselves.
  to.occlude({0.5 * (from_m + to_m), 0.5 * (low_m + high_m), -0.02},
             {0.5 * std::fabs(to_m - from_m), 0.5 * (high_m - low_m), 0.0125});
}

void addPlant(Room& to, const Vec3& floor_m, double height_m) {
  const double pot = 0.28 * height_m;
  to.turned(floor_m,
            {{0.0, 0, 0},
             {0.30 * pot + 0.05, 0, 0},
             {0.38 * pot + 0.07, pot, 0},
             {0.34 * pot + 0.06, pot, 0},
             {0.0, pot - 0.03, 0}},
            0xC9855F, 14);
  to.groundShade(floor_m, {0.4 * pot, 0, 0.4 * pot}, 0.16);
  constexpr Srgb kGreens[] = {0x4F7D4A, 0x5F8F55, 0x436E43};
  for (int leaf = 0; leaf < 13; ++leaf) {
    const double turn = 2.4 * leaf, lean = 0.16 + 0.030 * leaf;
    const Vec3 out{maths::sine(turn), 0, maths::cosine(turn)};
    const Vec3 aside{out.z, 0, -out.x};
    const double long_m = (height_m - pot) * (1.05 - 0.022 * leaf);
    std::vector<std::vector<Vec3>> front, back;
    for (int i = 0; i <= 4; ++i) {
      const double t = i / 4.0;
      const Vec3 at = floor_m + Vec3{0, pot - 0.02, 0} + out * (long_m * lean * t * (0.5 + t)) +
                      Vec3{0, long_m * t * (1.0 - 0.42 * lean * t), 0};
      const double half = 0.16 * long_m * maths::sine(maths::kPi * (0.08 + 0.9 * t));
      front.push_back({at - aside * half, at + aside * half});
      back.push_back({at + aside * half, at - aside * half});
    }
    to.sheet(front, kGreens[leaf % 3]);
    to.sheet(back, kGreens[(leaf + 1) % 3]);
  }
  to.occlude(floor_m + Vec3{0, 0.6 * height_m, 0}, {0.10, 0.3 * height_m, 0.10});
}

void addPicture(Room& to, const Vec3& middle_m, double half_width_m, double half_height_m, Srgb sky,
                Srgb land) {
  const double w = half_width_m, h = half_height_m;
  to.block(middle_m + Vec3{0, 0, 0.012}, {w + 0.03, h + 0.03, 0.012}, 0xA47C50);
  to.block(middle_m + Vec3{0, 0, 0.025}, {w, h, 0.002}, 0xF4F0E6);
  const double f = 0.029;
  const auto field = [&](double low, double left, double right, Srgb colour, double lift) {
    const double x = 0.8 * w, y = 0.8 * h;
    to.quad({middle_m + Vec3{-x, -y, f + lift}, middle_m + Vec3{x, -y, f + lift},
             middle_m + Vec3{x, low + right, f + lift}, middle_m + Vec3{-x, low + left, f + lift}},
            colour);
  };
  field(0.8 * h, 0, 0, sky, 0.0);
  field(0.05 * h, 0.18 * h, -0.05 * h, land, 0.001);
  field(-0.35 * h, -0.10 * h, 0.16 * h, 0xD9B36A, 0.002);
}

void addFirstAid(Room& to, const Vec3& middle_m) {
  to.soft(middle_m + Vec3{0, 0, 0.06}, {0.19, 0.14, 0.06}, 0.02, 0xF7F6F2);
  const Vec3 front = middle_m + Vec3{0, 0, 0.1215};
  for (const bool upright : {false, true}) {
    const double x = upright ? 0.027 : 0.082, y = upright ? 0.082 : 0.027;
    to.quad({front + Vec3{-x, -y, 0}, front + Vec3{x, -y, 0}, front + Vec3{x, y, 0},
             front + Vec3{-x, y, 0}},
            0x2C8F5E);
  }
}

void addCup(Room& to, const Vec3& foot_m, Srgb colour) {
  to.turned(foot_m, {{0.028, 0, 0}, {0.040, 0.085, 0}, {0.036, 0.085, 0}, {0.0, 0.03, 0}}, colour,
            10);
}

}  // namespace spotter::figure
