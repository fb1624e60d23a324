#pragma once

#include <string>
#include <variant>

// What a facilitator can do in a discussion. Each command is plain data with one list of fields.

namespace spotter::talk {

/// Takes breath to speak: nobody else begins for a while, so that there is time to choose words.
struct HoldFloor {
  static constexpr const char* kName = "hold_floor";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};
/// Leaves the floor to the group after all.
struct LeaveFloor {
  static constexpr const char* kName = "leave_floor";
  template <class Self, class Visit>
  static void fields(Self&, Visit&&) {}
};
/// Says one of the wordings that are offered. Waits for the end of a line that is being said.
struct Say {
  static constexpr const char* kName = "say";
  std::string wording;
  int person = -1;  ///< who is meant; -1: the group, or who spoke last
  int other = -1;   ///< the second person of a link
  std::string slide{};  ///< id of the message whose slide is shown; empty: none
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("wording", self.wording);
    visit("person", self.person);
    visit("other", self.other);
    visit("slide", self.slide);
  }
};

using TalkCommand = std::variant<HoldFloor, LeaveFloor, Say>;

}  // namespace spotter::talk
