#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "content/library.h"
#include "locomotion/walk_plan.h"
#include "movement/performer.h"

namespace spotter::circuit {

/// A station with everything that it refers to.
struct Station {
  content::StationModel model;
  movement::ExerciseModel exercise;
  std::vector<movement::FaultModel> faults;  ///< in the order of exercise.fault_ids
};

/// A participant with everything that they refer to.
struct Participant {
  content::ParticipantModel model;
  content::PersonModel person;
  movement::Performer performer;
  locomotion::Place at_chair;  ///< where their feet are when they get up from their chair
  locomotion::Place chair;     ///< where it stands for the whole class
};

/// A class made ready to run: read-only, self-contained (it keeps no pointer into the library).
struct Scene {
  content::ClassModel model;
  content::StandardModel standard;
  std::vector<Station> stations;
  std::vector<Participant> participants;
  std::map<std::string, content::CueModel> cues;  ///< by id
  content::PlaceModel place;                      ///< the room
  content::LightModel light;                      ///< and how light it is; for pictures only

  /// Index of a participant; -1 when nobody has the id.
  int participantOf(std::string_view person_id) const;
  /// The variant of a station's exercise for a step; nullptr for the usual way or when there is
  /// none.
  const movement::VariantModel* variantAt(int station, int step) const;
  /// The next step easier (change -1) or harder (change +1) than now that a station's exercise has,
  /// the usual way, 0, among them; where there is none beyond, the one that is asked for in vain.
  int stepBeyond(int station, int now, int change) const;
  /// The harmless variation that a person shows at a station, or nullptr.
  const movement::VariationModel* variationAt(int person, int station) const;
  /// The leg that moves or stands in front at a station for this person, in the first repetition or
  /// a later one: some exercises change legs every time.
  body::Side movingSide(int person, int station, int repetition = 0) const;
};

/// Prepares a class of a checked library. Error when there is no such class.
base::Result<Scene> makeScene(const content::Library& library, const std::string& class_id);

}  // namespace spotter::circuit
