#include "assess/log_builder.h"
#include "base/random.h"
#include "support/catch.h"

using namespace spotter;

// design.md section 8: no extra hit may lower, no extra false alarm may raise a result.

namespace {

struct Result {
  int hits = 0;
  int named = 0;
  int sided = 0;
  int false_alarms = 0;
  double d_prime = 0.0;
};

Result resultOf(const std::vector<session::Event>& events) {
  content::StandardModel standard;
  standard.figures_from = 1;
  const auto debrief = assess::makeDebrief(events, standard);
  Result result{debrief.spotting.hits, debrief.spotting.named, debrief.spotting.sided,
                debrief.spotting.false_alarms, 0.0};
  if (debrief.figures.detection) result.d_prime = debrief.figures.detection->d_prime.value;
  return result;
}

support::LogBuilder randomClass(base::RandomStream& stream) {
  support::LogBuilder log({"A", "B", "C", "D", "E", "F"});
  log.bout(0);
  for (int person = 0; person < 6; ++person) {
    std::string pattern;
    const double share = person < 3 ? 0.7 : 0.05;
    for (int i = 0; i < 8; ++i)
      pattern += stream.uniform() < share ? 'F' : stream.uniform() < 0.2 ? 's' : '.';
    log.set(person, pattern);
  }
  return log;
}

void addCall(support::LogBuilder& log, base::RandomStream& stream) {
  const char* const names[] = {"knees_in", "trunk", "not_sure"};
  log.call(stream.uniform(1.0, 44.0), stream.below(6), names[stream.below(3)], true,
           stream.below(2) == 0 ? body::Side::left : body::Side::right);
}

}  // namespace

TEST_CASE("an extra hit never lowers a result and an extra false alarm never raises one") {
  int hits_seen = 0;
  int alarms_seen = 0;
  for (int trial = 0; trial < 200; ++trial) {
    base::RandomStream stream(7, -1, "monotone", trial);
    support::LogBuilder log = randomClass(stream);
    log.boutEnds(45);
    for (int i = stream.below(6); i > 0; --i) addCall(log, stream);
    const Result before = resultOf(log.log());
    support::LogBuilder more = log;
    addCall(more, stream);
    const auto debrief = assess::makeDebrief(more.log(), {});
    const Result after = resultOf(more.log());
    // Nothing that was earned can be lost, and no false alarm can be undone, by any further call.
    CHECK(after.hits >= before.hits);
    CHECK(after.named >= before.named);
    CHECK(after.sided >= before.sided);
    CHECK(after.false_alarms >= before.false_alarms);
    if (after.false_alarms == before.false_alarms) CHECK(after.d_prime >= before.d_prime);
    if (after.hits == before.hits) CHECK(after.d_prime <= before.d_prime);
    hits_seen += after.hits > before.hits ? 1 : 0;
    alarms_seen += after.false_alarms > before.false_alarms ? 1 : 0;
  }
  CHECK(hits_seen > 10);
  CHECK(alarms_seen > 10);
}
