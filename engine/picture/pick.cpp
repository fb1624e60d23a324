#include "picture/pick.h"

#include <array>
#include <cmath>

#include "maths/curve.h"

namespace spotter::picture {
namespace {

using body::Joint;
using maths::Vec3;

struct Capsule {
  Joint from, to;
  double radius_m;  // on a body of 1.75 m and BMI 25
};

// Generous flesh round the bones; the head reaches beyond its joint and is added separately.
constexpr std::array<Capsule, 17> kCapsules = {{
    {Joint::hips, Joint::spine, 0.17},
    {Joint::spine, Joint::chest, 0.16},
    {Joint::chest, Joint::upper_chest, 0.17},
    {Joint::upper_chest, Joint::neck, 0.13},
    {Joint::neck, Joint::head, 0.07},
    {Joint::left_upper_arm, Joint::left_lower_arm, 0.055},
    {Joint::left_lower_arm, Joint::left_hand, 0.045},
    {Joint::right_upper_arm, Joint::right_lower_arm, 0.055},
    {Joint::right_lower_arm, Joint::right_hand, 0.045},
    {Joint::left_upper_leg, Joint::left_lower_leg, 0.085},
    {Joint::left_lower_leg, Joint::left_foot, 0.060},
    {Joint::left_foot, Joint::left_toes, 0.050},
    {Joint::right_upper_leg, Joint::right_lower_leg, 0.085},
    {Joint::right_lower_leg, Joint::right_foot, 0.060},
    {Joint::right_foot, Joint::right_toes, 0.050},
    {Joint::left_upper_arm, Joint::neck, 0.075},
    {Joint::right_upper_arm, Joint::neck, 0.075},
}};
constexpr double kHeadUp_m = 0.10;
constexpr double kHeadRadius_m = 0.12;
constexpr double kHandRadius_m = 0.09;

struct Meeting {
  double along_m;
  double gap_m;  // least distance between the ray and the segment
};

// Closest approach of a ray and a segment (Ericson, Real-Time Collision Detection, 5.1.9).
Meeting closest(const Ray& ray, const Vec3& a, const Vec3& b) {
  const Vec3 d2 = b - a;
  const Vec3 r = ray.origin_m - a;
  const double e = maths::dot(d2, d2), f = maths::dot(d2, r), c = maths::dot(ray.direction, r);
  double along = 0.0, t = 0.0;
  if (e < 1e-12) {
    along = -c;
  } else {
    const double mixed = maths::dot(ray.direction, d2);
    const double denominator = e - mixed * mixed;
    along = denominator > 1e-12 ? (mixed * f - c * e) / denominator : 0.0;
    t = maths::clamp((mixed * along + f) / e, 0.0, 1.0);
    along = mixed * t - c;
  }
  along = along < 0.0 ? 0.0 : along;
  return {along, maths::distance(ray.origin_m + ray.direction * along, a + d2 * t)};
}

Joint nearestJoint(const body::JointFrames& frames, const Vec3& point) {
  int best = 0;
  for (int i = 1; i < body::kJointCount; ++i) {
    const auto at = static_cast<std::size_t>(i), was = static_cast<std::size_t>(best);
    if (maths::distance(frames.position_m[at], point) <
        maths::distance(frames.position_m[was], point))
      best = i;
  }
  return static_cast<Joint>(best);
}

void consider(std::optional<Pick>& best, const Ray& ray, const Vec3& a, const Vec3& b,
              double radius_m, int person) {
  const Meeting meeting = closest(ray, a, b);
  if (meeting.gap_m > radius_m) return;
  const double inside = std::sqrt(radius_m * radius_m - meeting.gap_m * meeting.gap_m);
  const double distance = meeting.along_m > inside ? meeting.along_m - inside : meeting.along_m;
  if (best && best->distance_m <= distance) return;
  best = Pick{person, Joint::hips, ray.origin_m + ray.direction * meeting.along_m, distance};
}

}  // namespace

std::optional<Pick> pickFigure(const std::vector<FigureInstance>& figures, const Ray& ray,
                               double slack_m) {
  std::optional<Pick> best;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const FigureInstance& figure = figures[i];
    if (figure.absent) continue;
    const body::JointFrames& f = figure.frames;
    const int person = static_cast<int>(i);
    const double k = figure.skeleton.physique.height_m / 1.75;
    const double girth = k * std::sqrt(maths::clamp(figure.skeleton.physique.bmi / 25.0, 0.7, 1.7));
    for (const Capsule& c : kCapsules) {
      consider(best, ray, f.at(c.from), f.at(c.to), c.radius_m * girth + slack_m, person);
    }
    const Vec3 head = f.at(Joint::head);
    const Vec3 crown = head + maths::rotate(f.turn(Joint::head), {0.0, kHeadUp_m * k, 0.02 * k});
    consider(best, ray, head, crown, kHeadRadius_m * k + slack_m, person);
    for (const Joint hand : {Joint::left_hand, Joint::right_hand}) {
      consider(best, ray, f.at(hand), f.at(hand), kHandRadius_m * k + slack_m, person);
    }
  }
  if (best)
    best->joint =
        nearestJoint(figures[static_cast<std::size_t>(best->person)].frames, best->point_m);
  return best;
}

std::optional<ThingInstance> pickThing(const std::vector<ThingInstance>& things, const Ray& ray,
                                       double until_m) {
  std::optional<ThingInstance> best;
  for (const ThingInstance& thing : things) {
    const Meeting meeting = closest(ray, thing.middle_m, thing.middle_m);
    if (meeting.gap_m > thing.radius_m || meeting.along_m >= until_m) continue;
    until_m = meeting.along_m;
    best = thing;
  }
  return best;
}

}  // namespace spotter::picture
