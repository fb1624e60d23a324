#include "locomotion/bike_way.h"

#include "body/clinical.h"
#include "locomotion/gait.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/riding.h"
#include "movement/sides.h"
#include "support/bodies.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::locomotion;
using namespace spotter::movement;
using body::Joint;
using body::Side;
using maths::Vec3;

namespace {

ExerciseModel bike() {
  ExerciseModel exercise;
  exercise.id = "bike";
  exercise.start = Carrier::saddle;
  exercise.hands = Hands::on_handlebar;
  exercise.props = {Equipment::bike};
  exercise.start_posture[static_cast<std::size_t>(Channel::trunk_lean)] = 30.0;
  exercise.start_posture[static_cast<std::size_t>(Channel::saddle_knee)] = 30.0;
  exercise.start_posture[static_cast<std::size_t>(Channel::foot_point)] = -10.0;
  return exercise;
}

struct Ride {
  Performer who;
  Side moving;
  body::Pose start;
  PostureChain chain;
  body::Pose standing;

  explicit Ride(int seed)
      : who(support::randomPerformer(static_cast<std::uint64_t>(seed))),
        moving(seed % 2 == 0 ? Side::left : Side::right),
        start(readyPose(who, bike(), 0.0, 0, {}, moving)),
        chain(bikeWay(who, bike(), moving, start)),
        standing(rebased(standingPose(who, 0.0, 0), chain.stands, {})) {}
  ChainWay on() const { return {0, chain.last()}; }
  body::JointFrames at(double time_s) const {
    return body::solveFrames(who.skeleton, chainPose(who, chain, on(), time_s, standing, start));
  }
};

// How deep a point with some flesh round it is inside the frame between its axle and its flywheel,
// or in the saddle's tube; the cover is 9 cm wide.
double insideFrame(const Vec3& point, double flesh_m) {
  const Vec3 own = point - Vec3{0.0, 0.0, Bike::kAxleForward};
  const double across = 0.046 + flesh_m - std::abs(own.x);
  if (across < 0.0) return across;
  const double share = maths::clamp((own.z + 0.01) / 0.33, 0.0, 1.0);
  const double top = Bike::kAxleHeight + 0.080 + share * (0.295 + 0.205 - 0.380);
  const bool along = own.z > -0.09 && own.z < 0.525;
  const double cover = along ? top + flesh_m - own.y : -1.0;
  const double lean = maths::radians(Bike::kTubeLean_deg);
  const double from_tube =
      (own.y - Bike::kAxleHeight) * maths::sine(lean) + own.z * maths::cosine(lean);
  const double tube = own.y < 0.72 ? 0.029 + flesh_m - std::abs(from_tube) : -1.0;
  return std::min(across, std::max(cover, tube));
}

}  // namespace

TEST_CASE("no leg goes through the bike's frame on the way onto it") {
  for (int seed = 1; seed <= 24; ++seed) {
    const Ride ride(seed);
    const double whole_s = duration_s(ride.chain, ride.on());
    double deepest = -1.0;
    for (double t = 0.0; t < whole_s; t += 1.0 / 30.0) {
      const auto frames = ride.at(t);
      for (const Side side : kSides) {
        const body::LegJoints leg = body::leg(side);
        const Vec3 heel = body::heel_m(ride.who.skeleton, frames, side);
        const Vec3 tip = body::toeTip_m(ride.who.skeleton, frames, side);
        for (double share = 0.0; share <= 1.0; share += 0.1) {
          deepest = std::max(deepest, insideFrame(maths::lerp(heel, tip, share), 0.0));
          const Vec3 shank = maths::lerp(frames.at(leg.lower), frames.at(leg.foot), share);
          deepest = std::max(deepest, insideFrame(shank, 0.03));
        }
      }
    }
    INFO("body " << seed);
    CHECK(deepest < 0.01);
  }
}

TEST_CASE("getting onto the bike begins beside it, ends on it, and is smooth") {
  for (int seed = 1; seed <= 24; ++seed) {
    const Ride ride(seed);
    const double whole_s = duration_s(ride.chain, ride.on());
    CHECK(whole_s > 5.0);
    CHECK(whole_s < 10.0);
    const auto start = body::solveFrames(ride.who.skeleton, ride.start);
    CHECK(maths::distance(ride.at(whole_s).at(Joint::head), start.at(Joint::head)) < 1e-9);
    CHECK(std::abs(ride.chain.stands.position_m.x) > 0.3);
    body::JointFrames before = ride.at(0.0);
    double jump = 0.0;
    for (double t = 0.0; t < whole_s; t += 1.0 / 60.0) {
      const auto now = ride.at(t);
      for (std::size_t j = 0; j < now.position_m.size(); ++j)
        jump = std::max(jump, maths::distance(now.position_m[j], before.position_m[j]));
      before = now;
    }
    CHECK(jump < 0.05);
  }
}

TEST_CASE("the hands are on the bar before a foot leaves the floor for the pedal") {
  for (int seed = 1; seed <= 24; ++seed) {
    const Ride ride(seed);
    const KeyPosture& astride = ride.chain.at(3);
    CHECK(astride.restful);
    for (std::size_t side = 0; side < 2; ++side) {
      CHECK(astride.hand[side] == HandOn::ground);
      const Vec3 bar = ride.chain.at(ride.chain.last()).arm[side].end_m;
      CHECK(maths::distance(astride.arm[side].end_m, bar) < 0.01);
    }
  }
}
