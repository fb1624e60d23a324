#pragma once

#include <string>

#include "movement/model.h"
#include "movement/plan.h"

/// Small exercises and faults in code, so that tests of movement need no content files.
namespace support {

inline spotter::movement::PhaseModel phase(const std::string& id, double duration_s) {
  spotter::movement::PhaseModel model;
  model.id = id;
  model.name = id;
  model.duration_s = duration_s;
  return model;
}

inline void aim(spotter::movement::PhaseModel& phase, spotter::movement::Channel channel,
                double value) {
  phase.target[static_cast<std::size_t>(channel)] = value;
}

/// Standing, both knees bend and straighten, arms forward.
inline spotter::movement::ExerciseModel dip() {
  using spotter::movement::Channel;
  spotter::movement::ExerciseModel exercise;
  exercise.id = "dip";
  exercise.hands = spotter::movement::Hands::forward;
  exercise.phases = {phase("down", 2.0), phase("up", 1.5)};
  for (const auto& [channel, value] :
       {std::pair{Channel::knee_flexion, 60.0}, std::pair{Channel::shank_lean, 24.0},
        std::pair{Channel::trunk_lean, 22.0}, std::pair{Channel::arm_raise, 70.0}}) {
    aim(exercise.phases[0], channel, value);
    aim(exercise.phases[1], channel, 0.0);
  }
  return exercise;
}

/// One leg out to the side and back, a hand on a chair.
inline spotter::movement::ExerciseModel legAside() {
  using spotter::movement::Channel;
  spotter::movement::ExerciseModel exercise;
  exercise.id = "leg_aside";
  exercise.hands = spotter::movement::Hands::on_chair_back;
  exercise.legs = spotter::movement::Legs::one_moves;
  exercise.phases = {phase("out", 1.5), phase("back", 1.5)};
  aim(exercise.phases[0], Channel::leg_abduction, 22.0);
  aim(exercise.phases[1], Channel::leg_abduction, 0.0);
  exercise.start_posture[static_cast<std::size_t>(Channel::stance_knee)] = 5.0;
  return exercise;
}

/// Up onto a step and down again, a hand on the rail.
inline spotter::movement::ExerciseModel stepOnto() {
  using spotter::movement::Channel;
  spotter::movement::ExerciseModel exercise;
  exercise.id = "step_onto";
  exercise.hands = spotter::movement::Hands::on_rail;
  exercise.legs = spotter::movement::Legs::step;
  exercise.step_height_m = 0.15;
  exercise.phases = {phase("place", 1.1), phase("rise", 1.8), phase("stand", 1.0),
                     phase("lower", 2.0), phase("back", 1.1)};
  exercise.start_posture[static_cast<std::size_t>(Channel::knee_flexion)] = 4.0;
  exercise.start_posture[static_cast<std::size_t>(Channel::shank_lean)] = 3.0;
  aim(exercise.phases[0], Channel::foot_onto, 1.0);
  aim(exercise.phases[0], Channel::hips_onto, 0.14);
  for (const auto& [channel, up, down] :
       {std::tuple{Channel::hips_onto, 1.0, 0.30}, std::tuple{Channel::hips_up, 1.0, 0.04}}) {
    aim(exercise.phases[1], channel, up);
    aim(exercise.phases[3], channel, down);
  }
  constexpr auto kFoot = static_cast<std::size_t>(Channel::foot_onto);
  exercise.phases[1].other_target[kFoot] = 1.0;
  exercise.phases[3].other_target[kFoot] = 0.0;
  aim(exercise.phases[4], Channel::foot_onto, 0.0);
  return exercise;
}

/// Up from a chair and down again, arms crossed.
inline spotter::movement::ExerciseModel standUp() {
  using spotter::movement::Channel;
  spotter::movement::ExerciseModel exercise;
  exercise.id = "stand_up";
  exercise.start = spotter::movement::Carrier::seat;
  exercise.hands = spotter::movement::Hands::crossed;
  exercise.start_posture[static_cast<std::size_t>(Channel::shank_lean)] = 14.0;
  exercise.phases = {phase("lean", 0.9), phase("rise", 1.4), phase("lower", 1.8)};
  aim(exercise.phases[0], Channel::trunk_lean, 38.0);
  exercise.phases[0].carrier = spotter::movement::Carrier::seat;
  aim(exercise.phases[1], Channel::knee_flexion, 3.0);
  aim(exercise.phases[1], Channel::shank_lean, 2.0);
  aim(exercise.phases[1], Channel::trunk_lean, 1.0);
  aim(exercise.phases[2], Channel::trunk_lean, 0.0);
  exercise.phases[2].carrier = spotter::movement::Carrier::seat;
  return exercise;
}

/// Turning the cranks of a bike.
inline spotter::movement::ExerciseModel pedal() {
  using spotter::movement::Channel;
  spotter::movement::ExerciseModel exercise;
  exercise.id = "pedal";
  exercise.start = spotter::movement::Carrier::saddle;
  exercise.hands = spotter::movement::Hands::on_handlebar;
  exercise.props = {spotter::movement::Equipment::bike};
  exercise.start_posture[static_cast<std::size_t>(Channel::trunk_lean)] = 30.0;
  exercise.start_posture[static_cast<std::size_t>(Channel::saddle_knee)] = 34.0;
  exercise.start_posture[static_cast<std::size_t>(Channel::foot_point)] = -4.0;
  exercise.phases = {phase("first", 0.5), phase("second", 0.5)};
  aim(exercise.phases[0], Channel::crank_turn, 180.0);
  aim(exercise.phases[1], Channel::crank_turn, 360.0);
  for (auto& half : exercise.phases) half.carrier = spotter::movement::Carrier::saddle;
  return exercise;
}

/// A fault that adds its severity to one channel in one phase and is measured there.
inline spotter::movement::FaultModel offsetFault(const spotter::movement::ExerciseModel& exercise,
                                                 spotter::movement::Channel channel,
                                                 spotter::movement::Measure measure) {
  spotter::movement::FaultModel fault;
  fault.id = "offset";
  fault.exercise_id = exercise.id;
  fault.definition.measure = measure;
  fault.definition.phases = {exercise.phases[0].id};
  spotter::movement::Operator op;
  op.channel = channel;
  op.phases = fault.definition.phases;
  fault.operators = {op};
  return fault;
}

/// The knee that falls in while going down, from 10 degrees on.
inline spotter::movement::FaultModel kneesIn(const spotter::movement::ExerciseModel& exercise) {
  auto fault = offsetFault(exercise, spotter::movement::Channel::valgus,
                           spotter::movement::Measure::valgus_deg);
  fault.id = "knees_in";
  fault.sided = true;
  fault.definition.harmless = 6.0;
  fault.definition.fault = 10.0;
  return fault;
}

/// A request without noise.
inline spotter::movement::PlanRequest exactly() {
  spotter::movement::PlanRequest request;
  request.noise = false;
  return request;
}

}  // namespace support
