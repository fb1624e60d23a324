#include "content/load.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "content/check.h"

namespace spotter::content {

namespace {

template <class T>
void sortById(std::vector<T>& all) {
  std::sort(all.begin(), all.end(), [](const T& a, const T& b) { return a.id < b.id; });
}

struct Shelf {
  Library& library;
  void operator()(CueModel& m) { library.cues.push_back(std::move(m)); }
  void operator()(movement::ExerciseModel& m) { library.exercises.push_back(std::move(m)); }
  void operator()(movement::FaultModel& m) { library.faults.push_back(std::move(m)); }
  void operator()(PersonModel& m) {
    if (m.figure.empty()) m.figure = m.id;
    library.people.push_back(std::move(m));
  }
  void operator()(StandardModel& m) { library.standards.push_back(std::move(m)); }
  void operator()(PlaceModel& m) { library.places.push_back(std::move(m)); }
  void operator()(PhraseBookModel& m) { library.phrase_books.push_back(std::move(m)); }
  void operator()(GroupModel& m) { library.groups.push_back(std::move(m)); }
  void operator()(DiscussionModel& m) { library.discussions.push_back(std::move(m)); }
  void operator()(ClassModel& m) { library.classes.push_back(std::move(m)); }
  void operator()(PageModel& m) { library.pages.push_back(std::move(m)); }
  void operator()(BlueprintModel& m) { library.blueprints.push_back(std::move(m)); }
  void operator()(AgendaModel& m) { library.agendas.push_back(std::move(m)); }
};

Library shelve(std::vector<Document>& documents) {
  Library library;
  for (Document& document : documents) {
    if (!document.findings.broken()) std::visit(Shelf{library}, document.model);
  }
  sortById(library.cues);
  sortById(library.exercises);
  sortById(library.faults);
  sortById(library.people);
  sortById(library.standards);
  sortById(library.places);
  sortById(library.phrase_books);
  sortById(library.groups);
  sortById(library.discussions);
  sortById(library.classes);
  sortById(library.pages);
  sortById(library.blueprints);
  sortById(library.agendas);
  for (movement::ExerciseModel& exercise : library.exercises) {
    std::erase_if(exercise.fault_ids,
                  [&](const std::string& id) { return library.fault(id) == nullptr; });
  }
  return library;
}

void checkMeaning(Document& document, const Catalogue& catalogue) {
  checkReferences(document, catalogue);
  if (document.kind == Kind::exercise) checkExercise(document, catalogue);
  if (document.kind == Kind::fault) checkFault(document, catalogue);
  if (document.kind == Kind::place) checkPlace(document);
  if (document.kind == Kind::phrases) checkPhraseBook(document);
  if (document.kind == Kind::group) checkGroup(document);
  if (document.kind == Kind::discussion) checkDiscussion(document, catalogue);
  if (document.kind == Kind::class_plan) checkClass(document, catalogue);
  if (document.kind == Kind::page) checkPage(document);
  if (document.kind == Kind::blueprint) checkBlueprint(document, catalogue);
  if (document.kind == Kind::agenda) checkAgenda(document, catalogue);
}

std::vector<const text::SourceFile*> sortedByPath(std::span<const text::SourceFile> files,
                                                  std::string_view stands_first) {
  std::vector<const text::SourceFile*> sorted;
  for (const text::SourceFile& file : files) sorted.push_back(&file);
  const auto later = [&](const text::SourceFile& file) {
    return !stands_first.empty() && !file.path.starts_with(stands_first);
  };
  std::sort(sorted.begin(), sorted.end(), [&](const auto* a, const auto* b) {
    return std::tuple(later(*a), std::string_view(a->path), std::string_view(a->text)) <
           std::tuple(later(*b), std::string_view(b->path), std::string_view(b->text));
  });
  return sorted;
}

/// Adds pages that take the place of those of their ids.
void putOwnPages(std::span<const text::SourceFile> files, std::vector<Document>& documents,
                 std::vector<std::string>& replaced) {
  std::vector<Document> own;
  for (const text::SourceFile* file : sortedByPath(files, {})) {
    own.push_back(readDocument(*file, Kind::page));
    if (!own.back().places.has("id")) continue;
    const std::string id = own.back().id();
    const std::size_t gone = std::erase_if(documents, [&](const Document& document) {
      return document.kind == Kind::page && document.id() == id;
    });
    if (gone > 0) replaced.push_back(id);
  }
  std::move(own.begin(), own.end(), std::back_inserter(documents));
}

std::string allFolders() {
  std::string all;
  for (const Kind kind : kKinds) {
    all += (all.empty() ? "" : ", ") + quoted(std::string(folderOf(kind)) + "/");
  }
  return all;
}

}  // namespace

LoadResult load(std::span<const text::SourceFile> files, std::string_view stands_first,
                std::span<const text::SourceFile> own_pages) {
  LoadResult result;
  std::vector<Document> documents;
  for (const text::SourceFile* file : sortedByPath(files, stands_first)) {
    if (const auto kind = kindOfPath(file->path)) {
      documents.push_back(readDocument(*file, *kind));
      continue;
    }
    Findings findings(file->path);
    findings.add(Code::unknown_folder, {}, "this file lies in no folder of content",
                 "the folder tells what a file is: " + allFolders());
    result.diagnostics.push_back(findings.diagnostics().front());
  }
  putOwnPages(own_pages, documents, result.replaced_pages);
  const Catalogue catalogue(documents);
  checkRepeatedIds(documents, catalogue);
  for (Document& document : documents) checkMeaning(document, catalogue);
  checkUsesOfBroken(documents, catalogue);
  checkReach(documents, catalogue);
  checkLanes(documents, catalogue);
  checkUnused(documents, catalogue);
  for (const Document& document : documents) {
    const auto& found = document.findings.diagnostics();
    result.diagnostics.insert(result.diagnostics.end(), found.begin(), found.end());
  }
  text::sortForReading(result.diagnostics);
  result.library = shelve(documents);
  return result;
}

}  // namespace spotter::content
