#include "screens/call_flow.h"

#include <array>
#include <utility>

#include "circuit/room.h"
#include "session/session.h"

namespace spotter::screens {
namespace {

using body::Joint;
using body::Side;

constexpr std::size_t kMostNames = 7;

struct RegionWords {
  const char* id;
  const char* label;
};
constexpr std::array<RegionWords, 8> kRegionWords = {{{"feet", "Feet and heels"},
                                                      {"knees", "Knees"},
                                                      {"hips", "Hips and pelvis"},
                                                      {"trunk", "Trunk and back"},
                                                      {"arms", "Arms and hands"},
                                                      {"head", "Head and face"},
                                                      {"breathing", "Breathing"},
                                                      {session::kRoom, "Room and kit"}}};

const circuit::Station& stationAt(const circuit::Scene& scene, int station) {
  return scene.stations[static_cast<std::size_t>(station)];
}

/// The call that has been put together.
session::Call callOf(const CallFlow& flow, bool sure) {
  session::Call call;
  call.person = flow.person;
  call.region = flow.region;
  call.fault = flow.fault;
  call.sided = flow.side.has_value();
  call.side = flow.side.value_or(Side::left);
  call.sure = sure;
  return call;
}

bool inRoom(const CallFlow& flow) { return flow.region == session::kRoom; }

bool asksForSide(const CallFlow& flow, const circuit::Scene& scene, int station) {
  if (inRoom(flow)) return false;
  for (const movement::FaultModel& fault : stationAt(scene, station).faults) {
    if (fault.id == flow.fault) return fault.sided;
  }
  return false;
}

std::string nameOf(const CallFlow& flow, const circuit::Scene& scene) {
  return scene.participants[static_cast<std::size_t>(flow.person)].person.name;
}

/// In an exam every further question costs sight of the class: a name is asked for, and a side where
/// there is one.
std::optional<session::Call> chooseInExam(CallFlow& flow, const circuit::Scene& scene, int station,
                                          const std::string& id) {
  if (id == kWarningSign) {
    flow.step = CallStep::sign;
    return std::nullopt;
  }
  flow.fault = id;
  for (const movement::FaultModel& fault : stationAt(scene, station).faults) {
    if (fault.id == id) flow.region = fault.region;
  }
  if (flow.region.empty()) flow.region = "trunk";  // a call has one; nothing is marked by it
  if (asksForSide(flow, scene, station)) {
    flow.step = CallStep::side;
    return std::nullopt;
  }
  flow.side.reset();
  return callOf(flow, true);
}

void takeName(CallFlow& flow, const circuit::Scene& scene, int station, const std::string& id) {
  flow.fault = id;
  const bool needs_side = asksForSide(flow, scene, station);
  if (!needs_side && flow.fault != "something_else") flow.side.reset();
  flow.step = needs_side ? CallStep::side : CallStep::sureness;
}

}  // namespace

std::vector<CallChoice> regionChoices() {
  std::vector<CallChoice> choices;
  for (const RegionWords& region : kRegionWords) choices.push_back({region.id, region.label});
  return choices;
}

std::vector<CallChoice> roomChoices() {
  std::vector<CallChoice> choices;
  for (const circuit::RoomName& name : circuit::roomNames())
    choices.push_back({name.id, name.label});
  choices.push_back({"something_else", "Something else"});
  choices.push_back({"not_sure", "Not sure what it is"});
  return choices;
}

std::vector<CallChoice> nameChoices(const circuit::Scene& scene, int station,
                                    const std::string& region) {
  std::vector<CallChoice> choices;
  for (const bool of_region : {true, false}) {
    for (const movement::FaultModel& fault : stationAt(scene, station).faults) {
      const bool wanted = (fault.region == region) == of_region;
      if (wanted && choices.size() < kMostNames) choices.push_back({fault.id, fault.name});
    }
  }
  choices.push_back({"something_else", "Something else"});
  choices.push_back({"not_sure", "Not sure what it is"});
  return choices;
}

std::vector<CallChoice> examChoices(const circuit::Scene& scene, int station,
                                    const std::string& region) {
  std::vector<CallChoice> choices = {{"not_sure", "Something is wrong, I cannot name it"}};
  for (const bool of_region : {true, false}) {
    for (const movement::FaultModel& fault : stationAt(scene, station).faults) {
      if ((fault.region == region) == of_region) choices.push_back({fault.id, fault.name});
    }
  }
  choices.push_back({kWarningSign, "A warning sign"});
  return choices;
}

std::vector<CallChoice> signChoices() {
  return {{"stop", "This person should stop now"},
          {"make_safe", "Make it safe: an easier way, or put right what it comes from"},
          {"follow_plan", "Follow the emergency plan: stop and get help"}};
}

std::vector<CallChoice> choicesOf(const CallFlow& flow, const circuit::Scene& scene, int station) {
  switch (flow.step) {
    case CallStep::region:
      return regionChoices();
    case CallStep::name:
      if (flow.exam) return examChoices(scene, station, flow.region);
      return inRoom(flow) ? roomChoices() : nameChoices(scene, station, flow.region);
    case CallStep::sign:
      return signChoices();
    case CallStep::side:
      return {{"left", "THEIR left"}, {"right", "THEIR right"}};
    case CallStep::sureness:
      break;
  }
  return {{"sure", "I am sure"}, {"unsure", "I am not sure"}};
}

std::string questionOf(const CallFlow& flow, const circuit::Scene& scene) {
  const std::string who = nameOf(flow, scene);
  switch (flow.step) {
    case CallStep::region:
      return who + ": click the body part, or choose";
    case CallStep::name:
      if (flow.exam) return who + ": what do you see?";
      return inRoom(flow) ? "What is wrong at " + who + "'s place?" : "What is it?";
    case CallStep::sign:
      return who + ": what ought to be done?";
    case CallStep::side:
      return "On which side, as " + who + " would say?";
    case CallStep::sureness:
      break;
  }
  return "How sure are you?";
}

std::string briefQuestionOf(const CallFlow& flow, const circuit::Scene& scene) {
  if (flow.step == CallStep::region) return nameOf(flow, scene) + ": which part?";
  if (flow.step == CallStep::side) return nameOf(flow, scene) + "'s left or right?";
  return questionOf(flow, scene);
}

std::optional<session::Call> chooseLine(CallFlow& flow, const circuit::Scene& scene, int station,
                                        int index) {
  const auto choices = choicesOf(flow, scene, station);
  if (index < 0 || index >= static_cast<int>(choices.size())) return std::nullopt;
  const std::string& id = choices[static_cast<std::size_t>(index)].id;
  switch (flow.step) {
    case CallStep::region:
      flow.region = id;
      flow.side.reset();
      flow.step = CallStep::name;
      return std::nullopt;
    case CallStep::name:
      if (flow.exam) return chooseInExam(flow, scene, station, id);
      takeName(flow, scene, station, id);
      return std::nullopt;
    case CallStep::side:
      flow.side = index == 0 ? Side::left : Side::right;
      if (flow.exam) return callOf(flow, true);
      flow.step = CallStep::sureness;
      return std::nullopt;
    case CallStep::sign:
      return std::nullopt;
    case CallStep::sureness:
      break;
  }
  return callOf(flow, index == 0);
}

void chooseBodyPart(CallFlow& flow, int person, Joint joint) {
  flow.person = person;
  flow.region = regionOf(joint);
  flow.side = sideOf(joint);
  flow.fault.clear();
  flow.thing = -1;
  flow.step = CallStep::name;
}

void chooseThing(CallFlow& flow, int person, int thing) {
  flow.person = person;
  flow.region = session::kRoom;
  flow.side.reset();
  flow.fault.clear();
  flow.thing = thing;
  flow.step = CallStep::name;
}

void stepBack(CallFlow& flow) {
  if (flow.step == CallStep::name && (flow.only_room || flow.exam)) return;
  if (flow.step == CallStep::name)
    flow.step = CallStep::region;
  else if (flow.step != CallStep::region)
    flow.step = CallStep::name;
}

std::string summaryOf(const CallFlow& flow, const circuit::Scene& scene, int station) {
  std::string words = nameOf(flow, scene);
  for (const RegionWords& region : kRegionWords) {
    if (flow.step != CallStep::region && region.id == flow.region) {
      words += " \xC2\xB7 " + std::string(region.label);
    }
  }
  if (flow.step != CallStep::side && flow.step != CallStep::sureness) return words;
  const auto choices = inRoom(flow)  ? roomChoices()
                       : flow.exam ? examChoices(scene, station, flow.region)
                                   : nameChoices(scene, station, flow.region);
  for (const CallChoice& choice : choices) {
    if (choice.id == flow.fault) words += " \xC2\xB7 " + choice.label;
  }
  if (flow.side)
    words += *flow.side == Side::left ? " \xC2\xB7 THEIR left" : " \xC2\xB7 THEIR right";
  return words;
}

std::string regionOf(Joint joint) {
  switch (joint) {
    case Joint::left_foot:
    case Joint::left_toes:
    case Joint::right_foot:
    case Joint::right_toes:
      return "feet";
    case Joint::left_lower_leg:
    case Joint::right_lower_leg:
      return "knees";
    case Joint::hips:
    case Joint::left_upper_leg:
    case Joint::right_upper_leg:
      return "hips";
    case Joint::spine:
    case Joint::chest:
    case Joint::upper_chest:
      return "trunk";
    case Joint::neck:
    case Joint::head:
      return "head";
    default:
      return "arms";
  }
}

std::optional<Side> sideOf(Joint joint) {
  const std::string_view name = body::vrmName(joint);
  if (name.starts_with("left")) return Side::left;
  if (name.starts_with("right")) return Side::right;
  return std::nullopt;
}

maths::Vec3 regionCentre(const body::JointFrames& frames, const std::string& region,
                         std::optional<Side> side) {
  const auto both = [&](Joint left, Joint right) {
    if (side) return frames.at(*side == Side::left ? left : right);
    return (frames.at(left) + frames.at(right)) / 2.0;
  };
  if (region == "feet") return both(Joint::left_foot, Joint::right_foot);
  if (region == "knees") return both(Joint::left_lower_leg, Joint::right_lower_leg);
  if (region == "hips") return both(Joint::left_upper_leg, Joint::right_upper_leg);
  if (region == "arms") return both(Joint::left_lower_arm, Joint::right_lower_arm);
  if (region == "head") return frames.at(Joint::head);
  return frames.at(Joint::upper_chest);
}

}  // namespace spotter::screens
