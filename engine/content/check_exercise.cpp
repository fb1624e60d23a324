#include <algorithm>

#include "content/check.h"

namespace spotter::content {

void checkExercise(Document& document, const Catalogue& catalogue) {
  const auto& exercise = std::get<movement::ExerciseModel>(document.model);
  std::vector<std::string> phases, variants;
  for (const auto& phase : exercise.phases) phases.push_back(phase.id);
  for (const auto& variant : exercise.variants) variants.push_back(variant.id);
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
