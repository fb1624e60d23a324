#include "sound/slots.h"

#include <algorithm>
#include <vector>

#include "maths/curve.h"

namespace spotter::sound {
namespace {

using hearing::Flow;
using hearing::FlowKind;

double loudnessAt(const Flow& flow, const Ear& ear) {
  if (flow.kind == FlowKind::room) return flow.loudness01;
  return atEar01(flow.loudness01, maths::distance(flow.at_m, ear.position_m));
}

// How long a flow takes from silence to its loudest: breath and speech have a course of their own.
double rise_s(FlowKind kind) {
  const bool own = kind != FlowKind::room && kind != FlowKind::murmur && kind != FlowKind::pedals;
  return own ? 0.06 : 0.8;
}

}  // namespace

double atEar01(double loudness01, double distance_m) {
  return loudness01 / std::max(1.0, distance_m);
}

FlowSlots::Slot* FlowSlots::slotFor(const Flow& flow) {
  const auto same = std::find_if(slots_.begin(), slots_.end(), [&](const Slot& slot) {
    return slot.used && slot.flow.kind == flow.kind && slot.flow.person == flow.person;
  });
  if (same != slots_.end()) return &*same;
  const auto free =
      std::find_if(slots_.begin(), slots_.end(), [](const Slot& slot) { return !slot.used; });
  return free != slots_.end() ? &*free : nullptr;
}

void FlowSlots::update(std::span<const Flow> flows, const Ear& ear, double elapsed_s) {
  std::vector<const Flow*> loudest;
  for (const Flow& flow : flows) loudest.push_back(&flow);
  std::stable_sort(loudest.begin(), loudest.end(), [&](const Flow* a, const Flow* b) {
    return loudnessAt(*a, ear) > loudnessAt(*b, ear);
  });
  if (loudest.size() > static_cast<std::size_t>(kCount)) loudest.resize(kCount);
  for (Slot& slot : slots_) slot.goal01 = 0.0;
  for (const Flow* flow : loudest) {
    Slot* slot = slotFor(*flow);
    if (slot == nullptr) continue;
    if (!slot->used) slot->gain01 = 0.0;
    slot->used = true;
    slot->flow = *flow;
    slot->goal01 = flow->loudness01;
  }
  for (Slot& slot : slots_) {
    if (!slot.used) continue;
    const double step = std::max(0.0, elapsed_s) / rise_s(slot.flow.kind);
    slot.gain01 += maths::clamp(slot.goal01 - slot.gain01, -step, step);
    if (slot.goal01 <= 0.0 && slot.gain01 <= 0.0) slot.used = false;
  }
}

}  // namespace spotter::sound
