#pragma once

#include <cstdint>
#include <span>

#include "movement/performer.h"
#include "movement/track.h"
#include "movement/wall.h"

namespace spotter::movement {

/// A fault that a person is to show.
struct FaultDose {
  int fault = 0;  ///< index into the span of FaultModel given to planRepetition
  body::Side side = body::Side::left;  ///< used when the fault acts on a named side
  double severity = 0.0;               ///< in the unit of the fault's measure, see Operator
  /// Part of the fault that shows: after a good cue 0.25. Scales the departure from how this person
  /// does it without the fault (for times and end values: between the usual value and the
  /// severity).
  double share01 = 1.0;
};

/// What decides one repetition. Equal requests give equal plans, bit for bit.
struct PlanRequest {
  std::uint64_t seed = 0;
  int person = 0;
  int repetition = 0;                     ///< running number: names the noise
  double fatigue01 = 0.0;                 ///< slower, shallower, more bent, less steady
  double unsteady01 = 0.3;                ///< low balance: larger corrections on one leg
  const VariantModel* variant = nullptr;  ///< null: the usual way; only read while planning
  const VariationModel* variation =
      nullptr;               ///< a harmless difference, or null; only read while planning
  double tempo_scale = 1.0;  ///< times the baseline's: phase times
  double range_scale = 1.0;  ///< times the baseline's: working range
  body::Side moving_side = body::Side::right;  ///< of the moving or front leg; where a turn goes
  std::span<const FaultDose> doses;            ///< only read while planning
  double breath_hold_s = 0.0;                  ///< beyond what the doses ask for
  bool noise = true;                           ///< false: exactly as the person usually does it
};

/// The way of doing an exercise that a person has agreed: what the baseline is measured with.
struct Way {
  double seat_height_m = 0.46;
  double range_scale = 1.0;  ///< variant x baseline x request
  double tempo_scale = 1.0;
  Hands hands = Hands::at_sides;
  Legs legs = Legs::together;
  MovingFoot moving_foot = MovingFoot::lifted;
  Drive drive = Drive::front;
  bool seated_start = false;
  bool on_mat = false;  ///< lying throughout
  Lying lying = Lying::on_back;
  double stance_width_m = 0.0;                 ///< between the ankles; 0: hip width
  double stride_m = 0.0;                       ///< split stance: between the ankles, front to back
  double step_height_m = 0.0;                  ///< of Legs::step
  body::Side moving_side = body::Side::right;  ///< of the moving or front leg
  bool rides = false;                          ///< on a bike, see riding.h
  maths::Vec3 bar_m;      ///< of a bike: middle of the handlebar's grips, person's frame
  maths::Vec3 armrest_m;  ///< of a chair with arms: where the left palm lies, person's frame
  bool on_wall = false;   ///< the back slides along a wall, see wall.h
  WallStand wall;

  bool moves(body::Side side) const { return legs == Legs::one_moves && side == moving_side; }
  bool operator==(const Way&) const = default;
};

/// One repetition, fixed when it starts: a self-contained value, about 14 kB, no heap.
struct RepetitionPlan {
  Way way;
  SeatGeometry seat;            ///< of the feet's place in this repetition
  double foot_forward_m = 0.0;  ///< both feet, from where the shanks lean while sitting
  int phase_count = 0;
  std::array<double, kMaxPhases> phase_end_s{};
  double duration_s = 0.0;  ///< end of the last phase; the pause is the caller's
  Posture usual;            ///< of the tracks that do not move
  int moving_count = 0;
  std::array<int, kTrackCount> moving{};    ///< the tracks that do
  std::array<Track, kTrackCount> tracks{};  ///< their courses, in the order of `moving`
  static constexpr int kMaxDepartures = 24;
  int departure_count = 0;
  std::array<Departure, kMaxDepartures> departures{};
  std::array<double, 8> wobble_turns{};  ///< phases of the slow postural sway
  double wobble = 1.0;                   ///< size of that sway
  double correction = 0.0;               ///< size of the small corrections on one leg
  double breath_hold_from_s = 0.0;
  double breath_hold_s = 0.0;

  double phaseStart_s(int phase) const {
    return phase == 0 ? 0.0 : phase_end_s[static_cast<std::size_t>(phase - 1)];
  }
  double phaseEnd_s(int phase) const { return phase_end_s[static_cast<std::size_t>(phase)]; }
  /// Phase at a time, clamped to the repetition.
  int phaseAt(double time_s) const;
};

/// Fixes a repetition. @pre exercise has 1 to kMaxPhases phases; dose indices lie in `faults`.
RepetitionPlan planRepetition(const Performer& performer, const ExerciseModel& exercise,
                              std::span<const FaultModel> faults, const PlanRequest& request);

/// The repetition that this person would do with no fault, no noise and no fatigue in the same way:
/// the agreed baseline that Reference::baseline means.
RepetitionPlan planBaseline(const Performer& performer, const ExerciseModel& exercise,
                            const Way& way);

/// Every track at a time of the plan.
Posture postureAt(const RepetitionPlan& plan, double time_s);

}  // namespace spotter::movement
