#include "picture/class_gaze.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/random.h"
#include "circuit/attention.h"
#include "circuit/signs.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "picture/face.h"
#include "session/appearance.h"

namespace spotter::picture {
namespace {

using body::Joint;
using circuit::Fixation;
using circuit::Sight;
using maths::Vec3;

// Basis: proposed, but for what the brackets name.
constexpr double kEyes_s = 0.09;  // of a large movement of the eyes (TK: 30 to 100 ms)
constexpr double kHead_s = 0.55;
constexpr double kHeadShare = 0.7;  // of the way to what is looked at
constexpr double kHeadBeside_deg = 42.0;
constexpr double kHeadUp_deg = 16.0;
constexpr double kHeadDown_deg = 20.0;
constexpr double kBlinksFrom_deg = 18.0;  // larger movements of the eyes come with a blink (TK)
constexpr double kBlink_s = 0.22;
constexpr double kLidsFollow = 0.016;  // of a blink, for each degree down

/// One person who looks.
struct Looker {
  const session::Scene& scene;
  const session::World& world;
  std::span<const Vec3> eyes_m;  ///< of everybody, before heads turn
  int person = 0;
  double tick = 0.0;
  const body::Skeleton& skeleton;
  const body::JointFrames& frames;  ///< as posed

  const circuit::PersonRun& run() const {
    return world.circuit.people[static_cast<std::size_t>(person)];
  }
  double since_s(base::Tick at) const {
    return (tick - static_cast<double>(at)) / base::kTicksPerSecond;
  }
  // A point in a direction from the eyes, against a frame.
  Vec3 towards(const maths::Quat& frame, double left_deg, double up_deg) const {
    constexpr double kFar_m = 4.0;
    const maths::Quat turn = frame * maths::rotationY(maths::radians(left_deg)) *
                             maths::rotationX(maths::radians(-up_deg));
    return eyes_m[static_cast<std::size_t>(person)] + maths::rotate(turn, {0.0, 0.0, kFar_m});
  }
  Vec3 point(const Fixation& fixation) const {
    const session::Trainee& trainee = world.trainee;
    switch (fixation.sight) {
      case Sight::facilitator:
        return session::eyesOf(trainee);
      case Sight::person:
        if (fixation.person >= 0) return eyes_m[static_cast<std::size_t>(fixation.person)];
        break;
      case Sight::feet:
        return (frames.at(Joint::left_toes) + frames.at(Joint::right_toes)) * 0.5;
      case Sight::knee: {
        const body::Side sore =
            scene.participants[static_cast<std::size_t>(person)].person.sore_side;
        return frames.at(body::leg(sore).lower);
      }
      case Sight::aside:
        return towards(frames.turn(Joint::upper_chest), fixation.left_deg, fixation.up_deg);
      case Sight::ahead:
        break;
    }
    return towards(frames.turn(Joint::head), 0.0, -4.0);
  }
  // How far the head would like to go for a look.
  HeadTurn headFor(const Fixation& fixation) const {
    if (fixation.sight == Sight::ahead) return {};
    const HeadTurn whole = bearingOf(frames.turn(Joint::head),
                                     eyes_m[static_cast<std::size_t>(person)], point(fixation));
    // What lies behind the back is not looked round for.
    const double reached = maths::smoothstep(120.0, 75.0, std::fabs(whole.left_deg));
    return {reached * maths::clamp(kHeadShare * whole.left_deg, -kHeadBeside_deg, kHeadBeside_deg),
            reached * maths::clamp(0.5 * whole.up_deg, -kHeadDown_deg, kHeadUp_deg), 0.0};
  }
  // How far somebody in the circle has hidden their face.
  double hides01() const {
    return world.circle.people[static_cast<std::size_t>(person)].shows01(session::Tell::upset, tick);
  }
  // How free the head is of what the body does, 0 to 1.
  double headFree01() const {
    if (session::sitsInCircle(scene, world)) return 1.0 - 0.8 * hides01();
    const circuit::PersonRun& now = run();
    const circuit::SignShown shown = circuit::signShown(scene, now, tick);
    double free = 1.0;
    if (shown.model != nullptr && content::gestureOf(*shown.model) != movement::GestureKind::none)
      free = 1.0 - circuit::signWeight01(shown);
    if (now.where.underWay()) return free;
    if (now.activity == circuit::Activity::exercising) {
      const double begun_s = since_s(now.begin);
      return now.repetition > 0 ? 0.0 : free * maths::smoothstep(0.5, 0.0, begun_s);
    }
    const bool lies = maths::rotate(frames.turn(Joint::upper_chest), {0, 1, 0}).y < 0.6;
    return lies ? 0.0 : free * maths::smoothstep(0.0, 0.6, since_s(now.since));
  }
};

// Eyes are never quite still: from corner to corner of a face, two or three times a second (TK).
Gaze restless(std::uint64_t seed, int person, double seconds) {
  constexpr double kWindow_s = 0.45;
  const auto at = [&](int window) {
    base::RandomStream stream(seed, person, "saccades", window);
    const double aside = stream.uniform(-1.6, 1.6);
    return Gaze{aside, aside, stream.uniform(-1.3, 1.0)};
  };
  const double windows = std::max(0.0, seconds) / kWindow_s;
  const int window = static_cast<int>(windows);
  const double way = maths::smoothstep(0.0, 0.07, (windows - window) * kWindow_s);
  const Gaze a = at(window - 1), b = at(window);
  return {maths::mix(a.left_deg, b.left_deg, way), maths::mix(a.right_deg, b.right_deg, way),
          maths::mix(a.up_deg, b.up_deg, way)};
}

// Eyes that hold on to nothing: they drift, and look past each other.
Gaze drifting(double seconds) {
  const double aside = 9.0 * maths::wave(0.17, seconds) + 3.0 * maths::wave(0.41, seconds);
  return {aside + 3.0, aside - 3.0, -5.0 + 5.0 * maths::wave(0.13, seconds)};
}

Gaze mixed(const Gaze& a, const Gaze& b, double way) {
  return {maths::mix(a.left_deg, b.left_deg, way), maths::mix(a.right_deg, b.right_deg, way),
          maths::mix(a.up_deg, b.up_deg, way)};
}

double apart_deg(const Gaze& a, const Gaze& b) {
  const double aside = a.left_deg - b.left_deg, up = a.up_deg - b.up_deg;
  return std::sqrt(aside * aside + up * up);
}

void look(const Looker& looker, const circuit::Look& shown, FigureInstance& figure) {
  const session::Looks attention = session::looksOf(looker.scene, looker.world, looker.person);
  const double since_s = looker.since_s(attention.now.since);
  const double head_way = maths::minimumJerk(since_s / kHead_s);
  const HeadTurn from = looker.headFor(attention.before), to = looker.headFor(attention.now);
  const double free = looker.headFree01();
  const double tilt_side = looker.person % 2 == 0 ? 1.0 : -1.0;
  const Vec3 before_m = looker.point(attention.before), now_m = looker.point(attention.now);
  turnHead(figure.skeleton,
           {free * maths::mix(from.left_deg, to.left_deg, head_way),
            free * maths::mix(from.up_deg, to.up_deg, head_way), free * tilt_side * shown.tilt_deg},
           figure.frames);
  const Gaze a = gazeAt(figure.skeleton, figure.frames, before_m);
  const Gaze b = gazeAt(figure.skeleton, figure.frames, now_m);
  Gaze gaze = mixed(a, b, maths::smoothstep(0.0, kEyes_s, since_s));
  const double seconds = looker.tick / base::kTicksPerSecond;
  const Gaze small = restless(looker.world.circuit.seed, looker.person, seconds);
  gaze = {gaze.left_deg + small.left_deg, gaze.right_deg + small.right_deg,
          gaze.up_deg + small.up_deg};
  gaze = mixed(gaze, drifting(seconds), shown.unfocused);
  figure.face.gaze = gaze;
  if (apart_deg(a, b) > kBlinksFrom_deg)
    figure.face.blink = std::max(figure.face.blink, maths::raisedCosine(since_s / kBlink_s));
  figure.face.blink = std::min(1.0, figure.face.blink + kLidsFollow * std::max(0.0, -gaze.up_deg));
}

}  // namespace

void turnToWhatTheySee(const session::Scene& scene, const session::World& world, double tick,
                       std::span<const circuit::Look> looks, std::span<FigureInstance> figures) {
  std::vector<Vec3> eyes_m;
  for (const FigureInstance& figure : figures)
    eyes_m.push_back(eyesOf(figure.skeleton, figure.frames).middle_m);
  for (std::size_t p = 0; p < figures.size(); ++p) {
    const body::JointFrames posed = figures[p].frames;
    look({scene, world, eyes_m, static_cast<int>(p), tick, figures[p].skeleton, posed}, looks[p],
         figures[p]);
  }
}

}  // namespace spotter::picture
