#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "body/skeleton.h"

namespace spotter::movement {

/// A scalar of the posture that a phase sets and a fault changes. Angles in degrees, lengths in
/// metres. Sided channels (see isSided) exist once for each side of the body.
enum class Channel {
  knee_flexion,   ///< driving legs: with shank_lean it sets where the pelvis is (faults.md 0.1: k)
  shank_lean,     ///< driving legs: forward lean of the shank, foot flat (d)
  trunk_lean,     ///< thorax forward from vertical (T)
  side_lean,      ///< thorax toward the named side (L)
  trunk_turn,     ///< thorax against pelvis about the vertical
  pelvis_drop,    ///< free or named side of the pelvis lower than the other; negative: hitched
  pelvis_shift,   ///< hips sideways toward the named side, m
  pelvis_turn,    ///< pelvis about the vertical
  pelvis_tilt,    ///< pelvis forward under a trunk that stays: hollow back; negative: rounded back
  valgus,         ///< sided: knee centre medial of the hip-ankle line, see measure.h
  heel_lift,      ///< sided: heel above the floor, m
  toe_lift,       ///< sided: the front of the foot above the floor, on the heel
  toe_out,        ///< sided: foot progression angle, + outward
  foot_roll,      ///< sided: onto the outer edge of the foot (inversion)
  foot_forward,   ///< sided: foot ahead of its usual place, m
  foot_outward,   ///< sided: foot further from the midline than usual, m
  leg_abduction,  ///< moving leg: thigh away from the midline
  leg_flexion,    ///< moving leg: thigh forward from vertical; seated: above its place on the seat
  leg_turn_out,   ///< moving leg: outward rotation, shown at the foot
  leg_knee,       ///< moving leg: knee flexion
  stance_knee,    ///< standing leg: knee flexion, negative bows back
  arm_raise,      ///< sided: upper arm forward from hanging
  arm_out,        ///< sided: upper arm sideways from hanging, beyond its relaxed place
  elbow_bend,     ///< sided: elbow, beyond its relaxed bend
  wrist_back,     ///< sided: hand bent back (extension)
  shoulder_lift,  ///< sided: shoulder toward the ear, m
  head_nod,       ///< head and neck forward, beyond the trunk
  head_turn,      ///< head against thorax about the vertical
  hips_onto,      ///< step: share of the hips' way forward onto it
  hips_up,        ///< step: share of the hips' way up
  foot_onto,      ///< sided, step: share of the foot's way onto it: 0 on the floor, 1 on the step
  foot_clear,     ///< sided, step: the foot swings higher than usual on its way, m
  foot_reach,     ///< sided, step: further onto it than usual, m; negative: the heel hangs off
  hand_ahead,     ///< on a rail: the hand further ahead along it than beside the body, m
  crank_turn,     ///< on a bike: the moving side's crank from its highest place, forward
  saddle_knee,    ///< on a bike: bend of a knee at its straightest that the saddle is set for
  foot_point,     ///< on a bike: plantarflexion where the pedal is lowest
  hip_flexion,    ///< lying: thighs forward of the line of the trunk; 0: hips straight
  hip_lift,       ///< lying on the back with a moving leg: hips above their rest, m
  knee_open,      ///< lying on the side: top knee up about the line from hip to heel
  knee_press,     ///< lying: moving knee pressed straighter than it rests
  count
};
inline constexpr int kChannelCount = static_cast<int>(Channel::count);

constexpr bool isSided(Channel channel) {
  switch (channel) {
    case Channel::valgus:
    case Channel::heel_lift:
    case Channel::toe_lift:
    case Channel::toe_out:
    case Channel::foot_roll:
    case Channel::foot_forward:
    case Channel::foot_outward:
    case Channel::arm_raise:
    case Channel::arm_out:
    case Channel::elbow_bend:
    case Channel::wrist_back:
    case Channel::shoulder_lift:
    case Channel::foot_onto:
    case Channel::foot_clear:
    case Channel::foot_reach:
      return true;
    default:
      return false;
  }
}
/// Sided channels of the arms: model values are for both arms, whatever the legs do.
constexpr bool isOfArms(Channel channel) {
  switch (channel) {
    case Channel::arm_raise:
    case Channel::arm_out:
    case Channel::elbow_bend:
    case Channel::wrist_back:
    case Channel::shoulder_lift:
      return true;
    default:
      return false;
  }
}
/// Positive model values mean "toward a side": their tracks are signed toward the person's left.
constexpr bool isTowardSide(Channel channel) {
  switch (channel) {
    case Channel::side_lean:
    case Channel::trunk_turn:
    case Channel::pelvis_drop:
    case Channel::pelvis_shift:
    case Channel::pelvis_turn:
    case Channel::head_turn:
      return true;
    default:
      return false;
  }
}

/// Which legs do what.
enum class Legs {
  together,   ///< both feet planted, both legs alike
  one_moves,  ///< a moving leg and one that stands (or rests on the floor while sitting)
  split,      ///< one foot ahead of the other: the front leg counts as the moving one
  step        ///< up onto a step and down again: the leading leg counts as the moving one
};

/// What the moving leg's foot does.
enum class MovingFoot { lifted, on_floor };

/// Which leg of a split stance sets where the pelvis is.
enum class Drive { front, back };

/// Where the hands are while exercising.
enum class Hands {
  crossed,  ///< on the opposite shoulders
  forward,  ///< raised by arm_raise, for balance
  on_thighs,
  on_chair_back,   ///< the standing side's hand on a chair beside the person
  on_chair_ahead,  ///< both hands on the back of a chair in front
  on_seat,         ///< holding the sides of the seat
  at_sides,        ///< hanging; the arm channels apply
  on_rail,         ///< the standing or following side's hand on a rail beside the person
  on_handlebar,    ///< of a bike
  on_mat,          ///< lying: beside the body; on the side under the head and ahead of the chest
  on_stick,        ///< the standing or following side's hand on a walking stick
  on_armrests      ///< pushing on the arms of the chair as far up as they reach, then hanging
};

/// What carries the pelvis at the end of a phase.
enum class Carrier { feet, seat, saddle, mat };

/// How a person lies on the mat. Posture channels speak of the body as if it stood: up is toward
/// the head. On the side the moving leg is the top one.
enum class Lying { on_back, on_side };

/// Things that an exercise uses besides the chair.
enum class Equipment { step, rail, mat, towel, pillow, bike, tins, band, wall };

/// One phase: the posture reached at its end and how.
struct PhaseModel {
  std::string id;                   ///< e.g. "lean", "rise"
  std::string name;                 ///< for people
  double duration_s = 1.0;          ///< usual time; the person's tempo scales it
  Carrier carrier = Carrier::feet;  ///< at the end of the phase
  /// Posture at the end; a channel without a value keeps the last one. With a moving or front leg,
  /// sided channels are that leg's; side_lean and pelvis_shift are toward the standing leg and
  /// pelvis_drop lowers the moving side.
  std::array<std::optional<double>, kChannelCount> target{};
  /// The same for the other side's sided channels (standing or back leg). The other arm does as the
  /// first unless it has a target of its own.
  std::array<std::optional<double>, kChannelCount> other_target{};
  /// Share of the phase by which a channel starts later (+) than the phase: joints do not move as
  /// one.
  std::array<double, kChannelCount> delay01{};
  std::string basis;  ///< evidence tag of the row's numbers
};

/// An easier or harder way of doing an exercise: changes to the phases.
struct VariantModel {
  std::string id;  ///< e.g. "higher_seat"
  std::string name;
  int step = 0;  ///< -1 easier, +1 harder
  double seat_raise_m = 0.0;
  double range_scale = 1.0;   ///< scales the working range (knee flexion, leg lift)
  double tempo_scale = 1.0;   ///< scales phase times
  double effort_scale = 1.0;  ///< load on the person relative to the usual variant
  std::optional<Hands> hands;
  double step_height_m = 0.0;    ///< of Legs::step; 0: the exercise's
  std::vector<Equipment> props;  ///< used besides those of the exercise
};

/// What is measured from poses to decide whether a fault is present. Sided faults and faults of one
/// leg take it on their side, others the larger of the two sides.
enum class Measure {
  valgus_deg,
  trunk_lean_deg,    ///< trunk line forward
  trunk_back_deg,    ///< trunk line backward
  side_lean_deg,     ///< toward the named side
  trunk_turn_deg,    ///< thorax against pelvis, either way
  pelvis_turn_deg,   ///< pelvis about the vertical, either way
  hollow_back_deg,   ///< pelvis tilted forward against the thorax
  round_back_deg,    ///< the same backward
  pelvis_drop_deg,   ///< named side low
  pelvis_hitch_deg,  ///< moving side high
  pelvis_shift_m,    ///< toward the named side
  knee_flexion_deg,
  knee_back_deg,  ///< knee bowing back
  shank_lean_deg,
  heel_lift_m,
  heel_difference_m,  ///< the named side's heel lower than the other's
  toe_out_deg,
  foot_roll_deg,        ///< foot onto its outer edge
  thigh_flexion_deg,    ///< thigh forward from vertical
  thigh_abduction_deg,  ///< thigh away from the midline
  leg_flexion_deg,      ///< hip-ankle line forward from vertical
  leg_abduction_deg,    ///< hip-ankle line away from the midline
  leg_turn_deg,         ///< foot turned out about the line of the shank
  step_width_m,         ///< between the ankles, sideways
  heel_toe_gap_m,       ///< from the front foot's heel to the back foot's toes
  foot_gap_m,           ///< between the ankles, in space
  elbow_flexion_deg,
  elbow_difference_deg,  ///< the named side's elbow less bent than the other's
  arm_flexion_deg,       ///< upper arm forward from the trunk line
  arm_difference_deg,    ///< the named side's arm raised less than the other's
  arm_abduction_deg,     ///< upper arm sideways from the trunk line
  wrist_back_deg,
  shoulder_lift_m,     ///< shoulder toward the ear, along the trunk
  neck_flexion_deg,    ///< head forward against the thorax
  heel_off_step_m,     ///< heel behind the step's near edge, of a foot that is on it
  step_clearance_m,    ///< toes over the step while they pass its edge; large elsewhere
  push_off_deg,        ///< ankle pointed while the toes are on the floor
  phase_time_s,        ///< duration of the named phases together
  breath_hold_s,       ///< longest time without a breath
  plantarflexion_deg,  ///< foot pointed down against the shank
  varus_deg,           ///< knee centre outside the hip-ankle line
  hip_flexion_deg,     ///< thigh forward of the line of the trunk
  hip_height_m,        ///< middle of the hips above the mat or the floor
  side_bend_deg,       ///< thorax bent against the pelvis toward the named side
  knee_gap_m           ///< between the knees, sideways
};

/// How the values at single moments become one value.
enum class Take {
  worst,    ///< the value furthest to the faulty side
  highest,  ///< the peak reached, e.g. of a lift that is too low
  lowest,
  start,  ///< at the start of the first phase named
  end,    ///< at the end of the last phase named
  range,  ///< highest less lowest
  speed   ///< largest absolute rate, per second
};

/// Over what a measure is taken (design.md, Truth 2).
enum class Scope { instant, phase, repetition, set, scene, breathing };

/// Against what a value is judged.
enum class Reference { absolute, baseline };

/// When a performed repetition counts as faulty, and up to where it is clean.
struct Definition {
  Measure measure = Measure::valgus_deg;
  Take take = Take::worst;
  Scope scope = Scope::phase;
  std::vector<std::string> phases;  ///< phase ids in which it is measured; empty: all
  bool above = true;                ///< faulty above `fault` (else below)
  double harmless = 0.0;            ///< clean up to here
  double fault = 0.0;               ///< faulty from here
  Reference reference = Reference::absolute;
};

/// How a fault changes the movement. The amount is the severity (in the unit of the definition's
/// measure, as departure from the definition's reference) times `gain`.
struct Operator {
  enum class Kind {
    offset,      ///< adds to a channel inside the phases, raised-cosine blended in and out
    end_offset,  ///< adds to the channel at the end of the phases: the way there is shorter or
                 ///< longer
    end_value,   ///< sets the channel at the end of the phases
    pulse,       ///< adds a swing to and fro inside the phases: the amount is from peak to peak
    phase_time,  ///< sets the duration of the phases together, s
    breath_hold  ///< holds the breath for this long from the start of the phases, s (no channel)
  };
  Kind kind = Kind::offset;
  Channel channel = Channel::trunk_lean;
  std::vector<std::string> phases;
  double gain = 1.0;
  double hertz = 1.0;       ///< of a pulse
  bool other_side = false;  ///< a sided channel of the other side of the body
  std::string basis;
};

/// Which side of the body a fault happens on. In an exercise on one leg the sides follow the leg.
enum class ActsOn { named_side, moving_side, standing_side };

/// One reason why a person shows a fault, and what helps.
struct CauseModel {
  std::string id;                   ///< e.g. "weakness", "misunderstanding", "pain", "fear"
  std::string name;                 ///< plain words for the debrief
  std::string tell_card;            ///< what the person's card hints at
  std::string tell_face;            ///< "pain", "strain", "fatigue", "smile", "neutral"
  std::string tell_ask;             ///< what the person answers when asked
  std::vector<std::string> better;  ///< cue ids that help
  std::vector<std::string> partly;  ///< cue ids that help a little
  std::vector<std::string> worse;   ///< cue ids that harm
  bool easier_helps = false;        ///< an easier variant removes the fault
  double limp01 = 0.0;              ///< how far they limp for it when they walk
};

/// Another fault that this one brings about by mechanics, so that both are measured together.
struct AlsoShows {
  std::string fault;  ///< id of a fault of the same exercise
  std::string why;    ///< the mechanical reason, for authors
};

/// A harmless way of doing an exercise a little differently (class V): not to be corrected.
struct VariationModel {
  std::string id;
  std::string name;                 ///< plain words for the debrief
  std::vector<Operator> operators;  ///< of severity 1: the gain is the amount
  std::optional<Hands> hands;
  std::string basis;
};

/// An exercise: how it is done well.
struct ExerciseModel {
  std::string id;
  std::string name;
  std::string purpose;            ///< one plain sentence for the trainee
  Carrier start = Carrier::feet;  ///< standing, seated or lying
  Lying lying = Lying::on_back;   ///< when it starts on the mat
  Hands hands = Hands::at_sides;
  Legs legs = Legs::together;
  MovingFoot moving_foot = MovingFoot::lifted;
  Drive drive = Drive::front;  ///< used by Legs::split
  bool alternates = false;     ///< the next repetition moves the other leg
  double seat_height_m = 0.46;
  double stance_width_m = 0.0;  ///< 0: hip width
  double stride_feet = 0.0;     ///< split stance: between the ankles, in lengths of the foot
  double step_height_m = 0.0;   ///< of Legs::step
  double pause_s = 1.0;         ///< settling between repetitions
  int repetitions = 8;          ///< usual number in a bout
  double tempo_sd01 = 0.08;     ///< variability of phase times within a person
  double range_sd01 = 0.04;     ///< variability of targets within a person
  std::array<double, kChannelCount>
      start_posture{};                              ///< before the first phase, and after the last
  std::array<double, kChannelCount> other_start{};  ///< of the other leg's sided channels
  std::vector<PhaseModel> phases;
  std::vector<VariantModel> variants;
  std::vector<VariationModel> variations;
  std::vector<std::string> fault_ids;  ///< what may be called here: at most nine
  std::string best_view;               ///< "front", "side" or "back"
  std::string basis;
  std::vector<Equipment> props;  ///< used besides the chair
};

/// A fault: what it looks like, when it counts, how it is made, why it happens, what helps.
struct FaultModel {
  std::string id;
  std::string exercise_id;
  std::string name;        ///< one of the plain names in the calling panel
  std::string looks_like;  ///< for the debrief
  std::string region;      ///< body region to click: feet knees hips trunk arms head breathing
  std::string view;        ///< best view: front, back, side
  bool sided = false;      ///< happens on a named side
  ActsOn acts_on = ActsOn::named_side;  ///< side of its operators and its measure
  bool safety = false;                  ///< class S
  Definition definition;
  std::vector<Operator> operators;
  double level1 = 0.0;  ///< severities, in the unit of the measure
  double level2 = 0.0;
  double level3 = 0.0;
  double severity_sd01 = 0.10;  ///< variability from repetition to repetition
  std::vector<AlsoShows> also_shows;
  std::vector<CauseModel> causes;  ///< at least two that look alike
  std::vector<std::string> cues;   ///< exactly four cue ids offered for this fault
  std::string basis;               ///< evidence tag of every number in this file
  std::string source;              ///< keys or addresses behind the tag
};

/// What is normal for a person with osteoarthritis: never scored.
struct Baseline {
  double trunk_lean_extra_deg = 0.0;  ///< on rising, over people without pain
  double side_lean_deg = 0.0;         ///< toward the good side
  double pelvis_shift_m = 0.0;        ///< toward the good side
  double fixed_flexion_deg = 0.0;     ///< of the sore knee
  double toe_out_deg = 7.0;
  double tempo_scale = 1.0;  ///< phase times over the usual
  double range_scale = 1.0;  ///< working range over the usual
  double kyphosis01 = 0.0;   ///< rounded upper back, drawn and harmless
  double limp01 = 0.0;       ///< spares the sore leg when walking: 0.3 slightly, 0.6 clearly
};

}  // namespace spotter::movement
