#include <algorithm>
#include <set>

#include "content/check.h"
#include "content/describe.h"
#include "content/readability.h"

namespace spotter::content {

namespace {

using BeatKind = BeatModel::Kind;

bool isFrame(const BeatModel& beat) {
  return beat.kind == BeatKind::opening || beat.kind == BeatKind::any_time ||
         beat.kind == BeatKind::closing;
}

/// What a discussion file is looked at for, beyond its fields.
class DiscussionCheck {
 public:
  DiscussionCheck(Document& document, const Catalogue& catalogue)
      : document_(document),
        discussion_(std::get<DiscussionModel>(document.model)),
        group_(catalogue.model<GroupModel>(Kind::group, discussion_.group)),
        book_(catalogue.model<PhraseBookModel>(Kind::phrases, discussion_.phrases)),
        messages_(namesOf(discussion_.messages, "message")),
        beliefs_(namesOf(discussion_.beliefs, "belief")),
        beats_(namesOf(discussion_.beats, "beat")) {
    if (!group_) return;
    for (const MemberModel& member : group_->members) people_.push_back(member.person);
  }

  void run() {
    checkRepeats(document_, group_, book_);
    checkTags();
    checkNotice();
    for (std::size_t i = 0; i < discussion_.messages.size(); ++i) checkSlide(i);
    for (std::size_t i = 0; i < discussion_.beliefs.size(); ++i) checkBelief(i);
    GoodRanks ranks{};
    for (std::size_t i = 0; i < discussion_.beats.size(); ++i) {
      if (document_.findings.full()) return;
      const GoodRanks more = checkBeat(i);
      for (std::size_t rank = 0; rank < ranks.size(); ++rank) ranks[rank] += more[rank];
    }
    if (!document_.read_well) return;  // what could not be read may be what is missing
    checkFrame();
    checkOrder();
    checkAnswers(document_, book_);
    checkNoMoment();
    checkNeverSaid();
    checkHabit(document_, ranks);
    checkReading(document_, reading_);
  }

 private:
  /// The ids of one list of the file.
  struct Names {
    std::vector<std::string> ids;
    bool all = true;  ///< none is missing because it could not be read
  };

  template <class T>
  Names namesOf(const std::vector<T>& entries, std::string_view list) const {
    Names names;
    for (const T& entry : entries) names.ids.push_back(entry.id);
    const auto most = static_cast<std::size_t>(description(Kind::discussion).find(list)->high);
    names.all = document_.read_well ||
                (!entries.empty() && entries.size() < most &&
                 std::find(names.ids.begin(), names.ids.end(), "") == names.ids.end());
    return names;
  }

  void add(Code code, const std::string& path, std::string what, std::string hint = "") {
    document_.findings.add(code, document_.places.of(path), std::move(what), std::move(hint));
  }

  void checkTags() {
    checkTag(document_, discussion_.basis, "basis");
    for (std::size_t i = 0; i < discussion_.messages.size(); ++i)
      checkTag(document_, discussion_.messages[i].basis, entryPath("message", i) + ".basis");
    for (std::size_t i = 0; i < discussion_.beliefs.size(); ++i)
      checkTag(document_, discussion_.beliefs[i].basis, entryPath("belief", i) + ".basis");
  }

  /// Who begins is told beforehand what may come up.
  void checkNotice() {
    const auto heavy = [](const BeatModel& beat) { return beat.kind == BeatKind::self_harm; };
    if (!discussion_.notice.empty() ||
        std::none_of(discussion_.beats.begin(), discussion_.beats.end(), heavy))
      return;
    add(Code::missing_key, "id", "somebody may speak of harming themselves, and no `notice` says so",
        "tell beforehand what may come up: notice = \"...\"");
  }

  void known(const std::string& id, const Names& names, const std::string& what,
             const std::string& path) {
    const std::vector<std::string>& ids = names.ids;
    if (id.empty() || !names.all || std::find(ids.begin(), ids.end(), id) != ids.end()) return;
    add(Code::unknown_entry, path, "this discussion has no " + what + " " + quoted(id),
        didYouMean(id, ids));
  }

  void inGroup(const std::string& person, const std::string& path) {
    if (!group_ || person.empty()) return;
    if (std::find(people_.begin(), people_.end(), person) != people_.end()) return;
    add(Code::not_in_group, path,
        quoted(person) + " is not one of the group " + quoted(discussion_.group),
        didYouMean(person, people_));
  }

  void checkBelief(std::size_t i) {
    const std::string path = entryPath("belief", i);
    known(discussion_.beliefs[i].message, messages_, "message", path + ".message");
    for (std::size_t j = 0; j < discussion_.beliefs[i].holders.size(); ++j) {
      inGroup(discussion_.beliefs[i].holders[j].person, entryPath(path + ".holder", j) + ".person");
    }
  }

  /// A slide is read from across the room, while somebody speaks.
  void checkSlide(std::size_t i) {
    const std::vector<std::string>& slide = discussion_.messages[i].slide;
    for (const std::string& line : slide) {
      checkSlideLine(document_, line, entryPath("message", i) + ".slide");
      reading_.add(line);
    }
  }

  void checkLines(const std::vector<LineModel>& lines, bool replies, const std::string& list) {
    for (std::size_t i = 0; i < lines.size() && !document_.findings.full(); ++i) {
      const std::string path = entryPath(list, i);
      checkLine(document_, lines[i], path);
      inGroup(lines[i].by, path + ".by");
      known(lines[i].message, messages_, "message", path + ".message");
      reading_.add(lines[i].text);
      if (lines[i].to.empty() != replies || !document_.read_well) continue;
      add(Code::reply_to_nothing, path + ".id",
          replies ? "this reply answers nothing" : "only replies have a `to`",
          replies ? "say what it answers: to = [\"listened\"]" : "move it to `reply`");
    }
  }

  GoodRanks checkBeat(std::size_t i) {
    const BeatModel& beat = discussion_.beats[i];
    const std::string path = entryPath("beat", i);
    inGroup(beat.by, path + ".by");
    inGroup(beat.with, path + ".with");
    known(beat.belief, beliefs_, "belief", path + ".belief");
    known(beat.after, beats_, "beat", path + ".after");
    checkLines(beat.lines, false, path + ".line");
    checkLines(beat.replies, true, path + ".reply");
    for (std::size_t j = 0; j < beat.wordings.size(); ++j) {
      known(beat.wordings[j].message, messages_, "message",
            entryPath(path + ".wording", j) + ".message");
      reading_.add(beat.wordings[j].text);
    }
    const GoodRanks ranks = checkWordings(document_, beat.wordings, path + ".wording");
    if (document_.read_well) checkPossible(beat, path);
    return ranks;
  }

  void checkPossible(const BeatModel& beat, const std::string& path) {
    const auto never = [&](const std::string& key, const std::string& what,
                           const std::string& hint) {
      add(Code::beat_never, path + key, what, hint);
    };
    if (isFrame(beat)) {
      if (beat.kind == BeatKind::opening && beat.chance01 <= 0.0)
        never(".chance01", "a discussion always opens", "leave the line out");
      return;
    }
    if (beat.by.empty()) never(".id", "nobody brings this up", "say who: by = \"...\"");
    if (beat.lines.empty()) never(".id", "nothing is said when this comes up", "give it a `line`");
    if (beat.chance01 <= 0.0) never(".chance01", "its chance is none", "leave the beat out");
    if (beat.kind == BeatKind::misbelief && beat.belief.empty())
      never(".id", "this misbelief does not say what is believed", "name one: belief = \"...\"");
    if ((beat.kind == BeatKind::quarrel || beat.kind == BeatKind::joke) &&
        (beat.with.empty() || beat.with == beat.by))
      never(".id", "this takes two people", "name the other: with = \"...\"");
    if (beat.prompt != BeatModel::Prompt::by_itself) return;
    if (beat.to_s <= beat.from_s)
      never(".to_s", "it ends before it begins", "to_s comes after from_s");
    else if (beat.from_s >= discussion_.minutes * 60)
      never(".from_s", "the discussion is over by then", "begin earlier");
  }

  /// Every discussion begins, can be led at any time, and ends.
  void checkFrame() {
    for (const auto& [kind, name] :
         {std::pair{BeatKind::opening, "opening"}, std::pair{BeatKind::any_time, "any_time"},
          std::pair{BeatKind::closing, "closing"}}) {
      const auto count = std::count_if(discussion_.beats.begin(), discussion_.beats.end(),
                                       [k = kind](const BeatModel& b) { return b.kind == k; });
      if (count == 1) continue;
      add(Code::no_exit, "id",
          std::string(count == 0 ? "there is no beat" : "there is more than one beat") +
              " of the kind " + quoted(name),
          "a discussion has one opening, one any_time and one closing");
    }
  }

  const BeatModel* beatOf(const std::string& id) const {
    const auto found = std::find(beats_.ids.begin(), beats_.ids.end(), id);
    return found == beats_.ids.end()
               ? nullptr
               : &discussion_.beats[static_cast<std::size_t>(found - beats_.ids.begin())];
  }

  /// Beats wait for each other: a circle never begins, and some beats never come up for others to
  /// follow.
  void checkOrder() {
    std::set<std::string> told;  // one message a circle
    for (std::size_t i = 0; i < discussion_.beats.size(); ++i) {
      const BeatModel& first = discussion_.beats[i];
      const BeatModel* beat = beatOf(first.after);
      if (beat && (beat->kind == BeatKind::any_time || beat->kind == BeatKind::closing)) {
        add(Code::beat_never, entryPath("beat", i) + ".after",
            quoted(beat->id) + " is no moment that others could follow",
            "name a beat that comes up, or leave this line out");
      }
      std::vector<std::string> way{first.id};
      while (beat && beat->id != first.id && way.size() <= discussion_.beats.size()) {
        way.push_back(beat->id);
        beat = beatOf(beat->after);
      }
      if (!beat || beat->id != first.id || told.count(first.id) > 0) continue;
      told.insert(way.begin(), way.end());
      std::string circle = quoted(first.id) + " waits for ";
      const std::size_t shown = std::min<std::size_t>(way.size(), 4);
      for (std::size_t k = 1; k < shown; ++k) circle += quoted(way[k]) + ", that for ";
      if (shown < way.size()) circle += "others, and they for ";
      add(Code::beat_never, entryPath("beat", i) + ".after",
          circle + (way.size() == 1 ? "itself" : quoted(first.id) + " again"),
          "one of the beats of this circle must come up without another");
    }
  }

  /// Lines for which there is no moment.
  void checkNoMoment() {
    const auto never = [&](const std::string& path, const std::string& what) {
      if (document_.findings.full()) return;
      add(Code::never_said, path + ".id", what, "move it to a beat that comes up");
    };
    for (std::size_t i = 0; i < discussion_.beats.size(); ++i) {
      const BeatModel& beat = discussion_.beats[i];
      const std::string path = entryPath("beat", i);
      const bool any_time = beat.kind == BeatKind::any_time;
      for (std::size_t j = 0; any_time && j < beat.lines.size(); ++j)
        never(entryPath(path + ".line", j), "nobody says this: `any_time` is no moment of its own");
      for (std::size_t j = 0; j < beat.replies.size(); ++j) {
        const std::vector<Response>& to = beat.replies[j].to;
        const bool to_plan = !to.empty() && std::all_of(to.begin(), to.end(), [](Response one) {
          return one >= Response::plan_what;
        });
        if (any_time || beat.kind == BeatKind::closing) {
          never(entryPath(path + ".reply", j), "nobody says this back: this beat gets no answers");
        } else if (to_plan && beat.kind != BeatKind::plan) {
          never(entryPath(path + ".reply", j),
                "nobody says this back: steps of a plan are answered in beats of the kind `plan`");
        }
      }
    }
  }

  void checkNeverSaid() {
    std::set<std::string> said, believed;
    for (const BeatModel& beat : discussion_.beats) {
      believed.insert(beat.belief);
      for (const LineModel& line : beat.lines) said.insert(line.message);
      for (const LineModel& line : beat.replies) said.insert(line.message);
      for (const WordingModel& wording : beat.wordings) said.insert(wording.message);
    }
    for (std::size_t i = 0; i < messages_.ids.size(); ++i) {
      const std::string& id = messages_.ids[i];
      if (said.count(id) > 0) continue;
      add(Code::never_said, entryPath("message", i) + ".id",
          "nobody can say the message " + quoted(id),
          "give it to a line or a wording: message = \"" + id + "\"");
    }
    for (std::size_t i = 0; i < beliefs_.ids.size(); ++i) {
      if (believed.count(beliefs_.ids[i]) > 0) continue;
      add(Code::never_said, entryPath("belief", i) + ".id",
          "the belief " + quoted(beliefs_.ids[i]) + " never comes up",
          "give it a beat of the kind misbelief, or leave it out");
    }
  }

  Document& document_;
  const DiscussionModel& discussion_;
  const GroupModel* group_;      ///< nullptr when it could not be read
  const PhraseBookModel* book_;  ///< the same
  Names messages_, beliefs_, beats_;
  std::vector<std::string> people_;  ///< of the group
  Readability reading_;
};

}  // namespace

void checkDiscussion(Document& document, const Catalogue& catalogue) {
  DiscussionCheck(document, catalogue).run();
}

}  // namespace spotter::content
