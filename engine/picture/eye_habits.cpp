#include "picture/eye_habits.h"

#include <algorithm>
#include <cmath>

#include "base/random.h"
#include "maths/curve.h"

namespace spotter::picture {
namespace {

// Basis: proposed, but for what the brackets name.
constexpr double kEyes_s = 0.09;          // of a large movement of the eyes (TK: 30 to 100 ms)
constexpr double kBlinksFrom_deg = 18.0;  // larger movements of the eyes come with a blink (TK)
constexpr double kBlink_s = 0.22;
constexpr double kLidsFollow = 0.016;  // of a blink, for each degree down

// From corner to corner of a face, two or three times a second (TK).
Gaze restless(std::uint64_t seed, int person, double seconds) {
  constexpr double kWindow_s = 0.45;
  const auto at = [&](int window) {
    base::RandomStream stream(seed, person, "saccades", window);
    const double aside = stream.uniform(-1.6, 1.6);
    return Gaze{aside, aside, stream.uniform(-1.3, 1.0)};
  };
  const double windows = std::max(0.0, seconds) / kWindow_s;
  const int window = static_cast<int>(windows);
  const double way = maths::smoothstep(0.0, 0.07, (windows - window) * kWindow_s);
  return mixed(at(window - 1), at(window), way);
}

double apart_deg(const Gaze& a, const Gaze& b) {
  const double aside = a.left_deg - b.left_deg, up = a.up_deg - b.up_deg;
  return std::sqrt(aside * aside + up * up);
}

}  // namespace

Gaze mixed(const Gaze& a, const Gaze& b, double way01) {
  return {maths::mix(a.left_deg, b.left_deg, way01), maths::mix(a.right_deg, b.right_deg, way01),
          maths::mix(a.up_deg, b.up_deg, way01)};
}

Gaze gazeOf(const GazeShift& shift, std::uint64_t seed, int person, double seconds) {
  const Gaze gaze = mixed(shift.from, shift.to, maths::smoothstep(0.0, kEyes_s, shift.since_s));
  const Gaze small = restless(seed, person, seconds);
  return {gaze.left_deg + small.left_deg, gaze.right_deg + small.right_deg,
          gaze.up_deg + small.up_deg};
}

void moveLids(const GazeShift& shift, const Gaze& gaze, FaceState& face) {
  if (apart_deg(shift.from, shift.to) > kBlinksFrom_deg)
    face.blink = std::max(face.blink, maths::raisedCosine(shift.since_s / kBlink_s));
  face.blink = std::min(1.0, face.blink + kLidsFollow * std::max(0.0, -gaze.up_deg));
}

}  // namespace spotter::picture
