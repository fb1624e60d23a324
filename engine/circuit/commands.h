#pragma once

#include <string>
#include <string_view>

// What a facilitator can do in the exercise part. Each command is plain data with one list of
// fields. `person` is always the index of a participant of the class.

namespace spotter::circuit {

/// Show the exercise to the class. Who demonstrates cannot watch.
struct Demonstrate {
  static constexpr const char* kName = "demonstrate";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};
/// End the demonstration early.
struct EndDemonstration {
  static constexpr const char* kName = "end_demonstration";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};
/// "Off you go": everybody starts a set at this station.
struct StartBout {
  static constexpr const char* kName = "start_bout";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};
/// On to the next station, or to the end after the last one.
struct NextStation {
  static constexpr const char* kName = "next_station";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};
/// Say a cue to one person.
struct GiveCue {
  static constexpr const char* kName = "cue";
  int person = 0;
  std::string cue;  ///< cue id
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("cue", self.cue);
  }
};
/// Tell one person what they do well.
struct Praise {
  static constexpr const char* kName = "praise";
  int person = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
  }
};
/// Offer one person an easier (below 0), the usual (0) or a harder way: a step of the exercise's
/// variants.
struct ChangeVariant {
  static constexpr const char* kName = "variant";
  int person = 0;
  int step = -1;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("step", self.step);
  }
};
/// Whether the step of a variant, as text, is an easier way than the usual one.
inline bool isEasierWay(std::string_view step) { return !step.empty() && step.front() == '-'; }

/// "How does that feel, 0 to 10?"
struct AskPain {
  static constexpr const char* kName = "ask";
  int person = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
  }
};
/// Stop one person.
struct StopPerson {
  static constexpr const char* kName = "stop_person";
  int person = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
  }
};
/// Let a stopped person go on.
struct ResumePerson {
  static constexpr const char* kName = "resume_person";
  int person = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
  }
};
/// Stop everybody.
struct StopClass {
  static constexpr const char* kName = "stop_class";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};
/// Let everybody go on who was not stopped alone.
struct ResumeClass {
  static constexpr const char* kName = "resume_class";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};
/// Send for help, for one person.
struct GetHelp {
  static constexpr const char* kName = "get_help";
  int person = 0;
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
  }
};
/// Put right what is wrong in the room or with the kit at one person's place. It takes some
/// seconds; where there is nothing to put right it is only looked for.
struct MakeSafe {
  static constexpr const char* kName = "make_safe";
  int person = 0;
  std::string name;  ///< what it is: an id of roomNames(), "something_else" or "not_sure"
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("person", self.person);
    visit("name", self.name);
  }
};

}  // namespace spotter::circuit
