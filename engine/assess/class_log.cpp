#include "assess/class_log.h"

#include <algorithm>

namespace spotter::assess {
namespace {

struct LogReader {
  ClassLog& log;
  Tick tick = 0;
  std::string exercise;

  void operator()(const session::ClassBegan& began) {
    log.people = static_cast<int>(began.people.size());
  }
  void operator()(const circuit::StationOpened& opened) { exercise = opened.exercise; }
  void operator()(const circuit::BoutBegan& began) {
    closeBout();
    log.bouts.push_back({began.bout, began.station, exercise, tick, kOpen});
  }
  void operator()(const circuit::BoutEnded&) { closeBout(); }
  void operator()(const circuit::ClassEnded&) {
    closeBout();
    log.complete = true;
  }
  void operator()(const circuit::RepetitionBegan& began) {
    const bool fits = log.exists(began.person) && !log.bouts.empty() &&
                      log.bouts.back().bout == began.bout && began.begin >= 0 &&
                      began.end >= began.begin;
    if (fits)
      log.repetitions.push_back({began.person, began.bout, began.begin, began.end, began.readings});
  }
  void operator()(const circuit::RepetitionBroken& broken) {
    for (auto it = log.repetitions.rbegin(); it != log.repetitions.rend(); ++it) {
      if (it->person != broken.person) continue;
      if (it->bout == broken.bout) cut(*it, tick);
      return;
    }
  }
  template <class Other>
  void operator()(const Other&) {}

  void closeBout() {
    if (log.bouts.empty() || log.bouts.back().end != kOpen) return;
    LoggedBout& bout = log.bouts.back();
    bout.end = tick;
    for (LoggedRepetition& repetition : log.repetitions) {
      if (repetition.bout == bout.bout) cut(repetition, tick);
    }
  }
  static void cut(LoggedRepetition& repetition, Tick at) {
    if (repetition.end <= at) return;
    repetition.end = std::max(repetition.begin, at);
    std::erase_if(repetition.readings,
                  [&](const circuit::Reading& reading) { return reading.first >= at; });
  }
  static constexpr Tick kOpen = -1;
};

}  // namespace

const LoggedBout* ClassLog::boutAt(Tick tick) const {
  for (const LoggedBout& bout : bouts) {
    if (bout.begin <= tick && tick <= bout.end) return &bout;
  }
  return nullptr;
}

int ClassLog::lastBoutBy(Tick tick) const {
  int last = -1;
  for (const LoggedBout& bout : bouts) {
    if (bout.begin <= tick) last = bout.bout;
  }
  return last;
}

std::vector<const LoggedRepetition*> ClassLog::repetitionsOf(int person, int bout) const {
  std::vector<const LoggedRepetition*> found;
  for (const LoggedRepetition& repetition : repetitions) {
    if (repetition.person == person && repetition.bout == bout) found.push_back(&repetition);
  }
  return found;
}

ClassLog readLog(std::span<const session::Event> events) {
  ClassLog log;
  log.events = events;
  LogReader reader{log, 0, ""};
  for (const session::Event& event : events) {
    reader.tick = event.tick;
    std::visit(reader, event.body);
  }
  log.end = events.empty() ? 0 : events.back().tick;
  // A log that stops in the middle of a bout: what was announced beyond it has not happened.
  reader.tick = log.end;
  reader.closeBout();
  return log;
}

}  // namespace spotter::assess
