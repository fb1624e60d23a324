#include "assess/debrief.h"

#include <algorithm>

#include "assess/advice.h"
#include "assess/class_log.h"
#include "assess/episodes.h"
#include "assess/marking.h"
#include "assess/timelines.h"

namespace spotter::assess {
namespace {

/// Reads what a debrief says about the class as a whole.
struct ClassReader {
  Debrief& debrief;
  std::vector<int> shown;

  void operator()(const session::ClassBegan& began) {
    debrief.class_id = began.class_id;
    debrief.title = began.title;
    debrief.people = began.people;
  }
  void operator()(const circuit::StationOpened&) { ++debrief.stations; }
  void operator()(const circuit::BoutBegan&) { ++debrief.bouts; }
  void operator()(const circuit::DemonstrationEnded& ended) {
    const bool known = std::find(shown.begin(), shown.end(), ended.station) != shown.end();
    if (!ended.complete || known) return;
    shown.push_back(ended.station);
    ++debrief.demonstrated;
  }
  void operator()(const session::Reflected& reflected) { debrief.own_words = reflected.words; }
  template <class Other>
  void operator()(const Other&) {}
};

Figures figuresOf(const Debrief& debrief, const content::StandardModel& standard) {
  const Spotting& spotting = debrief.spotting;
  Figures figures;
  figures.hit_rate = rateOf(spotting.hits, spotting.faulty);
  figures.false_alarm_rate = rateOf(spotting.false_alarms, spotting.clean);
  figures.detection_from = standard.figures_from;
  const int enough = std::max(standard.figures_from, 1);
  if (spotting.faulty >= enough && spotting.clean >= enough) {
    figures.detection =
        detection(spotting.hits, spotting.faulty, spotting.false_alarms, spotting.clean);
  }
  std::vector<Wait> waits;
  for (const Window& window : debrief.windows) {
    if (window.truth != WindowTruth::faulty) continue;
    Tick longest = 0;
    for (const int index : window.episodes) {
      const Episode& episode = debrief.episodes[static_cast<std::size_t>(index)];
      longest = std::max(longest, episode.end - episode.begin);
    }
    waits.push_back(
        {base::toSeconds(window.seen_after.value_or(longest)), window.seen_after.has_value()});
  }
  figures.median_wait_s = medianWait_s(std::move(waits));
  return figures;
}

}  // namespace

Debrief makeDebrief(std::span<const session::Event> events,
                    const content::StandardModel& standard) {
  const ClassLog log = readLog(events);
  Debrief debrief;
  ClassReader reader{debrief, {}};
  for (const session::Event& event : events) std::visit(reader, event.body);
  debrief.standard = standard.id;
  debrief.end = log.end;
  debrief.complete = log.complete;

  Truth truth = findTruth(log, standard);
  debrief.episodes = std::move(truth.episodes);
  debrief.windows = std::move(truth.windows);
  debrief.signs = judgeSafety(log, standard);
  debrief.room = judgeRoom(log, standard);
  debrief.room_alarms = roomAlarms(log);
  debrief.room_counts = countRoom(debrief.room);
  debrief.needless_stops =
      needlessStops(log, debrief.signs, debrief.episodes, debrief.room, standard);
  markCalls(log, standard, debrief.signs, debrief);
  markResponses(log, standard, debrief);
  debrief.spotting = countWindows(debrief.windows);
  debrief.figures = figuresOf(debrief, standard);
  debrief.useful_miss = usefulMiss(debrief);
  debrief.next_step = nextStep(debrief);
  debrief.timeline = timelinesOf(log, debrief);
  return debrief;
}

}  // namespace spotter::assess
