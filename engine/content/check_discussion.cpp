#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>

#include "content/check.h"
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
        group_(catalogue.model<GroupModel>(Kind::group, discussion_.group)) {
    for (const MessageModel& message : discussion_.messages) messages_.push_back(message.id);
    for (const BeliefModel& belief : discussion_.beliefs) beliefs_.push_back(belief.id);
    for (const BeatModel& beat : discussion_.beats) beats_.push_back(beat.id);
  }

  void run() {
    checkIds();
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
    for (std::size_t i = 0; i < discussion_.beats.size(); ++i) checkAnswers(i);
    checkNeverSaid();
    checkHabit(document_, ranks);
    checkReading(document_, reading_);
  }

 private:
  void add(Code code, const std::string& path, std::string what, std::string hint = "") {
    document_.findings.add(code, document_.places.of(path), std::move(what), std::move(hint));
  }

  void checkIds() {
    std::map<std::string, std::string> seen;  // id -> where
    const auto once = [&](const std::string& id, const std::string& path) {
      if (id.empty() || document_.findings.full()) return;
      if (seen.emplace(id, path).second) return;
      add(Code::repeated_entry, path + ".id", quoted(id) + " is listed twice",
          "ids of a discussion are for good, and no two things share one");
    };
    const auto each = [&](const auto& all, const std::string& list) {
      for (std::size_t i = 0; i < all.size(); ++i) once(all[i].id, entryPath(list, i));
    };
    each(discussion_.messages, "message");
    each(discussion_.beliefs, "belief");
    each(discussion_.beats, "beat");
    for (std::size_t i = 0; i < discussion_.beats.size(); ++i) {
      const std::string beat = entryPath("beat", i);
      each(discussion_.beats[i].lines, beat + ".line");
      each(discussion_.beats[i].replies, beat + ".reply");
      each(discussion_.beats[i].wordings, beat + ".wording");
    }
  }

  void known(const std::string& id, const std::vector<std::string>& all, const std::string& what,
             const std::string& path) {
    if (id.empty() || std::find(all.begin(), all.end(), id) != all.end()) return;
    add(Code::unknown_entry, path, "this discussion has no " + what + " " + quoted(id),
        didYouMean(id, all));
  }

  void inGroup(const std::string& person, const std::string& path) {
    if (!group_ || person.empty()) return;
    std::vector<std::string> people;
    for (const MemberModel& member : group_->members) people.push_back(member.person);
    if (std::find(people.begin(), people.end(), person) != people.end()) return;
    add(Code::not_in_group, path,
        quoted(person) + " is not one of the group " + quoted(discussion_.group),
        didYouMean(person, people));
  }

  void checkBelief(std::size_t i) {
    const std::string path = entryPath("belief", i);
    known(discussion_.beliefs[i].message, messages_, "message", path + ".message");
    for (std::size_t j = 0; j < discussion_.beliefs[i].holders.size(); ++j) {
      inGroup(discussion_.beliefs[i].holders[j].person,
              entryPath(path + ".holder", j) + ".person");
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
    if (isFrame(beat)) return;
    if (beat.by.empty()) never(".id", "nobody brings this up", "say who: by = \"...\"");
    if (beat.lines.empty()) never(".id", "nothing is said when this comes up", "give it a `line`");
    if (beat.chance01 <= 0.0) never(".chance01", "its chance is none", "leave the beat out");
    if (beat.kind == BeatKind::misbelief && beat.belief.empty())
      never(".id", "this misbelief does not say what is believed", "name one: belief = \"...\"");
    if ((beat.kind == BeatKind::quarrel || beat.kind == BeatKind::joke) && beat.with.empty())
      never(".id", "this takes two people", "name the other: with = \"...\"");
    if (beat.prompt != BeatModel::Prompt::by_itself) return;
    if (beat.to_s <= beat.from_s)
      never(".to_s", "it ends before it begins", "to_s comes after from_s");
    else if (beat.from_s >= discussion_.minutes * 60)
      never(".from_s", "the discussion is over by then", "begin earlier");
  }

  /// Every discussion begins, can be led at any time, and ends.
  void checkFrame() {
    for (const auto& [kind, name] : {std::pair{BeatKind::opening, "opening"},
                                     std::pair{BeatKind::any_time, "any_time"},
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

  /// Beats wait for each other: a circle never begins.
  void checkOrder() {
    std::map<std::string, const BeatModel*> by_id;
    for (const BeatModel& beat : discussion_.beats) by_id.emplace(beat.id, &beat);
    for (std::size_t i = 0; i < discussion_.beats.size(); ++i) {
      std::set<std::string> seen{discussion_.beats[i].id};
      const BeatModel* beat = &discussion_.beats[i];
      while (!beat->after.empty()) {
        const auto next = by_id.find(beat->after);
        if (next == by_id.end()) break;
        beat = next->second;
        if (seen.insert(beat->id).second) continue;
        add(Code::beat_never, entryPath("beat", i) + ".after",
            quoted(discussion_.beats[i].id) + " waits for itself",
            "one of the beats of this circle must come up without another");
        break;
      }
    }
  }

  bool offers(const BeatModel& beat, Move move) const {
    const auto has = [&](const BeatModel& b) {
      return std::any_of(b.wordings.begin(), b.wordings.end(),
                         [&](const WordingModel& w) { return w.move == move; });
    };
    return has(beat) || std::any_of(discussion_.beats.begin(), discussion_.beats.end(),
                                    [&](const BeatModel& b) {
                                      return b.kind == BeatKind::any_time && has(b);
                                    });
  }
  bool informs(const BeatModel& beat, const std::string& message) const {
    const auto has = [&](const BeatModel& b) {
      return std::any_of(b.wordings.begin(), b.wordings.end(), [&](const WordingModel& w) {
        return w.move == Move::inform && w.message == message &&
               w.quality != WordingModel::Quality::poor;
      });
    };
    return has(beat) || std::any_of(discussion_.beats.begin(), discussion_.beats.end(),
                                    [&](const BeatModel& b) {
                                      return b.kind == BeatKind::any_time && has(b);
                                    });
  }
  static bool answers(const BeatModel& beat, std::initializer_list<Response> any) {
    return std::any_of(beat.replies.begin(), beat.replies.end(), [&](const LineModel& line) {
      return std::any_of(line.to.begin(), line.to.end(), [&](Response to) {
        return std::find(any.begin(), any.end(), to) != any.end();
      });
    });
  }

  void checkAnswers(std::size_t i) {
    const BeatModel& beat = discussion_.beats[i];
    const std::string path = entryPath("beat", i) + ".id";
    if (beat.kind == BeatKind::misbelief) return checkMisbelief(beat, path);
    const auto wants = [&](std::initializer_list<Move> any) {
      std::string names;
      for (const Move move : any) {
        if (offers(beat, move)) return;
        names += (names.empty() ? "" : " or ") + quoted(std::string(wordOf(move)));
      }
      add(Code::hard_moment_unmet, path,
          "the facilitator cannot do what is right here: no wording of " + names,
          "give this beat three or four wordings of that move");
    };
    if (beat.kind == BeatKind::self_harm || beat.kind == BeatKind::red_flag) {
      wants({Move::take_aside});
      wants({Move::get_help});
    } else if (beat.kind == BeatKind::low_mood) {
      wants({Move::take_aside});
    } else if (beat.kind == BeatKind::medicine) {
      wants({Move::inform});
    } else if (beat.kind == BeatKind::quarrel || beat.kind == BeatKind::joke) {
      wants({Move::redirect, Move::link, Move::hand_back});
    }
  }

  void checkMisbelief(const BeatModel& beat, const std::string& path) {
    std::string lacks;
    const auto lack = [&](bool missing, const std::string& what) {
      if (missing) lacks += (lacks.empty() ? "" : ", ") + what;
    };
    lack(!answers(beat, {Response::listened}), "a reply when one listens");
    lack(!answers(beat, {Response::asked}), "a reply when one asks");
    lack(!answers(beat, {Response::informed}), "a reply when one informs with leave");
    lack(!answers(beat, {Response::handed_back}), "somebody who answers for the group");
    lack(!answers(beat, {Response::lectured, Response::pushed}), "a reply when one pushes");
    lack(!offers(beat, Move::elicit) && !offers(beat, Move::open_question),
         "a wording that asks what they know");
    const auto belief = std::find_if(discussion_.beliefs.begin(), discussion_.beliefs.end(),
                                     [&](const BeliefModel& b) { return b.id == beat.belief; });
    lack(belief != discussion_.beliefs.end() && !informs(beat, belief->message),
         "a wording of `inform` that says its message and is not poor");
    if (!lacks.empty())
      add(Code::misbelief_unanswered, path, "nobody can answer this misbelief well: it lacks " + lacks);
  }

  void checkNeverSaid() {
    std::set<std::string> said, believed;
    for (const BeatModel& beat : discussion_.beats) {
      believed.insert(beat.belief);
      for (const LineModel& line : beat.lines) said.insert(line.message);
      for (const LineModel& line : beat.replies) said.insert(line.message);
      for (const WordingModel& wording : beat.wordings) said.insert(wording.message);
    }
    for (std::size_t i = 0; i < messages_.size(); ++i) {
      if (said.count(messages_[i]) > 0) continue;
      add(Code::never_said, entryPath("message", i) + ".id",
          "nobody can say the message " + quoted(messages_[i]),
          "give it to a line or a wording: message = \"" + messages_[i] + "\"");
    }
    for (std::size_t i = 0; i < beliefs_.size(); ++i) {
      if (believed.count(beliefs_[i]) > 0) continue;
      add(Code::never_said, entryPath("belief", i) + ".id",
          "the belief " + quoted(beliefs_[i]) + " never comes up",
          "give it a beat of the kind misbelief, or leave it out");
    }
  }

  Document& document_;
  const DiscussionModel& discussion_;
  const GroupModel* group_;
  std::vector<std::string> messages_, beliefs_, beats_;
  Readability reading_;
};

}  // namespace

void checkDiscussion(Document& document, const Catalogue& catalogue) {
  DiscussionCheck(document, catalogue).run();
}

}  // namespace spotter::content
