#pragma once

#include "figure/shape.h"
#include "maths/vec3.h"

namespace spotter::figure {

/// How far each action of the face is done, 0 to 1 (strain may exceed 1). Actions are named in
/// plain words; several together make one expression.
struct FaceSliders {
  double blink = 0, brow_down = 0, brow_up = 0, brow_inner = 0, squint = 0, nose_lip = 0,
         stretch = 0, part = 0, jaw = 0, smile = 0, frown = 0, puff = 0, press = 0, purse = 0,
         droop_left = 0, droop_right = 0;
};

/// Fixed places of the face in head-local metres: x left, y up from the chin, z forward.
inline constexpr double kEyeX = 0.0318;
inline constexpr double kEyeY = 0.1125;
inline constexpr double kEyeballRadius = 0.0130;
inline constexpr double kLidClearance = 0.0016;
inline constexpr double kMouthY = 0.0455;
inline constexpr double kMouthHalfWidth = 0.0258;

/// The skin of head and neck as a function of (theta, y): theta = 0 in front, positive to the left.
class HeadShape {
 public:
  explicit HeadShape(const Shape& shape);

  /// Skull and neck without features.
  maths::Vec3 bare(double theta, double y) const;
  /// The skin with all features, moved by the sliders.
  maths::Vec3 skin(double theta, double y, const FaceSliders& sliders) const;
  /// theta at which the bare surface has the given x at height y, |x| < 0.06.
  double thetaOf(double x, double y) const;

  double eyeHalfWidth() const { return eye_half_width_; }
  /// Heights of the open lids' edges over (negative: under) the eye's middle, at a distance
  /// outwards from the eye's middle.
  double upperLid(double outwards) const;
  double lowerLid(double outwards) const;
  /// Centre of the left eyeball.
  maths::Vec3 eyeCentre() const { return eye_centre_; }
  const Shape& shape() const { return shape_; }

 private:
  struct Slide {
    double dx = 0.0;
    double dy = 0.0;
  };
  Slide slide(double x, double y, const FaceSliders& s) const;
  double lidSlide(double x, double y, const FaceSliders& s) const;
  double jawDrop(double x, double y, const FaceSliders& s) const;

  Shape shape_;
  double eye_half_width_ = 0.0;
  double lid_upper_ = 0.0;
  maths::Vec3 eye_centre_;
};

/// What is added to the forward direction at a point of the face. @param bone_x, bone_y place on
/// the skull; @param x, y place on the skin before it slid
double faceRelief(double bone_x, double bone_y, double x, double y, const Shape& shape,
                  const FaceSliders& sliders);

/// Places a head-local point on the reference body.
maths::Vec3 onBody(const maths::Vec3& head_local, const Shape& shape);

}  // namespace spotter::figure
