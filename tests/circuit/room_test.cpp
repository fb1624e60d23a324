// Hazards as scene state: there, made safe, and what comes of them by script.
#include "circuit/room.h"

#include <cmath>

#include "support/catch.h"
#include "support/lesson.h"

using namespace spotter;
using namespace spotter::circuit;
using support::Lesson;
using support::personOf;
using support::runOf;

namespace {

int hazardOf(const Lesson& lesson, const std::string& id) {
  for (std::size_t i = 0; i < lesson.scene.model.hazards.size(); ++i) {
    if (lesson.scene.model.hazards[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

// Past the present station, whatever stage it is in.
void goOn(Lesson& lesson) {
  lesson.give(StartBout{});
  lesson.give(StopClass{});
  REQUIRE(lesson.give(NextStation{}).empty());
}

double slid_m(const Lesson& lesson, int person) {
  const Tick tick = lesson.tick + 60;
  return maths::distance(
      chairAt(lesson.scene, lesson.state, person, static_cast<double>(tick)).position_m,
      chairOf(lesson.scene, person).position_m);
}

}  // namespace

TEST_CASE("at most seven names are offered in the room, and every kind of thing has one of them") {
  CHECK(roomNames().size() <= 7);
  for (int kind = 0; kind <= static_cast<int>(content::HazardModel::Kind::open_laces); ++kind) {
    CHECK(isRoomName(roomNameOf(static_cast<content::HazardModel::Kind>(kind)).id));
  }
  CHECK_FALSE(isRoomName("bag"));
}

TEST_CASE("a thing is there from its station on, and stays until it is made safe") {
  Lesson lesson("room_check");
  const int bag = hazardOf(lesson, "susan_bag"), band = hazardOf(lesson, "raj_band");
  CHECK(isThere(lesson.state, bag));
  CHECK_FALSE(isThere(lesson.state, band));
  goOn(lesson);
  CHECK(isThere(lesson.state, bag));
  CHECK(isThere(lesson.state, band));
}

TEST_CASE("making safe takes its time, and clears the thing to the wall") {
  Lesson lesson("room_check");
  const int susan = personOf(lesson, "susan"), bag = hazardOf(lesson, "susan_bag");
  REQUIRE(lesson.give(MakeSafe{susan, "trip"}).empty());
  CHECK(lesson.give(MakeSafe{susan, "trip"}) == "busy");
  const double before = thingPlace(lesson.scene, lesson.state, bag, 0.0).position_m.x;
  lesson.wait_s(tidying_s(content::HazardModel::Kind::bag) - 0.1);
  CHECK(isThere(lesson.state, bag));
  lesson.wait_s(0.2);
  CHECK_FALSE(isThere(lesson.state, bag));
  REQUIRE(lesson.count<MadeSafe>() == 1);
  CHECK(lesson.all<MadeSafe>()[0].hazard == "susan_bag");
  const double after = thingPlace(lesson.scene, lesson.state, bag, 0.0).position_m.x;
  CHECK(std::abs(before) < 3.5);
  CHECK(std::abs(after) > 4.0);
}

TEST_CASE("where nothing is wrong there is nothing to put right, and it takes a moment") {
  Lesson lesson("room_check");
  REQUIRE(lesson.give(MakeSafe{personOf(lesson, "raj"), "trip"}).empty());
  lesson.wait_s(5.0);
  REQUIRE(lesson.count<MadeSafe>() == 1);
  CHECK(lesson.all<MadeSafe>()[0].hazard.empty());
  for (int i = 0; i < static_cast<int>(lesson.state.hazards.size()); ++i)
    CHECK(lesson.state.hazards[static_cast<std::size_t>(i)].stage != HazardRun::Stage::safe);
}

TEST_CASE("making safe is refused while showing, after the class, to nobody and by no name") {
  Lesson lesson("room_check");
  CHECK(lesson.give(MakeSafe{99, "trip"}) == "nobody");
  CHECK(lesson.give(MakeSafe{-1, "trip"}) == "nobody");
  CHECK(lesson.give(MakeSafe{0, "bag"}) == "unknown_name");
  lesson.give(Demonstrate{});
  CHECK(lesson.give(MakeSafe{0, "trip"}) == "demonstrating");
  lesson.give(EndDemonstration{});
  for (std::size_t i = 0; i < lesson.scene.stations.size(); ++i) goOn(lesson);
  CHECK(lesson.give(MakeSafe{0, "trip"}) == "class_over");
}

TEST_CASE("a name at the next place means the thing that lies nearest") {
  Lesson lesson("room_check");
  const int bag = hazardOf(lesson, "susan_bag");
  CHECK(hazardMeant(lesson.scene, lesson.state, personOf(lesson, "susan"), "trip") == bag);
  CHECK(hazardMeant(lesson.scene, lesson.state, personOf(lesson, "susan"), "not_sure") == bag);
  CHECK(hazardMeant(lesson.scene, lesson.state, personOf(lesson, "susan"), "wet_floor") == -1);
  // Raj sits far away from every bag.
  CHECK(hazardMeant(lesson.scene, lesson.state, personOf(lesson, "raj"), "trip") == -1);
}

TEST_CASE("of two things of one name at one place the one that is wrong is meant") {
  Lesson lesson("room_check");
  goOn(lesson);
  goOn(lesson);
  const int mary = personOf(lesson, "mary"), lead = hazardOf(lesson, "mary_lead");
  CHECK(hazardMeant(lesson.scene, lesson.state, mary, "trip") == lead);
  lesson.give(MakeSafe{mary, "trip"});
  lesson.wait_s(10.0);
  CHECK(hazardMeant(lesson.scene, lesson.state, mary, "trip") == hazardOf(lesson, "mary_bag"));
}

TEST_CASE("a chair on a rug slides once its person has sat down again, more than 2 cm") {
  Lesson lesson("room_check");
  const int george = personOf(lesson, "george");
  lesson.give(StartBout{});
  lesson.wait_s(19.0);
  CHECK(lesson.count<HazardShowed>() == 0);
  CHECK(slid_m(lesson, george) == 0.0);
  lesson.wait_s(15.0);
  REQUIRE(lesson.count<HazardShowed>() == 1);
  CHECK(lesson.all<HazardShowed>()[0].hazard == "george_rug");
  CHECK(lesson.count<SignBegan>() == 1);
  CHECK(slid_m(lesson, george) > 0.02);
  CHECK(slid_m(lesson, george) < 0.03);
  CHECK(slid_m(lesson, personOf(lesson, "mary")) == 0.0);
}

TEST_CASE("nothing comes of what was made safe in time") {
  Lesson lesson("room_check");
  lesson.give(MakeSafe{personOf(lesson, "george"), "chair"});
  lesson.wait_s(12.0);
  lesson.give(StartBout{});
  lesson.wait_s(60.0);
  CHECK(lesson.count<HazardShowed>() == 0);
  CHECK(lesson.count<SignBegan>() == 0);
  CHECK(slid_m(lesson, personOf(lesson, "george")) == 0.0);
}

TEST_CASE("nobody exercises on a chair that is being put right") {
  Lesson lesson("room_check");
  const int george = personOf(lesson, "george"), mary = personOf(lesson, "mary");
  lesson.give(StartBout{});
  lesson.wait_s(8.0);
  REQUIRE(runOf(lesson, george).activity == Activity::exercising);
  lesson.give(MakeSafe{george, "chair"});
  lesson.wait_s(1.0);
  CHECK(runOf(lesson, george).activity == Activity::waiting);
  CHECK(runOf(lesson, mary).activity == Activity::exercising);
  lesson.wait_s(14.0);
  CHECK(runOf(lesson, george).activity == Activity::exercising);
}
