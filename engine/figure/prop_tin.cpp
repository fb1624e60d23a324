#include "figure/prop_kit.h"
#include "figure/props.h"
#include "maths/angle.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr Srgb kMetal = 0xB4B9BC;
constexpr Srgb kLid = 0xC9CDCF;
constexpr Srgb kPaper = 0xEFE3C4;
constexpr Srgb kBand = 0x9E3B2E;
constexpr Srgb kLine = 0xD39A3A;
constexpr Srgb kFruit = 0xC8462F;
constexpr Srgb kLeaf = 0x5C7F3E;

constexpr int kSides = 48;
constexpr int kLabelRows = 26;

// The paper round a tin of tomatoes that no shop sells: a band above and below, a fruit on two
// sides.
Srgb labelColour(double up01, int side) {
  if (up01 < 0.14 || up01 > 0.84) return kBand;
  if (up01 < 0.18 || up01 > 0.80) return kLine;
  const int half = kSides / 2;
  const double across = (side % half - half / 2) / (0.20 * half), up = (up01 - 0.46) / 0.21;
  if (across * across + up * up < 1.0) return kFruit;
  const double leaf = (up01 - 0.69) / 0.05;
  if (across * across * 3.0 + leaf * leaf < 1.0) return kLeaf;
  return kPaper;
}

}  // namespace

Model buildTin() {
  const TinMeasures m;
  PropBuilder tin("tin");
  const double half = m.height_m / 2, r = m.radius_m, rim = 0.0015;
  // Lid sunk in a rolled rim, at both ends.
  const std::vector<Vec3> bottom = {{0.0, -half + 0.003, 0},
                                    {r - 0.006, -half + 0.003, 0},
                                    {r - 0.006, -half + 0.003, 0},
                                    {r - 0.004, -half, 0},
                                    {r, -half, 0},
                                    {r, -half + 0.003, 0},
                                    {r - rim, -half + 0.004, 0},
                                    {r - rim, -half + 0.007, 0}};
  tin.addLathe({}, {}, bottom, kSides,
               [](int row, int) { return linearOf(row < 2 ? kLid : kMetal); });
  std::vector<Vec3> top;
  for (auto it = bottom.rbegin(); it != bottom.rend(); ++it) top.push_back({it->x, -it->y, 0});
  tin.addLathe({}, {}, top, kSides, [](int row, int) { return linearOf(row > 5 ? kLid : kMetal); });
  std::vector<Vec3> label;
  for (int i = 0; i <= kLabelRows; ++i) {
    label.push_back({r - 0.0008, (half - 0.007) * (2.0 * i / kLabelRows - 1.0), 0});
  }
  tin.addLathe({}, {}, label, kSides, [](int row, int side) {
    return linearOf(labelColour(static_cast<double>(row) / kLabelRows, side));
  });
  return modelOf("tin", {tin});
}

}  // namespace spotter::figure
