#include "movement/track.h"

#include <algorithm>
#include <cmath>

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::movement {

namespace {

constexpr std::size_t kMostInner = Track::kMaxKnots - 2;

double meanSpeed(const Track& track, std::size_t to) {
  return (track.value[to] - track.value[to - 1]) / (track.time_s[to] - track.time_s[to - 1]);
}

bool rests(const Track& track, std::size_t knot) {
  return track.value[knot] == track.value[knot - 1] || track.value[knot] == track.value[knot + 1];
}
bool turns(const Track& track, std::size_t knot) {
  return meanSpeed(track, knot) * meanSpeed(track, knot + 1) < 0.0;
}

// Linear equations of slope and acceleration of each knot of a run, solved by elimination.
struct Equations {
  std::size_t size = 0;
  std::array<std::array<double, 2 * kMostInner + 1>, 2 * kMostInner> row{};

  double& known(std::size_t i) { return row[i][size]; }

  void solve() {
    for (std::size_t i = 0; i < size; ++i) {
      std::size_t pivot = i;
      for (std::size_t j = i + 1; j < size; ++j)
        if (std::abs(row[j][i]) > std::abs(row[pivot][i])) pivot = j;
      std::swap(row[i], row[pivot]);
      for (std::size_t j = 0; j < size; ++j) {
        if (j == i || row[j][i] == 0.0) continue;
        const double share = row[j][i] / row[i][i];
        for (std::size_t k = i; k <= size; ++k) row[j][k] -= share * row[i][k];
      }
    }
    for (std::size_t i = 0; i < size; ++i) known(i) /= row[i][i];
  }
};

// Third and fourth derivative of a quintic at one of its ends, as weights of the difference of its
// values and of slope and acceleration at the near and the far end.
struct End {
  double jerk_near_slope, jerk_far_slope, jerk_near_acc, jerk_far_acc, jerk_known;
  double snap_near_slope, snap_far_slope, snap_near_acc, snap_far_acc, snap_known;
};
// @param span  from the knot to the other end, negative for the quintic before the knot
End endOf(double difference, double span) {
  const double h = span;
  const double h3 = h * h * h;
  return {-36.0 / (h * h),
          -24.0 / (h * h),
          -9.0 / h,
          3.0 / h,
          60.0 * difference / h3,
          192.0 / h3,
          168.0 / h3,
          36.0 / (h * h),
          -24.0 / (h * h),
          -360.0 * difference / (h3 * h)};
}

// Least jerk: third and fourth derivative go on through a knot; where it turns the slope is 0
// instead.
void leastJerk(Track& track, std::size_t first, std::size_t last) {
  Equations equations;
  equations.size = 2 * (last - first + 1);
  for (std::size_t knot = first; knot <= last; ++knot) {
    const std::size_t own = 2 * (knot - first);
    auto& jerk = equations.row[own];
    auto& snap = equations.row[own + 1];
    for (const double sign : {1.0, -1.0}) {
      const std::size_t far = sign > 0.0 ? knot + 1 : knot - 1;
      const End end =
          endOf(track.value[far] - track.value[knot], track.time_s[far] - track.time_s[knot]);
      jerk[own] += sign * end.jerk_near_slope;
      jerk[own + 1] += sign * end.jerk_near_acc;
      snap[own] += sign * end.snap_near_slope;
      snap[own + 1] += sign * end.snap_near_acc;
      equations.known(own) -= sign * end.jerk_known;
      equations.known(own + 1) -= sign * end.snap_known;
      if (far < first || far > last) continue;
      const std::size_t other = 2 * (far - first);
      jerk[other] += sign * end.jerk_far_slope;
      jerk[other + 1] += sign * end.jerk_far_acc;
      snap[other] += sign * end.snap_far_slope;
      snap[other + 1] += sign * end.snap_far_acc;
    }
    if (!turns(track, knot)) continue;
    snap.fill(0.0);
    snap[own] = 1.0;
  }
  equations.solve();
  for (std::size_t knot = first; knot <= last; ++knot) {
    track.slope[knot] = track.arriving_slope[knot] = equations.known(2 * (knot - first));
    track.acceleration[knot] = equations.known(2 * (knot - first) + 1);
  }
}

struct Quintic {
  double c1, c2, c3, c4, c5;
  double rise(double u) const { return u * (c1 + u * (c2 + u * (c3 + u * (c4 + u * c5)))); }
  double speed(double u) const {
    return c1 + u * (2.0 * c2 + u * (3.0 * c3 + u * (4.0 * c4 + u * 5.0 * c5)));
  }
};
// From knot i to the next, over u in [0, 1].
Quintic quinticFrom(const Track& track, std::size_t i) {
  const double span = track.time_s[i + 1] - track.time_s[i];
  const double d = track.value[i + 1] - track.value[i];
  const double m0 = track.slope[i] * span;
  const double m1 = track.arriving_slope[i + 1] * span;
  const double a0 = 0.5 * track.acceleration[i] * span * span;
  const double a1 = 0.5 * track.acceleration[i + 1] * span * span;
  return {m0, a0, 10.0 * d - 6.0 * m0 - 4.0 * m1 - 3.0 * a0 + a1,
          -15.0 * d + 8.0 * m0 + 7.0 * m1 + 3.0 * a0 - 2.0 * a1,
          6.0 * d - 3.0 * m0 - 3.0 * m1 - a0 + a1};
}

bool overshoots(const Track& track, std::size_t first, std::size_t last) {
  constexpr int kParts = 24;
  for (std::size_t i = first - 1; i <= last; ++i) {
    const Quintic quintic = quinticFrom(track, i);
    const double sign = track.value[i + 1] > track.value[i] ? 1.0 : -1.0;
    for (int part = 1; part < kParts; ++part) {
      if (quintic.speed(static_cast<double>(part) / kParts) * sign < 0.0) return true;
    }
  }
  return false;
}

void meanSlope(Track& track, std::size_t knot) {
  const double before = meanSpeed(track, knot);
  const double after = meanSpeed(track, knot + 1);
  const double slope = before * after > 0.0 ? 2.0 * before * after / (before + after) : 0.0;
  track.slope[knot] = track.arriving_slope[knot] = slope;
  track.acceleration[knot] = 0.0;
}

}  // namespace

void setMeanSlopes(Track& track) {
  track.slope.fill(0.0);
  track.arriving_slope.fill(0.0);
  track.acceleration.fill(0.0);
  for (std::size_t i = 1; i + 1 < static_cast<std::size_t>(track.count); ++i) meanSlope(track, i);
}

void setSlopes(Track& track) {
  setMeanSlopes(track);
  const auto end = static_cast<std::size_t>(track.count - 1);
  for (std::size_t first = 1; first < end; ++first) {
    if (rests(track, first)) continue;
    std::size_t last = first;
    while (last + 1 < end && !rests(track, last + 1)) ++last;
    leastJerk(track, first, last);
    if (overshoots(track, first, last))
      for (std::size_t knot = first; knot <= last; ++knot) meanSlope(track, knot);
    first = last;
  }
}

double valueAt(const Track& track, double time_s) {
  const auto last = static_cast<std::size_t>(track.count - 1);
  if (last == 0 || time_s <= track.time_s[0]) return track.value[0];
  if (time_s >= track.time_s[last]) return track.value[last];
  std::size_t i = 0;
  while (time_s > track.time_s[i + 1]) ++i;
  const double u = (time_s - track.time_s[i]) / (track.time_s[i + 1] - track.time_s[i]);
  return track.value[i] + quinticFrom(track, i).rise(u);
}

double shareAt(const Departure& departure, double time_s) {
  if (departure.fade_s <= 0.0) return 1.0;
  if (time_s <= departure.from_s || time_s >= departure.to_s) return 0.0;
  const double in = (time_s - departure.from_s) / departure.fade_s;
  const double out = (departure.to_s - time_s) / departure.fade_s;
  const double nearest = in < out ? in : out;
  const double there = nearest >= 1.0 ? 1.0 : maths::raisedCosine(nearest * 0.5);
  if (departure.hertz <= 0.0) return there;
  return 0.5 * there *
         maths::sine(2.0 * maths::kPi * departure.hertz * (time_s - departure.from_s));
}

}  // namespace spotter::movement
