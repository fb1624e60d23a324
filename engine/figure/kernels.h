#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "maths/curve.h"

namespace spotter::figure {

/// Bell of a squared distance: 1 at 0, about exp(-squared) with an end at squared = 8. Cheap, and
/// made of multiplications only, so its bits are equal everywhere.
constexpr double bell(double squared) {
  if (squared >= 8.0) return 0.0;
  double t = 1.0 - squared * 0.125;
  t *= t;
  t *= t;
  return t * t;
}

/// Bell over one axis: 1 at `centre`, about 37 % left at a distance of `width`.
constexpr double bell(double u, double centre, double width) {
  const double d = (u - centre) / width;
  return bell(d * d);
}

/// Bell over two axes.
constexpr double bell(double u, double u0, double u_width, double v, double v0, double v_width) {
  const double a = (u - u0) / u_width;
  const double b = (v - v0) / v_width;
  return bell(a * a + b * b);
}

/// A row of a table: the first number is the place, the others are values there.
template <std::size_t N>
using Row = std::array<double, N>;

/// Piecewise linear reading of a table whose places ascend; held constant outside.
template <std::size_t N>
constexpr Row<N> readLinear(std::span<const Row<N>> table, double place) {
  if (place <= table.front()[0]) return table.front();
  for (std::size_t i = 1; i < table.size(); ++i) {
    if (place > table[i][0]) continue;
    const double t = (place - table[i - 1][0]) / (table[i][0] - table[i - 1][0]);
    Row<N> row{};
    for (std::size_t c = 0; c < N; ++c) row[c] = maths::mix(table[i - 1][c], table[i][c], t);
    return row;
  }
  return table.back();
}

/// Slope of the monotone cubic at row i of a column (Fritsch and Carlson 1980, weighted harmonic).
template <std::size_t N>
constexpr double monotoneSlope(std::span<const Row<N>> table, std::size_t i, std::size_t column) {
  const auto secant = [&](std::size_t a) {
    return (table[a + 1][column] - table[a][column]) / (table[a + 1][0] - table[a][0]);
  };
  if (i == 0) return secant(0);
  if (i + 1 == table.size()) return secant(i - 1);
  const double before = secant(i - 1);
  const double after = secant(i);
  if (before * after <= 0.0) return 0.0;
  const double h0 = table[i][0] - table[i - 1][0];
  const double h1 = table[i + 1][0] - table[i][0];
  const double w0 = 2.0 * h1 + h0;
  const double w1 = h1 + 2.0 * h0;
  return (w0 + w1) / (w0 / before + w1 / after);
}

/// Monotone cubic reading of a table whose places ascend; held constant outside.
template <std::size_t N>
constexpr Row<N> readCubic(std::span<const Row<N>> table, double place) {
  if (place <= table.front()[0]) return table.front();
  if (place >= table.back()[0]) return table.back();
  std::size_t i = 1;
  while (place > table[i][0]) ++i;
  const double h = table[i][0] - table[i - 1][0];
  const double t = (place - table[i - 1][0]) / h;
  Row<N> row{};
  row[0] = place;
  for (std::size_t c = 1; c < N; ++c) {
    const double m0 = monotoneSlope<N>(table, i - 1, c) * h;
    const double m1 = monotoneSlope<N>(table, i, c) * h;
    const double a = table[i - 1][c];
    const double b = table[i][c];
    row[c] = a + t * (m0 + t * (3.0 * (b - a) - 2.0 * m0 - m1 + t * (2.0 * (a - b) + m0 + m1)));
  }
  return row;
}

}  // namespace spotter::figure
