#include "picture/class_picture.h"

#include <algorithm>
#include <vector>

#include "base/random.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "picture/class_gaze.h"
#include "picture/class_props.h"
#include "picture/face.h"
#include "picture/room_things.h"
#include "session/appearance.h"
#include "talk/circle.h"

namespace spotter::picture {
namespace {

constexpr double kBlink_s = 0.18;

FigureInstance figureOf(const session::Scene& scene, int person,
                        const circuit::Appearance& appearance, double tick) {
  const circuit::Participant& participant = scene.participants[static_cast<std::size_t>(person)];
  FigureInstance figure;
  figure.model = participant.person.figure;
  figure.made_from =
      std::make_shared<const figure::PersonSpec>(content::figureSpec(participant.person));
  figure.skeleton = participant.performer.skeleton;
  figure.frames = circuit::inHall(figure.skeleton, appearance.pose, appearance.place);
  figure.face = faceOf(appearance.look, blink01(person, tick / base::kTicksPerSecond));
  figure.breath = appearance.breath;
  figure.flush01 = appearance.look.flush;
  figure.pallor01 = appearance.look.pallor;
  figure.sweat01 = appearance.look.sweat;
  return figure;
}

// Somebody on their chair of the circle, from inside it: nearer than who sits opposite.
Camera seatedCamera(const session::Scene& scene, const session::World& world, int person,
                    ViewSide side, double tick) {
  constexpr double kAway_m = 1.75;
  const circuit::Placement chair = session::chairOf(scene, world, person, tick);
  double turn_rad = 0.0;
  if (side == ViewSide::left_side) turn_rad = maths::radians(52.0);
  if (side == ViewSide::right_side) turn_rad = maths::radians(-52.0);
  if (side == ViewSide::back) turn_rad = maths::kPi;
  const double heading = chair.heading_rad + turn_rad;
  Camera camera;
  camera.target_m = chair.position_m + maths::Vec3{0.0, 0.88, 0.0};
  camera.position_m = camera.target_m + maths::Vec3{kAway_m * maths::sine(heading), 0.22,
                                                    kAway_m * maths::cosine(heading)};
  camera.vertical_fov_deg = 46.0;
  return camera;
}

}  // namespace

RoomLight roomLight(const content::LightModel& light) {
  return {
      light.sun,        light.sun_kelvin, light.sun_elevation_deg, light.sun_bearing_deg, light.sky,
      light.sky_kelvin, light.lamps,      light.lamps_kelvin,      light.exposure};
}

void putInto(Picture& picture, const session::Scene& scene) {
  picture.place = scene.place.model;
  picture.light = roomLight(scene.light);
}

double blink01(int person, double seconds) {
  constexpr double kWindow_s = 4.5;
  const double window = seconds / kWindow_s;
  const int number = static_cast<int>(window);
  base::RandomStream stream(0, person, "blink", number);
  const double at_s = stream.uniform(0.3, kWindow_s - 0.5);
  const double t = (window - number) * kWindow_s - at_s;
  return maths::raisedCosine(t / kBlink_s);
}

double lensAt_deg(double eye_height_m) {
  constexpr double kUsual_deg = 50.0;
  constexpr double kSeated_deg = 55.0;  // of a wide window: the outermost of the group are in view
  const double down01 = (session::kEyeHeight_m - eye_height_m) /
                        (session::kEyeHeight_m - session::kSeatedEyeHeight_m);
  return maths::mix(kUsual_deg, kSeated_deg, maths::clamp(down01, 0.0, 1.0));
}

Camera traineeCamera(const session::Trainee& trainee) {
  const double heading = maths::radians(trainee.heading_cdeg / 100.0);
  const double pitch = maths::radians(trainee.pitch_cdeg / 100.0);
  const maths::Vec3 eyes = session::eyesOf(trainee);
  return cameraFacing(eyes, heading, pitch, lensAt_deg(eyes.y));
}

Camera personCamera(const session::Scene& scene, const session::World& world, int person,
                    ViewSide side, double tick, double aspect) {
  const circuit::Placement place = session::placeOf(scene, world, person, tick);
  if (session::sitsInCircle(scene, world) && side != ViewSide::above)
    return seatedCamera(scene, world, person, side, tick);
  if (side == ViewSide::above) return cameraAbove(place.position_m, place.heading_rad, {}, aspect);
  Camera camera = cameraOnPerson(place.position_m, place.heading_rad, side);
  // On the way between stations people come near the walls: the camera stays inside.
  constexpr double kBeyond_m = 0.05;
  const content::PlaceModel& room = scene.place;
  camera.position_m.x =
      std::clamp(camera.position_m.x, room.x_from_m - kBeyond_m, room.x_to_m + kBeyond_m);
  camera.position_m.z =
      std::clamp(camera.position_m.z, room.z_from_m - kBeyond_m, room.z_to_m + kBeyond_m);
  return camera;
}

Camera circleCamera(const session::Scene& scene) {
  constexpr double kOutside_m = 1.9;  // behind the facilitator's chair
  constexpr double kAside_m = 0.45;
  constexpr double kRoom_m = 0.55;     // round who sits there
  constexpr double kStature_m = 1.45;
  constexpr double kAspect = 16.0 / 9.0;
  const int people = static_cast<int>(scene.participants.size());
  const talk::Seat own = talk::seatOf(scene.place, people, -1);
  std::vector<maths::Vec3> seats;
  maths::Vec3 middle{};
  for (int p = 0; p < people; ++p) {
    const talk::Seat seat = talk::seatOf(scene.place, people, p);
    seats.push_back({seat.x_m, 0.0, seat.z_m});
    middle += seats.back() / static_cast<double>(people);
  }
  Camera camera;
  camera.position_m = {own.x_m + kAside_m, 2.2, std::min(own.z_m + kOutside_m, scene.place.z_to_m)};
  camera.target_m = middle + maths::Vec3{0.0, 0.6, 0.0};
  // As close as everybody fits a picture of 16 to 9.
  const CameraAxes axes = axesOf(camera);
  double tangent = 0.0;
  for (const maths::Vec3& seat : seats) {
    for (const double height_m : {0.0, kStature_m}) {
      const maths::Vec3 way = seat + maths::Vec3{0.0, height_m, 0.0} - camera.position_m;
      const double away_m = std::max(0.5, -maths::dot(way, axes.back));
      tangent = std::max({tangent, std::fabs(maths::dot(way, axes.up)) / away_m,
                          (std::fabs(maths::dot(way, axes.right)) + kRoom_m) / (kAspect * away_m)});
    }
  }
  camera.vertical_fov_deg =
      std::clamp(2.0 * maths::degrees(maths::arcTangent2(tangent, 1.0)), 30.0, 62.0);
  return camera;
}

Camera groupCamera(const session::Scene& scene, const session::World& world) {
  return session::sitsInCircle(scene, world) ? circleCamera(scene) : classCamera(scene);
}

Camera classCamera(const session::Scene& scene) {
  constexpr double kRoom_m = 0.55;  // beside the middle of a person, and for the camera's slant
  constexpr double kAspect = 16.0 / 9.0;
  const int people = static_cast<int>(scene.participants.size());
  maths::Vec3 middle{};
  for (int p = 0; p < people; ++p)
    middle += circuit::chairOf(scene, p).position_m / static_cast<double>(people);
  Camera camera;
  camera.vertical_fov_deg = 44.0;
  camera.position_m = {middle.x + 0.3, 1.80, middle.z + 2.5};
  camera.target_m = {middle.x, 0.80, middle.z};
  // Far enough back that the outermost fit a picture of 16 to 9 at every station, else wider.
  double tangent = maths::sine(maths::radians(22.0)) / maths::cosine(maths::radians(22.0));
  const auto forEachPlace = [&](const auto& visit) {
    for (int p = 0; p < people; ++p) {
      for (int s = 0; s < static_cast<int>(scene.stations.size()); ++s) {
        const maths::Vec3 spot = circuit::stationPlace(scene, p, s).position_m;
        visit(std::fabs(spot.x - middle.x) + kRoom_m, spot.z);
      }
    }
  };
  forEachPlace([&](double aside, double z) {
    camera.position_m.z = std::max(camera.position_m.z, z + aside / (kAspect * tangent));
  });
  camera.position_m.z = std::min(camera.position_m.z, scene.place.z_to_m);
  forEachPlace([&](double aside, double z) {
    tangent = std::max(tangent, aside / (kAspect * std::max(1.0, camera.position_m.z - z)));
  });
  camera.vertical_fov_deg = std::min(62.0, 2.0 * maths::degrees(maths::arcTangent2(tangent, 1.0)));
  return camera;
}

Camera planCamera(const session::Scene& scene, const session::World& world, double aspect) {
  constexpr double kRoom_m = 0.9;  // round the middle of a place: a chair, or half a mat
  constexpr double kStature_m = 1.7;
  maths::Vec3 low{1e9, 0.0, 1e9};
  maths::Vec3 high{-1e9, 0.0, -1e9};
  const auto take = [&](const maths::Vec3& at) {
    low = {std::min(low.x, at.x - kRoom_m), 0.0, std::min(low.z, at.z - kRoom_m)};
    high = {std::max(high.x, at.x + kRoom_m), 0.0, std::max(high.z, at.z + kRoom_m)};
  };
  const bool seated = session::sitsInCircle(scene, world);
  for (int p = 0; p < static_cast<int>(scene.participants.size()); ++p) {
    take(session::chairOf(scene, world, p, static_cast<double>(world.tick)).position_m);
    if (seated) continue;
    for (int s = 0; s < static_cast<int>(scene.stations.size()); ++s)
      take(circuit::stationPlace(scene, p, s).position_m);
  }
  return cameraAbove((low + high) * 0.5, 0.0, {high.x - low.x, high.z - low.z, kStature_m}, aspect);
}

Picture classPicture(const session::Scene& scene, const session::World& world, double tick) {
  Picture picture;
  putInto(picture, scene);
  picture.camera = traineeCamera(world.trainee);
  std::vector<circuit::Look> looks;
  for (int p = 0; p < static_cast<int>(scene.participants.size()); ++p) {
    const circuit::Appearance appearance = session::appearanceOf(scene, world, p, tick);
    picture.figures.push_back(figureOf(scene, p, appearance, tick));
    picture.figures.back().grips = gripsOf(scene, world, p, appearance.pose);
    addProps(scene, world, p, appearance.pose, tick, picture);
    picture.figures.back().absent = session::isAway(scene, world, p);
    looks.push_back(appearance.look);
  }
  addOwnChair(scene, world, picture);
  turnToWhatTheySee(scene, world, tick, looks, picture.figures);
  addThings(scene, world, tick, picture);
  if (world.circuit.stage == circuit::Stage::demonstrating) {
    const double since =
        (tick - static_cast<double>(world.circuit.stage_since)) / base::kTicksPerSecond;
    picture.narrowed01 = maths::smoothstep(0.0, 0.6, since);
  }
  return picture;
}

}  // namespace spotter::picture
