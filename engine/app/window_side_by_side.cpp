#include "app/window_side_by_side.h"

#include <algorithm>

#include "circuit/appearance.h"
#include "movement/pose_at.h"
#include "picture/class_picture.h"
#include "picture/pair_picture.h"
#include "picture/prop_in_hall.h"

namespace spotter::app {
namespace {

constexpr double kApart_m = 1.15;
// In front of the back wall, so that the camera has room inside the hall.
constexpr maths::Vec3 kMiddle_m{0.0, 0.0, -1.7};
constexpr picture::Room kRoom{2.5, 1.95};  // two people and their chairs
constexpr double kDepth_m = 2.1;           // of them, seen from above
constexpr double kTop_m = 1.7;
constexpr double kLyingApart_m = 2.1;
constexpr picture::Room kLyingRoom{4.2, 1.0};  // two people on their mats

/// What this person shows at the moment: the fault that shows most decides the view.
std::string bestView(const session::Scene& scene, const circuit::PersonRun& run, int station,
                     body::Side& side) {
  const circuit::Station& at = scene.stations[static_cast<std::size_t>(station)];
  std::string view = at.exercise.best_view;
  double most = 0.0;
  for (const people::ActiveFault& active : run.state.faults) {
    if (active.share01 <= most || active.fault < 0) continue;
    most = active.share01;
    view = at.faults[static_cast<std::size_t>(active.fault)].view;
    side = active.side;
  }
  return view;
}

body::Pose correctPose(const session::Scene& scene, const session::World& world, int person,
                       double tick) {
  const int station = world.circuit.station;
  const auto& performer = scene.participants[static_cast<std::size_t>(person)].performer;
  const auto& exercise = scene.stations[static_cast<std::size_t>(station)].exercise;
  const circuit::PersonRun& run = world.circuit.people[static_cast<std::size_t>(person)];
  const body::Side moving = scene.movingSide(person, station);
  const bool exercising = run.activity == circuit::Activity::exercising && run.end > run.begin;
  if (!exercising) {
    return movement::readyPose(performer, exercise, tick / base::kTicksPerSecond,
                               world.circuit.seed, {}, moving);
  }
  const auto plan = movement::planBaseline(performer, exercise, run.plan.way);
  // The same share of the repetition, so that tempo alone does not pull the two apart.
  const double elapsed_s = (tick - static_cast<double>(run.begin)) / base::kTicksPerSecond;
  const double share = elapsed_s / std::max(run.plan.duration_s, 0.1);
  return movement::poseAt(performer, plan, share * plan.duration_s);
}

}  // namespace

picture::Part partBehind(const screens::Rect& rect, picture::PictureSize size, float above,
                         float below, float least_h) {
  const auto share = [](float pixels, int of) {
    return static_cast<double>(pixels) / static_cast<double>(of);
  };
  const float height = std::max(rect.h - above - below, least_h);
  return {share(rect.x, size.width), share(rect.y + above, size.height), share(rect.w, size.width),
          share(height, size.height)};
}

picture::Picture sideBySide(const session::Scene& scene, const session::World& world, int person,
                            double tick, const std::string& wanted, const picture::Part& part,
                            picture::PictureSize size) {
  const circuit::PersonRun& run = world.circuit.people[static_cast<std::size_t>(person)];
  body::Side side = body::Side::left;
  const std::string best = bestView(scene, run, world.circuit.station, side);
  const std::string& view = wanted.empty() ? best : wanted;
  const auto& participant = scene.participants[static_cast<std::size_t>(person)];
  const int station = world.circuit.station;
  const auto& exercise = scene.stations[static_cast<std::size_t>(station)].exercise;
  const body::Side moving = scene.movingSide(person, station);
  const bool lies = exercise.start == movement::Carrier::mat;
  const circuit::Appearance seen = circuit::appearanceOf(scene, world.circuit, person, tick);
  const std::string& model = participant.person.figure;
  const auto made_from =
      std::make_shared<const figure::PersonSpec>(content::figureSpec(participant.person));
  std::vector<picture::PairMember> members;
  const auto add = [&](const body::Pose& pose) {
    const movement::PropRequest request{exercise, participant.performer, pose, moving,
                                        scene.variantAt(station, run.state.variant_step)};
    members.push_back({model,
                       participant.performer,
                       pose,
                       movement::propsOf(request),
                       {},
                       picture::gripsOf(request),
                       0.0,
                       made_from});
  };
  add(seen.pose);
  add(correctPose(scene, world, person, tick));
  members.front().face.pain = seen.look.pain;
  members.front().face.strain = seen.look.strain;
  members.front().breath = seen.breath;
  picture::Picture picture =
      picture::pairPicture(members, {kMiddle_m, lies ? kLyingApart_m : kApart_m,
                                     picture::headingFor(exercise, view, side, moving)});
  picture::putInto(picture, scene);
  const picture::Room& room = lies ? kLyingRoom : kRoom;
  if (view == "top")
    picture.camera =
        picture::cameraOverRoom(kMiddle_m, {room.width_m, kDepth_m}, kTop_m, part, size);
  else
    picture.camera = picture::cameraOnRoom(kMiddle_m, room, part, size);
  return picture;
}

}  // namespace spotter::app
