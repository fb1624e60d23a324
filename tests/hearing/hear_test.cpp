#include "hearing/hear.h"

#include "hall.h"

using namespace spotter;
using namespace spotter::hearing;
using support::Hall;

namespace {

bool same(const std::vector<Burst>& a, const std::vector<Burst>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Burst& x, const Burst& y) {
    return x.kind == y.kind && x.person == y.person && x.tick == y.tick && x.at_m == y.at_m &&
           x.loudness01 == y.loudness01 && x.pitch == y.pitch;
  });
}

}  // namespace

TEST_CASE("nothing is heard twice and nothing is lost when time is asked for in pieces") {
  Hall hall("second_class");
  hall.show(0, support::signOf(content::EventModel::Gesture::lose_balance, 40.0));
  LandingMemo one, three, eight;
  std::vector<Burst> by_one, by_three, by_eight;
  const auto add = [&](std::vector<Burst>& all, Tick span, LandingMemo& memo) {
    if (hall.world.tick % span != 0) return;
    const auto now = burstsSince(hall.scene, hall.world, hall.world.tick - span, memo);
    all.insert(all.end(), now.begin(), now.end());
  };
  const auto listen = [&] {
    add(by_one, 1, one);
    add(by_three, 3, three);
    add(by_eight, 8, eight);
  };
  const auto pass = [&](double seconds) {
    for (Tick left = base::toTick(seconds); left > 0; --left) {
      hall.tick();
      listen();
    }
  };
  const auto give = [&](const session::Command& command) {
    hall.give(command);
    listen();
  };
  for (int station = 0; station < 3; ++station) {
    give(circuit::StartBout{});
    pass(25.0);
    give(circuit::StopClass{});
    pass(3.0);
    give(circuit::NextStation{});
    pass(20.0);
  }
  while (hall.world.tick % 24 != 0) pass(1.0 / 60.0);
  CHECK(by_one.size() > 60);
  CHECK(same(by_one, by_three));
  CHECK(by_one.size() == by_eight.size());
}

TEST_CASE(
    "what is heard depends on nothing but the class: twice the same, and it changes nothing") {
  std::vector<Burst> first;
  for (int run = 0; run < 2; ++run) {
    Hall hall;
    hall.give(circuit::StartBout{});
    Listener listener;
    std::vector<Burst> all;
    for (int i = 0; i < 1200; ++i) {
      hall.tick();
      const Heard heard = listener.hear(hall.scene, hall.world, hall.events);
      all.insert(all.end(), heard.bursts.begin(), heard.bursts.end());
    }
    if (run == 0) first = all;
    CHECK(all.size() > 3);
    CHECK(same(first, all));
  }
}

TEST_CASE("who begins to listen hears nothing of before, and nothing again") {
  Hall hall;
  hall.give(circuit::StartBout{});
  hall.wait_s(6.0);
  Listener listener;
  CHECK(listener.hear(hall.scene, hall.world, hall.events).bursts.empty());
  hall.wait_s(0.4);
  listener.hear(hall.scene, hall.world, hall.events);
  CHECK(listener.hear(hall.scene, hall.world, hall.events).bursts.empty());
}

TEST_CASE("the room is always there, a bike only while it is ridden, a band only as it moves") {
  Hall hall;
  CHECK(support::flowOf(hall.flows(), FlowKind::room, -1) != nullptr);
  for (const Flow& flow : hall.flows()) {
    CHECK(flow.kind != FlowKind::pedals);
    CHECK(flow.kind != FlowKind::band);
  }
}

TEST_CASE("all that is heard lies in the hall, at a loudness and a pitch that can be played") {
  Hall hall("second_class");
  hall.standAt(0.0, 1.0, 0.0);
  Listener listener;
  std::size_t pedals = 0;
  const auto inHall = [](const maths::Vec3& at_m) {
    return std::abs(at_m.x) < 6.0 && std::abs(at_m.z) < 7.5 && at_m.y > -0.05 && at_m.y < 2.2;
  };
  while (!session::ended(hall.world)) {
    hall.give(circuit::StartBout{});
    for (Tick left = base::toTick(40.0); left > 0; --left) {
      hall.tick();
      if (left == base::toTick(22.0)) hall.endBout();
      if (session::ended(hall.world)) break;
      const Heard heard = listener.hear(hall.scene, hall.world, hall.events);
      for (const Burst& burst : heard.bursts) {
        CHECK(inHall(burst.at_m));
        CHECK((burst.loudness01 > 0.0 && burst.loudness01 <= 1.0));
        CHECK((burst.pitch > 0.5 && burst.pitch < 2.0));
      }
      for (const Flow& flow : heard.flows) {
        CHECK(inHall(flow.at_m));
        CHECK((flow.loudness01 > 0.0 && flow.loudness01 <= 1.0));
        CHECK((flow.pitch > 0.5 && flow.pitch < 2.0));
        pedals += flow.kind == FlowKind::pedals ? 1 : 0;
      }
    }
  }
  INFO(pedals);
}
