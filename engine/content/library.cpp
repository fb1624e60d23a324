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

body::Side sideOf(StationModel::MovingSide moving, body::Side sore) {
  switch (moving) {
    case StationModel::MovingSide::left:
      return body::Side::left;
    case StationModel::MovingSide::right:
      return body::Side::right;
    case StationModel::MovingSide::good:
      return body::other(sore);
    case StationModel::MovingSide::sore:
      break;
  }
  return sore;
}

movement::GestureKind gestureOf(const EventModel& event) {
  static_assert(static_cast<int>(EventModel::Gesture::feverish) ==
                static_cast<int>(movement::GestureKind::feverish));
  return static_cast<movement::GestureKind>(event.gesture);
}

body::Side gestureSide(const EventModel& event, body::Side sore) {
  if (event.has_side) return event.side;
  return movement::isOfLeg(gestureOf(event)) ? sore : body::other(sore);
}

double severityOf(const movement::FaultModel& fault, int level) {
  const movement::Definition& definition = fault.definition;
  if (level == 0)
    return definition.above ? 0.5 * definition.harmless : 2.0 * definition.harmless - fault.level1;
  return level == 1 ? fault.level1 : level == 2 ? fault.level2 : fault.level3;
}

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
const PhraseBookModel* Library::phraseBook(std::string_view id) const {
  return findById(phrase_books, id);
}
const GroupModel* Library::group(std::string_view id) const { return findById(groups, id); }
const DiscussionModel* Library::discussion(std::string_view id) const {
  return findById(discussions, id);
}
const PageModel* Library::page(std::string_view id) const { return findById(pages, id); }

const BlueprintModel* Library::blueprint(std::string_view id) const {
  return findById(blueprints, id);
}
const AgendaModel* Library::agenda(std::string_view id) const { return findById(agendas, id); }

}  // namespace spotter::content
