#include <algorithm>
#include <cmath>

#include "figure/prop_kit.h"
#include "figure/props.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

// What people leave lying about: muted colours, each darker or lighter than the wood of the floor.

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr Srgb kCanvas = 0x3D4763;
constexpr Srgb kCanvasDark = 0x2B3349;
constexpr Srgb kStrap = 0x8C7B5E;
constexpr Srgb kRug = 0x7B4A45;
constexpr Srgb kRugBorder = 0xC9B594;
constexpr Srgb kRugField = 0x8D5B50;
constexpr Srgb kFringe = 0xD9CDB4;
constexpr Srgb kLead = 0x26282B;
constexpr Srgb kWetWood = 0x8E7154;
constexpr Srgb kWetRim = 0xA98C6A;
constexpr Srgb kSheen = 0xDCE6EA;
constexpr Srgb kSpeaker = 0x5B6166;
constexpr Srgb kWalnut = 0x4B2F20;
constexpr Srgb kFerrule = 0x222426;
constexpr Srgb kCollar = 0xB4A06A;
constexpr Srgb kLace = 0xF2EEE4;
constexpr Srgb kBandColour = 0xB9455A;
constexpr Srgb kBandPale = 0xE7B9BE;

double bellOf(double x, double width) { return maths::exponential(-x * x / (width * width)); }

double signedPower(double x, double exponent) {
  const double size = maths::power(std::fabs(x) + 1e-12, exponent);
  return x < 0.0 ? -size : size;
}

// A holdall: a rounded cross-section along X, flat where it stands, drawn in at both ends.
void addBody(PropBuilder& bag, const BagMeasures& m) {
  constexpr int kRows = 15, kSides = 24;
  std::vector<std::vector<Vec3>> rows;
  for (int r = 0; r < kRows; ++r) {
    const double u = 2.0 * r / (kRows - 1) - 1.0;
    const double full = maths::power(1.0 - maths::power(std::fabs(u), 5.0) + 1e-9, 0.35);
    const double sag = 1.0 - 0.06 * (1.0 - u * u);
    std::vector<Vec3> row;
    for (int s = 0; s < kSides; ++s) {
      const double a = 2.0 * maths::kPi * s / kSides;
      const double z = signedPower(maths::cosine(a), 0.55) * m.depth_m / 2;
      const double y = signedPower(maths::sine(a), 0.55) * m.height_m / 2 * sag;
      row.push_back({u * m.length_m / 2, m.height_m / 2 * sag + y * full, -z * full});
    }
    rows.push_back(std::move(row));
  }
  bag.addSheet(rows, true, [](int r, int s) {
    if (r < 2 || r > kRows - 3) return linearOf(kCanvasDark);
    return linearOf(s == kSides / 4 ? kStrap : s > kSides / 2 ? kCanvasDark : kCanvas);
  });
}

// The carrying handles have fallen aside.
void addHandles(PropBuilder& bag, const BagMeasures& m) {
  for (const double side : {-1.0, 1.0}) {
    std::vector<Vec3> path;
    for (int i = 0; i <= 10; ++i) {
      const double t = 2.0 * i / 10 - 1.0;
      const double up = 0.055 * (1.0 - t * t);
      path.push_back({0.085 * t, m.height_m * (0.86 + 0.05 * t * t) + up,
                      side * (0.35 * m.depth_m + 0.6 * up)});
    }
    addRod(bag, path, 0.007, 8, kStrap);
  }
}

// A long strap that trails beside it on the floor: what a foot is caught in.
void addTrail(PropBuilder& bag, const BagMeasures& m) {
  std::vector<Vec3> path;
  for (int i = 0; i <= 16; ++i) {
    const double t = i / 16.0;
    const double x = m.length_m * (0.46 - 0.92 * t) + 0.05 * maths::sine(9.0 * t);
    const double away = 0.20 * maths::sine(maths::kPi * t);
    const double up = 0.10 * maths::power(std::fabs(2.0 * t - 1.0) + 1e-9, 8.0);
    path.push_back({x, 0.008 + up, m.depth_m / 2 - 0.012 + away});
  }
  addRod(bag, path, 0.008, 8, kStrap);
}

/// A ribbon along a path; it lies across `across`, half of its width to each side.
struct Ribbon {
  std::vector<Vec3> path;
  std::vector<Vec3> across;  ///< unit vectors, one for each point
  double width_m;
  bool torn;
};

// The tear goes in from one edge, deepest in the middle, with threads: where the other edge is, as
// a share of the width.
double edgeOf(const Ribbon& ribbon, std::size_t i) {
  if (!ribbon.torn) return 0.5;
  const double off = maths::distance(ribbon.path[i], ribbon.path[ribbon.path.size() * 5 / 8]);
  const double deep = 0.75 * std::max(0.0, 1.0 - off / 0.06);
  const double threads = deep > 0.0 ? 0.05 * maths::sine(2.1 * static_cast<double>(i)) : 0.0;
  return 0.5 - std::max(0.0, deep + threads);
}

void addRibbon(PropBuilder& band, const Ribbon& ribbon) {
  constexpr int kAcross = 6;
  std::vector<std::vector<Vec3>> rows;
  for (std::size_t i = 0; i < ribbon.path.size(); ++i) {
    std::vector<Vec3> row;
    for (int c = 0; c <= kAcross; ++c) {
      const double at = maths::mix(-0.5, edgeOf(ribbon, i), static_cast<double>(c) / kAcross);
      row.push_back(ribbon.path[i] + ribbon.across[i] * (at * ribbon.width_m));
    }
    rows.push_back(std::move(row));
  }
  const auto colour = [&](int r, int c) {
    const bool pale = edgeOf(ribbon, static_cast<std::size_t>(r)) < 0.44 && c >= kAcross - 2;
    return linearOf(pale ? kBandPale : kBandColour);
  };
  band.addSheet(rows, false, colour);
  for (auto& row : rows) std::reverse(row.begin(), row.end());
  band.addSheet(rows, false, [&](int r, int c) { return colour(r, kAcross - c); });
}

// On the floor in a gentle S along Z.
Ribbon ribbonOnFloor() {
  constexpr int kPoints = 48;
  Ribbon ribbon{{}, {}, 0.08, false};
  for (int i = 0; i <= kPoints; ++i) {
    const double t = static_cast<double>(i) / kPoints, a = 2.0 * maths::kPi * t;
    ribbon.path.push_back(
        {0.10 * maths::sine(a), 0.004 + 0.004 * (1.0 + maths::sine(11.0 * t)), 0.95 * (t - 0.5)});
    ribbon.across.push_back(
        maths::normalised(Vec3{0.95, 0.0, -0.10 * 2.0 * maths::kPi * maths::cosine(a)}));
  }
  return ribbon;
}

// Over the back of a chair, ready: up its front, over the top and down behind.
Ribbon ribbonOverChair(bool torn) {
  const ChairMeasures m;
  constexpr double kAside_m = 0.125, kThick_m = 0.033, kHang_m = 0.30;
  constexpr int kDown = 40, kOver = 12;
  const double lean = maths::sine(maths::radians(7.0)) / maths::cosine(maths::radians(7.0));
  const auto middle = [&](double y) { return -0.401 - (y - (m.back_top_m - 0.158)) * lean; };
  const double top = m.back_top_m - 0.014;
  Ribbon ribbon{{}, {}, 0.08, torn};
  for (int i = 0; i < kDown; ++i) {
    const double y = top - kHang_m * (1.0 - static_cast<double>(i) / kDown);
    ribbon.path.push_back({kAside_m, y, middle(y) + kThick_m});
  }
  for (int i = 0; i <= kOver; ++i) {
    const double a = maths::kPi * i / kOver;
    ribbon.path.push_back(
        {kAside_m, top + 0.022 * maths::sine(a), middle(top) + kThick_m * maths::cosine(a)});
  }
  for (int i = 1; i <= kDown; ++i) {
    const double y = top - kHang_m * static_cast<double>(i) / kDown;
    ribbon.path.push_back({kAside_m, y, middle(y) - kThick_m});
  }
  ribbon.across.assign(ribbon.path.size(), {1.0, 0.0, 0.0});
  return ribbon;
}

// Pulled straight, as the band is.
Ribbon ribbonInUse() {
  const BandMeasures m;
  constexpr int kPoints = 100;
  Ribbon ribbon{{}, {}, m.width_m, true};
  for (int i = 0; i <= kPoints; ++i) {
    ribbon.path.push_back({0.0, 0.0, m.length_m * i / kPoints});
    ribbon.across.push_back({1.0, 0.0, 0.0});
  }
  return ribbon;
}

Model bandModel(const char* name, const Ribbon& ribbon) {
  PropBuilder band(name);
  addRibbon(band, ribbon);
  return modelOf(name, {band});
}

Vec3 rugColour(double u, double v) {
  const double edge = std::min(1.0 - std::fabs(u), 1.3 * (1.0 - std::fabs(v)));
  if (edge < 0.05) return linearOf(kRug);
  if (edge < 0.13) return linearOf(kRugBorder);
  const double lozenge = std::fabs(std::fabs(u) - 0.45) / 0.32 + std::fabs(v) / 0.55;
  return linearOf(lozenge < 0.55 ? kRugBorder : lozenge < 1.0 ? kRug : kRugField);
}

}  // namespace

Model buildBag() {
  const BagMeasures m;
  PropBuilder body("bag"), straps("bag_straps");
  addBody(body, m);
  addHandles(straps, m);
  return modelOf("bag", {body, straps});
}

Model buildBagTrailing() {
  const BagMeasures m;
  PropBuilder body("bag"), straps("bag_straps");
  addBody(body, m);
  addHandles(straps, m);
  addTrail(straps, m);
  return modelOf("bag_trailing", {body, straps});
}

Model buildRug() {
  const RugMeasures m;
  PropBuilder rug("rug"), fringe("rug_fringe");
  constexpr int kRows = 28, kColumns = 40;
  std::vector<std::vector<Vec3>> rows;
  for (int r = 0; r <= kRows; ++r) {
    std::vector<Vec3> row;
    for (int c = 0; c <= kColumns; ++c) {
      const double u = 2.0 * c / kColumns - 1.0, v = 1.0 - 2.0 * r / kRows;
      // It has wandered: a low wave behind, one corner turned up.
      const double wave = 0.014 * bellOf(v + 0.72, 0.10) * (0.6 + 0.4 * maths::sine(4.0 * u));
      const double corner = maths::clamp(u + v - 1.60, 0.0, 1.0);
      const double y = 0.004 + wave + 0.22 * corner * corner;
      row.push_back({u * m.width_m / 2, y, m.front_m - m.depth_m * (1.0 - v) / 2});
    }
    rows.push_back(std::move(row));
  }
  std::reverse(rows.begin(), rows.end());
  for (auto& row : rows) std::reverse(row.begin(), row.end());
  rug.addSheet(rows, false, [&](int r, int c) {
    return rugColour(1.0 - 2.0 * c / kColumns, 2.0 * r / kRows - 1.0);
  });
  for (const double side : {-1.0, 1.0}) {
    for (int i = 0; i < 26; ++i) {
      const double z = m.front_m - m.depth_m * (i + 0.5) / 26;
      const double x = side * m.width_m / 2;
      fringe.addBox({{x + side * 0.016, 0.003, z}, {0.016, 0.002, 0.005}}, linearOf(kFringe));
    }
  }
  return modelOf("rug", {rug, fringe});
}

Model buildLooseBand() { return bandModel("band_loose", ribbonOnFloor()); }
Model buildReadyBand() { return bandModel("band_ready", ribbonOverChair(false)); }
Model buildFrayedBand() { return bandModel("band_frayed", ribbonOverChair(true)); }
Model buildTornBand() { return bandModel("band_torn", ribbonInUse()); }

Model buildWetPatch() {
  PropBuilder patch("wet_patch");
  constexpr int kRings = 12, kSides = 64;
  const auto rim = [](double a) {
    return 0.34 + 0.05 * maths::sine(2.0 * a + 0.7) + 0.035 * maths::sine(3.0 * a) +
           0.02 * maths::sine(7.0 * a + 1.0);
  };
  std::vector<std::vector<Vec3>> rows;
  for (int r = 0; r <= kRings; ++r) {
    const double out = 1.0 - static_cast<double>(r) / kRings;
    std::vector<Vec3> row;
    for (int s = 0; s < kSides; ++s) {
      const double a = 2.0 * maths::kPi * s / kSides;
      const double reach = rim(a) * maths::mix(out, std::sqrt(out), 0.5);
      row.push_back({1.25 * reach * maths::sine(a), 0.0025 * (1.0 - out * out * out),
                     0.8 * reach * maths::cosine(a)});
    }
    rows.push_back(std::move(row));
  }
  // Darker than dry wood, with the windows' light lying across it.
  patch.addSheet(rows, true, [&](int r, int s) {
    const Vec3& p = rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(s)];
    if (r == 0) return linearOf(kWetRim);
    const double streak = bellOf(p.z + 0.10 + 0.15 * p.x, 0.055) + 0.6 * bellOf(p.z - 0.09, 0.03);
    const double lies = std::min(1.0, streak) * (r > 2 ? 0.6 : 0.15);
    return maths::lerp(linearOf(kWetWood), linearOf(kSheen), lies);
  });
  return modelOf("wet_patch", {patch});
}

Model buildLead() {
  PropBuilder lead("lead");
  std::vector<Vec3> path;
  constexpr int kPoints = 60;
  for (int i = 0; i <= kPoints; ++i) {
    const double t = static_cast<double>(i) / kPoints;
    const double loop = 0.10 * maths::sine(5.0 * t) + 0.05 * maths::sine(13.0 * t + 0.6);
    path.push_back({2.2 * (t - 0.5), 0.007 + 0.010 * bellOf(t - 0.62, 0.05), loop});
  }
  addRod(lead, path, 0.006, 8, kLead);
  // From a small loudspeaker to its plug.
  addBlock(lead, path.front() + Vec3{-0.05, 0.088, 0.0}, {0.055, 0.095, 0.06}, 0.012, kSpeaker);
  lead.addDisc(path.front() + Vec3{-0.05, 0.10, 0.0605}, {0.0, 0.0, 1.0}, 0.04, 20,
               linearOf(kLead));
  const Vec3 end = path.back();
  addBlock(lead, end + Vec3{0.03, 0.012, 0.0}, {0.035, 0.018, 0.024}, 0.006, kLead);
  return modelOf("lead", {lead});
}

namespace {

// Along an axis from the tip up, its crook open to the side.
Model stickModel(const std::string& name, const Vec3& up, const Vec3& aside) {
  PropBuilder stick("stick"), grip("stick_grip");
  const auto at = [&](double along, double across) { return up * along + aside * across; };
  addRod(stick, {at(0.03, 0.0), at(0.45, 0.0), at(0.80, 0.0)}, 0.0105, 10, kWalnut);
  addRod(stick, {at(0.0, 0.0), at(0.04, 0.0)}, 0.0145, 10, kFerrule);
  addRod(grip, {at(0.785, 0.0), at(0.815, 0.0)}, 0.0135, 10, kCollar);
  std::vector<Vec3> crook;
  for (int i = 0; i <= 12; ++i) {
    const double a = maths::kPi * i / 12 * 1.05;
    crook.push_back(at(0.81 + 0.055 * maths::sine(a), 0.055 - 0.055 * maths::cosine(a)));
  }
  addRod(grip, crook, 0.013, 10, kWalnut);
  return modelOf(name, {stick, grip});
}

}  // namespace

Model buildStick() {
  const double lean = maths::radians(12.0);
  const double s = maths::sine(lean), c = maths::cosine(lean);
  return stickModel("stick", {-s, c, 0.0}, {c, s, 0.0});
}

Model buildWalkingStick() { return stickModel("walking_stick", {0.0, 1.0, 0.0}, {0.0, 0.0, 1.0}); }

Model buildLaces() {
  PropBuilder laces("laces");
  // Two ends that have come undone, from the instep down both sides of the shoe to the floor; the
  // origin is the floor below the ankle.
  for (const double side : {-1.0, 1.0}) {
    std::vector<Vec3> path;
    for (int i = 0; i <= 14; ++i) {
      const double t = i / 14.0;
      const double out = side * (0.008 + 0.125 * t);
      const double up = 0.094 * std::max(0.0, 1.0 - 2.2 * t * t) + 0.005;
      path.push_back({out, up, 0.085 + 0.055 * t + side * 0.02 * maths::sine(6.0 * t)});
    }
    addRod(laces, path, 0.0042, 6, kLace);
  }
  for (const double side : {-1.0, 1.0}) {
    std::vector<Vec3> loop;
    for (int i = 0; i <= 12; ++i) {
      const double a = 2.0 * maths::kPi * i / 12;
      loop.push_back({side * (0.022 - 0.022 * maths::cosine(a)), 0.100 + 0.004 * maths::sine(a),
                      0.088 + 0.014 * maths::sine(a)});
    }
    laces.addTube(loop, 0.0036, 6, linearOf(kLace));
  }
  return modelOf("laces", {laces});
}

}  // namespace spotter::figure
