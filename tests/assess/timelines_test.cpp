#include "assess/timelines.h"

#include "assess/log_builder.h"
#include "support/catch.h"

using namespace spotter;
using assess::Moment;
using assess::Span;
using support::LogBuilder;

namespace {

std::vector<Span> spansOf(const assess::Debrief& debrief, int person, Span::Kind kind) {
  std::vector<Span> found;
  for (const Span& span : debrief.timeline.at(static_cast<std::size_t>(person)).spans)
    if (span.kind == kind) found.push_back(span);
  return found;
}

}  // namespace

TEST_CASE("whoever is stopped alone stands until they go on, the other one does not") {
  LogBuilder log;
  log.bout(0).set(0, "....").set(1, "....");
  log.at(5, circuit::PersonStopped{0}).at(9, circuit::PersonResumed{0}).boutEnds(30);
  const assess::Debrief debrief = log.debrief();
  const auto stopped = spansOf(debrief, 0, Span::Kind::stopped);
  REQUIRE(stopped.size() == 1);
  CHECK(stopped[0].begin == base::toTick(5.0));
  CHECK(stopped[0].end == base::toTick(9.0));
  CHECK(spansOf(debrief, 1, Span::Kind::stopped).empty());
}

TEST_CASE("a stop of the class is everybody's, a second stop does not begin it anew") {
  LogBuilder log;
  log.bout(0).set(0, "....").set(1, "....");
  log.at(5, circuit::ClassStopped{}).at(7, circuit::PersonStopped{0}).boutEnds(12);
  const assess::Debrief debrief = log.debrief();
  for (const int person : {0, 1}) {
    const auto stopped = spansOf(debrief, person, Span::Kind::stopped);
    REQUIRE(stopped.size() == 1);
    CHECK(stopped[0].begin == base::toTick(5.0));
    CHECK(stopped[0].end == base::toTick(12.0));
  }
}

TEST_CASE("faults and signs on a line lead to their marks, and look-alikes are told apart") {
  LogBuilder log;
  log.bout(0).set(0, "FFFF").set(1, "s...").sign(3, 20, 1, true, 4).call(9, 0, "knees_in");
  log.boutEnds(30).at(31, circuit::ClassEnded{});
  const assess::Debrief debrief = log.debrief();
  const auto faults = spansOf(debrief, 0, Span::Kind::fault);
  REQUIRE(faults.size() == 1);
  CHECK(debrief.episodes.at(static_cast<std::size_t>(faults[0].index)).begin == faults[0].begin);
  CHECK(spansOf(debrief, 1, Span::Kind::safety_sign).empty());
  const auto alike = spansOf(debrief, 1, Span::Kind::look_alike);
  REQUIRE(alike.size() == 1);
  CHECK(debrief.signs.at(static_cast<std::size_t>(alike[0].index)).sign == "chest");
  CHECK(spansOf(debrief, 1, Span::Kind::subtle).size() == 1);
  const auto& moments = debrief.timeline[0].moments;
  REQUIRE(moments.size() == 1);
  CHECK(moments[0].kind == Moment::Kind::call);
  CHECK(debrief.calls.at(static_cast<std::size_t>(moments[0].index)).tick == moments[0].tick);
}

TEST_CASE("everything on a line is in order of time") {
  LogBuilder log;
  log.bout(0)
      .set(0, "F.F.FFs.")
      .call(30, 0, "knees_in")
      .cue(12, 0, "knees_in", people::Outcome::better);
  log.at(20, circuit::PersonStopped{0}).at(22, circuit::PersonResumed{0}).boutEnds(45);
  const assess::Debrief debrief = log.debrief();
  const assess::PersonLine& line = debrief.timeline[0];
  CHECK(line.spans.size() >= 3);
  CHECK(line.moments.size() == 4);
  for (std::size_t i = 1; i < line.spans.size(); ++i)
    CHECK(line.spans[i - 1].begin <= line.spans[i].begin);
  for (std::size_t i = 1; i < line.moments.size(); ++i)
    CHECK(line.moments[i - 1].tick <= line.moments[i].tick);
}
