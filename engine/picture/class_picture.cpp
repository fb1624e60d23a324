#include "picture/class_picture.h"

#include <algorithm>

#include "base/random.h"
#include "circuit/appearance.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "picture/prop_in_hall.h"

namespace spotter::picture {
namespace {

constexpr double kBlink_s = 0.18;

FigureInstance figureOf(const session::Scene& scene, int person,
                        const circuit::Appearance& appearance, double tick) {
  const circuit::Participant& participant = scene.participants[static_cast<std::size_t>(person)];
  FigureInstance figure;
  figure.model = participant.person.figure;
  figure.skeleton = participant.performer.skeleton;
  figure.frames =
      circuit::inHall(figure.skeleton, appearance.pose, circuit::placementOf(scene, person));
  figure.face.pain = appearance.look.pain;
  figure.face.strain = appearance.look.strain;
  figure.face.fatigue = appearance.look.fatigue;
  figure.face.smile = appearance.look.smile;
  figure.face.blink = blink01(person, tick / base::kTicksPerSecond);
  figure.flush01 = appearance.look.flush;
  figure.pallor01 = appearance.look.pallor;
  figure.sweat01 = appearance.look.sweat;
  return figure;
}

movement::PropRequest propRequest(const session::Scene& scene, const session::World& world,
                                  int person, const body::Pose& pose) {
  const int station = world.circuit.station;
  const circuit::PersonRun& run = world.circuit.people[static_cast<std::size_t>(person)];
  movement::PropRequest request{scene.stations[static_cast<std::size_t>(station)].exercise,
                                scene.participants[static_cast<std::size_t>(person)].performer,
                                pose, scene.movingSide(person, station),
                                scene.variantAt(station, run.state.variant_step)};
  return request;
}

// The chair stands where the class has it; everything else is where its user needs it.
void addProps(const session::Scene& scene, const session::World& world, int person,
              const movement::PropRequest& request, Picture& picture) {
  const circuit::Placement chair = circuit::chairOf(scene, person, world.circuit.station);
  picture.props.push_back({"chair", chair.position_m, maths::rotationY(chair.heading_rad)});
  for (const movement::PropPlacement& prop : movement::propsOf(request)) {
    if (prop.prop != movement::Prop::chair)
      picture.props.push_back(propInHall(prop, circuit::placementOf(scene, person)));
  }
}

}  // namespace

double blink01(int person, double seconds) {
  constexpr double kWindow_s = 4.5;
  const double window = seconds / kWindow_s;
  const int number = static_cast<int>(window);
  base::RandomStream stream(0, person, "blink", number);
  const double at_s = stream.uniform(0.3, kWindow_s - 0.5);
  const double t = (window - number) * kWindow_s - at_s;
  return maths::raisedCosine(t / kBlink_s);
}

Camera traineeCamera(const session::Trainee& trainee) {
  const double heading = maths::radians(trainee.heading_cdeg / 100.0);
  const double pitch = maths::radians(trainee.pitch_cdeg / 100.0);
  return cameraFacing({trainee.x_mm / 1000.0, session::kEyeHeight_m, trainee.z_mm / 1000.0},
                      heading, pitch);
}

Camera personCamera(const session::Scene& scene, int person, ViewSide side, double distance_m) {
  const circuit::Placement place = circuit::placementOf(scene, person);
  return cameraOnPerson(place.position_m, place.heading_rad, side, distance_m);
}

Camera classCamera(const session::Scene& scene) {
  double widest = 0.5;
  maths::Vec3 middle{};
  for (int p = 0; p < static_cast<int>(scene.participants.size()); ++p) {
    const maths::Vec3 spot = circuit::placementOf(scene, p).position_m;
    middle += spot / static_cast<double>(scene.participants.size());
    widest = std::max(widest, std::fabs(spot.x));
  }
  // Far enough back that the outermost fit a picture of 16 to 9.
  Camera camera;
  camera.vertical_fov_deg = 44.0;
  camera.position_m = {middle.x + 0.5, 1.80, std::min(middle.z + 2.2 + 1.35 * widest, 5.7)};
  camera.target_m = {middle.x, 0.80, middle.z};
  return camera;
}

Picture classPicture(const session::Scene& scene, const session::World& world, double tick) {
  Picture picture;
  picture.camera = traineeCamera(world.trainee);
  for (int p = 0; p < static_cast<int>(scene.participants.size()); ++p) {
    const circuit::Appearance appearance = circuit::appearanceOf(scene, world.circuit, p, tick);
    const movement::PropRequest request = propRequest(scene, world, p, appearance.pose);
    picture.figures.push_back(figureOf(scene, p, appearance, tick));
    picture.figures.back().grip = gripFor(movement::heldIn(request));
    addProps(scene, world, p, request, picture);
  }
  if (world.circuit.stage == circuit::Stage::demonstrating) {
    const double since =
        (tick - static_cast<double>(world.circuit.stage_since)) / base::kTicksPerSecond;
    picture.narrowed01 = maths::smoothstep(0.0, 0.6, since);
  }
  return picture;
}

}  // namespace spotter::picture
