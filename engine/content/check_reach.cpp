#include <algorithm>

#include "content/check.h"
#include "content/unit_hint.h"
#include "movement/truth.h"

namespace spotter::content {

namespace {

bool isReachable(const PersonModel& person, const StationModel& station,
                 const movement::ExerciseModel& exercise, const movement::FaultModel& fault,
                 const FaultScript& script) {
  const movement::Performer performer =
      movement::makePerformer(person.physique, person.baseline, person.sore_side);
  return movement::reachable(performer, exercise, fault, severityOf(fault, script.level),
                             script.side, sideOf(station.moving_side, person.sore_side));
}

void checkClassReach(Document& document, const Catalogue& catalogue) {
  const auto& plan = std::get<ClassModel>(document.model);
  for (std::size_t i = 0; i < plan.participants.size(); ++i) {
    const ParticipantModel& participant = plan.participants[i];
    const auto* person = catalogue.model<PersonModel>(Kind::person, participant.person);
    for (std::size_t j = 0; j < participant.faults.size(); ++j) {
      const FaultScript& script = participant.faults[j];
      const auto station =
          std::find_if(plan.stations.begin(), plan.stations.end(),
                       [&](const StationModel& one) { return one.id == script.station; });
      const auto* fault = catalogue.model<movement::FaultModel>(Kind::fault, script.fault);
      const auto* exercise =
          catalogue.model<movement::ExerciseModel>(Kind::exercise, station->exercise);
      if (isReachable(*person, *station, *exercise, *fault, script)) continue;
      const std::string path = entryPath(entryPath("participant", i) + ".fault", j) + ".level";
      document.findings.add(Code::unreachable_level, document.places.of(path),
                            quoted(person->id) + " cannot show " + quoted(fault->id) + " of size " +
                                shortestNumber(severityOf(*fault, script.level)),
                            "choose a lower level or another person");
    }
  }
}

}  // namespace

void checkReach(std::vector<Document>& documents, const Catalogue& catalogue) {
  for (Document& document : documents) {
    // Only a class without errors is made of parts that can be performed.
    if (document.kind != Kind::class_plan || document.findings.broken()) continue;
    checkClassReach(document, catalogue);
  }
}

}  // namespace spotter::content
