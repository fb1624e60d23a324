#include "circuit/signs.h"

#include <algorithm>
#include <tuple>

#include "circuit/appearance.h"
#include "circuit/bearing.h"
#include "circuit/breathing.h"
#include "support/catch.h"
#include "support/lesson.h"

using namespace spotter;
using namespace spotter::circuit;
using body::Side;
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

TEST_CASE(
    "who showed a sore calf or a sharp pain limps from then on; who stretched a calf does not") {
  using Gesture = content::EventModel::Gesture;
  for (const auto& [gesture, least, most] :
       {std::tuple{Gesture::rub_calf, 0.5, 0.7}, std::tuple{Gesture::sharp_pain, 0.7, 1.0},
        std::tuple{Gesture::stretch_calf, 0.0, 0.0}}) {
    content::EventModel model = event("hurt", 5.0, 6.0);
    model.gesture = gesture;
    Lesson lesson = lessonWith({model});
    const Side sore = lesson.scene.participants[0].person.sore_side;
    const double usual = lesson.scene.participants[0].performer.baseline.limp01;
    lesson.give(StartBout{});
    lesson.wait_s(4.0);
    CHECK(limpOf(lesson.scene, lesson.state, 0).size01 == usual);
    lesson.wait_s(20.0);
    const locomotion::Limp limp = limpOf(lesson.scene, lesson.state, 0);
    CHECK(limp.side == sore);
    CHECK(limp.size01 >= least);
    CHECK(limp.size01 <= std::max(most, usual));
    CHECK(limpOf(lesson.scene, lesson.state, 1).size01 ==
          lesson.scene.participants[1].performer.baseline.limp01);
  }
}

TEST_CASE("who is to tell of a hot swollen knee limps from the beginning, on that leg (RF-20)") {
  content::EventModel model = event("hot", 30.0, 20.0);
  model.gesture = content::EventModel::Gesture::feverish;
  const Lesson lesson = lessonWith({model});
  const locomotion::Limp limp = limpOf(lesson.scene, lesson.state, 0);
  CHECK(limp.size01 > 0.5);
  CHECK(limp.side == lesson.scene.participants[0].person.sore_side);
  CHECK(limpOf(lesson.scene, lesson.state, 1).size01 < 0.5);
}

TEST_CASE("who has a fever is flushed and tired and breathes faster than at rest (RF-20)") {
  content::EventModel model = event("hot", 5.0, 30.0);
  model.gesture = content::EventModel::Gesture::feverish;
  model.stops_moving = true;
  Lesson lesson = lessonWith({model}), other = lessonWith({});
  for (Lesson* each : {&lesson, &other}) {
    each->give(StartBout{});
    each->wait_s(4.0);
  }
  const auto flushed = [](const Lesson& of) {
    return lookOf(of.scene, of.state, 0, static_cast<double>(of.tick)).flush;
  };
  const double before = flushed(lesson);
  lesson.wait_s(11.0);
  const Look ill = lookOf(lesson.scene, lesson.state, 0, static_cast<double>(lesson.tick));
  CHECK(before < 0.2);
  CHECK(ill.flush > 0.7);
  CHECK(ill.fatigue > 0.4);
  CHECK(breathGoal(lesson.scene, lesson.state, 0).per_min > 20.0);
  CHECK(breathGoal(lesson.scene, lesson.state, 0).per_min < 30.0);  // not RF-3
}

TEST_CASE("who hurt a leg that the class names limps on that one") {
  for (const Side side : {Side::left, Side::right}) {
    content::EventModel model = event("hurt", 5.0, 6.0);
    model.gesture = content::EventModel::Gesture::sharp_pain;
    model.has_side = true;
    model.side = side;
    Lesson lesson = lessonWith({model});
    lesson.give(StartBout{});
    lesson.wait_s(24.0);
    CHECK(limpOf(lesson.scene, lesson.state, 0).side == side);
  }
}

TEST_CASE("a cause that brings a limp is to be seen on every way, and so is one of the person") {
  content::Library changed = support::ownLibrary();
  for (content::ClassModel& model : changed.classes) {
    if (model.id != "telling_signs") continue;
    for (content::ParticipantModel& who : model.participants) {
      if (who.person == "ken")
        who.faults.push_back({"partial_squat", "ws_shift", Side::left, true, 2, "habit"});
    }
  }
  const auto scene = makeScene(changed, "telling_signs");
  REQUIRE(scene.ok());
  const auto limp01 = [&](const Scene& of, const char* id) {
    const int person = of.participantOf(id);
    return of.participants[static_cast<std::size_t>(person)].performer.baseline.limp01;
  };
  CHECK(limp01(support::ownScene("telling_signs"), "ken") == 0.0);
  CHECK(limp01(scene.value(), "ken") == 0.3);
  CHECK(limp01(scene.value(), "george") == 0.3);  // his own
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

TEST_CASE("who is about to faint looks dizzy, not tired, whatever face the class names") {
  content::EventModel faints = event("faints", 5.0, 30.0);
  faints.gesture = content::EventModel::Gesture::faint;
  faints.face = content::EventModel::Face::fatigue;
  Lesson lesson = lessonWith({faints});
  runOf(lesson, 0).state.fatigue01 = 1.0;
  lesson.give(StartBout{});
  lesson.wait_s(12.0);
  runOf(lesson, 0).state.fatigue01 = 1.0;
  const auto now = static_cast<double>(lesson.tick);
  const Look look = lookOf(lesson.scene, lesson.state, 0, now);
  CHECK(look.fatigue < 0.05);
  CHECK(look.flush < 0.05);
  CHECK(look.pallor > 0.5);
  CHECK(look.unfocused > 0.9);
}

TEST_CASE("tiredness is seen: red, wet, the mouth open, head and shoulders hanging") {
  Lesson lesson;
  const auto head = [&] {
    const auto now = static_cast<double>(lesson.tick);
    const body::Pose pose = appearanceOf(lesson.scene, lesson.state, 0, now).pose;
    return body::solveFrames(lesson.scene.participants[0].performer.skeleton, pose)
        .at(body::Joint::head);
  };
  lesson.wait_s(5.0);
  const Look fresh = lookOf(lesson.scene, lesson.state, 0, static_cast<double>(lesson.tick));
  const maths::Vec3 up = head();
  runOf(lesson, 0).state.fatigue01 = 1.0;
  const Look tired = lookOf(lesson.scene, lesson.state, 0, static_cast<double>(lesson.tick));
  CHECK(tired.fatigue > fresh.fatigue + 0.4);
  CHECK(tired.flush > fresh.flush + 0.3);
  CHECK(tired.sweat > fresh.sweat + 0.3);
  CHECK(tired.jaw > fresh.jaw + 0.15);
  CHECK(head().y < up.y - 0.002);
}
