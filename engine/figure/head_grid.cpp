#include "figure/head_grid.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "figure/kernels.h"
#include "maths/angle.h"

namespace spotter::figure {
namespace {

using maths::mix;
using maths::Vec3;

constexpr int kHalfColumns = 24;
constexpr int kCoarseFrom = 17;  // from this column backwards only every other row exists

constexpr std::array<double, 47> kRows = {
    -0.1500, -0.1200, -0.0950, -0.0720, -0.0500, -0.0340, -0.0210, -0.0110, -0.0030, 0.0050,
    0.0130,  0.0210,  0.0285,  0.0345,  0.0385,  0.0418,  0.0455,  0.0492,  0.0530,  0.0575,
    0.0622,  0.0662,  0.0705,  0.0755,  0.0810,  0.0870,  0.0930,  0.0985,  0.1030,  0.1075,
    0.1125,  0.1170,  0.1220,  0.1275,  0.1330,  0.1390,  0.1460,  0.1540,  0.1630,  0.1730,
    0.1830,  0.1930,  0.2020,  0.2100,  0.2170,  0.2220,  0.2255};
constexpr int kMouthRow = 16;
constexpr int kEyeRow = 30;
constexpr int kLastRow = static_cast<int>(kRows.size()) - 1;

// Which copy of a slit's vertex: rows below use the lower edge, rows above the upper one.
enum Edge { lower_edge, upper_edge };

class GridBuilder {
 public:
  explicit GridBuilder(const HeadShape& shape) : shape_(shape) {
    const double inner = kEyeX - shape.eyeHalfWidth();
    const double outer = kEyeX + shape.eyeHalfWidth();
    inner_ = shape.thetaOf(inner, kEyeY);
    outer_ = shape.thetaOf(outer, kEyeY);
    corner_ = shape.thetaOf(kMouthHalfWidth, kMouthY);
  }

  HeadGrid build() {
    addFine();
    addCoarse();
    addTransition();
    closeCrown();
    for (const int side : {1, -1}) addLidRim(side);
    addMouthBag();
    return std::move(grid_);
  }

 private:
  bool onEye(int j) const { return std::abs(j) > kEyeInner && std::abs(j) < kEyeOuter; }
  bool onMouth(int j) const { return std::abs(j) < kMouthCorner; }

  double thetaAt(int j, double y) const {
    const int a = std::abs(j);
    const double at_eye = columnTheta(a, kEyeInner, inner_, kEyeOuter, outer_);
    const double at_mouth = columnTheta(a, 0, 0.0, kMouthCorner, corner_);
    const double theta = mix(at_mouth, at_eye, maths::smoothstep(0.060, 0.096, y));
    return j < 0 ? -theta : theta;
  }

  // Spread columns evenly between two that are given, then up to the side and the back.
  static double columnTheta(int a, int first, double first_theta, int last, double last_theta) {
    constexpr double kSide = 0.98;
    if (a <= first) return first == 0 ? 0.0 : first_theta * a / first;
    if (a <= last)
      return mix(first_theta, last_theta, static_cast<double>(a - first) / (last - first));
    if (a <= kCoarseFrom) {
      const double t = static_cast<double>(a - last) / (kCoarseFrom - last);
      return mix(last_theta, kSide, t * (0.7 + 0.3 * t));
    }
    return mix(kSide, maths::kPi,
               static_cast<double>(a - kCoarseFrom) / (kHalfColumns - kCoarseFrom));
  }

  double outwardsFromEye(int j, double y) const {
    return std::fabs(shape_.bare(thetaAt(j, y), y).x) - kEyeX;
  }

  // Rows near an eye make room for it, follow its tilt, and its slit's edges are the lids' edges.
  double heightAt(int row, int j, Edge edge) const {
    double y = kRows[static_cast<std::size_t>(row)];
    if (row == kMouthRow && onMouth(j)) return y + (edge == lower_edge ? -0.0001 : 0.0001);
    if (std::fabs(y - kEyeY) > 0.03) return y;
    const double ex = outwardsFromEye(j, kEyeY);
    if (ex < -0.030 || ex > 0.030) return y;
    const double tilt = 0.0012 * ex / shape_.eyeHalfWidth() * bell(ex, 0.0, 0.016);
    const double offset = y - kEyeY;
    if (row == kEyeRow && onEye(j)) {
      return kEyeY + tilt + (edge == lower_edge ? shape_.lowerLid(ex) : shape_.upperLid(ex));
    }
    y += tilt * bell(offset, 0.0, 0.012);
    if (row == kEyeRow) return y;
    const double lid = offset > 0.0 ? shape_.upperLid(ex) : shape_.lowerLid(ex);
    return y + lid * bell(offset, 0.0, 0.0095);
  }

  int at(int row, int j, Edge edge = lower_edge) {
    const bool slit = (row == kEyeRow && onEye(j)) || (row == kMouthRow && onMouth(j));
    const auto key = std::make_tuple(row, j, slit ? static_cast<int>(edge) : 0);
    const auto found = index_.find(key);
    if (found != index_.end()) return found->second;
    const double y = heightAt(row, j, edge);
    const int i = static_cast<int>(grid_.vertices.size());
    grid_.vertices.push_back({thetaAt(j, kRows[static_cast<std::size_t>(row)]), y, {}, 0.0});
    index_.emplace(key, i);
    return i;
  }

  void addFine() {
    for (int row = 0; row < kLastRow; ++row) {
      for (int j = -kCoarseFrom + 1; j < kCoarseFrom - 1; ++j) {
        grid_.faces.push_back({at(row, j, upper_edge), at(row, j + 1, upper_edge),
                               at(row + 1, j + 1), at(row + 1, j)});
      }
    }
  }

  void addCoarse() {
    for (int row = 0; row < kLastRow; row += 2) {
      for (int j = kCoarseFrom; j < kHalfColumns; ++j) {
        grid_.faces.push_back({at(row, j), at(row, j + 1), at(row + 2, j + 1), at(row + 2, j)});
        grid_.faces.push_back({at(row, -j - 1), at(row, -j), at(row + 2, -j), at(row + 2, -j - 1)});
      }
    }
  }

  void addTransition() {
    for (int row = 0; row < kLastRow; row += 2) {
      const int f = kCoarseFrom - 1;
      const int c = kCoarseFrom;
      grid_.faces.push_back({at(row, f), at(row, c), at(row + 1, f), -1});
      grid_.faces.push_back({at(row + 1, f), at(row, c), at(row + 2, c), -1});
      grid_.faces.push_back({at(row + 1, f), at(row + 2, c), at(row + 2, f), -1});
      grid_.faces.push_back({at(row, -f), at(row + 1, -f), at(row, -c), -1});
      grid_.faces.push_back({at(row + 1, -f), at(row + 2, -c), at(row, -c), -1});
      grid_.faces.push_back({at(row + 1, -f), at(row + 2, -f), at(row + 2, -c), -1});
    }
  }

  void closeCrown() {
    const int crown = static_cast<int>(grid_.vertices.size());
    grid_.vertices.push_back({0.0, 0.2274, {}, 1.0});
    for (int j = -kHalfColumns; j < kHalfColumns; ++j) {
      grid_.faces.push_back({at(kLastRow, j), at(kLastRow, j + 1), crown, -1});
    }
  }

  int behind(int vertex, double depth, double towards_middle, double dy) {
    HeadVertex v = grid_.vertices[static_cast<std::size_t>(vertex)];
    v.step = {0.0, dy, -depth};
    v.towards_middle = towards_middle;
    grid_.vertices.push_back(v);
    return static_cast<int>(grid_.vertices.size()) - 1;
  }

  // The thickness of the lids: a rim that goes back from their edges.
  void addLidRim(int side) {
    constexpr double kDepth = 0.0030;
    std::vector<int> loop;
    for (int a = kEyeInner; a < kEyeOuter; ++a) loop.push_back(at(kEyeRow, side * a, lower_edge));
    for (int a = kEyeOuter; a > kEyeInner; --a) loop.push_back(at(kEyeRow, side * a, upper_edge));
    std::vector<int> inner;
    for (const int v : loop) inner.push_back(behind(v, kDepth, 0.0, 0.0));
    for (std::size_t i = 0; i < loop.size(); ++i) {
      const std::size_t next = (i + 1) % loop.size();
      if (side > 0) {
        grid_.faces.push_back({loop[i], loop[next], inner[next], inner[i]});
      } else {
        grid_.faces.push_back({loop[next], loop[i], inner[i], inner[next]});
      }
    }
  }

  // A pocket behind the lips, closed at its end.
  void addMouthBag() {
    std::vector<int> loop;
    for (int j = -kMouthCorner; j < kMouthCorner; ++j) loop.push_back(at(kMouthRow, j, lower_edge));
    for (int j = kMouthCorner; j > -kMouthCorner; --j) loop.push_back(at(kMouthRow, j, upper_edge));
    constexpr std::array<std::array<double, 2>, 3> kRings = {
        {{0.0, 0.0}, {0.0075, 0.03}, {0.030, 0.35}}};
    // The first ring lies on the lips but has texture places of its own.
    std::vector<int> before;
    for (const auto& ring : kRings) {
      std::vector<int> now;
      for (std::size_t i = 0; i < loop.size(); ++i) {
        const double dy = i < loop.size() / 2 ? -0.0022 : 0.0022;
        now.push_back(behind(loop[i], ring[0], ring[1],
                             ring[0] == 0.0 || i % (loop.size() / 2) == 0 ? 0.0 : dy));
        grid_.bag_vertices.push_back(now.back());
      }
      for (std::size_t i = 0; !before.empty() && i < loop.size(); ++i) {
        const std::size_t next = (i + 1) % loop.size();
        grid_.faces.push_back({before[i], before[next], now[next], now[i]});
      }
      before = now;
    }
    const std::size_t half = loop.size() / 2;
    const std::size_t n = loop.size();
    for (std::size_t i = 0; i < half; ++i) {
      grid_.faces.push_back({before[i], before[i + 1], before[n - i - 1], before[(n - i) % n]});
    }
  }

  const HeadShape& shape_;
  double inner_ = 0.0, outer_ = 0.0, corner_ = 0.0;
  HeadGrid grid_;
  std::map<std::tuple<int, int, int>, int> index_;
};

}  // namespace

HeadGrid buildHeadGrid(const HeadShape& shape) { return GridBuilder(shape).build(); }

}  // namespace spotter::figure
