// bench_pose: nanoseconds per person for a pose, a pose with its joint centres, and with every
// measure of the repetition's faults, at 1, 100 and 10,000 people; and for a pose of a walk. Prints
// a table, then one line of JSON. It measures and reports; it gates nothing.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

#include "body/clinical.h"
#include "content_truth/support.h"
#include "locomotion/gait.h"
#include "movement/measure.h"

using namespace spotter;

namespace {

struct Person {
  movement::Performer performer;
  movement::RepetitionPlan plan;
};

std::vector<Person> people(int count) {
  const auto& exercises = truth_tests::scenarios().exercises;
  std::vector<Person> all;
  all.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    const auto& exercise = exercises[static_cast<std::size_t>(i) % exercises.size()];
    const auto faults = truth_tests::faultsOf(exercise.id);
    const movement::FaultDose dose{i % static_cast<int>(faults.size()), body::Side::left,
                                   faults[static_cast<std::size_t>(i) % faults.size()].level2};
    auto asked = truth_tests::request(static_cast<std::uint64_t>(i), i);
    asked.doses = {&dose, 1};
    Person person;
    person.performer = truth_tests::randomPerformer(static_cast<std::uint64_t>(i % 64));
    person.plan = movement::planRepetition(person.performer, exercise, faults, asked);
    all.push_back(person);
  }
  return all;
}

double measured(const Person& person, const body::JointFrames& frames) {
  using movement::Measure;
  const movement::Subject both{body::Side::left, true};
  double sum = 0.0;
  for (const Measure m : {Measure::valgus_deg, Measure::trunk_lean_deg, Measure::side_lean_deg,
                          Measure::pelvis_drop_deg, Measure::pelvis_shift_m,
                          Measure::knee_flexion_deg, Measure::heel_lift_m}) {
    sum += movement::measureFrames(m, both, person.performer.skeleton, frames, person.plan.way);
  }
  return sum;
}

// Processor time: other programs on the machine do not count.
double seconds(std::clock_t from) {
  return static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
}

enum class Work { pose, frames, measures };

double nanosecondsPerPerson(const std::vector<Person>& all, Work work, double& sink) {
  const int rounds = std::max(1, 40000 / static_cast<int>(all.size()));
  double best = 1e18;
  for (int attempt = 0; attempt < 5; ++attempt) {
    const std::clock_t from = std::clock();
    for (int round = 0; round < rounds; ++round) {
      for (const Person& person : all) {
        const double t = person.plan.duration_s * (round % 97) / 97.0;
        const body::Pose pose = movement::poseAt(person.performer, person.plan, t);
        sink += pose.hips_m.y;
        if (work == Work::pose) continue;
        const auto frames = body::solveFrames(person.performer.skeleton, pose);
        sink += frames.at(body::Joint::head).y;
        if (work == Work::measures) sink += measured(person, frames);
      }
    }
    const double spent = 1e9 * seconds(from);
    best = std::min(best, spent / (rounds * static_cast<double>(all.size())));
  }
  return best;
}

double repetitionTruthMicroseconds(const std::vector<Person>& all, double& sink) {
  const auto& exercises = truth_tests::scenarios().exercises;
  std::vector<std::vector<movement::FaultModel>> faults;
  for (const auto& exercise : exercises) faults.push_back(truth_tests::faultsOf(exercise.id));
  const std::clock_t from = std::clock();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t e = i % exercises.size();
    sink += measureRepetition(all[i].performer, exercises[e], faults[e], all[i].plan).count;
  }
  return 1e6 * seconds(from) / static_cast<double>(all.size());
}

struct Walking {
  double plan_us = 0.0;
  double pose_ns = 0.0;
};

// Somebody who changes stations: round a corner and back to where they looked.
Walking walking(const std::vector<Person>& all, double& sink) {
  const locomotion::Place to{{-0.5, 0.0, -0.7}, 0.0};
  const std::vector<locomotion::Stretch> legs = {
      {{{-0.6, 0.0, 0.3}, 0.0}, true}, {to, true}, {to, false}};
  std::vector<locomotion::WalkPlan> plans;
  std::vector<body::Pose> standing;
  Walking found;
  std::clock_t from = std::clock();
  for (const Person& person : all) {
    const movement::Performer& p = person.performer;
    standing.push_back(movement::standingPose(p, 0.0, 0));
    const body::Pose& pose = standing.back();
    plans.push_back(locomotion::planWalk(p, {{},
                                             locomotion::footprintsOf(p, pose, {}),
                                             legs,
                                             locomotion::footprintsOf(p, pose, to),
                                             {},
                                             {}}));
  }
  found.plan_us = 1e6 * seconds(from) / static_cast<double>(all.size());
  constexpr int kMoments = 50;
  from = std::clock();
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (int k = 0; k < kMoments; ++k) {
      const double t = plans[i].duration_s * k / kMoments;
      sink += locomotion::walkAt(all[i].performer, plans[i], t, {}, standing[i], standing[i])
                  .pose.hips_m.y;
    }
  }
  found.pose_ns = 1e9 * seconds(from) / (kMoments * static_cast<double>(all.size()));
  return found;
}

}  // namespace

int main() {
  double sink = 0.0;
  std::printf("%8s %12s %16s %18s\n", "people", "pose ns", "+ centres ns", "+ 7 measures ns");
  std::string json = "{\"bench\":\"pose\",\"rows\":[";
  for (const int count : {1, 100, 10000}) {
    const auto all = people(count);
    const double pose = nanosecondsPerPerson(all, Work::pose, sink);
    const double frames = nanosecondsPerPerson(all, Work::frames, sink);
    const double measures = nanosecondsPerPerson(all, Work::measures, sink);
    std::printf("%8d %12.0f %16.0f %18.0f\n", count, pose, frames, measures);
    char row[200];
    std::snprintf(row, sizeof row,
                  "%s{\"people\":%d,\"pose_ns\":%.0f,\"centres_ns\":%.0f,\"measures_ns\":%.0f}",
                  count == 1 ? "" : ",", count, pose, frames, measures);
    json += row;
  }
  const double truth = repetitionTruthMicroseconds(people(500), sink);
  std::printf("truth of one repetition: %.0f us; a plan holds %zu bytes\n", truth,
              sizeof(movement::RepetitionPlan));
  const Walking walk = walking(people(500), sink);
  std::printf("a walk between stations: planned in %.1f us; a pose of it %.0f ns; %zu bytes\n",
              walk.plan_us, walk.pose_ns, sizeof(locomotion::WalkPlan));
  std::printf(
      "%s],\"repetition_truth_us\":%.1f,\"plan_bytes\":%zu,\"walk_plan_us\":%.1f,"
      "\"walk_pose_ns\":%.0f}\n",
      json.c_str(), truth, sizeof(movement::RepetitionPlan), walk.plan_us, walk.pose_ns);
  return sink == 12345.0 ? 1 : 0;
}
