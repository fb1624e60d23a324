#include "assess/carry_over.h"

#include <algorithm>

#include "assess/advice.h"

namespace spotter::assess {
namespace {

/// Follows who told of a warning sign through the exercises.
struct Follower {
  SpokenSign& sign;
  Tick tick = 0;

  void stopped(int person) const {
    if ((person < 0 || person == sign.person) && !sign.stopped) sign.stopped = tick;
  }
  void operator()(const circuit::PersonStopped& one) const { stopped(one.person); }
  void operator()(const circuit::HelpCalled& help) const { stopped(help.person); }
  void operator()(const circuit::RepetitionBegan& began) const {
    if (began.person == sign.person && !sign.stopped) ++sign.repetitions;
  }
  template <class Other>
  void operator()(const Other&) const {}
};

}  // namespace

void takeOver(std::span<const session::Event> events, const DiscussionDebrief& talk,
              Debrief& exercise) {
  for (const MomentMark& moment : talk.moments) {
    if (moment.kind != content::BeatModel::Kind::red_flag) continue;
    SpokenSign sign{moment.tick, moment.person, moment.verdict == MomentMark::Verdict::met, {}, 0};
    for (const session::Event& event : events) {
      if (event.tick < moment.tick) continue;
      std::visit(Follower{sign, event.tick}, event.body);
    }
    std::erase_if(exercise.needless_stops,
                  [&](const NeedlessStop& stop) { return stop.person == sign.person; });
    exercise.spoken_signs.push_back(sign);
  }
  if (!exercise.spoken_signs.empty()) exercise.next_step = nextStep(exercise);
}

}  // namespace spotter::assess
