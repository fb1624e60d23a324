#include "hearing/captions.h"

#include <algorithm>
#include <cmath>

#include "hearing/bodies.h"
#include "maths/angle.h"
#include "maths/trig.h"
#include "movement/breath.h"

namespace spotter::hearing {
namespace {

// Basis: proposed.
constexpr std::size_t kMostLines = 2;
constexpr double kRead_s = 3.5;
constexpr double kAudible01 = 0.045;  // at the ear
constexpr double kHard01 = 0.5;       // a landing that one turns round for
constexpr double kLaboured = 2.6;     // depth of a breath, as for the open mouth
constexpr double kLabouredHeard01 = 0.08;
constexpr double kPuffHeard01 = 0.12;

maths::Vec3 earOf(const session::World& world) {
  return session::eyesOf(world.trainee);
}

std::string directionOf(const session::World& world, const maths::Vec3& at_m) {
  constexpr double kAhead_deg = 30.0;
  constexpr double kBehind_deg = 130.0;
  const maths::Vec3 way = at_m - earOf(world);
  const double bearing =
      maths::arcTangent2(way.x, way.z) - maths::radians(world.trainee.heading_cdeg / 100.0);
  const double angle_deg = maths::degrees(locomotion::wrapped(bearing));
  if (std::abs(angle_deg) < kAhead_deg) return "ahead";
  if (std::abs(angle_deg) > kBehind_deg) return "behind you";
  return angle_deg > 0.0 ? "on the left" : "on the right";
}

const std::string& nameOf(const session::Scene& scene, int person) {
  return scene.participants[static_cast<std::size_t>(person)].person.name;
}

}  // namespace

std::string burstWords(const session::Scene& scene, const session::World& world,
                       const Burst& burst) {
  const double away_m = std::max(1.0, maths::distance(earOf(world), burst.at_m));
  if (burst.loudness01 / away_m < kAudible01) return "";
  const bool hard = burst.loudness01 >= kHard01;
  switch (burst.kind) {
    case BurstKind::footfall:
      return hard ? "a heavy footfall " + directionOf(world, burst.at_m) : "";
    case BurstKind::seat_met:
      return hard ? "somebody sits down hard " + directionOf(world, burst.at_m) : "";
    case BurstKind::chair_scrape:
      return "a chair scrapes " + directionOf(world, burst.at_m);
    case BurstKind::gasp:
      return nameOf(scene, burst.person) + " gasps";
    case BurstKind::groan:
      return nameOf(scene, burst.person) + " groans";
    case BurstKind::laugh:
      return nameOf(scene, burst.person) + " laughs";
    case BurstKind::seat_left:
    case BurstKind::mat_met:
      break;
  }
  return "";
}

std::string flowWords(const session::Scene& scene, const session::World& world, const Flow& flow) {
  const bool breath = flow.kind == FlowKind::breath_in || flow.kind == FlowKind::breath_out;
  if (!breath) return "";
  const circuit::PersonRun& run = runOf(world.circuit, flow.person);
  if (run.breathing.depth >= kLaboured && flow.loudness01 >= kLabouredHeard01)
    return nameOf(scene, flow.person) + " breathes hard";
  const bool puffs = flow.kind == FlowKind::breath_out && flow.loudness01 >= kPuffHeard01 &&
                     run.activity == circuit::Activity::exercising &&
                     movement::letOut01(run.plan, base::toSeconds(world.tick - run.begin)) > 0.1;
  return puffs ? nameOf(scene, flow.person) + " puffs" : "";
}

void Captions::show(std::string words, Tick now) {
  if (words.empty()) return;
  const Tick until = now + base::toTick(kRead_s);
  const auto known = std::find_if(lines_.begin(), lines_.end(),
                                  [&](const Line& line) { return line.words == words; });
  if (known != lines_.end()) {
    known->until = until;
    return;
  }
  lines_.push_back({std::move(words), until});
  if (lines_.size() > kMostLines) lines_.erase(lines_.begin());
}

void Captions::take(const session::Scene& scene, const session::World& world, const Heard& heard) {
  std::erase_if(lines_, [&](const Line& line) { return line.until < world.tick; });
  for (const Burst& burst : heard.bursts) show(burstWords(scene, world, burst), world.tick);
  for (const Flow& flow : heard.flows) show(flowWords(scene, world, flow), world.tick);
}

std::vector<std::string> Captions::at(Tick now) const {
  std::vector<std::string> words;
  for (const Line& line : lines_) {
    if (line.until >= now) words.push_back(line.words);
  }
  return words;
}

}  // namespace spotter::hearing
