#include "movement/track.h"

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::movement {

void setSlopes(Track& track) {
  track.slope.fill(0.0);
  track.arriving_slope.fill(0.0);
  for (std::size_t i = 1; i + 1 < static_cast<std::size_t>(track.count); ++i) {
    const double before =
        (track.value[i] - track.value[i - 1]) / (track.time_s[i] - track.time_s[i - 1]);
    const double after =
        (track.value[i + 1] - track.value[i]) / (track.time_s[i + 1] - track.time_s[i]);
    if (before * after <= 0.0) continue;
    track.slope[i] = 2.0 * before * after / (before + after);
    track.arriving_slope[i] = track.slope[i];
  }
}

double valueAt(const Track& track, double time_s) {
  const auto last = static_cast<std::size_t>(track.count - 1);
  if (last == 0 || time_s <= track.time_s[0]) return track.value[0];
  if (time_s >= track.time_s[last]) return track.value[last];
  std::size_t i = 0;
  while (time_s > track.time_s[i + 1]) ++i;
  const double span = track.time_s[i + 1] - track.time_s[i];
  const double u = (time_s - track.time_s[i]) / span;
  const double d = track.value[i + 1] - track.value[i];
  const double m0 = track.slope[i] * span;
  const double m1 = track.arriving_slope[i + 1] * span;
  // Quintic with the given ends and slopes and no acceleration at the ends.
  const double c3 = 10.0 * d - 6.0 * m0 - 4.0 * m1;
  const double c4 = -15.0 * d + 8.0 * m0 + 7.0 * m1;
  const double c5 = 6.0 * d - 3.0 * m0 - 3.0 * m1;
  return track.value[i] + u * (m0 + u * u * (c3 + u * (c4 + u * c5)));
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
