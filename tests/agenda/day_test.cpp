#include "agenda/day.h"

#include "content/load.h"
#include "content/support/exam_day.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::agenda;

namespace {

/// 20 minutes of talk, 5 of tea, 10 of practice two at a machine, an exam of 8 and what its blueprint makes.
const content::Library& library() {
  static const content::Library all = content::load(cases::filesWithExamDay()).library;
  return all;
}

const content::AgendaModel& plan() {
  REQUIRE(library().agenda("short_day") != nullptr);
  return *library().agenda("short_day");
}

Means means(int trainees, int machines, int minutes = 60) { return {trainees, machines, minutes, 600}; }

}  // namespace

TEST_CASE("an exam is as long as its blueprint makes it") {
  // One group, one station of 60 s and the way to it of 22 s: two minutes, rounded up.
  CHECK(examMinutes(*library().blueprint("small_exam")) == 2);
}

TEST_CASE("the parts of a day follow each other by the clock") {
  const Day day = dayOf(plan(), library(), means(2, 2));
  REQUIRE(day.slots.size() == 4);
  CHECK(day.slots[0].from_min == 600);
  CHECK(day.slots[1].from_min == 620);
  CHECK(day.slots[2].from_min == 625);
  CHECK(day.slots[3].from_min == 635);
  CHECK(day.slots[3].to_min == 645);
  CHECK(day.needed_min == 45);
  CHECK(day.fits);
}

TEST_CASE("where machines are fewer than people want a part comes in rounds") {
  const Day day = dayOf(plan(), library(), means(5, 2));
  CHECK(day.slots[0].rounds == 1);  // together needs none
  CHECK(day.slots[2].at_once == 4);
  CHECK(day.slots[2].rounds == 2);
  CHECK(day.slots[3].at_once == 2);  // an exam is sat alone
  CHECK(day.slots[3].rounds == 3);
  CHECK(day.needed_min == 20 + 5 + 2 * 10 + 3 * 10);
  CHECK_FALSE(day.fits);
}

TEST_CASE("a day just long enough fits and one a minute shorter does not") {
  CHECK(dayOf(plan(), library(), means(2, 1, 55)).fits);
  CHECK_FALSE(dayOf(plan(), library(), means(2, 1, 54)).fits);
}

TEST_CASE("what would make a day fit does and one less does not") {
  for (int trainees = 1; trainees <= 12; ++trainees)
    for (int machines = 0; machines <= 4; ++machines) {
      const Means asked = means(trainees, machines);
      if (dayOf(plan(), library(), asked).fits) continue;
      INFO(trainees << " trainees, " << machines << " machines");
      const Remedies remedies = remediesFor(plan(), library(), asked);
      if (remedies.machines > 0) {
        CHECK(dayOf(plan(), library(), means(trainees, remedies.machines)).fits);
        CHECK_FALSE(dayOf(plan(), library(), means(trainees, remedies.machines - 1)).fits);
      }
      if (remedies.trainees > 0) {
        CHECK(dayOf(plan(), library(), means(remedies.trainees, machines)).fits);
        CHECK_FALSE(dayOf(plan(), library(), means(remedies.trainees + 1, machines)).fits);
      }
      if (remedies.minutes > 0)
        CHECK(dayOf(plan(), library(), means(trainees, machines, remedies.minutes)).fits);
      CHECK((remedies.minutes == 0) == (machines == 0));
    }
}

TEST_CASE("without a machine nothing is practised and more time does not help") {
  const Day day = dayOf(plan(), library(), means(2, 0, 1000));
  CHECK_FALSE(day.fits);
  CHECK(day.slots[2].rounds == 0);
  CHECK(remediesFor(plan(), library(), means(2, 0)).minutes == 0);
}
