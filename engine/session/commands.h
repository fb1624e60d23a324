#pragma once

#include <string>
#include <variant>

#include "base/tick.h"
#include "body/skeleton.h"
#include "circuit/commands.h"
#include "talk/commands.h"

namespace spotter::session {

using base::Tick;

/// Where the facilitator stands and looks, quantised so that a recording is small and exact:
/// 1 mm, 0.01 degree, at most 10 commands a second.
struct MoveTo {
  static constexpr const char* kName = "move_to";
  int x_mm = 0;
  int z_mm = 0;
  int heading_cdeg = 0;  ///< hundredths of a degree; 0 looks along +Z, positive turns left
  int pitch_cdeg = 0;    ///< positive looks up
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("x_mm", self.x_mm);
    visit("z_mm", self.z_mm);
    visit("heading_cdeg", self.heading_cdeg);
    visit("pitch_cdeg", self.pitch_cdeg);
  }
};
/// "I see something": fixes the moment. What was seen is said afterwards by Call, or taken back.
struct Stamp {
  static constexpr const char* kName = "stamp";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};
/// Names what was seen at the moment of the open stamp: on a body or, with the region "room", in
/// the room or with the kit at somebody's place.
struct Call {
  static constexpr const char* kName = "call";
  int person = 0;
  std::string region;  ///< feet knees hips trunk arms head breathing room
  std::string fault;   ///< fault id (room: of circuit::roomNames()), "something_else" or
                       ///< "not_sure"
  body::Side side = body::Side::left;
  bool sided = false;  ///< whether a side was given
  bool sure = true;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("region", self.region);
    visit("fault", self.fault);
    visit("side", self.side);
    visit("sided", self.sided);
    visit("sure", self.sure);
  }
};
/// Takes the open stamp back.
struct Withdraw {
  static constexpr const char* kName = "withdraw";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};
/// The facilitator's own line on how it went, after the class. At most 400 bytes of UTF-8.
struct Reflect {
  static constexpr const char* kName = "reflect";
  std::string words;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("words", self.words);
  }
};
/// Does not agree with how something that was said in the discussion was coded, and says why, also
/// of a class that was left early. It changes no mark: it is kept for who talks the class through. A
/// later one about the same utterance takes the place of the earlier; without words it takes it back.
struct Challenge {
  static constexpr const char* kName = "challenge";
  int utterance = 0;  ///< counted from 0 through all that was said in the discussion, by anybody
  std::string words;  ///< at most 400 bytes of UTF-8
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("utterance", self.utterance);
    visit("words", self.words);
  }
};

/// Looks in a way that nobody in a hall can. Changes nothing in the class; it is recorded so that
/// who assesses knows of it, and the standard of a class may refuse it.
struct UseView {
  static constexpr const char* kName = "use_view";
  std::string view;  ///< "top": from above; "two": two views at once; "frame": the telling view
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("view", self.view);
  }
};

/// Sits down on one's chair in the circle, or gets up from it.
struct Sit {
  static constexpr const char* kName = "sit";
  bool down = true;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("down", self.down);
  }
};
/// The discussion is over: on to the exercises.
struct BeginExercise {
  static constexpr const char* kName = "begin_exercise";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};

/// Says what ought to be done about somebody, without doing it: the answer to a sign in an exam.
struct CallSign {
  static constexpr const char* kName = "call_sign";
  int person = 0;
  std::string answer;  ///< "stop", "make_safe" or "follow_plan"
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("answer", self.answer);
  }
};

using Command =
    std::variant<MoveTo, Stamp, Call, Withdraw, Reflect, circuit::Demonstrate,
                 circuit::EndDemonstration, circuit::StartBout, circuit::NextStation,
                 circuit::GiveCue, circuit::Praise, circuit::ChangeVariant, circuit::AskPain,
                 circuit::StopPerson, circuit::ResumePerson, circuit::StopClass,
                 circuit::ResumeClass, circuit::GetHelp, circuit::MakeSafe, UseView,
                 Sit, BeginExercise, Challenge, CallSign, talk::HoldFloor, talk::LeaveFloor, talk::Say>;

/// A command and when it takes effect.
struct TimedCommand {
  Tick tick = 0;
  Command command;
};

}  // namespace spotter::session
