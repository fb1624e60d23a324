#include "hearing/bodies.h"

#include "base/random.h"
#include "circuit/room.h"
#include "session/appearance.h"

namespace spotter::hearing {

const circuit::PersonRun& runOf(const circuit::CircuitState& state, int person) {
  return state.people[static_cast<std::size_t>(person)];
}

maths::Vec3 mouthOf(const session::Scene& scene, const session::World& world, int person,
                    double tick) {
  constexpr maths::Vec3 kOfHead_m{0.0, 0.04, 0.09};
  const circuit::Appearance seen = session::appearanceOf(scene, world, person, tick);
  const body::Skeleton& skeleton =
      scene.participants[static_cast<std::size_t>(person)].performer.skeleton;
  const body::JointFrames frames = circuit::inHall(skeleton, seen.pose, seen.place);
  return frames.at(body::Joint::head) + maths::rotate(frames.turn(body::Joint::head), kOfHead_m);
}

maths::Vec3 seatOf(const circuit::Scene& scene, const circuit::CircuitState& state, int person,
                   double tick) {
  maths::Vec3 seat_m = circuit::chairAt(scene, state, person, tick).position_m;
  seat_m.y += movement::Chair::kSeatHeight;
  return seat_m;
}

bool hasHighVoice(const circuit::Scene& scene, int person) {
  return scene.participants[static_cast<std::size_t>(person)].person.physique.sex01 >= 0.5;
}

double voicePitch(const circuit::Scene& scene, int person) {
  base::RandomStream stream(0, person, "voice");
  const double age = scene.participants[static_cast<std::size_t>(person)].person.physique.age_years;
  // Men's voices rise with age, women's sink (TK).
  const double older = 0.002 * (age - 65.0);
  return stream.uniform(0.92, 1.08) + (hasHighVoice(scene, person) ? -older : older);
}

}  // namespace spotter::hearing
