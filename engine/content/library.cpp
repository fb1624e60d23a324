#include "content/library.h"

#include <algorithm>

namespace spotter::content {

namespace {

template <class T>
const T* findById(const std::vector<T>& all, std::string_view id) {
  const auto found = std::lower_bound(all.begin(), all.end(), id,
                                      [](const T& one, std::string_view i) { return one.id < i; });
  return found != all.end() && found->id == id ? &*found : nullptr;
}

}  // namespace

const movement::ExerciseModel* Library::exercise(std::string_view id) const {
  return findById(exercises, id);
}
const movement::FaultModel* Library::fault(std::string_view id) const {
  return findById(faults, id);
}
const PersonModel* Library::person(std::string_view id) const { return findById(people, id); }
const CueModel* Library::cue(std::string_view id) const { return findById(cues, id); }
const ClassModel* Library::classModel(std::string_view id) const { return findById(classes, id); }
const StandardModel* Library::standard(std::string_view id) const {
  return findById(standards, id);
}
const PlaceModel* Library::place(std::string_view id) const { return findById(places, id); }

}  // namespace spotter::content
