#include "rehearse/coverage.h"

#include <cstddef>

namespace spotter::rehearse {

Coverage emptyCoverage(const talk::TalkScene& scene) {
  Coverage coverage;
  coverage.beats.assign(scene.beats.size(), 0);
  coverage.lines.assign(scene.lines.size(), 0);
  return coverage;
}

void rehearseOnce(const talk::TalkScene& scene, std::uint64_t seed, Coverage& coverage) {
  const Policy policy = kPolicies[seed % kPolicies.size()];
  const TalkPlayed played = playTalk(scene, seed, policy);
  ++coverage.runs;
  for (std::size_t i = 0; i < coverage.beats.size(); ++i)
    coverage.beats[i] += played.state.beats[i].stage == talk::BeatRun::Stage::open ? 1 : 0;
  for (std::size_t i = 0; i < coverage.lines.size(); ++i) coverage.lines[i] += played.state.said[i];
  if (played.stuck && (!coverage.dead_end || seed < coverage.dead_end->seed))
    coverage.dead_end = Coverage::DeadEnd{seed, policy};
}

void addCoverage(const Coverage& other, Coverage& coverage) {
  coverage.runs += other.runs;
  for (std::size_t i = 0; i < coverage.beats.size(); ++i) coverage.beats[i] += other.beats[i];
  for (std::size_t i = 0; i < coverage.lines.size(); ++i) coverage.lines[i] += other.lines[i];
  if (other.dead_end && (!coverage.dead_end || other.dead_end->seed < coverage.dead_end->seed))
    coverage.dead_end = other.dead_end;
}

}  // namespace spotter::rehearse
