#include <algorithm>
#include <initializer_list>

#include "content/check.h"

namespace spotter::content {

namespace {

using BeatKind = BeatModel::Kind;

/// Whether what comes up in a discussion can be answered.
class AnswerCheck {
 public:
  AnswerCheck(Document& document, const PhraseBookModel* book)
      : document_(document), discussion_(std::get<DiscussionModel>(document.model)), book_(book) {}

  void run() {
    for (std::size_t i = 0; i < discussion_.beats.size(); ++i) checkBeat(i);
    if (offers(nullptr, Move::close)) return;
    add(Code::no_exit, "id", "the facilitator cannot end it: no wording of `close`",
        "give the closing beat three or four");
  }

 private:
  void add(Code code, const std::string& path, std::string what, std::string hint = "") {
    document_.findings.add(code, document_.places.of(path), std::move(what), std::move(hint));
  }

  const BeatModel* frame(BeatKind kind) const {
    const auto found = std::find_if(discussion_.beats.begin(), discussion_.beats.end(),
                                    [&](const BeatModel& beat) { return beat.kind == kind; });
    return found == discussion_.beats.end() ? nullptr : &*found;
  }

  /// What can be chosen of a move while a beat is open (nullptr: none): its own wordings, else
  /// those for any time, of the end, of the phrase book.
  std::vector<const WordingModel*> choicesOf(const BeatModel* beat, Move move) const {
    std::vector<const WordingModel*> choices;
    const auto collect = [&](const std::vector<WordingModel>& wordings) {
      for (const WordingModel& wording : wordings) {
        if (wording.move == move) choices.push_back(&wording);
      }
    };
    for (const BeatModel* from : {beat, frame(BeatKind::any_time), frame(BeatKind::closing)}) {
      if (from && choices.empty()) collect(from->wordings);
    }
    if (book_ && choices.empty()) collect(book_->wordings);
    return choices;
  }
  /// A phrase book that could not be read may hold what is missing.
  bool offers(const BeatModel* beat, Move move) const {
    return !book_ || !choicesOf(beat, move).empty();
  }
  bool informs(const BeatModel& beat, const std::string& message) const {
    const auto choices = choicesOf(&beat, Move::inform);
    return std::any_of(choices.begin(), choices.end(), [&](const WordingModel* wording) {
      return wording->message == message && wording->quality != WordingModel::Quality::poor;
    });
  }
  static bool answers(const BeatModel& beat, std::initializer_list<Response> any) {
    return std::any_of(beat.replies.begin(), beat.replies.end(), [&](const LineModel& line) {
      return std::any_of(line.to.begin(), line.to.end(), [&](Response to) {
        return std::find(any.begin(), any.end(), to) != any.end();
      });
    });
  }

  void checkBeat(std::size_t i) {
    const BeatModel& beat = discussion_.beats[i];
    const std::string path = entryPath("beat", i) + ".id";
    if (beat.kind == BeatKind::misbelief) return checkMisbelief(beat, path);
    const auto wants = [&](std::initializer_list<Move> any) {
      std::string names;
      for (const Move move : any) {
        if (offers(&beat, move)) return;
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
    lack(!offers(&beat, Move::elicit) && !offers(&beat, Move::open_question),
         "a wording that asks what they know");
    const auto belief = std::find_if(discussion_.beliefs.begin(), discussion_.beliefs.end(),
                                     [&](const BeliefModel& b) { return b.id == beat.belief; });
    lack(belief != discussion_.beliefs.end() && !informs(beat, belief->message),
         "a wording of `inform` that says its message and is not poor");
    if (!lacks.empty())
      add(Code::misbelief_unanswered, path,
          "nobody can answer this misbelief well: it lacks " + lacks);
  }

  Document& document_;
  const DiscussionModel& discussion_;
  const PhraseBookModel* book_;
};

}  // namespace

void checkAnswers(Document& document, const PhraseBookModel* book) {
  AnswerCheck(document, book).run();
}

}  // namespace spotter::content
