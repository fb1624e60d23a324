#include "hearing/ways.h"

#include "base/random.h"
#include "circuit/mounting.h"
#include "hearing/bodies.h"
#include "locomotion/rising.h"
#include "maths/curve.h"

namespace spotter::hearing {
namespace {

constexpr double kComesDown01 = 0.7;  // of the change from one posture to the next

/// One person's way, and the span that is asked for.
struct Way {
  const session::Scene& scene;
  const session::World& world;
  Tick from = 0;
  int person = 0;
  std::vector<Burst>& bursts;

  const circuit::PersonRun& run() const { return runOf(world.circuit, person); }
  const circuit::Whereabouts& where() const { return run().where; }

  /// Something at a time after they set out, if that lies in the span.
  void add(Burst burst, double time_s) const {
    burst.person = person;
    burst.tick = static_cast<double>(where().begin) + time_s * base::kTicksPerSecond;
    const bool now =
        burst.tick > static_cast<double>(from) && burst.tick <= static_cast<double>(world.tick);
    if (now) bursts.push_back(burst);
  }
};

// Basis: proposed: a shoe with a soft sole on a wooden floor.
void addSteps(const Way& way) {
  const locomotion::WalkPlan& walk = way.where().walk;
  for (int i = 0; i < walk.step_count; ++i) {
    const locomotion::Step& step = walk.steps[static_cast<std::size_t>(i)];
    base::RandomStream stream(way.world.circuit.seed, way.person, "footfall", i);
    Burst burst;
    burst.kind = BurstKind::footfall;
    burst.at_m = {step.to.ankle_m.x, locomotion::groundHeight_m(walk.ground, step.to.ankle_m),
                  step.to.ankle_m.z};
    burst.loudness01 = (0.14 + 0.16 * step.stride01()) * stream.uniform(0.8, 1.2);
    burst.pitch = stream.uniform(0.92, 1.08);
    way.add(burst, way.where().up_s + step.land_s);
  }
}

void addChair(const Way& way) {
  const circuit::Whereabouts& where = way.where();
  const auto seated = [&](int station) {
    return circuit::mountOf(way.scene, station) == circuit::Mount::chair;
  };
  const maths::Vec3 seat_m =
      seatOf(way.scene, way.world.circuit, way.person, static_cast<double>(way.world.tick));
  const movement::RepetitionPlan& plan = way.run().plan;
  if (where.up_s > 0.0 && seated(where.station)) {
    const double begins_s = where.up_s - locomotion::risenBy_s(plan);
    way.add({BurstKind::seat_left, 0, seat_m, 0.0, 0.18, 1.0},
            begins_s + locomotion::leavesSeat_s(plan));
  }
  if (where.down_s > 0.0 && seated(where.next)) {
    const double down_s = locomotion::meetsSeat_s(plan) - locomotion::sittingFrom_s(plan);
    way.add({BurstKind::seat_met, 0, seat_m, 0.0, 0.22, 1.0}, where.up_s + where.walk_s + down_s);
  }
}

// Each posture of a chain but standing is met by something that comes down, a little before all is
// at rest.
void addChain(const Way& way, int station, const locomotion::PostureChain& chain,
              const locomotion::ChainWay& part, double begins_s) {
  const circuit::Placement place = circuit::stationPlace(way.scene, way.person, station);
  const auto& exercise = way.scene.stations[static_cast<std::size_t>(station)].exercise;
  const bool on_mat = exercise.start == movement::Carrier::mat;
  const int step = part.to > part.from ? 1 : -1;
  for (int at = part.from; at != part.to;) {
    const double left_s = locomotion::duration_s(chain, {part.from, at});
    at += step;
    if (at == 0) continue;
    const double there_s = locomotion::duration_s(chain, {part.from, at});
    Burst burst;
    burst.kind = on_mat ? BurstKind::mat_met : BurstKind::seat_left;
    burst.loudness01 = on_mat ? 0.16 : 0.10;
    burst.at_m = place.position_m + maths::Vec3{0.0, on_mat ? 0.05 : 0.9, 0.0};
    way.add(burst, begins_s + maths::mix(left_s, there_s, kComesDown01));
  }
}

}  // namespace

void addWays(const session::Scene& scene, const session::World& world, Tick from,
             std::vector<Burst>& bursts) {
  for (int p = 0; p < static_cast<int>(world.circuit.people.size()); ++p) {
    const Way way{scene, world, from, p, bursts};
    const circuit::Whereabouts& where = way.where();
    if (!where.underWay() || world.tick <= where.begin) continue;
    addSteps(way);
    addChair(way);
    if (where.off) addChain(way, where.station, *where.off, where.off_way, 0.0);
    if (where.onto)
      addChain(way, where.next, *where.onto, where.onto_way, where.up_s + where.walk_s);
  }
}

}  // namespace spotter::hearing
