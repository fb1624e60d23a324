#include "figure/room_floor.h"

#include <array>
#include <cmath>

#include "base/random.h"
#include "figure/png.h"
#include "figure/room_shell.h"
#include "maths/curve.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr double kPicture_m = 2.4;
constexpr int kPixels = 512;
constexpr int kGrainRows = 64;

// Long soft streaks: noise of one value per column and 8 rows, smooth along the board.
struct Grain {
  std::array<std::array<double, kGrainRows>, kPixels> value{};
  Grain() {
    base::RandomStream random(7, -1, "maple grain");
    for (auto& column : value) {
      for (double& v : column) v = random.uniform(-1.0, 1.0);
    }
  }
  double at(int across, int along) const {
    const double row = static_cast<double>(along) * kGrainRows / kPixels;
    const int r = static_cast<int>(row);
    const auto& column = value[static_cast<std::size_t>(across % kPixels)];
    return maths::mix(column[static_cast<std::size_t>(r % kGrainRows)],
                      column[static_cast<std::size_t>((r + 1) % kGrainRows)],
                      maths::smoothstep(0.0, 1.0, row - r));
  }
  double fine(int across, int along) const {
    return 0.58 * at(across, along) + 0.42 * at(across / 4 * 4 + 131, along);
  }
};

// How a board differs from its neighbours.
struct Board {
  int begin = 0;
  double tone = 1.0, red = 0.0;
};

struct Wood {
  Vec3 colour;
  double spread;  ///< of the boards' tones
  double grain;
};

std::uint8_t coded(double linear) {
  return static_cast<std::uint8_t>(std::sqrt(maths::clamp(linear, 0.0, 1.0)) * 255.0 + 0.5);
}

void put(std::vector<std::uint8_t>& rgb, const Vec3& colour, double tone, double red) {
  rgb.push_back(coded(colour.x * tone * (1.0 + red)));
  rgb.push_back(coded(colour.y * tone));
  rgb.push_back(coded(colour.z * tone * (1.0 - 1.4 * red)));
}

// Boards in strips along the picture's height.
std::vector<std::uint8_t> paintStrips(const Wood& wood, int strips) {
  base::RandomStream random(7, -1, "maple boards");
  std::vector<std::array<Board, 3>> rows(static_cast<std::size_t>(strips));
  for (auto& row : rows) {
    const int first = random.below(kPixels / 3);
    for (int b = 0; b < 3; ++b)
      row[static_cast<std::size_t>(b)] = {first + b * kPixels / 3 + random.below(60) - 30,
                                          1.0 + random.uniform(-wood.spread, 0.9 * wood.spread),
                                          random.uniform(-0.022, 0.022)};
  }
  const Grain grain;
  const int wide = kPixels / strips;
  std::vector<std::uint8_t> rgb;
  for (int y = 0; y < kPixels; ++y) {
    for (int x = 0; x < kPixels; ++x) {
      const auto& row = rows[static_cast<std::size_t>(x / wide)];
      const Board* board = &row[2];
      for (const Board& b : row) {
        if (y >= b.begin) board = &b;
      }
      double tone = board->tone * (1.0 + wood.grain * grain.fine(x, y));
      if (x % wide == 0) tone *= 0.86;
      if (y == board->begin) tone *= 0.84;
      put(rgb, wood.colour, tone, board->red);
    }
  }
  return rgb;
}

// Blocks four times as long as wide, laid at right angles to each other.
std::vector<std::uint8_t> paintHerringbone(const Wood& wood) {
  constexpr int kWide = 32, kLong = 4 * kWide;
  const Grain grain;
  std::vector<std::uint8_t> rgb;
  for (int y = 0; y < kPixels; ++y) {
    for (int x = 0; x < kPixels; ++x) {
      const int column = x / kWide, row = y / kWide;
      const int step = ((column - row) % 8 + 8) % 8;
      const bool lies = step < 4;  // along x
      // The block's first square, and where in the block this is.
      const int first_x = lies ? column - step : column;
      const int first_y = lies ? row : row - (7 - step);
      const int along = lies ? x - first_x * kWide : y - first_y * kWide;
      const int across = lies ? y % kWide : x % kWide;
      const int wraps = kPixels / kWide;
      const int bx = (first_x % wraps + wraps) % wraps, by = (first_y % wraps + wraps) % wraps;
      base::RandomStream random(7, bx * wraps + by, "herringbone");
      const double own = 1.0 + random.uniform(-wood.spread, wood.spread);
      const int shift = random.below(kPixels);
      double tone = own * (1.0 + wood.grain * grain.fine(across * 3 + shift, along * 3 % kPixels));
      if (across == 0 || along == 0 || along == kLong - 1) tone *= 0.80;
      put(rgb, wood.colour, tone, random.uniform(-0.03, 0.03));
    }
  }
  return rgb;
}

// Sheet vinyl: fine soft flecks, no pattern that the eye could follow.
std::vector<std::uint8_t> paintVinyl(const Vec3& colour) {
  base::RandomStream random(7, -1, "vinyl");
  std::vector<double> tone(static_cast<std::size_t>(kPixels) * kPixels, 1.0);
  for (int fleck = 0; fleck < 5200; ++fleck) {
    const int x = random.below(kPixels), y = random.below(kPixels), size = 1 + random.below(2);
    const double by = random.uniform(-0.075, 0.06);
    for (int j = 0; j < size; ++j) {
      for (int i = 0; i <= size; ++i)
        tone[static_cast<std::size_t>((y + j) % kPixels) * kPixels +
             static_cast<std::size_t>((x + i) % kPixels)] += by;
    }
  }
  std::vector<std::uint8_t> rgb;
  for (const double t : tone) put(rgb, colour, t, 0.0);
  return rgb;
}

std::vector<std::uint8_t> paint(FloorKind kind) {
  switch (kind) {
    case FloorKind::oak_boards:
      return paintStrips({{0.43, 0.295, 0.185}, 0.10, 0.075}, 16);
    case FloorKind::herringbone:
      return paintHerringbone({{0.42, 0.275, 0.165}, 0.12, 0.07});
    case FloorKind::vinyl:
      return paintVinyl({0.50, 0.535, 0.53});
    case FloorKind::maple_strips:
      break;
  }
  return paintStrips({{0.600, 0.435, 0.285}, 0.072, 0.048}, 32);
}

}  // namespace

Mesh buildRoomFloor(const RoomPlan& plan) {
  const double w = plan.half_width_m, d = plan.half_depth_m;
  const std::vector<double> xs = gridCuts(-w, w, 0.45), zs = gridCuts(-d, d, 0.45);
  PropBuilder floor("floor", 1);
  Mesh& mesh = floor.mesh();
  for (const double z : zs) {
    for (const double x : xs) {
      const auto f = [](double v) { return static_cast<float>(v); };
      mesh.position.push_back({f(x), 0.0F, f(z)});
      mesh.normal.push_back({0.0F, 1.0F, 0.0F});
      mesh.colour.push_back({1.0F, 1.0F, 1.0F});
      mesh.uv.push_back({f(x / kPicture_m), f(z / kPicture_m)});
    }
  }
  const std::size_t row = xs.size();
  for (std::size_t j = 0; j + 1 < zs.size(); ++j) {
    for (std::size_t i = 0; i + 1 < row; ++i) {
      const std::size_t a = j * row + i;
      for (const std::size_t corner : {a, a + row, a + row + 1, a, a + row + 1, a + 1})
        mesh.indices.push_back(static_cast<std::uint16_t>(corner));
    }
  }
  return mesh;
}

Texture paintFloor(FloorKind kind) { return {"floor", encodePng(paint(kind), kPixels, kPixels)}; }

}  // namespace spotter::figure
