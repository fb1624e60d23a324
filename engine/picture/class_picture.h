#pragma once

#include "picture/picture.h"
#include "session/session.h"

namespace spotter::picture {

/// The picture of a class at a moment: people, chairs and light; seen with the facilitator's eyes.
/// @param tick  may lie between two ticks, up to one beyond world.tick, for smooth movement
Picture classPicture(const session::Scene& scene, const session::World& world, double tick);

/// Puts a picture into the place and light of a class.
void putInto(Picture& picture, const session::Scene& scene);

/// A light of a place as the renderer takes it.
RoomLight roomLight(const content::LightModel& light);

/// How far a person's eyes are closed, 0 to 1. People blink every three to six seconds, each at
/// their own times, the same on every run.
double blink01(int person, double seconds);

/// The lens of the facilitator's eyes, vertical degrees: wider for who sits with the group, which is
/// near and to both sides.
double lensAt_deg(double eye_height_m);

/// The facilitator's eyes.
Camera traineeCamera(const session::Trainee& trainee);

/// A camera on one participant from one of their own sides, which goes with them.
/// @param tick  as of classPicture
Camera personCamera(const session::Scene& scene, const session::World& world, int person,
                    ViewSide side, double tick, double aspect);

/// The circle from outside it, a little above the heads, over the facilitator's chair.
Camera circleCamera(const session::Scene& scene);

/// The whole class from the front, as from a doorway: for title pictures and the projector.
Camera classCamera(const session::Scene& scene);

/// The same, or the circle while the group sits in it.
Camera groupCamera(const session::Scene& scene, const session::World& world);

/// All places of the whole class from above, or all chairs of the circle.
Camera planCamera(const session::Scene& scene, const session::World& world, double aspect);

}  // namespace spotter::picture
