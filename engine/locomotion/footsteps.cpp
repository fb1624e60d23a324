#include "locomotion/footsteps.h"

#include <algorithm>
#include <cmath>

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::locomotion {
namespace {

using body::Side;
using maths::Vec3;

constexpr double kTurn_rad = maths::radians(48.0);        // most in one step
constexpr double kIntoStride_rad = maths::radians(38.0);  // turned while stepping off
constexpr double kCurve_rad = maths::radians(48.0);       // most in one step of a curve
constexpr double kShuffle_m = 0.27;                       // a step backward, aside or short ahead
constexpr double kAside_m = 0.06;                         // from here on it is a side step
constexpr double kRounding_m = 0.32;  // how far before a corner it begins to round
constexpr int kMostLegs = 12;

double headingOf(const Vec3& along) { return maths::arcTangent2(along.x, along.z); }

// The way ahead as a chain of straight pieces with rounded corners.
struct Way {
  std::array<Vec3, kMostLegs + 1> point;
  int count = 0;
  double length_m = 0.0;

  void add(const Vec3& p) {
    if (count > 0) length_m += maths::distance(point[static_cast<std::size_t>(count - 1)], p);
    point[static_cast<std::size_t>(count++)] = p;
  }
  Vec3 sharp(double s) const {
    for (int i = 0; i + 1 < count; ++i) {
      const Vec3& a = point[static_cast<std::size_t>(i)];
      const Vec3& b = point[static_cast<std::size_t>(i + 1)];
      const double piece = maths::distance(a, b);
      if (s <= piece || i + 2 == count)
        return piece > 0.0 ? maths::lerp(a, b, std::min(1.0, s / piece)) : a;
      s -= piece;
    }
    return point[0];
  }
  // How far it turns at its corners, rad.
  double turning() const {
    double sum = 0.0;
    for (int i = 1; i + 1 < count; ++i) {
      const Vec3& at = point[static_cast<std::size_t>(i)];
      const double in = headingOf(at - point[static_cast<std::size_t>(i - 1)]);
      sum += std::abs(wrapped(headingOf(point[static_cast<std::size_t>(i + 1)] - at) - in));
    }
    return sum;
  }
  // The mean over a stretch rounds the corners; the ends stay where they are.
  double reach(double s) const { return std::max(1e-3, std::min({kRounding_m, s, length_m - s})); }
  Vec3 rounded(double s) const {
    constexpr int kSamples = 8;
    const double r = reach(s);
    Vec3 sum;
    for (int i = 0; i < kSamples; ++i) sum += sharp(s + r * ((2.0 * i + 1.0) / kSamples - 1.0));
    return sum / kSamples;
  }
  double heading(double s) const {
    const double r = reach(s);
    const double from = std::max(0.0, s - r);
    return headingOf(sharp(std::min(length_m, s + r)) - sharp(from));
  }
};

class Stepper {
 public:
  Stepper(const movement::Performer& p, WalkPlan& plan) : p_(p), plan_(plan), at_(plan.start) {
    next_ = body::other(plan.gait.sore);
    for (int i = 0; i < plan.step_count; ++i) {
      const Step& step = plan.steps[static_cast<std::size_t>(i)];
      joined_ = i > 0 && sameCentre(at_, step.centre);
      at_ = step.centre;
      next_ = body::other(step.side);
    }
  }

  void keepHeading(const Stretch& leg) {
    const double turn = turnTo(leg.to.heading_rad, leg.turn_sign);
    const Vec3 way = intoPlace(at_, leg.to.position_m);
    const double distance = maths::length(way);
    if (distance < 0.01 && std::abs(turn) < 0.03) return;
    if (std::abs(way.x) > kAside_m && std::abs(turn) < maths::radians(30.0)) {
      aside(leg.to.position_m, turn, way.x > 0.0 ? Side::left : Side::right);
      return;
    }
    const double of_turn = std::abs(turn) / kTurn_rad;
    const int steps = whole(std::max(of_turn, distance / kShuffle_m));
    if (std::abs(turn) > 0.3) leadWith(turn > 0.0 ? Side::left : Side::right);
    const Place from = at_;
    for (int i = 1; i <= steps; ++i) {
      const double part = static_cast<double>(i) / steps;
      step({maths::lerp(from.position_m, leg.to.position_m, part), from.heading_rad + turn * part});
    }
  }

  void walk(const Way& way, double turn_sign) {
    // Curves are walked in shorter steps.
    constexpr double kCurve_m = 0.25;  // longer by this for each radian
    const int steps = whole((way.length_m + kCurve_m * way.turning()) / plan_.gait.step_m - 0.12);
    const double stride = way.length_m / steps;
    const double first = turnTo(way.heading(std::min(stride, 0.5 * way.length_m)), turn_sign);
    const double beyond = std::abs(first) - kIntoStride_rad;
    const int turns = beyond > 0.0 ? whole(beyond / kTurn_rad) : 0;
    const Place from = at_;
    if (turns > 0) leadWith(first > 0.0 ? Side::left : Side::right);
    const double each = first * (turns > 0 ? beyond / std::abs(first) / turns : 0.0);
    for (int i = 1; i <= turns; ++i) step({from.position_m, from.heading_rad + each * i});
    lead_ = next_;
    const double all = shares(steps);
    for (int i = 1; i <= steps; ++i) {
      const double s = way.length_m * shares(i) / all;
      const double turn = wrapped(way.heading(s) - at_.heading_rad);
      step({way.rounded(s), at_.heading_rad + maths::clamp(turn, -kCurve_rad, kCurve_rad)}, true);
    }
  }

  void close() {
    if (!joined_) step(at_);
  }

 private:
  // How far the next so many steps lead, in even steps: the sore leg's own is the longer one.
  double shares(int steps) const {
    const double first = plan_.gait.sore_ahead01 * (lead_ == plan_.gait.sore ? 1.0 : -1.0);
    return steps + (steps % 2 == 1 ? first : 0.0);
  }

  static int whole(double steps) { return std::max(1, static_cast<int>(std::ceil(steps - 1e-9))); }

  double turnTo(double heading_rad, double sign) const {
    double turn = wrapped(heading_rad - at_.heading_rad);
    constexpr double kNearlyBack = maths::radians(160.0);
    if (sign != 0.0 && std::abs(turn) > kNearlyBack && turn * sign < 0.0) {
      turn += sign > 0.0 ? 2.0 * maths::kPi : -2.0 * maths::kPi;
    }
    return turn;
  }

  // Feet that stand side by side are free to choose; else they come together first.
  void leadWith(Side side) {
    if (next_ == side) return;
    close();
    next_ = side;
  }

  void aside(const Vec3& to, double turn, Side lead) {
    leadWith(lead);
    close();
    next_ = lead;
    const Place from = at_;
    const int steps = whole(maths::distance(from.position_m, to) / kShuffle_m);
    for (int i = 1; i <= steps; ++i) {
      const double part = static_cast<double>(i) / steps;
      step({maths::lerp(from.position_m, to, part), from.heading_rad + turn * part});
      close();
    }
  }

  void step(const Place& centre, bool walking = false) {
    if (plan_.step_count == WalkPlan::kMaxSteps) return;
    const double sign = body::signOf(next_);
    const Vec3 rest = p_.skeleton.rest(body::leg(next_).foot);
    const double half = walking ? plan_.gait.half_width_m : std::abs(rest.x);
    Step made;
    made.side = next_;
    made.centre = centre;
    made.to.ankle_m = fromPlace(centre, {sign * half, rest.y, rest.z});
    made.to.ankle_m.y += groundHeight_m(plan_.ground, made.to.ankle_m);
    made.to.yaw_rad = centre.heading_rad + movement::usualFootTurn_rad(p_, next_);
    joined_ = sameCentre(at_, centre);
    plan_.steps[static_cast<std::size_t>(plan_.step_count++)] = made;
    at_ = centre;
    next_ = body::other(next_);
  }

  const movement::Performer& p_;
  WalkPlan& plan_;
  Place at_;
  Side next_;
  Side lead_ = Side::left;  // of the walk under way
  bool joined_ = true;
};

}  // namespace

Place midway(const Place& a, const Place& b, double share01) {
  return {maths::lerp(a.position_m, b.position_m, share01),
          maths::mix(a.heading_rad, b.heading_rad, share01)};
}

bool sameCentre(const Place& a, const Place& b) {
  return maths::distance(a.position_m, b.position_m) < 1e-6 &&
         std::abs(a.heading_rad - b.heading_rad) < 1e-6;
}

void chooseFootsteps(const movement::Performer& performer, std::span<const Stretch> legs,
                     WalkPlan& plan) {
  Stepper stepper(performer, plan);
  for (std::size_t i = 0; i < legs.size();) {
    if (!legs[i].facing_along) {
      stepper.keepHeading(legs[i++]);
      continue;
    }
    const double turn_sign = legs[i].turn_sign;
    Way way;
    way.add(plan.end().position_m);
    for (; i < legs.size() && legs[i].facing_along && way.count <= kMostLegs; ++i)
      way.add(legs[i].to.position_m);
    if (way.length_m > 0.02) stepper.walk(way, turn_sign);
  }
  stepper.close();
}

void closeFeet(const movement::Performer& performer, WalkPlan& plan) {
  Stepper(performer, plan).close();
}

}  // namespace spotter::locomotion
