#include <algorithm>

#include "content/check.h"

namespace spotter::content {

void checkPhaseNames(Document& document, const movement::ExerciseModel& exercise,
                     const std::vector<std::string>& phases, const std::string& path) {
  std::vector<std::string> known;
  for (const auto& phase : exercise.phases) known.push_back(phase.id);
  for (std::size_t i = 0; i < phases.size(); ++i) {
    if (std::find(known.begin(), known.end(), phases[i]) != known.end()) continue;
    document.findings.add(Code::unknown_phase, document.places.of(entryPath(path, i)),
                          quoted(exercise.id) + " has no phase " + quoted(phases[i]),
                          didYouMean(phases[i], known));
  }
}

void checkExercise(Document& document, const Catalogue& catalogue) {
  const auto& exercise = std::get<movement::ExerciseModel>(document.model);
  std::vector<std::string> phases, variants, variations;
  for (const auto& phase : exercise.phases) phases.push_back(phase.id);
  for (const auto& variant : exercise.variants) variants.push_back(variant.id);
  for (const auto& variation : exercise.variations) variations.push_back(variation.id);
  checkDistinct(document, "variation", "id", variations);
  for (std::size_t i = 0; i < exercise.variations.size(); ++i) {
    const auto& operators = exercise.variations[i].operators;
    for (std::size_t j = 0; j < operators.size(); ++j) {
      const std::string path = entryPath(entryPath("variation", i) + ".operator", j);
      checkPhaseNames(document, exercise, operators[j].phases, path + ".phases");
    }
  }
  checkDistinct(document, "phase", "id", phases);
  checkDistinct(document, "variant", "id", variants);
  checkDistinct(document, "fault_ids", "", exercise.fault_ids);
  for (std::size_t i = 0; i < exercise.fault_ids.size(); ++i) {
    const auto* fault = catalogue.model<movement::FaultModel>(Kind::fault, exercise.fault_ids[i]);
    if (!fault || fault->exercise_id.empty() || fault->exercise_id == exercise.id) continue;
    document.findings.add(Code::fault_of_other_exercise,
                          document.places.of(entryPath("fault_ids", i)),
                          quoted(fault->id) + " is a fault of " + quoted(fault->exercise_id));
  }
}

}  // namespace spotter::content
