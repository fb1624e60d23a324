#include "movement/targets.h"

#include <algorithm>

#include "maths/curve.h"

namespace spotter::movement {
namespace {

using body::Side;

constexpr std::array<Channel, 5> kRangeChannels = {Channel::knee_flexion, Channel::shank_lean,
                                                   Channel::trunk_lean, Channel::leg_abduction,
                                                   Channel::arm_raise};

std::size_t slot(Channel channel) { return static_cast<std::size_t>(channel); }

// The side that a positive value of a model means: the standing leg's for leaning and shifting,
// the moving leg's for a dropping pelvis (model.h, PhaseModel::target).
Side positiveSide(Channel channel, const Way& way) {
  if (!way.one_leg) return Side::left;
  return channel == Channel::pelvis_drop ? way.moving_side : body::other(way.moving_side);
}

void setBoth(Posture& posture, Channel channel, const Way& way, double value) {
  const double signed_value = value * signOnTrack(channel, positiveSide(channel, way));
  posture.at(channel, Side::left) = signed_value;
  posture.at(channel, Side::right) = signed_value;
}

Targets modelTargets(const ExerciseModel& exercise, const Way& way) {
  Targets targets;
  targets.phase_count = static_cast<int>(exercise.phases.size());
  for (int c = 0; c < kChannelCount; ++c) {
    const auto channel = static_cast<Channel>(c);
    double value = exercise.start_posture[slot(channel)];
    setBoth(targets.knot[0], channel, way, value);
    for (std::size_t i = 0; i < exercise.phases.size(); ++i) {
      value = exercise.phases[i].target[slot(channel)].value_or(value);
      setBoth(targets.knot[i + 1], channel, way, value);
    }
  }
  return targets;
}

void scaleRange(Targets& targets, double scale) {
  for (const Channel channel : kRangeChannels) {
    const double start = targets.knot[0].at(channel);
    for (int i = 1; i <= targets.phase_count; ++i) {
      double& value = targets.knot[static_cast<std::size_t>(i)].at(channel);
      value = start + (value - start) * scale;
    }
  }
}

// Bends the trunk more in proportion to how far the exercise bends it.
void addTrunkLean(Targets& targets, double extra_deg) {
  double most = 1.0;
  for (const Posture& knot : targets.knot) most = std::max(most, knot.at(Channel::trunk_lean));
  for (Posture& knot : targets.knot) {
    double& lean = knot.at(Channel::trunk_lean);
    lean += extra_deg * maths::clamp(lean / most, 0.0, 1.0);
  }
}

void unloadSoreSide(Targets& targets, const Performer& performer) {
  const double sign = body::signOf(body::other(performer.sore_side));
  for (int i = 1; i < targets.phase_count; ++i) {
    Posture& knot = targets.knot[static_cast<std::size_t>(i)];
    knot.at(Channel::side_lean) += sign * performer.baseline.side_lean_deg;
    knot.at(Channel::pelvis_shift) += sign * performer.baseline.pelvis_shift_m;
  }
}

// A knee that cannot straighten keeps both legs bent while both feet carry.
void keepFixedFlexion(Posture& knot, const Performer& performer, const Way& way) {
  const double fixed = performer.baseline.fixed_flexion_deg;
  if (way.one_leg) {
    const Channel channel =
        way.moving_side == performer.sore_side ? Channel::leg_knee : Channel::stance_knee;
    knot.at(channel) = std::max(knot.at(channel), fixed);
    return;
  }
  const double missing = std::max(0.0, fixed - knot.at(Channel::knee_flexion));
  knot.at(Channel::knee_flexion) += missing;
  knot.at(Channel::shank_lean) += 0.5 * missing;
}

}  // namespace

double signOnTrack(Channel channel, Side side) {
  switch (channel) {
    case Channel::side_lean:
    case Channel::trunk_turn:
    case Channel::pelvis_drop:
    case Channel::pelvis_shift:
    case Channel::pelvis_turn: return body::signOf(side);
    default: return 1.0;
  }
}

int phaseIndex(const ExerciseModel& exercise, const std::string& id) {
  for (std::size_t i = 0; i < exercise.phases.size(); ++i) {
    if (exercise.phases[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

Way wayOf(const Performer& performer, const ExerciseModel& exercise, const PlanRequest& request) {
  const VariantModel* variant = request.variant;
  Way way;
  way.seat_height_m = exercise.seat_height_m + (variant ? variant->seat_raise_m : 0.0);
  way.range_scale = performer.baseline.range_scale * request.range_scale * (variant ? variant->range_scale : 1.0);
  way.tempo_scale = performer.baseline.tempo_scale * request.tempo_scale * (variant ? variant->tempo_scale : 1.0);
  way.hands = variant && variant->hands ? *variant->hands : exercise.hands;
  way.one_leg = exercise.one_leg;
  way.seated_start = exercise.start == Carrier::seat;
  way.stance_width_m = exercise.stance_width_m;
  way.moving_side = request.moving_side;
  return way;
}

Targets usualTargets(const Performer& performer, const ExerciseModel& exercise, const Way& way) {
  Targets targets = modelTargets(exercise, way);
  if (!way.seated_start) scaleRange(targets, way.range_scale);
  addTrunkLean(targets, performer.baseline.trunk_lean_extra_deg);
  if (!way.one_leg) unloadSoreSide(targets, performer);
  for (Posture& knot : targets.knot) {
    keepFixedFlexion(knot, performer, way);
    knot.at(Channel::toe_out, Side::left) += performer.baseline.toe_out_deg;
    knot.at(Channel::toe_out, Side::right) += performer.baseline.toe_out_deg;
  }
  return targets;
}

void overrideKnot(Targets& targets, const ExerciseModel& exercise, int phase, Channel channel,
                  Side side, double value) {
  const auto spread = [&](int from) {
    for (int i = from; i < targets.phase_count; ++i) {
      const bool own = exercise.phases[static_cast<std::size_t>(i)].target[slot(channel)].has_value();
      if (i > phase && own) return;
      if (i < phase && own) return;
      targets.knot[static_cast<std::size_t>(i) + 1].at(channel, side) = value;
    }
  };
  spread(phase);
  if (phase == targets.phase_count - 1) {
    targets.knot[0].at(channel, side) = value;
    spread(0);
  }
}

double sitTargets(Targets& targets, const Performer& performer, const ExerciseModel& exercise,
                  const Way& way, SeatGeometry& seat) {
  const double usual_lean = exercise.start_posture[slot(Channel::shank_lean)];
  const double lean = way.seated_start ? targets.knot[0].at(Channel::shank_lean) : usual_lean;
  seat = seatGeometry(performer, way.seat_height_m, lean);
  if (!way.seated_start) return 0.0;
  const auto sit = [&](Posture& knot) {
    knot.at(Channel::knee_flexion) = seat.knee_flexion_deg;
    knot.at(Channel::shank_lean) = seat.shank_lean_deg;
  };
  sit(targets.knot[0]);
  for (std::size_t i = 0; i < exercise.phases.size(); ++i) {
    Posture& knot = targets.knot[i + 1];
    if (exercise.phases[i].carrier == Carrier::seat) {
      sit(knot);
    } else if (knot.at(Channel::knee_flexion) > 40.0) {
      // Shanks that start further back are still further back when the seat is left.
      knot.at(Channel::shank_lean) += 0.6 * (lean - usual_lean);
    }
  }
  const SeatGeometry usual = seatGeometry(performer, way.seat_height_m, usual_lean);
  return usual.hip_forward_m - seat.hip_forward_m;
}

}  // namespace spotter::movement
