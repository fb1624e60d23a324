#include "app/window_side_by_side.h"

#include <algorithm>
#include <cmath>

#include "circuit/appearance.h"
#include "maths/angle.h"
#include "movement/pose_at.h"

namespace spotter::app {
namespace {

using circuit::Placement;

constexpr double kApart_m = 1.15;
constexpr double kFov_deg = 40.0;

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

/// Heading at which a person shows a side to a camera at larger z.
double headingFor(const std::string& view, body::Side side) {
  if (view == "back") return maths::kPi;
  if (view == "side") return side == body::Side::left ? -maths::kPi / 2 : maths::kPi / 2;
  return 0.0;
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

/// A chair moved along with its person to another place.
picture::PropInstance chairAt(const session::Scene& scene, int person, int station,
                              const Placement& place) {
  const Placement usual = circuit::placementOf(scene, person);
  const Placement chair = circuit::chairOf(scene, person, station);
  const double turn = place.heading_rad - usual.heading_rad;
  const maths::Vec3 off = chair.position_m - usual.position_m;
  const double s = std::sin(turn);
  const double c = std::cos(turn);
  const maths::Vec3 moved{off.x * c + off.z * s, off.y, off.z * c - off.x * s};
  return {"chair", place.position_m + moved, chair.heading_rad + turn};
}

picture::FigureInstance figureAt(const session::Scene& scene, int person, const body::Pose& pose,
                                 const Placement& place) {
  const auto& participant = scene.participants[static_cast<std::size_t>(person)];
  picture::FigureInstance figure;
  figure.model = participant.person.figure;
  figure.skeleton = participant.performer.skeleton;
  figure.frames = circuit::inHall(figure.skeleton, pose, place);
  figure.detail = picture::Detail::full;
  return figure;
}

}  // namespace

picture::Picture sideBySide(const session::Scene& scene, const session::World& world, int person,
                            double tick, const Framing& framing) {
  const circuit::PersonRun& run = world.circuit.people[static_cast<std::size_t>(person)];
  body::Side side = body::Side::left;
  const std::string view = bestView(scene, run, world.circuit.station, side);
  const double heading = headingFor(view, side);
  const Placement here{{-kApart_m / 2, 0.0, 0.0}, heading};
  const Placement there{{kApart_m / 2, 0.0, 0.0}, heading};
  const circuit::Appearance seen = circuit::appearanceOf(scene, world.circuit, person, tick);
  picture::Picture picture;
  picture.figures.push_back(figureAt(scene, person, seen.pose, here));
  picture.figures.push_back(
      figureAt(scene, person, correctPose(scene, world, person, tick), there));
  picture.figures.front().face.pain = seen.look.pain;
  picture.figures.front().face.strain = seen.look.strain;
  picture.props.push_back(chairAt(scene, person, world.circuit.station, here));
  picture.props.push_back(chairAt(scene, person, world.circuit.station, there));
  const double half_height = framing.distance_m * std::tan(maths::radians(kFov_deg / 2));
  const double aside = -framing.right01 * half_height * 16.0 / 9.0;
  const double below = -framing.up01 * half_height;
  picture.camera.position_m = {aside, 1.25 + below * 0.5, framing.distance_m};
  picture.camera.target_m = {aside, 0.85 + below, 0.0};
  picture.camera.vertical_fov_deg = kFov_deg;
  return picture;
}

}  // namespace spotter::app
