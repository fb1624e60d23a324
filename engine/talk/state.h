#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/tick.h"
#include "content/discussion.h"

namespace spotter::talk {

using base::Tick;

/// How one of the group is doing.
struct MemberRun {
  double trust01 = 0.5;       ///< open to the facilitator
  double confidence01 = 0.5;  ///< that they can be active
  double attention01 = 1.0;   ///< wears off while one is talked to, comes back while people talk
  std::vector<double> holds01;  ///< how firmly each misbelief of the topic is held
  std::vector<int> heard;       ///< how often each message came from the facilitator
  int turns = 0;
  Tick ended = -1;     ///< when their last line ended
  Tick invited = -1;   ///< when they were last invited by name
  bool aside = false;  ///< taken aside: out of the circle from now on
  bool leaves = false;  ///< will be aside as soon as they have said what they still say
  content::LineModel::Face face = content::LineModel::Face::neutral;
  Tick face_since = 0;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("trust01", self.trust01);
    visit("confidence01", self.confidence01);
    visit("attention01", self.attention01);
    visit("holds01", self.holds01);
    visit("heard", self.heard);
    visit("turns", self.turns);
    visit("ended", self.ended);
    visit("invited", self.invited);
    visit("aside", self.aside);
    visit("leaves", self.leaves);
    visit("face", self.face);
    visit("face_since", self.face_since);
  }
};

/// Whether somebody has left the circle, or is about to.
inline bool isGone(const MemberRun& run) { return run.aside || run.leaves; }

/// Where a beat stands.
struct BeatRun {
  enum class Stage { absent, waiting, open };
  Stage stage = Stage::waiting;
  Tick opened = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("opened", self.opened);
  }
};

/// Whom and what a wording of the facilitator speaks of: settled when it is chosen, so that it is
/// said as it was read.
struct Reference {
  int person = -1;     ///< {name}, and who answers: a member, or -1: nobody has spoken yet
  int other = -1;      ///< {other}
  int gist_line = -1;  ///< {gist}: the line that is given back
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("other", self.other);
    visit("gist_line", self.gist_line);
  }
};

/// Who has the floor: a line of a participant, or a wording of the facilitator.
struct Speaking {
  int line = -1;
  int wording = -1;  ///< -1: a participant speaks
  int person = -1;   ///< of a wording: who is meant
  int other = -1;
  int slide = -1;  ///< of a wording: index of the message whose slide is shown, or -1
  Reference refers{};  ///< of a wording
  Tick begin = 0;
  Tick end = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("line", self.line);
    visit("wording", self.wording);
    visit("person", self.person);
    visit("other", self.other);
    visit("slide", self.slide);
    visit("refers", self.refers);
    visit("begin", self.begin);
    visit("end", self.end);
  }
};

/// A line that is to come.
struct Queued {
  int line = 0;
  Tick gap = 0;  ///< silence before it
  bool answered = false;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("line", self.line);
    visit("gap", self.gap);
    visit("answered", self.answered);
  }
};

/// Who would take the floor next if nobody else does: to open a beat, or to say a line.
struct Wish {
  int person = -1;
  int beat = -1;
  int line = -1;
  Tick at = 0;
  bool answers = false;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("beat", self.beat);
    visit("line", self.line);
    visit("at", self.at);
    visit("answers", self.answers);
  }
};

/// What the facilitator will say as soon as they can.
struct Pending {
  int wording = -1;
  int person = -1;
  int other = -1;
  int slide = -1;
  Reference refers{};
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("wording", self.wording);
    visit("person", self.person);
    visit("other", self.other);
    visit("slide", self.slide);
    visit("refers", self.refers);
  }
};

enum class TalkStage { talking, closing, ended };

/// A discussion: a copyable value.
struct TalkState {
  std::uint64_t seed = 0;
  TalkStage stage = TalkStage::talking;
  Tick began = 0;
  std::vector<MemberRun> members;
  std::vector<BeatRun> beats;
  std::vector<int> said;     ///< how often each line was said
  std::vector<int> worded;   ///< how often the facilitator used each wording
  std::optional<Speaking> speaking;
  std::vector<Queued> queue;
  std::optional<Pending> pending;
  std::optional<Wish> wish;
  Tick quiet_since = 0;
  Tick held_until = -1;   ///< the facilitator has taken breath until then
  Tick held_since = -1;
  Tick next = 0;          ///< nothing happens before
  int live_beat = -1;     ///< what is being talked of
  int last_line = -1;     ///< the line that was said last
  int gist_line = -1;     ///< the last one that can be given back
  int before_last = -1;   ///< who spoke before the last speaker
  int led = 0;            ///< how often the facilitator has spoken
  int informing_run = 0;  ///< so many times in a row to inform or persuade
  int question_answers = -1;    ///< answers to the question to the group; -1: none is open
  Tick leave_until = -1;        ///< leave to inform was given until then
  Tick elicited = -1;           ///< when it was last asked what people know
  int slide = -1;               ///< the message whose slide was shown last
  Tick slide_since = 0;
  std::vector<int> slides;      ///< how often the slide of each message was shown
  bool time_told = false;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("seed", self.seed);
    visit("stage", self.stage);
    visit("began", self.began);
    visit("members", self.members);
    visit("beats", self.beats);
    visit("said", self.said);
    visit("worded", self.worded);
    visit("speaking", self.speaking);
    visit("queue", self.queue);
    visit("pending", self.pending);
    visit("wish", self.wish);
    visit("quiet_since", self.quiet_since);
    visit("held_until", self.held_until);
    visit("held_since", self.held_since);
    visit("next", self.next);
    visit("live_beat", self.live_beat);
    visit("last_line", self.last_line);
    visit("gist_line", self.gist_line);
    visit("before_last", self.before_last);
    visit("led", self.led);
    visit("informing_run", self.informing_run);
    visit("question_answers", self.question_answers);
    visit("leave_until", self.leave_until);
    visit("elicited", self.elicited);
    visit("slide", self.slide);
    visit("slide_since", self.slide_since);
    visit("slides", self.slides);
    visit("time_told", self.time_told);
  }
};

}  // namespace spotter::talk
