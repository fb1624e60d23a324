#include "screens/class_look.h"

#include <cmath>

#include "screens/class_input.h"
#include "screens/exam_class.h"

namespace spotter::screens {
namespace {

constexpr double kTold_s = 4.0;
constexpr double kGlide_s = 0.9;
constexpr double kWalk_m_per_s = 1.3;
constexpr const char* kChooseFirst = "Choose a person first: click on them, or press Tab.";

void goTo(ClassState& state, const ClassData& data, ViewFrom view, const Settings& settings) {
  if (state.chosen < 0) return tell(state, kChooseFirst, kTold_s);
  const Eye target = viewSpot(data.scene, data.world, state.chosen, view);
  state.view = view;
  state.above = false;
  const double way_m = std::hypot(target.x_m - state.eye->x_m, target.z_m - state.eye->z_m);
  // In earnest it takes as long as it takes.
  const bool aided = data.scene.standard.aided_views && !isExam(data.scene);
  state.glide = Glide{*state.eye, target, 0.0, aided ? kGlide_s : way_m / kWalk_m_per_s + kGlide_s};
  if (settings.reduced_motion && aided) state.glide->part01 = 1.0;
}

ViewFrom viewNamed(const std::string& view, ViewFrom side) {
  if (view == "back") return ViewFrom::back;
  return view == "side" ? side : ViewFrom::front;
}

/// The view of the last fault that was called on a person, else of what is exercised.
std::string tellingView(const ClassData& data, int person) {
  const circuit::Station& station =
      data.scene.stations[static_cast<std::size_t>(data.world.circuit.station)];
  for (auto event = data.events.rbegin(); event != data.events.rend(); ++event) {
    const auto* called = std::get_if<session::Called>(&event->body);
    if (called == nullptr || called->person != person) continue;
    for (const movement::FaultModel& fault : station.faults) {
      if (fault.id == called->fault) return fault.view;
    }
    break;
  }
  return station.exercise.best_view;
}

/// Asks for a view that a class may refuse. True when it is to be shown.
bool mayUse(ClassState& state, const ClassData& data, const char* view, Intents& intents) {
  if (state.chosen < 0) {
    tell(state, kChooseFirst, kTold_s);
    return false;
  }
  const session::Command use = session::UseView{view};
  if (const auto refusal = session::check(data.scene, data.world, use)) {
    tell(state, refusal->text, kTold_s);
    return false;
  }
  intents.push_back(DoCommand{use});
  return true;
}

void goToSide(ClassState& state, const ClassData& data, const Settings& settings) {
  if (state.chosen < 0) return goTo(state, data, ViewFrom::left, settings);
  ViewFrom side = clearerSide(data.scene, data.world, state.chosen);
  if (state.view == side) side = side == ViewFrom::left ? ViewFrom::right : ViewFrom::left;
  goTo(state, data, side, settings);
}

void toggleTwo(ClassState& state, const ClassData& data, const Settings& settings,
               Intents& intents) {
  if (state.two) {
    state.two = false;
    return;
  }
  if (!mayUse(state, data, "two", intents)) return;
  goTo(state, data, ViewFrom::front, settings);
  state.two = true;
}

void toggleAbove(ClassState& state, const ClassData& data, Intents& intents) {
  const bool was_above = state.above;
  state.above = false;
  if (was_above || !mayUse(state, data, "top", intents)) return;
  state.above = true;
  state.two = false;
}

void frameFault(ClassState& state, const ClassData& data, const Settings& settings,
                Intents& intents) {
  if (!mayUse(state, data, "frame", intents)) return;
  const ViewFrom side = clearerSide(data.scene, data.world, state.chosen);
  goTo(state, data, viewNamed(tellingView(data, state.chosen), side), settings);
}

}  // namespace

bool lookAction(ClassState& state, const ClassData& data, Action action, const Settings& settings,
                Intents& intents) {
  switch (action) {
    case Action::view_front:
      goTo(state, data, ViewFrom::front, settings);
      return true;
    case Action::view_back:
      goTo(state, data, ViewFrom::back, settings);
      return true;
    case Action::view_side:
      goToSide(state, data, settings);
      return true;
    case Action::view_top:
      toggleAbove(state, data, intents);
      return true;
    case Action::two_views:
      toggleTwo(state, data, settings, intents);
      return true;
    case Action::frame_fault:
      frameFault(state, data, settings, intents);
      return true;
    case Action::lean_in:
      state.leans = !state.leans;
      return true;
    default:
      return false;
  }
}

}  // namespace spotter::screens
