#include "locomotion/rising.h"

#include "maths/curve.h"

namespace spotter::locomotion {
namespace {

constexpr double kShankLean_deg = 17.0;  // heels drawn back
enum PhaseOf { kLean, kTransfer, kExtend, kStand, kLower, kSitUp };

movement::PhaseModel phase(const char* id, double duration_s, movement::Carrier carrier) {
  movement::PhaseModel model;
  model.id = id;
  model.duration_s = duration_s;
  model.carrier = carrier;
  return model;
}

void aim(movement::PhaseModel& model, movement::Channel channel, double value) {
  model.target[static_cast<std::size_t>(channel)] = value;
}

movement::ExerciseModel gettingUp() {
  movement::ExerciseModel model;
  model.id = "getting_up";
  model.start = movement::Carrier::seat;
  model.hands = movement::Hands::at_sides;
  model.seat_height_m = movement::Chair::kSeatHeight;
  model.pause_s = 0.0;
  model.repetitions = 1;
  model.start_posture[static_cast<std::size_t>(movement::Channel::shank_lean)] = kShankLean_deg;
  model.start_posture[static_cast<std::size_t>(movement::Channel::trunk_lean)] = 2.0;
  movement::PhaseModel lean = phase("lean", 0.8, movement::Carrier::seat);
  aim(lean, movement::Channel::trunk_lean, 36.0);
  movement::PhaseModel transfer = phase("transfer", 0.5, movement::Carrier::feet);
  aim(transfer, movement::Channel::knee_flexion, 80.0);
  aim(transfer, movement::Channel::shank_lean, 20.0);
  aim(transfer, movement::Channel::trunk_lean, 40.0);
  movement::PhaseModel extend = phase("extend", 1.1, movement::Carrier::feet);
  aim(extend, movement::Channel::knee_flexion, 4.0);
  aim(extend, movement::Channel::shank_lean, 3.0);
  aim(extend, movement::Channel::trunk_lean, 1.0);
  extend.delay01[static_cast<std::size_t>(movement::Channel::trunk_lean)] = 0.06;
  movement::PhaseModel lower = phase("lower", 1.9, movement::Carrier::seat);
  aim(lower, movement::Channel::trunk_lean, 34.0);
  lower.delay01[static_cast<std::size_t>(movement::Channel::knee_flexion)] = 0.06;
  lower.delay01[static_cast<std::size_t>(movement::Channel::shank_lean)] = 0.03;
  movement::PhaseModel sit_up = phase("sit_up", 0.8, movement::Carrier::seat);
  aim(sit_up, movement::Channel::trunk_lean, 2.0);
  model.phases = {lean,  transfer, extend, phase("stand", 0.2, movement::Carrier::feet),
                  lower, sit_up};
  return model;
}

}  // namespace

movement::RepetitionPlan planRising(const movement::Performer& performer) {
  movement::PlanRequest request;
  request.noise = false;
  return movement::planRepetition(performer, gettingUp(), {}, request);
}

double risenBy_s(const movement::RepetitionPlan& plan) { return plan.phaseEnd_s(kExtend); }
double sittingFrom_s(const movement::RepetitionPlan& plan) { return plan.phaseStart_s(kLower); }
double leavesSeat_s(const movement::RepetitionPlan& plan) { return plan.phaseEnd_s(kLean); }
double meetsSeat_s(const movement::RepetitionPlan& plan) { return plan.phaseEnd_s(kLower); }

body::Pose risingPose(const movement::Performer& performer, const movement::RepetitionPlan& plan,
                      double time_s, const movement::Overlay& overlay) {
  const body::Pose hanging = movement::poseAt(performer, plan, time_s, overlay);
  movement::RepetitionPlan pushing = plan;
  pushing.way.hands = movement::Hands::on_thighs;
  const body::Pose pushed = movement::poseAt(performer, pushing, time_s, overlay);
  // The hands leave the thighs while the knees straighten, and look for them on the way down.
  const double knee = movement::postureAt(plan, time_s).at(movement::Channel::knee_flexion);
  return movement::blendPoses(hanging, pushed, maths::smoothstep(22.0, 62.0, knee));
}

movement::ChairPlacement risingChair(const movement::Performer& performer) {
  return movement::chairPlacement(gettingUp(), performer, body::Side::right);
}

}  // namespace spotter::locomotion
