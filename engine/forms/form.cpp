#include "forms/form.h"

#include <algorithm>

#include "base/random.h"

namespace spotter::forms {

int Form::faulty() const {
  return static_cast<int>(
      std::count_if(items.begin(), items.end(), [](const Item& item) { return item.faulty(); }));
}

std::size_t itemIndex(const content::BlueprintModel& blueprint, int group, int station,
                      int person) {
  return static_cast<std::size_t>((group * blueprint.stations() + station) * blueprint.people +
                                  person);
}

std::uint64_t classSeed(const Form& form, int group, int attempt) {
  constexpr int kTries = 100;  // of one draw
  base::RandomStream stream(form.seed, group, "form seed", form.draw * kTries + attempt);
  // A recording's seed is a whole number that every reader of JSON keeps.
  return stream.bits() >> 12;
}

content::Library libraryWith(const content::Library& library, const Form& form, int group) {
  content::Library with = library;
  with.classes = {form.groups[static_cast<std::size_t>(group)]};
  return with;
}

base::Result<session::Scene> sceneOf(const content::Library& library, const Form& form, int group) {
  const content::ClassModel& plan = form.groups[static_cast<std::size_t>(group)];
  return session::makeScene(libraryWith(library, form, group), plan.id);
}

const char* shownName(Shown shown) {
  constexpr std::array<const char*, 4> names = {"plain", "way", "offset", "fault"};
  return names[static_cast<std::size_t>(shown)];
}

}  // namespace spotter::forms
