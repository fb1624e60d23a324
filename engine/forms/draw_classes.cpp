#include <algorithm>
#include <array>
#include <cmath>

#include "content/describe.h"
#include "forms/draw_parts.h"

namespace spotter::forms {
namespace {

using content::ClassModel;

/// A place of four from which, at two stops of the one who watches, everybody is seen from in front
/// and from the side (found by a search over places; with a plain row three or four stops are needed).
struct Spot {
  double x_m, z_m, heading_deg;
};
constexpr std::array<Spot, 4> kFour = {{{-2.44, 0.34, 90.0},
                                        {-0.22, -2.01, 15.0},
                                        {2.00, 0.98, -90.0},
                                        {2.60, -2.20, 15.0}}};

/// Where a group exercises: four at the places above, others on a wide zigzag, neighbours turned a
/// quarter against each other, with room to walk round everybody.
content::ParticipantModel placed(const content::BlueprintModel& plan, int person) {
  content::ParticipantModel participant;
  if (plan.people == static_cast<int>(kFour.size())) {
    const Spot& spot = kFour[static_cast<std::size_t>(person)];
    participant.x_m = spot.x_m;
    participant.z_m = spot.z_m;
    participant.heading_deg = spot.heading_deg;
    return participant;
  }
  constexpr double kWidest_m = 6.4;
  constexpr double kTurn_deg = 45.0;
  const double apart_m = std::min(2.1, kWidest_m / std::max(plan.people - 1, 1));
  const double across_m = apart_m * (person - 0.5 * (plan.people - 1));
  participant.x_m = std::round(100.0 * across_m) / 100.0;
  participant.z_m = person % 2 == 0 ? -1.6 : 0.4;
  participant.heading_deg = person % 2 == 0 ? kTurn_deg : -kTurn_deg;
  return participant;
}

template <class E>
E enumOf(const std::vector<std::string>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return static_cast<E>(found == names.end() ? 0 : found - names.begin());
}

const std::vector<std::string>& choicesOf(const char* key) {
  return content::description(content::Kind::class_plan).find("event")->child->find(key)->choices;
}

std::string withName(std::string text, const std::string& name) {
  constexpr std::string_view kName = "{name}";
  for (std::size_t at = text.find(kName); at != std::string::npos; at = text.find(kName))
    text.replace(at, kName.size(), name);
  return text;
}

content::EventModel eventOf(const Draw& draw, const FormSign& where) {
  using E = content::EventModel;
  const content::SignTemplate& sign =
      draw.blueprint.sign_templates[static_cast<std::size_t>(where.sign)];
  const Item& item =
      draw.form.items[itemIndex(draw.blueprint, where.group, where.station, where.person)];
  E event;
  event.id = sign.id;
  event.kind = sign.harmless() ? E::Kind::look_alike : E::Kind::safety;
  event.tier = enumOf<E::Tier>(choicesOf("tier"), sign.tier);
  event.name = withName(sign.name, draw.library.person(item.person_id)->name);
  event.person = item.person_id;
  event.station = item.exercise;
  event.at_s = std::round(10.0 * where.at_s) / 10.0;
  event.lasts_s = where.lasts_s;
  event.gesture = enumOf<E::Gesture>(choicesOf("gesture"), sign.gesture);
  event.face = enumOf<E::Face>(choicesOf("face"), sign.face);
  event.stops_moving = sign.stops_moving;
  event.pallor01 = sign.pallor01;
  event.sweat01 = sign.sweat01;
  event.says = sign.says;
  event.asked = sign.asked;
  event.basis = sign.basis;
  event.source = sign.source;
  return event;
}

content::StationModel stationOf(const Draw& draw, const Item& item) {
  const movement::ExerciseModel& exercise = *draw.library.exercise(item.exercise);
  double once_s = exercise.pause_s;
  for (const movement::PhaseModel& phase : exercise.phases) once_s += phase.duration_s;
  content::StationModel station;
  station.id = item.exercise;
  station.exercise = item.exercise;
  station.repetitions = std::clamp(static_cast<int>(draw.blueprint.bout_s / once_s), 1, 50);
  return station;
}

void addItem(const Item& item, content::ParticipantModel& participant) {
  if (item.shown == Shown::way) participant.variations.push_back({item.exercise, item.what});
  if (item.shown != Shown::offset && item.shown != Shown::fault) return;
  content::FaultScript script;
  script.station = item.exercise;
  script.fault = item.what;
  script.side = item.side;
  script.has_side = item.sided;
  script.level = item.level;
  script.cause = item.cause;
  participant.faults.push_back(std::move(script));
}

ClassModel classOf(const Draw& draw, int group) {
  const content::BlueprintModel& plan = draw.blueprint;
  base::RandomStream stream(draw.form.seed, group, "form class", draw.form.draw);
  ClassModel made;
  made.id = plan.id + "_" + std::to_string(draw.form.seed) + "_" + std::to_string(group + 1);
  made.title = plan.title + ", group " + std::to_string(group + 1);
  made.summary = plan.summary;
  made.standard = plan.standard;
  made.place = plan.place;
  made.light = static_cast<content::LightModel::Name>(stream.below(3));
  made.trainee_z_m = 4.4;
  made.trainee_heading_deg = 180.0;
  made.watch_only = true;
  made.bout_s = plan.bout_s;
  for (int s = 0; s < plan.stations(); ++s)
    made.stations.push_back(stationOf(draw, draw.form.items[itemIndex(plan, group, s, 0)]));
  for (int p = 0; p < plan.people; ++p) {
    content::ParticipantModel participant = placed(plan, p);
    participant.person = draw.form.items[itemIndex(plan, group, 0, p)].person_id;
    participant.pain_today = 1.0 + stream.below(3);
    for (int s = 0; s < plan.stations(); ++s)
      addItem(draw.form.items[itemIndex(plan, group, s, p)], participant);
    made.participants.push_back(std::move(participant));
  }
  for (const FormSign& sign : draw.form.signs)
    if (sign.group == group) made.events.push_back(eventOf(draw, sign));
  return made;
}

}  // namespace

void writeClasses(Draw& draw) {
  draw.form.groups.clear();
  draw.form.class_seeds.clear();
  for (int g = 0; g < draw.blueprint.groups; ++g) {
    draw.form.groups.push_back(classOf(draw, g));
    draw.form.class_seeds.push_back(classSeed(draw.form, g, 0));
  }
}

}  // namespace spotter::forms
