#include "assess/marking.h"

#include <algorithm>

#include "circuit/commands.h"

namespace spotter::assess {
namespace {

bool unnamed(const std::string& fault) { return fault == "something_else" || fault == "not_sure"; }

/// What calls and cues are held against.
struct Judge {
  const ClassLog& log;
  const content::StandardModel& standard;
  const std::vector<SafetyMark>& signs;
  Debrief& debrief;

  Window* windowAt(int person, Tick tick) const {
    const LoggedBout* bout = log.boutAt(tick);
    if (bout == nullptr) return nullptr;
    for (Window& window : debrief.windows) {
      if (window.person == person && window.bout == bout->bout) return &window;
    }
    return nullptr;
  }
  bool counts(const Episode& episode, Tick tick) const {
    return episode.begin + base::toTick(standard.reaction_s) <= tick && tick <= episode.end;
  }
  bool deviates(int person, Tick tick) const {
    return deviatesAt(log, person, tick, base::toTick(standard.episode_tail_s));
  }
  bool signShows(int person, Tick tick) const {
    return std::any_of(signs.begin(), signs.end(), [&](const SafetyMark& mark) {
      return mark.person == person && mark.began <= tick && tick <= mark.ended;
    });
  }
  void see(Window& window, Episode& episode, Tick tick) const {
    const Tick after = tick - episode.begin;
    episode.seen = true;
    window.outcome = WindowOutcome::hit;
    window.seen_after = window.seen_after ? std::min(*window.seen_after, after) : after;
  }
  static void alarm(Window& window) { window.outcome = WindowOutcome::false_alarm; }

  // How well a call names an episode: 2 name and side, 1 name, 0 not.
  static int fit(const CallMark& call, const Episode& episode) {
    if (call.fault != episode.fault) return 0;
    return !episode.sided || (call.sided && call.side == episode.side) ? 2 : 1;
  }
  // The episode that shows at the moment of the call and that it names best; -1 for none.
  int bestEpisode(const CallMark& call, const Window& window) const {
    int best = -1;
    int best_fit = -1;
    for (const int index : window.episodes) {
      const Episode& episode = debrief.episodes[static_cast<std::size_t>(index)];
      if (!counts(episode, call.tick) || fit(call, episode) <= best_fit) continue;
      best = index;
      best_fit = fit(call, episode);
    }
    return best;
  }
  CallVerdict hit(const CallMark& call, Window& window) const {
    Episode& episode = debrief.episodes[static_cast<std::size_t>(call.episode)];
    see(window, episode, call.tick);
    if (unnamed(call.fault)) return CallVerdict::hit_unnamed;
    const int named = fit(call, episode);
    window.named_right = window.named_right || named > 0;
    window.side_right = window.side_right || named == 2;
    if (named == 0) return CallVerdict::hit_wrong_name;
    return named == 1 && call.sided ? CallVerdict::hit_wrong_side : CallVerdict::hit;
  }
  bool stillToCome(const Window& window, Tick tick) const {
    return std::any_of(window.episodes.begin(), window.episodes.end(), [&](int index) {
      const Episode& episode = debrief.episodes[static_cast<std::size_t>(index)];
      return tick < episode.begin + base::toTick(standard.reaction_s);
    });
  }
  CallVerdict judge(CallMark& call, Window& window) const {
    call.episode = bestEpisode(call, window);
    if (call.episode >= 0) return hit(call, window);
    if (unnamed(call.fault) && signShows(call.person, call.tick)) return CallVerdict::sign_noticed;
    if (deviates(call.person, call.tick)) {
      window.subtle_seen = true;
      return CallVerdict::subtle_well_seen;
    }
    if (window.truth == WindowTruth::faulty) {
      return stillToCome(window, call.tick) ? CallVerdict::early_luck : CallVerdict::late;
    }
    if (window.truth == WindowTruth::subtle) return CallVerdict::unscored;
    alarm(window);
    return CallVerdict::false_alarm;
  }

  void call(const session::Called& called) const {
    if (!log.exists(called.person)) return;
    CallMark mark;
    mark.tick = called.stamped;
    mark.person = called.person;
    mark.region = called.region;
    mark.fault = called.fault;
    mark.side = called.side;
    mark.sided = called.sided;
    mark.sure = called.sure;
    if (Window* window = windowAt(called.person, called.stamped)) {
      mark.bout = window->bout;
      mark.verdict = judge(mark, *window);
      window->calls.push_back(static_cast<int>(debrief.calls.size()));
    }
    debrief.calls.push_back(std::move(mark));
  }
  void cue(const circuit::Answered& answered, Tick tick) const {
    Window* window = windowAt(answered.person, tick);
    if (window == nullptr || answered.command != circuit::GiveCue::kName) return;
    for (const int index : window->episodes) {
      Episode& episode = debrief.episodes[static_cast<std::size_t>(index)];
      if (episode.fault == answered.fault && counts(episode, tick))
        return see(*window, episode, tick);
    }
    if (deviates(answered.person, tick)) {
      window->subtle_seen = window->subtle_seen || !answered.fault.empty();
    } else if (window->truth == WindowTruth::clean) {
      alarm(*window);
    }
  }
};

// Whether the fault was over within so many repetitions that began after the cue, and stayed away.
bool goneAfter(const ClassLog& log, const ResponseMark& mark, double within) {
  int since = 0;
  int last_faulty = 0;
  for (const LoggedRepetition* repetition : log.repetitionsOf(mark.person, mark.bout)) {
    if (repetition->begin < mark.tick) continue;
    ++since;
    const bool faulty =
        std::any_of(repetition->readings.begin(), repetition->readings.end(),
                    [&](const circuit::Reading& reading) {
                      return reading.fault == mark.fault && reading.zone == movement::Zone::fault;
                    });
    if (faulty) last_faulty = since;
  }
  return since > last_faulty && last_faulty < within;
}

void count(const ResponseMark& mark, ResponseCounts& counts) {
  if (mark.command == circuit::Praise::kName) {
    ++counts.praised;
    return;
  }
  switch (mark.outcome) {
    case people::Outcome::better:
      ++counts.better;
      return;
    case people::Outcome::partly:
      ++counts.partly;
      return;
    case people::Outcome::no_change:
      ++counts.no_change;
      return;
    case people::Outcome::worse:
      ++counts.worse;
      return;
    case people::Outcome::nothing_to_change:
      ++counts.nothing_to_change;
      return;
  }
}

}  // namespace

void markCalls(const ClassLog& log, const content::StandardModel& standard,
               const std::vector<SafetyMark>& signs, Debrief& debrief) {
  for (Window& window : debrief.windows) {
    // Leaving somebody in peace for one repetition is no merit; correcting them is still a mistake.
    const bool unscored = window.truth == WindowTruth::subtle || window.brief;
    window.outcome = window.truth == WindowTruth::faulty ? WindowOutcome::missed
                     : unscored                          ? WindowOutcome::subtle
                                                         : WindowOutcome::quiet;
  }
  const Judge judge{log, standard, signs, debrief};
  for (const session::Event& event : log.events) {
    if (const auto* called = std::get_if<session::Called>(&event.body)) judge.call(*called);
    if (const auto* answered = std::get_if<circuit::Answered>(&event.body))
      judge.cue(*answered, event.tick);
  }
}

void markResponses(const ClassLog& log, const content::StandardModel& standard, Debrief& debrief) {
  for (const session::Event& event : log.events) {
    ResponseMark mark;
    mark.tick = event.tick;
    mark.bout = log.lastBoutBy(event.tick);
    if (const auto* told = std::get_if<circuit::PainTold>(&event.body);
        told != nullptr && log.exists(told->person)) {
      mark.person = told->person;
      mark.command = circuit::AskPain::kName;
      mark.detail = std::to_string(told->pain);
      mark.said = told->said;
      ++debrief.response_counts.asked;
      debrief.responses.push_back(std::move(mark));
    }
    const auto* answered = std::get_if<circuit::Answered>(&event.body);
    if (answered == nullptr || !log.exists(answered->person)) continue;
    mark.person = answered->person;
    mark.command = answered->command;
    mark.detail = answered->detail;
    mark.outcome = answered->outcome;
    mark.fault = answered->fault;
    mark.said = answered->said;
    mark.gone = !mark.fault.empty() && goneAfter(log, mark, standard.better_within_repetitions);
    count(mark, debrief.response_counts);
    debrief.responses.push_back(std::move(mark));
  }
}

Spotting countWindows(const std::vector<Window>& windows) {
  Spotting spotting;
  for (const Window& window : windows) {
    spotting.faulty += window.truth == WindowTruth::faulty ? 1 : 0;
    const bool quiet = window.outcome == WindowOutcome::quiet;
    spotting.clean += quiet || window.outcome == WindowOutcome::false_alarm ? 1 : 0;
    spotting.subtle += window.truth == WindowTruth::subtle ? 1 : 0;
    spotting.hits += window.outcome == WindowOutcome::hit ? 1 : 0;
    spotting.false_alarms += window.outcome == WindowOutcome::false_alarm ? 1 : 0;
    spotting.subtle_seen += window.subtle_seen ? 1 : 0;
    spotting.named += window.named_right ? 1 : 0;
    spotting.sided += window.side_right ? 1 : 0;
  }
  return spotting;
}

}  // namespace spotter::assess
