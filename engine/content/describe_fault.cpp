#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

namespace {

using movement::CauseModel;
using movement::Definition;
using movement::FaultModel;
using movement::Operator;

Description describeDefinition() {
  using D = Definition;
  return describe<D>(
      "fault.definition", "When a performed repetition counts as faulty.",
      {required(choice(
           "measure", &D::measure,
           {"valgus_deg",      "trunk_lean_deg",     "trunk_back_deg",    "side_lean_deg",
            "trunk_turn_deg",  "pelvis_turn_deg",    "hollow_back_deg",   "round_back_deg",
            "pelvis_drop_deg", "pelvis_hitch_deg",   "pelvis_shift_m",    "knee_flexion_deg",
            "knee_back_deg",   "shank_lean_deg",     "heel_lift_m",       "heel_difference_m",
            "toe_out_deg",     "foot_roll_deg",      "thigh_flexion_deg", "thigh_abduction_deg",
            "leg_flexion_deg", "leg_abduction_deg",  "leg_turn_deg",      "step_width_m",
            "heel_toe_gap_m",  "foot_gap_m",         "elbow_flexion_deg", "elbow_difference_deg",
            "arm_flexion_deg", "arm_difference_deg", "arm_abduction_deg", "wrist_back_deg",
            "shoulder_lift_m", "neck_flexion_deg",   "heel_off_step_m",   "step_clearance_m",
            "push_off_deg",    "phase_time_s",       "breath_hold_s",     "plantarflexion_deg",
            "varus_deg",       "hip_flexion_deg",    "hip_height_m",      "side_bend_deg",
            "knee_gap_m"},
           "What is measured from the performed posture.")),
       choice("take", &D::take, {"worst", "highest", "lowest", "start", "end", "range", "speed"},
              "How the values of the phases become one."),
       required(choice("scope", &D::scope,
                       {"instant", "phase", "repetition", "set", "scene", "breathing"},
                       "Over what it is measured.")),
       texts("phases", &D::phases, 0, 12, "Phases in which it is measured; none: in all."),
       yesNo("above", &D::above, "Faulty above the limit; false: below it."),
       required(
           number("harmless", &D::harmless, "of the measure", -1000, 1000, "Clean up to here.")),
       required(number("fault", &D::fault, "of the measure", -1000, 1000,
                       "A fault from here on; between the two it is subtle.")),
       choice("reference", &D::reference, {"absolute", "baseline"},
              "Against zero, or against what is normal for the person.")});
}

Description describeLevels() {
  using F = FaultModel;
  return describe<F>("fault.levels", "Severities, in the unit of the measure.",
                     {required(number("L1", &F::level1, "of the measure", -1000, 1000, "Subtle.")),
                      required(number("L2", &F::level2, "of the measure", -1000, 1000, "Clear.")),
                      required(number("L3", &F::level3, "of the measure", -1000, 1000, "Gross."))});
}

Description describeCause() {
  using C = CauseModel;
  return describe<C>(
      "fault.cause", "One reason why a person shows the fault, and what helps.",
      {required(id("id", &C::id, std::nullopt, "Name by which classes call this cause.")),
       required(text("name", &C::name, "Plain words for the debrief.")),
       required(text("tell_card", &C::tell_card, "What the person's card hints at.")),
       required(wordOf("tell_face", &C::tell_face, faceNames(), "What the face shows.")),
       required(text("tell_ask", &C::tell_ask, "What the person answers when asked.")),
       ids("better", &C::better, Kind::cue, 0, 4, "Cues that help."),
       ids("partly", &C::partly, Kind::cue, 0, 4, "Cues that help a little."),
       ids("worse", &C::worse, Kind::cue, 0, 4, "Cues that harm."),
       yesNo("easier_helps", &C::easier_helps, "An easier variant removes the fault."),
       number("limp01", &C::limp01, "", 0, 1,
              "How far they limp for it on the way between stations: 0.3 a little.")});
}

Description describeAlsoShows() {
  using A = movement::AlsoShows;
  return describe<A>(
      "fault.also_shows", "Another fault that this one brings about by mechanics.",
      {required(id("fault", &A::fault, Kind::fault, "A fault of the same exercise.")),
       required(text("why", &A::why, "The mechanical reason."))});
}

}  // namespace

Description describeOperator() {
  using O = Operator;
  return describe<O>(
      "fault.operator", "How the movement is changed.",
      {required(
           choice("kind", &O::kind,
                  {"offset", "end_offset", "end_value", "pulse", "phase_time", "breath_hold"},
                  "Adds to a channel, sets it at the end, swings it to and fro, sets the time of "
                  "the phases, or holds the breath.")),
       choice("channel", &O::channel, channelNames(), "The channel that is changed."),
       texts("phases", &O::phases, 0, 12, "The phases in which; none: in all."),
       number("gain", &O::gain, "", -500, 500, "Times the severity."),
       number("hertz", &O::hertz, "Hz", 0.2, 5, "How often a pulse goes to and fro."),
       yesNo("other_side", &O::other_side, "A sided channel of the other side of the body."),
       required(text("basis", &O::basis, "Evidence tag of the gain."))});
}

Description describeFault() {
  using F = FaultModel;
  return describe<F>(
      "fault", "A fault: what it looks like, when it counts, how it is made, why, what helps.",
      {required(id("id", &F::id, std::nullopt, "Name by which other files call this fault.")),
       required(id("exercise", &F::exercise_id, Kind::exercise, "The exercise it belongs to.")),
       required(text("name", &F::name, "The plain name in the calling panel.")),
       required(text("looks_like", &F::looks_like, "For the debrief.")),
       required(wordOf("region", &F::region,
                       {"feet", "knees", "hips", "trunk", "arms", "head", "breathing"},
                       "The part of the body to click.")),
       required(wordOf("view", &F::view, {"front", "back", "side"}, "From where it shows best.")),
       yesNo("sided", &F::sided, "Happens on a named side."),
       choice("acts_on", &F::acts_on, {"named_side", "moving_side", "standing_side"},
              "The side of the body that is changed and measured."),
       yesNo("safety", &F::safety, "Stop or step in, rather than cue."),
       number("severity_sd01", &F::severity_sd01, "", 0, 0.3,
              "Standard deviation of the severity from repetition to repetition, as a share."),
       required(ids("cues", &F::cues, Kind::cue, 0, 100, "The four cues offered for it.")),
       required(text("basis", &F::basis, "Evidence tag of every number in this file.")),
       required(text("source", &F::source, "Keys or addresses behind the tag.")),
       required(ownTable("levels", describeLevels(), "Severities of levels 1, 2 and 3.")),
       required(table("definition", &F::definition, describeDefinition(), "When it counts.")),
       required(tables("operator", &F::operators, describeOperator(), 1, 8,
                       "How it changes the movement.")),
       tables("also_shows", &F::also_shows, describeAlsoShows(), 0, 6,
              "Other faults that it brings about by mechanics."),
       required(tables("cause", &F::causes, describeCause(), 2, 6,
                       "Why it happens: at least two reasons that look alike."))});
}

}  // namespace spotter::content
