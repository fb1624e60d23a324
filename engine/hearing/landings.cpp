#include "hearing/landings.h"

#include <algorithm>
#include <array>

#include "circuit/transition.h"
#include "hearing/bodies.h"
#include "maths/curve.h"
#include "movement/pose_at.h"

namespace spotter::hearing {
namespace {

// Basis: proposed.
constexpr double kLook_s = 1.0 / 30.0;
constexpr double kAtRest_m_s = 0.04;   // slower is no more than sway
constexpr double kWayDown_s = 0.35;    // of which the fastest counts
constexpr double kLeastDrop_m = 0.02;  // on that way
constexpr double kLeastSpeed_m_s = 0.10;
constexpr double kLoud_m_s = 1.2;

constexpr std::array<body::Joint, 3> kLanders = {body::Joint::hips, body::Joint::left_foot,
                                                 body::Joint::right_foot};
using Places = std::array<maths::Vec3, 3>;

/// Where hips and feet are all the time of a repetition.
std::vector<Places> courseOf(const movement::Performer& performer,
                             const movement::RepetitionPlan& plan) {
  std::vector<Places> course;
  const int looks = static_cast<int>(plan.duration_s / kLook_s) + 8;
  for (int i = 0; i < looks; ++i) {
    const body::Pose pose = movement::poseAt(performer, plan, i * kLook_s);
    const body::JointFrames frames = body::solveFrames(performer.skeleton, pose);
    Places places;
    for (std::size_t j = 0; j < kLanders.size(); ++j) places[j] = frames.at(kLanders[j]);
    course.push_back(places);
  }
  return course;
}

/// Whether what came down has come to rest at a look, and how.
bool lands(const std::vector<Places>& course, std::size_t joint, std::size_t look,
           Landing& landing) {
  const std::size_t back = static_cast<std::size_t>(kWayDown_s / kLook_s);
  if (look < 2 || look + 3 >= course.size()) return false;
  const auto height = [&](std::size_t i) { return course[i][joint].y; };
  const auto sinks_m_s = [&](std::size_t i) { return (height(i - 1) - height(i)) / kLook_s; };
  if (!(sinks_m_s(look - 1) > kAtRest_m_s && sinks_m_s(look) <= kAtRest_m_s)) return false;
  const std::size_t first = look > back ? look - back : 1;
  if (height(first - 1) - height(look) < kLeastDrop_m) return false;
  // What goes on down, or up at once, did not meet anything.
  if (std::abs(height(look + 3) - height(look)) > 0.5 * kLeastDrop_m) return false;
  for (std::size_t i = first; i <= look; ++i)
    landing.speed_m_s = std::max(landing.speed_m_s, sinks_m_s(i));
  landing.joint = kLanders[joint];
  landing.time_s = static_cast<double>(look) * kLook_s;
  landing.at_m = course[look][joint];
  return landing.speed_m_s >= kLeastSpeed_m_s;
}

Burst burstOf(const Landing& landing, const circuit::Placement& place, int person, double tick) {
  Burst burst;
  burst.person = person;
  burst.tick = tick;
  burst.at_m = locomotion::fromPlace(place, landing.at_m);
  const double hard01 = maths::smoothstep(0.0, kLoud_m_s, landing.speed_m_s);
  if (landing.joint == body::Joint::hips) {
    burst.kind = BurstKind::seat_met;
    burst.loudness01 = maths::mix(0.12, 0.8, hard01);
    return burst;
  }
  burst.kind = BurstKind::footfall;
  burst.at_m.y = std::max(0.0, burst.at_m.y - 0.08);
  burst.loudness01 = maths::mix(0.08, 0.8, hard01);
  burst.pitch = landing.joint == body::Joint::left_foot ? 0.97 : 1.03;
  return burst;
}

}  // namespace

std::vector<Landing> landingsOf(const movement::Performer& performer,
                                const movement::RepetitionPlan& plan) {
  std::vector<Landing> landings;
  if (plan.way.on_mat || plan.way.rides || plan.phase_count == 0) return landings;
  const std::vector<Places> course = courseOf(performer, plan);
  for (std::size_t look = 0; look < course.size(); ++look) {
    for (std::size_t j = plan.way.seated_start ? 0 : 1; j < kLanders.size(); ++j) {
      Landing landing;
      if (lands(course, j, look, landing)) landings.push_back(landing);
    }
  }
  return landings;
}

namespace {

void remember(const session::Scene& scene, const circuit::PersonRun& run, int person,
              LandingMemo::Person& known) {
  const bool exercising = run.activity == circuit::Activity::exercising;
  if (!exercising && known.now.until < 0) known.now.until = run.since;
  if (!exercising || known.now.begin == run.begin) return;
  if (known.now.until < 0) known.now.until = run.begin;
  known.before = std::move(known.now);
  known.now = {
      run.begin, -1,
      landingsOf(scene.participants[static_cast<std::size_t>(person)].performer, run.plan)};
}

}  // namespace

void addLandings(const session::Scene& scene, const session::World& world, Tick from,
                 LandingMemo& memo, std::vector<Burst>& bursts) {
  memo.people.resize(world.circuit.people.size());
  for (int p = 0; p < static_cast<int>(world.circuit.people.size()); ++p) {
    LandingMemo::Person& known = memo.people[static_cast<std::size_t>(p)];
    remember(scene, runOf(world.circuit, p), p, known);
    for (const LandingMemo::Repetition* repetition : {&known.before, &known.now}) {
      const Tick until =
          repetition->until < 0 ? world.tick : std::min(world.tick, repetition->until);
      for (const Landing& landing : repetition->landings) {
        const double tick =
            static_cast<double>(repetition->begin) + landing.time_s * base::kTicksPerSecond;
        if (tick <= static_cast<double>(from) || tick > static_cast<double>(until)) continue;
        const auto place = circuit::stationPlace(scene, p, world.circuit.station);
        bursts.push_back(burstOf(landing, place, p, tick));
      }
    }
  }
}

}  // namespace spotter::hearing
