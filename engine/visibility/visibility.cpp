#include "visibility/visibility.h"

#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::visibility {
namespace {

using body::Joint;
using maths::Vec3;

struct Rod {
  Joint from, to;
  double radius_m;  // on a person of 1.75 m and BMI 25
};

constexpr Rod kRods[] = {
    {Joint::hips, Joint::neck, 0.150},
    {Joint::neck, Joint::head, 0.075},
    {Joint::left_upper_arm, Joint::left_lower_arm, 0.050},
    {Joint::left_lower_arm, Joint::left_hand, 0.040},
    {Joint::right_upper_arm, Joint::right_lower_arm, 0.050},
    {Joint::right_lower_arm, Joint::right_hand, 0.040},
    {Joint::left_upper_leg, Joint::left_lower_leg, 0.080},
    {Joint::left_lower_leg, Joint::left_foot, 0.055},
    {Joint::right_upper_leg, Joint::right_lower_leg, 0.080},
    {Joint::right_lower_leg, Joint::right_foot, 0.055},
};

// Smallest distance between the segment eye-point and the segment of a capsule.
// Ericson 2005, Real-Time Collision Detection, 5.1.9.
double segmentDistance(const Vec3& p1, const Vec3& q1, const Vec3& p2, const Vec3& q2) {
  const Vec3 d1 = q1 - p1;
  const Vec3 d2 = q2 - p2;
  const Vec3 r = p1 - p2;
  const double a = maths::dot(d1, d1);
  const double e = maths::dot(d2, d2);
  const double f = maths::dot(d2, r);
  if (a < 1e-12 || e < 1e-12) return maths::length(r);
  const double c = maths::dot(d1, r);
  const double b = maths::dot(d1, d2);
  const double denominator = a * e - b * b;
  double s = denominator > 1e-12 ? maths::clamp((b * f - c * e) / denominator, 0.0, 1.0) : 0.0;
  double t = (b * s + f) / e;
  if (t < 0.0) {
    t = 0.0;
    s = maths::clamp(-c / a, 0.0, 1.0);
  } else if (t > 1.0) {
    t = 1.0;
    s = maths::clamp((b - c) / a, 0.0, 1.0);
  }
  return maths::distance(p1 + d1 * s, p2 + d2 * t);
}

}  // namespace

std::vector<Capsule> capsulesOf(const body::Skeleton& skeleton, const body::JointFrames& in_hall) {
  const double scale = skeleton.physique.height_m / 1.75;
  const double stout = std::sqrt(skeleton.physique.bmi / 25.0);
  std::vector<Capsule> capsules;
  capsules.reserve(std::size(kRods) + 1);
  for (const Rod& rod : kRods) {
    capsules.push_back({in_hall.at(rod.from), in_hall.at(rod.to), rod.radius_m * scale * stout});
  }
  const Vec3 up = maths::rotate(in_hall.turn(Joint::head), {0.0, 0.10 * scale, 0.0});
  capsules.push_back({in_hall.at(Joint::head), in_hall.at(Joint::head) + up, 0.085 * scale});
  return capsules;
}

bool hiddenBy(const Capsule& capsule, const maths::Vec3& eye_m, const maths::Vec3& point_m) {
  return segmentDistance(eye_m, point_m, capsule.from_m, capsule.to_m) < capsule.radius_m;
}

double visible01(const Viewpoint& viewpoint, std::span<const maths::Vec3> points_m,
                 std::span<const Capsule> obstacles) {
  if (points_m.empty()) return 0.0;
  const double least_cosine = maths::cosine(viewpoint.half_field_rad);
  int seen = 0;
  for (const Vec3& point : points_m) {
    const Vec3 to_point = maths::normalised(point - viewpoint.eye_m);
    if (maths::dot(to_point, viewpoint.direction) < least_cosine) continue;
    bool hidden = false;
    for (const Capsule& capsule : obstacles)
      hidden = hidden || hiddenBy(capsule, viewpoint.eye_m, point);
    if (!hidden) ++seen;
  }
  return static_cast<double>(seen) / static_cast<double>(points_m.size());
}

}  // namespace spotter::visibility
