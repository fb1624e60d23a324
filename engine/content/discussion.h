#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace spotter::content {

/// What a facilitator can do in a discussion: the entries of the menus, in their order.
enum class Move {
  open_question,
  closed_question,
  teach_back,
  simple_reflection,
  complex_reflection,
  affirm,
  normalise,
  ask_permission,
  elicit,
  inform,
  show_slide,
  invite,
  hand_back,
  link,
  redirect,
  park,
  summarise,
  take_aside,
  get_help,
  close,
  plan_what,
  plan_how_much,
  plan_when,
  plan_how_often,
  plan_confidence,
  plan_obstacle,
  plan_if_then
};
inline constexpr int kMoveCount = static_cast<int>(Move::plan_if_then) + 1;

/// What somebody who opens a menu has in mind: each opens into some of the moves.
enum class Intent { ask, listen, inform, bring_in, steer, plan };
inline constexpr int kIntentCount = 6;
Intent intentOf(Move move);
bool isPlanStep(Move move);

/// How an utterance is coded: behaviour codes of motivational interviewing (MITI 4.2, whose
/// question is open or closed here), and `structure` for what leads a group and is not counted
/// there (own synthesis of discussion_and_assessment A2, A4).
enum class UtteranceCode {
  open_question,
  closed_question,
  simple_reflection,
  complex_reflection,
  affirm,
  seek_collaboration,
  emphasise_autonomy,
  give_information,
  persuade,
  persuade_with_permission,
  confront,
  structure
};

/// One way in which the facilitator can say something.
struct WordingModel {
  /// Whether it does what its move promises. A poor one is a natural slip.
  enum class Quality { good, fair, poor };
  /// Harm that nothing else can make up for (discussion_and_assessment, Implication 9).
  enum class Critical {
    none,
    dose_advice,
    false_claim,
    push_through,
    humiliates,
    dismisses_risk
  };
  std::string id;
  std::string set;  ///< wordings of one move and set are offered together
  Move move = Move::open_question;
  UtteranceCode code = UtteranceCode::open_question;
  Quality quality = Quality::good;
  Critical critical = Critical::none;
  std::string text;     ///< may hold {name}, {other}, {gist} and {feeling}
  std::string message;  ///< id of the key message that it says; may be empty
};

/// How the group takes what the facilitator did last: chooses the reply.
enum class Response {
  listened,
  asked,
  informed,  ///< after leave was given or what is known was asked for
  lectured,  ///< informed without either
  pushed,
  invited,
  handed_back,
  moved_on,
  made_safe,
  waited,  ///< said nothing for a while
  plan_what,
  plan_how_much,
  plan_when,
  plan_how_often,
  plan_confidence,
  plan_obstacle,
  plan_if_then
};

/// A part of an action plan (what to if_then: discussion_and_assessment A4).
enum class PlanPart { none, what, how_much, when, how_often, confidence, obstacle, if_then };
inline constexpr int kPlanPartCount = 7;

/// What a participant says: one idea, at most two lines of subtitles.
struct LineModel {
  enum class Talk { neutral, change, sustain, misbelief };
  enum class Face { neutral, smile, laugh, worried, tired, upset, cross, thoughtful, pain };
  std::string id;
  std::string by;  ///< person id
  std::string text;
  std::string gist;  ///< what a listener could give back; may be empty
  Talk talk = Talk::neutral;
  Face face = Face::neutral;
  std::string message;           ///< id of the key message that it says; may be empty
  std::vector<Response> to;      ///< of a reply: what it answers
  PlanPart plan = PlanPart::none;  ///< of a reply: the part of a plan that it gives
  int confidence = 0;            ///< 0 to 10, with PlanPart::confidence
};

/// A key message of a topic.
struct MessageModel {
  std::string id;
  std::string text;
  std::vector<std::string> slide;  ///< a title and short lines below it; empty: there is none
  std::string basis;
  std::string source;
};

/// Who holds a belief how firmly.
struct HolderModel {
  std::string person;
  double holds01 = 0.5;
};

/// A misbelief that may come up.
struct BeliefModel {
  std::string id;
  std::string text;
  std::string message;  ///< id of the message that answers it
  std::vector<HolderModel> holders;
  std::string basis;
  std::string source;
};

/// Of somebody who is not named as a holder.
inline constexpr double kUsuallyHeld01 = 0.25;

/// Something that may come up, what is said then, and what the facilitator can say to it.
struct BeatModel {
  enum class Kind {
    opening,
    any_time,
    story,
    misbelief,
    question,
    medicine,
    low_mood,
    self_harm,
    red_flag,
    quarrel,
    off_topic,
    joke,
    tears,
    plan,
    closing
  };
  enum class Prompt { by_itself, asked, invited };
  std::string id;
  Kind kind = Kind::story;
  std::string by;      ///< person id; none for opening, any_time and closing
  std::string with;    ///< second person of a quarrel, or at whose cost a joke is; may be empty
  std::string belief;  ///< of a misbelief
  Prompt prompt = Prompt::by_itself;
  int from_s = 0;  ///< by itself: not before ...
  int to_s = 0;    ///< ... and by then they want to say it most
  std::string after;      ///< id of a beat that must have come up; may be empty
  double chance01 = 1.0;  ///< in what share of runs it is there at all
  bool ready = true;      ///< of a plan: whether they are ready to make one
  std::vector<LineModel> lines;
  std::vector<LineModel> replies;
  std::vector<WordingModel> wordings;
};

/// A topic of the programme as a group talks of it.
struct DiscussionModel {
  enum class Theme { confirmed, proposed };
  std::string id;
  std::string title;
  int slot = 1;                         ///< 1 to 12: class of the programme
  Theme theme = Theme::proposed;        ///< whether the programme's public pages name it
  std::string summary;
  std::string aim;
  std::string notice;  ///< said before it begins; may be empty
  std::string group;   ///< group id
  std::string phrases = "facilitator";   ///< phrase book id
  std::string standard = "discussion";  ///< standard id
  int minutes = 20;
  std::vector<MessageModel> messages;
  std::vector<BeliefModel> beliefs;
  std::vector<BeatModel> beats;
  std::string basis;
  std::string source;
};

/// One of a group, as they are in a discussion.
struct MemberModel {
  enum class Manner {
    talker,
    silent,
    fatalist,
    frightened,
    over_doer,
    scan_focused,
    sceptic,
    joker,
    grieving,
    hard_of_hearing,
    steady
  };
  std::string person;
  Manner manner = Manner::steady;
  std::string about;  ///< for their card
  double talkativeness01 = 0.5;
  double confidence01 = 0.5;  ///< that they can be active with their pain
  double trust01 = 0.5;       ///< how open to the facilitator at the start
  double hears01 = 1.0;
};

struct TieModel {
  enum class Kind { partner, likes, defers_to, rubs_up_against };
  std::string from;
  std::string to;
  Kind kind = Kind::likes;
  double strength01 = 0.5;
};

/// A line that fits any topic.
struct StockLineModel : LineModel {
  enum class Use {
    answers_question,
    accepts_invitation,
    declines_invitation,
    agrees,
    adds,
    gives_leave,
    feels_heard,
    takes_offence,
    resists,
    thanks,
    in_own_words,
    not_ready,
    plan_what,
    plan_how_much,
    plan_when,
    plan_how_often,
    plan_confidence,
    plan_obstacle,
    plan_if_then,
    off_topic,
    asks_repeat,
    jokes,
    complains
  };
  Use use = Use::agrees;
};

/// The words for the values of an enum of this file, in their order, as files and transcripts have
/// them. For Move, UtteranceCode, WordingModel::Quality, WordingModel::Critical, Response, PlanPart,
/// LineModel::Talk, LineModel::Face, BeatModel::Kind, BeatModel::Prompt, MemberModel::Manner,
/// TieModel::Kind and StockLineModel::Use.
template <class Enum>
std::span<const std::string_view> wordsOf();

template <class Enum>
std::string_view wordOf(Enum value) {
  return wordsOf<Enum>()[static_cast<std::size_t>(value)];
}

/// People who meet twice a week.
struct GroupModel {
  std::string id;
  std::string title;
  std::string summary;
  std::vector<MemberModel> members;
  std::vector<TieModel> ties;
  std::vector<StockLineModel> lines;
  std::string basis;
  std::string source;
};

/// What a listener can say of what a face showed, to reflect more than the words.
struct FeelingModel {
  LineModel::Face face = LineModel::Face::neutral;
  std::string words;  ///< fits after "..., and "
};

/// What a facilitator can say at any topic.
struct PhraseBookModel {
  std::string id;
  std::string title;
  std::vector<WordingModel> wordings;
  std::vector<FeelingModel> feelings;
  std::string basis;
  std::string source;
};

}  // namespace spotter::content
