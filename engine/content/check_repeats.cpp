#include <set>

#include "content/check.h"
#include "content/describe.h"

namespace spotter::content {

namespace {

/// What a discussion names more than once.
class RepeatsCheck {
 public:
  RepeatsCheck(Document& document, const GroupModel* group, const PhraseBookModel* book)
      : document_(document), discussion_(std::get<DiscussionModel>(document.model)) {
    if (book) {
      for (const WordingModel& wording : book->wordings) elsewhere_.insert(wording.id);
    }
    if (group) {
      for (const StockLineModel& line : group->lines) elsewhere_.insert(line.id);
    }
  }

  void run() {
    each(discussion_.messages, "message");
    each(discussion_.beliefs, "belief");
    each(discussion_.beats, "beat");
    for (std::size_t i = 0; i < discussion_.beliefs.size(); ++i) checkHolders(i);
    for (std::size_t i = 0; i < discussion_.beats.size(); ++i) {
      const std::string beat = entryPath("beat", i);
      each(discussion_.beats[i].lines, beat + ".line");
      each(discussion_.beats[i].replies, beat + ".reply");
      each(discussion_.beats[i].wordings, beat + ".wording");
      checkAnswered(discussion_.beats[i].replies, beat + ".reply");
    }
  }

 private:
  void add(const std::string& path, std::string what, std::string hint) {
    if (document_.findings.full()) return;
    document_.findings.add(Code::repeated_entry, document_.places.of(path), std::move(what),
                           std::move(hint));
  }

  /// No two things share an id, in the file and with what is said beside it: records go by ids.
  template <class T>
  void each(const std::vector<T>& all, const std::string& list) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string& id = all[i].id;
      if (id.empty()) continue;
      const bool taken = elsewhere_.count(id) > 0;
      if (seen_.insert(id).second && !taken) continue;
      add(entryPath(list, i) + ".id",
          quoted(id) +
              (taken ? " is an id of the group or the phrase book already" : " is listed twice"),
          "ids of a discussion are for good, and no two things share one");
    }
  }

  void checkHolders(std::size_t i) {
    std::set<std::string> people;
    const auto& holders = discussion_.beliefs[i].holders;
    for (std::size_t j = 0; j < holders.size(); ++j) {
      if (holders[j].person.empty() || people.insert(holders[j].person).second) continue;
      add(entryPath(entryPath("belief", i) + ".holder", j) + ".person",
          quoted(holders[j].person) + " holds this belief twice",
          "name each person once, with how firmly they hold it");
    }
  }

  void checkAnswered(const std::vector<LineModel>& replies, const std::string& list) {
    for (std::size_t i = 0; i < replies.size(); ++i) {
      std::set<Response> answered;
      for (const Response one : replies[i].to) {
        if (answered.insert(one).second) continue;
        add(entryPath(list, i) + ".to", quoted(std::string(wordOf(one))) + " stands in `to` twice",
            "once is enough: a reply is not said more often for it");
        break;
      }
    }
  }

  Document& document_;
  const DiscussionModel& discussion_;
  std::set<std::string> seen_, elsewhere_;
};

}  // namespace

void checkRepeats(Document& document, const GroupModel* group, const PhraseBookModel* book) {
  RepeatsCheck(document, group, book).run();
}

}  // namespace spotter::content
