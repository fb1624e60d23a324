#include "movement/pose_at.h"

#include <algorithm>

#include "base/random.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/arms.h"
#include "movement/carriage.h"
#include "movement/lying.h"
#include "movement/targets.h"

namespace spotter::movement {
namespace {

double breathOf(const Overlay& overlay) {
  return overlay.breath01 * maths::sine(2.0 * maths::kPi * overlay.breath_turns);
}

// What a gesture asks of the whole body: bending to the knee, rocking when dizzy.
void addGesture(const Gesture& gesture, double time_s, bool seated, Posture& posture) {
  if (gesture.weight01 <= 0.0) return;
  const double w = gesture.weight01;
  if (gesture.kind == GestureKind::rub_knee) {
    double& lean = posture.at(Channel::trunk_lean);
    lean += w * std::max(0.0, (seated ? 28.0 : 55.0) - lean);
  }
  if (gesture.kind == GestureKind::sway) {
    const double slow = maths::sine(2.0 * maths::kPi * 0.45 * time_s);
    const double slower = maths::sine(2.0 * maths::kPi * 0.27 * time_s + 1.0);
    posture.at(Channel::side_lean) += 5.0 * w * slow;
    posture.at(Channel::pelvis_shift) += 0.03 * w * slow;
    posture.at(Channel::trunk_lean) += 4.0 * w * slower;
    posture.at(Channel::head_nod) += 8.0 * w;
  }
}

body::Pose poseOf(const Performer& performer, const Setting& setting, Posture posture,
                  double time_s, const Overlay& overlay) {
  addGesture(overlay.gesture, time_s, setting.way.seated_start, posture);
  body::Pose pose;
  const Trunk trunk = setting.way.on_mat ? setLying(performer, setting, posture, pose)
                                         : setCarriage(performer, setting, posture, pose);
  setArms(performer, setting, posture, trunk, overlay.gesture, pose);
  if (setting.way.on_mat) layDown(setting.way, pose);
  return pose;
}

// Share of the breath that still moves the chest during a planned hold.
double breathingThrough(const RepetitionPlan& plan, double time_s) {
  if (plan.breath_hold_s <= 0.0) return 1.0;
  constexpr double kFade_s = 0.4;
  const double from = plan.breath_hold_from_s;
  const double to = from + plan.breath_hold_s;
  if (time_s <= from || time_s >= to + kFade_s) return 1.0;
  return 1.0 - maths::smoothstep(from, from + kFade_s, time_s) +
         maths::smoothstep(to, to + kFade_s, time_s);
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
  addRestingSway(posture, time_s, seed);
  return poseOf(performer, setting, posture, time_s, overlay);
}

}  // namespace

body::Pose poseAt(const Performer& performer, const RepetitionPlan& plan, double time_s,
                  const Overlay& overlay) {
  Setting setting;
  setting.way = plan.way;
  setting.seat = plan.seat;
  setting.foot_forward_m = plan.foot_forward_m;
  setting.breath = breathOf(overlay) * breathingThrough(plan, time_s);
  return poseOf(performer, setting, postureAt(plan, time_s), time_s, overlay);
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
  addRestingSway(posture, time_s, seed);
  return poseOf(performer, setting, posture, time_s, overlay);
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
