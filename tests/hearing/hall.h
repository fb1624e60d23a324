#pragma once

#include <cmath>

#include "circuit/places.h"
#include "hearing/hear.h"
#include "maths/angle.h"
#include "support/own_class.h"

namespace support {

/// A class that is led by a test, with somebody who listens.
struct Hall {
  explicit Hall(const std::string& class_id = "first_class") : Hall(ownClass(class_id)) {}
  explicit Hall(spotter::session::Scene given) : scene(std::move(given)) {}

  spotter::session::Scene scene;
  std::vector<spotter::session::Event> events;
  spotter::session::World world = spotter::session::begin(scene, 7, events);

  void give(const spotter::session::Command& command) {
    REQUIRE_FALSE(spotter::session::check(scene, world, command));
    spotter::session::step(scene, world, std::span(&command, 1), events);
  }
  void tick() { spotter::session::step(scene, world, {}, events); }
  void wait_s(double seconds) {
    for (auto left = spotter::base::toTick(seconds); left > 0; --left) tick();
  }
  void endBout() {
    give(spotter::circuit::StopClass{});
    give(spotter::circuit::NextStation{});
  }
  /// The facilitator stands in front of a person's chair and faces it.
  void standBefore(int person, double distance_m) {
    const auto chair = spotter::circuit::chairOf(scene, person);
    const auto at = spotter::locomotion::fromPlace(chair, {0.0, 0.0, distance_m});
    standAt(at.x, at.z, chair.heading_rad + spotter::maths::kPi);
  }
  void standAt(double x_m, double z_m, double heading_rad) {
    world.trainee.x_mm = static_cast<int>(std::lround(1000.0 * x_m));
    world.trainee.z_mm = static_cast<int>(std::lround(1000.0 * z_m));
    world.trainee.heading_cdeg =
        static_cast<int>(std::lround(100.0 * spotter::maths::degrees(heading_rad)));
  }
  std::vector<spotter::hearing::Flow> flows() const {
    return spotter::hearing::flowsAt(scene, world, events, static_cast<double>(world.tick));
  }
  /// A sign of the class begins now, whatever the plan says.
  void show(int person, spotter::content::EventModel event) {
    scene.model.events.push_back(std::move(event));
    auto& run = world.circuit.people[static_cast<std::size_t>(person)];
    run.sign = static_cast<int>(scene.model.events.size()) - 1;
    run.sign_begin = world.tick;
    world.circuit.signs_done.push_back(run.sign);
  }
};

inline spotter::content::EventModel signOf(spotter::content::EventModel::Gesture gesture,
                                           double lasts_s = 30.0) {
  spotter::content::EventModel event;
  event.id = "sign";
  event.station = "nowhere";
  event.gesture = gesture;
  event.lasts_s = lasts_s;
  return event;
}

inline const spotter::hearing::Flow* flowOf(const std::vector<spotter::hearing::Flow>& flows,
                                            spotter::hearing::FlowKind kind, int person) {
  for (const auto& flow : flows) {
    if (flow.kind == kind && flow.person == person) return &flow;
  }
  return nullptr;
}
/// How loud a person's breath is heard, whichever way it goes.
inline double breathOf(const std::vector<spotter::hearing::Flow>& flows, int person) {
  using spotter::hearing::FlowKind;
  const auto* in = flowOf(flows, FlowKind::breath_in, person);
  const auto* out = flowOf(flows, FlowKind::breath_out, person);
  return std::max(in ? in->loudness01 : 0.0, out ? out->loudness01 : 0.0);
}

}  // namespace support
