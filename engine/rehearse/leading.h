#pragma once

#include "rehearse/trainee.h"

// The two halves of a simulated trainee: what they make of an event, and how they lead the class
// on.

namespace spotter::rehearse {

/// Reads one event: plans calls, cues, questions and stops that answer it.
void notice(const session::Scene& scene, const session::World& world, const session::Event& event,
            Trainee& trainee);

/// Adds what the course of the class asks for now: demonstrate, start, go on, walk, reflect; for
/// Kind::random whatever comes to hand.
void leadOn(const session::Scene& scene, const session::World& world, Trainee& trainee,
            std::vector<session::Command>& wanted);

/// Keeps an intention in order of time.
void plan(Trainee& trainee, Tick due, session::Command command);

}  // namespace spotter::rehearse
