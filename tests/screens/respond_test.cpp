#include "screens/respond.h"

#include <algorithm>

#include "desk.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;
using Kind = ResponseOption::Kind;

namespace {

int countKind(const std::vector<ResponseOption>& options, Kind kind) {
  return static_cast<int>(std::count_if(options.begin(), options.end(),
                                        [&](const auto& option) { return option.kind == kind; }));
}

}  // namespace

TEST_CASE("four cues and every other response are offered, with no call before") {
  Desk desk = openDesk();
  desk.startSet();
  const auto options = responsesFor(*desk.scene, desk.world, desk.events, 0);
  CHECK(countKind(options, Kind::cue) == 4);
  CHECK(countKind(options, Kind::praise) == 1);
  CHECK(countKind(options, Kind::easier) == 1);
  CHECK(countKind(options, Kind::harder) == 1);
  CHECK(countKind(options, Kind::ask) == 1);
  CHECK(countKind(options, Kind::stop) == 1);
  CHECK(options.size() == 9);
}

TEST_CASE("after a call the cues are those of the called fault") {
  Desk desk = openDesk();
  desk.startSet();
  const auto& fault = desk.scene->stations[0].faults.back();
  desk.asked = {
      DoCommand{session::Stamp{}},
      DoCommand{session::Call{1, fault.region, fault.id, body::Side::left, fault.sided, true}}};
  desk.pass(0.1);
  CHECK(calledFault(*desk.scene, desk.world, desk.events, 1) == fault.id);
  CHECK_FALSE(calledFault(*desk.scene, desk.world, desk.events, 0));
  const auto options = responsesFor(*desk.scene, desk.world, desk.events, 1);
  for (std::size_t i = 0; i < fault.cues.size(); ++i) {
    CHECK(std::get<circuit::GiveCue>(options[i].command).cue == fault.cues[i]);
  }
}

TEST_CASE("what cannot be done says why") {
  const Desk desk = openDesk();
  const auto options = responsesFor(*desk.scene, desk.world, desk.events, 0);
  REQUIRE(options.front().kind == Kind::cue);
  CHECK_FALSE(options.front().why_not.empty());
}

TEST_CASE("somebody who was stopped is offered to go on instead") {
  Desk desk = openDesk();
  desk.startSet();
  desk.asked = {DoCommand{circuit::StopPerson{0}}};
  desk.pass(0.1);
  const auto options = responsesFor(*desk.scene, desk.world, desk.events, 0);
  CHECK(countKind(options, Kind::resume) == 1);
  CHECK(countKind(options, Kind::stop) == 0);
}

TEST_CASE("an easier way can be taken back") {
  Desk desk = openDesk();
  desk.startSet();
  desk.asked = {DoCommand{circuit::ChangeVariant{0, -1}}};
  desk.pass(0.1);
  const auto options = responsesFor(*desk.scene, desk.world, desk.events, 0);
  const auto harder = std::find_if(options.begin(), options.end(),
                                   [](const auto& option) { return option.kind == Kind::harder; });
  REQUIRE(harder != options.end());
  CHECK(harder->label == "Harder: back to the usual way");
  CHECK(std::get<circuit::ChangeVariant>(harder->command).step == 0);
}

TEST_CASE("an easier way can be made easier still, as far as the exercise has ways") {
  Desk desk = openDesk();
  desk.startSet();
  const auto ways = desk.scene->stations[0].exercise.variants;
  const auto offered = [&] {
    const auto options = responsesFor(*desk.scene, desk.world, desk.events, 0);
    return *std::find_if(options.begin(), options.end(),
                         [](const auto& option) { return option.kind == Kind::easier; });
  };
  for (const int step : {-1, -2, -3}) {
    CAPTURE(step);
    const auto way =
        std::find_if(ways.begin(), ways.end(), [&](const auto& each) { return each.step == step; });
    REQUIRE(way != ways.end());
    const ResponseOption easier = offered();
    CHECK(easier.label == "Easier: " + way->name);
    CHECK(easier.why_not.empty());
    desk.asked = {DoCommand{easier.command}};
    desk.pass(0.1);
    CHECK(desk.world.circuit.people[0].state.variant_step == step);
  }
  CHECK_FALSE(offered().why_not.empty());
}

TEST_CASE("nobody has no responses") {
  const Desk desk = openDesk();
  CHECK(responsesFor(*desk.scene, desk.world, desk.events, -1).empty());
  CHECK(responsesFor(*desk.scene, desk.world, desk.events, 99).empty());
}

TEST_CASE("after a call in the room, making safe comes first and at most nine lines are offered") {
  Desk desk = openDesk("room_check");
  desk.startSet();
  desk.asked = {DoCommand{session::Stamp{}},
                DoCommand{session::Call{0, session::kRoom, "trip", body::Side::left, false, true}}};
  desk.pass(0.1);
  const auto options = responsesFor(*desk.scene, desk.world, desk.events, 0);
  REQUIRE(options.front().kind == Kind::make_safe);
  CHECK(options.front().label == "Make it safe: clear it away");
  CHECK(options.size() <= 9);
  CHECK(countKind(options, Kind::cue) == 0);
  CHECK(countKind(responsesFor(*desk.scene, desk.world, desk.events, 1), Kind::make_safe) == 0);
  desk.asked = {DoCommand{options.front().command}};
  desk.pass(0.1);
  CHECK(countKind(responsesFor(*desk.scene, desk.world, desk.events, 0), Kind::cue) == 4);
}
