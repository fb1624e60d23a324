#include "circuit/breathing.h"

#include <algorithm>
#include <cmath>

#include "circuit/bearing.h"
#include "circuit/signs.h"
#include "movement/breath.h"
#include "support/catch.h"
#include "support/lesson.h"

using namespace spotter;
using namespace spotter::circuit;
using support::Lesson;
using support::runOf;

namespace {

double perMin(Lesson& lesson, int person) { return 60.0 * runOf(lesson, person).breathing.rate_hz; }

Lesson lessonWith(content::EventModel::Gesture gesture, double lasts_s = 60.0) {
  Scene scene = support::ownScene();
  content::EventModel event;
  event.id = "sign";
  event.person = scene.participants[0].person.id;
  event.station = scene.stations[0].model.id;
  event.at_s = 10.0;
  event.lasts_s = lasts_s;
  event.gesture = gesture;
  scene.model.events = {event};
  return Lesson(std::move(scene));
}

}  // namespace

TEST_CASE("people breathe 12 to 16 times a minute at rest and 18 to 24 when they exercise") {
  Lesson lesson;
  lesson.wait_s(60.0);
  const int people = static_cast<int>(lesson.state.people.size());
  for (int p = 0; p < people; ++p) {
    CHECK(perMin(lesson, p) >= 12.0);
    CHECK(perMin(lesson, p) <= 16.0);
  }
  lesson.give(StartBout{});
  lesson.wait_s(32.0);
  for (int p = 0; p < people; ++p) {
    INFO(lesson.scene.participants[static_cast<std::size_t>(p)].person.id);
    CHECK(perMin(lesson, p) > 17.0);
    CHECK(perMin(lesson, p) < 24.0);
    CHECK(runOf(lesson, p).breathing.depthAt(static_cast<double>(lesson.tick)) > 1.4);
  }
}

TEST_CASE("who is breathless breathes more than 30 times a minute, with the mouth (RF-3)") {
  Lesson lesson = lessonWith(content::EventModel::Gesture::breathless);
  lesson.give(StartBout{});
  lesson.wait_s(25.0);
  CHECK(perMin(lesson, 0) > 30.0);
  CHECK(perMin(lesson, 1) < 26.0);
  double purse = 0.0, jaw = 0.0;
  for (int i = 0; i < 200; ++i) {
    lesson.wait_s(0.02);
    const Look look = lookOf(lesson.scene, lesson.state, 0, static_cast<double>(lesson.tick));
    purse = std::max(purse, look.purse);
    jaw = std::max(jaw, look.jaw);
    CHECK(std::min(look.purse, look.jaw) < 0.4);
  }
  CHECK(purse > 0.7);
  CHECK(jaw > 0.4);
}

TEST_CASE("the chest never jumps, however the rate changes") {
  Lesson lesson = lessonWith(content::EventModel::Gesture::breathless, 15.0);
  lesson.give(StartBout{});
  double before = breathOf(lesson.state, 0, 0.0);
  for (int i = 0; i < 4000; ++i) {
    lesson.wait_s(0.01);
    const double now = breathOf(lesson.state, 0, static_cast<double>(lesson.tick));
    CHECK(std::abs(now - before) < 0.25);
    before = now;
  }
}

TEST_CASE("in a slow exercise the breath tends to go out with the effort") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(14.0);
  int out = 0, all = 0;
  for (int i = 0; i < 2000; ++i) {
    lesson.wait_s(0.02);
    for (int p = 0; p < static_cast<int>(lesson.state.people.size()); ++p) {
      const PersonRun& run = runOf(lesson, p);
      if (run.activity != Activity::exercising || run.effort_phase < 0) continue;
      const double since =
          base::toSeconds(lesson.tick - run.begin) - run.plan.phaseStart_s(run.effort_phase);
      if (since < 0.1 || since > 1.0) continue;
      ++all;
      if (!movement::breathesIn(run.breathing.turnsAt(static_cast<double>(lesson.tick)))) ++out;
    }
  }
  REQUIRE(all > 300);
  INFO(out << " of " << all);
  CHECK(out > 0.72 * all);
}

TEST_CASE("a held breath reddens and strains the face and ends with the mouth open") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(4.0);
  PersonRun& run = runOf(lesson, 0);
  REQUIRE(run.activity == Activity::exercising);
  run.state.faults.clear();
  const auto look = [&](double performed_s) {
    return lookOf(lesson.scene, lesson.state, 0,
                  static_cast<double>(run.begin) + performed_s * base::kTicksPerSecond);
  };
  const double quiet = look(1.5).strain;
  run.plan.breath_hold_from_s = 0.2;
  run.plan.breath_hold_s = 1.5;
  CHECK(look(1.5).strain > quiet + 0.3);
  CHECK(look(1.5).flush > 0.25);
  CHECK(look(2.2).jaw > 0.4);
  CHECK(look(2.2).strain < 0.35);
}

TEST_CASE("a sign that is ended early fades from the body, and the next one waits for that") {
  Lesson lesson = lessonWith(content::EventModel::Gesture::hand_to_chest);
  lesson.give(StartBout{});
  lesson.wait_s(14.0);
  const auto weight = [&](double later_s) {
    return overlayOf(lesson.scene, lesson.state, 0,
                     static_cast<double>(lesson.tick) + later_s * base::kTicksPerSecond)
        .gesture.weight01;
  };
  CHECK(weight(0.0) == Approx(1.0));
  lesson.give(StopClass{});
  lesson.give(NextStation{});
  REQUIRE(signOf(lesson.scene, runOf(lesson, 0)) == nullptr);
  CHECK(weight(0.0) == Approx(1.0));
  double before = 1.0;
  for (double later = 0.0; later < 2.0; later += 0.02) {
    CHECK(weight(later) <= before + 1e-9);
    CHECK(before - weight(later) < 0.08);
    before = weight(later);
  }
  CHECK(weight(2.0) == 0.0);
}

TEST_CASE("pain that builds takes a fifth of the range and adds a third of the time (RF-6)") {
  const auto lastWays = [](bool builds) {
    Lesson lesson = lessonWith(
        builds ? content::EventModel::Gesture::guard : content::EventModel::Gesture::wave, 35.0);
    lesson.scene.model.events[0].at_s = 0.0;
    lesson.give(StartBout{});
    lesson.wait_s(33.0);
    const auto& way = runOf(lesson, 0).plan.way;
    return std::pair{way.range_scale, way.tempo_scale};
  };
  const auto [free_range, free_tempo] = lastWays(false);
  const auto [range, tempo] = lastWays(true);
  INFO(range / free_range << " " << tempo / free_tempo);
  CHECK(range < 0.87 * free_range);
  CHECK(range >= 0.80 * free_range);
  CHECK(tempo > 1.2 * free_tempo);
  CHECK(tempo <= 1.30 * free_tempo);
}

TEST_CASE("late repetitions of a set are slower and have longer pauses") {
  Lesson lesson;
  lesson.give(StartBout{});
  lesson.wait_s(240.0);
  const auto all = lesson.all<RepetitionBegan>();
  double early = 0.0, late = 0.0;
  int early_count = 0, late_count = 0;
  for (const RepetitionBegan& repetition : all) {
    const double span = base::toSeconds(repetition.end - repetition.begin);
    if (repetition.repetition < 2) early += span, ++early_count;
    if (repetition.repetition > 5) late += span, ++late_count;
  }
  REQUIRE(late_count > 4);
  INFO(early / early_count << " s, then " << late / late_count);
  CHECK(late / late_count > 1.08 * early / early_count);
}
