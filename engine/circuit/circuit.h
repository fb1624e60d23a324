#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "base/refusal.h"
#include "base/tick.h"
#include "circuit/attention.h"
#include "circuit/breathing.h"
#include "circuit/commands.h"
#include "circuit/events.h"
#include "circuit/scene.h"
#include "circuit/whereabouts.h"
#include "movement/truth.h"
#include "people/person_state.h"

namespace spotter::circuit {

/// Where the exercise part stands.
enum class Stage {
  ready,          ///< at a station, nobody exercises; demonstrate or start
  demonstrating,  ///< the facilitator shows the exercise
  exercising,     ///< a bout runs
  rested,         ///< the bout is over; go on, or start another
  ended
};

/// What one participant is doing.
enum class Activity { waiting, exercising, stopped, held, finished };

/// One participant in the exercise part.
struct PersonRun {
  people::PersonState state;
  Activity activity = Activity::waiting;
  int repetition = 0;  ///< of the present set, from 0
  Tick begin = 0;      ///< of the present repetition
  Tick end = 0;
  Tick since = 0;  ///< when the present activity began
  int sign = -1;   ///< index of the class's event that shows now, or -1
  Tick sign_begin = 0;
  bool helped = false;  ///< help was called for this person
  Whereabouts where;
  movement::RepetitionPlan plan;  ///< derived from the fields above; not listed, nor the next
  /// Of the way that the plan is done in, by the side that moves.
  std::array<movement::UsualCourse, 2> usual;
  int effort_phase = -1;  ///< of the plan; negative: it has none
  Breathing breathing;
  Attention attention;
  int fading_sign = -1;  ///< index of the event that showed last, or -1
  Tick sign_end = 0;     ///< when it ended

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("state", self.state);
    visit("activity", self.activity);
    visit("repetition", self.repetition);
    visit("begin", self.begin);
    visit("end", self.end);
    visit("since", self.since);
    visit("sign", self.sign);
    visit("sign_begin", self.sign_begin);
    visit("helped", self.helped);
    visit("where", self.where);
  }
};

/// One of the class's hazards.
struct HazardRun {
  enum class Stage { not_yet, there, safe };
  Stage stage = Stage::not_yet;
  Tick since = 0;    ///< when this stage began
  Tick showed = -1;  ///< when something came of it; -1: not
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("since", self.since);
    visit("showed", self.showed);
  }
};

/// The facilitator puts something right.
struct Tidying {
  int hazard = -1;  ///< index of the class's hazard; -1: there is nothing
  int person = 0;
  std::string name;  ///< as it was called
  Tick until = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("hazard", self.hazard);
    visit("person", self.person);
    visit("name", self.name);
    visit("until", self.until);
  }
};

/// The exercise part of a class: a copyable value.
struct CircuitState {
  std::uint64_t seed = 0;
  Stage stage = Stage::ready;
  int station = 0;
  int bout = -1;  ///< running number of the present or last bout
  Tick stage_since = 0;
  bool class_stopped = false;
  std::vector<PersonRun> people;
  std::vector<int> signs_done;     ///< indices of the class's events that have begun
  std::vector<int> signs_off;      ///< of those that never come: what they follow did not happen
  std::vector<HazardRun> hazards;  ///< one for each of the class's hazards
  std::optional<Tidying> tidying;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("seed", self.seed);
    visit("stage", self.stage);
    visit("station", self.station);
    visit("bout", self.bout);
    visit("stage_since", self.stage_since);
    visit("class_stopped", self.class_stopped);
    visit("people", self.people);
    visit("signs_done", self.signs_done);
    visit("signs_off", self.signs_off);
    visit("hazards", self.hazards);
    visit("tidying", self.tidying);
  }
};

using CircuitCommand = std::variant<Demonstrate, EndDemonstration, StartBout, NextStation, GiveCue,
                                    Praise, ChangeVariant, AskPain, StopPerson, ResumePerson,
                                    StopClass, ResumeClass, GetHelp, MakeSafe>;

/// The state before the first tick: everybody is there, at the first station.
CircuitState beginCircuit(const Scene& scene, std::uint64_t seed,
                          std::vector<CircuitEvent>& events);

/// Why a command cannot be done now, or nothing. Never changes anything.
std::optional<base::Refusal> checkCircuit(const Scene& scene, const CircuitState& state,
                                          const CircuitCommand& command);

/// Does a command that checkCircuit accepts.
void applyCircuit(const Scene& scene, CircuitState& state, Tick tick, const CircuitCommand& command,
                  std::vector<CircuitEvent>& events);

/// Advances to `tick` (one more than the last). Reads nothing but its arguments.
void stepCircuit(const Scene& scene, CircuitState& state, Tick tick,
                 std::vector<CircuitEvent>& events);

/// How long a demonstration of a station's exercise lasts: two repetitions, s.
double demonstration_s(const Scene& scene, int station);

}  // namespace spotter::circuit
