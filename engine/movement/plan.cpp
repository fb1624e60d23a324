#include "movement/plan.h"

#include <algorithm>

#include "base/assert.h"
#include "base/random.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/planning.h"

namespace spotter::movement {
namespace {

using base::RandomStream;
using body::Side;

std::size_t slot(Channel channel) { return static_cast<std::size_t>(channel); }

constexpr double kOneLegSway = 1.4;  // over standing on both
constexpr double kFatigueSway01 = 1.0;

// --- faults -------------------------------------------------------------------------------------

struct Dosed {
  std::span<const Operator> operators;
  bool both_sides;  // of sided channels
  Side side;
  double severity;  // of this repetition
  double share01;   // part of it that shows
};

// Sides of a sided channel that an operator touches.
struct Sides {
  bool left = true;
  bool right = true;
};
Sides sidesOf(const Dosed& dose, const Operator& op) {
  if (!isSided(op.channel)) return {true, false};
  if (dose.both_sides) return {};
  const Side side = op.other_side ? body::other(dose.side) : dose.side;
  return {side == Side::left, side == Side::right};
}

Side sideOf(const FaultModel& fault, const FaultDose& dose, const Way& way) {
  switch (fault.acts_on) {
    case ActsOn::moving_side:
      return way.moving_side;
    case ActsOn::standing_side:
      return body::other(way.moving_side);
    default:
      return dose.side;
  }
}

bool touches(const Planning& p, const Operator& op, int phase) {
  if (op.phases.empty()) return true;
  const std::string& id = p.exercise.phases[static_cast<std::size_t>(phase)].id;
  return std::find(op.phases.begin(), op.phases.end(), id) != op.phases.end();
}

// What the channel is at the end of the phases: `asked` gives it from what it usually is.
template <class Asked>
void setEnds(Planning& p, const Dosed& dose, const Operator& op, const Asked& asked) {
  const Targets usual = p.targets;
  const Sides sides = sidesOf(dose, op);
  for (int i = 0; i < p.phases(); ++i) {
    if (!touches(p, op, i)) continue;
    for (const Side side : {Side::left, Side::right}) {
      if (side == Side::left ? !sides.left : !sides.right) continue;
      const double before = usual.knot[static_cast<std::size_t>(i) + 1].at(op.channel, side);
      overrideKnot(p.targets, p.exercise, p.plan.way, i, op.channel, side, asked(before));
    }
  }
}

void applyEnd(Planning& p, const Dosed& dose, const Operator& op) {
  const double amount = dose.severity * op.gain * signOnTrack(op.channel, dose.side);
  setEnds(p, dose, op, [&](double usual) {
    return op.kind == Operator::Kind::end_value ? maths::mix(usual, amount, dose.share01)
                                                : usual + amount * dose.share01;
  });
}

void applyPhaseTime(Planning& p, const Dosed& dose, const Operator& op) {
  double sum = 0.0;
  for (int i = 0; i < p.phases(); ++i) {
    if (touches(p, op, i)) sum += p.duration_s[static_cast<std::size_t>(i)];
  }
  if (sum <= 0.0) return;
  const double scale = maths::mix(1.0, std::max(0.15, dose.severity * op.gain) / sum, dose.share01);
  for (int i = 0; i < p.phases(); ++i) {
    if (touches(p, op, i)) p.duration_s[static_cast<std::size_t>(i)] *= scale;
  }
}

void addDeparture(Planning& p, int track, double amount, int first, int last) {
  if (p.plan.departure_count >= RepetitionPlan::kMaxDepartures) return;
  Departure d;
  d.track = track;
  d.amount = amount;
  d.from_s = p.plan.phaseStart_s(first);
  d.to_s = p.plan.phaseEnd_s(last);
  constexpr double kFadeShare = 0.3;
  constexpr double kLongestFade_s = 0.8;
  d.fade_s = std::min(kLongestFade_s, kFadeShare * (d.to_s - d.from_s));
  p.plan.departures[static_cast<std::size_t>(p.plan.departure_count++)] = d;
}

// The departure added last goes to and fro at full size from the start of its phases on.
void swing(Planning& p, double hertz) {
  Departure& d = p.plan.departures[static_cast<std::size_t>(p.plan.departure_count - 1)];
  d.hertz = hertz;
  d.fade_s = std::min(d.fade_s, 0.5 / hertz);
}

// A planted foot stays where it is: its place departs for the whole repetition.
bool isFootPlace(Channel channel) {
  return channel == Channel::toe_out || channel == Channel::foot_forward ||
         channel == Channel::foot_outward;
}

void addOffsetOnTrack(Planning& p, const Operator& op, int track, double amount) {
  if (isFootPlace(op.channel)) {
    addDeparture(p, track, amount, 0, p.phases() - 1);
    Departure& placed = p.plan.departures[static_cast<std::size_t>(p.plan.departure_count - 1)];
    placed.fade_s = 0.0;
    return;
  }
  int first = -1;
  for (int i = 0; i < p.phases(); ++i) {
    if (touches(p, op, i) && first < 0) first = i;
    const bool ends = i + 1 == p.phases() || !touches(p, op, i + 1);
    if (first >= 0 && ends) {
      addDeparture(p, track, amount, first, i);
      if (op.kind == Operator::Kind::pulse) swing(p, op.hertz);
      first = -1;
    }
  }
}

void applyOffset(Planning& p, const Dosed& dose, const Operator& op) {
  const double amount = dose.share01 * dose.severity * op.gain * signOnTrack(op.channel, dose.side);
  const Sides sides = sidesOf(dose, op);
  if (sides.left) addOffsetOnTrack(p, op, trackOf(op.channel, Side::left), amount);
  if (sides.right) addOffsetOnTrack(p, op, trackOf(op.channel, Side::right), amount);
}

void applyBreathHold(Planning& p, const Dosed& dose, const Operator& op) {
  for (int i = 0; i < p.phases(); ++i) {
    if (!touches(p, op, i)) continue;
    p.plan.breath_hold_from_s = p.plan.phaseStart_s(i);
    p.plan.breath_hold_s = std::max(p.plan.breath_hold_s, dose.share01 * dose.severity * op.gain);
    return;
  }
}

void apply(Planning& p, const Dosed& dose, Operator::Kind kind) {
  for (const Operator& op : dose.operators) {
    if (op.kind != kind) continue;
    switch (kind) {
      case Operator::Kind::end_offset:
      case Operator::Kind::end_value:
        applyEnd(p, dose, op);
        break;
      case Operator::Kind::phase_time:
        applyPhaseTime(p, dose, op);
        break;
      case Operator::Kind::offset:
      case Operator::Kind::pulse:
        applyOffset(p, dose, op);
        break;
      case Operator::Kind::breath_hold:
        applyBreathHold(p, dose, op);
        break;
    }
  }
}

// --- assembly -----------------------------------------------------------------------------------

void fixTimes(Planning& p) {
  double end = 0.0;
  p.plan.phase_count = p.phases();
  for (int i = 0; i < p.phases(); ++i) {
    end += p.duration_s[static_cast<std::size_t>(i)];
    p.plan.phase_end_s[static_cast<std::size_t>(i)] = end;
  }
  p.plan.duration_s = end;
}

// Time at which a channel passes a knot: the start of the next phase, shifted by its delay and by
// the person's own lead.
double knotTime(const Planning& p, Channel channel, int knot, double lead) {
  constexpr double kLongest_s = 2.5;
  const double boundary = knot == 0 ? 0.0 : p.plan.phaseEnd_s(knot - 1);
  if (knot >= p.phases()) return boundary;
  const double next = p.duration_s[static_cast<std::size_t>(knot)];
  const double delay = p.exercise.phases[static_cast<std::size_t>(knot)].delay01[slot(channel)];
  const double before = knot > 0 ? p.duration_s[static_cast<std::size_t>(knot) - 1] : 0.0;
  const double own = knot > 0 ? lead * std::min(kLongest_s, 0.5 * (before + next)) : 0.0;
  return std::max(0.0, boundary + delay * next + own);
}

// Sitting down fast is not braked: the hips still move when they meet the seat.
void landHard(Track& track, int knot) {
  constexpr double kBrakedFrom_s = 1.4;
  constexpr double kFalling_s = 0.6;
  const auto k = static_cast<std::size_t>(knot);
  const double span = track.time_s[k] - track.time_s[k - 1];
  const double hard = maths::clamp((kBrakedFrom_s - span) / (kBrakedFrom_s - kFalling_s), 0.0, 1.0);
  track.arriving_slope[k] = hard * 1.3 * (track.value[k] - track.value[k - 1]) / span;
}

// Pedals do not stop between two turns.
void turnOn(Track& track) {
  const auto last = static_cast<std::size_t>(track.count - 1);
  const auto speed = [&](std::size_t to) {
    return (track.value[to] - track.value[to - 1]) / (track.time_s[to] - track.time_s[to - 1]);
  };
  track.slope[0] = speed(1);
  track.arriving_slope[last] = speed(last);
}

bool landsAt(const Planning& p, int knot) {
  if (knot < 2) return false;
  const auto& phases = p.exercise.phases;
  return phases[static_cast<std::size_t>(knot - 1)].carrier == Carrier::seat &&
         phases[static_cast<std::size_t>(knot - 2)].carrier == Carrier::feet;
}

void buildTrack(Planning& p, Channel channel, Side side) {
  const double first = p.targets.knot[0].at(channel, side);
  p.plan.usual.at(channel, side) = first;
  bool moves = false;
  for (int i = 1; i <= p.phases(); ++i) {
    moves = moves || p.targets.knot[static_cast<std::size_t>(i)].at(channel, side) != first;
  }
  if (!moves) return;
  const auto place = static_cast<std::size_t>(p.plan.moving_count++);
  p.plan.moving[place] = trackOf(channel, side);
  Track& track = p.plan.tracks[place];
  track.count = p.phases() + 1;
  const double lead = lead01(p, channel, side);
  for (int i = 0; i <= p.phases(); ++i) {
    const auto k = static_cast<std::size_t>(i);
    track.time_s[k] = knotTime(p, channel, i, lead);
    // Delays may never reorder knots.
    if (i > 0) track.time_s[k] = std::max(track.time_s[k], track.time_s[k - 1] + 0.02);
    track.value[k] = p.targets.knot[k].at(channel, side);
  }
  if (channel == Channel::crank_turn) {
    setMeanSlopes(track);
    turnOn(track);
  } else {
    setSlopes(track);
  }
  const bool carries = channel == Channel::knee_flexion || channel == Channel::shank_lean;
  for (int i = 2; carries && i <= p.phases(); ++i) {
    if (landsAt(p, i)) landHard(track, i);
  }
}

void buildTracks(Planning& p) {
  for (int c = 0; c < kChannelCount; ++c) {
    const auto channel = static_cast<Channel>(c);
    buildTrack(p, channel, Side::left);
    if (isSided(channel)) buildTrack(p, channel, Side::right);
  }
}

void addWobble(Planning& p) {
  if (!p.request.noise) {
    p.plan.wobble = 0.0;
    return;
  }
  RandomStream stream(p.request.seed, p.request.person, "wobble", p.request.repetition);
  for (double& turns : p.plan.wobble_turns) turns = stream.uniform();
  p.plan.wobble = 1.0 + kFatigueSway01 * p.request.fatigue01;
  p.plan.correction = 0.5 + p.request.unsteady01 + 0.7 * p.request.fatigue01;
}

}  // namespace

int RepetitionPlan::phaseAt(double time_s) const {
  int phase = 0;
  while (phase + 1 < phase_count && time_s >= phaseEnd_s(phase)) ++phase;
  return phase;
}

RepetitionPlan planRepetition(const Performer& performer, const ExerciseModel& exercise,
                              std::span<const FaultModel> faults, const PlanRequest& request) {
  SPOTTER_ASSERT(!exercise.phases.empty() && exercise.phases.size() <= kMaxPhases,
                 "content checks the number of phases");
  Planning p{performer, exercise, request};
  p.plan.way = wayOf(performer, exercise, request);
  p.targets = usualTargets(performer, exercise, p.plan.way);
  varyTimes(p);
  varyTargets(p);
  p.plan.breath_hold_s = request.breath_hold_s;

  constexpr std::array<Operator::Kind, 6> order = {
      Operator::Kind::end_value, Operator::Kind::end_offset, Operator::Kind::phase_time,
      Operator::Kind::offset,    Operator::Kind::pulse,      Operator::Kind::breath_hold};
  for (const Operator::Kind kind : order) {
    // Departures and breath need the final times.
    if (kind == Operator::Kind::offset) fixTimes(p);
    for (const FaultDose& dose : request.doses) {
      SPOTTER_ASSERT(dose.fault >= 0 && dose.fault < static_cast<int>(faults.size()),
                     "a dose names one of the faults given");
      const FaultModel& fault = faults[static_cast<std::size_t>(dose.fault)];
      const double sd = fault.severity_sd01 * p.noise(fault.id);
      const bool both = !fault.sided && fault.acts_on == ActsOn::named_side;
      apply(p,
            {fault.operators, both, sideOf(fault, dose, p.plan.way), dose.severity * (1.0 + sd),
             dose.share01},
            kind);
    }
    if (const VariationModel* variation = request.variation) {
      apply(p, {variation->operators, true, request.moving_side, 1.0, 1.0}, kind);
    }
  }
  p.plan.foot_forward_m = sitTargets(p.targets, performer, exercise, p.plan.way, p.plan.seat);
  buildTracks(p);
  addWobble(p);
  return p.plan;
}

RepetitionPlan planBaseline(const Performer& performer, const ExerciseModel& exercise,
                            const Way& way) {
  PlanRequest request;
  request.noise = false;
  Planning p{performer, exercise, request};
  p.plan.way = way;
  p.targets = usualTargets(performer, exercise, way);
  varyTimes(p);
  fixTimes(p);
  p.plan.foot_forward_m = sitTargets(p.targets, performer, exercise, way, p.plan.seat);
  buildTracks(p);
  p.plan.wobble = 0.0;
  return p.plan;
}

namespace {

// What keeps a body over one foot (sizes: proposed): the ankle rolls, the hips go one way and the
// trunk the other, and now and then an arm twitches out.
void addCorrections(const RepetitionPlan& plan, double time_s, double edge01, Posture& posture) {
  const double size = plan.correction * edge01;
  const auto wave = [&](double hertz, std::size_t which) {
    return maths::sine(2.0 * maths::kPi * (hertz * time_s + plan.wobble_turns[which]));
  };
  const Side standing = body::other(plan.way.moving_side);
  // Now more, now less.
  const double ankle = wave(0.83, 4) * (0.6 + 0.4 * wave(0.21, 6));
  posture.at(Channel::foot_roll, standing) += 0.7 * size * ankle;
  posture.at(Channel::pelvis_shift) += 0.0022 * size * wave(0.71, 5);
  posture.at(Channel::side_lean) -= 0.35 * size * wave(0.71, 5);
  posture.at(Channel::stance_knee) += 0.8 * size * wave(0.52, 6);
  for (const Side side : {Side::left, Side::right}) {
    const double twitch = std::max(0.0, wave(0.37, side == Side::left ? 7 : 6));
    posture.at(Channel::arm_out, side) += 4.5 * size * twitch * twitch * twitch * twitch;
  }
}

}  // namespace

Posture postureAt(const RepetitionPlan& plan, double time_s) {
  Posture posture = plan.usual;
  for (int i = 0; i < plan.moving_count; ++i) {
    const auto place = static_cast<std::size_t>(i);
    posture.value[static_cast<std::size_t>(plan.moving[place])] =
        valueAt(plan.tracks[place], time_s);
  }
  for (int i = 0; i < plan.departure_count; ++i) {
    const Departure& d = plan.departures[static_cast<std::size_t>(i)];
    posture.value[static_cast<std::size_t>(d.track)] += d.amount * shareAt(d, time_s);
  }
  if (plan.wobble > 0.0 && time_s > 0.0 && time_s < plan.duration_s) {
    // Two slow sines each, faded at both ends so that repetitions join (sizes: proposed).
    const double edge = std::min(time_s, plan.duration_s - time_s);
    const double edge01 = maths::smoothstep(0.0, 0.5, edge);
    const bool on_one_leg = plan.way.legs == Legs::one_moves && !plan.way.seated_start;
    const double size = (on_one_leg ? kOneLegSway : 1.0) * plan.wobble * edge01;
    if (on_one_leg && !plan.way.on_mat) addCorrections(plan, time_s, edge01, posture);
    const auto wave = [&](double hertz, std::size_t which) {
      return maths::sine(2.0 * maths::kPi * (hertz * time_s + plan.wobble_turns[which]));
    };
    posture.at(Channel::side_lean) += 0.35 * size * wave(0.43, 0);
    posture.at(Channel::pelvis_shift) += 0.0025 * size * wave(0.31, 1);
    posture.at(Channel::trunk_lean) += 0.4 * size * wave(0.37, 2);
  }
  return posture;
}

}  // namespace spotter::movement
