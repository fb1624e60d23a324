#include <algorithm>
#include <cmath>

#include "content/check.h"
#include "content/unit_hint.h"

namespace spotter::content {

namespace {

constexpr double kLeastDistance = 0.8;  // m, two chairs beside each other

std::vector<std::string> stationIds(const ClassModel& plan) {
  std::vector<std::string> ids;
  for (const StationModel& station : plan.stations) ids.push_back(station.id);
  return ids;
}

const StationModel* stationOf(const ClassModel& plan, const std::string& id) {
  for (const StationModel& station : plan.stations) {
    if (station.id == id) return &station;
  }
  return nullptr;
}

void checkCause(Document& document, const FaultScript& script, const movement::FaultModel& fault,
                const std::string& path) {
  std::vector<std::string> causes;
  for (const auto& cause : fault.causes) causes.push_back(cause.id);
  const bool known = std::find(causes.begin(), causes.end(), script.cause) != causes.end();
  if (known || causes.empty() || script.cause.empty()) return;
  document.findings.add(Code::unknown_cause, document.places.of(path + ".cause"),
                        quoted(fault.id) + " has no cause " + quoted(script.cause),
                        didYouMean(script.cause, causes));
}

void checkSide(Document& document, const FaultScript& script, const movement::FaultModel& fault,
               const std::string& path) {
  if (fault.sided && !script.has_side) {
    document.findings.add(Code::side_missing, document.places.of(path),
                          quoted(fault.id) + " happens on one side: say which",
                          "write side = \"left\" or side = \"right\", their own");
  } else if (!fault.sided && script.has_side) {
    document.findings.add(Code::side_not_wanted, document.places.of(path + ".side"),
                          quoted(fault.id) + " has no side", "remove this line");
  }
}

void checkScript(Document& document, const ClassModel& plan, const FaultScript& script,
                 const std::string& path, const Catalogue& catalogue) {
  checkStation(document, plan, script.station, path + ".station");
  const auto* fault = catalogue.model<movement::FaultModel>(Kind::fault, script.fault);
  if (!fault) return;
  const StationModel* station = stationOf(plan, script.station);
  const bool known = station && catalogue.find(Kind::exercise, station->exercise);
  if (known && station->exercise != fault->exercise_id) {
    document.findings.add(Code::fault_of_other_exercise, document.places.of(path + ".fault"),
                          quoted(script.fault) + " is a fault of " + quoted(fault->exercise_id) +
                              ", but this station does " + quoted(station->exercise));
  }
  checkCause(document, script, *fault, path);
  checkSide(document, script, *fault, path);
}

void checkVariation(Document& document, const ClassModel& plan, const VariationScript& script,
                    const std::string& path, const Catalogue& catalogue) {
  checkStation(document, plan, script.station, path + ".station");
  const StationModel* station = stationOf(plan, script.station);
  const auto* exercise =
      station ? catalogue.model<movement::ExerciseModel>(Kind::exercise, station->exercise)
              : nullptr;
  if (!exercise || script.variation.empty()) return;
  std::vector<std::string> known;
  for (const auto& variation : exercise->variations) known.push_back(variation.id);
  if (std::find(known.begin(), known.end(), script.variation) != known.end()) return;
  document.findings.add(Code::unknown_variation, document.places.of(path + ".variation"),
                        quoted(exercise->id) + " has no variation " + quoted(script.variation),
                        didYouMean(script.variation, known));
}

void checkParticipant(Document& document, const ClassModel& plan, std::size_t i,
                      const Catalogue& catalogue) {
  const ParticipantModel& participant = plan.participants[i];
  const std::string path = entryPath("participant", i);
  std::vector<std::string> scripts;
  for (std::size_t j = 0; j < participant.faults.size(); ++j) {
    const FaultScript& script = participant.faults[j];
    checkScript(document, plan, script, entryPath(path + ".fault", j), catalogue);
    scripts.push_back(script.station + " / " + script.fault);
  }
  checkDistinct(document, path + ".fault", "fault", scripts);
  for (std::size_t j = 0; j < participant.variations.size(); ++j) {
    checkVariation(document, plan, participant.variations[j], entryPath(path + ".variation", j),
                   catalogue);
  }
  for (std::size_t j = 0; j < i; ++j) {
    const ParticipantModel& other = plan.participants[j];
    const double across = participant.x_m - other.x_m;
    const double along = participant.z_m - other.z_m;
    const double distance = std::sqrt(across * across + along * along);
    if (distance >= kLeastDistance || !document.places.has(path + ".x_m")) continue;
    document.findings.add(Code::too_close, document.places.of(path + ".x_m"),
                          quoted(participant.person) + " and " + quoted(other.person) +
                              " stand closer than " + shortestNumber(kLeastDistance) + " m");
  }
}

bool isPerceivable(const EventModel& event) {
  return event.gesture != EventModel::Gesture::none || event.face != EventModel::Face::neutral ||
         event.stops_moving || event.pallor01 > 0.0 || event.sweat01 > 0.0 || !event.says.empty();
}

// Taking one of these seriously is right whatever the file says.
bool isWarningSign(EventModel::Gesture gesture) {
  using Gesture = EventModel::Gesture;
  switch (gesture) {
    case Gesture::hand_to_chest:
    case Gesture::faint:
    case Gesture::breathless:
    case Gesture::sharp_pain:
    case Gesture::guard:
    case Gesture::give_way:
    case Gesture::rub_calf:
    case Gesture::arm_drift:
    case Gesture::lose_balance:
    case Gesture::white_knuckles:
    case Gesture::rise_dizzy:
    case Gesture::tremble:
    case Gesture::freeze:
    case Gesture::feverish:
      return true;
    default:
      return false;
  }
}

void checkEventSide(Document& document, const EventModel& event, const std::string& path) {
  if (!document.read_well || !event.has_side || movement::hasSide(gestureOf(event))) return;
  document.findings.add(Code::side_not_wanted, document.places.of(path + ".side"),
                        event.gesture == EventModel::Gesture::none
                            ? "an event without a gesture has no side"
                            : "this gesture has no side: it is the same on both",
                        "remove this line, or choose a gesture of one hand or leg");
}

void checkEvent(Document& document, const ClassModel& plan, std::size_t i) {
  const EventModel& event = plan.events[i];
  const std::string path = entryPath("event", i);
  checkStation(document, plan, event.station, path + ".station");
  checkPresent(document, plan, event.person, path + ".person");
  std::vector<std::string> hazards;
  for (const HazardModel& hazard : plan.hazards) hazards.push_back(hazard.id);
  const bool known = event.after_hazard.empty() ||
                     std::find(hazards.begin(), hazards.end(), event.after_hazard) != hazards.end();
  if (!known) {
    document.findings.add(Code::unknown_hazard, document.places.of(path + ".after_hazard"),
                          "this class has no hazard " + quoted(event.after_hazard),
                          didYouMean(event.after_hazard, hazards));
  }
  // What could not be read is told where it stands.
  if (document.read_well && !isPerceivable(event)) {
    document.findings.add(Code::invisible_event, document.places.of(path),
                          "nobody could notice this event",
                          "give it a gesture, a face, pallor, sweat, words, or stops_moving");
  }
  checkEventSide(document, event, path);
  if (event.kind == EventModel::Kind::look_alike && isWarningSign(event.gesture)) {
    document.findings.add(Code::harmless_alarm, document.places.of(path + ".gesture"),
                          "this gesture is a warning sign, but the event is marked as harmless",
                          "choose a gesture that only looks like it, or kind = \"safety\"");
  }
}

/// What an event follows is said in the class's own discussion, by the one who shows the event.
void checkAfterBeat(Document& document, const ClassModel& plan, const DiscussionModel* discussion) {
  std::vector<std::string> beats;
  for (const BeatModel& beat : discussion ? discussion->beats : std::vector<BeatModel>())
    beats.push_back(beat.id);
  for (std::size_t i = 0; i < plan.events.size(); ++i) {
    const EventModel& event = plan.events[i];
    const std::string path = entryPath("event", i) + ".after_beat";
    if (event.after_beat.empty()) continue;
    const auto beat = std::find(beats.begin(), beats.end(), event.after_beat);
    if (beat == beats.end()) {
      document.findings.add(
          Code::unknown_entry, document.places.of(path),
          plan.discussion.empty()
              ? "this class has no discussion in which something could come up"
              : "the discussion " + quoted(plan.discussion) + " has no beat " + quoted(event.after_beat),
          plan.discussion.empty() ? "give the class a `discussion`, or remove this line"
                                  : didYouMean(event.after_beat, beats));
      continue;
    }
    const std::string& by =
        discussion->beats[static_cast<std::size_t>(beat - beats.begin())].by;
    if (by == event.person) continue;
    document.findings.add(Code::unknown_entry, document.places.of(path),
                          quoted(event.after_beat) + " is brought up by " + quoted(by) +
                              ", not by " + quoted(event.person),
                          "what somebody told comes back in them");
  }
}

void checkDiscussionOfClass(Document& document, const ClassModel& plan,
                            const Catalogue& catalogue) {
  if (!document.read_well) return;
  if (plan.discussion.empty() && plan.stations.empty()) {
    document.findings.add(Code::nothing_to_do, document.places.of("id"),
                          "this class has nothing to do",
                          "give it a [[station]] or a `discussion`");
  }
  const auto* discussion = catalogue.model<DiscussionModel>(Kind::discussion, plan.discussion);
  if (plan.discussion.empty() || discussion) checkAfterBeat(document, plan, discussion);
  const auto* group =
      discussion ? catalogue.model<GroupModel>(Kind::group, discussion->group) : nullptr;
  if (!group) return;
  for (const MemberModel& member : group->members) {
    const bool comes = std::any_of(
        plan.participants.begin(), plan.participants.end(),
        [&](const ParticipantModel& participant) { return participant.person == member.person; });
    if (comes) continue;
    document.findings.add(Code::other_people, document.places.of("discussion"),
                          quoted(member.person) + " talks in " + quoted(plan.discussion) +
                              " but does not take part in this class",
                          "give them a [[participant]], or choose another discussion");
  }
  // Everybody has a chair in the circle.
  for (std::size_t i = 0; i < plan.participants.size(); ++i) {
    const std::string& person = plan.participants[i].person;
    const bool talks = std::any_of(group->members.begin(), group->members.end(),
                                   [&](const MemberModel& member) { return member.person == person; });
    if (talks || person.empty()) continue;
    document.findings.add(Code::other_people,
                          document.places.of(entryPath("participant", i) + ".person"),
                          quoted(person) + " takes part, but is not one of the group that talks in " +
                              quoted(plan.discussion),
                          "leave them out, or add them to the group " + quoted(group->id));
  }
}

}  // namespace

void checkStation(Document& document, const ClassModel& plan, const std::string& id,
                  const std::string& path) {
  if (id.empty() || stationOf(plan, id)) return;
  document.findings.add(Code::unknown_station, document.places.of(path),
                        "this class has no station " + quoted(id),
                        didYouMean(id, stationIds(plan)));
}

void checkPresent(Document& document, const ClassModel& plan, const std::string& person,
                  const std::string& path) {
  std::vector<std::string> people;
  for (const ParticipantModel& participant : plan.participants)
    people.push_back(participant.person);
  const bool present = std::find(people.begin(), people.end(), person) != people.end();
  if (present || person.empty()) return;
  document.findings.add(Code::person_not_in_class, document.places.of(path),
                        quoted(person) + " does not take part in this class",
                        didYouMean(person, people));
}

void checkClass(Document& document, const Catalogue& catalogue) {
  const auto& plan = std::get<ClassModel>(document.model);
  std::vector<std::string> people, events;
  for (const ParticipantModel& participant : plan.participants)
    people.push_back(participant.person);
  for (const EventModel& event : plan.events) events.push_back(event.id);
  checkDistinct(document, "station", "id", stationIds(plan));
  checkDistinct(document, "participant", "person", people);
  checkDistinct(document, "event", "id", events);
  for (std::size_t i = 0; i < plan.participants.size(); ++i) {
    checkParticipant(document, plan, i, catalogue);
  }
  for (std::size_t i = 0; i < plan.events.size(); ++i) checkEvent(document, plan, i);
  checkDiscussionOfClass(document, plan, catalogue);
  checkOnFloor(document, plan, catalogue);
  checkHazards(document, catalogue);
}

}  // namespace spotter::content
