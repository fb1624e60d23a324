#include "movement/rising.h"

#include "maths/curve.h"

namespace spotter::movement {
namespace {

constexpr double kShankLean_deg = 17.0;  // heels drawn back
enum PhaseOf { kLean, kTransfer, kExtend, kStand, kLower, kSitUp };

PhaseModel phase(const char* id, double duration_s, Carrier carrier) {
  PhaseModel model;
  model.id = id;
  model.duration_s = duration_s;
  model.carrier = carrier;
  return model;
}

void aim(PhaseModel& model, Channel channel, double value) {
  model.target[static_cast<std::size_t>(channel)] = value;
}

ExerciseModel gettingUp() {
  ExerciseModel model;
  model.id = "getting_up";
  model.start = Carrier::seat;
  model.hands = Hands::at_sides;
  model.seat_height_m = Chair::kSeatHeight;
  model.pause_s = 0.0;
  model.repetitions = 1;
  model.start_posture[static_cast<std::size_t>(Channel::shank_lean)] = kShankLean_deg;
  model.start_posture[static_cast<std::size_t>(Channel::trunk_lean)] = 2.0;
  PhaseModel lean = phase("lean", 0.8, Carrier::seat);
  aim(lean, Channel::trunk_lean, 36.0);
  PhaseModel transfer = phase("transfer", 0.5, Carrier::feet);
  aim(transfer, Channel::knee_flexion, 80.0);
  aim(transfer, Channel::shank_lean, 20.0);
  aim(transfer, Channel::trunk_lean, 40.0);
  PhaseModel extend = phase("extend", 1.1, Carrier::feet);
  aim(extend, Channel::knee_flexion, 4.0);
  aim(extend, Channel::shank_lean, 3.0);
  aim(extend, Channel::trunk_lean, 1.0);
  extend.delay01[static_cast<std::size_t>(Channel::trunk_lean)] = 0.06;
  PhaseModel lower = phase("lower", 1.9, Carrier::seat);
  aim(lower, Channel::trunk_lean, 34.0);
  lower.delay01[static_cast<std::size_t>(Channel::knee_flexion)] = 0.06;
  lower.delay01[static_cast<std::size_t>(Channel::shank_lean)] = 0.03;
  PhaseModel sit_up = phase("sit_up", 0.8, Carrier::seat);
  aim(sit_up, Channel::trunk_lean, 2.0);
  model.phases = {lean, transfer, extend, phase("stand", 0.2, Carrier::feet), lower, sit_up};
  return model;
}

}  // namespace

RepetitionPlan planRising(const Performer& performer) {
  PlanRequest request;
  request.noise = false;
  return planRepetition(performer, gettingUp(), {}, request);
}

double risenBy_s(const RepetitionPlan& plan) { return plan.phaseEnd_s(kExtend); }
double sittingFrom_s(const RepetitionPlan& plan) { return plan.phaseStart_s(kLower); }

body::Pose risingPose(const Performer& performer, const RepetitionPlan& plan, double time_s,
                      const Overlay& overlay) {
  const body::Pose hanging = poseAt(performer, plan, time_s, overlay);
  RepetitionPlan pushing = plan;
  pushing.way.hands = Hands::on_thighs;
  const body::Pose pushed = poseAt(performer, pushing, time_s, overlay);
  // The hands leave the thighs while the knees straighten, and look for them on the way down.
  const double knee = postureAt(plan, time_s).at(Channel::knee_flexion);
  return blendPoses(hanging, pushed, maths::smoothstep(22.0, 62.0, knee));
}

ChairPlacement risingChair(const Performer& performer) {
  return chairPlacement(gettingUp(), performer, body::Side::right);
}

}  // namespace spotter::movement
