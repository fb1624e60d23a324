#include "app/rehearsal.h"

#include "base/assert.h"
#include "rehearse/trainee.h"

namespace spotter::app {

namespace {

rehearse::Trainee traineeFor(const ClassRun& run, const std::string& name, std::uint64_t seed) {
  const std::optional<rehearse::Style> style = rehearse::styleNamed(name);
  SPOTTER_ASSERT(style.has_value(), "the caller asked isTrainee first");
  return rehearse::makeTrainee(*style, seed, static_cast<int>(run.scene().participants.size()));
}

}  // namespace

Leader::Leader(const ClassRun& run, const std::string& trainee, std::uint64_t seed)
    : trainee_(traineeFor(run, trainee, seed)) {}

void Leader::leadTo(ClassRun& run, base::Tick until) {
  while (!session::ended(run.world()) && run.world().tick < until) {
    run.step(rehearse::decide(run.scene(), run.world(), run.events(), trainee_));
  }
  // Time stands still then; the trainee's own line about it comes last.
  if (session::ended(run.world()) && !has_ended_) {
    run.step(rehearse::decide(run.scene(), run.world(), run.events(), trainee_));
    has_ended_ = true;
  }
}

void leadBy(ClassRun& run, const std::string& trainee, std::uint64_t seed, base::Tick until) {
  Leader(run, trainee, seed).leadTo(run, until);
}

bool isTrainee(const std::string& name) { return rehearse::styleNamed(name).has_value(); }

std::string standInNote(const session::Scene& scene, const std::string& name) {
  const std::optional<rehearse::Style> style = rehearse::styleNamed(name);
  if (scene.stations.empty() || rehearse::kindNamed(name) || !style) return {};
  return "`" + name + "` leads discussions; the exercises are led as by `" +
         std::string(rehearse::kindName(style->kind)) + "`";
}

std::string traineeNames() {
  std::string names;
  for (const rehearse::Kind kind : rehearse::kKinds) {
    names += (names.empty() ? "" : ", ") + std::string(rehearse::kindName(kind));
  }
  names += "; in discussions also ";
  for (const rehearse::Policy policy : rehearse::kPolicies) {
    names += std::string(rehearse::policyName(policy)) +
             (policy == rehearse::kPolicies.back() ? "" : ", ");
  }
  return names;
}

}  // namespace spotter::app
