#include "sound/slots.h"

#include <algorithm>
#include <cmath>

#include "support/catch.h"

using namespace spotter;
using namespace spotter::sound;
using hearing::Flow;
using hearing::FlowKind;

namespace {

constexpr double kFrame_s = 1.0 / 60.0;

int usedOf(const FlowSlots& slots) {
  return static_cast<int>(std::count_if(slots.slots().begin(), slots.slots().end(),
                                        [](const auto& slot) { return slot.used; }));
}

const FlowSlots::Slot* slotOf(const FlowSlots& slots, int person) {
  for (const auto& slot : slots.slots()) {
    if (slot.used && slot.flow.person == person) return &slot;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("of too many flows the loudest at the ear are played") {
  std::vector<Flow> flows;
  for (int p = 0; p < 30; ++p)
    flows.push_back({FlowKind::breath_out, p, {0.0, 0.0, 1.0 + p}, 0.5, 1.0});
  FlowSlots slots;
  slots.update(flows, Ear{}, kFrame_s);
  CHECK(usedOf(slots) == FlowSlots::kCount);
  for (int p = 0; p < FlowSlots::kCount; ++p) CHECK(slotOf(slots, p) != nullptr);
}

TEST_CASE("a flow keeps its place, comes softly, follows, and leaves when it is silent") {
  FlowSlots slots;
  std::vector<Flow> flows = {{FlowKind::murmur, -1, {}, 0.2, 1.0},
                             {FlowKind::breath_in, 3, {}, 0.6, 1.0}};
  double last = 0.0;
  const FlowSlots::Slot* place = nullptr;
  for (int i = 0; i < 30; ++i) {
    slots.update(flows, Ear{}, kFrame_s);
    const FlowSlots::Slot* now = slotOf(slots, 3);
    REQUIRE(now != nullptr);
    if (place != nullptr) CHECK(now == place);
    place = now;
    CHECK(now->gain01 - last <= 0.29);
    last = now->gain01;
    std::reverse(flows.begin(), flows.end());
  }
  CHECK(last == Approx(0.6));
  int frames = 0;
  while (usedOf(slots) > 0 && ++frames < 200) slots.update({}, Ear{}, kFrame_s);
  CHECK(frames > 5);
  CHECK(frames < 60);
}

TEST_CASE("what is further away is softer, but nothing is louder than a metre away") {
  CHECK(atEar01(0.6, 0.1) == 0.6);
  CHECK(atEar01(0.6, 1.0) == 0.6);
  CHECK(atEar01(0.6, 3.0) == Approx(0.2));
}
