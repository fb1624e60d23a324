#include "circuit/circuit.h"
#include "circuit/room.h"
#include "circuit/signs.h"

namespace spotter::circuit {
namespace {

using base::Refusal;
using Refused = std::optional<Refusal>;

/// Asks, for each kind of command, whether it can be done now.
struct Checker {
  const Scene& scene;
  const CircuitState& state;

  bool exists(int person) const {
    return person >= 0 && person < static_cast<int>(state.people.size());
  }
  const PersonRun& run(int person) const { return state.people[static_cast<std::size_t>(person)]; }
  std::string name(int person) const {
    return scene.participants[static_cast<std::size_t>(person)].person.name;
  }

  Refused ended() const {
    if (state.stage == Stage::ended) return Refusal{"class_over", "The class is over."};
    return {};
  }
  // Shared by everything that is said or done to one person.
  Refused reach(int person) const {
    if (const Refused over = ended()) return over;
    if (!exists(person))
      return Refusal{"nobody", "There is nobody with that number in this class."};
    if (state.stage == Stage::demonstrating) {
      return Refusal{"demonstrating", "You are showing the exercise. Finish that first."};
    }
    return {};
  }

  Refused operator()(const Demonstrate&) const {
    if (const Refused over = ended()) return over;
    if (state.stage == Stage::exercising) {
      return Refusal{"exercising",
                     "The class is exercising. Stop the class or wait for the end of the set."};
    }
    if (state.stage == Stage::demonstrating)
      return Refusal{"demonstrating", "You are already showing it."};
    return {};
  }
  Refused operator()(const EndDemonstration&) const {
    if (state.stage != Stage::demonstrating)
      return Refusal{"not_demonstrating", "You are not showing anything."};
    return {};
  }
  Refused operator()(const StartBout&) const {
    if (const Refused over = ended()) return over;
    if (state.stage == Stage::demonstrating) {
      return Refusal{"demonstrating", "You are showing the exercise. Finish that first."};
    }
    if (state.stage == Stage::exercising)
      return Refusal{"exercising", "The set is already running."};
    return {};
  }
  Refused operator()(const NextStation&) const {
    if (const Refused over = ended()) return over;
    if (state.stage == Stage::demonstrating) {
      return Refusal{"demonstrating", "You are showing the exercise. Finish that first."};
    }
    if (state.stage == Stage::exercising && !state.class_stopped) {
      return Refusal{"exercising",
                     "The set is running. Stop the class first, or wait for its end."};
    }
    return {};
  }
  Refused operator()(const GiveCue& command) const {
    if (const Refused no = reach(command.person)) return no;
    if (!scene.cues.contains(command.cue)) return Refusal{"unknown_cue", "There is no such cue."};
    if (run(command.person).activity != Activity::exercising) {
      return Refusal{
          "not_exercising",
          name(command.person) + " is not exercising: a cue would have nothing to change."};
    }
    return {};
  }
  Refused operator()(const Praise& command) const { return reach(command.person); }
  Refused operator()(const ChangeVariant& command) const {
    if (const Refused no = reach(command.person)) return no;
    if (command.step < -3 || command.step > 3)
      return Refusal{"unknown_variant", "There is no such way of doing it."};
    if (command.step != 0 && scene.variantAt(state.station, command.step) == nullptr) {
      return Refusal{"no_variant", command.step < 0 ? "There is no easier way of this exercise."
                                                    : "There is no harder way of this exercise."};
    }
    if (run(command.person).state.variant_step == command.step) {
      return Refusal{"same_variant", name(command.person) + " is already doing it that way."};
    }
    return {};
  }
  Refused operator()(const AskPain& command) const { return reach(command.person); }
  Refused operator()(const StopPerson& command) const {
    if (const Refused over = ended()) return over;
    if (!exists(command.person))
      return Refusal{"nobody", "There is nobody with that number in this class."};
    if (run(command.person).activity == Activity::stopped) {
      return Refusal{"already_stopped", name(command.person) + " has already stopped."};
    }
    return {};
  }
  Refused operator()(const ResumePerson& command) const {
    if (const Refused no = reach(command.person)) return no;
    const PersonRun& person = run(command.person);
    if (person.activity != Activity::stopped && person.activity != Activity::held) {
      return Refusal{"not_stopped", name(command.person) + " has not stopped."};
    }
    const content::EventModel* sign = signOf(scene, person);
    const bool unwell = sign != nullptr && sign->kind == content::EventModel::Kind::safety &&
                        sign->tier != content::EventModel::Tier::modify;
    if (unwell || person.helped) {
      return Refusal{"unwell", name(command.person) + " does not feel well enough to go on."};
    }
    if (state.stage != Stage::exercising) return Refusal{"no_set", "No set is running."};
    const Station& station = scene.stations[static_cast<std::size_t>(state.station)];
    if (person.repetition >= station.model.repetitions) {
      return Refusal{"set_finished", name(command.person) + " has finished the set."};
    }
    return {};
  }
  Refused operator()(const StopClass&) const {
    if (const Refused over = ended()) return over;
    if (state.class_stopped) return Refusal{"already_stopped", "The class has already stopped."};
    return {};
  }
  Refused operator()(const ResumeClass&) const {
    if (const Refused over = ended()) return over;
    if (!state.class_stopped) return Refusal{"not_stopped", "The class has not been stopped."};
    return {};
  }
  Refused operator()(const GetHelp& command) const {
    if (const Refused over = ended()) return over;
    if (!exists(command.person))
      return Refusal{"nobody", "There is nobody with that number in this class."};
    if (run(command.person).helped) return Refusal{"help_coming", "Help is already on its way."};
    return {};
  }
  Refused operator()(const MakeSafe& command) const {
    if (const Refused no = reach(command.person)) return no;
    if (!isRoomName(command.name)) return Refusal{"unknown_name", "Choose a name from the list."};
    if (state.tidying) return Refusal{"busy", "You are still putting something right."};
    return {};
  }
};

}  // namespace

std::optional<base::Refusal> checkCircuit(const Scene& scene, const CircuitState& state,
                                          const CircuitCommand& command) {
  return std::visit(Checker{scene, state}, command);
}

}  // namespace spotter::circuit
