#include "hearing/captions.h"

#include "circuit/transition.h"
#include "hall.h"

using namespace spotter;
using namespace spotter::hearing;
using support::Hall;
using Words = std::vector<std::string>;

namespace {

Burst burstAt(BurstKind kind, const maths::Vec3& at_m, double loudness01) {
  Burst burst;
  burst.kind = kind;
  burst.at_m = at_m;
  burst.loudness01 = loudness01;
  return burst;
}

}  // namespace

TEST_CASE("ordinary steps, sitting down and talk have no captions") {
  Hall hall;
  hall.standAt(0.0, 2.0, maths::kPi);
  Captions captions;
  Listener listener;
  const auto pass = [&](double seconds) {
    for (Tick left = base::toTick(seconds); left > 0; --left) {
      hall.tick();
      captions.take(hall.scene, hall.world, listener.hear(hall.scene, hall.world, hall.events));
      CHECK(captions.at(hall.world.tick) == Words{});
    }
  };
  hall.scene.model.events.clear();
  hall.give(circuit::AskPain{1});
  pass(4.0);
  hall.give(circuit::StartBout{});
  pass(1.0);
  hall.endBout();
  pass(18.0);
}

TEST_CASE("who breathes hard near by is named, for as long as it goes on") {
  Hall hall;
  hall.show(0, support::signOf(content::EventModel::Gesture::breathless, 25.0));
  Captions captions;
  Listener listener;
  const auto pass = [&](double seconds, double distance_m) {
    for (Tick left = base::toTick(seconds); left > 0; --left) {
      hall.tick();
      hall.standBefore(0, distance_m);
      captions.take(hall.scene, hall.world, listener.hear(hall.scene, hall.world, hall.events));
    }
    return captions.at(hall.world.tick);
  };
  const std::string words = hall.scene.participants[0].person.name + " breathes hard";
  CHECK(pass(15.0, 7.0) == Words{});
  CHECK(pass(5.0, 3.5) == Words{words});
  hall.world.circuit.people[0].sign = -1;
  CHECK(pass(30.0, 3.5) == Words{});
}

TEST_CASE("a breath that was held is let out in words, too, without saying that it was held") {
  Hall hall;
  hall.give(circuit::StartBout{});
  hall.wait_s(4.0);
  circuit::PersonRun& run = hall.world.circuit.people[0];
  REQUIRE(run.activity == circuit::Activity::exercising);
  run.plan.breath_hold_from_s = 0.0;
  run.plan.breath_hold_s = base::toSeconds(hall.world.tick - run.begin);
  const Flow flow{FlowKind::breath_out, 0, {}, 0.4, 1.0};
  CHECK(flowWords(hall.scene, hall.world, flow).empty());
  hall.world.tick += base::toTick(0.3);
  CHECK(flowWords(hall.scene, hall.world, flow) ==
        hall.scene.participants[0].person.name + " puffs");
  CHECK(flowWords(hall.scene, hall.world, {FlowKind::breath_in, 0, {}, 0.4, 1.0}).empty());
}

TEST_CASE("a caption tells from where something came, as an ear would") {
  Hall hall;
  hall.standAt(0.0, 0.0, 0.0);  // looks to +Z, the left is +X
  const auto words = [&](const maths::Vec3& at_m) {
    return burstWords(hall.scene, hall.world, burstAt(BurstKind::chair_scrape, at_m, 0.45));
  };
  CHECK(words({0.0, 0.0, 3.0}) == "a chair scrapes ahead");
  CHECK(words({3.0, 0.0, 0.0}) == "a chair scrapes on the left");
  CHECK(words({-3.0, 0.0, 0.0}) == "a chair scrapes on the right");
  CHECK(words({0.0, 0.0, -3.0}) == "a chair scrapes behind you");
  CHECK(words({0.0, 0.0, 30.0}).empty());
}

TEST_CASE("hard landings are told, soft ones are not") {
  Hall hall;
  hall.standAt(0.0, 0.0, 0.0);
  const maths::Vec3 ahead_m{0.0, 0.0, 3.0};
  const auto words = [&](BurstKind kind, double loudness01) {
    return burstWords(hall.scene, hall.world, burstAt(kind, ahead_m, loudness01));
  };
  CHECK(words(BurstKind::seat_met, 0.7) == "somebody sits down hard ahead");
  CHECK(words(BurstKind::seat_met, 0.3).empty());
  CHECK(words(BurstKind::footfall, 0.7) == "a heavy footfall ahead");
  CHECK(words(BurstKind::footfall, 0.3).empty());
  CHECK(words(BurstKind::mat_met, 0.9).empty());
}

TEST_CASE("two captions at most are shown, each once and long enough to be read") {
  Hall hall;
  hall.standAt(0.0, 0.0, 0.0);
  Captions captions;
  Heard heard;
  heard.bursts = {
      burstAt(BurstKind::gasp, {0, 0, 2}, 0.5), burstAt(BurstKind::gasp, {0, 0, 2}, 0.5),
      burstAt(BurstKind::laugh, {0, 0, 2}, 0.5), burstAt(BurstKind::chair_scrape, {0, 0, 2}, 0.5)};
  captions.take(hall.scene, hall.world, heard);
  const std::string name = hall.scene.participants[0].person.name;
  CHECK(captions.at(0) == Words{name + " laughs", "a chair scrapes ahead"});
  CHECK(captions.at(base::toTick(3.0)).size() == 2);
  CHECK(captions.at(base::toTick(4.0)).empty());
}
