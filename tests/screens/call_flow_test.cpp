#include "screens/call_flow.h"

#include "desk.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

int lineOf(const std::vector<CallChoice>& choices, const std::string& id) {
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

// The line of a name with or without a side, at the first station.
int lineOfFault(const session::Scene& scene, const std::string& region, bool sided) {
  const auto names = nameChoices(scene, 0, region);
  for (const movement::FaultModel& fault : scene.stations[0].faults) {
    if (fault.sided == sided) return lineOf(names, fault.id);
  }
  return -1;
}

}  // namespace

TEST_CASE("at most seven names are offered, then something else and not sure, for everyone alike") {
  const Desk desk = openDesk();
  for (int station = 0; station < static_cast<int>(desk.scene->stations.size()); ++station) {
    const auto names = nameChoices(*desk.scene, station, "knees");
    REQUIRE(names.size() >= 3);
    CHECK(names.size() <= 9);
    CHECK(names[names.size() - 2].id == "something_else");
    CHECK(names.back().id == "not_sure");
  }
}

TEST_CASE("where an exercise has more names than are offered, those of the region come first") {
  const Desk desk = openDesk();
  session::Scene scene = *desk.scene;
  auto& faults = scene.stations[0].faults;
  faults.resize(9, faults.front());
  for (std::size_t i = 0; i < faults.size(); ++i) {
    faults[i].id = "fault_" + std::to_string(i);
    faults[i].region = i < 5 ? "knees" : "feet";
  }
  const auto at_feet = nameChoices(scene, 0, "feet");
  REQUIRE(at_feet.size() == 9);
  CHECK(at_feet[0].id == "fault_5");
  CHECK(at_feet[3].id == "fault_8");
  CHECK(at_feet[4].id == "fault_0");
  CHECK(at_feet[6].id == "fault_2");
  CHECK(nameChoices(scene, 0, "knees")[0].id == "fault_0");
}

TEST_CASE("the regions offered are those that the session knows") {
  const auto choices = regionChoices();
  const auto known = session::regions();
  REQUIRE(choices.size() == known.size());
  for (std::size_t i = 0; i < known.size(); ++i) CHECK(choices[i].id == known[i]);
}

TEST_CASE("a call by key goes from region to name to THEIR side to sureness") {
  const Desk desk = openDesk();
  CallFlow flow;
  flow.person = 2;
  CHECK_FALSE(chooseLine(flow, *desk.scene, 0, 1));
  CHECK(flow.step == CallStep::name);
  const int sided = lineOfFault(*desk.scene, "knees", true);
  REQUIRE(sided >= 0);
  const std::string name = nameChoices(*desk.scene, 0, "knees")[static_cast<std::size_t>(sided)].id;
  CHECK_FALSE(chooseLine(flow, *desk.scene, 0, sided));
  REQUIRE(flow.step == CallStep::side);
  CHECK(choicesOf(flow, *desk.scene, 0)[0].label == "THEIR left");
  CHECK_FALSE(chooseLine(flow, *desk.scene, 0, 1));
  const auto call = chooseLine(flow, *desk.scene, 0, 1);
  REQUIRE(call);
  CHECK(call->person == 2);
  CHECK(call->region == "knees");
  CHECK(call->fault == name);
  CHECK(call->sided);
  CHECK(call->side == body::Side::right);
  CHECK_FALSE(call->sure);
}

TEST_CASE("a name without a side does not ask for one, and says none") {
  const Desk desk = openDesk();
  CallFlow flow;
  chooseBodyPart(flow, 0, body::Joint::left_lower_leg);
  const int plain = lineOfFault(*desk.scene, "knees", false);
  REQUIRE(plain >= 0);
  chooseLine(flow, *desk.scene, 0, plain);
  REQUIRE(flow.step == CallStep::sureness);
  const auto call = chooseLine(flow, *desk.scene, 0, 0);
  REQUIRE(call);
  CHECK_FALSE(call->sided);
  CHECK(call->sure);
}

TEST_CASE("something else keeps the side that was clicked") {
  const Desk desk = openDesk();
  CallFlow flow;
  chooseBodyPart(flow, 1, body::Joint::right_foot);
  CHECK(flow.region == "feet");
  chooseLine(flow, *desk.scene, 0, lineOf(nameChoices(*desk.scene, 0, "feet"), "something_else"));
  const auto call = chooseLine(flow, *desk.scene, 0, 0);
  REQUIRE(call);
  CHECK(call->sided);
  CHECK(call->side == body::Side::right);
}

TEST_CASE("lines that are not there are ignored at every step") {
  const Desk desk = openDesk();
  CallFlow flow;
  for (int step = 0; step < 4; ++step) {
    const CallStep before = flow.step;
    CHECK_FALSE(chooseLine(flow, *desk.scene, 0, 42));
    CHECK_FALSE(chooseLine(flow, *desk.scene, 0, -1));
    CHECK(flow.step == before);
    chooseLine(flow, *desk.scene, 0, 0);
  }
}

TEST_CASE("one can go back a step and choose anew") {
  const Desk desk = openDesk();
  CallFlow flow;
  chooseLine(flow, *desk.scene, 0, 0);
  chooseLine(flow, *desk.scene, 0, 0);
  stepBack(flow);
  CHECK(flow.step == CallStep::name);
  stepBack(flow);
  CHECK(flow.step == CallStep::region);
  stepBack(flow);
  CHECK(flow.step == CallStep::region);
}

TEST_CASE("every joint belongs to a region that can be called") {
  for (int joint = 0; joint < body::kJointCount; ++joint) {
    CHECK(lineOf(regionChoices(), regionOf(static_cast<body::Joint>(joint))) >= 0);
  }
  CHECK(sideOf(body::Joint::left_toes) == body::Side::left);
  CHECK_FALSE(sideOf(body::Joint::spine));
}

TEST_CASE("the ring lies on the side that is named, and between both when none is") {
  const Desk desk = openDesk();
  const auto& frames = desk.picture.figures[0].frames;
  const auto left = regionCentre(frames, "knees", body::Side::left);
  CHECK(left == frames.at(body::Joint::left_lower_leg));
  const auto both = regionCentre(frames, "knees", std::nullopt);
  CHECK(both.y == Approx((left.y + frames.at(body::Joint::right_lower_leg).y) / 2));
}
