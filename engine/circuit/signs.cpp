#include "circuit/signs.h"

#include <algorithm>

#include "circuit/repetition.h"
#include "circuit/room.h"
#include "maths/curve.h"

namespace spotter::circuit {
namespace {

// The body takes this long to leave a sign that was ended early (movement::gestureWeight01).
constexpr double kFade_s = 1.5;

void beginSign(const Scene& scene, CircuitState& state, int sign, int person, Tick tick,
               std::vector<CircuitEvent>& events) {
  const content::EventModel& model = scene.model.events[static_cast<std::size_t>(sign)];
  PersonRun& run = state.people[static_cast<std::size_t>(person)];
  state.signs_done.push_back(sign);
  run.sign = sign;
  run.sign_begin = tick;
  events.push_back(SignBegan{person, model.id, model.name,
                             model.kind == content::EventModel::Kind::look_alike,
                             static_cast<int>(model.tier)});
  if (!model.says.empty()) events.push_back(Said{person, model.says});
  if (!model.after_hazard.empty()) noteShowed(scene, state, model, tick, events);
  const bool moves = run.activity == Activity::exercising || run.where.underWay();
  if (model.stops_moving && moves) {
    breakRepetition(state, person, Activity::held, tick, events);
  }
}

void endSign(const Scene& scene, PersonRun& run, int person, Tick tick,
             std::vector<CircuitEvent>& events) {
  events.push_back(SignEnded{person, scene.model.events[static_cast<std::size_t>(run.sign)].id});
  run.fading_sign = run.sign;
  run.sign_end = tick;
  run.sign = -1;
}

bool holds(const std::vector<int>& signs, int sign) {
  return std::find(signs.begin(), signs.end(), sign) != signs.end();
}

// What is left of the last sign must be gone before another one of the same person begins.
bool isFading(const Scene& scene, const PersonRun& run, Tick tick) {
  return run.sign < 0 && signShown(scene, run, static_cast<double>(tick)).model != nullptr;
}

}  // namespace

const content::EventModel* signOf(const Scene& scene, const PersonRun& run) {
  return run.sign < 0 ? nullptr : &scene.model.events[static_cast<std::size_t>(run.sign)];
}

void stepSigns(const Scene& scene, CircuitState& state, Tick tick,
               std::vector<CircuitEvent>& events) {
  const std::string& station = scene.stations[static_cast<std::size_t>(state.station)].model.id;
  for (std::size_t i = 0; i < scene.model.events.size(); ++i) {
    const content::EventModel& model = scene.model.events[i];
    const int sign = static_cast<int>(i);
    if (model.station != station || tick - state.stage_since < base::toTick(model.at_s)) continue;
    if (holds(state.signs_done, sign) || holds(state.signs_off, sign)) continue;
    const int person = scene.participantOf(model.person);
    if (person < 0) continue;
    const PersonRun& run = state.people[static_cast<std::size_t>(person)];
    if (run.sign >= 0 || isFading(scene, run, tick)) continue;
    if (!mayCome(scene, state, model, person, tick)) continue;
    beginSign(scene, state, sign, person, tick, events);
  }
  for (std::size_t p = 0; p < state.people.size(); ++p) {
    PersonRun& run = state.people[p];
    const content::EventModel* model = signOf(scene, run);
    if (model == nullptr || tick - run.sign_begin < base::toTick(model->lasts_s)) continue;
    endSign(scene, run, static_cast<int>(p), tick, events);
  }
}

void endSigns(const Scene& scene, CircuitState& state, Tick tick,
              std::vector<CircuitEvent>& events) {
  for (std::size_t p = 0; p < state.people.size(); ++p) {
    if (state.people[p].sign >= 0)
      endSign(scene, state.people[p], static_cast<int>(p), tick, events);
  }
}

SignShown signShown(const Scene& scene, const PersonRun& run, double tick) {
  const int sign = run.sign >= 0 ? run.sign : run.fading_sign;
  if (sign < 0) return {};
  SignShown shown;
  shown.model = &scene.model.events[static_cast<std::size_t>(sign)];
  shown.age_s = (tick - static_cast<double>(run.sign_begin)) / base::kTicksPerSecond;
  shown.left_s = shown.model->lasts_s - shown.age_s;
  shown.progress01 = maths::clamp(shown.age_s / shown.model->lasts_s, 0.0, 1.0);
  if (run.sign < 0) {
    const double since = (tick - static_cast<double>(run.sign_end)) / base::kTicksPerSecond;
    shown.left_s = std::min(shown.left_s, kFade_s - since);
  }
  return shown.left_s > 0.0 ? shown : SignShown{};
}

double signWeight01(const SignShown& shown) {
  // A face answers at once where the body does.
  constexpr double kRise_s = 0.9;
  constexpr double kSudden_s = 0.35;
  const bool sudden = content::gestureOf(*shown.model) == movement::GestureKind::sharp_pain;
  return maths::smoothstep(0.0, sudden ? kSudden_s : kRise_s, shown.age_s) *
         maths::smoothstep(0.0, 1.0, shown.left_s);
}

movement::Gesture gestureAt(const Scene& scene, int person, const SignShown& shown) {
  const body::Side sore = scene.participants[static_cast<std::size_t>(person)].person.sore_side;
  movement::Gesture gesture;
  gesture.kind = content::gestureOf(*shown.model);
  gesture.age_s = shown.age_s;
  gesture.weight01 = movement::gestureWeight01(gesture.kind, shown.age_s, shown.left_s);
  gesture.side = content::gestureSide(*shown.model, sore);
  return gesture;
}

locomotion::Limp limpOf(const Scene& scene, const CircuitState& state, int person) {
  // Sizes: proposed. A sore calf is spared clearly, a hot joint as much; a joint that just hurt
  // badly hardly carries.
  constexpr double kCalf01 = 0.6;
  constexpr double kSharp01 = 0.85;
  constexpr double kHot01 = 0.6;
  const Participant& who = scene.participants[static_cast<std::size_t>(person)];
  locomotion::Limp limp{who.performer.baseline.limp01, who.person.sore_side};
  for (std::size_t sign = 0; sign < scene.model.events.size(); ++sign) {
    const content::EventModel& model = scene.model.events[sign];
    if (model.person != who.person.id) continue;
    const movement::GestureKind gesture = gestureOf(model);
    // Who is to tell of a hot joint came with it.
    const bool has = gesture == movement::GestureKind::feverish ||
                     holds(state.signs_done, static_cast<int>(sign));
    if (!has) continue;
    double size01 = 0.0;
    if (gesture == movement::GestureKind::rub_calf) size01 = kCalf01;
    if (gesture == movement::GestureKind::sharp_pain) size01 = kSharp01;
    if (gesture == movement::GestureKind::feverish) size01 = kHot01;
    if (size01 <= limp.size01) continue;
    limp = {size01, model.has_side ? model.side : who.person.sore_side};
  }
  return limp;
}

double painBuilt01(const Scene& scene, const PersonRun& run, Tick tick) {
  const SignShown shown = signShown(scene, run, static_cast<double>(tick));
  const bool builds =
      shown.model != nullptr && content::gestureOf(*shown.model) == movement::GestureKind::guard;
  return builds ? shown.progress01 : 0.0;
}

}  // namespace spotter::circuit
