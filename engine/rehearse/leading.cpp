#include "rehearse/leading.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/random.h"
#include "rehearse/habits.h"
#include "rehearse/view.h"

namespace spotter::rehearse {
namespace {

using base::RandomStream;
using circuit::Stage;

constexpr Tick kBetweenStages = 2 * base::kTicksPerSecond;
constexpr Tick kBetweenSteps = base::kTicksPerSecond / 2;

bool demonstratesHere(const session::World& world, const Trainee& trainee) {
  if (trainee.kind == Kind::silent || trainee.kind == Kind::random) return false;
  RandomStream stream(trainee.seed, -1, "rehearse demonstrate", world.circuit.station);
  return stream.uniform() < habitsOf(trainee.kind).demonstrates01;
}

void nextStage(const session::World& world, Trainee& trainee,
               std::vector<session::Command>& wanted) {
  if (world.tick - world.circuit.stage_since < kBetweenStages) return;
  if (world.tick < trainee.room_until) return;
  if (world.circuit.stage == Stage::ready) {
    if (demonstratesHere(world, trainee) && trainee.demonstrated != world.circuit.station) {
      trainee.demonstrated = world.circuit.station;
      wanted.push_back(circuit::Demonstrate{});
    } else {
      wanted.push_back(circuit::StartBout{});
    }
  } else if (world.circuit.stage == Stage::rested) {
    wanted.push_back(circuit::NextStation{});
  }
}

// To the side of the class from the middle of the first set on, and back to the front.
void walk(const session::World& world, std::vector<session::Command>& wanted) {
  if (world.tick % kBetweenSteps != 0) return;
  const bool exercising = world.circuit.stage == Stage::exercising;
  const bool aside =
      exercising && world.tick - world.circuit.stage_since > 12 * base::kTicksPerSecond;
  const double x_m = aside ? 3.9 : 0.0;
  const double z_m = aside ? 0.3 : 4.0;
  const session::MoveTo move = stepTowards(world, x_m, z_m);
  const bool there = move.x_mm == world.trainee.x_mm && move.z_mm == world.trainee.z_mm;
  if (!there) wanted.push_back(move);
}

session::Command randomCommand(const session::Scene& scene, const session::World& world,
                               RandomStream& stream) {
  const int person = stream.below(static_cast<int>(scene.participants.size()) + 1) -
                     (stream.below(20) == 0 ? 1 : 0);
  const auto& station = scene.stations[static_cast<std::size_t>(world.circuit.station)];
  switch (stream.below(12)) {
    case 0:
      return session::Stamp{};
    case 1:
      return session::Withdraw{};
    case 2:
    case 3: {
      session::Call call;
      call.person = person;
      call.region = session::regions()[static_cast<std::size_t>(
          stream.below(static_cast<int>(session::regions().size())))];
      call.fault = station.faults.empty() || stream.below(4) == 0
                       ? "not_sure"
                       : station
                             .faults[static_cast<std::size_t>(
                                 stream.below(static_cast<int>(station.faults.size())))]
                             .id;
      call.sided = stream.below(2) == 0;
      return call;
    }
    case 4: {
      if (scene.cues.empty()) return circuit::Praise{person};
      auto cue = scene.cues.begin();
      std::advance(cue, stream.below(static_cast<int>(scene.cues.size())));
      return circuit::GiveCue{person, cue->first};
    }
    case 5:
      return circuit::Praise{person};
    case 6:
      return circuit::ChangeVariant{person, stream.below(3) - 1};
    case 7:
      return circuit::AskPain{person};
    case 8:
      return circuit::ResumePerson{person};
    case 9:
      return circuit::ResumeClass{};
    case 10:
      return stream.below(6) == 0 ? session::Command{circuit::StopPerson{person}}
                                  : session::Command{circuit::AskPain{person}};
    default:
      return session::MoveTo{stream.below(8001) - 4000, stream.below(9001) - 4500,
                             stream.below(36001) - 18000, 0};
  }
}

void reflect(const session::Scene& scene, const session::World& world, Trainee& trainee,
             std::vector<session::Command>& wanted) {
  if (world.reflected || trainee.kind == Kind::silent || trainee.kind == Kind::random) return;
  const bool calm = trainee.kind == Kind::expert || trainee.kind == Kind::typical;
  const bool talk_only = scene.stations.empty();
  const char* looked_back = calm && talk_only ? "I asked, gave back what I heard, and left room."
                            : calm ? "I looked at everybody in turn and tried one cue at a time."
                            : talk_only ? "I said a lot, and I am not sure what they took from it."
                                        : "There was a lot going on at once.";
  wanted.push_back(session::Reflect{looked_back});
}

}  // namespace

void plan(Trainee& trainee, Tick due, session::Command command) {
  const auto later =
      std::upper_bound(trainee.intentions.begin(), trainee.intentions.end(), due,
                       [](Tick tick, const Intention& intention) { return tick < intention.due; });
  trainee.intentions.insert(later, {due, std::move(command)});
}

void leadOn(const session::Scene& scene, const session::World& world, Trainee& trainee,
            std::vector<session::Command>& wanted) {
  if (session::ended(world)) {
    reflect(scene, world, trainee, wanted);
    return;
  }
  const bool exam = scene.model.watch_only;
  if (!exam) nextStage(world, trainee, wanted);
  if (trainee.kind == Kind::random && world.tick % 30 == 0) {
    RandomStream stream(trainee.seed, -1, "rehearse random", static_cast<int>(world.tick));
    wanted.push_back(randomCommand(scene, world, stream));
  }
  const bool has_habits = trainee.kind != Kind::random && trainee.kind != Kind::silent;
  if (!has_habits) return;
  if (exam) {
    if (const auto move = decideWalk(scene, world, trainee.walker)) wanted.push_back(*move);
  } else if (habitsOf(trainee.kind).walks) {
    walk(world, wanted);
  }
}

}  // namespace spotter::rehearse
