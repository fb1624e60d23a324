#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/document.h"
#include "content/fields.h"
#include "content/readability.h"

namespace spotter::content {

/// All documents of a check by kind and id. Of two with one id the first counts.
class Catalogue {
 public:
  explicit Catalogue(std::vector<Document>& documents);

  /// nullptr when there is none.
  Document* find(Kind kind, const std::string& id) const;
  std::vector<std::string> ids(Kind kind) const;

  /// The model of an id, or nullptr when there is none that was read well.
  template <class T>
  const T* model(Kind kind, const std::string& id) const {
    const Document* document = find(kind, id);
    return document && document->read_well ? std::get_if<T>(&document->model) : nullptr;
  }

 private:
  std::array<std::map<std::string, Document*>, kKinds.size()> by_id_;
};

// What the fields alone cannot tell. Each looks at one document and adds to its findings.

/// Ids that name nothing, and the same id in two files.
void checkReferences(Document& document, const Catalogue& catalogue);
void checkRepeatedIds(std::vector<Document>& documents, const Catalogue& catalogue);
void checkExercise(Document& document, const Catalogue& catalogue);
void checkFault(Document& document, const Catalogue& catalogue);
void checkPlace(Document& document);
void checkClass(Document& document, const Catalogue& catalogue);
void checkPage(Document& document);
/// Whether forms can be drawn from a blueprint at all.
void checkBlueprint(Document& document, const Catalogue& catalogue);
/// Whether the parts of a course day are what they say and fit into it.
void checkAgenda(Document& document, const Catalogue& catalogue);
void checkPhraseBook(Document& document);
void checkGroup(Document& document);
void checkDiscussion(Document& document, const Catalogue& catalogue);
/// What a discussion names more than once: ids, holders of a belief, what a reply answers. Part of
/// checkDiscussion.
/// @param group, book  nullptr when they could not be read
void checkRepeats(Document& document, const GroupModel* group, const PhraseBookModel* book);
/// Whether what comes up can be answered, and the discussion be ended: part of checkDiscussion.
/// @param book  nullptr when it could not be read: then it may hold what is missing
void checkAnswers(Document& document, const PhraseBookModel* book);
/// Whether a `basis` begins with official, evidence or proposed.
bool isEvidenceTag(std::string_view basis);
/// An evidence tag of what is said: official, evidence or proposed, then what was found.
void checkTag(Document& document, const std::string& basis, const std::string& path);
/// A line of a participant that is too long.
void checkLine(Document& document, const LineModel& line, const std::string& path);
/// Length and letters of a line of a slide.
void checkSlideLine(Document& document, const std::string& line, const std::string& path);
/// In how many choices the first good wording is the shortest, between, the longest.
using GoodRanks = std::array<int, 3>;
/// Wordings that are offered together: how many, how alike, how good.
GoodRanks checkWordings(Document& document, const std::vector<WordingModel>& wordings,
                        const std::string& path);
/// Warns when the good wording could be told by its length.
void checkHabit(Document& document, const GoodRanks& ranks);
/// Warns of a file that is hard to read.
void checkReading(Document& document, const Readability& all);
/// The place of a class, or the usual one when it cannot be told.
PlaceModel placeOf(const ClassModel& plan, const Catalogue& catalogue);
/// Who stands beyond the floor of the place: part of checkClass.
void checkOnFloor(Document& document, const ClassModel& plan, const Catalogue& catalogue);
/// What is in the room of a class: part of checkClass.
void checkHazards(Document& document, const Catalogue& catalogue);

/// Marks what uses something broken, lowest kind first. To be called when all else is checked.
void checkUsesOfBroken(std::vector<Document>& documents, const Catalogue& catalogue);

/// Faults of a class that the bodies of its people cannot show. After checkUsesOfBroken.
void checkReach(std::vector<Document>& documents, const Catalogue& catalogue);

/// Warns of people who come too near to each other while they exercise. After checkUsesOfBroken.
void checkLanes(std::vector<Document>& documents, const Catalogue& catalogue);

/// Warns of files that no class needs, when there is a class.
void checkUnused(std::vector<Document>& documents, const Catalogue& catalogue);

/// Reports every entry of a list of tables whose `key` has a value that came before.
void checkDistinct(Document& document, const std::string& list, const std::string& key,
                   const std::vector<std::string>& values);

/// Adds a finding when a class has no station of that id; none for an empty one.
void checkStation(Document& document, const ClassModel& plan, const std::string& id,
                  const std::string& path);
/// The same for the people of a class.
void checkPresent(Document& document, const ClassModel& plan, const std::string& person,
                  const std::string& path);

/// Adds a finding for each name that is no phase of the exercise.
void checkPhaseNames(Document& document, const movement::ExerciseModel& exercise,
                     const std::vector<std::string>& phases, const std::string& path);

}  // namespace spotter::content
