#pragma once

#include <optional>
#include <string>
#include <vector>

namespace spotter::content {

/// One part of a course day.
struct AgendaModuleModel {
  enum class Way {
    together,  ///< everybody in one room, no machines
    machines,  ///< at machines, a few people at each; in rounds where there are too few
    exam,      ///< at machines, one person at each; its length is that of its blueprint, and `minutes` round it
    pause
  };
  std::string id;
  std::string title;
  Way way = Way::together;
  int minutes = 0;         ///< of one round
  int people_at_once = 2;  ///< at one machine, when the way is `machines`
  std::string competency;  ///< what people can do afterwards; this or `ethos` unless it is a pause
  std::string ethos;       ///< the part of how the programme means to be that it serves
  std::vector<std::string> classes;      ///< class ids that are played
  std::vector<std::string> discussions;  ///< discussion ids
  std::string blueprint;                 ///< blueprint id, of an exam
  std::string meanwhile;                 ///< what those do who wait for a machine
  std::string basis;
  std::string source;

  bool atMachines() const { return way == Way::machines || way == Way::exam; }
  /// How many sit at one machine.
  int perMachine() const { return way == Way::exam ? 1 : people_at_once; }
};

/// The plan of a course day: what comes when, for what, and what it needs.
struct AgendaModel {
  std::string id;
  std::string title;
  std::string summary;
  std::string starts = "09:00";  ///< the clock, 24 hours
  int minutes = 480;             ///< that the day has, pauses included
  int trainees = 8;              ///< usually
  int machines = 4;              ///< usually
  std::vector<AgendaModuleModel> modules;  ///< in their order
  std::string basis;
  std::string source;
};

/// Minutes since midnight of "09:00"; nothing for any other text.
std::optional<int> minutesOfClock(const std::string& clock);

}  // namespace spotter::content
