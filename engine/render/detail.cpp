#include "render/detail.h"

#include <algorithm>
#include <cmath>

#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::render {
namespace {

using maths::Vec3;
using picture::Camera;
using picture::PictureSize;

// Arms and a shadow reach about this far from the hips, for a stature of 1.75 m.
constexpr double kReach_m = 1.25;

// Whether a ball can be in the picture: its centre against the four side planes of the view.
bool inView(const Camera& camera, PictureSize size, const Vec3& centre, double radius) {
  const auto axes = picture::axesOf(camera);
  const Vec3 d = centre - camera.position_m;
  const double depth = -maths::dot(axes.back, d);
  if (depth < -radius) return false;
  const double tall = maths::tangent(maths::radians(camera.vertical_fov_deg) * 0.5);
  const double wide = tall * static_cast<double>(size.width) / static_cast<double>(size.height);
  const double across = std::abs(maths::dot(axes.right, d) + camera.shift_right * tall * depth);
  const double up = std::abs(maths::dot(axes.up, d) + camera.shift_up * tall * depth);
  return across - depth * wide < radius * std::sqrt(1.0 + wide * wide) &&
         up - depth * tall < radius * std::sqrt(1.0 + tall * tall);
}

Level levelFor(const picture::FigureInstance& figure, double tall_px, const DetailRule& rule) {
  if (figure.detail == picture::Detail::full) return Level::full;
  if (figure.detail == picture::Detail::automatic && tall_px >= rule.finest_from_px)
    return rule.finest;
  return tall_px >= rule.middle_from_px ? Level::middle : Level::far;
}

FigurePlan plan(const picture::Picture& picture, PictureSize size, int index,
                const DetailRule& rule) {
  const picture::FigureInstance& figure = picture.figures[static_cast<std::size_t>(index)];
  const Vec3 hips = figure.frames.at(body::Joint::hips);
  const double k = figure.skeleton.physique.height_m / 1.75;
  FigurePlan p;
  p.figure = index;
  p.depth_m = -maths::dot(picture::axesOf(picture.camera).back, hips - picture.camera.position_m);
  p.visible = picture.is_part || inView(picture.camera, size, hips, kReach_m * k);
  const double tall_px =
      figure.skeleton.physique.height_m * picture::pixelsPerMetre(picture.camera, size, p.depth_m);
  p.level = levelFor(figure, tall_px, rule);
  p.casts_shadow = p.visible && !picture.reduced.no_shadows;
  return p;
}

}  // namespace

std::vector<FigurePlan> planFigures(const picture::Picture& picture, PictureSize size,
                                    const DetailRule& rule) {
  std::vector<FigurePlan> plans;
  for (std::size_t i = 0; i < picture.figures.size(); ++i) {
    if (picture.figures[i].absent) continue;
    plans.push_back(plan(picture, size, static_cast<int>(i), rule));
  }
  std::stable_sort(plans.begin(), plans.end(), [](const FigurePlan& a, const FigurePlan& b) {
    return a.visible != b.visible ? a.visible : a.depth_m < b.depth_m;
  });
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const picture::Detail wish = picture.figures[static_cast<std::size_t>(plans[i].figure)].detail;
    if (static_cast<int>(i) < kNearestInFull && wish == picture::Detail::automatic)
      plans[i].level = rule.finest;
    if (picture.reduced.reduced_people && static_cast<int>(i) >= kNearestInFull)
      plans[i].level = std::max(plans[i].level, Level::middle);
  }
  return plans;
}

}  // namespace spotter::render
