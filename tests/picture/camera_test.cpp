#include "picture/camera.h"

#include "maths/angle.h"
#include "maths/trig.h"
#include "picture/picture.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::picture;

namespace {

constexpr PictureSize kSize{1280, 720};

Camera facilitatorsEye() {
  Camera camera;
  camera.position_m = {0.3, 1.6, 4.0};
  camera.target_m = {-0.4, 0.9, 0.0};
  return camera;
}

// What the graphics card does with the two matrices.
PixelPoint throughMatrices(const Camera& camera, const maths::Vec3& p) {
  const Mat4 m = multiply(projectionMatrix(camera, kSize), viewMatrix(camera));
  const auto row = [&](std::size_t r) {
    return m[r] * p.x + m[4 + r] * p.y + m[8 + r] * p.z + m[12 + r];
  };
  return {(row(0) / row(3) * 0.5 + 0.5) * kSize.width, (0.5 - row(1) / row(3) * 0.5) * kSize.height,
          row(3)};
}

}  // namespace

TEST_CASE("the target of a camera appears in the middle of the picture") {
  const Camera camera = facilitatorsEye();
  const auto pixel = toPixel(camera, kSize, camera.target_m);
  REQUIRE(pixel);
  CHECK(pixel->x == Approx(640.0));
  CHECK(pixel->y == Approx(360.0));
}

TEST_CASE("a person's left appears to the right of the picture when they face the camera") {
  const Camera camera = cameraOnPerson({0, 0, 0}, 0.0, ViewSide::front);
  CHECK(toPixel(camera, kSize, {0.3, 1.0, 0.0})->x > 640.0);
  CHECK(toPixel(cameraOnPerson({0, 0, 0}, 0.0, ViewSide::back), kSize, {0.3, 1.0, 0.0})->x < 640.0);
}

TEST_CASE("a side view stands on the person's own side whatever they face") {
  const double heading = maths::radians(70.0);
  const maths::Vec3 spot{1.0, 0.0, -2.0};
  const maths::Vec3 left = spot + maths::rotate(maths::rotationY(heading), {0.3, 1.0, 0.0});
  const maths::Vec3 right = spot + maths::rotate(maths::rotationY(heading), {-0.3, 1.0, 0.0});
  const Camera camera = cameraOnPerson(spot, heading, ViewSide::left_side);
  CHECK(toPixel(camera, kSize, left)->depth_m < toPixel(camera, kSize, right)->depth_m);
}

TEST_CASE("pixels agree with the matrices given to the graphics card") {
  const Camera camera = facilitatorsEye();
  for (const maths::Vec3& p :
       {maths::Vec3{1, 2, -3}, maths::Vec3{-2, 0, 1}, maths::Vec3{0.2, 1.4, 2.5}}) {
    const PixelPoint expected = throughMatrices(camera, p);
    const auto pixel = toPixel(camera, kSize, p);
    REQUIRE(pixel);
    CHECK(pixel->x == Approx(expected.x));
    CHECK(pixel->y == Approx(expected.y));
    CHECK(pixel->depth_m == Approx(expected.depth_m));
  }
}

TEST_CASE("a ray through a point's pixel passes through the point") {
  const Camera camera = facilitatorsEye();
  const maths::Vec3 p{-1.2, 0.5, -0.7};
  const auto pixel = toPixel(camera, kSize, p);
  const Ray ray = rayThrough(camera, kSize, pixel->x, pixel->y);
  const double along = maths::dot(p - ray.origin_m, ray.direction);
  CHECK(maths::distance(ray.origin_m + ray.direction * along, p) < 1e-9);
  CHECK(maths::length(ray.direction) == Approx(1.0));
}

TEST_CASE("a point behind the camera has no pixel") {
  CHECK_FALSE(toPixel(facilitatorsEye(), kSize, {0.3, 1.6, 6.0}));
}

TEST_CASE("a heading of 0 looks along +Z, a positive one turns left, and pitch looks up") {
  const Camera ahead = cameraFacing({0, 1.6, 0}, 0.0, 0.0);
  CHECK(ahead.target_m.z == Approx(1.0));
  CHECK(cameraFacing({0, 1.6, 0}, maths::kPi / 2, 0.0).target_m.x == Approx(1.0));
  CHECK(cameraFacing({0, 1.6, 0}, 0.0, 0.4).target_m.y > 1.6);
  CHECK(cameraFacing({0, 1.6, 0}, 0.0, 9.0).target_m.y < 2.6);
}

TEST_CASE("a metre twice as far covers half the pixels") {
  const Camera camera = facilitatorsEye();
  CHECK(pixelsPerMetre(camera, kSize, 2.0) == Approx(2.0 * pixelsPerMetre(camera, kSize, 4.0)));
  CHECK(pixelsPerMetre(camera, kSize, 0.0) > 0.0);
}

TEST_CASE("a shifted lens moves the whole picture and nothing in it") {
  Camera camera = cameraFacing({0.0, 1.4, 3.0}, maths::kPi, 0.0);
  const PictureSize size{1280, 720};
  const auto before = toPixel(camera, size, {0.3, 1.1, 0.0}).value();
  camera.shift_right = 0.5;
  camera.shift_up = 0.25;
  const auto after = toPixel(camera, size, {0.3, 1.1, 0.0}).value();
  CHECK(after.x - before.x == Approx(180.0));
  CHECK(after.y - before.y == Approx(-90.0));
  const Ray ray = rayThrough(camera, size, after.x, after.y);
  const maths::Vec3 met = ray.origin_m + ray.direction * ((0.0 - ray.origin_m.z) / ray.direction.z);
  CHECK(met.x == Approx(0.3));
  CHECK(met.y == Approx(1.1));
  const Mat4 clip = multiply(projectionMatrix(camera, size), viewMatrix(camera));
  const double w = clip[3] * 0.3 + clip[7] * 1.1 + clip[15];
  CHECK((clip[0] * 0.3 + clip[4] * 1.1 + clip[12]) / w == Approx(after.x / 640.0 - 1.0));
  CHECK((clip[1] * 0.3 + clip[5] * 1.1 + clip[13]) / w == Approx(1.0 - after.y / 360.0));
}

TEST_CASE("the parts of a picture, side by side, show every point where the whole shows it") {
  Camera camera = facilitatorsEye();
  camera.shift_right = 0.3;
  camera.shift_up = -0.2;
  const PictureSize tile{300, 200};
  for (const maths::Vec3& point : {maths::Vec3{0.1, 1.2, 0.3}, maths::Vec3{-1.4, 0.2, -2.0}}) {
    const PixelPoint whole = toPixel(camera, kSize, point).value();
    for (const int left : {0, 300, 600}) {
      for (const int top : {0, 200, 400}) {
        const Camera part = cameraOnTile(camera, kSize, left, top, tile);
        const PixelPoint seen = toPixel(part, tile, point).value();
        CHECK(seen.x + left == Approx(whole.x).margin(1e-6));
        CHECK(seen.y + top == Approx(whole.y).margin(1e-6));
      }
    }
  }
}

TEST_CASE("from above somebody faces the lower edge, their left is at the right, all is in view") {
  const maths::Vec3 spot{1.0, 0.0, -2.0};
  for (const double heading : {0.0, 0.7, -2.4, maths::kPi}) {
    const PlaneView view{3.0, 2.0, 1.7};
    const double aspect = 1280.0 / 720.0;
    const Camera camera = cameraAbove(spot, heading, view, aspect);
    const maths::Vec3 ahead{maths::sine(heading), 0.0, maths::cosine(heading)};
    const maths::Vec3 left{maths::cosine(heading), 0.0, -maths::sine(heading)};
    const maths::Vec3 head = spot + maths::Vec3{0.0, 1.7, 0.0};
    const PixelPoint middle = toPixel(camera, kSize, head).value();
    CHECK(middle.x == Approx(640.0).margin(1.0));
    CHECK(middle.y == Approx(360.0).margin(1.0));
    CHECK(toPixel(camera, kSize, head + ahead).value().y == Approx(720.0).margin(2.0));
    CHECK(toPixel(camera, kSize, head + left).value().x > 640.0 + 200.0);
    // The ceiling is cut off, raised hands are not.
    const double down_m = camera.position_m.y - camera.near_m;
    CHECK(down_m > 2.2);
    CHECK(down_m < 2.5);
  }
}
