#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "body/skeleton.h"

namespace spotter::movement {

/// A scalar of the posture that a phase sets and a fault changes. Angles in degrees, lengths in metres.
/// Sided channels (see isSided) exist once for each side of the body.
enum class Channel {
  knee_flexion,    ///< both legs: with shank_lean it sets where the pelvis is (faults.md 0.1: k)
  shank_lean,      ///< both legs: forward lean of the shank, foot flat (d)
  trunk_lean,      ///< thorax forward from vertical (T)
  side_lean,       ///< thorax toward the named side (L)
  trunk_turn,      ///< thorax against pelvis about the vertical
  pelvis_drop,     ///< free or named side of the pelvis lower than the other; negative: hitched
  pelvis_shift,    ///< hips sideways toward the named side, m
  pelvis_turn,     ///< pelvis about the vertical
  valgus,          ///< sided: knee centre medial of the hip-ankle line, see measure.h
  heel_lift,       ///< sided: heel above the floor, m
  toe_out,         ///< sided: foot progression angle, + outward
  foot_forward,    ///< sided: foot ahead of its usual place, m
  leg_abduction,   ///< moving leg: away from the midline
  leg_flexion,     ///< moving leg: forward of the trunk line
  leg_turn_out,    ///< moving leg: outward rotation, shown at the foot
  leg_knee,        ///< moving leg: knee flexion
  stance_knee,     ///< standing leg: knee flexion, negative bows back
  arm_raise,       ///< both arms forward from hanging
  elbow_bend,      ///< both elbows
  head_nod,        ///< head and neck forward, beyond the trunk
  count
};
inline constexpr int kChannelCount = static_cast<int>(Channel::count);
bool isSided(Channel channel);

/// Where the hands are while exercising.
enum class Hands { crossed, forward, on_thighs, on_chair_back, at_sides };

/// What carries the pelvis at the end of a phase.
enum class Carrier { feet, seat };

/// One phase: the posture reached at its end and how.
struct PhaseModel {
  std::string id;             ///< e.g. "lean", "rise"
  std::string name;           ///< for people
  double duration_s = 1.0;    ///< usual time; the person's tempo scales it
  Carrier carrier = Carrier::feet;  ///< at the end of the phase
  /// Posture at the end; a channel without a value keeps the last one. side_lean and pelvis_shift
  /// are toward the standing leg in an exercise on one leg; pelvis_drop then lowers the moving side.
  std::array<std::optional<double>, kChannelCount> target{};
  /// Share of the phase by which a channel starts later (+) than the phase: joints do not move as one.
  std::array<double, kChannelCount> delay01{};
  std::string basis;          ///< evidence tag of the row's numbers
};

/// An easier or harder way of doing an exercise: changes to the phases.
struct VariantModel {
  std::string id;             ///< e.g. "higher_seat"
  std::string name;
  int step = 0;               ///< -1 easier, +1 harder
  double seat_raise_m = 0.0;
  double range_scale = 1.0;   ///< scales the working range (knee flexion, leg lift)
  double tempo_scale = 1.0;   ///< scales phase times
  double effort_scale = 1.0;  ///< load on the person relative to the usual variant
  std::optional<Hands> hands;
};

/// An exercise: how it is done well.
struct ExerciseModel {
  std::string id;
  std::string name;
  std::string purpose;                  ///< one plain sentence for the trainee
  Carrier start = Carrier::feet;        ///< seated or standing
  Hands hands = Hands::at_sides;
  bool one_leg = false;                 ///< a moving leg and a standing leg
  double seat_height_m = 0.46;
  double stance_width_m = 0.0;          ///< 0: hip width
  double pause_s = 1.0;                 ///< settling between repetitions
  int repetitions = 8;                  ///< usual number in a bout
  double tempo_sd01 = 0.08;             ///< variability of phase times within a person
  double range_sd01 = 0.04;             ///< variability of targets within a person
  std::array<double, kChannelCount> start_posture{};  ///< before the first phase
  std::vector<PhaseModel> phases;
  std::vector<VariantModel> variants;
  std::vector<std::string> fault_ids;   ///< the plain names that may be called, at most seven
  std::string best_view;                ///< "front", "side" or "back"
  std::string basis;
};

/// What is measured from poses to decide whether a fault is present.
enum class Measure {
  valgus_deg,            ///< larger of the window, on the named side
  trunk_lean_deg,        ///< peak forward lean
  trunk_lean_least_deg,  ///< least forward lean at the end of the phase
  side_lean_deg,         ///< peak, toward the named side
  pelvis_drop_deg,       ///< peak, named side low
  pelvis_hitch_deg,      ///< peak, moving side high
  pelvis_shift_m,        ///< peak, toward the named side
  knee_flexion_peak_deg,
  knee_flexion_end_deg,  ///< at the end of the phase
  shank_lean_deg,        ///< at the start of the phase
  heel_lift_m,
  toe_out_deg,
  leg_flexion_deg,       ///< moving leg, peak
  leg_speed_deg_s,       ///< moving leg, peak angular speed
  stance_knee_back_deg,  ///< standing knee, peak bowing back
  phase_time_s,          ///< duration of the named phases together
  breath_hold_s          ///< longest time without a breath
};

/// Over what a measure is taken (design.md, Truth 2).
enum class Scope { instant, phase, repetition, set, scene, breathing };

/// Against what a value is judged.
enum class Reference { absolute, baseline };

/// When a performed repetition counts as faulty, and up to where it is clean.
struct Definition {
  Measure measure = Measure::valgus_deg;
  Scope scope = Scope::phase;
  std::vector<std::string> phases;      ///< phase ids in which it is measured; empty: all
  bool above = true;                    ///< faulty above `fault` (else below)
  double harmless = 0.0;                ///< clean up to here
  double fault = 0.0;                   ///< faulty from here
  Reference reference = Reference::absolute;
};

/// How a fault changes the movement. The amount is the severity (in the unit of the definition's
/// measure, as departure from the definition's reference) times `gain`.
struct Operator {
  enum class Kind {
    offset,        ///< adds to a channel inside the phases, raised-cosine blended in and out
    end_value,     ///< sets the channel at the end of the phases
    phase_time,    ///< sets the duration of the phases together, s
    breath_hold    ///< holds the breath for this long from the start of the phases, s (no channel)
  };
  Kind kind = Kind::offset;
  Channel channel = Channel::trunk_lean;
  std::vector<std::string> phases;
  double gain = 1.0;
  std::string basis;
};

/// Which side of the body a fault happens on. In an exercise on one leg the sides follow the leg.
enum class ActsOn { named_side, moving_side, standing_side };

/// One reason why a person shows a fault, and what helps.
struct CauseModel {
  std::string id;                       ///< e.g. "weakness", "misunderstanding", "pain", "fear"
  std::string name;                     ///< plain words for the debrief
  std::string tell_card;                ///< what the person's card hints at
  std::string tell_face;                ///< "pain", "strain", "fatigue", "smile", "neutral"
  std::string tell_ask;                 ///< what the person answers when asked
  std::vector<std::string> better;      ///< cue ids that help
  std::vector<std::string> partly;      ///< cue ids that help a little
  std::vector<std::string> worse;       ///< cue ids that harm
  bool easier_helps = false;            ///< an easier variant removes the fault
};

/// A fault: what it looks like, when it counts, how it is made, why it happens, what helps.
struct FaultModel {
  std::string id;
  std::string exercise_id;
  std::string name;                     ///< one of the plain names in the calling panel
  std::string looks_like;               ///< for the debrief
  std::string region;                   ///< body region to click: feet knees hips trunk arms head breathing
  std::string view;                     ///< best view: front, back, side
  bool sided = false;                   ///< happens on a named side
  ActsOn acts_on = ActsOn::named_side;  ///< side of its operators and its measure
  bool safety = false;                  ///< class S
  Definition definition;
  std::vector<Operator> operators;
  double level1 = 0.0;                  ///< severities, in the unit of the measure
  double level2 = 0.0;
  double level3 = 0.0;
  double severity_sd01 = 0.10;          ///< variability from repetition to repetition
  std::vector<CauseModel> causes;       ///< at least two that look alike
  std::vector<std::string> cues;        ///< exactly four cue ids offered for this fault
  std::string basis;                    ///< evidence tag of every number in this file
  std::string source;                   ///< keys or addresses behind the tag
};

/// What is normal for a person with osteoarthritis: never scored.
struct Baseline {
  double trunk_lean_extra_deg = 0.0;    ///< on rising, over people without pain
  double side_lean_deg = 0.0;           ///< toward the good side
  double pelvis_shift_m = 0.0;          ///< toward the good side
  double fixed_flexion_deg = 0.0;       ///< of the sore knee
  double toe_out_deg = 7.0;
  double tempo_scale = 1.0;             ///< phase times over the usual
  double range_scale = 1.0;             ///< working range over the usual
  double kyphosis01 = 0.0;              ///< rounded upper back, drawn and harmless
};

}  // namespace spotter::movement
