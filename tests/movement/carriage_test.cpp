// What is asked of a posture is what the clinical angles of the posed skeleton measure.
#include "movement/carriage.h"

#include <cmath>

#include "body/clinical.h"
#include "body/mass_centre.h"
#include "support/bodies.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::movement;
using body::Joint;
using body::Side;

namespace {

constexpr std::uint64_t kBodies = 40;

Posture standing(const Performer& performer) {
  Posture posture;
  posture.at(Channel::toe_out, Side::left) = performer.baseline.toe_out_deg;
  posture.at(Channel::toe_out, Side::right) = performer.baseline.toe_out_deg;
  return posture;
}

Posture bent(const Performer& performer, double knee_deg) {
  Posture posture = standing(performer);
  posture.at(Channel::knee_flexion) = knee_deg;
  posture.at(Channel::shank_lean) = 0.4 * knee_deg;
  posture.at(Channel::trunk_lean) = 0.35 * knee_deg;
  return posture;
}

body::JointFrames carried(const Performer& performer, const Posture& posture,
                          const Setting& setting = {}) {
  body::Pose pose;
  setCarriage(performer, setting, posture, pose);
  return body::solveFrames(performer.skeleton, pose);
}

}  // namespace

TEST_CASE("bent knees measure the bend that was asked for, on both sides") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    for (const double knee_deg : {15.0, 40.0, 70.0, 95.0}) {
      const auto frames = carried(performer, bent(performer, knee_deg));
      INFO("body " << seed << " asked " << knee_deg);
      // Moving the hips to keep the balance takes a few degrees of it.
      CHECK(body::kneeFlexion_deg(frames, Side::left) == Approx(knee_deg).margin(6.0));
      CHECK(body::kneeFlexion_deg(frames, Side::left) ==
            Approx(body::kneeFlexion_deg(frames, Side::right)).margin(1e-6));
    }
  }
}

TEST_CASE("the trunk leans forward and sideways as asked, whatever the upper back's curve") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    for (const double lean_deg : {0.0, 20.0, 45.0}) {
      Posture posture = bent(performer, 40.0);
      posture.at(Channel::trunk_lean) = lean_deg;
      INFO("body " << seed << " asked " << lean_deg);
      CHECK(body::trunkLean_deg(performer.skeleton, carried(performer, posture)) ==
            Approx(lean_deg).margin(1.5));
    }
    for (const double side_deg : {-12.0, 9.0}) {
      Posture posture = standing(performer);
      posture.at(Channel::side_lean) = side_deg;
      CHECK(body::sideLean_deg(carried(performer, posture)) == Approx(side_deg).margin(1.0));
    }
  }
}

TEST_CASE("one knee falls in by the angle asked for and the other stays over its foot") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    const Side side = seed % 2 == 0 ? Side::left : Side::right;
    Posture posture = bent(performer, 55.0);
    posture.at(Channel::valgus, side) = 14.0;
    const auto frames = carried(performer, posture);
    const auto straight = carried(performer, bent(performer, 55.0));
    INFO("body " << seed);
    CHECK(body::valgus_deg(frames, side) - body::valgus_deg(straight, side) ==
          Approx(14.0).margin(1.0));
    CHECK(body::valgus_deg(frames, body::other(side)) ==
          Approx(body::valgus_deg(straight, body::other(side))).margin(0.2));
  }
}

TEST_CASE("a dropped pelvis is low on the left by as much as asked, and a shift moves the hips") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    Posture posture = bent(performer, 30.0);
    posture.at(Channel::pelvis_drop) = 6.0;
    CHECK(body::pelvisDrop_deg(carried(performer, posture)) == Approx(6.0).margin(0.3));
    posture = bent(performer, 30.0);
    posture.at(Channel::pelvis_shift) = -0.04;
    const auto frames = carried(performer, posture);
    const auto middle =
        0.5 * (frames.at(Joint::left_upper_leg).x + frames.at(Joint::right_upper_leg).x);
    CHECK(middle == Approx(-0.04).margin(0.002));
  }
}

TEST_CASE("a heel lifts by as much as asked while its toes stay on the floor") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    Posture posture = bent(performer, 50.0);
    const auto flat = carried(performer, posture);
    posture.at(Channel::heel_lift, Side::right) = 0.03;
    const auto frames = carried(performer, posture);
    INFO("body " << seed);
    CHECK(body::heelHeight_m(performer.skeleton, frames, Side::right) ==
          Approx(0.03).margin(0.004));
    CHECK(body::heelHeight_m(performer.skeleton, frames, Side::left) == Approx(0.0).margin(1e-6));
    const Joint toes = body::leg(Side::right).toes;
    CHECK(maths::distance(frames.at(toes), flat.at(toes)) < 0.004);
  }
}

TEST_CASE("toes point out as asked, and a foot goes where it is put") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    Posture posture = standing(performer);
    posture.at(Channel::toe_out, Side::left) = 25.0;
    posture.at(Channel::foot_forward, Side::right) = 0.08;
    const auto frames = carried(performer, posture);
    CHECK(body::toeOut_deg(frames, Side::left) == Approx(25.0).margin(0.5));
    CHECK(frames.at(Joint::right_foot).z - frames.at(Joint::left_foot).z ==
          Approx(0.08).margin(1e-6));
  }
}

TEST_CASE("nobody falls over: the mass centre of any bend stays over the feet") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    for (double knee_deg = 0.0; knee_deg <= 90.0; knee_deg += 15.0) {
      const auto frames = carried(performer, bent(performer, knee_deg));
      const double mass_z = body::massCentre(frames).z;
      INFO("body " << seed << " bent " << knee_deg);
      CHECK(mass_z > frames.at(Joint::left_foot).z - 0.05);
      CHECK(mass_z < frames.at(Joint::left_toes).z + 0.05);
    }
  }
}

TEST_CASE("the lifted leg goes out by the angle asked for while the other one stands") {
  for (std::uint64_t seed = 0; seed < kBodies; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    const Side moving = seed % 2 == 0 ? Side::left : Side::right;
    Setting setting;
    setting.way.legs = Legs::one_moves;
    setting.way.moving_side = moving;
    Posture posture = standing(performer);
    posture.at(Channel::leg_abduction) = 20.0;
    posture.at(Channel::stance_knee) = 5.0;
    const auto frames = carried(performer, posture, setting);
    INFO("body " << seed);
    CHECK(body::legAbduction_deg(frames, moving) == Approx(20.0).margin(1.0));
    CHECK(body::kneeFlexion_deg(frames, body::other(moving)) == Approx(5.0).margin(0.5));
    const double standing_y = frames.at(body::leg(body::other(moving)).foot).y;
    CHECK(standing_y == Approx(performer.skeleton.rest(Joint::left_foot).y).margin(1e-6));
    CHECK(frames.at(body::leg(moving).foot).y > standing_y + 0.02);
  }
}
