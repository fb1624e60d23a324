#include "app/exercise_picture.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "app/show_gaze.h"
#include "circuit/appearance.h"
#include "circuit/bearing.h"
#include "movement/lying_things.h"
#include "movement/riding.h"
#include "movement/wall.h"
#include "picture/class_picture.h"
#include "picture/face.h"
#include "picture/prop_in_hall.h"
#include "screens/call_flow.h"

namespace spotter::app {
namespace {

// In front of the back wall, so that the camera has room.
constexpr maths::Vec3 kMiddle_m{0.0, 0.0, -1.7};
constexpr double kFlesh_m = 0.16;  // bodies reach beyond their joints
constexpr double kBetween_m = 0.3;
constexpr double kFloor_m = 0.14;  // below the feet, which are nearer than the place they stand on
constexpr double kLeastApart_m = 1.15;

struct Extent {
  double low = std::numeric_limits<double>::max();
  double high = std::numeric_limits<double>::lowest();
  double top = 0.0;
  double near = 0.0;  // toward the camera
  double far = 0.0;

  void add(const maths::Vec3& point, double around) {
    low = std::min(low, point.x - around);
    high = std::max(high, point.x + around);
    top = std::max(top, point.y + 0.22);
    near = std::max(near, point.z + around);
    far = std::min(far, point.z - around);
  }
};

void addPlan(const movement::Performer& performer, const movement::RepetitionPlan& plan,
             double heading_rad, Extent& extent) {
  constexpr int kMoments = 16;
  for (int i = 0; i <= kMoments; ++i) {
    const double time_s = plan.duration_s * i / kMoments;
    const body::JointFrames frames = circuit::inHall(
        performer.skeleton, movement::poseAt(performer, plan, time_s), {{}, heading_rad});
    for (const maths::Vec3& point : frames.position_m) extent.add(point, kFlesh_m);
  }
}

// Done well is done the usual way: on the usual seat and step.
movement::PropRequest requestOf(const Performance& performance, const body::Pose& pose, bool well) {
  return {*performance.exercise, performance.performer, pose, performance.moving_side,
          well ? nullptr : performance.variant};
}

// The feet of a bike reach beyond its rider.
void addBike(double heading_rad, Extent& extent) {
  const maths::Quat turn = maths::rotationY(heading_rad);
  for (const double x : {-0.5, 0.5}) {
    for (const double z : {-0.5, 0.5}) {
      const maths::Vec3 corner{x * movement::Bike::kStandWidth, 0.0,
                               movement::Bike::kAxleForward + z * movement::Bike::kStandLength};
      extent.add(maths::rotate(turn, corner), 0.02);
    }
  }
}

void addChair(const Performance& performance, double heading_rad, Extent& extent) {
  if (!movement::hasChair(*performance.exercise)) return;
  const movement::ChairPlacement chair = movement::chairPlacement(
      *performance.exercise, performance.performer, performance.moving_side);
  const maths::Quat turn = maths::rotationY(heading_rad);
  const maths::Quat chair_turn = maths::rotationY(chair.heading_rad);
  const double half = movement::Chair::kWidth / 2;
  for (const double x : {-half, half}) {
    for (const double z : {0.0, -movement::Chair::kBackRear}) {
      const maths::Vec3 corner = chair.front_m + maths::rotate(chair_turn, {x, 0.0, z});
      extent.add(maths::rotate(turn, corner), 0.02);
    }
  }
}

// The mat is longer than who lies on it.
void addMat(const Performance& performance, double heading_rad, Extent& extent) {
  const double half = 0.5 * movement::matLength_m(performance.performer);
  for (const double z : {-half, half})
    extent.add(maths::rotate(maths::rotationY(heading_rad), {0.0, 0.0, z}), 0.02);
}

// So is the wall broader, and behind.
void addWall(const Performance& performance, double heading_rad, Extent& extent) {
  const double half = 0.5 * movement::PropSizes::kWallWidth;
  const double z = movement::wallStand(performance.performer).wall_m;
  for (const double x : {-half, half})
    extent.add(maths::rotate(maths::rotationY(heading_rad), {x, 0.0, z}), 0.06);
}

bool lies(const Performance& performance) {
  return performance.exercise->start == movement::Carrier::mat;
}

// How much larger somebody seems who lies and reaches toward the nearest camera. Of two views at
// once one shows the length of the mat from its end.
double largerSeen(const Performance& performance, const Extent& extent) {
  constexpr double kNearest_m = 3.5;
  return lies(performance) ? kNearest_m / (kNearest_m - extent.near) : 1.0;
}

// How far below its own place the floor seems to be that lies nearer to the nearest camera.
double floorBefore_m(double near_m) {
  constexpr double kEye_m = 1.25;
  constexpr double kNearest_m = 3.5;
  return std::max(kFloor_m, kEye_m * near_m / (kNearest_m - near_m));
}

double headingOf(const Performance& performance, const ShowView& view, const char* name) {
  return picture::headingFor(*performance.exercise, name, view.side, performance.moving_side);
}

double headingOf(const Performance& performance, const ShowView& view) {
  return headingOf(performance, view, view.two ? "front" : view.view.c_str());
}

/// What one of them takes who faces some way, whatever the repetition.
Extent extentOf(const ExerciseShow& show, double heading_rad) {
  constexpr double kLeastTop_m = 1.6;
  constexpr double kLeastTopLying_m = 0.8;
  const Performance& performance = show.performance();
  Extent extent;
  extent.top = lies(performance) ? kLeastTopLying_m : kLeastTop_m;
  addPlan(performance.performer, show.now().shown, heading_rad, extent);
  addPlan(performance.performer, show.now().well, heading_rad, extent);
  addChair(performance, heading_rad, extent);
  if (show.now().shown.way.rides) addBike(heading_rad, extent);
  if (lies(performance)) addMat(performance, heading_rad, extent);
  if (show.now().shown.way.on_wall) addWall(performance, heading_rad, extent);
  if (performance.exercise->alternates)
    addPlan(performance.performer, show.following().shown, heading_rad, extent);
  return extent;
}

/// Mean height of the region of the fault that is shown, of the hips where there is none.
double regionHeight_m(const ExerciseShow& show) {
  constexpr int kMoments = 8;
  const Performance& performance = show.performance();
  std::string region = "hips";
  if (!performance.doses.empty()) {
    const auto fault = static_cast<std::size_t>(performance.doses.front().fault);
    region = performance.faults[fault].region;
  }
  const movement::RepetitionPlan& plan = show.now().shown;
  double sum_m = 0.0;
  for (int i = 0; i < kMoments; ++i) {
    const double time_s = plan.duration_s * (i + 0.5) / kMoments;
    const body::JointFrames frames = body::solveFrames(
        performance.performer.skeleton, movement::poseAt(performance.performer, plan, time_s));
    sum_m += screens::regionCentre(frames, region, {}).y;
  }
  return sum_m / kMoments;
}

/// Close to the region: what is beside and above it is left out.
ShowRoom leaning(ShowRoom room, const ShowView& view, bool pair) {
  constexpr double kCloser = 0.6;
  constexpr double kHeight_m = 1.0;
  constexpr double kWidth_m = 0.9;
  if (view.view == "top" && !view.two) {
    room.room.width_m *= kCloser;
    room.room.height_m *= kCloser;
    return room;
  }
  room.room.height_m = std::min(room.room.height_m, kHeight_m);
  room.room.width_m = std::min(room.room.width_m, kWidth_m + (pair ? room.apart_m : 0.0));
  room.floor_m = room.room.height_m / 2 - room.region_m;
  return room;
}

// A knee that goes in by a hand's breadth or bows back by some degrees is small beside a whole
// person, and so is a face that reddens.
bool isSmall(const movement::FaultModel& fault) {
  const bool bows = fault.definition.measure == movement::Measure::knee_back_deg;
  return fault.region == "breathing" ||
         (fault.region == "knees" && (fault.view == "front" || bows));
}

}  // namespace

bool isPair(const ExerciseShow& show, const ShowView& view) {
  return view.two || view.same || (show.compares() && !view.alone);
}

ShowRoom roomFor(const ExerciseShow& show, const ShowView& view) {
  const Performance& performance = show.performance();
  const bool pair = isPair(show, view);
  const Extent first = extentOf(show, headingOf(performance, view));
  const Extent second = view.two ? extentOf(show, headingOf(performance, view, "side")) : first;
  const double first_m = view.larger * (first.high - first.low);
  const double second_m = view.larger * (second.high - second.low);
  ShowRoom room;
  room.apart_m = std::max(kLeastApart_m, (first_m + second_m) / 2 + kBetween_m);
  const double out_m = pair ? room.apart_m / 2 : 0.0;
  const double left_m = (out_m + first_m / 2) * (view.two ? largerSeen(performance, first) : 1.0);
  const double right_m =
      (out_m + second_m / 2) * (view.two ? largerSeen(performance, second) : 1.0);
  // The middle of the picture is that of both together, not that between their middles.
  const double beside_m = (right_m - left_m) / 2;
  room.shift_m = (first.high + first.low) / 2 + beside_m;
  room.second_shift_m = (second.high + second.low) / 2 + beside_m;
  room.room.width_m = left_m + right_m + 0.2;
  room.top_m = view.larger * std::max(first.top, second.top);
  room.region_m = regionHeight_m(show);
  const double near_m = std::max(first.near, second.near);
  if (view.view == "top" && !view.two) {
    room.ahead_m = (first.near + first.far) / 2;
    room.room.height_m = first.near - first.far + 0.2;
  } else {
    room.floor_m = lies(performance) ? floorBefore_m(near_m) : kFloor_m;
    room.room.height_m = room.top_m + kFloor_m + room.floor_m;
  }
  return view.leans ? leaning(room, view, pair) : room;
}

picture::Picture showPicture(const ExerciseShow& show, const std::string& figure,
                             const ShowView& view, const ShowRoom& room, const picture::Part& part,
                             picture::PictureSize size) {
  const Performance& performance = show.performance();
  std::vector<picture::PairMember> members;
  const auto add = [&](const body::Pose& pose, double breath, bool well) {
    const movement::PropRequest request = requestOf(performance, pose, well);
    members.push_back({figure,
                       performance.performer,
                       pose,
                       movement::propsOf(request),
                       {},
                       picture::gripsOf(request),
                       breath,
                       performance.made_from});
    if (well) return;
    circuit::Look look;
    circuit::addHeldBreath(show.now().shown, show.time_s(), look);
    members.back().face = picture::faceOf(look, 0.0);
    members.back().flush01 = look.flush;
  };
  add(show.shownPose(), show.shownBreath(), false);
  const double heading = headingOf(performance, view);
  if (view.two) {
    members.push_back(members.front());
    members.back().turn_rad = headingOf(performance, view, "side") - heading;
  } else if (view.same) {
    add(show.shownPose(), show.shownBreath(), false);
  } else if (isPair(show, view)) {
    add(show.wellPose(), show.wellBreath(), true);
  }
  members.front().aside_m = -room.shift_m;
  if (members.size() > 1) members.back().aside_m = -room.second_shift_m;
  const picture::PairStand stand{kMiddle_m, room.apart_m, heading};
  picture::Picture picture = picture::pairPicture(members, stand);
  for (std::size_t i = 0; i < picture.figures.size(); ++i) {
    // Who is seen from two sides is one person.
    const int number = view.two ? 0 : static_cast<int>(i);
    picture.figures[i].face.blink = picture::blink01(number, show.clock_s());
    lookAbout(show, number, picture.figures[i]);
  }
  if (view.view == "top" && !view.two) {
    const maths::Vec3 middle = kMiddle_m + maths::Vec3{0.0, 0.0, room.ahead_m};
    picture.camera = picture::cameraOverRoom(middle, room.room, room.top_m, part, size);
    return picture;
  }
  picture.camera =
      picture::cameraOnRoom(kMiddle_m - maths::Vec3{0.0, room.floor_m, 0.0}, room.room, part, size);
  return picture;
}

characters::Carried carriedIn(const ExerciseShow& show, const picture::FigureInstance& figure) {
  using movement::Carrier;
  const Performance& performance = show.performance();
  const movement::RepetitionPlan& plan = show.now().shown;
  characters::Carried carried;
  carried.hands_held = figure.grips != picture::Grips{} || plan.way.rides;
  const Carrier start = performance.exercise->start;
  if (start != Carrier::seat && start != Carrier::saddle) return carried;
  // They begin on it.
  const body::JointFrames frames = body::solveFrames(
      performance.performer.skeleton, movement::poseAt(performance.performer, plan, 0.0));
  carried.seat_hips_m =
      (frames.at(body::Joint::left_upper_leg).y + frames.at(body::Joint::right_upper_leg).y) / 2;
  return carried;
}

ShowView bestView(const Performance& performance) {
  ShowView view{performance.exercise->best_view, performance.moving_side};
  for (const movement::FaultDose& dose : performance.doses) {
    const movement::FaultModel& fault = performance.faults[static_cast<std::size_t>(dose.fault)];
    view.view = fault.view;
    view.leans = isSmall(fault) && !lies(performance);
    const bool stands = fault.acts_on == movement::ActsOn::standing_side;
    view.side = !followsLeg(fault) ? dose.side
                : stands           ? body::other(performance.moving_side)
                                   : performance.moving_side;
  }
  return view;
}

}  // namespace spotter::app
