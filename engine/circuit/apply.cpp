#include <string>

#include "circuit/circuit.h"
#include "circuit/repetition.h"
#include "circuit/room.h"
#include "circuit/signs.h"
#include "people/answer.h"

namespace spotter::circuit {
namespace {

/// Does each kind of command. Everything that could go wrong was refused by checkCircuit.
struct Applier {
  const Scene& scene;
  CircuitState& state;
  Tick tick;
  std::vector<CircuitEvent>& events;

  PersonRun& run(int person) const { return state.people[static_cast<std::size_t>(person)]; }
  const content::PersonModel& model(int person) const {
    return scene.participants[static_cast<std::size_t>(person)].person;
  }
  const std::vector<movement::FaultModel>& faults() const {
    return scene.stations[static_cast<std::size_t>(state.station)].faults;
  }
  void enter(Stage stage) const {
    state.stage = stage;
    state.stage_since = tick;
  }
  void stopDemonstrating() const {
    const bool complete =
        base::toSeconds(tick - state.stage_since) >= 0.5 * demonstration_s(scene, state.station);
    events.push_back(DemonstrationEnded{state.station, complete});
    enter(Stage::ready);
  }
  void report(int person, const char* command, const std::string& detail,
              const people::Answer& answer) const {
    const std::string fault =
        answer.fault < 0 ? "" : faults()[static_cast<std::size_t>(answer.fault)].id;
    events.push_back(Answered{person, command, detail, answer.outcome, fault, answer.said});
  }

  void operator()(const Demonstrate&) const {
    enter(Stage::demonstrating);
    events.push_back(DemonstrationBegan{state.station});
  }
  void operator()(const EndDemonstration&) const { stopDemonstrating(); }
  void operator()(const StartBout&) const {
    ++state.bout;
    state.class_stopped = false;
    enter(Stage::exercising);
    events.push_back(BoutBegan{state.bout, state.station});
    for (std::size_t p = 0; p < state.people.size(); ++p) {
      PersonRun& person = state.people[p];
      person.repetition = 0;
      people::rest(person.state, base::toSeconds(tick - person.since));
      if (person.helped) continue;
      // People start one after the other within about a second, as a class does.
      person.activity = Activity::waiting;
      person.since = tick;
      person.end = tick + 20 + static_cast<Tick>((p * 37) % 60);
    }
  }
  void operator()(const NextStation&) const {
    if (state.stage == Stage::exercising) {
      endSigns(scene, state, tick, events);
      events.push_back(BoutEnded{state.bout, state.station});
    }
    state.class_stopped = false;
    if (state.station + 1 >= static_cast<int>(scene.stations.size())) {
      enter(Stage::ended);
      events.push_back(ClassEnded{});
      return;
    }
    ++state.station;
    enter(Stage::ready);
    const Station& station = scene.stations[static_cast<std::size_t>(state.station)];
    for (std::size_t p = 0; p < state.people.size(); ++p) {
      PersonRun& person = state.people[p];
      if (person.where.station == state.station - 1) {
        person.where.variant_step = person.state.variant_step;
      }
      people::beginStation(person.state, scene.participants[p].model, station.model.id,
                           station.faults);
      person.activity = person.helped ? Activity::stopped : Activity::waiting;
      person.repetition = 0;
      person.end = tick;
    }
    events.push_back(StationOpened{state.station, station.exercise.id});
    showHazards(scene, state, tick, events);
  }
  void operator()(const GiveCue& command) const {
    report(command.person, GiveCue::kName, command.cue,
           people::answerCue(run(command.person).state, model(command.person), faults(),
                             scene.cues.at(command.cue)));
  }
  void operator()(const Praise& command) const {
    report(command.person, Praise::kName, "",
           people::answerPraise(run(command.person).state, model(command.person)));
  }
  void operator()(const ChangeVariant& command) const {
    report(command.person, ChangeVariant::kName, std::to_string(command.step),
           people::answerVariant(run(command.person).state, model(command.person), faults(),
                                 command.step));
  }
  void operator()(const AskPain& command) const {
    const PersonRun& person = run(command.person);
    const content::EventModel* sign = signOf(scene, person);
    const bool about_sign = sign != nullptr && !sign->asked.empty();
    const std::string words =
        about_sign ? sign->asked : people::painWords(person.state, model(command.person), faults());
    events.push_back(PainTold{command.person, static_cast<int>(person.state.pain + 0.5), words});
  }
  void operator()(const StopPerson& command) const {
    breakRepetition(state, command.person, Activity::stopped, tick, events);
    events.push_back(PersonStopped{command.person});
  }
  void operator()(const ResumePerson& command) const {
    PersonRun& person = run(command.person);
    person.activity = Activity::waiting;
    person.since = tick;
    person.end = tick + 30;
    events.push_back(PersonResumed{command.person});
  }
  void operator()(const StopClass&) const {
    state.class_stopped = true;
    events.push_back(ClassStopped{});
    if (state.stage == Stage::demonstrating) stopDemonstrating();
    for (std::size_t p = 0; p < state.people.size(); ++p) {
      if (state.people[p].activity == Activity::exercising) {
        breakRepetition(state, static_cast<int>(p), Activity::waiting, tick, events);
      }
    }
  }
  void operator()(const ResumeClass&) const {
    state.class_stopped = false;
    events.push_back(ClassResumed{});
    for (PersonRun& person : state.people) {
      if (person.activity == Activity::waiting) person.end = tick + 30;
    }
  }
  void operator()(const GetHelp& command) const {
    PersonRun& person = run(command.person);
    person.helped = true;
    if (state.stage == Stage::demonstrating) stopDemonstrating();
    if (person.activity != Activity::stopped) {
      breakRepetition(state, command.person, Activity::stopped, tick, events);
    }
    events.push_back(HelpCalled{command.person});
  }
  void operator()(const MakeSafe& command) const {
    beginTidying(scene, state, tick, command, events);
  }
};

}  // namespace

void applyCircuit(const Scene& scene, CircuitState& state, Tick tick, const CircuitCommand& command,
                  std::vector<CircuitEvent>& events) {
  const std::size_t before = events.size();
  std::visit(Applier{scene, state, tick, events}, command);
  heed(state, tick, events, before);
}

}  // namespace spotter::circuit
