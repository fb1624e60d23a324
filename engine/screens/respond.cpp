#include "screens/respond.h"

#include <algorithm>

#include "circuit/room.h"
#include "text/first_letter.h"

namespace spotter::screens {
namespace {

using session::Command;
using session::Event;
using session::Scene;
using session::World;

constexpr std::size_t kCues = 4;

const movement::FaultModel* faultOf(const circuit::Station& station, const std::string& id) {
  for (const movement::FaultModel& fault : station.faults) {
    if (fault.id == id) return &fault;
  }
  return nullptr;
}

/// Plain cues of a station: harmless general advice first, then whatever its faults offer.
std::vector<std::string> generalCues(const Scene& scene, const circuit::Station& station) {
  std::vector<std::string> chosen;
  for (const auto kind : {content::CueModel::Kind::plain, content::CueModel::Kind::helpful}) {
    for (const movement::FaultModel& fault : station.faults) {
      for (const std::string& cue : fault.cues) {
        const auto found = scene.cues.find(cue);
        if (found == scene.cues.end() || found->second.kind != kind) continue;
        const bool known = std::find(chosen.begin(), chosen.end(), cue) != chosen.end();
        if (!known && chosen.size() < kCues) chosen.push_back(cue);
      }
    }
  }
  return chosen;
}

class Options {
 public:
  Options(const Scene& scene, const World& world) : scene_(scene), world_(world) {}

  void add(ResponseOption::Kind kind, std::string label, Command command) {
    const auto refusal = session::check(scene_, world_, command);
    options_.push_back({kind, std::move(label), std::move(command), refusal ? refusal->text : ""});
  }
  std::vector<ResponseOption> take() { return std::move(options_); }

 private:
  const Scene& scene_;
  const World& world_;
  std::vector<ResponseOption> options_;
};

/// One way easier or harder than now; the usual one lies between.
void addVariant(Options& options, const Scene& scene, const World& world, int person, int change) {
  const auto kind = change < 0 ? ResponseOption::Kind::easier : ResponseOption::Kind::harder;
  const int station = world.circuit.station;
  const int now = world.circuit.people[static_cast<std::size_t>(person)].state.variant_step;
  const int step = scene.stepBeyond(station, now, change);
  std::string label = change < 0 ? "Easier" : "Harder";
  if (step == 0)
    label += ": back to the usual way";
  else if (const auto* variant = scene.variantAt(station, step))
    label += ": " + variant->name;
  options.add(kind, label, circuit::ChangeVariant{person, step});
}

// "Make it safe: clear it away".
std::string safeLabel(const std::string& name) {
  for (const circuit::RoomName& known : circuit::roomNames()) {
    if (known.id != name) continue;
    return "Make it safe: " + text::withinSentence(known.doing);
  }
  return "Make it safe";
}

void addRoom(Options& options, const World& world, const RoomCall& called) {
  using Kind = ResponseOption::Kind;
  options.add(Kind::make_safe, safeLabel(called.name),
              circuit::MakeSafe{called.person, called.name});
  if (world.circuit.class_stopped)
    options.add(Kind::resume, "Go on with the class", circuit::ResumeClass{});
  else if (world.circuit.stage == circuit::Stage::exercising)
    options.add(Kind::stop_class, "Stop the class", circuit::StopClass{});
}

// Whether the last thing called for somebody was in the room, since the set began if one runs.
bool lastCalledInRoom(const std::vector<Event>& events, int person) {
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if (std::holds_alternative<circuit::BoutBegan>(event->body)) return false;
    const auto* body = std::get_if<session::Called>(&event->body);
    if (body != nullptr && body->person == person) return false;
    const auto* room = std::get_if<session::RoomCalled>(&event->body);
    if (room != nullptr && room->person == person) return true;
  }
  return false;
}

}  // namespace

std::optional<RoomCall> roomCalled(const std::vector<Event>& events, int person) {
  std::vector<RoomCall> seen_to;
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if (const auto* making = std::get_if<circuit::MakingSafe>(&event->body))
      seen_to.push_back({making->person, making->name});
    const auto* call = std::get_if<session::RoomCalled>(&event->body);
    if (call == nullptr || (person >= 0 && call->person != person)) continue;
    const bool done = std::any_of(seen_to.begin(), seen_to.end(), [&](const RoomCall& other) {
      return other.person == call->person && other.name == call->name;
    });
    if (!done) return RoomCall{call->person, call->name};
  }
  return std::nullopt;
}

std::optional<std::string> calledFault(const Scene& scene, const World& world,
                                       const std::vector<Event>& events, int person) {
  const auto& station = scene.stations[static_cast<std::size_t>(world.circuit.station)];
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if (std::holds_alternative<circuit::BoutBegan>(event->body)) break;
    const auto* call = std::get_if<session::Called>(&event->body);
    if (call == nullptr || call->person != person) continue;
    if (faultOf(station, call->fault) != nullptr) return call->fault;
    return std::nullopt;
  }
  return std::nullopt;
}

std::vector<ResponseOption> responsesFor(const Scene& scene, const World& world,
                                         const std::vector<Event>& events, int person) {
  using Kind = ResponseOption::Kind;
  if (person < 0 || person >= static_cast<int>(world.circuit.people.size())) return {};
  const auto& station = scene.stations[static_cast<std::size_t>(world.circuit.station)];
  const auto called = calledFault(scene, world, events, person);
  Options options(scene, world);
  std::optional<RoomCall> in_room;
  if (lastCalledInRoom(events, person)) in_room = roomCalled(events, person);
  if (in_room) addRoom(options, world, *in_room);
  const movement::FaultModel* fault = called ? faultOf(station, *called) : nullptr;
  std::vector<std::string> cues = fault != nullptr ? fault->cues : generalCues(scene, station);
  if (in_room) cues.clear();
  for (const std::string& cue : cues) {
    const auto found = scene.cues.find(cue);
    if (found == scene.cues.end()) continue;
    options.add(Kind::cue, "\xE2\x80\x9C" + found->second.text + "\xE2\x80\x9D",
                circuit::GiveCue{person, cue});
  }
  options.add(Kind::praise, "Praise", circuit::Praise{person});
  addVariant(options, scene, world, person, -1);
  addVariant(options, scene, world, person, +1);
  options.add(Kind::ask, "\xE2\x80\x9CHow does that feel, 0 to 10?\xE2\x80\x9D",
              circuit::AskPain{person});
  const auto activity = world.circuit.people[static_cast<std::size_t>(person)].activity;
  const bool stopped =
      activity == circuit::Activity::stopped || activity == circuit::Activity::held;
  if (stopped)
    options.add(Kind::resume, "Let them go on", circuit::ResumePerson{person});
  else
    options.add(Kind::stop, "Stop this person", circuit::StopPerson{person});
  return options.take();
}

}  // namespace spotter::screens
