#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/tick.h"
#include "content/discussion.h"

// What happened in a discussion: the only thing that marking reads. Ids and words, not indices, so
// that a recording can be marked again without the content files.

namespace spotter::talk {

using base::Tick;

/// A key message, as an event log explains itself.
struct Topic {
  std::string id;
  std::string text;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("id", self.id);
    visit("text", self.text);
  }
};
/// The discussion began.
struct TalkBegan {
  static constexpr const char* kName = "talk_began";
  std::string discussion;
  std::string title;
  int minutes = 0;
  std::vector<Topic> messages;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("discussion", self.discussion);
    visit("title", self.title);
    visit("minutes", self.minutes);
    visit("messages", self.messages);
  }
};
/// Something came up.
struct BeatOpened {
  static constexpr const char* kName = "beat_opened";
  std::string beat;
  content::BeatModel::Kind kind = content::BeatModel::Kind::story;
  int person = -1;
  int with = -1;        ///< the second person, or -1
  std::string belief;   ///< text of the misbelief, or empty
  std::string message;  ///< id of the message that answers it, or empty
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("beat", self.beat);
    visit("kind", self.kind);
    visit("person", self.person);
    visit("with", self.with);
    visit("belief", self.belief);
    visit("message", self.message);
  }
};
/// A participant began to say a line that ends at `end`.
struct Spoke {
  static constexpr const char* kName = "spoke";
  int person = 0;
  std::string line;
  std::string words;
  Tick end = 0;
  std::string beat;  ///< may be empty
  content::LineModel::Talk talk = content::LineModel::Talk::neutral;
  std::string message;  ///< id of the message that it says, or empty
  content::PlanPart plan = content::PlanPart::none;
  int confidence = 0;       ///< with PlanPart::confidence
  bool answered = false;    ///< says what the facilitator had asked, invited or handed over
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("line", self.line);
    visit("words", self.words);
    visit("end", self.end);
    visit("beat", self.beat);
    visit("talk", self.talk);
    visit("message", self.message);
    visit("plan", self.plan);
    visit("confidence", self.confidence);
    visit("answered", self.answered);
  }
};
/// The facilitator began to say something that ends at `end`.
struct Led {
  static constexpr const char* kName = "led";
  std::string wording;
  std::string words;
  Tick end = 0;
  int person = -1;  ///< who is meant, or -1: the group
  int other = -1;
  std::string beat;  ///< what it was said to, or empty
  content::Move move = content::Move::open_question;
  content::UtteranceCode code = content::UtteranceCode::open_question;
  content::WordingModel::Quality quality = content::WordingModel::Quality::good;
  content::WordingModel::Critical critical = content::WordingModel::Critical::none;
  std::string message;  ///< id of the message that it says, or empty
  content::Response taken = content::Response::asked;  ///< how the group takes it
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("wording", self.wording);
    visit("words", self.words);
    visit("end", self.end);
    visit("person", self.person);
    visit("other", self.other);
    visit("beat", self.beat);
    visit("move", self.move);
    visit("code", self.code);
    visit("quality", self.quality);
    visit("critical", self.critical);
    visit("message", self.message);
    visit("taken", self.taken);
  }
};
/// The facilitator's minutes are over; people begin to look at the clock.
struct TimeIsUp {
  static constexpr const char* kName = "time_is_up";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};
/// The discussion is over.
struct TalkEnded {
  static constexpr const char* kName = "talk_ended";
  bool closed = false;  ///< by the facilitator; false: the time ran out
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("closed", self.closed);
  }
};

using TalkEvent = std::variant<TalkBegan, BeatOpened, Spoke, Led, TimeIsUp, TalkEnded>;

}  // namespace spotter::talk
