#include "assess/carry_over.h"

#include "assess/log_builder.h"
#include "assess/wording.h"
#include "support/catch.h"

using namespace spotter;
using assess::MomentMark;
using support::LogBuilder;

namespace {

/// A talk of one minute in which Mary told of something, then a set of hers from 100 s on.
assess::Debrief after(MomentMark::Verdict verdict, LogBuilder exercises,
                      content::BeatModel::Kind kind = content::BeatModel::Kind::red_flag) {
  assess::DiscussionDebrief talk;
  MomentMark moment;
  moment.tick = base::toTick(40.0);
  moment.person = 0;
  moment.kind = kind;
  moment.verdict = verdict;
  talk.moments = {moment};
  const auto events = exercises.log();
  assess::Debrief debrief = assess::makeDebrief(events, {});
  assess::takeOver(events, talk, debrief);
  return debrief;
}

LogBuilder set() {
  LogBuilder log;
  return log.bout(100).set(0, "......", "knees_in", false, 0, 101.0).boutEnds(140);
}

std::string safety(const assess::Debrief& debrief) { return assess::safetySentences(debrief).front(); }

}  // namespace

TEST_CASE("who told of a warning sign and exercised all the same is told of and comes first") {
  const auto debrief = after(MomentMark::Verdict::missed, set());
  REQUIRE(debrief.spoken_signs.size() == 1);
  CHECK(debrief.spoken_signs[0].repetitions == 6);
  CHECK(debrief.spoken_signs[0].passedOver());
  CHECK(debrief.next_step.rule == assess::NextStep::Rule::heed_what_was_told);
  CHECK(debrief.next_step.person == 0);
  CHECK(safety(debrief) ==
        "0:40, in the talk: Mary told of a warning sign, and exercised all the same: 6 repetitions. "
        "With a warning sign nobody begins before it was looked at.");
}

TEST_CASE("to stop somebody for what they told in the talk is not needless, late as it is") {
  const auto stopping = [] { return set().at(113, circuit::PersonStopped{0}); };
  CHECK(stopping().debrief().needless_stops.size() == 1);
  const auto debrief = after(MomentMark::Verdict::partly, stopping());
  CHECK(debrief.needless_stops.empty());
  CHECK(debrief.spoken_signs.at(0).repetitions == 3);
  CHECK(safety(debrief).find("you stopped it at 1:53, after 3 repetitions") != std::string::npos);
  // Others were stopped without need all the same.
  const auto other = after(MomentMark::Verdict::partly, set().at(113, circuit::PersonStopped{1}));
  CHECK(other.needless_stops.size() == 1);
}

TEST_CASE("what was seen to in the talk is no miss of the exercises") {
  const auto debrief = after(MomentMark::Verdict::met, set());
  CHECK_FALSE(debrief.spoken_signs.at(0).passedOver());
  CHECK_FALSE(debrief.next_step.rule == assess::NextStep::Rule::heed_what_was_told);
  CHECK(safety(debrief) ==
        "0:40, in the talk: Mary told of a warning sign, and you saw to it there.");
  const auto idle = after(MomentMark::Verdict::missed, LogBuilder().bout(100).boutEnds(140));
  CHECK_FALSE(idle.spoken_signs.at(0).passedOver());
}

TEST_CASE("hard moments other than warning signs do not reach the exercises") {
  const auto debrief =
      after(MomentMark::Verdict::missed, set(), content::BeatModel::Kind::low_mood);
  CHECK(debrief.spoken_signs.empty());
}
