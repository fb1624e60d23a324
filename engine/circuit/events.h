#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/tick.h"
#include "body/skeleton.h"
#include "movement/truth.h"
#include "people/answer.h"

// What happened in the exercise part: the only thing that marking reads. Ids, not indices, so that
// a recording can be marked again without the content files.

namespace spotter::circuit {

using base::Tick;

struct StationOpened {
  static constexpr const char* kName = "station_opened";
  int station = 0;
  std::string exercise;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("station", self.station);
    visit("exercise", self.exercise);
  }
};
struct DemonstrationBegan {
  static constexpr const char* kName = "demonstration_began";
  int station = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("station", self.station);
  }
};
struct DemonstrationEnded {
  static constexpr const char* kName = "demonstration_ended";
  int station = 0;
  bool complete = false;  ///< at least one whole repetition was shown
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("station", self.station);
    visit("complete", self.complete);
  }
};
/// A bout: everybody's set at one station. The bouts of a class are numbered from 0.
struct BoutBegan {
  static constexpr const char* kName = "bout_began";
  int bout = 0;
  int station = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("bout", self.bout);
    visit("station", self.station);
  }
};
struct BoutEnded {
  static constexpr const char* kName = "bout_ended";
  int bout = 0;
  int station = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("bout", self.bout);
    visit("station", self.station);
  }
};
/// One fault of one repetition, as measured from the pose.
struct Reading {
  std::string fault;  ///< fault id
  body::Side side = body::Side::left;
  bool sided = false;
  double value = 0.0;  ///< in the unit of the fault's measure
  movement::Zone zone = movement::Zone::clean;
  Tick first = 0;       ///< first moment at which it is measurable
  bool safety = false;  ///< a fault that can hurt: marked at once
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("fault", self.fault);
    visit("side", self.side);
    visit("sided", self.sided);
    visit("value", self.value);
    visit("zone", self.zone);
    visit("first", self.first);
    visit("safety", self.safety);
  }
};
/// A repetition was fixed and measured; it runs from `begin` to `end` unless it is interrupted.
/// `readings` holds what is not clean.
struct RepetitionBegan {
  static constexpr const char* kName = "repetition_began";
  int person = 0;
  int bout = 0;
  int repetition = 0;
  Tick begin = 0;
  Tick end = 0;
  int variant_step = 0;
  std::vector<Reading> readings;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("bout", self.bout);
    visit("repetition", self.repetition);
    visit("begin", self.begin);
    visit("end", self.end);
    visit("variant_step", self.variant_step);
    visit("readings", self.readings);
  }
};
/// A repetition stopped before its end (the person or the class was stopped, or a sign broke it
/// off).
struct RepetitionBroken {
  static constexpr const char* kName = "repetition_broken";
  int person = 0;
  int bout = 0;
  int repetition = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("bout", self.bout);
    visit("repetition", self.repetition);
  }
};
struct SetFinished {
  static constexpr const char* kName = "set_finished";
  int person = 0;
  int bout = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("bout", self.bout);
  }
};
/// A response reached a person. `command` is the name of the command: cue, praise, variant.
struct Answered {
  static constexpr const char* kName = "answered";
  int person = 0;
  std::string command;
  std::string detail;  ///< cue id, or the variant's step as text
  people::Outcome outcome = people::Outcome::no_change;
  std::string fault;  ///< id of the fault that it acted on; may be empty
  std::string said;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("command", self.command);
    visit("detail", self.detail);
    visit("outcome", self.outcome);
    visit("fault", self.fault);
    visit("said", self.said);
  }
};
struct PainTold {
  static constexpr const char* kName = "pain_told";
  int person = 0;
  int pain = 0;  ///< 0-10
  std::string said;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("pain", self.pain);
    visit("said", self.said);
  }
};
struct PersonStopped {
  static constexpr const char* kName = "person_stopped";
  int person = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
  }
};
struct PersonResumed {
  static constexpr const char* kName = "person_resumed";
  int person = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
  }
};
struct ClassStopped {
  static constexpr const char* kName = "class_stopped";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};
struct ClassResumed {
  static constexpr const char* kName = "class_resumed";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};
struct HelpCalled {
  static constexpr const char* kName = "help_called";
  int person = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
  }
};
/// A warning sign, or a harmless look-alike, begins to show.
struct SignBegan {
  static constexpr const char* kName = "sign_began";
  int person = 0;
  std::string sign;  ///< id of the class's event
  std::string name;  ///< for people
  bool look_alike = false;
  int tier = 0;  ///< content::EventModel::Tier
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("sign", self.sign);
    visit("name", self.name);
    visit("look_alike", self.look_alike);
    visit("tier", self.tier);
  }
};
struct SignEnded {
  static constexpr const char* kName = "sign_ended";
  int person = 0;
  std::string sign;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("sign", self.sign);
  }
};
/// A person says something unasked.
struct Said {
  static constexpr const char* kName = "said";
  int person = 0;
  std::string words;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("words", self.words);
  }
};
/// Something in the room, or its harmless look-alike, is there from now on.
struct HazardAppeared {
  static constexpr const char* kName = "hazard_appeared";
  int person = 0;
  std::string hazard;  ///< id of the class's hazard
  std::string name;    ///< for people
  std::string called;  ///< what the facilitator would call it: an id of roomNames()
  bool harmless = false;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("hazard", self.hazard);
    visit("name", self.name);
    visit("called", self.called);
    visit("harmless", self.harmless);
  }
};
/// Something came of a hazard that was not made safe: the sign that just began.
struct HazardShowed {
  static constexpr const char* kName = "hazard_showed";
  std::string hazard;
  std::string sign;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("hazard", self.hazard);
    visit("sign", self.sign);
  }
};
/// The facilitator begins to put something right. `hazard` is empty where there is nothing.
struct MakingSafe {
  static constexpr const char* kName = "making_safe";
  int person = 0;
  std::string name;
  std::string hazard;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("name", self.name);
    visit("hazard", self.hazard);
  }
};
/// It is put right, or there was nothing.
struct MadeSafe {
  static constexpr const char* kName = "made_safe";
  int person = 0;
  std::string name;
  std::string hazard;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("name", self.name);
    visit("hazard", self.hazard);
  }
};
struct ClassEnded {
  static constexpr const char* kName = "class_ended";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};

using CircuitEvent =
    std::variant<StationOpened, DemonstrationBegan, DemonstrationEnded, BoutBegan, BoutEnded,
                 RepetitionBegan, RepetitionBroken, SetFinished, Answered, PainTold, PersonStopped,
                 PersonResumed, ClassStopped, ClassResumed, HelpCalled, SignBegan, SignEnded, Said,
                 HazardAppeared, HazardShowed, MakingSafe, MadeSafe, ClassEnded>;

}  // namespace spotter::circuit
