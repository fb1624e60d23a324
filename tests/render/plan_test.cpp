#include "circuit/appearance.h"
#include "maths/angle.h"
#include "render/detail.h"
#include "render/light.h"
#include "render/shadow_fit.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::render;

namespace {

constexpr picture::PictureSize kSize{1280, 720};

picture::Picture peopleAt(const std::vector<maths::Vec3>& spots) {
  picture::Picture picture;
  picture.camera.position_m = {0, 1.6, 4};
  for (const maths::Vec3& spot : spots) {
    picture::FigureInstance figure;
    figure.skeleton = body::makeSkeleton({});
    figure.frames = circuit::inHall(figure.skeleton, body::restPose(figure.skeleton), {spot, 0.0});
    picture.figures.push_back(figure);
  }
  return picture;
}

std::array<double, 3> through(const picture::Mat4& m, const maths::Vec3& p) {
  std::array<double, 3> out{};
  for (std::size_t r = 0; r < 3; ++r)
    out[r] = m[r] * p.x + m[4 + r] * p.y + m[8 + r] * p.z + m[12 + r];
  return out;
}

}  // namespace

TEST_CASE("the three nearest people are drawn finely and far ones coarsely") {
  const auto plans =
      planFigures(peopleAt({{0, 0, -5}, {0.5, 0, -4}, {0, 0, 0}, {-0.5, 0, -3}, {1, 0, -2}}), kSize,
                  {Level::near, 1e9, 160.0});
  REQUIRE(plans.size() == 5);
  CHECK(plans[0].figure == 2);
  CHECK(plans[1].figure == 4);
  for (const std::size_t i : {0U, 1U, 2U}) CHECK(plans[i].level == Level::near);
  CHECK(plans[3].level == Level::middle);
  CHECK(plans[4].level == Level::far);
}

TEST_CASE("people tall in the picture are drawn finely whoever is nearer") {
  const auto plans =
      planFigures(peopleAt({{0, 0, 0}, {0.5, 0, 0}, {1, 0, 0}, {-1, 0, 0}, {-0.5, 0, 0}}), kSize,
                  {Level::full, 100.0, 0.0});
  for (const FigurePlan& plan : plans) CHECK(plan.level == Level::full);
}

TEST_CASE("people behind or beside the view are left out, those half in it are not") {
  const auto plans =
      planFigures(peopleAt({{0, 0, 8}, {9, 0, 2}, {0, 0, 0}, {2.6, 0, 1.0}}), kSize, {});
  CHECK(plans[0].visible);
  int visible = 0;
  for (const FigurePlan& plan : plans) visible += plan.visible ? 1 : 0;
  CHECK(visible == 2);
}

TEST_CASE("a wish for the coarse level is kept even for the nearest") {
  picture::Picture picture = peopleAt({{0, 0, 0}});
  picture.figures[0].detail = picture::Detail::reduced;
  CHECK(planFigures(picture, kSize, {Level::near, 0.0, 0.0})[0].level == Level::middle);
}

TEST_CASE("without shadows nobody casts one") {
  picture::Picture picture = peopleAt({{0, 0, 0}});
  CHECK(planFigures(picture, kSize, {})[0].casts_shadow);
  picture.reduced.no_shadows = true;
  CHECK_FALSE(planFigures(picture, kSize, {})[0].casts_shadow);
}

TEST_CASE("the shadow map holds every caster and the floor behind it") {
  const Light light = lightOf({});
  const std::vector<Caster> casters = {{{-2, 0.9, -1}, 1.1}, {{2.5, 0.9, 0.5}, 1.1}};
  const ShadowFit fit = fitShadow(casters, light.to_sun, 1024);
  for (const Caster& c : casters) {
    const maths::Vec3 shadow = c.centre_m - light.to_sun * (c.centre_m.y / light.to_sun.y);
    for (const maths::Vec3& p : {c.centre_m, c.centre_m + maths::Vec3{0, 0.9, 0}, shadow}) {
      for (const double v : through(fit.clip_from_hall, p)) {
        CHECK(v > -1.0);
        CHECK(v < 1.0);
      }
    }
  }
}

TEST_CASE("the shadow map's grid stands still while someone moves a little") {
  const Light light = lightOf({});
  const ShadowFit a = fitShadow(std::vector<Caster>{{{0, 0.9, 0}, 1.2}}, light.to_sun, 1024);
  const ShadowFit b =
      fitShadow(std::vector<Caster>{{{0.013, 0.9, 0.004}, 1.2}}, light.to_sun, 1024);
  CHECK(a.texel_m == b.texel_m);
  for (const std::size_t axis : {std::size_t{12}, std::size_t{13}}) {
    const double texels = (a.clip_from_hall[axis] - b.clip_from_hall[axis]) * 512.0;
    CHECK(texels == Approx(std::round(texels)).margin(1e-6));
  }
}

TEST_CASE("the sun stands on the window side and a dull day is darker") {
  CHECK(lightOf({}).to_sun.x < -0.2);
  picture::RoomLight dull;
  dull.sun = 0.0;
  CHECK(lightOf(dull).sun[1] < lightOf({}).sun[1]);
}

TEST_CASE("who is not in the room is not drawn, and the others keep their numbers") {
  picture::Picture picture = peopleAt({{0, 0, 0}, {0.6, 0, 0}, {1.2, 0, 0}});
  picture.figures[1].absent = true;
  const auto plans = planFigures(picture, kSize, {});
  REQUIRE(plans.size() == 2);
  CHECK(plans[0].figure + plans[1].figure == 2);
}
