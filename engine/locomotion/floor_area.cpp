#include "locomotion/floor_area.h"

#include <algorithm>
#include <tuple>

#include "movement/pose_at.h"
#include "movement/riding.h"

namespace spotter::locomotion {
namespace {

using body::Joint;
using body::Side;
using maths::Vec3;
using movement::Prop;

constexpr int kMoments = 24;
constexpr double kFingers_m = 0.18;  // from the wrist, of somebody of 1.75 m
constexpr double kToes_m = 0.05;     // from the joint of the toes, the shoe included

// Twice the area of the triangle, positive when it turns from x to z.
double turn(const Vec3& a, const Vec3& b, const Vec3& c) {
  return (b.x - a.x) * (c.z - a.z) - (b.z - a.z) * (c.x - a.x);
}

// One half of the hull, from the first of the sorted points to the last.
template <class Points>
void addChain(const Points& points, std::vector<Vec3>& corners) {
  const std::size_t first = corners.size();
  for (const Vec3& point : points) {
    while (corners.size() >= first + 2 &&
           turn(corners[corners.size() - 2], corners.back(), point) <= 0.0)
      corners.pop_back();
    corners.push_back(point);
  }
  corners.pop_back();  // it begins the other half
}

double toStretch_m(const Vec3& point, const Vec3& a, const Vec3& b) {
  const Vec3 way = b - a;
  const double along = maths::dot(way, way);
  const double share = along > 0.0 ? maths::dot(point - a, way) / along : 0.0;
  return maths::distance(point, a + way * std::clamp(share, 0.0, 1.0));
}

bool within(const FloorArea& area, const Vec3& point) {
  const std::size_t n = area.corners.size();
  if (n < 3) return false;
  for (std::size_t i = 0; i < n; ++i)
    if (turn(area.corners[i], area.corners[(i + 1) % n], point) < 0.0) return false;
  return true;
}

// From the corners of the one to the edges of the other.
double cornersTo_m(const FloorArea& a, const FloorArea& b) {
  double least = 1e9;
  const std::size_t n = b.corners.size();
  for (const Vec3& corner : a.corners) {
    if (within(b, corner)) return 0.0;
    for (std::size_t i = 0; i < n; ++i)
      least = std::min(least, toStretch_m(corner, b.corners[i], b.corners[(i + 1) % n]));
  }
  return least;
}

bool edgesCross(const FloorArea& a, const FloorArea& b) {
  const std::size_t n = a.corners.size(), m = b.corners.size();
  for (std::size_t i = 0; i < n; ++i) {
    const Vec3 &p = a.corners[i], &q = a.corners[(i + 1) % n];
    for (std::size_t j = 0; j < m; ++j) {
      const Vec3 &r = b.corners[j], &s = b.corners[(j + 1) % m];
      if (turn(p, q, r) * turn(p, q, s) < 0.0 && turn(r, s, p) * turn(r, s, q) < 0.0) return true;
    }
  }
  return false;
}

FloorArea rectangle(double half_width, double from_z, double to_z) {
  return hullOf({{-half_width, 0.0, from_z},
                 {half_width, 0.0, from_z},
                 {half_width, 0.0, to_z},
                 {-half_width, 0.0, to_z}});
}

// In the thing's own frame.
FloorArea footprintOf(const movement::PropPlacement& thing) {
  using Sizes = movement::PropSizes;
  switch (thing.prop) {
    case Prop::chair:
      return rectangle(movement::Chair::kWidth / 2, -movement::Chair::kBackRear, 0.0);
    case Prop::step:
      return rectangle(Sizes::kStepWidth / 2, 0.0, Sizes::kStepDepth * thing.scale.z);
    case Prop::rail:
      return rectangle(0.05, -Sizes::kRailLength / 2, Sizes::kRailLength / 2);
    case Prop::mat:
      return rectangle(Sizes::kMatWidth / 2, -Sizes::kMatLength / 2 * thing.scale.z,
                       Sizes::kMatLength / 2 * thing.scale.z);
    case Prop::bike:
      return rectangle(movement::Bike::kStandWidth / 2, -movement::Bike::kStandLength / 2,
                       movement::Bike::kStandLength / 2);
    case Prop::wall:
      return rectangle(Sizes::kWallWidth / 2, -0.1, 0.0);
    default:
      return {};
  }
}

}  // namespace

FloorArea hullOf(std::vector<Vec3> points) {
  for (Vec3& point : points) point.y = 0.0;
  std::sort(points.begin(), points.end(),
            [](const Vec3& a, const Vec3& b) { return std::tie(a.x, a.z) < std::tie(b.x, b.z); });
  points.erase(std::unique(points.begin(), points.end()), points.end());
  if (points.size() < 3) return {points};
  FloorArea area;
  addChain(points, area.corners);
  std::reverse(points.begin(), points.end());
  addChain(points, area.corners);
  return area;
}

FloorArea sweptBy(const movement::Performer& performer, const movement::RepetitionPlan& plan) {
  const body::Skeleton& skeleton = performer.skeleton;
  std::vector<Vec3> points;
  for (int i = 0; i <= kMoments; ++i) {
    const body::Pose pose = movement::poseAt(performer, plan, plan.duration_s * i / kMoments);
    const body::JointFrames frames = body::solveFrames(skeleton, pose);
    points.insert(points.end(), frames.position_m.begin(), frames.position_m.end());
    for (const Side side : {Side::left, Side::right}) {
      const body::ArmJoints arm = body::arm(side);
      const Vec3 along = maths::normalised(skeleton.rest(arm.hand) - skeleton.rest(arm.lower));
      points.push_back(
          body::carriedPoint(skeleton, frames, arm.hand,
                             skeleton.rest(arm.hand) + along * (kFingers_m * performer.scale)));
      const Joint toes = body::leg(side).toes;
      points.push_back(body::carriedPoint(skeleton, frames, toes,
                                          skeleton.rest(toes) + Vec3{0.0, 0.0, kToes_m}));
    }
  }
  return hullOf(std::move(points));
}

FloorArea under(const movement::PropPlacement& thing) {
  FloorArea area = footprintOf(thing);
  for (Vec3& corner : area.corners) {
    corner = thing.position_m + maths::rotate(thing.turn, corner);
    corner.y = 0.0;
  }
  return area;
}

FloorArea inHall(const FloorArea& own, const Place& place) {
  FloorArea area = own;
  for (Vec3& corner : area.corners) corner = fromPlace(place, corner);
  return area;
}

double gap_m(const FloorArea& a, const FloorArea& b) {
  if (edgesCross(a, b)) return 0.0;
  return std::min(cornersTo_m(a, b), cornersTo_m(b, a));
}

}  // namespace spotter::locomotion
