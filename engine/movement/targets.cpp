#include "movement/targets.h"

#include <algorithm>

#include "maths/curve.h"
#include "movement/habit.h"
#include "movement/lying.h"
#include "movement/props.h"
#include "movement/riding.h"

namespace spotter::movement {
namespace {

using body::Side;

// Of everybody; those that the seat decides are left out while sitting.
constexpr std::array<Channel, 12> kRangeChannels = {
    Channel::leg_abduction, Channel::leg_flexion, Channel::leg_knee,     Channel::trunk_turn,
    Channel::arm_raise,     Channel::elbow_bend,  Channel::heel_lift,    Channel::hip_flexion,
    Channel::knee_open,     Channel::knee_press,  Channel::knee_flexion, Channel::shank_lean};
constexpr std::size_t kSeatedRangeChannels = 10;

std::size_t slot(Channel channel) { return static_cast<std::size_t>(channel); }

// The side that a positive value of a model means: the standing leg's for leaning and shifting on
// one leg, else the moving leg's (model.h, PhaseModel::target).
Side positiveSide(Channel channel, const Way& way) {
  const bool toward_standing = channel == Channel::side_lean || channel == Channel::pelvis_shift;
  return way.legs == Legs::one_moves && toward_standing ? body::other(way.moving_side)
                                                        : way.moving_side;
}

// Whether the legs differ, so that a sided channel of the model is the moving or front leg's alone.
bool legsDiffer(const Way& way, Channel channel) {
  return way.legs != Legs::together && isSided(channel) && !isOfArms(channel);
}

bool isOther(const Way& way, Channel channel, Side side) {
  return legsDiffer(way, channel) && side != way.moving_side;
}

std::optional<double> targetOf(const ExerciseModel& exercise, const Way& way, int phase,
                               Channel channel, Side side) {
  const PhaseModel& model = exercise.phases[static_cast<std::size_t>(phase)];
  // The other arm does the same unless the exercise says otherwise.
  const std::optional<double>& other = model.other_target[slot(channel)];
  if (isOfArms(channel) && side != way.moving_side && other) return other;
  return isOther(way, channel, side) ? model.other_target[slot(channel)]
                                     : model.target[slot(channel)];
}

void setTrack(Targets& targets, const ExerciseModel& exercise, const Way& way, Channel channel,
              Side side) {
  const double sign = signOnTrack(channel, positiveSide(channel, way));
  const double start = isOther(way, channel, side) ? exercise.other_start[slot(channel)]
                                                   : exercise.start_posture[slot(channel)];
  double value = start;
  targets.knot[0].at(channel, side) = sign * start;
  for (int i = 0; i < targets.phase_count; ++i) {
    // The last phase leads back to the start: repetitions follow one another.
    const double kept = i + 1 == targets.phase_count ? start : value;
    value = targetOf(exercise, way, i, channel, side).value_or(kept);
    targets.knot[static_cast<std::size_t>(i) + 1].at(channel, side) = sign * value;
  }
}

Targets modelTargets(const ExerciseModel& exercise, const Way& way) {
  Targets targets;
  targets.phase_count = static_cast<int>(exercise.phases.size());
  for (int c = 0; c < kChannelCount; ++c) {
    const auto channel = static_cast<Channel>(c);
    setTrack(targets, exercise, way, channel, Side::left);
    if (isSided(channel)) setTrack(targets, exercise, way, channel, Side::right);
  }
  return targets;
}

// Sitting, the moving leg begins bent as the seat bends it unless the exercise says otherwise.
void bendAsSeated(Targets& targets, const Performer& performer, const ExerciseModel& exercise,
                  const Way& way) {
  const std::size_t knee = slot(Channel::leg_knee);
  if (!way.seated_start || way.legs != Legs::one_moves || exercise.start_posture[knee] != 0.0)
    return;
  const double bent =
      seatGeometry(performer, way.seat_height_m, exercise.start_posture[slot(Channel::shank_lean)])
          .knee_flexion_deg;
  targets.knot[0].at(Channel::leg_knee) = bent;
  double value = bent;
  for (int i = 0; i < targets.phase_count; ++i) {
    const double kept = i + 1 == targets.phase_count ? bent : value;
    value = exercise.phases[static_cast<std::size_t>(i)].target[knee].value_or(kept);
    targets.knot[static_cast<std::size_t>(i) + 1].at(Channel::leg_knee) = value;
  }
}

// Bends the trunk more in proportion to how far the exercise bends it. The extra of the baseline
// was measured in rising from a chair, at about 38 degrees (S1, S2).
void addTrunkLean(Targets& targets, double extra_deg) {
  double most = 38.0;
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

// A knee that cannot straighten keeps its leg bent; both legs while both carry alike.
void keepFixedFlexion(Posture& knot, const Performer& performer, const Way& way) {
  const double fixed = performer.baseline.fixed_flexion_deg;
  if (way.legs == Legs::one_moves) {
    const Channel channel =
        way.moving_side == performer.sore_side ? Channel::leg_knee : Channel::stance_knee;
    knot.at(channel) = std::max(knot.at(channel), fixed);
    return;
  }
  if (way.legs == Legs::split) {
    const Side driving = way.drive == Drive::front ? way.moving_side : body::other(way.moving_side);
    if (driving != performer.sore_side) return;
  }
  const double missing = std::max(0.0, fixed - knot.at(Channel::knee_flexion));
  knot.at(Channel::knee_flexion) += missing;
  knot.at(Channel::shank_lean) += 0.5 * missing;
}

// A foot slides back under the seat as far as the shank may lean: short people's knees bend less
// there.
void keepSliding(Targets& targets, const Performer& performer, const Way& way) {
  if (!way.seated_start || way.legs != Legs::one_moves || way.moving_foot != MovingFoot::on_floor)
    return;
  constexpr double kMostLean_deg = 20.0;
  const double most = seatGeometry(performer, way.seat_height_m, kMostLean_deg).knee_flexion_deg;
  for (Posture& knot : targets.knot)
    knot.at(Channel::leg_knee) = std::min(knot.at(Channel::leg_knee), most);
}

// As upright as the back's shape is while it touches the wall.
void leanOnWall(Targets& targets, const Way& way) {
  for (Posture& knot : targets.knot) knot.at(Channel::trunk_lean) += way.wall.lean_deg;
}

// Nobody puts both feet down quite alike (sizes: proposed).
void setFeetDown(Targets& targets, const Performer& performer) {
  constexpr double kAhead_m = 0.003;
  constexpr double kOut_deg = 1.2;
  const double sore = body::signOf(performer.sore_side);
  const double ahead = sore * kAhead_m * habit(performer, "foot ahead");
  const double out = sore * kOut_deg * habit(performer, "foot out");
  for (Posture& knot : targets.knot) {
    for (const Side side : {Side::left, Side::right}) {
      knot.at(Channel::foot_forward, side) += body::signOf(side) * ahead;
      knot.at(Channel::toe_out, side) += body::signOf(side) * out;
    }
  }
}

bool everStands(const ExerciseModel& exercise) {
  return std::any_of(exercise.phases.begin(), exercise.phases.end(),
                     [](const PhaseModel& phase) { return phase.carrier == Carrier::feet; });
}

}  // namespace

double signOnTrack(Channel channel, Side side) {
  return isTowardSide(channel) ? body::signOf(side) : 1.0;
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
  way.range_scale =
      performer.baseline.range_scale * request.range_scale * (variant ? variant->range_scale : 1.0);
  way.tempo_scale =
      performer.baseline.tempo_scale * request.tempo_scale * (variant ? variant->tempo_scale : 1.0);
  way.hands = variant && variant->hands ? *variant->hands : exercise.hands;
  if (request.variation && request.variation->hands) way.hands = *request.variation->hands;
  way.legs = exercise.legs;
  way.moving_foot = exercise.moving_foot;
  way.drive = exercise.drive;
  way.stride_m = exercise.stride_feet * performer.foot_m;
  way.step_height_m =
      variant && variant->step_height_m > 0.0 ? variant->step_height_m : exercise.step_height_m;
  way.seated_start = exercise.start == Carrier::seat;
  way.on_mat = exercise.start == Carrier::mat;
  way.lying = exercise.lying;
  way.stance_width_m = exercise.stance_width_m;
  way.moving_side = request.moving_side;
  way.rides = exercise.start == Carrier::saddle;
  if (way.rides) way.bar_m = handlebarFor(performer, exercise);
  if (way.hands == Hands::on_armrests)
    way.armrest_m = armrestGrip(chairPlacement(exercise, performer, way.moving_side, variant));
  way.on_wall = exercise.start == Carrier::feet && uses(exercise, Equipment::wall);
  if (way.on_wall) way.wall = wallStand(performer);
  return way;
}

namespace {

bool decreases(const Targets& targets, Channel channel, const Way& way) {
  const double start = targets.knot[0].at(channel, way.moving_side);
  for (int i = 1; i <= targets.phase_count; ++i) {
    if (targets.knot[static_cast<std::size_t>(i)].at(channel, way.moving_side) < start) return true;
  }
  return false;
}

}  // namespace

Targets usualTargets(const Performer& performer, const ExerciseModel& exercise, const Way& way) {
  Targets targets = modelTargets(exercise, way);
  bendAsSeated(targets, performer, exercise, way);
  for (const Channel channel : rangeChannels(way)) {
    // A smaller range is bent less far. How straight a knee gets is the fixed flexion's matter.
    const bool straightens = channel == Channel::leg_knee && decreases(targets, channel, way);
    const double own = straightens ? performer.baseline.range_scale : 1.0;
    scaleFromStart(targets, channel, way.range_scale / own);
  }
  if (!way.seated_start) scaleFromStart(targets, Channel::trunk_lean, way.range_scale);
  // Who leans on a handlebar or a wall does not bend more for a sore knee.
  if (!way.rides && !way.on_wall) addTrunkLean(targets, performer.baseline.trunk_lean_extra_deg);
  if (way.on_wall) leanOnWall(targets, way);
  if (way.legs == Legs::together && everStands(exercise) && !way.on_mat)
    unloadSoreSide(targets, performer);
  for (Posture& knot : targets.knot) {
    keepFixedFlexion(knot, performer, way);
    knot.at(Channel::toe_out, Side::left) += performer.baseline.toe_out_deg;
    knot.at(Channel::toe_out, Side::right) += performer.baseline.toe_out_deg;
  }
  keepSliding(targets, performer, way);
  if (way.legs == Legs::together && !way.on_mat && !way.rides && !way.seated_start)
    setFeetDown(targets, performer);
  return targets;
}

std::span<const Channel> rangeChannels(const Way& way) {
  return std::span(kRangeChannels)
      .first(way.seated_start ? kSeatedRangeChannels : kRangeChannels.size());
}

void scaleFromStart(Targets& targets, Channel channel, double scale) {
  for (const Side side : {Side::left, Side::right}) {
    if (side == Side::right && !isSided(channel)) return;
    const double start = targets.knot[0].at(channel, side);
    for (int i = 1; i <= targets.phase_count; ++i) {
      double& value = targets.knot[static_cast<std::size_t>(i)].at(channel, side);
      value = start + (value - start) * scale;
    }
  }
}

void overrideKnot(Targets& targets, const ExerciseModel& exercise, const Way& way, int phase,
                  Channel channel, Side side, double value) {
  const auto spread = [&](int from) {
    for (int i = from; i < targets.phase_count; ++i) {
      const bool back = i + 1 == targets.phase_count && phase + 1 < targets.phase_count;
      const bool own = back || targetOf(exercise, way, i, channel, side).has_value();
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
  if (way.on_mat) return lieTargets(targets, performer, exercise, way);
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
