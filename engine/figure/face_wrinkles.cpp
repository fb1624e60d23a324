#include "figure/face_wrinkles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "figure/face_texture.h"
#include "figure/kernels.h"

namespace spotter::figure {
namespace {

using Point = std::array<double, 2>;

struct Wrinkle {
  std::array<Point, 3> line;
  double width;
  double young;  // darkness at 50 years
  double aged;   // added at 85
};

constexpr std::array<Wrinkle, 26> kWrinkles = {{
    {{{{0.0000, 0.1485}, {0.0200, 0.1505}, {0.0440, 0.1475}}}, 0.0011, 0.06, 0.26},
    {{{{0.0000, 0.1560}, {0.0210, 0.1580}, {0.0450, 0.1545}}}, 0.0011, 0.08, 0.28},
    {{{{0.0000, 0.1640}, {0.0200, 0.1660}, {0.0420, 0.1625}}}, 0.0011, 0.06, 0.24},
    {{{{0.0000, 0.1725}, {0.0180, 0.1745}, {0.0360, 0.1715}}}, 0.0010, 0.02, 0.18},
    {{{{0.0495, 0.1160}, {0.0570, 0.1215}, {0.0660, 0.1260}}}, 0.0009, 0.03, 0.34},
    {{{{0.0505, 0.1125}, {0.0595, 0.1155}, {0.0690, 0.1165}}}, 0.0009, 0.04, 0.36},
    {{{{0.0505, 0.1095}, {0.0590, 0.1090}, {0.0680, 0.1065}}}, 0.0009, 0.03, 0.34},
    {{{{0.0490, 0.1065}, {0.0555, 0.1025}, {0.0630, 0.0965}}}, 0.0009, 0.02, 0.28},
    {{{{0.0180, 0.1040}, {0.0300, 0.1010}, {0.0430, 0.1040}}}, 0.0010, 0.10, 0.26},
    {{{{0.0170, 0.1005}, {0.0290, 0.0965}, {0.0430, 0.0990}}}, 0.0011, 0.08, 0.30},
    {{{{0.0190, 0.0960}, {0.0300, 0.0920}, {0.0420, 0.0945}}}, 0.0010, 0.00, 0.20},
    {{{{0.0200, 0.0745}, {0.0250, 0.0620}, {0.0305, 0.0490}}}, 0.0015, 0.22, 0.34},
    {{{{0.0272, 0.0430}, {0.0292, 0.0340}, {0.0300, 0.0250}}}, 0.0013, 0.04, 0.24},
    {{{{0.0042, 0.1255}, {0.0047, 0.1340}, {0.0052, 0.1420}}}, 0.0011, 0.03, 0.15},
    {{{{0.0030, 0.0522}, {0.0031, 0.0550}, {0.0033, 0.0585}}}, 0.0006, 0.00, 0.20},
    {{{{0.0066, 0.0522}, {0.0068, 0.0550}, {0.0071, 0.0585}}}, 0.0006, 0.00, 0.24},
    {{{{0.0102, 0.0518}, {0.0106, 0.0545}, {0.0110, 0.0580}}}, 0.0006, 0.00, 0.20},
    {{{{0.0140, 0.0510}, {0.0145, 0.0538}, {0.0152, 0.0570}}}, 0.0006, 0.00, 0.22},
    {{{{0.0180, 0.0500}, {0.0186, 0.0522}, {0.0194, 0.0550}}}, 0.0006, 0.00, 0.18},
    {{{{0.0400, 0.0740}, {0.0365, 0.0520}, {0.0345, 0.0350}}}, 0.0010, 0.00, 0.16},
    {{{{0.0460, 0.0700}, {0.0425, 0.0480}, {0.0400, 0.0330}}}, 0.0010, 0.00, 0.20},
    {{{{0.0520, 0.0660}, {0.0485, 0.0450}, {0.0455, 0.0300}}}, 0.0010, 0.00, 0.16},
    {{{{0.0000, -0.0330}, {0.0250, -0.0300}, {0.0480, -0.0230}}}, 0.0016, 0.10, 0.28},
    {{{{0.0000, -0.0480}, {0.0250, -0.0450}, {0.0480, -0.0380}}}, 0.0016, 0.06, 0.26},
    {{{{0.0000, 0.0275}, {0.0090, 0.0285}, {0.0170, 0.0270}}}, 0.0013, 0.08, 0.12},
    {{{{0.0035, 0.1130}, {0.0080, 0.1095}, {0.0100, 0.1065}}}, 0.0009, 0.00, 0.12},
}};

double segmentDistance(double x, double y, const Point& a, const Point& b) {
  const double dx = b[0] - a[0];
  const double dy = b[1] - a[1];
  const double t =
      maths::clamp(((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
  const double ex = x - a[0] - t * dx;
  const double ey = y - a[1] - t * dy;
  return std::sqrt(ex * ex + ey * ey);
}

}  // namespace

double wrinkleShade(double x, double side, double y, double old, std::uint64_t seed) {
  // Lines of a real face are neither straight nor alike on both sides.
  const double wander = 0.0009 * valueNoise(side * x * 160.0, y * 160.0, seed + 31);
  const double broken = 0.75 + 0.45 * valueNoise(side * x * 220.0, y * 220.0, seed + 32);
  double shade = 0.0;
  for (const Wrinkle& w : kWrinkles) {
    const double middle = w.line[1][1];
    if (std::fabs(y - middle) > 0.030) continue;
    const double d = std::min(segmentDistance(x + wander, y + wander, w.line[0], w.line[1]),
                              segmentDistance(x + wander, y + wander, w.line[1], w.line[2]));
    if (d > 6.0 * w.width) continue;
    const double dark = w.young + w.aged * old;
    shade += dark * (bell(d, 0.0, w.width) - 0.30 * bell(d, 2.4 * w.width, 1.2 * w.width));
  }
  return maths::clamp(shade * broken, -0.2, 0.6);
}

}  // namespace spotter::figure
