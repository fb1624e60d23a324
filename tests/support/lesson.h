#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "circuit/circuit.h"
#include "support/first_class.h"

namespace support {

/// A class that a test leads command by command.
struct Lesson {
  using CircuitEvent = spotter::circuit::CircuitEvent;
  using CircuitCommand = spotter::circuit::CircuitCommand;

  explicit Lesson(const std::string& class_id = "first_class") : scene(ownScene(class_id)) {}
  explicit Lesson(spotter::circuit::Scene given) : scene(std::move(given)) {}

  spotter::circuit::Scene scene;
  std::vector<CircuitEvent> events;
  spotter::circuit::CircuitState state = spotter::circuit::beginCircuit(scene, 7, events);
  spotter::base::Tick tick = 0;

  std::string give(const CircuitCommand& command) {
    if (const auto refusal = spotter::circuit::checkCircuit(scene, state, command))
      return refusal->code;
    spotter::circuit::applyCircuit(scene, state, tick, command, events);
    return "";
  }
  void wait_s(double seconds) {
    for (const spotter::base::Tick until = tick + spotter::base::toTick(seconds); tick < until;)
      spotter::circuit::stepCircuit(scene, state, ++tick, events);
  }
  template <class T>
  int count() const {
    return static_cast<int>(std::count_if(events.begin(), events.end(), [](const CircuitEvent& e) {
      return std::holds_alternative<T>(e);
    }));
  }
  template <class T>
  std::vector<T> all() const {
    std::vector<T> found;
    for (const CircuitEvent& e : events) {
      if (const T* t = std::get_if<T>(&e)) found.push_back(*t);
    }
    return found;
  }
};

/// What a test wants to know of a person.
inline spotter::circuit::PersonRun& runOf(Lesson& lesson, int person) {
  return lesson.state.people[static_cast<std::size_t>(person)];
}

/// Index of a participant by id, or -1.
inline int personOf(const Lesson& lesson, const std::string& id) {
  const auto& all = lesson.scene.participants;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.person.id == id; });
  return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

}  // namespace support
