#include "pack/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace spotter::pack {
namespace {

using movement::Equipment;
using movement::Hands;

std::string_view propWords(Equipment prop) {
  constexpr std::array<std::string_view, 9> kWords = {"a step",
                                                      "a rail",
                                                      "a mat",
                                                      "a towel",
                                                      "a pillow",
                                                      "a static bike",
                                                      "two tins or light weights",
                                                      "a band",
                                                      "a clear wall"};
  return kWords[static_cast<std::size_t>(prop)];
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string all;
  for (const std::string& part : parts) {
    if (!all.empty()) all += between;
    all += part;
  }
  return all;
}

std::string whole(double value) { return std::to_string(static_cast<int>(std::lround(value))); }

bool usesChair(const movement::ExerciseModel& exercise) {
  switch (exercise.hands) {
    case Hands::on_chair_back:
    case Hands::on_chair_ahead:
    case Hands::on_seat:
    case Hands::on_armrests:
      return true;
    default:
      return exercise.start == movement::Carrier::seat;
  }
}

}  // namespace

std::string tagOf(std::string_view basis) {
  const std::string_view head = basis.substr(0, basis.find(':'));
  const bool evidence = head.find("evidence") != std::string_view::npos;
  if (head.find("official") != std::string_view::npos) return "Official";
  if (evidence && head.find("proposed") != std::string_view::npos) return "Evidence and proposed";
  return evidence ? "Evidence" : "Proposed";
}

std::string fromWhere(std::string_view view) {
  if (view == "back") return "from behind";
  if (view == "top") return "from above";
  return "from the " + std::string(view);
}

std::string beginning(const movement::ExerciseModel& exercise) {
  switch (exercise.start) {
    case movement::Carrier::seat:
      return "begins on a chair";
    case movement::Carrier::saddle:
      return "on a static bike";
    case movement::Carrier::mat:
      return exercise.lying == movement::Lying::on_side ? "lying on the side on a mat"
                                                        : "lying on the back on a mat";
    case movement::Carrier::feet:
      break;
  }
  return "standing";
}

std::string handsWords(Hands hands) {
  switch (hands) {
    case Hands::crossed:
      return "arms crossed on the chest";
    case Hands::forward:
      return "arms forward";
    case Hands::on_thighs:
      return "hands on the thighs";
    case Hands::on_chair_back:
      return "one hand on the back of a chair beside";
    case Hands::on_chair_ahead:
      return "both hands on the back of a chair ahead";
    case Hands::on_seat:
      return "hands on the sides of the seat";
    case Hands::on_rail:
      return "one hand on a rail";
    case Hands::on_handlebar:
      return "hands on the handlebar";
    case Hands::on_mat:
      return "arms resting on the mat";
    case Hands::on_stick:
      return "one hand on a walking stick";
    case Hands::on_armrests:
      return "pushing on the arms of the chair";
    case Hands::at_sides:
      break;
  }
  return "arms by the sides";
}

std::string equipmentWords(const movement::ExerciseModel& exercise) {
  std::vector<std::string> parts;
  if (usesChair(exercise)) parts.emplace_back("a firm chair");
  for (const Equipment prop : exercise.props) parts.emplace_back(propWords(prop));
  return parts.empty() ? "Nothing but room to move" : capital(joined(parts, ", "));
}

std::string personWords(const content::PersonModel& person) {
  return person.name + (person.physique.sex01 > 0.5 ? ", a woman of " : ", a man of ") +
         whole(person.physique.age_years);
}

std::string differenceWords(const movement::VariantModel& variant) {
  std::vector<std::string> parts;
  const double seat_cm = 100.0 * variant.seat_raise_m;
  if (seat_cm > 0.5) parts.push_back("seat " + whole(seat_cm) + " cm higher");
  if (seat_cm < -0.5) parts.push_back("seat " + whole(-seat_cm) + " cm lower");
  if (variant.step_height_m > 0.0)
    parts.push_back("step of " + whole(100.0 * variant.step_height_m) + " cm");
  if (variant.range_scale != 1.0)
    parts.push_back("about " + whole(100.0 * variant.range_scale) + "% of the usual range");
  if (variant.tempo_scale > 1.0)
    parts.push_back("slower, " + whole(100.0 * variant.tempo_scale) + "% of the usual time");
  if (variant.tempo_scale < 1.0)
    parts.push_back("quicker, " + whole(100.0 * variant.tempo_scale) + "% of the usual time");
  if (variant.hands) parts.push_back(handsWords(*variant.hands));
  for (const Equipment prop : variant.props)
    parts.push_back("with " + std::string(propWords(prop)));
  if (parts.empty()) parts.emplace_back(variant.effort_scale > 1.0 ? "more load" : "less load");
  return capital(joined(parts, "; "));
}

std::string stepWords(int step) {
  constexpr std::array<std::string_view, 3> kSteps = {"A step", "Two steps", "Three steps"};
  if (step == 0) return "As hard as usual";
  const auto i = static_cast<std::size_t>(std::min(std::abs(step), 3) - 1);
  return std::string(kSteps[i]) + (step < 0 ? " easier" : " harder");
}

std::string moveWords(content::Move move) {
  constexpr std::array<std::string_view, content::kMoveCount> kWords = {
      "Ask an open question",
      "Ask a closed question",
      "Check with teach-back",
      "Say it back",
      "Say back what lies behind it",
      "Affirm",
      "Say that it is common",
      "Ask leave",
      "Ask what they know",
      "Inform",
      "Show a slide",
      "Invite somebody",
      "Hand it to the group",
      "Link two people",
      "Come back to the topic",
      "Park it",
      "Sum up",
      "Speak in private",
      "Get help",
      "Close",
      "Plan: what",
      "Plan: how much",
      "Plan: when",
      "Plan: how often",
      "Plan: how sure",
      "Plan: what gets in the way",
      "Plan: if, then"};
  return std::string(kWords[static_cast<std::size_t>(move)]);
}

std::string momentWords(content::BeatModel::Kind kind) {
  using Kind = content::BeatModel::Kind;
  switch (kind) {
    case Kind::misbelief:
      return "A misbelief";
    case Kind::question:
      return "A question to you";
    case Kind::medicine:
      return "A question about medicines";
    case Kind::low_mood:
      return "Low mood";
    case Kind::self_harm:
      return "A hint at not wanting to live";
    case Kind::red_flag:
      return "A warning sign in passing";
    case Kind::quarrel:
      return "A quarrel";
    case Kind::off_topic:
      return "Off the topic";
    case Kind::joke:
      return "A joke at somebody's cost";
    case Kind::tears:
      return "Tears";
    case Kind::plan:
      return "Somebody could make a plan";
    case Kind::story:
      return "A story";
    case Kind::opening:
      return "Beginning";
    case Kind::closing:
      return "Ending";
    case Kind::any_time:
      break;
  }
  return "At any time";
}

std::string harmWords(content::WordingModel::Critical critical) {
  using Critical = content::WordingModel::Critical;
  switch (critical) {
    case Critical::dose_advice:
      return "advice on a medicine or dose, which is not ours to give";
    case Critical::false_claim:
      return "a claim that is not true";
    case Critical::push_through:
      return "pushes somebody through a warning sign";
    case Critical::humiliates:
      return "puts somebody down";
    case Critical::dismisses_risk:
      return "waves a risk aside";
    case Critical::none:
      break;
  }
  return "";
}

std::string capital(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

}  // namespace spotter::pack
