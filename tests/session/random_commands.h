#pragma once

#include <iterator>
#include <limits>
#include <string>

#include "base/random.h"
#include "circuit/room.h"
#include "session/session.h"

namespace support {

/// Commands as a person, a program or an attacker might send them: sensible ones, and any nonsense.
class RandomCommands {
 public:
  RandomCommands(const spotter::session::Scene& scene, std::uint64_t seed, int stream)
      : scene_(scene), stream_(seed, -1, "random commands", stream) {}

  spotter::session::Command next(int station) {
    using namespace spotter;
    const int who = person();
    switch (stream_.below(19)) {
      case 0:
        return session::MoveTo{whole(5000), whole(6000), whole(20000), whole(7000)};
      case 1:
        return session::Stamp{};
      case 2:
      case 3:
        return stream_.below(4) == 0
                   ? session::Call{who, session::kRoom, room(), side(), false, true}
                   : session::Call{who, region(), fault(station), side(), stream_.below(2) == 0,
                                   true};
      case 4:
        return session::Withdraw{};
      case 5:
        return session::Reflect{words()};
      case 6:
        return circuit::Demonstrate{};
      case 7:
        return circuit::EndDemonstration{};
      case 8:
        return circuit::StartBout{};
      case 9:
        return circuit::NextStation{};
      case 10:
        return circuit::GiveCue{who, cue()};
      case 11:
        return circuit::Praise{who};
      case 12:
        return circuit::ChangeVariant{who, whole(2)};
      case 13:
        return circuit::AskPain{who};
      case 14:
        return circuit::StopPerson{who};
      case 15:
        return circuit::ResumePerson{who};
      case 16:
        return stream_.below(2) == 0 ? session::Command{circuit::StopClass{}}
                                     : session::Command{circuit::ResumeClass{}};
      case 17:
        return circuit::MakeSafe{who, room()};
      default:
        return circuit::GetHelp{who};
    }
  }
  spotter::base::RandomStream& stream() { return stream_; }

 private:
  int whole(int usual) {
    switch (stream_.below(12)) {
      case 0:
        return std::numeric_limits<int>::max();
      case 1:
        return std::numeric_limits<int>::min();
      default:
        return stream_.below(2 * usual + 1) - usual;
    }
  }
  int person() {
    return stream_.below(8) == 0 ? whole(50)
                                 : stream_.below(static_cast<int>(scene_.participants.size()));
  }
  spotter::body::Side side() {
    return stream_.below(2) == 0 ? spotter::body::Side::left : spotter::body::Side::right;
  }
  std::string words() {
    return std::string(static_cast<std::size_t>(stream_.below(500)),
                       static_cast<char>(stream_.below(256)));
  }
  std::string region() {
    return stream_.below(6) == 0
               ? words()
               : spotter::session::regions()[static_cast<std::size_t>(stream_.below(8))];
  }
  std::string room() {
    if (stream_.below(5) == 0) return words();
    const auto names = spotter::circuit::roomNames();
    return names[static_cast<std::size_t>(stream_.below(static_cast<int>(names.size())))].id;
  }
  std::string fault(int station) {
    const auto& faults = scene_.stations[static_cast<std::size_t>(station)].faults;
    if (stream_.below(4) == 0 || faults.empty())
      return stream_.below(2) == 0 ? "not_sure" : words();
    return faults[static_cast<std::size_t>(stream_.below(static_cast<int>(faults.size())))].id;
  }
  std::string cue() {
    if (stream_.below(6) == 0) return words();
    auto cue = scene_.cues.begin();
    std::advance(cue, stream_.below(static_cast<int>(scene_.cues.size())));
    return cue->first;
  }
  const spotter::session::Scene& scene_;
  spotter::base::RandomStream stream_;
};

}  // namespace support
