#include "assess/timelines.h"

#include <algorithm>

#include "circuit/commands.h"

namespace spotter::assess {
namespace {

void addWindows(const Debrief& debrief, PersonLine& line) {
  for (const Window& window : debrief.windows) {
    if (window.person != line.person) continue;
    line.spans.push_back({Span::Kind::exercising, window.begin, window.end, window.exercise, -1});
    for (const int index : window.episodes) {
      const Episode& episode = debrief.episodes[static_cast<std::size_t>(index)];
      line.spans.push_back({Span::Kind::fault, episode.begin, episode.end, episode.fault, index});
    }
  }
}

void addSubtle(const ClassLog& log, PersonLine& line) {
  for (const LoggedRepetition& repetition : log.repetitions) {
    if (repetition.person != line.person) continue;
    for (const circuit::Reading& reading : repetition.readings) {
      if (reading.zone != movement::Zone::subtle) continue;
      line.spans.push_back(
          {Span::Kind::subtle, repetition.begin, repetition.end, reading.fault, -1});
    }
  }
}

void addSigns(const Debrief& debrief, PersonLine& line) {
  for (std::size_t i = 0; i < debrief.signs.size(); ++i) {
    const SafetyMark& mark = debrief.signs[i];
    if (mark.person != line.person) continue;
    const Span::Kind kind = mark.look_alike ? Span::Kind::look_alike : Span::Kind::safety_sign;
    line.spans.push_back({kind, mark.began, mark.ended, mark.sign, static_cast<int>(i)});
  }
}

void addRoom(const ClassLog& log, const Debrief& debrief, PersonLine& line) {
  for (std::size_t i = 0; i < debrief.room.size(); ++i) {
    const RoomMark& mark = debrief.room[i];
    if (mark.person != line.person) continue;
    line.spans.push_back(
        {Span::Kind::room, mark.there, mark.over, mark.hazard, static_cast<int>(i)});
  }
  for (const session::Event& event : log.events) {
    const auto* called = std::get_if<session::RoomCalled>(&event.body);
    if (called != nullptr && called->person == line.person)
      line.moments.push_back({Moment::Kind::room_call, called->stamped, called->name, -1});
    const auto* made = std::get_if<circuit::MadeSafe>(&event.body);
    if (made != nullptr && made->person == line.person)
      line.moments.push_back({Moment::Kind::made_safe, event.tick, made->name, -1});
  }
}

void addMarks(const Debrief& debrief, PersonLine& line) {
  for (std::size_t i = 0; i < debrief.calls.size(); ++i) {
    const CallMark& call = debrief.calls[i];
    if (call.person != line.person) continue;
    line.moments.push_back({Moment::Kind::call, call.tick, call.fault, static_cast<int>(i)});
  }
  for (std::size_t i = 0; i < debrief.responses.size(); ++i) {
    const ResponseMark& mark = debrief.responses[i];
    if (mark.person != line.person) continue;
    const Moment::Kind kind = mark.command == circuit::GiveCue::kName   ? Moment::Kind::cue
                              : mark.command == circuit::Praise::kName  ? Moment::Kind::praise
                              : mark.command == circuit::AskPain::kName ? Moment::Kind::ask
                                                                        : Moment::Kind::variant;
    line.moments.push_back({kind, mark.tick, mark.detail, static_cast<int>(i)});
  }
}

/// Follows stops, resumption and help of one person; a stop of the class is everybody's.
struct StopFollower {
  PersonLine& line;
  Tick tick = 0;
  Tick stopped_since = -1;

  void stop(Moment::Kind kind) {
    line.moments.push_back({kind, tick, "", -1});
    if (stopped_since < 0) stopped_since = tick;
  }
  void end() {
    if (stopped_since >= 0)
      line.spans.push_back({Span::Kind::stopped, stopped_since, tick, "", -1});
    stopped_since = -1;
  }
  void resume() {
    line.moments.push_back({Moment::Kind::resume, tick, "", -1});
    end();
  }
  bool mine(int person) const { return person == line.person; }
  void operator()(const circuit::PersonStopped& e) {
    if (mine(e.person)) stop(Moment::Kind::stop);
  }
  void operator()(const circuit::HelpCalled& e) {
    if (mine(e.person)) stop(Moment::Kind::help);
  }
  void operator()(const circuit::PersonResumed& e) {
    if (mine(e.person)) resume();
  }
  void operator()(const circuit::ClassStopped&) { stop(Moment::Kind::stop); }
  void operator()(const circuit::ClassResumed&) { resume(); }
  void operator()(const circuit::BoutEnded&) { end(); }
  void operator()(const circuit::ClassEnded&) { end(); }
  template <class Other>
  void operator()(const Other&) {}
};

void addStops(const ClassLog& log, PersonLine& line) {
  StopFollower follower{line};
  for (const session::Event& event : log.events) {
    follower.tick = event.tick;
    std::visit(follower, event.body);
  }
  follower.tick = log.end;
  follower.end();
}

}  // namespace

std::vector<PersonLine> timelinesOf(const ClassLog& log, const Debrief& debrief) {
  std::vector<PersonLine> lines;
  for (int person = 0; person < log.people; ++person) {
    PersonLine line;
    line.person = person;
    addWindows(debrief, line);
    addSubtle(log, line);
    addSigns(debrief, line);
    addRoom(log, debrief, line);
    addMarks(debrief, line);
    addStops(log, line);
    std::stable_sort(line.spans.begin(), line.spans.end(),
                     [](const Span& a, const Span& b) { return a.begin < b.begin; });
    std::stable_sort(line.moments.begin(), line.moments.end(),
                     [](const Moment& a, const Moment& b) { return a.tick < b.tick; });
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace spotter::assess
