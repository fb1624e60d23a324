#include "screens/class_logic.h"

#include <cmath>
#include <cstdio>

#include "screens/exam_class.h"

namespace spotter::screens {
namespace {

using circuit::Activity;
using circuit::Stage;
using session::Command;
using session::Event;
using session::Scene;
using session::World;

constexpr double kSlow = 0.25;

ActionNow asItStands(const Scene& scene, const World& world, Action action, std::string label,
                     Command command) {
  std::string why_not = examWhyNot(scene, world, action);
  if (why_not.empty()) {
    if (const auto refusal = session::check(scene, world, command)) why_not = refusal->text;
  }
  return {action, std::move(label), std::move(command), std::move(why_not)};
}

std::string labelOf(Action action) { return std::string(infoOf(action).label); }

bool lastStation(const Scene& scene, const World& world) {
  return world.circuit.station + 1 >= static_cast<int>(scene.stations.size());
}

std::string clock(base::Tick ticks) {
  const int seconds = static_cast<int>(ticks / base::kTicksPerSecond);
  char text[16];
  std::snprintf(text, sizeof text, "%d:%02d", seconds / 60, seconds % 60);
  return text;
}

Command commandFor(const World& world, Action action, int chosen) {
  switch (action) {
    case Action::demonstrate:
      if (world.circuit.stage == Stage::demonstrating) return circuit::EndDemonstration{};
      return circuit::Demonstrate{};
    case Action::start_set:
      if (world.circuit.class_stopped && world.circuit.stage == Stage::exercising) {
        return circuit::ResumeClass{};
      }
      return circuit::StartBout{};
    case Action::next_station:
      return circuit::NextStation{};
    case Action::stop_class:
      return circuit::StopClass{};
    case Action::stop_person:
      return circuit::StopPerson{chosen};
    case Action::get_help:
      return circuit::GetHelp{chosen};
    case Action::ask:
      return circuit::AskPain{chosen};
    case Action::praise:
      return circuit::Praise{chosen};
    case Action::easier:
      return circuit::ChangeVariant{chosen, -1};
    case Action::harder:
      return circuit::ChangeVariant{chosen, 1};
    default:
      return session::Stamp{};
  }
}

std::string labelFor(const Scene& scene, const World& world, Action action) {
  if (action == Action::demonstrate && world.circuit.stage == Stage::demonstrating) {
    return "End the demonstration";
  }
  if (action == Action::start_set) {
    if (world.circuit.class_stopped && world.circuit.stage == Stage::exercising) {
      return "Go on with the class";
    }
    if (world.circuit.stage == Stage::rested) return "Another set";
  }
  if (action == Action::next_station && lastStation(scene, world)) return "Finish the class";
  return labelOf(action);
}

bool needsPerson(Action action) {
  return action == Action::stop_person || action == Action::get_help || action == Action::ask ||
         action == Action::praise || action == Action::easier || action == Action::harder;
}

}  // namespace

ActionNow actionNow(const Scene& scene, const World& world, Action action, int chosen) {
  if (needsPerson(action) && chosen < 0) {
    return {action, labelOf(action), commandFor(world, action, 0),
            "Choose a person first: click on them, or press Tab."};
  }
  Command command = commandFor(world, action, chosen);
  if (auto* variant = std::get_if<circuit::ChangeVariant>(&command)) {
    const int now = world.circuit.people[static_cast<std::size_t>(chosen)].state.variant_step;
    variant->step = scene.stepBeyond(world.circuit.station, now, variant->step);
  }
  return asItStands(scene, world, action, labelFor(scene, world, action), std::move(command));
}

ActionNow obviousAction(const Scene& scene, const World& world, const std::vector<Event>& events) {
  if (isExam(scene)) return actionNow(scene, world, Action::stamp, -1);
  Action action = Action::stamp;
  switch (world.circuit.stage) {
    case Stage::ready:
      action = wasDemonstrated(world, events) ? Action::start_set : Action::demonstrate;
      break;
    case Stage::demonstrating:
      action = Action::demonstrate;
      break;
    case Stage::exercising:
      if (world.circuit.class_stopped) action = Action::start_set;
      break;
    case Stage::rested:
    case Stage::ended:
      action = Action::next_station;
      break;
  }
  return actionNow(scene, world, action, -1);
}

std::optional<ActionNow> otherAction(const Scene& scene, const World& world,
                                     const std::vector<Event>& events) {
  if (isExam(scene)) return std::nullopt;
  switch (world.circuit.stage) {
    case Stage::ready:
      return actionNow(scene, world,
                       wasDemonstrated(world, events) ? Action::demonstrate : Action::start_set,
                       -1);
    case Stage::rested:
      return actionNow(scene, world, Action::start_set, -1);
    case Stage::exercising:
      if (world.circuit.class_stopped) return actionNow(scene, world, Action::next_station, -1);
      break;
    case Stage::demonstrating:
    case Stage::ended:
      break;
  }
  return std::nullopt;
}

std::string stationLine(const Scene& scene, const World& world) {
  const int station = world.circuit.station;
  return "Station " + std::to_string(station + 1) + " of " + std::to_string(scene.stations.size()) +
         ": " + scene.stations[static_cast<std::size_t>(station)].exercise.name;
}

std::string stageLine(const World& world) {
  switch (world.circuit.stage) {
    case Stage::ready:
      return "Everybody waits for you.";
    case Stage::demonstrating:
      return "You are showing the exercise.";
    case Stage::exercising:
      if (world.circuit.class_stopped) return "You have stopped the class.";
      return "The set is running: " + clock(world.tick - world.circuit.stage_since);
    case Stage::rested:
      return "The set is over.";
    case Stage::ended:
      break;
  }
  return "The class is over.";
}

std::string activityWords(const World& world, int person) {
  const auto& run = world.circuit.people[static_cast<std::size_t>(person)];
  if (run.helped) return "help is coming";
  switch (run.activity) {
    case Activity::exercising:
      return "exercising";
    case Activity::stopped:
      return "has stopped";
    case Activity::held:
      return "has paused";
    case Activity::finished:
      return "has finished the set";
    case Activity::waiting:
      break;
  }
  return run.where.underWay() ? "on the way to their place" : "waiting";
}

std::vector<CardLine> cardOf(const Scene& scene, int person) {
  const auto& participant = scene.participants[static_cast<std::size_t>(person)];
  const content::PersonModel& who = participant.person;
  const char* side = who.sore_side == body::Side::left ? "left " : "right ";
  const int pain = static_cast<int>(std::lround(participant.model.pain_today));
  return {{"Sore joint", side + who.sore_joint},
          {"Pain today", std::to_string(pain) + " of 10"},
          {"History", who.history},
          {"Agreed level", who.agreed_level},
          {"Usual limits", who.usual_limits}};
}

bool wasDemonstrated(const World& world, const std::vector<Event>& events) {
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if (std::holds_alternative<circuit::StationOpened>(event->body)) return false;
    const auto* shown = std::get_if<circuit::DemonstrationEnded>(&event->body);
    if (shown != nullptr && shown->station == world.circuit.station && shown->complete) return true;
  }
  return false;
}

int personInView(const ClassData& data) {
  int nearest = -1;
  double best = data.size.width * 0.5;
  // What is looked at need not stand in the middle of the window.
  const double middle_x =
      data.size.width * 0.5 + data.picture.camera.shift_right * data.size.height * 0.5;
  const double middle_y =
      data.size.height * 0.5 - data.picture.camera.shift_up * data.size.height * 0.5;
  for (int person = 0; person < static_cast<int>(data.picture.figures.size()); ++person) {
    const auto& frames = data.picture.figures[static_cast<std::size_t>(person)].frames;
    const auto pixel =
        picture::toPixel(data.picture.camera, data.size, frames.at(body::Joint::chest));
    if (!pixel) continue;
    const double off = std::hypot(pixel->x - middle_x, pixel->y - middle_y);
    if (off < best) {
      best = off;
      nearest = person;
    }
  }
  return nearest;
}

double speedOf(const ClassState& state, const Scene& scene) {
  // Time never slows in an exam: not in its groups, nor in what is led by its standard.
  if (isExam(scene) || !scene.standard.aided_views) return 1.0;
  return state.panel == Panel::call || state.panel == Panel::respond ? kSlow : 1.0;
}

}  // namespace spotter::screens
