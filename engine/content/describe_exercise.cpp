#include <limits>

#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

namespace {

using movement::ExerciseModel;
using movement::PhaseModel;
using movement::VariantModel;

/// Range of a channel: what a body can do at all; what one person can reach is checked elsewhere.
struct ChannelRange {
  double low;
  double high;
  std::string unit;
  std::string help;
};

ChannelRange channelRange(movement::Channel channel) {
  using C = movement::Channel;
  switch (channel) {
    case C::knee_flexion:
      return {-10, 140, "deg", "Knee flexion of both legs."};
    case C::shank_lean:
      return {-20, 45, "deg", "Forward lean of both shanks, feet flat."};
    case C::trunk_lean:
      return {-30, 100, "deg", "Thorax forward from vertical."};
    case C::side_lean:
      return {-40, 40, "deg", "Thorax toward the named side."};
    case C::trunk_turn:
      return {-60, 60, "deg", "Thorax against the pelvis."};
    case C::pelvis_drop:
      return {-25, 25, "deg", "Free or named side of the pelvis lower."};
    case C::pelvis_shift:
      return {-0.2, 0.2, "m", "Hips toward the named side."};
    case C::pelvis_turn:
      return {-60, 60, "deg", "Pelvis about the vertical."};
    case C::pelvis_tilt:
      return {-40, 40, "deg", "Pelvis forward under the trunk: hollow back."};
    case C::valgus:
      return {-30, 40, "deg", "Knee centre medial of the hip-ankle line."};
    case C::heel_lift:
      return {0, 0.15, "m", "Heel above the floor."};
    case C::toe_lift:
      return {0, 0.15, "m", "Toes above the floor, on the heel."};
    case C::toe_out:
      return {-30, 60, "deg", "Foot pointing outward."};
    case C::foot_roll:
      return {-20, 30, "deg", "Foot onto its outer edge."};
    case C::foot_forward:
      return {-0.4, 0.4, "m", "Foot ahead of its usual place."};
    case C::foot_outward:
      return {-0.2, 0.2, "m", "Foot further from the midline."};
    case C::leg_abduction:
      return {-20, 60, "deg", "Moving leg away from the midline."};
    case C::leg_flexion:
      return {-40, 110, "deg", "Moving thigh forward from vertical, or above the seat."};
    case C::leg_turn_out:
      return {-45, 60, "deg", "Moving leg turned outward."};
    case C::leg_knee:
      return {-10, 140, "deg", "Knee flexion of the moving leg."};
    case C::stance_knee:
      return {-20, 60, "deg", "Knee flexion of the standing leg."};
    case C::arm_raise:
      return {-40, 180, "deg", "Upper arms forward from hanging."};
    case C::arm_out:
      return {-10, 170, "deg", "Upper arms sideways from hanging."};
    case C::elbow_bend:
      return {0, 150, "deg", "Elbows, beyond their relaxed bend."};
    case C::wrist_back:
      return {-60, 70, "deg", "Hands bent back."};
    case C::shoulder_lift:
      return {-0.03, 0.08, "m", "Shoulders toward the ears."};
    case C::head_nod:
      return {-45, 60, "deg", "Head and neck forward, beyond the trunk."};
    case C::head_turn:
      return {-80, 80, "deg", "Head against the thorax."};
    case C::hips_onto:
      return {-0.2, 1.2, "", "Step: share of the hips' way forward onto it."};
    case C::hips_up:
      return {-0.2, 1.2, "", "Step: share of the hips' way up."};
    case C::foot_onto:
      return {0, 1, "", "Step: share of the foot's way onto it."};
    case C::foot_clear:
      return {-0.06, 0.15, "m", "Step: the foot swings higher than usual."};
    case C::foot_reach:
      return {-0.25, 0.1, "m", "Step: the foot further onto it than usual."};
    case C::hand_ahead:
      return {-0.3, 0.4, "m", "On a rail: the hand further ahead along it."};
    case C::crank_turn:
      return {0, 360, "deg", "On a bike: the crank of the moving side, from its highest place."};
    case C::saddle_knee:
      return {5, 70, "deg", "On a bike: knee flexion at its straightest, by the saddle's height."};
    case C::foot_point:
      return {-30, 45, "deg", "On a bike: foot pointed down where the pedal is lowest."};
    case C::hip_flexion:
      return {-20, 110, "deg", "Lying: thighs forward of the line of the trunk."};
    case C::hip_lift:
      return {0, 0.2, "m", "Lying on the back: hips above their rest."};
    case C::knee_open:
      return {0, 60, "deg", "Lying on the side: top knee up."};
    case C::knee_press:
      return {0, 40, "deg", "Lying: moving knee pressed straighter than it rests."};
    case C::count:
      break;
  }
  return {0, 0, "", ""};
}

/// One key per channel of a fixed array of numbers; `none` is a value that is not written.
template <class T>
std::vector<Field> channelFields(std::array<double, movement::kChannelCount> T::*member,
                                 bool is_delay) {
  std::vector<Field> fields;
  const std::vector<std::string> names = channelNames();
  for (std::size_t i = 0; i < names.size(); ++i) {
    ChannelRange range = channelRange(static_cast<movement::Channel>(i));
    if (is_delay) range = {-0.5, 0.5, "", "Share of the phase by which this starts later."};
    Field field;
    field.key = names[i];
    field.type = Field::Type::number;
    field.unit = range.unit;
    field.low = range.low;
    field.high = range.high;
    field.help = range.help;
    field.get = [member, i](const void* object) -> Value {
      const double value = (static_cast<const T*>(object)->*member)[i];
      if (value == 0.0) return std::monostate();
      return value;
    };
    field.set = [member, i](void* object, const Value& value) {
      (static_cast<T*>(object)->*member)[i] = std::get<double>(value);
    };
    fields.push_back(std::move(field));
  }
  return fields;
}

/// Of the other side only the channels that each side has.
bool forOtherSide(std::size_t channel) {
  return movement::isSided(static_cast<movement::Channel>(channel));
}

template <class Keep>
std::vector<Field> only(std::vector<Field> fields, Keep keep) {
  std::vector<Field> kept;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (keep(i)) kept.push_back(std::move(fields[i]));
  }
  return kept;
}

std::vector<Field> targetFields(
    std::array<std::optional<double>, movement::kChannelCount> PhaseModel::*member) {
  std::vector<Field> fields;
  const std::vector<std::string> names = channelNames();
  for (std::size_t i = 0; i < names.size(); ++i) {
    const ChannelRange range = channelRange(static_cast<movement::Channel>(i));
    Field field;
    field.key = names[i];
    field.type = Field::Type::number;
    field.unit = range.unit;
    field.low = range.low;
    field.high = range.high;
    field.help = range.help;
    field.get = [member, i](const void* object) -> Value {
      const std::optional<double>& value = (static_cast<const PhaseModel*>(object)->*member)[i];
      if (!value) return std::monostate();
      return *value;
    };
    field.set = [member, i](void* object, const Value& value) {
      (static_cast<PhaseModel*>(object)->*member)[i] = std::get<double>(value);
    };
    fields.push_back(std::move(field));
  }
  return fields;
}

Description describePhase() {
  using P = PhaseModel;
  return describe<P>(
      "exercise.phase", "One phase: the posture reached at its end, and how.",
      {required(id("id", &P::id, std::nullopt, "Name by which faults call this phase.")),
       required(text("name", &P::name, "For people.")),
       required(number("duration_s", &P::duration_s, "s", 0.1, 30,
                       "Usual time; the person's tempo scales it.")),
       choice("carrier", &P::carrier, carrierNames(), "What carries the pelvis at the end."),
       required(text("basis", &P::basis, "Evidence tag of the numbers of this phase.")),
       ownTable("target",
                describe<P>("exercise.phase.target",
                            "Posture at the end; a channel without a value keeps its last one.",
                            targetFields(&P::target)),
                "Posture at the end of the phase."),
       ownTable(
           "other_target",
           describe<P>("exercise.phase.other_target",
                       "The other side at the end: the standing or the back leg, the other arm.",
                       only(targetFields(&P::other_target), forOtherSide)),
           "The other side at the end of the phase."),
       ownTable("delay",
                describe<P>("exercise.phase.delay", "Joints do not move as one.",
                            channelFields(&P::delay01, true)),
                "Which joints start later within the phase.")});
}

Description describeVariant() {
  using V = VariantModel;
  return describe<V>(
      "exercise.variant", "An easier or harder way of doing the exercise.",
      {required(id("id", &V::id, std::nullopt, "Name of the variant.")),
       required(text("name", &V::name, "For people.")),
       required(whole("step", &V::step, -3, 3, "Below 0 easier, above 0 harder.")),
       number("seat_raise_m", &V::seat_raise_m, "m", -0.1, 0.2, "Seat higher by so much."),
       number("range_scale", &V::range_scale, "", 0.3, 1.5, "Working range over the usual."),
       number("tempo_scale", &V::tempo_scale, "", 0.5, 3.0, "Phase times over the usual."),
       number("effort_scale", &V::effort_scale, "", 0.2, 2.0, "Load over the usual."),
       choice("hands", &V::hands, handsNames(), "Where the hands are, when not as usual."),
       number("step_height_m", &V::step_height_m, "m", 0, 0.25,
              "A lower or higher step; 0 is the usual one."),
       choices("props", &V::props, equipmentNames(), "Things used besides the exercise's own.")});
}

Description describeVariation() {
  using V = movement::VariationModel;
  return describe<V>(
      "exercise.variation", "A harmless difference: not to be corrected.",
      {required(id("id", &V::id, std::nullopt, "Name by which classes call it.")),
       required(text("name", &V::name, "Plain words for the debrief.")),
       choice("hands", &V::hands, handsNames(), "Where the hands are, when not as usual."),
       tables("operator", &V::operators, describeOperator(), 0, 6,
              "How it changes the movement; the gain is the amount."),
       required(text("basis", &V::basis, "Evidence tag of the numbers."))});
}

}  // namespace

Description describeExercise() {
  using X = ExerciseModel;
  return describe<X>(
      "exercise", "An exercise: how it is done well.",
      {required(id("id", &X::id, std::nullopt, "Name by which other files call this exercise.")),
       required(text("name", &X::name, "For people.")),
       required(text("purpose", &X::purpose, "One plain sentence for the trainee.")),
       required(choice("start", &X::start, carrierNames(), "Begins standing, seated or lying.")),
       choice("lying", &X::lying, {"back", "side"}, "How a person lies on the mat."),
       required(choice("hands", &X::hands, handsNames(), "Where the hands are.")),
       choice("legs", &X::legs, {"together", "one_moves", "split", "step"},
              "Both alike, one moves, one foot ahead of the other, or onto a step."),
       choice("moving_foot", &X::moving_foot, {"lifted", "on_floor"},
              "Whether the moving foot leaves the floor or slides along it."),
       choice("drive", &X::drive, {"front", "back"},
              "Which leg of a split stance knee_flexion and shank_lean speak of."),
       yesNo("alternates", &X::alternates, "The next repetition moves the other leg."),
       choices("props", &X::props, equipmentNames(), "Things used besides the chair."),
       number("seat_height_m", &X::seat_height_m, "m", 0.3, 0.7, "Height of the seat."),
       number("stance_width_m", &X::stance_width_m, "m", 0, 0.6,
              "Distance between the feet; 0 is hip width."),
       number("stride_feet", &X::stride_feet, "", 0, 4,
              "Split stance: between the ankles, in lengths of the person's foot."),
       number("step_height_m", &X::step_height_m, "m", 0, 0.25, "Height of the step."),
       number("pause_s", &X::pause_s, "s", 0, 10, "Settling between repetitions."),
       whole("repetitions", &X::repetitions, 1, 50, "Usual number in a bout."),
       number("tempo_sd01", &X::tempo_sd01, "", 0, 0.3,
              "Standard deviation of phase times within a person, as a share."),
       number("range_sd01", &X::range_sd01, "", 0, 0.3,
              "Standard deviation of targets within a person, as a share."),
       required(ids("fault_ids", &X::fault_ids, Kind::fault, 1, 9,
                    "The faults whose plain names may be called here.")),
       required(wordOf("best_view", &X::best_view, {"front", "side", "back"},
                       "From where most is seen.")),
       required(text("basis", &X::basis, "Evidence tag of the numbers.")),
       ownTable("start_posture",
                describe<X>("exercise.start_posture", "Posture before the first phase.",
                            channelFields(&X::start_posture, false)),
                "Posture before the first phase; 0 where nothing is given."),
       ownTable("other_start",
                describe<X>("exercise.other_start", "The other leg before the first phase.",
                            only(channelFields(&X::other_start, false), forOtherSide)),
                "The standing or back leg before the first phase."),
       required(tables("phase", &X::phases, describePhase(), 1, 8, "The phases, in order.")),
       tables("variant", &X::variants, describeVariant(), 0, 8, "Easier and harder ways."),
       tables("variation", &X::variations, describeVariation(), 0, 6, "Harmless differences.")});
}

}  // namespace spotter::content
