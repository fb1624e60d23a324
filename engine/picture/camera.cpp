#include "picture/camera.h"

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::picture {

using maths::Vec3;

namespace {

constexpr double kSteepestPitch_rad = maths::radians(85.0);

double halfFovTangent(const Camera& camera) {
  return maths::tangent(maths::radians(maths::clamp(camera.vertical_fov_deg, 1.0, 170.0)) * 0.5);
}

double aspectOf(PictureSize size) {
  return static_cast<double>(size.width) / static_cast<double>(size.height);
}

}  // namespace

Camera cameraFacing(const Vec3& position_m, double heading_rad, double pitch_rad,
                    double vertical_fov_deg) {
  const double pitch = maths::clamp(pitch_rad, -kSteepestPitch_rad, kSteepestPitch_rad);
  const double level = maths::cosine(pitch);
  Camera camera;
  camera.position_m = position_m;
  camera.target_m = position_m + Vec3{maths::sine(heading_rad) * level, maths::sine(pitch),
                                      maths::cosine(heading_rad) * level};
  camera.vertical_fov_deg = vertical_fov_deg;
  return camera;
}

Camera cameraOnPerson(const Vec3& spot_m, double heading_rad, ViewSide side, double distance_m,
                      double vertical_fov_deg) {
  if (side == ViewSide::above) return cameraAbove(spot_m, heading_rad, {}, 1.0);
  double turn = 0.0;
  if (side == ViewSide::left_side) turn = maths::kPi / 2;
  if (side == ViewSide::right_side) turn = -maths::kPi / 2;
  if (side == ViewSide::back) turn = maths::kPi;
  const Vec3 outward{maths::sine(heading_rad + turn), 0.0, maths::cosine(heading_rad + turn)};
  Camera camera;
  camera.position_m = spot_m + outward * distance_m + Vec3{0.0, 1.35, 0.0};
  camera.target_m = spot_m + Vec3{0.0, 0.88, 0.0};
  camera.vertical_fov_deg = vertical_fov_deg;
  return camera;
}

Camera cameraAbove(const Vec3& spot_m, double heading_rad, const PlaneView& view, double aspect) {
  constexpr double kHeight_m = 9.0;
  constexpr double kCut_m = 2.3;   // raised hands stay, lamps and window frames go
  constexpr double kAside = 1e-4;  // tells which way is up in the picture
  const Vec3 facing{maths::sine(heading_rad), 0.0, maths::cosine(heading_rad)};
  const double half_m =
      0.5 * (view.depth_m > view.width_m / aspect ? view.depth_m : view.width_m / aspect);
  Camera camera;
  camera.target_m = {spot_m.x, 0.0, spot_m.z};
  camera.position_m = camera.target_m + Vec3{0.0, kHeight_m, 0.0} + facing * (kAside * kHeight_m);
  camera.vertical_fov_deg =
      2.0 * maths::degrees(maths::arcTangent2(half_m, kHeight_m - view.height_m));
  camera.near_m = kHeight_m - kCut_m;
  return camera;
}

Camera cameraOnTile(const Camera& camera, PictureSize whole, int left, int top, PictureSize tile) {
  const double share = static_cast<double>(tile.height) / static_cast<double>(whole.height);
  const double half = 0.5 * static_cast<double>(whole.height);
  // Where the target appears in the whole, seen from the middle of the tile.
  const double right = 0.5 * static_cast<double>(whole.width) + camera.shift_right * half -
                       static_cast<double>(left) - 0.5 * static_cast<double>(tile.width);
  const double down = half - camera.shift_up * half - static_cast<double>(top) -
                      0.5 * static_cast<double>(tile.height);
  Camera part = camera;
  part.vertical_fov_deg =
      2.0 * maths::degrees(maths::arcTangent2(halfFovTangent(camera) * share, 1.0));
  part.shift_right = right / (0.5 * static_cast<double>(tile.height));
  part.shift_up = -down / (0.5 * static_cast<double>(tile.height));
  return part;
}

CameraAxes axesOf(const Camera& camera) {
  CameraAxes axes;
  axes.back = maths::normalised(camera.position_m - camera.target_m, {0.0, 0.0, 1.0});
  // Straight up or down has no natural "up": keep -Z at the top of the picture.
  axes.right = maths::normalised(maths::cross({0.0, 1.0, 0.0}, axes.back), {1.0, 0.0, 0.0});
  axes.up = maths::cross(axes.back, axes.right);
  return axes;
}

Mat4 viewMatrix(const Camera& camera) {
  const auto [r, u, b] = axesOf(camera);
  const Vec3& p = camera.position_m;
  return {r.x,
          u.x,
          b.x,
          0.0,
          r.y,
          u.y,
          b.y,
          0.0,
          r.z,
          u.z,
          b.z,
          0.0,
          -maths::dot(r, p),
          -maths::dot(u, p),
          -maths::dot(b, p),
          1.0};
}

Mat4 projectionMatrix(const Camera& camera, PictureSize size) {
  const double scale = 1.0 / halfFovTangent(camera);
  const double n = camera.near_m, f = camera.far_m;
  Mat4 m{};
  m[0] = scale / aspectOf(size);
  m[5] = scale;
  m[8] = -camera.shift_right / aspectOf(size);
  m[9] = -camera.shift_up;
  m[10] = -(f + n) / (f - n);
  m[11] = -1.0;
  m[14] = -2.0 * f * n / (f - n);
  return m;
}

Mat4 multiply(const Mat4& a, const Mat4& b) {
  Mat4 out{};
  for (std::size_t column = 0; column < 4; ++column) {
    for (std::size_t row = 0; row < 4; ++row) {
      for (std::size_t k = 0; k < 4; ++k)
        out[column * 4 + row] += a[k * 4 + row] * b[column * 4 + k];
    }
  }
  return out;
}

std::optional<PixelPoint> toPixel(const Camera& camera, PictureSize size, const Vec3& point_m) {
  const auto [r, u, b] = axesOf(camera);
  const Vec3 d = point_m - camera.position_m;
  const double depth = -maths::dot(b, d);
  if (depth < camera.near_m) return std::nullopt;
  const double half = 0.5 * static_cast<double>(size.height);
  const double scale = half / (halfFovTangent(camera) * depth);
  const double middle_x = 0.5 * static_cast<double>(size.width) + camera.shift_right * half;
  const double middle_y = half - camera.shift_up * half;
  return PixelPoint{middle_x + maths::dot(r, d) * scale, middle_y - maths::dot(u, d) * scale,
                    depth};
}

Ray rayThrough(const Camera& camera, PictureSize size, double x, double y) {
  const auto [r, u, b] = axesOf(camera);
  const double half = 0.5 * static_cast<double>(size.height);
  const double tangent = halfFovTangent(camera) / half;
  const double right = x - 0.5 * static_cast<double>(size.width) - camera.shift_right * half;
  const double up = half - y - camera.shift_up * half;
  const Vec3 direction = r * (right * tangent) + u * (up * tangent) - b;
  return {camera.position_m, maths::normalised(direction)};
}

double pixelsPerMetre(const Camera& camera, PictureSize size, double depth_m) {
  const double depth = depth_m < camera.near_m ? camera.near_m : depth_m;
  return 0.5 * static_cast<double>(size.height) / (halfFovTangent(camera) * depth);
}

}  // namespace spotter::picture
