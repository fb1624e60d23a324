#include "circuit/signs.h"

#include "support/catch.h"
#include "support/lesson.h"

using namespace spotter;
using namespace spotter::circuit;
using support::Lesson;
using support::runOf;

namespace {

// The first class with other events: all for its first person at its first station.
Lesson lessonWith(std::vector<content::EventModel> events) {
  Scene scene = support::ownScene();
  for (content::EventModel& event : events) {
    event.person = scene.participants[0].person.id;
    event.station = scene.stations[0].model.id;
  }
  scene.model.events = std::move(events);
  return Lesson(std::move(scene));
}

content::EventModel event(const std::string& id, double at_s, double lasts_s) {
  content::EventModel model;
  model.id = id;
  model.at_s = at_s;
  model.lasts_s = lasts_s;
  return model;
}

}  // namespace

TEST_CASE("a sign begins at its time after the start of the set, lasts, and comes once") {
  Lesson lesson = lessonWith({event("dizzy", 10.0, 6.0)});
  lesson.wait_s(30.0);  // before the set nothing happens
  CHECK(lesson.count<SignBegan>() == 0);
  lesson.give(StartBout{});
  lesson.wait_s(9.9);
  CHECK(lesson.count<SignBegan>() == 0);
  lesson.wait_s(0.2);
  CHECK(lesson.count<SignBegan>() == 1);
  CHECK(signOf(lesson.scene, runOf(lesson, 0))->id == "dizzy");
  CHECK(signOf(lesson.scene, runOf(lesson, 1)) == nullptr);
  lesson.wait_s(6.0);
  CHECK(lesson.count<SignEnded>() == 1);
  CHECK(signOf(lesson.scene, runOf(lesson, 0)) == nullptr);
  lesson.wait_s(200.0);
  lesson.give(StartBout{});
  lesson.wait_s(30.0);
  CHECK(lesson.count<SignBegan>() == 1);
}

TEST_CASE("two signs of one person do not show at once: the second waits for the first") {
  Lesson lesson = lessonWith({event("first", 5.0, 8.0), event("second", 6.0, 4.0)});
  lesson.give(StartBout{});
  lesson.wait_s(12.0);
  CHECK(lesson.count<SignBegan>() == 1);
  lesson.wait_s(2.0);
  REQUIRE(lesson.count<SignBegan>() == 2);
  CHECK(lesson.all<SignBegan>()[1].sign == "second");
}

TEST_CASE("a sign that stops the movement breaks the repetition off and holds the person") {
  content::EventModel stops = event("chest", 5.0, 30.0);
  stops.stops_moving = true;
  Lesson lesson = lessonWith({stops, event("other", 100.0, 5.0)});
  lesson.give(StartBout{});
  lesson.wait_s(5.1);
  CHECK(lesson.count<RepetitionBroken>() == 1);
  CHECK(runOf(lesson, 0).activity == Activity::held);
  CHECK(runOf(lesson, 1).activity == Activity::exercising);
  // They do not go on by themselves, not even when the sign is over.
  lesson.wait_s(40.0);
  CHECK(runOf(lesson, 0).activity == Activity::held);
}

TEST_CASE("a sign that does not stop the movement leaves the set as it is") {
  Lesson lesson = lessonWith({event("warm", 5.0, 30.0)});
  lesson.give(StartBout{});
  lesson.wait_s(6.0);
  CHECK(lesson.count<RepetitionBroken>() == 0);
  CHECK(runOf(lesson, 0).activity == Activity::exercising);
}

TEST_CASE("whoever says something says it when the sign begins") {
  content::EventModel warm = event("warm", 5.0, 30.0);
  warm.says = "Phew.";
  Lesson lesson = lessonWith({warm});
  lesson.give(StartBout{});
  lesson.wait_s(6.0);
  REQUIRE(lesson.count<Said>() == 1);
  CHECK(lesson.all<Said>()[0].words == "Phew.");
}

TEST_CASE("every sign ends with its set, however long it would last") {
  Lesson lesson = lessonWith({event("endless", 5.0, 9999.0)});
  lesson.give(StartBout{});
  lesson.wait_s(8.0);
  lesson.give(StopClass{});
  lesson.give(NextStation{});
  CHECK(lesson.count<SignEnded>() == 1);
  CHECK(signOf(lesson.scene, runOf(lesson, 0)) == nullptr);
}

TEST_CASE("a sign shows on the sore side of a leg, with the other hand, or where the class says") {
  using Gesture = content::EventModel::Gesture;
  content::EventModel model = event("it", 1.0, 20.0);
  const Lesson lesson = lessonWith({});
  const body::Side sore = lesson.scene.participants[0].person.sore_side;
  const auto sideShown = [&](Gesture gesture) {
    model.gesture = gesture;
    return gestureAt(lesson.scene, 0, {&model, 5.0, 15.0, 0.25}).side;
  };
  CHECK(sideShown(Gesture::rub_knee) == sore);
  CHECK(sideShown(Gesture::wave) == body::other(sore));
  model.has_side = true;
  for (const body::Side side : {body::Side::left, body::Side::right}) {
    model.side = side;
    CHECK(sideShown(Gesture::rub_knee) == side);
    CHECK(sideShown(Gesture::wave) == side);
    CHECK(sideShown(Gesture::arm_drift) == side);
  }
}
