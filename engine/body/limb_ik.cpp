#include "body/limb_ik.h"

#include <algorithm>
#include <cmath>

#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::body {
namespace {

using maths::Vec3;

// A limb is never pulled quite straight: the last tenths of a millimetre would swing the pole.
constexpr double kMostSpan01 = 0.99995;

struct Triangle {
  double along_m;   // from the root to the foot of the height
  double height_m;  // of the middle joint over the line root-end
};

Triangle triangleOf(double upper_m, double lower_m, double span_m) {
  const double along = (upper_m * upper_m - lower_m * lower_m + span_m * span_m) / (2.0 * span_m);
  return {along, std::sqrt(std::max(0.0, upper_m * upper_m - along * along))};
}

double allowedSpan(double upper_m, double lower_m, double wanted_m) {
  return maths::clamp(wanted_m, std::abs(upper_m - lower_m) + 1e-4,
                      kMostSpan01 * (upper_m + lower_m));
}

maths::Quat frameOf(const Vec3& along, const Vec3& facing) {
  const Vec3 z = maths::normalised(maths::squareTo(facing, along), {0.0, 0.0, 1.0});
  return maths::fromAxes(maths::cross(along, z), along, z);
}

}  // namespace

TwoBones solveTwoBones(const Vec3& root_m, const Vec3& target_m, double upper_m, double lower_m,
                       const Vec3& pole_hint) {
  const Vec3 line = target_m - root_m;
  const double wanted = maths::length(line);
  const Vec3 direction = maths::normalised(line, {0.0, -1.0, 0.0});
  const double span = allowedSpan(upper_m, lower_m, wanted);
  const Triangle triangle = triangleOf(upper_m, lower_m, span);
  TwoBones out;
  out.pole = maths::normalised(maths::squareTo(pole_hint, direction), {0.0, 0.0, 1.0});
  out.middle_m = root_m + direction * triangle.along_m + out.pole * triangle.height_m;
  out.end_m = root_m + direction * span;
  out.reached = std::abs(wanted - span) < 1e-4;
  return out;
}

double limbSpan_m(double upper_m, double lower_m, double bend_rad) {
  return std::sqrt(upper_m * upper_m + lower_m * lower_m +
                   2.0 * upper_m * lower_m * maths::cosine(bend_rad));
}

double kneeOffset_m(double thigh_m, double shank_m, double valgus_rad) {
  return thigh_m * shank_m * maths::sine(valgus_rad) / limbSpan_m(thigh_m, shank_m, valgus_rad);
}

LegSolution solveLeg(const Vec3& hip_m, const Vec3& ankle_m, double thigh_m, double shank_m,
                     const Vec3& medial, double forward_sign, double knee_offset_m, bool backward) {
  const Vec3 line = ankle_m - hip_m;
  const double wanted = maths::length(line);
  const Vec3 direction = maths::normalised(line, {0.0, -1.0, 0.0});
  const double span = allowedSpan(thigh_m, shank_m, wanted);
  const Triangle triangle = triangleOf(thigh_m, shank_m, span);

  // `inward` lies in the frontal plane, square to the projected hip-ankle line and so to the line
  // itself; the knee's offset in that plane is then height * sin(turn) and nothing else.
  const double across = maths::dot(line, medial);
  const Vec3 inward = maths::normalised(medial * -line.y + Vec3{0.0, across, 0.0}, medial);
  const Vec3 forward = maths::cross(inward, direction) * forward_sign;

  LegSolution out;
  double sine_of_turn = 0.0;
  if (triangle.height_m > 1e-6 && !backward) {
    const double asked = knee_offset_m / triangle.height_m;
    sine_of_turn = maths::clamp(asked, -kMostKneeTurn, kMostKneeTurn);
    out.offset_reached = asked == sine_of_turn;
  }
  out.knee_offset_m = sine_of_turn * triangle.height_m;
  out.bones.pole = forward * std::sqrt(1.0 - sine_of_turn * sine_of_turn) + inward * sine_of_turn;
  const double height = backward ? -triangle.height_m : triangle.height_m;
  out.bones.middle_m = hip_m + direction * triangle.along_m + out.bones.pole * height;
  out.bones.end_m = hip_m + direction * span;
  out.bones.reached = std::abs(wanted - span) < 1e-4;
  return out;
}

RestBone restBone(const Vec3& direction, const Vec3& front) {
  return {maths::conjugate(frameOf(direction, front))};
}

maths::Quat boneRotation(const RestBone& rest, const Vec3& direction, const Vec3& front) {
  return frameOf(direction, front) * rest.undo;
}

}  // namespace spotter::body
