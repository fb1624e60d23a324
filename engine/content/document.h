#pragma once

#include <map>
#include <string>
#include <variant>

#include "content/findings.h"
#include "content/kind.h"
#include "content/library.h"
#include "text/source.h"

namespace spotter::content {

/// Any content, in the order of Kind.
using Model = std::variant<CueModel, movement::ExerciseModel, movement::FaultModel, PersonModel,
                           StandardModel, PlaceModel, PhraseBookModel, GroupModel, DiscussionModel,
                           ClassModel, PageModel, BlueprintModel, AgendaModel>;

/// Where each value of a file stands, by its path, e.g. "participant[2].fault[0].cause". Only
/// values that were read well are here.
class Places {
 public:
  void put(const std::string& path, const text::Span& span) { spans_[path] = span; }
  bool has(const std::string& path) const { return spans_.count(path) > 0; }
  /// The place of a value, or of the nearest table round it that is in the file.
  text::Span of(std::string path) const;

 private:
  std::map<std::string, text::Span> spans_;
};

/// A content file, read: what it says, where, and what is wrong with it.
struct Document {
  Kind kind = Kind::cue;
  Model model;
  Places places;
  Findings findings{""};
  bool read_well = false;  ///< every value of the file is in the model

  const std::string& id() const;
  /// The struct behind the model, for use with a Description.
  void* object();
  const void* object() const;
};

/// "participant[2]": the path of an entry of a list.
std::string entryPath(const std::string& list, std::size_t i);
/// "a.b", or "b" at the top.
std::string joinedPath(const std::string& table, const std::string& key);

/// Reads one file of a kind by its description. What could not be read keeps its default.
Document readDocument(const text::SourceFile& file, Kind kind);

}  // namespace spotter::content
