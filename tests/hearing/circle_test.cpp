#include <algorithm>

#include "hearing/bodies.h"
#include "hearing/hear.h"
#include "support/circle.h"

using namespace spotter;
using namespace spotter::hearing;
using session::Tell;
using support::CircleHall;

namespace {

bool isVoice(const Flow& flow) {
  return flow.kind == FlowKind::low_voice || flow.kind == FlowKind::high_voice;
}

std::vector<Flow> voices(const CircleHall& hall) {
  std::vector<Flow> found = flowsAt(hall.scene, hall.world, hall.events, hall.now());
  std::erase_if(found, [](const Flow& flow) { return !isVoice(flow); });
  return found;
}

}  // namespace

TEST_CASE("in the circle one voice is heard, from the mouth of who speaks and while they do") {
  CircleHall hall(4);
  for (int line = 0; line < 8; ++line) {
    const int speaker = hall.untilSomebodySpeaks(0.6);
    const std::vector<Flow> heard = voices(hall);
    REQUIRE(heard.size() == 1);
    CHECK(heard[0].person == speaker);
    CHECK(maths::distance(heard[0].at_m, mouthOf(hall.scene, hall.world, speaker, hall.now())) <
          1e-9);
    while (hall.speaker() == speaker) hall.tick();
    hall.wait_s(0.3);
    if (hall.speaker() < 0) CHECK(voices(hall).empty());
  }
}

TEST_CASE("nobody murmurs in the circle while the group talks") {
  CircleHall hall;
  hall.wait_s(30.0);
  const std::vector<Flow> flows = flowsAt(hall.scene, hall.world, hall.events, hall.now());
  CHECK(std::none_of(flows.begin(), flows.end(),
                     [](const Flow& flow) { return flow.kind == FlowKind::murmur; }));
}

TEST_CASE("who laughs along is heard laughing") {
  CircleHall hall;
  hall.wait_s(5.0);
  LandingMemo memo;
  int laughs = 0;
  for (int tick = 0; tick < 5 * base::kTicksPerSecond; ++tick) {
    hall.tick();
    hall.show(1, Tell::laughs, 1.0);
    hall.show(1, Tell::speaks, 0.0);
    for (int p = 0; p < hall.people(); ++p) {
      if (p != 1) hall.show(p, Tell::laughs, 0.0);
    }
    for (const Burst& burst : burstsSince(hall.scene, hall.world, hall.world.tick - 1, memo)) {
      CHECK(burst.kind == BurstKind::laugh);
      CHECK(burst.person == 1);
      ++laughs;
    }
  }
  CHECK(laughs == 2);
}
