#include <algorithm>
#include <set>

#include "content/check.h"
#include "content/describe.h"
#include "content/visit.h"

namespace spotter::content {

namespace {

std::size_t number(Kind kind) { return static_cast<std::size_t>(kind); }

/// A file that could not be read far enough to know its id is found by its name: what refers to it
/// is then not called unknown.
std::string idOrFileName(const Document& document) {
  if (document.places.has("id")) return document.id();
  const std::string_view name = text::fileName(document.findings.path());
  return std::string(name.substr(0, name.find('.')));
}

/// An exercise lists the faults that may be called; it can do without one of them. So can a page of
/// the pack without one of its links, and a course day without one of the things that are played in it; an exam
/// gives it its length.
bool isLoose(Kind user, Kind used) {
  return (user == Kind::exercise && used == Kind::fault) || user == Kind::page ||
         (user == Kind::agenda && used != Kind::blueprint);
}

}  // namespace

Catalogue::Catalogue(std::vector<Document>& documents) {
  for (Document& document : documents) {
    by_id_[number(document.kind)].emplace(idOrFileName(document), &document);
  }
}

Document* Catalogue::find(Kind kind, const std::string& id) const {
  const auto& of_kind = by_id_[number(kind)];
  const auto found = of_kind.find(id);
  return found == of_kind.end() ? nullptr : found->second;
}

std::vector<std::string> Catalogue::ids(Kind kind) const {
  std::vector<std::string> ids;
  for (const auto& [id, document] : by_id_[number(kind)]) ids.push_back(id);
  return ids;
}

void checkReferences(Document& document, const Catalogue& catalogue) {
  const auto check = [&](Kind kind, const std::string& id, const std::string& path) {
    if (document.findings.full() || !document.places.has(path) || catalogue.find(kind, id)) return;
    document.findings.add(Code::unknown_id, document.places.of(path),
                          "no " + std::string(kindName(kind)) + " is called " + quoted(id),
                          didYouMean(id, catalogue.ids(kind)));
  };
  visitReferences(description(document.kind), document.object(), check);
}

void checkRepeatedIds(std::vector<Document>& documents, const Catalogue& catalogue) {
  for (Document& document : documents) {
    if (!document.places.has("id")) continue;
    const Document* first = catalogue.find(document.kind, document.id());
    if (!first || first == &document) continue;
    document.findings.add(
        Code::repeated_id, document.places.of("id"),
        "another " + std::string(kindName(document.kind)) + " is called " + quoted(document.id()) +
            " already",
        "see " + first->findings.path() + ":" + std::to_string(first->places.of("id").line));
  }
}

void checkUsesOfBroken(std::vector<Document>& documents, const Catalogue& catalogue) {
  for (const Kind kind : kKinds) {
    for (Document& document : documents) {
      if (document.kind != kind) continue;
      std::set<const Document*> told;
      const auto check = [&](Kind used, const std::string& id, const std::string& path) {
        const Document* other = catalogue.find(used, id);
        if (!other || !other->findings.broken() || isLoose(kind, used)) return;
        if (!told.insert(other).second) return;
        document.findings.add(Code::uses_broken, document.places.of(path),
                              "the " + std::string(kindName(used)) + " " + quoted(id) +
                                  " has errors, so this cannot be used",
                              "mend " + other->findings.path());
      };
      visitReferences(description(kind), document.object(), check);
    }
  }
}

void checkUnused(std::vector<Document>& documents, const Catalogue& catalogue) {
  bool any_class = false;
  for (const Document& document : documents) {
    if (document.findings.broken()) return;  // what it would use is not known
    any_class = any_class || document.kind == Kind::class_plan;
  }
  if (!any_class) return;
  std::set<const Document*> used;
  // From the users to what they use.
  for (const Kind kind : {Kind::agenda, Kind::blueprint, Kind::class_plan, Kind::discussion, Kind::group, Kind::exercise,
                          Kind::person, Kind::fault}) {
    for (const Document& document : documents) {
      if (document.kind != kind) continue;
      // The library offers every exercise and every person, in a class or not, pictures every
      // place, the home screen every discussion, and the pack has every page.
      if (kind != Kind::fault && kind != Kind::group) used.insert(&document);
      if (used.count(&document) == 0) continue;
      visitReferences(description(kind), document.object(),
                      [&](Kind other, const std::string& id, const std::string&) {
                        if (const Document* found = catalogue.find(other, id)) used.insert(found);
                      });
    }
  }
  for (Document& document : documents) {
    if (used.count(&document) > 0 || document.kind == Kind::place || document.kind == Kind::page)
      continue;
    document.findings.add(
        Code::unused, document.places.of("id"),
        "nothing uses the " + std::string(kindName(document.kind)) + " " + quoted(document.id()),
        "use it in a class or an exercise, or remove the file");
  }
}

void checkDistinct(Document& document, const std::string& list, const std::string& key,
                   const std::vector<std::string>& values) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].empty() || seen.insert(values[i]).second) continue;
    const std::string path = entryPath(list, i) + (key.empty() ? "" : "." + key);
    document.findings.add(Code::repeated_entry, document.places.of(path),
                          quoted(values[i]) + " is listed twice");
  }
}

}  // namespace spotter::content
