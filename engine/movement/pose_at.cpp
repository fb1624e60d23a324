#include "movement/pose_at.h"

#include <algorithm>
#include <array>

#include "base/random.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/arms.h"
#include "movement/breath.h"
#include "movement/carriage.h"
#include "movement/idle.h"
#include "movement/lying.h"
#include "movement/targets.h"

namespace spotter::movement {
namespace {

double breathOf(const Overlay& overlay) {
  return overlay.breath_depth * lungs01(overlay.breath_turns);
}

body::Pose poseOf(const Performer& performer, Setting setting, Posture posture,
                  const Overlay& overlay) {
  posture.at(Channel::head_turn) += overlay.look_deg;
  posture.at(Channel::pelvis_shift) += overlay.shift_m;
  addGesture(overlay.gesture, setting, posture);
  body::Pose pose;
  const Trunk trunk = setting.way.on_mat ? setLying(performer, setting, posture, pose)
                                         : setCarriage(performer, setting, posture, pose);
  setArms(performer, setting, posture, trunk, overlay.gesture, pose);
  if (setting.way.on_mat) layDown(setting.way, pose);
  return pose;
}

// Standing or sitting still is never quite still (sizes: proposed); it grows from nothing.
void addRestingSway(Posture& posture, double time_s, std::uint64_t seed) {
  base::RandomStream stream(seed, 0, "resting");
  const double size = maths::smoothstep(0.0, 2.0, time_s);
  struct Wave {
    Channel channel;
    double amount;
    double hertz;
  };
  constexpr std::array<Wave, 8> kWaves = {{{Channel::side_lean, 0.7, 0.11},
                                           {Channel::side_lean, 0.3, 0.29},
                                           {Channel::pelvis_shift, 0.004, 0.09},
                                           {Channel::pelvis_shift, 0.002, 0.23},
                                           {Channel::trunk_lean, 0.7, 0.13},
                                           {Channel::trunk_lean, 0.3, 0.31},
                                           {Channel::trunk_turn, 2.0, 0.07},
                                           {Channel::head_nod, 1.5, 0.10}}};
  for (const Wave& wave : kWaves) {
    const double turns = wave.hertz * time_s + stream.uniform();
    posture.at(wave.channel) += wave.amount * size * maths::sine(2.0 * maths::kPi * turns);
  }
}

void addResting(Setting& setting, Posture& posture, double time_s, std::uint64_t seed,
                const Overlay& overlay) {
  addRestingSway(posture, time_s, seed);
  addIdle(idleAt(seed, time_s, overlay.tired01), time_s, overlay.glance_rad, setting, posture);
}

body::Pose restingPose(const Performer& performer, Way way, Posture posture, double shank_lean_deg,
                       double time_s, std::uint64_t seed, const Overlay& overlay) {
  Setting setting;
  setting.way = way;
  setting.breath = breathOf(overlay);
  if (way.seated_start) {
    setting.seat = seatGeometry(performer, way.seat_height_m, shank_lean_deg);
    posture.at(Channel::knee_flexion) = setting.seat.knee_flexion_deg;
    posture.at(Channel::shank_lean) = shank_lean_deg;
  }
  posture.at(Channel::toe_out, body::Side::left) = performer.baseline.toe_out_deg;
  posture.at(Channel::toe_out, body::Side::right) = performer.baseline.toe_out_deg;
  addResting(setting, posture, time_s, seed, overlay);
  return poseOf(performer, setting, posture, overlay);
}

}  // namespace

body::Pose poseAt(const Performer& performer, const RepetitionPlan& plan, double time_s,
                  const Overlay& overlay) {
  Setting setting;
  setting.way = plan.way;
  setting.seat = plan.seat;
  setting.foot_forward_m = plan.foot_forward_m;
  setting.breath = breathAt(plan, time_s, overlay.breath_turns, overlay.breath_depth);
  return poseOf(performer, setting, postureAt(plan, time_s), overlay);
}

body::Pose readyPose(const Performer& performer, const ExerciseModel& exercise, double time_s,
                     std::uint64_t seed, const Overlay& overlay, body::Side moving_side,
                     const VariantModel* variant) {
  PlanRequest request;
  request.variant = variant;
  request.moving_side = moving_side;
  Setting setting;
  setting.way = wayOf(performer, exercise, request);
  setting.breath = breathOf(overlay);
  Targets targets = usualTargets(performer, exercise, setting.way);
  setting.foot_forward_m = sitTargets(targets, performer, exercise, setting.way, setting.seat);
  Posture posture = targets.knot[0];
  addResting(setting, posture, time_s, seed, overlay);
  return poseOf(performer, setting, posture, overlay);
}

body::Pose standingPose(const Performer& performer, double time_s, std::uint64_t seed,
                        const Overlay& overlay) {
  Posture posture;
  posture.at(Channel::knee_flexion) = std::max(4.0, performer.baseline.fixed_flexion_deg);
  posture.at(Channel::shank_lean) = 1.0 + 0.5 * posture.at(Channel::knee_flexion);
  posture.at(Channel::trunk_lean) = 1.0;
  return restingPose(performer, {}, posture, 0.0, time_s, seed, overlay);
}

body::Pose listeningPose(const Performer& performer, double time_s, std::uint64_t seed,
                         const Overlay& overlay) {
  Way way;
  way.seated_start = true;
  way.hands = Hands::on_thighs;
  Posture posture;
  posture.at(Channel::trunk_lean) = -3.0;
  return restingPose(performer, way, posture, 6.0, time_s, seed, overlay);
}

body::Pose blendPoses(const body::Pose& a, const body::Pose& b, double weight01) {
  body::Pose pose;
  pose.hips_m = maths::lerp(a.hips_m, b.hips_m, weight01);
  for (std::size_t i = 0; i < pose.local.size(); ++i) {
    pose.local[i] = maths::slerp(a.local[i], b.local[i], weight01);
  }
  return pose;
}

}  // namespace spotter::movement
