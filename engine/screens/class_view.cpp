#include "screens/class_view.h"

#include <algorithm>
#include <cmath>

#include "circuit/transition.h"
#include "maths/angle.h"
#include "screens/layout.h"

namespace spotter::screens {
namespace {

// What a person in front of a chair, seen from a good place, takes with their name: shares of the
// picture's height, with the lens as it is.
constexpr double kNeeds_h01 = 0.66;
constexpr double kNeeds_w01 = 0.55;
constexpr double kNeedsSeated_w01 = 1.75;  // the outermost of the circle are in view
constexpr double kNeedsSeated_h01 = 0.40;  // of who sits: from over the head to the lap
constexpr double kCloser = 2.0;  // how much larger when leaning in
constexpr double kMargin_h01 = 0.16;  // from a person to the edge of what is free
constexpr double kWaist_m = 1.0;
constexpr double kPlan_m = 2.6;  // round a person seen from above
constexpr double kStature_m = 1.7;

/// A part of the window, pixels.
struct Area {
  double x = 0.0, y = 0.0, w = 1.0, h = 1.0;
};

/// What panels leave of the window, on the way from closed to open.
Area freeArea(const ClassState& state, picture::PictureSize size, float em, bool try_out) {
  const double aside = state.aside01;
  const auto between = [&](float from, float to) {
    return static_cast<double>(from) + static_cast<double>(to - from) * aside;
  };
  const auto mixed = [&](const Rect& closed, const Rect& open) {
    return Area{between(closed.x, open.x), between(closed.y, open.y), between(closed.w, open.w),
                between(closed.h, open.h)};
  };
  if (state.in_circle) {
    const bool card = state.panel == Panel::card;
    const Rect closed = talkLayout(size.width, size.height, em, {}).free;
    Area area =
        mixed(closed, talkLayout(size.width, size.height, em, {!card, card}).free);
    TalkOpen shown;
    shown.slide = true;
    const Rect below = talkLayout(size.width, size.height, em, shown).free;
    const double slide =
        state.slide01 * (1.0 - aside) * static_cast<double>(below.y - closed.y);
    area.y += slide;
    area.h = std::max(1.0, area.h - slide);
    return area;
  }
  const Rect closed = classLayout(size.width, size.height, em, {false, false, try_out}).free;
  const Rect open =
      classLayout(size.width, size.height, em, {true, state.panel == Panel::call, try_out}).free;
  return mixed(closed, open);
}

/// Moves what a camera looks at into the middle of an area.
void shiftInto(picture::Camera& camera, const Area& area, picture::PictureSize size) {
  const double half_h = size.height / 2.0;
  camera.shift_right = (area.x + area.w / 2 - size.width / 2.0) / half_h;
  camera.shift_up = (half_h - area.y - area.h / 2) / half_h;
}

void widen(picture::Camera& camera, double times) {
  const double tangent = std::tan(maths::radians(camera.vertical_fov_deg / 2)) * times;
  camera.vertical_fov_deg = std::min(100.0, 2 * maths::degrees(std::atan(tangent)));
}

double closeness(const ClassState& state) { return 1.0 + (kCloser - 1.0) * state.lean01; }

picture::Camera cameraInto(const Eye& eye, const ClassState& state, const Area& area,
                           picture::PictureSize size) {
  picture::Camera camera = cameraOf(eye);
  shiftInto(camera, area, size);
  const double needs_h01 = state.in_circle ? kNeedsSeated_h01 : kNeeds_h01;
  const double needs_w01 = state.in_circle ? kNeedsSeated_w01 : kNeeds_w01;
  const double scale =
      std::min({1.0, area.h / (needs_h01 * size.height), area.w / (needs_w01 * size.height)});
  widen(camera, 1.0 / (scale * closeness(state)));
  return camera;
}

/// Shifts a picture from which a panel took its part so far that a person whom it showed before is still in it:
/// who is asked about must not slide under the panel.
void keepInView(picture::Camera& camera, const picture::Camera& before, const maths::Vec3& person_m,
                const Area& area, picture::PictureSize size, double how_far01) {
  const auto was = picture::toPixel(before, size, person_m);
  const auto is = picture::toPixel(camera, size, person_m);
  if (!was || !is || was->x < 0.0 || was->x > size.width) return;
  const double margin = std::min(kMargin_h01 * size.height, area.w / 2);
  const double x = std::clamp(is->x, area.x + margin, area.x + area.w - margin);
  camera.shift_right += how_far01 * (x - is->x) / (size.height / 2.0);
}

picture::Camera cameraOver(const circuit::Placement& place, const ClassState& state,
                           const Area& area, picture::PictureSize size) {
  const double aspect = static_cast<double>(size.width) / std::max(size.height, 1);
  const picture::PlaneView view{kPlan_m * size.width / std::max(area.w, 1.0),
                                kPlan_m * size.height / std::max(area.h, 1.0), kStature_m};
  picture::Camera camera = picture::cameraAbove(place.position_m, place.heading_rad, view, aspect);
  shiftInto(camera, area, size);
  widen(camera, 1.0 / closeness(state));
  return camera;
}

}  // namespace

picture::Camera shownCamera(const ClassState& state, picture::PictureSize size, float em,
                            bool try_out) {
  return cameraInto(state.eye.value_or(Eye{}), state, freeArea(state, size, em, try_out), size);
}

ShownViews shownViews(const ClassState& state, const session::Scene& scene,
                      const session::World& world, picture::PictureSize size, float em,
                      bool try_out) {
  const Area area = freeArea(state, size, em, try_out);
  if (state.above && state.chosen >= 0) {
    const circuit::Placement place =
        circuit::whereIs(scene, world.circuit, state.chosen, static_cast<double>(world.tick));
    return {cameraOver(place, state, area, size), {}};
  }
  if (!state.two || state.chosen < 0) {
    picture::Camera camera = shownCamera(state, size, em, try_out);
    if (state.chosen < 0 || state.in_circle) return {camera, {}};
    const maths::Vec3 at =
        circuit::whereIs(scene, world.circuit, state.chosen, static_cast<double>(world.tick)).position_m;
    ClassState closed = state;
    closed.aside01 = 0.0;
    keepInView(camera, shownCamera(closed, size, em, try_out), at + maths::Vec3{0.0, kWaist_m, 0.0}, area,
               size, state.aside01);
    return {camera, {}};
  }
  const double half_w = area.w / 2;
  const Area left{area.x, area.y, half_w, area.h};
  const Area right{area.x + half_w, area.y, half_w, area.h};
  const ViewFrom side = clearerSide(scene, world, state.chosen);
  const Eye beside = viewSpot(scene, world, state.chosen, side);
  return {cameraInto(state.eye.value_or(Eye{}), state, left, size),
          picture::SecondView{cameraInto(beside, state, right, size), right.x / size.width}};
}

}  // namespace spotter::screens
