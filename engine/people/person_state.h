#pragma once

#include <string>
#include <vector>

#include "body/skeleton.h"
#include "content/library.h"
#include "movement/model.h"

namespace spotter::people {

/// One scripted fault of a person at the present station, as it stands now.
struct ActiveFault {
  int fault = 0;  ///< index into the station's faults
  int cause = 0;  ///< index into the fault's causes
  body::Side side = body::Side::left;
  double severity = 0.0;      ///< full size, in the unit of the fault's measure
  bool builds = false;        ///< grows over the set instead of showing from the start
  double share01 = 1.0;       ///< part of the severity that is shown now (1.15 at most after harm)
  double share_goal01 = 1.0;  ///< where share01 is heading; reached over two repetitions

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("fault", self.fault);
    visit("cause", self.cause);
    visit("side", self.side);
    visit("severity", self.severity);
    visit("builds", self.builds);
    visit("share01", self.share01);
    visit("share_goal01", self.share_goal01);
  }
};

/// How a person is doing.
struct PersonState {
  double pain = 0.0;          ///< 0-10, now
  double fatigue01 = 0.0;     ///< tiredness in this set
  double fear01 = 0.0;        ///< fear of moving
  double confidence01 = 0.5;  ///< trust in doing it well
  double range_scale = 1.0;   ///< of the usual working range (fear shrinks it)
  double tempo_scale = 1.0;   ///< of the usual phase times (fear stretches them)
  int variant_step = 0;       ///< -1 easier, 0 usual, +1 harder
  std::vector<ActiveFault> faults;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("pain", self.pain);
    visit("fatigue01", self.fatigue01);
    visit("fear01", self.fear01);
    visit("confidence01", self.confidence01);
    visit("range_scale", self.range_scale);
    visit("tempo_scale", self.tempo_scale);
    visit("variant_step", self.variant_step);
    visit("faults", self.faults);
  }
};

/// A person as they arrive: pain of today, nothing learnt, no faults yet.
PersonState arrive(const content::PersonModel& person, double pain_today);

/// Prepares a person for a new station: rested a little, usual variant, faults of the script.
/// @param station_faults  the faults of the station's exercise, in the order that
/// ActiveFault::fault counts
void beginStation(PersonState& state, const content::ParticipantModel& participant,
                  const std::string& station_id,
                  const std::vector<movement::FaultModel>& station_faults);

/// What a repetition does to a person: tiredness, pain, and the way towards the share goals.
/// @param effort_scale  load of the variant relative to the usual one
void afterRepetition(PersonState& state, const content::PersonModel& person, double pain_today,
                     double effort_scale);

/// What waiting does to a person before the next set: tiredness wears off.
void rest(PersonState& state, double rested_s);

/// How large a person's corrections of balance are, of age and weakness (basis: proposed).
double unsteady01(const content::PersonModel& person);

/// The part of the severity that shows in the repetition of this index (0-based) of a set.
double shownShare01(const ActiveFault& fault, int repetition, int repetitions);

}  // namespace spotter::people
