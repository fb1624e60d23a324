#include "app/rehearsal.h"

#include "base/assert.h"
#include "rehearse/trainee.h"

namespace spotter::app {

void leadBy(ClassRun& run, const std::string& trainee_name, std::uint64_t seed, base::Tick until,
            const std::function<void()>& each_tick) {
  const std::optional<rehearse::Kind> kind = rehearse::kindNamed(trainee_name);
  SPOTTER_ASSERT(kind.has_value(), "the caller asked isTrainee first");
  rehearse::Trainee trainee =
      rehearse::makeTrainee(*kind, seed, static_cast<int>(run.scene().participants.size()));
  while (!session::ended(run.world()) && run.world().tick < until) {
    run.step(rehearse::decide(run.scene(), run.world(), run.events(), trainee));
    if (each_tick) each_tick();
  }
  // Time stands still now; the trainee's own line about it comes last.
  if (session::ended(run.world())) {
    run.step(rehearse::decide(run.scene(), run.world(), run.events(), trainee));
  }
}

bool isTrainee(const std::string& name) { return rehearse::kindNamed(name).has_value(); }

std::string traineeNames() {
  std::string names;
  for (const rehearse::Kind kind : rehearse::kKinds) {
    names += (names.empty() ? "" : ", ") + std::string(rehearse::kindName(kind));
  }
  return names;
}

}  // namespace spotter::app
