#include "screens/exam_class.h"

#include <algorithm>

#include "assess/wording.h"
#include "text/first_letter.h"

namespace spotter::screens {
namespace {

using circuit::Stage;

constexpr const char* kWatchAndCall =
    "In an exam you watch and call. Nothing that you do changes what comes.";
constexpr const char* kOwnEyes =
    "In an exam you see with your own eyes only: walk to where you want to look from.";

std::string nameOf(const circuit::Scene& scene, int person) {
  return scene.participants[static_cast<std::size_t>(person)].person.name;
}

std::string idleWords(const session::World& world) {
  if (world.circuit.stage == Stage::rested)
    return "The set is over. The next one begins by itself.";
  return "Nobody exercises yet. The set begins by itself: find a good place to look from.";
}

}  // namespace

bool isExam(const session::Scene& scene) { return scene.model.watch_only; }

std::string examWhyNot(const session::Scene& scene, const session::World& world, Action action) {
  if (!isExam(scene)) return "";
  switch (action) {
    case Action::stamp:
      return world.circuit.stage == Stage::exercising ? "" : idleWords(world);
    case Action::view_top:
    case Action::two_views:
    case Action::frame_fault:
      return kOwnEyes;
    case Action::lean_in:
      return "In an exam the picture is the same for everybody: walk nearer to see more.";
    case Action::respond:
    case Action::demonstrate:
    case Action::start_set:
    case Action::next_station:
    case Action::stop_class:
    case Action::get_help:
    case Action::ask:
    case Action::praise:
    case Action::easier:
    case Action::harder:
    case Action::make_safe:
      return kWatchAndCall;
    default:
      return "";
  }
}

bool examUses(Action action) {
  switch (action) {
    case Action::stamp:
    case Action::stop_person:
    case Action::card:
    case Action::next_person:
    case Action::previous_person:
    case Action::person_1:
    case Action::person_2:
    case Action::person_3:
    case Action::person_4:
    case Action::person_5:
    case Action::person_6:
    case Action::view_front:
    case Action::view_side:
    case Action::view_back:
    case Action::walk_forward:
    case Action::walk_back:
    case Action::turn_left:
    case Action::turn_right:
    case Action::step_left:
    case Action::step_right:
    case Action::look_up:
    case Action::look_down:
    case Action::sound:
    case Action::menu:
    case Action::help:
      return true;
    default:
      return false;
  }
}

std::string examStationLine(const ClassData& data) {
  const int station = data.world.circuit.station;
  const ExamGroup group = data.exam.value_or(ExamGroup{});
  return "Group " + std::to_string(group.number) + " of " + std::to_string(group.of) +
         ", station " + std::to_string(station + 1) + " of " +
         std::to_string(data.scene.stations.size()) + ": " +
         data.scene.stations[static_cast<std::size_t>(station)].exercise.name;
}

std::string examClock(const session::Scene& scene, const session::World& world) {
  if (world.circuit.stage != Stage::exercising) return "";
  const base::Tick lasts = base::toTick(scene.model.bout_s);
  // A repetition that has begun is done to its end.
  return assess::clockText(std::min(world.tick - world.circuit.stage_since, lasts)) + " of " +
         assess::clockText(lasts);
}

std::string examStageLine(const session::Scene& scene, const session::World& world) {
  switch (world.circuit.stage) {
    case Stage::exercising:
      return "The set is running: " + examClock(scene, world);
    case Stage::rested:
      return "The set is over. Finish naming what you saw.";
    case Stage::ended:
      return "This group is done.";
    case Stage::ready:
    case Stage::demonstrating:
      break;
  }
  return "People go to their places. The set begins by itself.";
}

int callsKept(const std::vector<session::Event>& events) {
  return static_cast<int>(std::count_if(events.begin(), events.end(), [](const auto& event) {
    return std::holds_alternative<session::Called>(event.body) ||
           std::holds_alternative<session::SignCalled>(event.body);
  }));
}

std::string callsKeptWords(int calls) {
  if (calls == 0) return "no calls yet";
  return std::to_string(calls) + (calls == 1 ? " call kept" : " calls kept");
}

std::string keptWords(const circuit::Scene& scene, int station, const session::Call& call) {
  std::string what = "something is wrong";
  for (const movement::FaultModel& fault :
       scene.stations[static_cast<std::size_t>(station)].faults) {
    if (fault.id == call.fault) what = text::withinSentence(fault.name);
  }
  if (call.sided) what += call.side == body::Side::left ? ", their left" : ", their right";
  return "Kept: " + nameOf(scene, call.person) + ", " + what + ".";
}

std::string keptWords(const circuit::Scene& scene, const session::CallSign& call) {
  for (const CallChoice& choice : signChoices()) {
    if (choice.id == call.answer)
      return "Kept: " + nameOf(scene, call.person) + ", warning sign: " +
             text::withinSentence(choice.label) + ".";
  }
  return "Kept.";
}

}  // namespace spotter::screens
