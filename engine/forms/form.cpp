#include "forms/form.h"

#include <algorithm>

#include "base/random.h"

namespace spotter::forms {

int Form::faulty() const {
  return static_cast<int>(
      std::count_if(items.begin(), items.end(), [](const Item& item) { return item.faulty(); }));
}

Part Form::partOf(int run) const {
  const auto r = static_cast<std::size_t>(run);
  return r < groups.size() ? Part::watching : sections[r - groups.size()].part;
}

const std::string& Form::idOf(int run) const {
  const auto r = static_cast<std::size_t>(run);
  return r < groups.size() ? groups[r].id : sections[r - groups.size()].id();
}

std::uint64_t Form::seedOf(int run) const {
  const auto r = static_cast<std::size_t>(run);
  return r < groups.size() ? class_seeds[r] : sections[r - groups.size()].seed;
}

const char* partName(Part part) {
  constexpr std::array<const char*, 4> names = {"watching", "retest", "live", "discussion"};
  return names[static_cast<std::size_t>(part)];
}

std::optional<Part> partNamed(std::string_view name) {
  for (const Part part : {Part::watching, Part::retest, Part::live, Part::discussion})
    if (name == partName(part)) return part;
  return std::nullopt;
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

content::Library libraryWith(const content::Library& library, const Form& form, int run) {
  content::Library with = library;
  with.classes.clear();
  if (run < static_cast<int>(form.groups.size())) {
    with.classes = {form.groups[static_cast<std::size_t>(run)]};
    return with;
  }
  const Section& section = form.sections[static_cast<std::size_t>(run) - form.groups.size()];
  if (section.part != Part::discussion) {
    with.classes = {section.plan};
    return with;
  }
  with.discussions = {section.topic};
  // In an exam nobody is told how much they talk.
  for (content::StandardModel& standard : with.standards)
    if (standard.id == section.topic.standard) standard.aided_views = false;
  return with;
}

base::Result<session::Scene> sceneOf(const content::Library& library, const Form& form, int run) {
  return session::makeScene(libraryWith(library, form, run), form.idOf(run));
}

const char* shownName(Shown shown) {
  constexpr std::array<const char*, 4> names = {"plain", "way", "offset", "fault"};
  return names[static_cast<std::size_t>(shown)];
}

}  // namespace spotter::forms
