#include "hearing/ways.h"

#include <map>

#include "circuit/appearance.h"
#include "hall.h"

using namespace spotter;
using namespace spotter::hearing;
using support::Hall;

namespace {

using Walks = std::map<int, circuit::Whereabouts>;

/// Everybody goes on to the next station; every burst, and the ways as they were planned.
std::vector<Burst> goOn(Hall& hall, Walks& ways, double seconds) {
  std::vector<Burst> heard;
  for (Tick left = base::toTick(seconds); left > 0; --left) {
    hall.tick();
    addWays(hall.scene, hall.world, hall.world.tick - 1, heard);
    for (std::size_t p = 0; p < hall.world.circuit.people.size(); ++p) {
      const circuit::Whereabouts& where = hall.world.circuit.people[p].where;
      if (where.underWay() && hall.world.tick >= where.begin) ways[static_cast<int>(p)] = where;
    }
  }
  return heard;
}

int countOf(const std::vector<Burst>& bursts, BurstKind kind) {
  return static_cast<int>(std::count_if(bursts.begin(), bursts.end(),
                                        [&](const Burst& burst) { return burst.kind == kind; }));
}

double hipsHeight_m(const Hall& hall, int person) {
  const circuit::Appearance seen = circuit::appearanceOf(hall.scene, hall.world.circuit, person,
                                                         static_cast<double>(hall.world.tick));
  return seen.pose.hips_m.y;
}

}  // namespace

TEST_CASE("each step of a walk is heard once, where and when the foot lands") {
  Hall hall;
  hall.give(circuit::StartBout{});
  hall.wait_s(1.0);
  hall.endBout();
  Walks ways;
  const std::vector<Burst> heard = goOn(hall, ways, 25.0);
  REQUIRE(ways.size() == hall.world.circuit.people.size());
  int steps = 0;
  for (const auto& way : ways) {
    const int person = way.first;
    const auto& where = way.second;
    for (int i = 0; i < where.walk.step_count; ++i) {
      const locomotion::Step& step = where.walk.steps[static_cast<std::size_t>(i)];
      const double tick = static_cast<double>(where.begin) + 60.0 * (where.up_s + step.land_s);
      const auto found = std::count_if(heard.begin(), heard.end(), [&](const Burst& burst) {
        return burst.kind == BurstKind::footfall && burst.person == person &&
               burst.tick == Approx(tick).margin(1e-6) && burst.at_m.x == step.to.ankle_m.x &&
               burst.at_m.z == step.to.ankle_m.z;
      });
      CHECK(found == 1);
      ++steps;
    }
  }
  CHECK(steps > 10);
  CHECK(countOf(heard, BurstKind::footfall) == steps);
}

TEST_CASE("who is told to stop on the way is heard to the last step and no further") {
  Hall hall;
  hall.give(circuit::StartBout{});
  hall.wait_s(1.0);
  hall.endBout();
  Walks ways;
  std::vector<Burst> heard = goOn(hall, ways, 5.0);
  hall.give(circuit::StopClass{});
  addWays(hall.scene, hall.world, hall.world.tick - 1, heard);
  const std::vector<Burst> after = goOn(hall, ways, 8.0);
  heard.insert(heard.end(), after.begin(), after.end());
  int steps = 0;
  for (const auto& [person, where] : ways) steps += where.walk.step_count;
  CHECK(steps > 5);
  CHECK(countOf(heard, BurstKind::footfall) == steps);
}

TEST_CASE("who gets up is heard as the weight leaves the seat, and who sits down as it meets it") {
  Hall hall("second_class");
  int left = 0, met = 0;
  for (int station = 0; station < 4 && !session::ended(hall.world); ++station) {
    hall.give(circuit::StartBout{});
    hall.wait_s(1.0);
    hall.endBout();
    for (Tick wait = base::toTick(25.0); wait > 0; --wait) {
      std::vector<Burst> now;
      const session::World before = hall.world;
      hall.tick();
      addWays(hall.scene, hall.world, hall.world.tick - 1, now);
      for (const Burst& burst : now) {
        if (burst.kind != BurstKind::seat_met && burst.kind != BurstKind::seat_left) continue;
        const double seated_m = hipsHeight_m(hall, burst.person);
        const bool chair = burst.at_m.y == Approx(movement::Chair::kSeatHeight);
        if (!chair) continue;
        // At that moment they are still, or again, as low as the seat lets them be.
        CHECK(seated_m < 0.66);
        ++(burst.kind == BurstKind::seat_met ? met : left);
      }
    }
  }
  CHECK(left + met > 0);
}

TEST_CASE("knees and hands are heard as they come down on the mat") {
  Hall hall("third_class");
  std::vector<Burst> heard;
  for (int station = 0; station < 12 && !session::ended(hall.world); ++station) {
    hall.give(circuit::StartBout{});
    hall.wait_s(1.0);
    hall.endBout();
    Walks ways;
    const auto more = goOn(hall, ways, 30.0);
    heard.insert(heard.end(), more.begin(), more.end());
  }
  for (const Burst& burst : heard) {
    if (burst.kind == BurstKind::mat_met) CHECK(burst.at_m.y < 0.1);
  }
  CHECK(countOf(heard, BurstKind::mat_met) > 0);
}
