#pragma once

#include <string>

#include "content/library.h"

namespace spotter::content {

/// The one way to write a model as a content file: fixed order of keys, every value given, numbers
/// in the fewest digits that read back to the same bits, no comments. Reading it gives equal
/// values.
std::string canonicalText(const CueModel& cue);
std::string canonicalText(const movement::ExerciseModel& exercise);
std::string canonicalText(const movement::FaultModel& fault);
std::string canonicalText(const PersonModel& person);
std::string canonicalText(const StandardModel& standard);
std::string canonicalText(const PlaceModel& place);
std::string canonicalText(const PhraseBookModel& book);
std::string canonicalText(const GroupModel& group);
std::string canonicalText(const DiscussionModel& discussion);
std::string canonicalText(const ClassModel& plan);
std::string canonicalText(const PageModel& page);
std::string canonicalText(const BlueprintModel& blueprint);
std::string canonicalText(const AgendaModel& agenda);

}  // namespace spotter::content
