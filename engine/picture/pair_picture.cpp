#include "picture/pair_picture.h"

#include <algorithm>
#include <cmath>

#include "circuit/appearance.h"
#include "maths/angle.h"
#include "picture/prop_in_hall.h"

namespace spotter::picture {
namespace {

constexpr double kEye_m = 1.25;
constexpr double kNearest_m = 3.5;
constexpr double kFurthest_m = 7.0;  // the hall is not deeper
constexpr double kFov_deg = 30.0;

}  // namespace

Picture pairPicture(std::span<const PairMember> members, const PairStand& stand) {
  Picture picture;
  const double first = -0.5 * stand.apart_m * static_cast<double>(members.size() - 1);
  for (std::size_t i = 0; i < members.size(); ++i) {
    const PairMember& member = members[i];
    const circuit::Placement place{
        stand.middle_m +
            maths::Vec3{first + stand.apart_m * static_cast<double>(i) + member.aside_m, 0.0, 0.0},
        stand.heading_rad + member.turn_rad};
    FigureInstance figure;
    figure.model = member.model;
    figure.made_from = member.made_from;
    figure.skeleton = member.performer.skeleton;
    figure.frames = circuit::inHall(figure.skeleton, member.pose, place);
    figure.face = member.face;
    figure.flush01 = member.flush01;
    figure.breath = member.breath;
    figure.grips = member.grips;
    figure.detail = Detail::full;
    picture.figures.push_back(std::move(figure));
    for (const movement::PropPlacement& prop : member.props)
      picture.props.push_back(propInHall(prop, place));
  }
  return picture;
}

double headingFor(std::string_view view, body::Side side) {
  if (view == "back") return maths::kPi;
  if (view == "side") return side == body::Side::left ? -maths::kPi / 2 : maths::kPi / 2;
  return 0.0;
}

double headingFor(const movement::ExerciseModel& exercise, std::string_view view, body::Side side,
                  body::Side moving_side) {
  const bool on_side =
      exercise.start == movement::Carrier::mat && exercise.lying == movement::Lying::on_side;
  if (!on_side || view == "top") return headingFor(view, side);
  const double belly = body::signOf(moving_side) * maths::kPi / 2;
  if (view == "side") return 0.0;
  return view == "back" ? -belly : belly;
}

Camera cameraOnRoom(const maths::Vec3& middle_m, const Room& room, const Part& part,
                    PictureSize size) {
  const double aspect = static_cast<double>(size.width) / std::max(size.height, 1);
  // Half the height of the whole picture, in metres, where the people are.
  const double half_m = 0.5 * std::max(room.height_m / std::max(part.h01, 0.05),
                                       room.width_m / (aspect * std::max(part.w01, 0.05)));
  const double usual = half_m / std::tan(maths::radians(kFov_deg / 2));
  const double distance = std::clamp(usual, kNearest_m, kFurthest_m);
  Camera camera;
  camera.vertical_fov_deg =
      std::clamp(2.0 * maths::degrees(std::atan(half_m / distance)), 10.0, 100.0);
  camera.position_m = middle_m + maths::Vec3{0.0, kEye_m, distance};
  camera.target_m = middle_m + maths::Vec3{0.0, kEye_m, 0.0};
  // The lens is shifted, the camera neither moved nor turned: what is to be judged from the front
  // stays in front, and both people are equally large.
  camera.shift_right = (2.0 * part.x01 + part.w01 - 1.0) * aspect;
  camera.shift_up = 1.0 - 2.0 * part.y01 - part.h01 - (room.height_m / 2 - kEye_m) / half_m;
  return camera;
}

Camera cameraOverRoom(const maths::Vec3& middle_m, const Room& room, double top_m, const Part& part,
                      PictureSize size) {
  const double aspect = static_cast<double>(size.width) / std::max(size.height, 1);
  const PlaneView view{room.width_m / std::max(part.w01, 0.05),
                       room.height_m / std::max(part.h01, 0.05), top_m};
  Camera camera = cameraAbove(middle_m, 0.0, view, aspect);
  camera.shift_right = (2.0 * part.x01 + part.w01 - 1.0) * aspect;
  camera.shift_up = 1.0 - 2.0 * part.y01 - part.h01;
  return camera;
}

}  // namespace spotter::picture
