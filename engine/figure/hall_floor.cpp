#include "figure/hall_floor.h"

#include <array>
#include <cmath>

#include "base/random.h"
#include "figure/hall_light.h"
#include "figure/png.h"
#include "figure/prop_builder.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr double kPicture_m = 2.4;
constexpr int kPixels = 512;
constexpr int kStrips = 32;
constexpr int kStripPixels = kPixels / kStrips;
constexpr int kGrainRows = 64;
const Vec3 kMaple{0.610, 0.458, 0.312};
constexpr double kLineHeight_m = 0.002;

// One board of a strip: where it begins and how it differs.
struct Board {
  int begin = 0;
  double tone = 1.0;
  double red = 0.0;
};

using Strip = std::array<Board, 3>;

std::array<Strip, kStrips> layBoards() {
  std::array<Strip, kStrips> strips;
  base::RandomStream random(7, -1, "maple boards");
  for (Strip& strip : strips) {
    const int first = random.below(kPixels / 3);
    for (int b = 0; b < 3; ++b) {
      strip[static_cast<std::size_t>(b)] = {first + b * kPixels / 3 + random.below(60) - 30,
                                            1.0 + random.uniform(-0.075, 0.065),
                                            random.uniform(-0.022, 0.022)};
    }
  }
  return strips;
}

const Board& boardAt(const Strip& strip, int y) {
  const Board* found = &strip[2];
  for (const Board& board : strip) {
    if (y >= board.begin) found = &board;
  }
  return *found;
}

// Long soft streaks: noise of one value per column and 8 rows, smooth along the board.
struct Grain {
  std::array<std::array<double, kGrainRows>, kPixels> value{};
  Grain() {
    base::RandomStream random(7, -1, "maple grain");
    for (auto& column : value) {
      for (double& v : column) v = random.uniform(-1.0, 1.0);
    }
  }
  double at(int x, int y) const {
    const double row = static_cast<double>(y) * kGrainRows / kPixels;
    const int r = static_cast<int>(row);
    const auto& column = value[static_cast<std::size_t>(x)];
    return maths::mix(column[static_cast<std::size_t>(r)],
                      column[static_cast<std::size_t>((r + 1) % kGrainRows)],
                      maths::smoothstep(0.0, 1.0, row - r));
  }
};

void addLine(PropBuilder& lines, double x0, double z0, double x1, double z1, const Vec3& colour) {
  const double y = kLineHeight_m;
  lines.addQuad({Vec3{x0, y, z1}, {x1, y, z1}, {x1, y, z0}, {x0, y, z0}}, colour);
}

void addCircle(PropBuilder& lines, double radius_m, const Vec3& colour) {
  constexpr int kParts = 40;
  const auto at = [](double r, int i) {
    const double a = 2.0 * maths::kPi * i / kParts;
    return Vec3{r * maths::sine(a), kLineHeight_m, r * maths::cosine(a)};
  };
  for (int i = 0; i < kParts; ++i) {
    lines.addQuad(
        {at(radius_m, i), at(radius_m, i + 1), at(radius_m - 0.05, i + 1), at(radius_m - 0.05, i)},
        colour);
  }
}

// A dark rim round a rectangle that something stands on, fading outwards.
void addShade(PropBuilder& lines, double x0, double z0, double x1, double z1, double margin) {
  const double y = kLineHeight_m * 0.5;
  const Vec3 dark{0.62, 0.61, 0.60}, none{1, 1, 1};
  const std::array<Vec3, 4> in = {Vec3{x0, y, z0}, {x1, y, z0}, {x1, y, z1}, {x0, y, z1}};
  const std::array<Vec3, 4> out = {Vec3{x0 - margin, y, z0 - margin},
                                   {x1 + margin, y, z0 - margin},
                                   {x1 + margin, y, z1 + margin},
                                   {x0 - margin, y, z1 + margin}};
  for (std::size_t i = 0; i < 4; ++i) {
    const std::size_t next = (i + 1) % 4;
    const std::size_t first = lines.mesh().position.size();
    lines.addQuad({out[next], out[i], in[i], in[next]}, none);
    for (const std::size_t inner : {first + 2, first + 3}) {
      lines.mesh().colour[inner] = {static_cast<float>(dark.x), static_cast<float>(dark.y),
                                    static_cast<float>(dark.z)};
    }
  }
}

std::uint8_t coded(double linear) {
  return static_cast<std::uint8_t>(std::sqrt(maths::clamp(linear, 0.0, 1.0)) * 255.0 + 0.5);
}

}  // namespace

Mesh buildHallFloor(int material) {
  PropBuilder floor("floor_maple", material);
  floor.addQuad({Vec3{-4.5, 0, 6}, {4.5, 0, 6}, {4.5, 0, -6}, {-4.5, 0, -6}}, {1, 1, 1}, 24, 32);
  Mesh mesh = floor.mesh();
  for (const Float3& p : mesh.position) {
    mesh.uv.push_back({static_cast<float>(static_cast<double>(p[0]) / kPicture_m),
                       static_cast<float>(static_cast<double>(p[2]) / kPicture_m)});
  }
  bakeHallLight(mesh);
  return mesh;
}

Texture paintHallFloor() {
  const std::array<Strip, kStrips> strips = layBoards();
  const Grain grain;
  std::vector<std::uint8_t> rgb;
  rgb.reserve(static_cast<std::size_t>(kPixels) * kPixels * 3);
  for (int y = 0; y < kPixels; ++y) {
    for (int x = 0; x < kPixels; ++x) {
      const Board& board = boardAt(strips[static_cast<std::size_t>(x / kStripPixels)], y);
      double tone = board.tone * (1.0 + 0.028 * grain.at(x, y) +
                                  0.020 * grain.at((x / 4 * 4 + 131) % kPixels, y));
      if (x % kStripPixels == 0) tone *= 0.86;
      if (y == board.begin) tone *= 0.84;
      rgb.push_back(coded(kMaple.x * tone * (1.0 + board.red)));
      rgb.push_back(coded(kMaple.y * tone));
      rgb.push_back(coded(kMaple.z * tone * (1.0 - 1.4 * board.red)));
    }
  }
  return {"maple", encodePng(rgb, kPixels, kPixels)};
}

Mesh buildHallLines(int material) {
  PropBuilder lines("line_court", material);
  const Vec3 blue{0.80, 0.87, 0.92}, terracotta{0.95, 0.85, 0.80};
  constexpr double kHalf = 0.022;
  for (const double x : {-3.05, 3.05}) addLine(lines, x - kHalf, -5.2, x + kHalf, 5.2, blue);
  for (const double z : {-5.2, 5.2}) addLine(lines, -3.05, z - kHalf, 3.05, z + kHalf, blue);
  for (const double z : {-1.98, 1.98}) addLine(lines, -3.05, z - kHalf, 3.05, z + kHalf, blue);
  addCircle(lines, 1.80, terracotta);
  addLine(lines, -4.2, -kHalf, -1.80, kHalf, terracotta);
  addLine(lines, 1.80, -kHalf, 4.2, kHalf, terracotta);
  addShade(lines, -4.30, -5.85, -3.05, -5.05, 0.30);  // mats
  addShade(lines, 4.28, -5.55, 4.5, -3.35, 0.22);     // wall bars
  return lines.mesh();
}

}  // namespace spotter::figure
