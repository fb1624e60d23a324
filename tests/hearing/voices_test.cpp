#include "hearing/voices.h"

#include "circuit/bearing.h"
#include "hall.h"
#include "hearing/bodies.h"

using namespace spotter;
using namespace spotter::hearing;
using support::Hall;
using Gesture = content::EventModel::Gesture;

namespace {

int heardOf(Hall& hall, BurstKind kind, double seconds) {
  int count = 0;
  for (Tick left = base::toTick(seconds); left > 0; --left) {
    hall.tick();
    std::vector<Burst> now;
    addSigns(hall.scene, hall.world, hall.world.tick - 1, now);
    for (const Burst& burst : now) count += burst.kind == kind ? 1 : 0;
  }
  return count;
}

double murmurOf(const Hall& hall) {
  const Flow* murmur = nullptr;
  const auto flows = hall.flows();
  murmur = support::flowOf(flows, FlowKind::murmur, -1);
  return murmur == nullptr ? 0.0 : murmur->loudness01;
}

}  // namespace

TEST_CASE("a sharp pain is a gasp and then a groan; a knee that gives way a gasp each time") {
  Hall hurt;
  CHECK(heardOf(hurt, BurstKind::gasp, 2.0) == 0);
  hurt.show(0, support::signOf(Gesture::sharp_pain));
  CHECK(heardOf(hurt, BurstKind::groan, 0.6) == 0);
  CHECK(heardOf(hurt, BurstKind::groan, 6.0) == 1);
  Hall gives;
  gives.show(1, support::signOf(Gesture::give_way));
  CHECK(heardOf(gives, BurstKind::gasp, 20.0) >= 2);
}

TEST_CASE("laughter is heard while somebody laughs and not after") {
  Hall hall;
  hall.show(0, support::signOf(Gesture::laugh, 8.0));
  CHECK(heardOf(hall, BurstKind::laugh, 8.0) >= 2);
  CHECK(heardOf(hall, BurstKind::laugh, 8.0) == 0);
}

TEST_CASE("a chair that stands on a rug scrapes as it slides, and no other does") {
  Hall hall;
  content::EventModel event = support::signOf(Gesture::lose_balance);
  event.after_hazard = "rug";
  hall.show(0, event);
  CHECK(heardOf(hall, BurstKind::chair_scrape, 2.0) == 0);
  content::HazardModel rug;
  rug.id = "rug";
  rug.kind = content::HazardModel::Kind::rug_under_chair;
  rug.person = hall.scene.participants[0].person.id;
  hall.scene.model.hazards.push_back(rug);
  hall.world.circuit.hazards.resize(hall.scene.model.hazards.size());
  hall.show(0, event);
  CHECK(heardOf(hall, BurstKind::chair_scrape, 2.0) == 1);
}

TEST_CASE("people who wait murmur, less while they watch, not in the set and not when stopped") {
  Hall hall;
  const double waiting = murmurOf(hall);
  CHECK(waiting > 0.0);
  hall.give(circuit::Demonstrate{});
  const double watching = murmurOf(hall);
  CHECK(watching > 0.0);
  CHECK(watching < 0.4 * waiting);
  hall.give(circuit::EndDemonstration{});
  hall.give(circuit::StartBout{});
  hall.wait_s(4.0);
  CHECK(murmurOf(hall) == 0.0);
  hall.give(circuit::StopClass{});
  CHECK(murmurOf(hall) == 0.0);
}

TEST_CASE("words are heard from the mouth of who says them for as long as they take to say") {
  Hall hall;
  hall.give(circuit::AskPain{2});
  const auto* told = std::get_if<circuit::PainTold>(&hall.events.back().body);
  REQUIRE(told != nullptr);
  const auto voice = [&]() -> std::vector<Flow> {
    std::vector<Flow> speaking;
    for (const Flow& flow : hall.flows()) {
      if (flow.kind == FlowKind::low_voice || flow.kind == FlowKind::high_voice)
        speaking.push_back(flow);
    }
    return speaking;
  };
  hall.wait_s(0.6);
  const auto flows = voice();
  REQUIRE(flows.size() == 1);
  CHECK(flows[0].person == 2);
  CHECK((flows[0].kind == FlowKind::high_voice) == hasHighVoice(hall.scene, 2));
  const maths::Vec3 mouth_m =
      mouthOf(hall.scene, hall.world, 2, static_cast<double>(hall.world.tick));
  CHECK(maths::distance(flows[0].at_m, mouth_m) < 1e-9);
  hall.wait_s(spoken_s(told->said.size()));
  CHECK(voice().empty());
}
