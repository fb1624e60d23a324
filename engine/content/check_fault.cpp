#include <algorithm>

#include "content/check.h"
#include "content/unit_hint.h"

namespace spotter::content {

namespace {

using movement::FaultModel;

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

void checkCues(Document& document, const FaultModel& fault, const Catalogue& catalogue) {
  constexpr std::size_t kOffered = 4;
  if (document.places.has("cues") && fault.cues.size() != kOffered) {
    document.findings.add(
        fault.cues.size() < kOffered ? Code::too_few : Code::too_many, document.places.of("cues"),
        "a fault offers exactly four cues, here are " + std::to_string(fault.cues.size()));
  }
  checkDistinct(document, "cues", "", fault.cues);
  const auto checkOffered = [&](const std::vector<std::string>& cues, const std::string& path) {
    for (std::size_t i = 0; i < cues.size(); ++i) {
      if (contains(fault.cues, cues[i]) || !document.places.has("cues")) continue;
      document.findings.add(Code::cause_cue_not_offered, document.places.of(entryPath(path, i)),
                            quoted(cues[i]) + " is not among the four `cues` of this fault",
                            didYouMean(cues[i], fault.cues));
    }
  };
  const auto contradict = [&](const std::string& path, const std::string& why) {
    document.findings.add(Code::contradictory_cue, document.places.of(path), why);
  };
  for (std::size_t i = 0; i < fault.causes.size(); ++i) {
    const auto& cause = fault.causes[i];
    const std::string path = entryPath("cause", i);
    checkOffered(cause.better, path + ".better");
    checkOffered(cause.partly, path + ".partly");
    checkOffered(cause.worse, path + ".worse");
    for (std::size_t j = 0; j < cause.better.size(); ++j) {
      const std::string& cue = cause.better[j];
      const std::string here = entryPath(path + ".better", j);
      const auto* model = catalogue.model<CueModel>(Kind::cue, cue);
      if (contains(cause.worse, cue) || contains(cause.partly, cue)) {
        contradict(here, quoted(cue) + " is listed as helping and otherwise, for one cause");
      } else if (model && model->kind == CueModel::Kind::harmful) {
        contradict(here, quoted(cue) + " is a harmful cue, so it cannot help");
      }
    }
  }
}

void checkZones(Document& document, const FaultModel& fault) {
  const auto& definition = fault.definition;
  const bool known =
      document.places.has("definition.harmless") && document.places.has("definition.fault");
  if (!known) return;
  const double sign = definition.above ? 1.0 : -1.0;
  if (sign * definition.harmless > sign * definition.fault) {
    document.findings.add(Code::zones_out_of_order, document.places.of("definition.fault"),
                          "faulty " + std::string(definition.above ? "above " : "below ") +
                              shortestNumber(definition.fault) + ", but harmless up to " +
                              shortestNumber(definition.harmless),
                          "the harmless band ends before the fault begins; is `above` right?");
  }
}

void checkLevels(Document& document, const FaultModel& fault) {
  const auto& definition = fault.definition;
  const std::array<double, 3> levels = {fault.level1, fault.level2, fault.level3};
  const std::array<std::string, 3> paths = {"levels.L1", "levels.L2", "levels.L3"};
  const double sign = definition.above ? 1.0 : -1.0;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (!document.places.has(paths[i])) return;
    if (i > 0 && sign * levels[i] <= sign * levels[i - 1]) {
      document.findings.add(
          Code::levels_out_of_order, document.places.of(paths[i]),
          "each level must be worse than the one before",
          definition.above ? "larger numbers are worse here" : "smaller numbers are worse here");
      return;
    }
  }
  if (document.findings.broken()) return;
  const double subtle = sign * levels[0];
  if (subtle < sign * definition.harmless || subtle > sign * definition.fault) {
    document.findings.add(Code::level_not_in_zone, document.places.of(paths[0]),
                          "level 1 must lie between the harmless band and the fault",
                          "between " + shortestNumber(definition.harmless) + " and " +
                              shortestNumber(definition.fault));
  }
  if (sign * levels[1] <= sign * definition.fault) {
    document.findings.add(
        Code::level_not_in_zone, document.places.of(paths[1]),
        "level 2 must lie beyond the limit of the fault, " + shortestNumber(definition.fault));
  }
}

void checkPhases(Document& document, const FaultModel& fault, const Catalogue& catalogue) {
  const auto* exercise =
      catalogue.model<movement::ExerciseModel>(Kind::exercise, fault.exercise_id);
  if (!exercise || exercise->phases.empty()) return;
  checkPhaseNames(document, *exercise, fault.definition.phases, "definition.phases");
  for (std::size_t i = 0; i < fault.operators.size(); ++i) {
    checkPhaseNames(document, *exercise, fault.operators[i].phases,
                    entryPath("operator", i) + ".phases");
  }
}

void checkAlsoShows(Document& document, const FaultModel& fault, const Catalogue& catalogue) {
  for (std::size_t i = 0; i < fault.also_shows.size(); ++i) {
    const auto* other = catalogue.model<FaultModel>(Kind::fault, fault.also_shows[i].fault);
    if (!other || other->exercise_id == fault.exercise_id) continue;
    document.findings.add(Code::fault_of_other_exercise,
                          document.places.of(entryPath("also_shows", i) + ".fault"),
                          quoted(other->id) + " is a fault of " + quoted(other->exercise_id));
  }
}

}  // namespace

void checkFault(Document& document, const Catalogue& catalogue) {
  const auto& fault = std::get<FaultModel>(document.model);
  std::vector<std::string> causes;
  for (const auto& cause : fault.causes) causes.push_back(cause.id);
  checkDistinct(document, "cause", "id", causes);
  checkCues(document, fault, catalogue);
  checkZones(document, fault);
  checkLevels(document, fault);
  checkPhases(document, fault, catalogue);
  checkAlsoShows(document, fault, catalogue);
  const auto* exercise =
      catalogue.model<movement::ExerciseModel>(Kind::exercise, fault.exercise_id);
  if (exercise && !document.findings.broken() && !contains(exercise->fault_ids, fault.id)) {
    document.findings.add(Code::not_callable, document.places.of("id"),
                          "the exercise " + quoted(exercise->id) + " does not list " +
                              quoted(fault.id) + " in its `fault_ids`",
                          "nobody can call it by name");
  }
}

}  // namespace spotter::content
