#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "assess/debrief.h"
#include "session/events.h"

namespace support {

/// Writes event logs in seconds, for marking without a class.
class LogBuilder {
 public:
  using Tick = spotter::base::Tick;
  using Reading = spotter::circuit::Reading;
  using Zone = spotter::movement::Zone;

  explicit LogBuilder(std::vector<std::string> people = {"Mary", "George"}) {
    at(0, spotter::session::ClassBegan{"trial", "A trial", std::move(people)});
    at(0, spotter::circuit::StationOpened{0, "sit_to_stand"});
  }
  LogBuilder& at(double seconds, spotter::session::EventBody body) {
    events.push_back({spotter::base::toTick(seconds), std::move(body)});
    return *this;
  }
  LogBuilder& bout(double seconds, int number = 0) {
    return at(seconds, spotter::circuit::BoutBegan{number, 0});
  }
  LogBuilder& boutEnds(double seconds, int number = 0) {
    return at(seconds, spotter::circuit::BoutEnded{number, 0});
  }

  static Reading reading(const std::string& fault, Zone zone, double first_s, bool safety = false) {
    return {fault, spotter::body::Side::left,      true,  12.0,
            zone,  spotter::base::toTick(first_s), safety};
  }
  LogBuilder& repetition(int person, int index, double begin, double end,
                         std::vector<Reading> readings = {}, int bout = 0) {
    return at(begin, spotter::circuit::RepetitionBegan{
                         person, bout, index, spotter::base::toTick(begin),
                         spotter::base::toTick(end), 0, std::move(readings)});
  }
  /// Repetitions of 5 s from 1 s on: 'F' faulty, 's' subtle, '.' clean. The deviation shows 2 s in.
  LogBuilder& set(int person, const std::string& pattern, const std::string& fault = "knees_in",
                  bool safety = false, int bout = 0, double from = 1.0) {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      const double begin = from + 5.0 * static_cast<double>(i);
      std::vector<Reading> readings;
      if (pattern[i] != '.') {
        readings.push_back(
            reading(fault, pattern[i] == 'F' ? Zone::fault : Zone::subtle, begin + 2.0, safety));
      }
      repetition(person, static_cast<int>(i), begin, begin + 5.0, std::move(readings), bout);
    }
    return *this;
  }
  LogBuilder& call(double seconds, int person, const std::string& fault, bool sided = true,
                   spotter::body::Side side = spotter::body::Side::left) {
    return at(seconds + 1.0, spotter::session::Called{spotter::base::toTick(seconds), person,
                                                      "knees", fault, side, sided, true});
  }
  LogBuilder& cue(double seconds, int person, const std::string& fault,
                  spotter::people::Outcome outcome) {
    return at(seconds,
              spotter::circuit::Answered{person, "cue", "push", outcome, fault, "Like this?"});
  }
  LogBuilder& sign(double begin, double end, int person, bool look_alike, double perceivable = -1.0,
                   int tier = 0) {
    at(begin, spotter::circuit::SignBegan{person, "chest", "chest pain", look_alike, tier});
    if (perceivable >= 0.0) at(perceivable, spotter::session::SignPerceivable{person, "chest"});
    signs_.push_back({end, person});
    return *this;
  }

  /// The log in order of time; events of one tick keep the order in which they were written.
  std::vector<spotter::session::Event> log() const {
    std::vector<spotter::session::Event> sorted = events;
    for (const auto& [end, person] : signs_) {
      sorted.push_back({spotter::base::toTick(end), spotter::circuit::SignEnded{person, "chest"}});
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.tick < b.tick; });
    return sorted;
  }
  spotter::assess::Debrief debrief(const spotter::content::StandardModel& standard = {}) const {
    const auto sorted = log();
    return spotter::assess::makeDebrief(sorted, standard);
  }

  std::vector<spotter::session::Event> events;

 private:
  std::vector<std::pair<double, int>> signs_;
};

}  // namespace support
