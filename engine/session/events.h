#pragma once

#include <string>
#include <variant>
#include <vector>

#include "circuit/events.h"
#include "talk/events.h"

namespace spotter::session {

using base::Tick;

/// The class began; who is in it, so that an event log explains itself.
struct ClassBegan {
  static constexpr const char* kName = "class_began";
  std::string class_id;
  std::string title;
  std::vector<std::string> people;  ///< names, by index of the participant
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("class_id", self.class_id);
    visit("title", self.title);
    visit("people", self.people);
  }
};
/// A call: what the facilitator said they saw, at the moment of the stamp.
struct Called {
  static constexpr const char* kName = "called";
  Tick stamped = 0;
  int person = 0;
  std::string region;
  std::string fault;
  body::Side side = body::Side::left;
  bool sided = false;
  bool sure = true;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stamped", self.stamped);
    visit("person", self.person);
    visit("region", self.region);
    visit("fault", self.fault);
    visit("side", self.side);
    visit("sided", self.sided);
    visit("sure", self.sure);
  }
};
/// A call of something in the room or with the kit. `hazard` is what was there; empty: nothing.
struct RoomCalled {
  static constexpr const char* kName = "room_called";
  Tick stamped = 0;
  int person = 0;
  std::string name;
  std::string hazard;
  bool sure = true;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stamped", self.stamped);
    visit("person", self.person);
    visit("name", self.name);
    visit("hazard", self.hazard);
    visit("sure", self.sure);
  }
};
/// A hazard, or its look-alike, could be told for what it is from where the facilitator stands and
/// looks, for the first time.
struct HazardPerceivable {
  static constexpr const char* kName = "hazard_perceivable";
  std::string hazard;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("hazard", self.hazard);
  }
};
struct Withdrawn {
  static constexpr const char* kName = "withdrawn";
  Tick stamped = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stamped", self.stamped);
  }
};
/// A sign could be seen from where the facilitator stands, for the first time: their clock starts.
struct SignPerceivable {
  static constexpr const char* kName = "sign_perceivable";
  int person = 0;
  std::string sign;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("sign", self.sign);
  }
};
struct Reflected {
  static constexpr const char* kName = "reflected";
  std::string words;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("words", self.words);
  }
};
/// The facilitator does not agree with the code of something that was said.
struct Challenged {
  static constexpr const char* kName = "challenged";
  int utterance = 0;
  std::string words;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("utterance", self.utterance);
    visit("words", self.words);
  }
};

/// The facilitator of an exam said what ought to be done about somebody.
struct SignCalled {
  static constexpr const char* kName = "sign_called";
  int person = 0;
  std::string answer;  ///< "stop", "make_safe" or "follow_plan"
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("answer", self.answer);
  }
};
/// What the facilitator of an exam could see of one person in one bout, at its end: how many
/// repetitions from each view, and which views the faults of the exercise ask for.
struct WindowWatched {
  static constexpr const char* kName = "window_watched";
  int person = 0;
  int bout = 0;
  int front = 0;  ///< repetitions
  int side = 0;
  int back = 0;
  bool needs_front = false;
  bool needs_side = false;
  bool needs_back = false;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("bout", self.bout);
    visit("front", self.front);
    visit("side", self.side);
    visit("back", self.back);
    visit("needs_front", self.needs_front);
    visit("needs_side", self.needs_side);
    visit("needs_back", self.needs_back);
  }
};

using EventBody = std::variant<
    ClassBegan, Called, RoomCalled, HazardPerceivable, Withdrawn, SignPerceivable, Reflected, Challenged,
    SignCalled, WindowWatched,
    circuit::StationOpened, circuit::DemonstrationBegan, circuit::DemonstrationEnded,
    circuit::BoutBegan, circuit::BoutEnded, circuit::RepetitionBegan, circuit::RepetitionBroken,
    circuit::SetFinished, circuit::Answered, circuit::PainTold, circuit::PersonStopped,
    circuit::PersonResumed, circuit::ClassStopped, circuit::ClassResumed, circuit::HelpCalled,
    circuit::SignBegan, circuit::SignEnded, circuit::Said, circuit::HazardAppeared,
    circuit::HazardShowed, circuit::MakingSafe, circuit::MadeSafe, circuit::ClassEnded, talk::TalkBegan,
    talk::BeatOpened, talk::Spoke, talk::Led, talk::TimeIsUp, talk::TalkEnded>;

/// Something that happened, and when.
struct Event {
  Tick tick = 0;
  EventBody body;
};

}  // namespace spotter::session
