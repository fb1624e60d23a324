#include "assess/safety.h"

#include <algorithm>

#include "circuit/commands.h"

namespace spotter::assess {
namespace {

using Tier = content::EventModel::Tier;

double limit_s(Tier tier, const content::StandardModel& standard) {
  switch (tier) {
    case Tier::emergency:
      return standard.emergency_s;
    case Tier::stop_exercise:
      return standard.stop_exercise_s;
    case Tier::modify:
      break;
  }
  return standard.modify_s;
}

// What an answer in an exam stands for: what the facilitator would do.
SafetyAct actOf(const session::SignCalled& called) {
  if (called.answer == "stop") return SafetyAct::stopped_person;
  return called.answer == "make_safe" ? SafetyAct::made_safe : SafetyAct::got_help;
}

// A stop, or help: who it was for (-1: everybody), or nothing.
struct Stop {
  int person = -1;
  SafetyAct act = SafetyAct::none;
};
std::optional<Stop> stopOf(const session::EventBody& body) {
  if (const auto* one = std::get_if<circuit::PersonStopped>(&body))
    return Stop{one->person, SafetyAct::stopped_person};
  if (const auto* help = std::get_if<circuit::HelpCalled>(&body))
    return Stop{help->person, SafetyAct::got_help};
  if (std::holds_alternative<circuit::ClassStopped>(body))
    return Stop{-1, SafetyAct::stopped_class};
  if (const auto* called = std::get_if<session::SignCalled>(&body))
    return Stop{called->person, actOf(*called)};
  return std::nullopt;
}

/// Follows one sign from its beginning through the rest of the log.
struct SignFollower {
  SafetyMark& mark;
  const content::StandardModel& standard;
  Tick tick = 0;

  bool mine(int person) const { return person == mark.person; }
  bool showing() const { return tick <= mark.ended; }
  void act(SafetyAct what) const {
    // Only what was done before the time was up, or while the sign still showed, answers the sign.
    if (mark.acted || (tick > mark.due && !showing())) return;
    mark.act = what;
    mark.acted = tick;
  }
  void operator()(const circuit::PersonStopped& stopped) const {
    if (mine(stopped.person)) act(SafetyAct::stopped_person);
  }
  void operator()(const circuit::ClassStopped&) const { act(SafetyAct::stopped_class); }
  void operator()(const circuit::HelpCalled& help) const {
    if (!mine(help.person)) return;
    act(SafetyAct::got_help);
    mark.helped = true;
  }
  void operator()(const circuit::Answered& answered) const {
    const bool easier = answered.command == "variant" && circuit::isEasierWay(answered.detail);
    if (mine(answered.person) && easier && mark.tier == Tier::modify) act(SafetyAct::easier);
  }
  void operator()(const circuit::MakingSafe& making) const {
    const bool its_own = !mark.hazard.empty() && making.hazard == mark.hazard;
    if (its_own && mark.tier == Tier::modify) act(SafetyAct::made_safe);
  }
  void operator()(const session::SignCalled& called) const {
    if (!mine(called.person)) return;
    const SafetyAct would = actOf(called);
    if (would != SafetyAct::made_safe || mark.tier == Tier::modify) act(would);
  }
  void operator()(const circuit::PainTold& told) const {
    if (!mine(told.person) || !showing() || mark.asked) return;
    mark.asked = true;
    if (tick <= mark.due) mark.due += base::toTick(kAskHold_s);
  }
  template <class Other>
  void operator()(const Other&) const {}
};

void findEnds(const ClassLog& log, std::size_t from, SafetyMark& mark) {
  mark.ended = log.end;
  for (std::size_t i = from; i < log.events.size(); ++i) {
    const session::Event& event = log.events[i];
    if (const auto* seen = std::get_if<session::SignPerceivable>(&event.body)) {
      if (seen->person == mark.person && seen->sign == mark.sign && !mark.perceivable)
        mark.perceivable = event.tick;
    }
    const auto* showed = std::get_if<circuit::HazardShowed>(&event.body);
    if (showed != nullptr && showed->sign == mark.sign) mark.hazard = showed->hazard;
    const auto* over = std::get_if<circuit::SignEnded>(&event.body);
    if (over == nullptr || over->person != mark.person || over->sign != mark.sign) continue;
    mark.ended = event.tick;
    return;
  }
}

void judgeWarning(const ClassLog& log, SafetyMark& mark) {
  if (mark.acted) {
    const Tick start = mark.perceivable.value_or(*mark.acted);
    mark.seconds = base::toSeconds(std::max<Tick>(0, *mark.acted - start));
    mark.verdict = *mark.acted <= mark.due ? SafetyVerdict::in_time : SafetyVerdict::too_late;
    return;
  }
  if (mark.asked) mark.act = SafetyAct::asked;
  // A class that was led to its end has used up the time that was left.
  const bool time_ran_out = mark.due <= log.end || log.complete;
  mark.verdict = mark.perceivable && time_ran_out ? SafetyVerdict::not_acted : SafetyVerdict::open;
}

bool warningShows(std::span<const SafetyMark> signs, int person, Tick tick) {
  return std::any_of(signs.begin(), signs.end(), [&](const SafetyMark& mark) {
    return !mark.look_alike && (person < 0 || mark.person == person) && mark.began <= tick &&
           tick <= std::max(mark.ended, mark.due);
  });
}

bool disturbs(const Stop& stop, Tick tick, const SafetyMark& mark) {
  return mark.look_alike && (stop.person < 0 || stop.person == mark.person) && mark.began <= tick &&
         tick <= mark.ended;
}

void judgeLookAlike(const ClassLog& log, std::span<const SafetyMark> signs, SafetyMark& mark) {
  mark.verdict = SafetyVerdict::left_in_peace;
  for (const session::Event& event : log.events) {
    const std::optional<Stop> stop = stopOf(event.body);
    if (!stop || !disturbs(*stop, event.tick, mark) ||
        warningShows(signs, stop->person, event.tick))
      continue;
    mark.verdict = SafetyVerdict::disturbed;
    mark.act = stop->act;
    mark.acted = event.tick;
    return;
  }
}

// Whether the set was ended early by this stop: no resuming before the bout ends.
bool endsTheSet(const ClassLog& log, std::size_t stop) {
  for (std::size_t i = stop + 1; i < log.events.size(); ++i) {
    const session::EventBody& body = log.events[i].body;
    if (std::holds_alternative<circuit::ClassResumed>(body)) return false;
    if (std::holds_alternative<circuit::BoutEnded>(body)) return true;
  }
  return true;
}

// The highest pain told in the bout up to an event, by one person or (-1) by anybody; -1 when none
// was.
int painTold(const ClassLog& log, std::size_t until, int person) {
  int pain = -1;
  for (std::size_t i = 0; i < until; ++i) {
    const session::EventBody& body = log.events[i].body;
    if (std::holds_alternative<circuit::BoutBegan>(body)) pain = -1;
    const auto* told = std::get_if<circuit::PainTold>(&body);
    if (told != nullptr && (person < 0 || told->person == person))
      pain = std::max(pain, told->pain);
  }
  return pain;
}

}  // namespace

std::vector<SafetyMark> judgeSafety(const ClassLog& log, const content::StandardModel& standard) {
  std::vector<SafetyMark> marks;
  for (std::size_t i = 0; i < log.events.size(); ++i) {
    const auto* began = std::get_if<circuit::SignBegan>(&log.events[i].body);
    if (began == nullptr || !log.exists(began->person)) continue;
    SafetyMark mark;
    mark.person = began->person;
    mark.sign = began->sign;
    mark.name = began->name;
    mark.look_alike = began->look_alike;
    mark.tier = static_cast<Tier>(began->tier);
    mark.began = log.events[i].tick;
    mark.bout = log.lastBoutBy(mark.began);
    findEnds(log, i, mark);
    const Tick latest = mark.began + base::toTick(standard.perceived_by_s);
    if (!mark.perceivable && latest <= mark.ended) mark.perceivable = latest;
    mark.due = mark.perceivable.value_or(latest) + base::toTick(limit_s(mark.tier, standard));
    SignFollower follower{mark, standard};
    for (std::size_t k = i; k < log.events.size(); ++k) {
      follower.tick = log.events[k].tick;
      std::visit(follower, log.events[k].body);
    }
    if (!mark.look_alike) judgeWarning(log, mark);
    marks.push_back(std::move(mark));
  }
  for (SafetyMark& mark : marks) {
    if (!mark.look_alike) continue;
    mark.acted.reset();
    mark.act = SafetyAct::none;
    judgeLookAlike(log, marks, mark);
  }
  return marks;
}

std::vector<NeedlessStop> needlessStops(const ClassLog& log, std::span<const SafetyMark> signs,
                                        std::span<const Episode> episodes,
                                        const std::vector<RoomMark>& room,
                                        const content::StandardModel& standard) {
  std::vector<NeedlessStop> needless;
  for (std::size_t i = 0; i < log.events.size(); ++i) {
    const Tick tick = log.events[i].tick;
    const std::optional<Stop> stop = stopOf(log.events[i].body);
    if (!stop || (stop->person >= 0 && !log.exists(stop->person))) continue;
    if (stop->act == SafetyAct::stopped_class &&
        (log.boutAt(tick) == nullptr || endsTheSet(log, i)))
      continue;
    if (warningShows(signs, stop->person, tick)) continue;
    if (stop->act != SafetyAct::got_help && stoppedForRoom(room, standard, stop->person, tick))
      continue;
    const bool look_alike = std::any_of(signs.begin(), signs.end(), [&](const SafetyMark& mark) {
      return disturbs(*stop, tick, mark);
    });
    const bool hurting = std::any_of(episodes.begin(), episodes.end(), [&](const Episode& episode) {
      return episode.safety && (stop->person < 0 || episode.person == stop->person) &&
             episode.begin <= tick && tick <= episode.end;
    });
    const int pain = painTold(log, i, stop->person);
    if (look_alike || hurting || pain > kPainAllowed) continue;
    needless.push_back({tick, stop->person, stop->act == SafetyAct::got_help, pain});
  }
  return needless;
}

}  // namespace spotter::assess
