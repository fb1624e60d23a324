#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

namespace {

Description describePhysique() {
  using P = body::Physique;
  return describe<P>(
      "person.physique", "The body from which the skeleton and the figure are made.",
      {required(number("height_m", &P::height_m, "m", 1.40, 2.00, "Standing height.")),
       required(number("sex01", &P::sex01, "", 0, 1, "0 a man's proportions, 1 a woman's.")),
       required(number("bmi", &P::bmi, "kg/m2", 16, 45, "Body mass index.")),
       required(number("age_years", &P::age_years, "years", 18, 95, "Age."))});
}

Description describeBaseline() {
  using B = movement::Baseline;
  return describe<B>(
      "person.baseline", "What is normal for this person: never marked as a fault.",
      {number("trunk_lean_extra_deg", &B::trunk_lean_extra_deg, "deg", 0, 20,
              "Leans so much further forward on rising than people without pain."),
       number("side_lean_deg", &B::side_lean_deg, "deg", 0, 5, "Leans toward the good side."),
       number("pelvis_shift_m", &B::pelvis_shift_m, "m", 0, 0.02,
              "Shifts the hips toward the good side."),
       number("fixed_flexion_deg", &B::fixed_flexion_deg, "deg", 0, 10,
              "The sore knee does not straighten by so much."),
       number("toe_out_deg", &B::toe_out_deg, "deg", -5, 20, "The feet point outward."),
       number("tempo_scale", &B::tempo_scale, "", 0.8, 2.0, "Phase times over the usual."),
       number("range_scale", &B::range_scale, "", 0.5, 1.1, "Working range over the usual."),
       number("kyphosis01", &B::kyphosis01, "", 0, 1, "Rounded upper back: drawn, harmless."),
       number("limp01", &B::limp01, "", 0, 1,
              "Spares the sore leg when walking: 0.3 slightly, 0.6 clearly.")});
}

}  // namespace

Description describePerson() {
  using P = PersonModel;
  return describe<P>(
      "person", "A participant: body, history, and how they take to advice.",
      {required(id("id", &P::id, std::nullopt, "Name by which classes call this person.")),
       required(text("name", &P::name, "As they are called in class.")),
       optionalId("figure", &P::figure,
                  "File of assets/people with the drawn body; usually none: the id."),
       required(
           wordOf("sore_joint", &P::sore_joint, {"knee", "hip"}, "The joint that hurts most.")),
       required(choice("sore_side", &P::sore_side, sideNames(), "Their own left or right.")),
       required(text("history", &P::history, "One or two plain sentences for the card.")),
       required(text("agreed_level", &P::agreed_level, "What was agreed at the start.")),
       required(text("usual_limits", &P::usual_limits, "What is normal for this person.")),
       required(number("pain_usual", &P::pain_usual, "0-10", 0, 10, "Usual pain at rest.")),
       required(number("strength01", &P::strength01, "", 0, 1,
                       "Strength against what the exercises ask: 0 none, 1 plenty.")),
       required(number("attention01", &P::attention01, "", 0, 1,
                       "How well advice is taken in: 0 not at all, 1 at once.")),
       required(number("fear01", &P::fear01, "", 0, 1, "Fear of movement: 0 none, 1 great.")),
       required(
           text("basis", &P::basis, "Evidence tag of the numbers, with the key of the source.")),
       required(table("physique", &P::physique, describePhysique(), "The body.")),
       table("baseline", &P::baseline, describeBaseline(), "What is normal for this person."),
       table("look", &P::look, describeLook(), "What the person looks like.")});
}

}  // namespace spotter::content
