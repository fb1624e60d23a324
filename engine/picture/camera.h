#pragma once

#include <array>
#include <optional>

#include "maths/vec3.h"

namespace spotter::picture {

/// Where a picture is taken from. The picture is upright: no roll.
struct Camera {
  maths::Vec3 position_m{0.0, 1.6, 4.0};
  maths::Vec3 target_m{0.0, 1.0, 0.0};
  double vertical_fov_deg = 50.0;  ///< 10 to 100
  double near_m = 0.10;
  double far_m = 40.0;
  /// Where the target appears, from the middle of the picture in halves of its height: as with a
  /// shifted lens, so that what is looked at straight need not lie in the middle.
  double shift_right = 0.0;
  double shift_up = 0.0;
};

/// Size of a picture in pixels, both at least 1.
struct PictureSize {
  int width = 1280;
  int height = 720;

  friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

/// 4 x 4 matrix, column after column as OpenGL wants it.
using Mat4 = std::array<double, 16>;

/// Right, up and backward unit vectors of a camera.
struct CameraAxes {
  maths::Vec3 right, up, back;
};

/// A point in the picture: x to the right and y down from the upper left corner, pixels.
struct PixelPoint {
  double x = 0.0;
  double y = 0.0;
  double depth_m = 0.0;  ///< distance in front of the camera, along its axis
};

/// A half-line: origin and unit direction, hall coordinates.
struct Ray {
  maths::Vec3 origin_m;
  maths::Vec3 direction;
};

/// A camera by heading and pitch: heading 0 looks along +Z, pi/2 along +X (a turn to the left);
/// pitch > 0 looks up and is clamped to +-85 degrees.
Camera cameraFacing(const maths::Vec3& position_m, double heading_rad, double pitch_rad,
                    double vertical_fov_deg = 50.0);

/// From which side a person is looked at.
enum class ViewSide { front, left_side, right_side, back, above };

/// A camera that looks at a person from one of their own sides: left_side shows THEIR left; from
/// above they face the lower edge of the picture (see cameraAbove; the distance does not matter).
/// @param spot_m      where they stand, on the floor
/// @param heading_rad where they face (0 is +Z, pi/2 is +X)
/// @param distance_m  horizontal distance of the camera
Camera cameraOnPerson(const maths::Vec3& spot_m, double heading_rad, ViewSide side,
                      double distance_m = 2.6, double vertical_fov_deg = 50.0);

/// What is seen of a plane at a height over the floor, m.
struct PlaneView {
  double width_m = 2.4;
  double depth_m = 2.4;
  double height_m = 1.7;  ///< of the plane: what is lower looks smaller
};
/// A camera straight above a spot, far over the ceiling, which it does not show, nor walls above
/// 2.3 m: nearly a plan.
/// @param heading_rad  what faces there faces the lower edge of the picture
Camera cameraAbove(const maths::Vec3& spot_m, double heading_rad, const PlaneView& view,
                   double aspect);

/// A camera for a part of a picture, drawn as a picture of its own: all parts side by side give the
/// whole.
/// @param left, top  of the part in the whole, pixels
Camera cameraOnTile(const Camera& camera, PictureSize whole, int left, int top, PictureSize tile);

CameraAxes axesOf(const Camera& camera);
/// Hall coordinates to camera coordinates (right, up, back).
Mat4 viewMatrix(const Camera& camera);
/// Camera coordinates to OpenGL clip coordinates.
Mat4 projectionMatrix(const Camera& camera, PictureSize size);
Mat4 multiply(const Mat4& a, const Mat4& b);

/// Where a point of the hall appears; nothing when it lies behind the near plane. The pixel may be
/// outside the picture.
std::optional<PixelPoint> toPixel(const Camera& camera, PictureSize size,
                                  const maths::Vec3& point_m);

/// The ray through a pixel position (0.5, 0.5 is the middle of the upper left pixel).
Ray rayThrough(const Camera& camera, PictureSize size, double x, double y);

/// Pixels that a length of one metre covers at a distance along the camera's axis.
double pixelsPerMetre(const Camera& camera, PictureSize size, double depth_m);

}  // namespace spotter::picture
