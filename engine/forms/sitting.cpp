#include "forms/sitting.h"

#include "session/session.h"

namespace spotter::forms {

base::Result<std::vector<std::vector<session::Event>>> sitForm(const content::Library& library,
                                                               const Form& form,
                                                               rehearse::Kind kind,
                                                               std::uint64_t trainee_seed) {
  constexpr base::Tick kLongest = 3600 * base::kTicksPerSecond;
  std::vector<std::vector<session::Event>> groups;
  for (int g = 0; g < static_cast<int>(form.groups.size()); ++g) {
    const auto made = sceneOf(library, form, g);
    if (!made) return made.error();
    const session::Scene& scene = made.value();
    std::vector<session::Event> events;
    session::World world =
        session::begin(scene, form.class_seeds[static_cast<std::size_t>(g)], events);
    rehearse::Trainee trainee = rehearse::makeTrainee(
        kind, trainee_seed * 1000 + static_cast<std::uint64_t>(g),
        static_cast<int>(scene.participants.size()));
    while (!session::ended(world) && world.tick < kLongest)
      session::step(scene, world, rehearse::decide(scene, world, events, trainee), events);
    groups.push_back(std::move(events));
  }
  return groups;
}

}  // namespace spotter::forms
