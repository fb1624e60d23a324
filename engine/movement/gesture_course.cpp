// How a gesture comes and goes, and when within it hands and feet move.
#include <cmath>

#include "maths/curve.h"
#include "movement/gesture.h"

namespace spotter::movement {
namespace {

// Sizes are proposed throughout; faults.md section 2 gives those beside an RF key (its tag D).
constexpr double kEase_s = 0.9;  // of a hand that goes somewhere, and of everything that ends

// Minimum-jerk from 0 at `from` to 1 at `to`.
double along(double from, double to, double time_s) {
  return maths::minimumJerk((time_s - from) / (to - from));
}

// Up between a and b, down between c and d.
double hump(double a, double b, double c, double d, double time_s) {
  return along(a, b, time_s) * (1.0 - along(c, d, time_s));
}

// Time within something that comes again every so many seconds.
double again(double every_s, double age_s) { return age_s - every_s * std::floor(age_s / every_s); }

}  // namespace

bool isOfLeg(GestureKind kind) {
  switch (kind) {
    case GestureKind::rub_knee:
    case GestureKind::sharp_pain:
    case GestureKind::guard:
    case GestureKind::give_way:
    case GestureKind::rub_calf:
    case GestureKind::lose_balance:
    case GestureKind::stretch_calf:
    case GestureKind::feverish:
      return true;
    default:
      return false;
  }
}

bool hasSide(GestureKind kind) {
  switch (kind) {
    case GestureKind::hand_to_chest:
    case GestureKind::hand_to_collar:
    case GestureKind::wipe_brow:
    case GestureKind::grip_chair:
    case GestureKind::faint:
    case GestureKind::rise_dizzy:
    case GestureKind::arm_drift:
    case GestureKind::laugh:
    case GestureKind::adjust_glasses:
    case GestureKind::hand_to_ear:
    case GestureKind::chat:
    case GestureKind::wave:
    case GestureKind::think:
      return true;
    default:
      return isOfLeg(kind);
  }
}

double gestureWeight01(GestureKind kind, double age_s, double left_s) {
  const auto rise_s = [&] {
    switch (kind) {
      // These have a course of their own.
      case GestureKind::give_way:
      case GestureKind::lose_balance:
        return 0.05;
      case GestureKind::sharp_pain:
        return 0.55;
      case GestureKind::breathless:
      case GestureKind::faint:
      case GestureKind::rise_dizzy:
      case GestureKind::freeze:
        return 2.2;
      case GestureKind::feverish:
        return 3.0;
      case GestureKind::rub_calf:
      case GestureKind::stretch_calf:
        return 1.4;
      default:
        return kEase_s;
    }
  };
  const double out_s =
      kind == GestureKind::rub_calf || kind == GestureKind::stretch_calf ? 1.4 : 1.0;
  return maths::minimumJerk(age_s / rise_s()) * maths::minimumJerk(left_s / out_s);
}

GestureMoment momentOf(const Gesture& gesture) {
  GestureMoment m;
  const double age = gesture.age_s;
  // A hand that comes and goes again every so many seconds.
  const auto reach = [&](double every_s, double a, double b, double c, double d) {
    m.reach01 = hump(a, b, c, d, again(every_s, age));
  };
  switch (gesture.kind) {
    case GestureKind::guard:
      reach(7.0, 0.3, 1.3, 3.0, 4.2);
      break;
    case GestureKind::feverish:
      reach(11.0, 0.8, 2.6, 6.0, 7.5);
      m.shiver01 = hump(7.6, 8.3, 9.6, 10.8, again(11.0, age));
      break;
    case GestureKind::wave:
      reach(7.5, 0.0, 0.6, 2.6, 3.4);
      break;
    case GestureKind::chat:
      reach(4.7, 0.2, 1.0, 2.4, 3.4);
      break;
    case GestureKind::shake_out_hands:
      reach(6.5, 0.0, 0.8, 3.0, 4.0);
      break;
    case GestureKind::give_way: {
      const double t = again(8.0, age);
      m.buckle01 = hump(0.0, 0.28, 0.45, 1.7, t);
      m.fling01 = hump(0.03, 0.60, 0.75, 2.0, t);
      break;
    }
    case GestureKind::lose_balance: {
      const double t = again(9.0, age);
      m.fling01 = hump(0.0, 0.48, 0.9, 2.4, t);
      m.sidestep01 = hump(0.22, 0.62, 3.2, 3.9, t);
      m.lift01 = hump(0.22, 0.42, 0.42, 0.62, t) + hump(3.2, 3.55, 3.55, 3.9, t);
      break;
    }
    case GestureKind::stretch_calf: {
      // The foot is off the floor while the weight rises and falls.
      const double w = gesture.weight01;
      m.lift01 = 4.0 * w * (1.0 - w);
      break;
    }
    case GestureKind::arm_drift: {
      const double t = again(13.0, age);
      m.raise01 = hump(0.3, 2.0, 8.5, 10.2, t);
      m.drift01 = hump(2.4, 7.0, 9.5, 11.5, t);
      break;
    }
    default:
      break;
  }
  return m;
}

}  // namespace spotter::movement
