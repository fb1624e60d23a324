#include "screens/speech.h"

#include <algorithm>

namespace spotter::screens {
namespace {

constexpr base::Tick kLongest = 20 * base::kTicksPerSecond;

struct Words {
  Spoken operator()(const circuit::Answered& answered) const {
    return {answered.person, answered.said};
  }
  Spoken operator()(const circuit::PainTold& told) const { return {told.person, told.said}; }
  Spoken operator()(const circuit::Said& said) const { return {said.person, said.words}; }
  Spoken operator()(const circuit::HelpCalled&) const { return {-1, "Help is on its way."}; }
  Spoken operator()(const circuit::ClassStopped&) const { return {-1, "Everybody stops."}; }
  Spoken operator()(const circuit::ClassResumed&) const { return {-1, "The class goes on."}; }
  Spoken operator()(const circuit::MakingSafe&) const { return {-1, "You see to it ..."}; }
  Spoken operator()(const circuit::MadeSafe& made) const {
    return {-1, made.hazard.empty() ? "All was in order there." : "It is safe now."};
  }
  Spoken operator()(const session::Withdrawn&) const { return {-1, "Taken back."}; }
  template <class T>
  Spoken operator()(const T&) const {
    return {};
  }
};

}  // namespace

std::vector<Spoken> spokenNow(const std::vector<session::Event>& events, base::Tick now) {
  std::vector<Spoken> spoken;
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if (event->tick + kLongest < now) break;
    // At a new station what was said at the last one is over.
    if (std::holds_alternative<circuit::StationOpened>(event->body)) break;
    Spoken line = std::visit(Words{}, event->body);
    if (line.words.empty()) continue;
    const double reading_s = 3.0 + 0.07 * static_cast<double>(line.words.size());
    line.at = event->tick;
    line.until = event->tick + base::toTick(reading_s);
    const bool replaced = std::any_of(spoken.begin(), spoken.end(), [&](const Spoken& later) {
      return later.person == line.person;
    });
    if (line.until >= now && !replaced) spoken.push_back(std::move(line));
  }
  std::reverse(spoken.begin(), spoken.end());
  return spoken;
}

std::string soundLine(const std::vector<std::string>& captions) {
  std::string line;
  for (const std::string& words : captions) line += (line.empty() ? "[" : " [") + words + "]";
  return line;
}

}  // namespace spotter::screens
