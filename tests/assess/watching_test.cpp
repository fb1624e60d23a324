// Part A of the exam: counts, figures, and what they come to under a standard.
#include "assess/watching.h"

#include <cmath>

#include "assess/log_builder.h"
#include "base/random.h"
#include "support/catch.h"

using namespace spotter;
using assess::WatchingReason;
using assess::WatchingResult;
using Kind = WatchingReason::Kind;

namespace {

content::StandardModel examStandard() {
  content::StandardModel standard;
  standard.exam.version = "0.1";
  standard.emergency_s = 10.0;
  return standard;
}

/// Marks of a whole sitting of 32 faulty and 64 clean windows.
assess::WatchingMarks marksOf(int hits, int false_alarms) {
  assess::WatchingMarks marks;
  marks.faulty = 32;
  marks.hits = hits;
  marks.clean = marks.clean_seen = 64;
  marks.false_alarms = false_alarms;
  marks.complete = true;
  return marks;
}

WatchingResult resultOf(const assess::WatchingMarks& marks) {
  return assess::judgeWatching(marks, examStandard()).result;
}

bool gives(const assess::WatchingOutcome& outcome, Kind kind) {
  for (const WatchingReason& reason : outcome.reasons)
    if (reason.kind == kind) return true;
  return false;
}

session::WindowWatched watched(int person, int front, int side) {
  return {person, 0, front, side, 0, true, true, false};
}

/// A class of four: A and B faulty, C and D clean; all were seen from everywhere but D, never.
support::LogBuilder smallClass() {
  support::LogBuilder log({"A", "B", "C", "D"});
  log.bout(0);
  log.set(0, "FFFFFF").set(1, "FFFFFF").set(2, "......").set(3, "......");
  log.boutEnds(40);
  log.at(40, watched(0, 3, 2)).at(40, watched(1, 2, 2)).at(40, watched(2, 2, 0));
  log.at(40, watched(3, 0, 0));
  log.at(41, circuit::ClassEnded{});
  return log;
}

assess::WatchingMarks marksOf(const support::LogBuilder& log,
                              const assess::SittingTerms& terms = {}) {
  const std::vector<std::vector<session::Event>> groups = {log.log()};
  return assess::markWatching(groups, examStandard(), terms);
}

/// Standard normal quantiles from tables (Abramowitz and Stegun 26.5).
constexpr double kZ60 = 0.2533471, kZ70 = 0.5244005, kZ80 = 0.8416212, kZ85 = 1.0364334,
                 kZ90 = 1.2815516, kZ95 = 1.6448536;

}  // namespace

TEST_CASE("no extra hit lowers and no extra false alarm raises a result in any of 33 x 65 outcomes") {
  int passes = 0, borders = 0;
  for (int hits = 0; hits <= 32; ++hits) {
    for (int alarms = 0; alarms <= 64; ++alarms) {
      const WatchingResult now = resultOf(marksOf(hits, alarms));
      if (hits < 32) CHECK(resultOf(marksOf(hits + 1, alarms)) >= now);
      if (alarms < 64) CHECK(resultOf(marksOf(hits, alarms + 1)) <= now);
      passes += now == WatchingResult::pass ? 1 : 0;
      borders += now == WatchingResult::borderline ? 1 : 0;
    }
  }
  CHECK(passes == 7 * 14);                // 26 to 32 hits, 0 to 13 false alarms
  CHECK(borders == 11 * 20 - 7 * 14);     // 22 to 32 and 0 to 19, less those
}

TEST_CASE("sensitivity grows with hits and shrinks with false alarms in any of 33 x 65 outcomes") {
  const auto d = [](int hits, int alarms) {
    return assess::detection(hits, 32, alarms, 64).d_prime.value;
  };
  for (int hits = 0; hits <= 32; ++hits) {
    for (int alarms = 0; alarms <= 64; ++alarms) {
      if (hits < 32) CHECK(d(hits + 1, alarms) > d(hits, alarms));
      if (alarms < 64) CHECK(d(hits, alarms + 1) < d(hits, alarms));
    }
  }
}

TEST_CASE("floor and ceiling lie in the zone in which a trainer decides") {
  CHECK(resultOf(marksOf(24, 0)) == WatchingResult::borderline);
  CHECK(resultOf(marksOf(32, 16)) == WatchingResult::borderline);
  CHECK(resultOf(marksOf(22, 0)) == WatchingResult::borderline);
  CHECK(resultOf(marksOf(21, 0)) == WatchingResult::not_yet);
  CHECK(resultOf(marksOf(32, 20)) == WatchingResult::not_yet);
  CHECK(resultOf(marksOf(26, 13)) == WatchingResult::pass);
  // Calling everybody, and nobody.
  CHECK(resultOf(marksOf(32, 64)) == WatchingResult::not_yet);
  CHECK(resultOf(marksOf(0, 0)) == WatchingResult::not_yet);
}

TEST_CASE("another number of windows is held against the same shares") {
  assess::WatchingMarks marks = marksOf(26, 13);
  marks.faulty = 64;
  CHECK(resultOf(marks) == WatchingResult::not_yet);
  marks.hits = 52;
  CHECK(resultOf(marks) == WatchingResult::pass);
  marks.clean = 32;
  CHECK(resultOf(marks) == WatchingResult::not_yet);
}

TEST_CASE("sensitivity and criterion are those of the tables") {
  // Of 1,000,000 windows the log-linear correction is nothing.
  constexpr int kMany = 1000000;
  const auto at = [](double hit, double alarm) {
    return assess::detection(static_cast<int>(hit * kMany), kMany, static_cast<int>(alarm * kMany),
                             kMany);
  };
  CHECK(at(0.80, 0.15).d_prime.value == Approx(kZ80 + kZ85).margin(1e-4));  // 1.88
  CHECK(at(0.80, 0.10).d_prime.value == Approx(kZ80 + kZ90).margin(1e-4));  // 2.12
  CHECK(at(0.70, 0.20).d_prime.value == Approx(kZ70 + kZ80).margin(1e-4));  // 1.37
  CHECK(at(0.95, 0.40).d_prime.value == Approx(kZ95 + kZ60).margin(1e-4));  // 1.90
  CHECK(at(0.95, 0.40).criterion.value == Approx(-0.5 * (kZ95 - kZ60)).margin(1e-4));  // -0.70
  CHECK(at(0.80, 0.15).criterion.value == Approx(-0.5 * (kZ80 - kZ85)).margin(1e-4));
  // To call everybody is no sensitivity: -0.26 with 32 and 64 windows.
  CHECK(assess::detection(32, 32, 64, 64).d_prime.value == Approx(-0.26).margin(0.005));
}

TEST_CASE("the interval of sensitivity is that of the delta method") {
  // H = 26.5/33, F = 9.5/65, z and density of each worked out by hand with the C library.
  const double hit = 26.5 / 33.0, alarm = 9.5 / 65.0;
  const auto z = [](double p) {  // bisection on erfc: another way than the engine's
    double low = -6.0, high = 6.0;
    for (int i = 0; i < 100; ++i) {
      const double mid = 0.5 * (low + high);
      (0.5 * std::erfc(-mid / std::sqrt(2.0)) < p ? low : high) = mid;
    }
    return low;
  };
  const auto variance = [&](double p, int n) {
    const double density = std::exp(-0.5 * z(p) * z(p)) / std::sqrt(2.0 * std::acos(-1.0));
    return p * (1.0 - p) / (n * density * density);
  };
  const double error = std::sqrt(variance(hit, 32) + variance(alarm, 64));
  const assess::Detection found = assess::detection(26, 32, 9, 64);
  CHECK(found.d_prime.value == Approx(z(hit) - z(alarm)).margin(1e-9));
  CHECK(found.d_prime.interval.high - found.d_prime.interval.low ==
        Approx(2.0 * 1.959964 * error).margin(1e-5));
  CHECK(found.criterion.value == Approx(-0.5 * (z(hit) + z(alarm))).margin(1e-9));
  CHECK(found.criterion.interval.high - found.criterion.interval.low ==
        Approx(1.959964 * error).margin(1e-5));
}

TEST_CASE("windows are counted by hit and false alarm and rightly named") {
  support::LogBuilder log = smallClass();
  log.call(12, 0, "knees_in").call(12, 1, "trunk").call(12, 2, "knees_in");
  const auto marks = marksOf(log);
  CHECK(marks.faulty == 2);
  CHECK(marks.hits == 2);
  CHECK(marks.identified == 1);
  CHECK(marks.identification.value == Approx(0.5));
  CHECK(marks.clean == 2);
  CHECK(marks.false_alarms == 1);
  CHECK(marks.complete);
}

TEST_CASE("a window that was never seen is coverage and no good call") {
  const auto silent = marksOf(smallClass());
  CHECK(silent.coverage.windows == 4);
  CHECK(silent.coverage.full == 2);
  CHECK(silent.coverage.partly == 1);
  CHECK(silent.coverage.never == 1);
  CHECK(silent.clean == 2);
  CHECK(silent.clean_seen == 1);  // D was left in peace by who never looked
  CHECK(silent.hits == 0);
  CHECK(silent.faulty == 2);
  support::LogBuilder log = smallClass();
  log.call(12, 3, "knees_in");
  CHECK(marksOf(log).false_alarms == 1);
  CHECK(marksOf(log).clean_seen == 2);
}

TEST_CASE("more repetitions can be asked for before a window counts as fully seen") {
  CHECK(marksOf(smallClass(), {false, 3}).coverage.full == 0);
  CHECK(marksOf(smallClass(), {false, 3}).coverage.partly == 3);
}

TEST_CASE("the median latency counts a miss as longer than it was watched") {
  support::LogBuilder log = smallClass();
  CHECK_FALSE(marksOf(log).median_wait_s);
  log.call(8, 0, "knees_in");  // the fault shows at 3 s
  REQUIRE(marksOf(log).median_wait_s);
  CHECK(*marksOf(log).median_wait_s == Approx(5.0).margin(0.1));
}

TEST_CASE("groups of a sitting add up") {
  support::LogBuilder one = smallClass();
  one.call(12, 0, "knees_in");
  const std::vector<std::vector<session::Event>> groups = {one.log(), smallClass().log()};
  const auto marks = assess::markWatching(groups, examStandard());
  CHECK(marks.faulty == 4);
  CHECK(marks.hits == 1);
  CHECK(marks.coverage.windows == 8);
  CHECK(assess::markWatching({}, examStandard()).complete == false);
}

TEST_CASE("what was not watched to its end is no pass") {
  assess::WatchingMarks marks = marksOf(32, 0);
  marks.complete = false;
  CHECK(resultOf(marks) == WatchingResult::not_yet);
}

TEST_CASE("a missed emergency is tested again at once and a second one is critical") {
  assess::WatchingMarks marks = marksOf(32, 0);
  assess::TierMarks& emergencies = marks.tiers[0];
  emergencies.signs = 2;
  emergencies.in_time = 2;
  CHECK(resultOf(marks) == WatchingResult::pass);
  emergencies.in_time = 1;
  emergencies.missed = 1;
  const auto once = assess::judgeWatching(marks, examStandard());
  CHECK(once.result == WatchingResult::borderline);
  CHECK(once.retest_due);
  emergencies.in_time = 0;
  emergencies.missed = 2;
  const auto twice = assess::judgeWatching(marks, examStandard());
  CHECK(twice.result == WatchingResult::not_yet);
  CHECK(gives(twice, Kind::critical));
  CHECK_FALSE(twice.retest_due);
}

TEST_CASE("a retest makes one missed emergency good or critical") {
  assess::WatchingMarks marks = marksOf(32, 0);
  marks.tiers[0] = {2, 1, 0, 1, 0};
  marks.retest_passed = true;
  const auto passed = assess::judgeWatching(marks, examStandard());
  CHECK(passed.result == WatchingResult::pass);
  CHECK(gives(passed, Kind::retest_passed));
  CHECK_FALSE(passed.retest_due);
  marks.retest_passed = false;
  CHECK(gives(assess::judgeWatching(marks, examStandard()), Kind::critical));
  CHECK(resultOf(marks) == WatchingResult::not_yet);
  // It makes no second one good, and does no harm where none was missed.
  marks.retest_passed = true;
  marks.tiers[0].missed = 2;
  CHECK(resultOf(marks) == WatchingResult::not_yet);
  marks.tiers[0].missed = 0;
  CHECK(resultOf(marks) == WatchingResult::pass);
}

TEST_CASE("signs of the lower tiers are reported and not critical") {
  assess::WatchingMarks marks = marksOf(32, 0);
  marks.tiers[1].missed = 4;
  marks.tiers[2].missed = 4;
  CHECK(resultOf(marks) == WatchingResult::pass);
}

TEST_CASE("calling signs where there are none costs") {
  assess::WatchingMarks marks = marksOf(32, 0);
  marks.needless = 2;
  marks.disturbed = 1;
  CHECK(resultOf(marks) == WatchingResult::pass);
  marks.disturbed = 2;
  CHECK(gives(assess::judgeWatching(marks, examStandard()), Kind::needless_stops));
  CHECK(resultOf(marks) == WatchingResult::not_yet);
}

TEST_CASE("an answer to a sign counts by its tier and its time") {
  const auto answered = [](int tier, const char* answer, double at_s, bool extended = false) {
    support::LogBuilder log = smallClass();
    log.sign(10, 38, 2, false, 11, tier);
    log.at(at_s, session::SignCalled{2, answer});
    return marksOf(log, {extended, 2});
  };
  CHECK(answered(0, "stop", 15).tiers[0].in_time == 1);
  CHECK(answered(0, "follow_plan", 15).tiers[0].in_time == 1);
  CHECK(answered(0, "make_safe", 15).tiers[0].missed == 1);
  CHECK(answered(0, "stop", 24).tiers[0].late == 1);
  CHECK(answered(0, "stop", 24, true).tiers[0].in_time == 1);  // half as long again: to 26 s
  CHECK(answered(1, "stop", 24).tiers[1].in_time == 1);
  CHECK(answered(2, "make_safe", 24).tiers[2].in_time == 1);
  // Somebody else's sign is no answer, and itself a needless call.
  support::LogBuilder log = smallClass();
  log.sign(10, 38, 2, false, 11, 0);
  log.at(15, session::SignCalled{3, "stop"});
  CHECK(marksOf(log).tiers[0].missed == 1);
  CHECK(marksOf(log).needless == 1);
}

TEST_CASE("a look-alike that is called is disturbed") {
  support::LogBuilder log = smallClass();
  log.sign(10, 20, 2, true);
  CHECK(marksOf(log).look_alikes == 1);
  CHECK(marksOf(log).disturbed == 0);
  log.at(15, session::SignCalled{2, "stop"});
  CHECK(marksOf(log).disturbed == 1);
  CHECK(marksOf(log).needless == 0);
}

TEST_CASE("no further call of any sort undoes what was earned in a sitting") {
  for (int trial = 0; trial < 100; ++trial) {
    base::RandomStream stream(11, -1, "sitting", trial);
    support::LogBuilder log = smallClass();
    const char* const names[] = {"knees_in", "trunk", "not_sure"};
    const auto addCall = [&] {
      log.call(stream.uniform(1.0, 36.0), stream.below(4), names[stream.below(3)], true,
               stream.below(2) == 0 ? body::Side::left : body::Side::right);
    };
    for (int i = stream.below(5); i > 0; --i) addCall();
    const auto before = marksOf(log);
    addCall();
    const auto after = marksOf(log);
    CHECK(after.hits >= before.hits);
    CHECK(after.identified >= before.identified);
    CHECK(after.false_alarms >= before.false_alarms);
  }
}

TEST_CASE("every reason is a plain sentence") {
  for (int kind = 0; kind <= static_cast<int>(Kind::incomplete); ++kind) {
    const std::string words = assess::reasonWords({static_cast<Kind>(kind), 1, 2});
    CHECK(words.size() > 15);
    CHECK(words.back() == '.');
  }
}
