#include "circuit/attention.h"

#include <algorithm>
#include <optional>
#include <variant>

#include "base/random.h"
#include "circuit/circuit.h"
#include "circuit/signs.h"
#include "circuit/transition.h"
#include "maths/curve.h"
#include "people/mouth.h"

namespace spotter::circuit {
namespace {

using base::Tick;
using movement::GestureKind;

// Basis: proposed throughout.
constexpr Tick kEveryTicks = 6;
constexpr double kShortest_s = 0.5;   // of a look: nobody's eyes flutter
constexpr double kAddressed_s = 5.0;  // they listen to the facilitator for so long
constexpr double kAnnounced_s = 4.0;  // and everybody, when something new begins
constexpr double kHears_s = 0.4;      // until somebody who speaks is looked at
constexpr double kPatience_s = 20.0;
constexpr double kBored_s = 50.0;

const PersonRun& runOf(const CircuitState& state, int person) {
  return state.people[static_cast<std::size_t>(person)];
}

double secondsSince(Tick since, double tick) {
  return (tick - static_cast<double>(since)) / base::kTicksPerSecond;
}

// What an event does to whom it is about.
struct Heeder {
  CircuitState& state;
  Tick tick;

  Attention& of(int person) const {
    return state.people[static_cast<std::size_t>(person)].attention;
  }
  void say(int person, const std::string& words) const {
    if (words.empty()) return;
    of(person).words = words;
    of(person).spoke = tick;
  }
  void operator()(const Said& said) const { say(said.person, said.words); }
  void operator()(const PainTold& told) const {
    of(told.person).addressed = tick;
    say(told.person, told.said);
  }
  void operator()(const Answered& answered) const {
    Attention& attention = of(answered.person);
    attention.addressed = tick;
    const bool praised = answered.command == Praise::kName;
    if (praised || answered.outcome == people::Outcome::better) attention.pleased = tick;
    if (answered.outcome == people::Outcome::worse) attention.frightened = tick;
    say(answered.person, answered.said);
  }
  void operator()(const PersonStopped& stopped) const { of(stopped.person).addressed = tick; }
  void operator()(const PersonResumed& resumed) const { of(resumed.person).addressed = tick; }
  void operator()(const HelpCalled& helped) const { of(helped.person).addressed = tick; }
  void operator()(const ClassStopped&) const {
    for (PersonRun& run : state.people) run.attention.addressed = tick;
  }
  template <class T>
  void operator()(const T&) const {}
};

bool isShown(const SignShown& shown) { return shown.model != nullptr; }

// The participant nearest to another, or the next after that.
int neighbourOf(const Scene& scene, const CircuitState& state, int person, Tick tick, bool second) {
  const maths::Vec3 here = whereIs(scene, state, person, static_cast<double>(tick)).position_m;
  int nearest = -1, next = -1;
  double nearest_m = 1e9, next_m = 1e9;
  for (int p = 0; p < static_cast<int>(state.people.size()); ++p) {
    if (p == person) continue;
    const double far_m =
        maths::distance(here, whereIs(scene, state, p, static_cast<double>(tick)).position_m);
    if (far_m < nearest_m) {
      next = nearest;
      next_m = nearest_m;
      nearest = p;
      nearest_m = far_m;
    } else if (far_m < next_m) {
      next = p;
      next_m = far_m;
    }
  }
  return second && next >= 0 ? next : nearest;
}

// Where a sign draws the eyes.
Fixation sightIn(const Scene& scene, const CircuitState& state, int person, GestureKind kind,
                 Tick tick) {
  switch (kind) {
    case GestureKind::rub_knee:
    case GestureKind::rub_calf:
    case GestureKind::sharp_pain:
    case GestureKind::guard:
    case GestureKind::give_way:
    case GestureKind::feverish:
    case GestureKind::rub_thighs:
      return {Sight::knee};
    case GestureKind::lose_balance:
    case GestureKind::freeze:
    case GestureKind::shake_out_hands:
      return {Sight::feet};
    case GestureKind::laugh:
    case GestureKind::chat:
    case GestureKind::wave:
      return {Sight::person, neighbourOf(scene, state, person, tick, false)};
    case GestureKind::think:
      return {Sight::aside, -1, 15.0, 14.0};
    default:
      return {Sight::ahead};
  }
}

// Laughter is heard for a while, as words are.
bool laughs(const Scene& scene, const PersonRun& run, Tick tick) {
  constexpr double kFrom_s = 0.8, kTo_s = 6.0;
  const SignShown shown = signShown(scene, run, static_cast<double>(tick));
  return isShown(shown) && gestureOf(*shown.model) == GestureKind::laugh && shown.age_s > kFrom_s &&
         shown.age_s < kTo_s;
}

// Who of the others laughs or began to speak last, or -1.
int heardBeside(const Scene& scene, const CircuitState& state, int person, Tick tick) {
  int found = -1;
  for (int p = 0; p < static_cast<int>(state.people.size()); ++p) {
    const PersonRun& run = runOf(state, p);
    if (p == person) continue;
    if (laughs(scene, run, tick)) return p;
    const bool heard = speaks(run, tick) && tick - run.attention.spoke >= base::toTick(kHears_s);
    if (!heard) continue;
    if (found < 0 || run.attention.spoke > runOf(state, found).attention.spoke) found = p;
  }
  return found;
}

// What nobody can help looking at.
std::optional<Fixation> urgent(const Scene& scene, const CircuitState& state, int person,
                               Tick tick) {
  const PersonRun& run = runOf(state, person);
  if (run.where.underWay()) return Fixation{Sight::ahead};
  const bool answers = tick - run.attention.addressed < base::toTick(kAddressed_s);
  if (answers) return Fixation{Sight::facilitator};
  const SignShown shown = signShown(scene, run, static_cast<double>(tick));
  if (isShown(shown)) return sightIn(scene, state, person, gestureOf(*shown.model), tick);
  if (run.activity == Activity::exercising) return std::nullopt;
  const int speaker = heardBeside(scene, state, person, tick);
  if (speaker >= 0) return Fixation{Sight::person, speaker};
  const bool announced = tick - state.stage_since < base::toTick(kAnnounced_s);
  if (announced && state.stage != Stage::exercising) return Fixation{Sight::facilitator};
  return std::nullopt;
}

// Something to look at, and for how long.
struct Choice {
  Fixation fixation;
  double lasts_s = 2.0;
};

bool isBalance(const movement::ExerciseModel& exercise) {
  const bool free = exercise.hands == movement::Hands::at_sides ||
                    exercise.hands == movement::Hands::crossed ||
                    exercise.hands == movement::Hands::forward;
  return exercise.start == movement::Carrier::feet && exercise.legs != movement::Legs::together &&
         free;
}

// While exercising: mostly ahead, in balance also the feet, now and then the facilitator.
Choice whileExercising(const movement::ExerciseModel& exercise, base::RandomStream& stream) {
  const double what = stream.uniform();
  const double feet = isBalance(exercise) ? 0.35 : 0.10;
  if (what < feet) return {{Sight::feet}, stream.uniform(0.8, 1.8)};
  if (what < feet + 0.20) return {{Sight::facilitator}, stream.uniform(0.9, 2.0)};
  return {{Sight::ahead}, stream.uniform(1.5, 4.0)};
}

Choice whileShown(base::RandomStream& stream) {
  if (stream.uniform() < 0.15) return {{Sight::feet}, stream.uniform(0.6, 1.2)};
  return {{Sight::facilitator}, stream.uniform(2.0, 5.0)};
}

Choice whileWaiting(int neighbour, double bored, base::RandomStream& stream) {
  const double what = stream.uniform();
  const double aside = stream.uniform(18.0, 42.0) * (stream.uniform() < 0.5 ? -1.0 : 1.0);
  const double up = stream.uniform(-8.0, 12.0);
  const double from = 0.12 + 0.43 * bored;  // that much of the looks go nowhere
  if (what < from) return {{Sight::aside, -1, aside, up}, stream.uniform(2.0, 4.0 + 3.0 * bored)};
  if (what < from + 0.15) return {{Sight::feet}, stream.uniform(1.2, 2.5)};
  if (what < from + 0.40 && neighbour >= 0)
    return {{Sight::person, neighbour}, stream.uniform(1.2, 3.0)};
  return {{Sight::facilitator}, stream.uniform(1.8, 4.5)};
}

Choice choose(const Scene& scene, const CircuitState& state, int person, Tick tick) {
  const PersonRun& run = runOf(state, person);
  base::RandomStream stream(state.seed, person, "attention", run.attention.number);
  if (run.activity == Activity::exercising)
    return whileExercising(scene.stations[static_cast<std::size_t>(state.station)].exercise,
                           stream);
  if (state.stage == Stage::demonstrating) return whileShown(stream);
  const bool second = stream.uniform() < 0.35;
  return whileWaiting(neighbourOf(scene, state, person, tick, second),
                      bored01(scene, state, person, static_cast<double>(tick)), stream);
}

bool isSame(const Fixation& a, const Fixation& b) {
  return a.sight == b.sight && a.person == b.person && a.left_deg == b.left_deg &&
         a.up_deg == b.up_deg;
}

void lookAt(Attention& attention, const Fixation& wanted, Tick tick) {
  if (isSame(attention.now, wanted)) return;
  attention.before = attention.now;
  attention.now = wanted;
  attention.now.since = tick;
}

}  // namespace

void heed(CircuitState& state, Tick tick, const std::vector<CircuitEvent>& events,
          std::size_t from) {
  for (std::size_t i = from; i < events.size(); ++i) std::visit(Heeder{state, tick}, events[i]);
}

void stepAttention(const Scene& scene, CircuitState& state, Tick tick) {
  if (tick % kEveryTicks != 0) return;
  for (int p = 0; p < static_cast<int>(state.people.size()); ++p) {
    Attention& attention = state.people[static_cast<std::size_t>(p)].attention;
    if (tick - attention.now.since < base::toTick(kShortest_s)) continue;
    if (const auto wanted = urgent(scene, state, p, tick)) {
      lookAt(attention, *wanted, tick);
      attention.until = tick + base::toTick(kShortest_s);
    } else if (tick >= attention.until) {
      ++attention.number;
      const Choice choice = choose(scene, state, p, tick);
      lookAt(attention, choice.fixation, tick);
      attention.until = tick + base::toTick(choice.lasts_s);
    }
  }
}

bool speaks(const PersonRun& run, Tick tick) {
  const Attention& attention = run.attention;
  return !attention.words.empty() && tick >= attention.spoke &&
         tick - attention.spoke < base::toTick(people::spoken_s(attention.words.size()));
}

double bored01(const Scene& scene, const CircuitState& state, int person, double tick) {
  const PersonRun& run = runOf(state, person);
  const bool waits = run.activity == Activity::waiting || run.activity == Activity::finished;
  const bool shown = state.stage == Stage::demonstrating;
  if (!waits || shown || run.where.underWay()) return 0.0;
  Tick last = std::max({run.since, state.stage_since, run.attention.addressed, Tick{0}});
  for (const PersonRun& other : state.people) last = std::max(last, other.attention.spoke);
  const double patience =
      1.4 - scene.participants[static_cast<std::size_t>(person)].person.attention01;
  return maths::clamp(patience, 0.3, 1.0) *
         maths::smoothstep(kPatience_s, kBored_s, secondsSince(last, tick));
}

}  // namespace spotter::circuit
