#include "assess/episodes.h"

#include <algorithm>
#include <cmath>

namespace spotter::assess {
namespace {

using circuit::Reading;
using movement::Zone;
using Repetitions = std::vector<const LoggedRepetition*>;

/// A fault on a side: what an episode is about.
struct Subject {
  std::string fault;
  bool sided = false;
  body::Side side = body::Side::left;

  bool covers(const Reading& reading) const {
    return reading.fault == fault && (!sided || reading.side == side);
  }
};

/// First and last faulty repetition, both counted in.
struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<Subject> subjectsOf(const Repetitions& repetitions) {
  std::vector<Subject> subjects;
  for (const LoggedRepetition* repetition : repetitions) {
    for (const Reading& reading : repetition->readings) {
      const bool known = std::any_of(subjects.begin(), subjects.end(), [&](const Subject& subject) {
        return subject.covers(reading);
      });
      if (!known) subjects.push_back({reading.fault, reading.sided, reading.side});
    }
  }
  return subjects;
}

const Reading* readingOf(const LoggedRepetition& repetition, const Subject& subject) {
  for (const Reading& reading : repetition.readings) {
    if (subject.covers(reading)) return &reading;
  }
  return nullptr;
}

// Stretches with at least `enough` marks in any `among` places in a row; stretches that touch are
// one.
std::vector<Stretch> stretchesOf(const std::vector<bool>& marks, int enough, int among) {
  std::vector<Stretch> stretches;
  const std::size_t width = static_cast<std::size_t>(std::max(among, 1));
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (!marks[i]) continue;
    const std::size_t end = std::min(i + width, marks.size());
    int count = 0;
    std::size_t last = i;
    for (std::size_t k = i; k < end; ++k) {
      if (!marks[k]) continue;
      ++count;
      last = k;
    }
    if (count < enough) continue;
    const bool touches = !stretches.empty() && i <= stretches.back().last;
    if (touches)
      stretches.back().last = std::max(stretches.back().last, last);
    else
      stretches.push_back({i, last});
  }
  return stretches;
}

std::vector<bool> marksOf(const Repetitions& repetitions, const Subject& subject, bool subtle_too) {
  std::vector<bool> marks;
  for (const LoggedRepetition* repetition : repetitions) {
    const Reading* reading = readingOf(*repetition, subject);
    marks.push_back(reading != nullptr && (subtle_too || reading->zone == Zone::fault));
  }
  return marks;
}

Episode episodeOf(const Repetitions& repetitions, const Subject& subject, Stretch stretch,
                  Tick tail) {
  Episode episode;
  episode.person = repetitions[stretch.first]->person;
  episode.bout = repetitions[stretch.first]->bout;
  episode.fault = subject.fault;
  episode.side = subject.side;
  episode.sided = subject.sided;
  episode.end = repetitions[stretch.last]->end + tail;
  for (std::size_t i = stretch.first; i <= stretch.last; ++i) {
    const Reading* reading = readingOf(*repetitions[i], subject);
    if (reading == nullptr || reading->zone != Zone::fault) continue;
    if (episode.repetitions == 0) episode.begin = reading->first;
    ++episode.repetitions;
    episode.safety = episode.safety || reading->safety;
    if (std::abs(reading->value) > std::abs(episode.peak)) episode.peak = reading->value;
  }
  return episode;
}

bool isSafety(const Repetitions& repetitions, const Subject& subject) {
  return std::any_of(repetitions.begin(), repetitions.end(),
                     [&](const LoggedRepetition* repetition) {
                       const Reading* reading = readingOf(*repetition, subject);
                       return reading != nullptr && reading->safety;
                     });
}

// Adds the episodes of one window and says what it was.
WindowTruth judge(const Repetitions& repetitions, const content::StandardModel& standard,
                  std::vector<Episode>& found) {
  bool subtle = false;
  const Tick tail = base::toTick(standard.episode_tail_s);
  for (const Subject& subject : subjectsOf(repetitions)) {
    const int enough = isSafety(repetitions, subject) ? 1 : standard.episode_faulty;
    const auto faulty =
        stretchesOf(marksOf(repetitions, subject, false), enough, standard.episode_of);
    for (const Stretch& stretch : faulty)
      found.push_back(episodeOf(repetitions, subject, stretch, tail));
    const auto deviating = stretchesOf(marksOf(repetitions, subject, true), standard.episode_faulty,
                                       standard.episode_of);
    subtle = subtle || !deviating.empty();
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Episode& a, const Episode& b) { return a.begin < b.begin; });
  return !found.empty() ? WindowTruth::faulty : subtle ? WindowTruth::subtle : WindowTruth::clean;
}

}  // namespace

Truth findTruth(const ClassLog& log, const content::StandardModel& standard) {
  Truth truth;
  for (const LoggedBout& bout : log.bouts) {
    for (int person = 0; person < log.people; ++person) {
      const Repetitions repetitions = log.repetitionsOf(person, bout.bout);
      if (repetitions.empty()) continue;
      Window window;
      window.person = person;
      window.bout = bout.bout;
      window.station = bout.station;
      window.exercise = bout.exercise;
      window.begin = repetitions.front()->begin;
      window.end = repetitions.back()->end;
      window.brief = static_cast<int>(repetitions.size()) < standard.episode_of;
      std::vector<Episode> found;
      window.truth = judge(repetitions, standard, found);
      for (Episode& episode : found) {
        window.episodes.push_back(static_cast<int>(truth.episodes.size()));
        truth.episodes.push_back(std::move(episode));
      }
      truth.windows.push_back(std::move(window));
    }
  }
  return truth;
}

bool deviatesAt(const ClassLog& log, int person, Tick tick, Tick tail) {
  return std::any_of(log.repetitions.begin(), log.repetitions.end(),
                     [&](const LoggedRepetition& repetition) {
                       return repetition.person == person && !repetition.readings.empty() &&
                              repetition.begin <= tick && tick <= repetition.end + tail;
                     });
}

}  // namespace spotter::assess
