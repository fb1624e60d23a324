#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

namespace {

// Which of it is floor, the place tells.
constexpr double kFar_m = 15.0;

Description describeStation() {
  using S = StationModel;
  return describe<S>(
      "class.station", "One exercise of the class: everybody does it at the same time.",
      {required(id("id", &S::id, std::nullopt, "Name by which this class calls the station.")),
       required(id("exercise", &S::exercise, Kind::exercise, "The exercise.")),
       required(whole("repetitions", &S::repetitions, 1, 50, "Repetitions of the bout.")),
       choice("moving_side", &S::moving_side, {"left", "right", "sore", "good"},
              "The leg that moves, in exercises on one leg.")});
}

/// A side that need not be given; whether it was is part of the model.
template <class T>
Field sideField(std::string about) {
  Field field = choice("side", &T::side, sideNames(), std::move(about));
  field.get = [get = field.get](const void* object) -> Value {
    if (!static_cast<const T*>(object)->has_side) return std::monostate();
    return get(object);
  };
  field.set = [set = field.set](void* object, const Value& value) {
    set(object, value);
    static_cast<T*>(object)->has_side = true;
  };
  return field;
}

Description describeFaultScript() {
  using F = FaultScript;
  return describe<F>(
      "class.participant.fault", "A fault that this person is to show at one station.",
      {required(id("station", &F::station, std::nullopt, "The station.")),
       required(id("fault", &F::fault, Kind::fault, "The fault.")),
       sideField<F>("Their own side; only for faults that have one."),
       required(whole("level", &F::level, 0, 3,
                      "1 subtle, 2 clear, 3 gross; 0 within the harmless band.")),
       required(id("cause", &F::cause, std::nullopt, "Which of the fault's causes it is.")),
       choice("onset", &F::onset, {"from_start", "builds"}, "There at once, or growing.")});
}

Description describeVariationScript() {
  using V = VariationScript;
  return describe<V>(
      "class.participant.variation", "A harmless variation that this person shows at one station.",
      {required(id("station", &V::station, std::nullopt, "The station.")),
       required(id("variation", &V::variation, std::nullopt, "A variation of its exercise."))});
}

Description describeParticipant() {
  using P = ParticipantModel;
  return describe<P>(
      "class.participant", "A person's place in this class.",
      {required(id("person", &P::person, Kind::person, "Who it is.")),
       required(number("x_m", &P::x_m, "m", -kFar_m, kFar_m, "Where on the floor, across.")),
       required(number("z_m", &P::z_m, "m", -kFar_m, kFar_m, "Where on the floor, along.")),
       number("heading_deg", &P::heading_deg, "deg", -360, 360,
              "0 faces +Z, positive turns to their left."),
       required(number("pain_today", &P::pain_today, "0-10", 0, 10, "Pain before the class.")),
       tables("fault", &P::faults, describeFaultScript(), 0, 12, "The faults they are to show."),
       tables("variation", &P::variations, describeVariationScript(), 0, 12,
              "Harmless ways of their own.")});
}

Description describeEvent() {
  using E = EventModel;
  return describe<E>(
      "class.event", "A warning sign, or something harmless that looks like one.",
      {required(id("id", &E::id, std::nullopt, "Name of the event.")),
       required(choice("kind", &E::kind, {"safety", "look_alike"}, "A sign, or a look-alike.")),
       choice("tier", &E::tier, {"emergency", "stop_exercise", "modify"}, "How urgent."),
       required(text("name", &E::name, "For the debrief.")),
       required(id("person", &E::person, Kind::person, "Who shows it.")),
       required(id("station", &E::station, std::nullopt, "At which station.")),
       required(number("at_s", &E::at_s, "s", 0, 600, "After the station's bout began.")),
       required(number("lasts_s", &E::lasts_s, "s", 1, 600, "How long, if nobody acts.")),
       choice(
           "gesture", &E::gesture,
           {"none",           "hand_to_chest",  "hand_to_collar", "wipe_brow",       "rub_knee",
            "grip_chair",     "sway",           "faint",          "breathless",      "sharp_pain",
            "guard",          "give_way",       "rub_calf",       "arm_drift",       "lose_balance",
            "white_knuckles", "rise_dizzy",     "tremble",        "freeze",          "laugh",
            "rub_thighs",     "stretch_calf",   "adjust_glasses", "hand_to_ear",     "chat",
            "wave",           "roll_shoulders", "bounce",         "shake_out_hands", "think",
            "stretch_back",   "feverish"},
           "What the hands or the body do."),
       sideField<E>("Their own side, only for gestures that have one; usually the sore leg, or the "
                    "hand of the other side."),
       choice("face", &E::face, faceNames(), "What the face shows."),
       yesNo("stops_moving", &E::stops_moving, "The person stops exercising."),
       number("pallor01", &E::pallor01, "", 0, 1, "How pale: 0 not, 1 grey."),
       number("sweat01", &E::sweat01, "", 0, 1, "How much sweat shows."),
       optionalId("after_hazard", &E::after_hazard,
                  "Happens only while this hazard of the class is there; then it is what came of "
                  "it."),
       optionalId("after_beat", &E::after_beat,
                  "Happens only when this beat of the class's discussion came up: what was said "
                  "there comes back."),
       text("says", &E::says, "What they say unasked; may be empty."),
       required(text("asked", &E::asked, "What they answer when asked.")),
       required(text("basis", &E::basis, "Evidence tag, with the key of the source.")),
       text("source", &E::source, "Keys or addresses behind the tag.")});
}

}  // namespace

Description describeClass() {
  using C = ClassModel;
  return describe<C>(
      "class", "A class: who comes, what they do, what happens.",
      {required(id("id", &C::id, std::nullopt, "Name by which the program calls the class.")),
       required(text("title", &C::title, "For the home screen.")),
       required(text("summary", &C::summary, "One or two sentences for the home screen.")),
       required(id("standard", &C::standard, Kind::standard, "The rules of marking.")),
       unlessUsual<C>(id("discussion", &C::discussion, Kind::discussion,
                         "What the group talks of before the exercise; none: exercise only.")),
       unlessUsual<C>(id("place", &C::place, Kind::place, "The room; usually the hall.")),
       unlessUsual<C>(choice("light", &C::light, lightNames(),
                             "Morning sun, grey day or lamps; usually morning.")),
       number("trainee_x_m", &C::trainee_x_m, "m", -kFar_m, kFar_m, "Where the trainee begins."),
       number("trainee_z_m", &C::trainee_z_m, "m", -kFar_m, kFar_m, "Where the trainee begins."),
       number("trainee_heading_deg", &C::trainee_heading_deg, "deg", -360, 360,
              "0 faces +Z, 180 faces the class."),
       tables("station", &C::stations, describeStation(), 0, 20, "The exercises; none: talk only."),
       required(
           tables("participant", &C::participants, describeParticipant(), 1, 24, "The people.")),
       tables("event", &C::events, describeEvent(), 0, 20, "What happens."),
       tables("hazard", &C::hazards, describeHazard(), 0, 12,
              "What is wrong, or only looks so, in the room and with the kit."),
       unlessUsual<C>(yesNo("watch_only", &C::watch_only,
                            "An exam: it goes by itself, and nothing that one does changes it.")),
       unlessUsual<C>(number("bout_s", &C::bout_s, "s", 0, 600,
                             "Above 0: everybody exercises so long at a station, however often. "
                             "Usually the repetitions of the station count."))});
}

}  // namespace spotter::content
