#include "circuit/scene.h"

#include <algorithm>

#include "locomotion/exercise_place.h"
#include "maths/angle.h"

namespace spotter::circuit {
namespace {

base::Error missing(const std::string& kind, const std::string& id) {
  return {kind + " `" + id + "` is not in the library", "", "run `spotter check`"};
}

base::Result<Station> makeStation(const content::Library& library,
                                  const content::StationModel& model) {
  const movement::ExerciseModel* exercise = library.exercise(model.exercise);
  if (exercise == nullptr) return missing("exercise", model.exercise);
  Station station{model, *exercise, {}};
  for (const std::string& id : exercise->fault_ids) {
    const movement::FaultModel* fault = library.fault(id);
    if (fault == nullptr) return missing("fault", id);
    station.faults.push_back(*fault);
  }
  return station;
}

// How far somebody limps on every way of a class: what is usual for them, and what comes with the
// causes of their faults.
double usualLimp01(const content::Library& library, const content::ParticipantModel& model,
                   const content::PersonModel& person) {
  double limp01 = person.baseline.limp01;
  for (const content::FaultScript& script : model.faults) {
    const movement::FaultModel* fault = library.fault(script.fault);
    if (fault == nullptr) continue;
    for (const movement::CauseModel& cause : fault->causes)
      if (cause.id == script.cause) limp01 = std::max(limp01, cause.limp01);
  }
  return limp01;
}

Participant makeParticipant(const content::Library& library, const content::ParticipantModel& model,
                            const content::PersonModel& person) {
  Participant participant{model, person, {}, {}, {}};
  movement::Baseline baseline = person.baseline;
  baseline.limp01 = usualLimp01(library, model, person);
  participant.performer = movement::makePerformer(person.physique, baseline, person.sore_side);
  participant.at_chair = {{model.x_m, 0.0, model.z_m}, maths::radians(model.heading_deg)};
  participant.chair = locomotion::chairBehind(participant.performer, participant.at_chair);
  return participant;
}

// Only the cues of the class's own faults: a recording embeds just these, and must run the same.
void addCues(const content::Library& library, Scene& scene) {
  for (const Station& station : scene.stations) {
    for (const movement::FaultModel& fault : station.faults) {
      for (const std::string& id : fault.cues) {
        if (const content::CueModel* cue = library.cue(id)) scene.cues.emplace(id, *cue);
      }
    }
  }
}

}  // namespace

base::Result<Scene> makeScene(const content::Library& library, const std::string& class_id) {
  const content::ClassModel* model = library.classModel(class_id);
  if (model == nullptr) return missing("class", class_id);
  const content::StandardModel* standard = library.standard(model->standard);
  if (standard == nullptr) return missing("standard", model->standard);
  const content::PlaceModel* place = library.place(model->place);
  Scene scene{*model, *standard, {}, {}, {}, place != nullptr ? *place : content::usualPlace(), {}};
  scene.light = content::lightOf(scene.place, model->light);
  for (const content::StationModel& station_model : model->stations) {
    base::Result<Station> station = makeStation(library, station_model);
    if (!station) return station.error();
    scene.stations.push_back(std::move(station).value());
  }
  for (const content::ParticipantModel& participant : model->participants) {
    const content::PersonModel* person = library.person(participant.person);
    if (person == nullptr) return missing("person", participant.person);
    scene.participants.push_back(makeParticipant(library, participant, *person));
  }
  addCues(library, scene);
  return scene;
}

int Scene::participantOf(std::string_view person_id) const {
  for (std::size_t i = 0; i < participants.size(); ++i)
    if (participants[i].person.id == person_id) return static_cast<int>(i);
  return -1;
}

const movement::VariantModel* Scene::variantAt(int station, int step) const {
  if (step == 0) return nullptr;
  for (const movement::VariantModel& variant :
       stations[static_cast<std::size_t>(station)].exercise.variants) {
    if (variant.step == step) return &variant;
  }
  return nullptr;
}

int Scene::stepBeyond(int station, int now, int change) const {
  constexpr int kFurthest = 3;  // as content allows
  for (int step = now + change; step >= -kFurthest && step <= kFurthest; step += change) {
    if (step == 0 || variantAt(station, step) != nullptr) return step;
  }
  return now == 0 ? change : now;
}

const movement::VariationModel* Scene::variationAt(int person, int station) const {
  const Station& at = stations[static_cast<std::size_t>(station)];
  for (const content::VariationScript& script :
       participants[static_cast<std::size_t>(person)].model.variations) {
    if (script.station != at.model.id) continue;
    for (const movement::VariationModel& variation : at.exercise.variations) {
      if (variation.id == script.variation) return &variation;
    }
  }
  return nullptr;
}

body::Side Scene::movingSide(int person, int station, int repetition) const {
  const Station& at = stations[static_cast<std::size_t>(station)];
  const body::Side sore = participants[static_cast<std::size_t>(person)].person.sore_side;
  const body::Side first = content::sideOf(at.model.moving_side, sore);
  return at.exercise.alternates && repetition % 2 == 1 ? body::other(first) : first;
}

}  // namespace spotter::circuit
