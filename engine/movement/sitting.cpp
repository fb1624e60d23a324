#include "movement/sitting.h"

#include <algorithm>

#include "base/random.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/arms.h"
#include "movement/breath.h"
#include "movement/carriage.h"
#include "movement/touch.h"

namespace spotter::movement {
namespace {

using body::Side;
using maths::Vec3;

// Sizes are proposed, chosen by eye.
double stout(const Performer& performer) {
  return std::max(0.0, performer.skeleton.physique.bmi - 24.0);
}

// One hand over the other on top of the thighs, clear of the belly.
ArmShape inLap(const ArmSite& site) {
  const double s = site.sign();
  const Vec3 hip = (site.trunk.hip_m[0] + site.trunk.hip_m[1]) * 0.5;
  const Vec3 knee = (site.trunk.knee_m[0] + site.trunk.knee_m[1]) * 0.5;
  const double over = site.side == Side::right ? 0.028 : 0.0;
  const double ahead = 0.50 + 0.008 * stout(site.p);
  const Vec3 point = maths::lerp(hip, knee, std::min(ahead, 0.75)) +
                     Vec3{s * 0.012, 0.088 + 0.0006 * stout(site.p) + over, 0.0} * site.k();
  return touching(site, {point,
                         {-s * 0.80, -0.10, 0.55},
                         {0.0, -1.0, 0.0},
                         kToPalm_m,
                         {s * 0.85, -0.25, -0.45}});
}

// The forearms lie across the upper belly, the right one over the left.
ArmShape folded(const ArmSite& site) {
  const double s = site.sign();
  const bool over = site.side == Side::right;
  const double belly = 0.0022 * stout(site.p);
  return onTrunk(site, {-s * 0.105, over ? 1.175 : 1.140, (over ? 0.072 : 0.030) + belly},
                 {-s, over ? 0.16 : 0.10, over ? -0.10 : 0.05}, {s * 0.8, -0.75, 0.1});
}

ArmShape raised(const ArmSite& site) {
  const double s = site.sign();
  const Vec3 wrist = site.onChest(Vec3{s * 0.26, 1.50, 0.24} * site.k());
  ArmShape arm = reachingArm(site, wrist, site.byChest({s * 0.7, -1.0, 0.1}));
  arm.hand = site.byChest(maths::normalised(Vec3{-s * 0.08, 1.0, 0.16}));
  // The palm ahead and a little inward.
  arm.hand_front =
      maths::normalised(maths::cross(site.byChest({-s * 0.35, 0.0, 1.0}), arm.hand) * s);
  arm.lower_front = maths::normalised(maths::normalised(arm.front) + arm.hand_front, arm.front);
  return arm;
}

ArmShape behindEar(const ArmSite& site) {
  const double s = site.sign();
  return onFace(site, {s * 0.095, 1.625, 0.012}, {-s * 0.1, 0.85, -0.4}, {-s, 0.0, 0.0},
                {s * 0.9, -0.8, 0.3});
}

ArmShape atChin(const ArmSite& site) {
  const double s = site.sign();
  return onFace(site, {s * 0.020, 1.535, 0.118}, {-s * 0.45, 0.85, 0.1}, {0.0, 0.1, -1.0},
                {s * 0.45, -1.0, -0.1});
}

// Fingers over brow and eyes, the head bowed into the hand.
ArmShape overEyes(const ArmSite& site) {
  const double s = site.sign();
  return onFace(site, {s * 0.020, 1.665, 0.112}, {-s * 0.50, 0.80, 0.0}, {0.0, -0.05, -1.0},
                {s * 0.55, -1.0, 0.15});
}

AimedArm speaking(const ArmSite& site, const HandTells& hand) {
  return {hangingArm(site, maths::radians(hand.speaks_raise_deg),
                     maths::radians(hand.speaks_elbow_deg), maths::radians(hand.speaks_out_deg)),
          hand.speaks01};
}

// Sitting still is never quite still.
void addSway(Posture& posture, double time_s, std::uint64_t seed) {
  base::RandomStream stream(seed, 0, "sitting");
  struct Wave {
    Channel channel;
    double amount;
    double hertz;
  };
  constexpr std::array<Wave, 6> kWaves = {{{Channel::side_lean, 0.9, 0.061},
                                           {Channel::side_lean, 0.3, 0.23},
                                           {Channel::trunk_lean, 0.9, 0.073},
                                           {Channel::trunk_lean, 0.3, 0.27},
                                           {Channel::trunk_turn, 1.8, 0.047},
                                           {Channel::head_nod, 1.2, 0.10}}};
  for (const Wave& wave : kWaves)
    posture.at(wave.channel) +=
        wave.amount * maths::sine(2.0 * maths::kPi * (wave.hertz * time_s + stream.uniform()));
}

}  // namespace

ChairPlacement sittingChair(const Performer& performer, double shank_lean_deg) {
  // The hips are so far behind the front edge; a broad back keeps off the back rest.
  const double back_m = std::max(0.17, 0.235 - 0.003 * stout(performer));
  ChairPlacement chair;
  chair.front_m.z =
      seatGeometry(performer, chair.seat_height_m, shank_lean_deg).hip_forward_m + back_m;
  return chair;
}

body::Pose sittingPose(const Performer& performer, const Sitting& sitting, double time_s,
                       std::uint64_t seed) {
  Setting setting;
  setting.way.seated_start = true;
  setting.way.hands = Hands::on_thighs;
  setting.way.stance_width_m = sitting.feet_apart_m;
  setting.breath = sitting.breath_depth * lungs01(sitting.breath_turns);
  setting.seat = seatGeometry(performer, setting.way.seat_height_m, sitting.shank_lean_deg);
  Posture posture;
  posture.at(Channel::knee_flexion) = setting.seat.knee_flexion_deg;
  posture.at(Channel::shank_lean) = sitting.shank_lean_deg;
  posture.at(Channel::toe_out, Side::left) = performer.baseline.toe_out_deg;
  posture.at(Channel::toe_out, Side::right) = performer.baseline.toe_out_deg;
  posture.at(Channel::foot_forward, Side::left) = sitting.left_ahead_m;
  posture.at(Channel::foot_forward, Side::right) = -sitting.left_ahead_m;
  posture.at(Channel::trunk_lean) = sitting.lean_deg;
  posture.at(Channel::side_lean) = sitting.aside_deg;
  posture.at(Channel::trunk_turn) = sitting.turn_deg;
  posture.at(Channel::pelvis_tilt) = -sitting.slump_deg;
  posture.at(Channel::head_nod) = sitting.nod_deg;
  posture.at(Channel::head_turn) = sitting.head_turn_deg;
  posture.at(Channel::shoulder_lift, Side::left) = sitting.shrug_m;
  posture.at(Channel::shoulder_lift, Side::right) = sitting.shrug_m;
  addSway(posture, time_s, seed);
  body::Pose pose;
  const Trunk trunk = setCarriage(performer, setting, posture, pose);
  setArms(performer, setting, posture, trunk, {}, pose);
  const auto handOf = [&](const ArmSite& site) -> const HandTells& {
    return sitting.hand[slot(site.side)];
  };
  const auto aim = [&](double HandTells::*part, ArmShape (*shape)(const ArmSite&)) {
    aimArms(performer, trunk,
            [&](const ArmSite& site) -> AimedArm {
              const double weight = handOf(site).*part;
              if (weight <= 0.0) return {};
              return {shape(site), std::min(1.0, weight)};
            },
            pose);
  };
  if (sitting.hands_ahead01 > 0.0) {
    aimArms(performer, trunk,
            [&](const ArmSite& site) -> AimedArm {
              return {armOnThigh(site, 0.25 * sitting.hands_ahead01), 1.0};
            },
            pose);
  }
  aim(&HandTells::lap01, inLap);
  aim(&HandTells::folded01, folded);
  aimArms(performer, trunk,
          [&](const ArmSite& site) { return speaking(site, handOf(site)); }, pose);
  aim(&HandTells::raised01, raised);
  aim(&HandTells::ear01, behindEar);
  aim(&HandTells::chin01, atChin);
  aim(&HandTells::face01, overEyes);
  return pose;
}

}  // namespace spotter::movement
