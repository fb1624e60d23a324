#include "content/resolve.h"

#include <map>
#include <set>

#include "base/hash.h"
#include "content/canonical.h"
#include "content/kind.h"

namespace spotter::content {

namespace {

/// Collects what is used; a map keeps it sorted by path and free of repeats.
class Collector {
 public:
  explicit Collector(const Library& library) : library_(library) {}

  void addClass(const ClassModel& plan) {
    put(Kind::class_plan, plan);
    if (const auto* standard = library_.standard(plan.standard)) put(Kind::standard, *standard);
    // The usual place goes without saying: a recording from before there were others is the same.
    const auto* place = library_.place(plan.place);
    if (place != nullptr && plan.place != usualPlace().id) put(Kind::place, *place);
    addDiscussion(plan.discussion);
    for (const StationModel& station : plan.stations) addExercise(station.exercise);
    for (const ParticipantModel& participant : plan.participants) {
      if (const auto* person = library_.person(participant.person)) put(Kind::person, *person);
      for (const FaultScript& script : participant.faults) addFault(script.fault);
    }
  }

  void addDiscussion(const std::string& id) {
    const auto* discussion = library_.discussion(id);
    if (!discussion) return;
    put(Kind::discussion, *discussion);
    if (const auto* book = library_.phraseBook(discussion->phrases)) put(Kind::phrases, *book);
    if (const auto* standard = library_.standard(discussion->standard))
      put(Kind::standard, *standard);
    const auto* group = library_.group(discussion->group);
    if (!group) return;
    put(Kind::group, *group);
    for (const MemberModel& member : group->members) {
      if (const auto* person = library_.person(member.person)) put(Kind::person, *person);
    }
  }

  std::vector<text::SourceFile> take() {
    std::vector<text::SourceFile> files;
    for (auto& [path, text] : texts_) files.push_back({path, std::move(text)});
    return files;
  }

 private:
  void addExercise(const std::string& id) {
    const auto* exercise = library_.exercise(id);
    if (!exercise) return;
    put(Kind::exercise, *exercise);
    for (const std::string& fault : exercise->fault_ids) addFault(fault);
  }

  void addFault(const std::string& id) {
    const auto* fault = library_.fault(id);
    if (!fault || !faults_.insert(id).second) return;
    put(Kind::fault, *fault);
    for (const auto& other : fault->also_shows) addFault(other.fault);
    for (const std::string& cue_id : fault->cues) {
      if (const auto* cue = library_.cue(cue_id)) put(Kind::cue, *cue);
    }
  }

  template <class T>
  void put(Kind kind, const T& model) {
    const std::string path = std::string(folderOf(kind)) + "/" + model.id + ".toml";
    if (texts_.count(path) == 0) texts_[path] = canonicalText(model);
  }

  const Library& library_;
  std::set<std::string> faults_;  // told already: faults may name each other
  std::map<std::string, std::string> texts_;
};

}  // namespace

std::vector<text::SourceFile> resolve(const Library& library, std::string_view class_id) {
  const ClassModel* plan = library.classModel(class_id);
  Collector collector(library);
  if (plan) collector.addClass(*plan);
  else collector.addDiscussion(std::string(class_id));
  return collector.take();
}

std::uint64_t contentHash(std::span<const text::SourceFile> resolved) {
  base::Hash hash;
  hash.add(static_cast<std::uint64_t>(resolved.size()));
  for (const text::SourceFile& file : resolved) {
    hash.add(std::string_view(file.path)).add(std::string_view(file.text));
  }
  return hash.value();
}

}  // namespace spotter::content
