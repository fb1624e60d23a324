#include "session/circle_gaze.h"

#include <algorithm>

#include "base/random.h"
#include "maths/curve.h"

namespace spotter::session {
namespace {

using circuit::Fixation;
using circuit::Sight;

// Basis: proposed throughout; that listeners look at who speaks most of the time and speakers
// about half of it: Argyle and Cook 1976 (TK).
constexpr double kShortest_s = 0.5;  // of a look: nobody's eyes flutter
constexpr double kHears_s = 0.25;    // until who speaks is looked at, and up to so much more
constexpr double kSlow_s = 0.7;
constexpr double kGathers_s = 0.9;   // who begins to speak looks for words

std::size_t at(int index) { return static_cast<std::size_t>(index); }

struct Choice {
  Fixation fixation;
  double lasts_s = 2.0;
};

/// One choice of what to look at.
class Chooser {
 public:
  explicit Chooser(const CircleMoment& moment)
      : m_(moment), stream_(moment.state.seed, moment.person, "circle gaze",
                            moment.circle.people[at(moment.person)].number) {}

  Choice choose() {
    if (m_.circle.people[at(m_.person)].shows01(Tell::upset, static_cast<double>(m_.tick)) > 0.5)
      return stream_.uniform() < 0.75 ? down(3.0) : to(Circle::kFacilitator, 1.2);
    if (speaking() && m_.circle.holder == m_.person) return whileSpeaking();
    const double away = m_.circle.people[at(m_.person)].tells[static_cast<std::size_t>(Tell::away)].to;
    if (stream_.uniform() < 0.75 * away) return aside();
    if (speaking()) return whileListening();
    return inSilence();
  }

 private:
  bool speaking() const { return m_.state.speaking.has_value(); }

  Choice to(int whom, double lasts_s) {
    const double lasts = lasts_s * stream_.uniform(0.7, 1.4);
    if (whom == m_.person || whom == Circle::kNobody || (whom >= 0 && m_.state.members[at(whom)].aside))
      whom = Circle::kFacilitator;
    if (whom == Circle::kFacilitator) return {{Sight::facilitator}, lasts};
    return {{Sight::person, whom}, lasts};
  }
  // At the floor before them, a little to one side.
  Choice down(double lasts_s) {
    return {{Sight::aside, -1, stream_.uniform(-16.0, 16.0), stream_.uniform(-42.0, -28.0)},
            lasts_s * stream_.uniform(0.7, 1.4)};
  }
  // At the window, the wall, the clock.
  Choice aside() {
    const double side = stream_.uniform() < 0.5 ? -1.0 : 1.0;
    return {{Sight::aside, -1, side * stream_.uniform(30.0, 60.0), stream_.uniform(-12.0, 14.0)},
            stream_.uniform(2.5, 6.0)};
  }
  int anybody() {
    const int people = static_cast<int>(m_.circle.people.size());
    return std::min(people - 1, static_cast<int>(stream_.uniform() * people));
  }

  Choice whileSpeaking() {
    const double since_s = base::toSeconds(m_.tick - m_.circle.begun);
    if (since_s < kGathers_s) return down(0.8);
    const double what = stream_.uniform();
    // An answer goes to whoever was heard last.
    if (what < 0.55) return to(m_.circle.before, 2.6);
    if (what < 0.75) return to(anybody(), 1.4);
    if (what < 0.88) return to(Circle::kFacilitator, 1.6);
    return down(0.9);
  }
  Choice whileListening() {
    const double what = stream_.uniform();
    if (what < 0.74) return to(m_.circle.holder, 3.2);
    const int meant = m_.state.speaking->person;
    if (what < 0.86) return to(meant >= 0 ? meant : m_.circle.before, 1.2);
    if (what < 0.93) return to(anybody(), 1.0);
    return down(1.3);
  }
  Choice inSilence() {
    const double keen =
        m_.circle.people[at(m_.person)].tells[static_cast<std::size_t>(Tell::keen)].to;
    const double what = stream_.uniform();
    // Who would like to speak tries to catch the facilitator's eye.
    if (what < 0.40 + 0.45 * keen) return to(Circle::kFacilitator, 2.4);
    if (what < 0.66 + 0.25 * keen) return to(m_.circle.holder, 1.8);
    if (what < 0.86) return down(1.8);
    return to(anybody(), 1.2);
  }

  const CircleMoment& m_;
  base::RandomStream stream_;
};

bool isSame(const Fixation& a, const Fixation& b) {
  return a.sight == b.sight && a.person == b.person && a.left_deg == b.left_deg &&
         a.up_deg == b.up_deg;
}

// Where nobody can help looking at once; when that is still to come, from when on.
struct Call {
  bool now = false;
  Tick later = 0;
  Fixation fixation;
};
Call called(const CircleMoment& m, const CirclePerson& person) {
  const Circle& circle = m.circle;
  Call call;
  if (m.state.speaking) {
    call.fixation = circle.holder == Circle::kFacilitator
                        ? Fixation{Sight::facilitator}
                        : Fixation{Sight::person, circle.holder};
    const bool seen = person.now.since >= circle.begun || isSame(person.now, call.fixation);
    if (circle.holder == m.person || seen) return call;
    base::RandomStream stream(m.state.seed, m.person, "turns to", static_cast<int>(circle.begun));
    const double slow = stream.uniform() *
                        (kSlow_s + 1.6 * (1.0 - m.state.members[at(m.person)].attention01));
    const Tick from = circle.begun + base::toTick(kHears_s + slow);
    call.now = m.tick >= from;
    call.later = from;
    return call;
  }
  // The facilitator takes breath: what will they say?
  const bool held = m.state.held_since >= 0 && m.tick < m.state.held_until;
  if (!held || person.now.since > m.state.held_since) return call;
  call.fixation = {Sight::facilitator};
  call.now = m.tick >= m.state.held_since + base::toTick(kHears_s + 0.1 * m.person);
  call.later = m.state.held_since + base::toTick(kHears_s + 0.1 * m.person);
  return call;
}

void lookAt(CirclePerson& person, const Fixation& wanted, Tick tick) {
  if (isSame(person.now, wanted)) return;
  person.before = person.now;
  person.now = wanted;
  person.now.since = tick;
}

}  // namespace

void stepGaze(const CircleMoment& m, CirclePerson& person) {
  const Tick settled = person.now.since + base::toTick(kShortest_s);
  if (m.tick < settled) {
    person.until = std::max(person.until, settled);
    return;
  }
  const Call call = called(m, person);
  const bool hides = person.shows01(Tell::upset, static_cast<double>(m.tick)) > 0.5;
  if (call.now && !hides) {
    lookAt(person, call.fixation, m.tick);
    base::RandomStream stream(m.state.seed, m.person, "keeps to", static_cast<int>(m.tick));
    person.until = m.tick + base::toTick(stream.uniform(1.5, 4.0));
    return;
  }
  const bool begins = m.circle.holder == m.person && m.state.speaking &&
                      person.now.since < m.circle.begun;
  if (begins || m.tick >= person.until) {
    ++person.number;
    const Choice choice = Chooser(m).choose();
    lookAt(person, choice.fixation, m.tick);
    person.until = m.tick + base::toTick(choice.lasts_s);
  }
  if (call.later > m.tick) person.until = std::min(person.until, call.later);
}

}  // namespace spotter::session
