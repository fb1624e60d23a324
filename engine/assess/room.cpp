#include "assess/room.h"

#include <algorithm>
#include <cstdlib>

namespace spotter::assess {
namespace {

/// Follows one thing from its beginning through the rest of the log.
struct ThingFollower {
  RoomMark& mark;
  Tick tick = 0;

  bool mine(const std::string& hazard) const { return hazard == mark.hazard; }
  void operator()(const session::HazardPerceivable& seen) const {
    if (mine(seen.hazard) && !mark.perceivable) mark.perceivable = tick;
  }
  void operator()(const session::RoomCalled& called) const {
    if (!mine(called.hazard) || mark.made_safe) return;
    if (!mark.named) mark.named = called.stamped;
    mark.named_right = mark.named_right || called.name == mark.called;
  }
  void operator()(const circuit::MadeSafe& made) const {
    if (!mine(made.hazard) || mark.made_safe) return;
    mark.made_safe = tick;
    mark.over = tick;
    mark.named_right = mark.named_right || made.name == mark.called;
  }
  void operator()(const circuit::BoutBegan&) const {
    if (!mark.due && !mark.made_safe) mark.due = tick;
  }
  void operator()(const circuit::HazardShowed& showed) const {
    if (mine(showed.hazard) && !mark.showed) mark.showed = tick;
  }
  template <class Other>
  void operator()(const Other&) const {}
};

RoomVerdict verdictOf(const RoomMark& mark, const content::StandardModel& standard) {
  if (mark.harmless) return mark.seen() ? RoomVerdict::disturbed : RoomVerdict::left_alone;
  if (mark.made_safe) {
    const bool before =
        !mark.due || *mark.made_safe <= *mark.due + base::toTick(standard.room_grace_s);
    return before ? RoomVerdict::safe_before : RoomVerdict::safe_late;
  }
  if (mark.named) return RoomVerdict::only_named;
  return mark.due ? RoomVerdict::missed : RoomVerdict::open;
}

}  // namespace

std::vector<RoomMark> judgeRoom(const ClassLog& log, const content::StandardModel& standard) {
  std::vector<RoomMark> marks;
  for (std::size_t i = 0; i < log.events.size(); ++i) {
    const auto* appeared = std::get_if<circuit::HazardAppeared>(&log.events[i].body);
    if (appeared == nullptr || !log.exists(appeared->person)) continue;
    RoomMark mark;
    mark.person = appeared->person;
    mark.hazard = appeared->hazard;
    mark.name = appeared->name;
    mark.called = appeared->called;
    mark.harmless = appeared->harmless;
    mark.there = log.events[i].tick;
    mark.over = log.end;
    ThingFollower follower{mark};
    for (std::size_t k = i; k < log.events.size(); ++k) {
      follower.tick = log.events[k].tick;
      std::visit(follower, log.events[k].body);
    }
    mark.verdict = verdictOf(mark, standard);
    marks.push_back(std::move(mark));
  }
  return marks;
}

std::vector<RoomAlarm> roomAlarms(const ClassLog& log) {
  std::vector<RoomAlarm> alarms;
  for (const session::Event& event : log.events) {
    const auto* called = std::get_if<session::RoomCalled>(&event.body);
    if (called != nullptr && called->hazard.empty() && log.exists(called->person))
      alarms.push_back({called->stamped, called->person, called->name});
  }
  return alarms;
}

RoomCounts countRoom(const std::vector<RoomMark>& marks) {
  RoomCounts counts;
  for (const RoomMark& mark : marks) {
    if (mark.harmless) {
      ++counts.look_alikes;
      counts.disturbed += mark.verdict == RoomVerdict::disturbed ? 1 : 0;
      continue;
    }
    if (mark.verdict == RoomVerdict::open) continue;
    ++counts.hazards;
    counts.seen += mark.seen() ? 1 : 0;
    counts.safe_before += mark.verdict == RoomVerdict::safe_before ? 1 : 0;
    counts.safe_late += mark.verdict == RoomVerdict::safe_late ? 1 : 0;
  }
  return counts;
}

bool stoppedForRoom(const std::vector<RoomMark>& marks, const content::StandardModel& standard,
                    int person, Tick tick) {
  const Tick within = base::toTick(standard.room_stop_s);
  const auto near = [&](const std::optional<Tick>& moment) {
    return moment && std::abs(*moment - tick) <= within;
  };
  return std::any_of(marks.begin(), marks.end(), [&](const RoomMark& mark) {
    const bool concerns = person < 0 || person == mark.person;
    const bool was_there = mark.there <= tick && tick <= mark.over;
    return !mark.harmless && concerns && was_there && (near(mark.named) || near(mark.made_safe));
  });
}

}  // namespace spotter::assess
