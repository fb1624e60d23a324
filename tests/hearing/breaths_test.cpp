#include "hearing/breaths.h"

#include "circuit/bearing.h"
#include "hall.h"
#include "hearing/bodies.h"

using namespace spotter;
using namespace spotter::hearing;
using support::Hall;

TEST_CASE("who holds their breath falls silent until they let it out") {
  Hall hall;
  hall.give(circuit::StartBout{});
  hall.wait_s(8.0);
  hall.standBefore(0, 1.8);
  circuit::PersonRun& run = hall.world.circuit.people[0];
  REQUIRE(run.activity == circuit::Activity::exercising);
  // This repetition lasts, and three seconds of it are without breath.
  run.begin = hall.world.tick;
  run.end = run.begin + base::toTick(12.0);
  run.plan.breath_hold_from_s = 2.0;
  run.plan.breath_hold_s = 3.0;
  double before = 0.0, held = 0.0, out = 0.0;
  for (Tick left = base::toTick(7.0); left > 0; --left) {
    hall.tick();
    hall.standBefore(0, 1.8);
    const double t = base::toSeconds(hall.world.tick - run.begin);
    const auto flows = hall.flows();
    const double breath = support::breathOf(flows, 0);
    if (t < 2.0) before = std::max(before, breath);
    if (t > 2.5 && t < 4.95) held = std::max(held, breath);
    const Flow* released = support::flowOf(flows, FlowKind::breath_out, 0);
    if (t > 5.0 && t < 5.6 && released != nullptr) out = std::max(out, released->loudness01);
  }
  CHECK(before > 0.02);
  CHECK(held == 0.0);
  CHECK(out > 2.0 * before);
}

TEST_CASE("a breath is heard going in while the chest fills and out while it empties") {
  Hall hall;
  hall.give(circuit::StartBout{});
  hall.wait_s(10.0);
  int in = 0, out = 0;
  for (Tick left = base::toTick(8.0); left > 0; --left) {
    const double before =
        circuit::breathOf(hall.world.circuit, 1, static_cast<double>(hall.world.tick) - 1.0);
    const double now =
        circuit::breathOf(hall.world.circuit, 1, static_cast<double>(hall.world.tick));
    hall.standBefore(1, 1.2);
    const auto flows = hall.flows();
    if (support::flowOf(flows, FlowKind::breath_in, 1) != nullptr) {
      CHECK(now > before);
      ++in;
    }
    if (support::flowOf(flows, FlowKind::breath_out, 1) != nullptr) {
      CHECK(now < before);
      ++out;
    }
    hall.tick();
  }
  CHECK(in > 60);
  CHECK(out > 60);
}

TEST_CASE("nobody further than six metres is heard breathing, however hard") {
  CHECK(breathHeard01(1.0, kBreathReach_m) == 0.0);
  CHECK(breathHeard01(1.0, 40.0) == 0.0);
  double last = 1.0;
  for (double d = 0.0; d < 8.0; d += 0.1) {
    const double heard = breathHeard01(0.6, d);
    CHECK(heard <= last);
    last = heard;
  }
  Hall hall;
  hall.show(0, support::signOf(content::EventModel::Gesture::breathless, 60.0));
  hall.wait_s(12.0);
  double near = 0.0, far = 0.0;
  for (Tick left = base::toTick(4.0); left > 0; --left) {
    hall.tick();
    hall.standBefore(0, 3.5);
    near = std::max(near, support::breathOf(hall.flows(), 0));
    hall.standBefore(0, 6.6);
    far = std::max(far, support::breathOf(hall.flows(), 0));
  }
  CHECK(near > 0.5);
  CHECK(far == 0.0);
}

TEST_CASE("a calm breath is heard close by only, that of hard work from where one watches") {
  Hall hall;
  const auto loudest = [&](double distance_m) {
    double most = 0.0;
    for (Tick left = base::toTick(5.0); left > 0; --left) {
      hall.tick();
      hall.standBefore(0, distance_m);
      most = std::max(most, support::breathOf(hall.flows(), 0));
    }
    return most;
  };
  CHECK(loudest(1.2) > 0.0);
  CHECK(loudest(3.5) == 0.0);
  hall.give(circuit::StartBout{});
  hall.wait_s(25.0);
  CHECK(loudest(3.5) > 0.0);
}

TEST_CASE("a breath comes from the mouth that is drawn") {
  Hall hall;
  hall.give(circuit::StartBout{});
  for (int i = 0; i < 40; ++i) {
    hall.wait_s(0.25);
    hall.standBefore(2, 1.2);
    for (const Flow& flow : hall.flows()) {
      if (flow.kind != FlowKind::breath_in && flow.kind != FlowKind::breath_out) continue;
      const maths::Vec3 mouth_m = mouthOf(hall.scene, hall.world, flow.person,
                                          static_cast<double>(hall.world.tick));
      CHECK(maths::distance(flow.at_m, mouth_m) < 1e-9);
      CHECK(mouth_m.y > 0.7);
    }
  }
}
