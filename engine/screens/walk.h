#pragma once

#include <optional>
#include <vector>

#include "picture/camera.h"
#include "session/session.h"

namespace spotter::screens {

/// Where the eye of the facilitator is, smoothly; the session knows it ten times a second.
struct Eye {
  double x_m = 0.0;
  double z_m = 4.0;
  double heading_rad = 0.0;  ///< 0 looks along +Z, positive turns left
  double pitch_rad = 0.0;    ///< positive looks up
  double height_m = session::kEyeHeight_m;
};

/// The eye of the session's facilitator, and the camera of an eye.
Eye eyeOf(const session::Trainee& trainee);
picture::Camera cameraOf(const Eye& eye);

/// A wish to walk and look, each -1 to 1.
struct WalkWish {
  double forward = 0.0;
  double sideways = 0.0;  ///< positive: to the left
  double turn = 0.0;      ///< positive: to the left
  double look = 0.0;      ///< positive: up
};

/// Moves an eye for a time: 1.6 m/s, 80 degrees a second, never off the floor of the place.
Eye walked(const Eye& eye, const WalkWish& wish, double elapsed_s,
           const content::PlaceModel& place);

/// Turns an eye by a dragged mouse, in radians; pitch stays within 55 degrees up and down.
Eye turned(const Eye& eye, double left_rad, double up_rad);

/// From where a person is looked at.
enum class ViewFrom { front, left, right, back };

/// A spot with a clear view of a person from a side, the whole body in the picture: 3.5 m away,
/// nearer where somebody else or a wall is in the way. Of somebody on the way it is where they go.
Eye viewSpot(const session::Scene& scene, const session::World& world, int person, ViewFrom from);

/// The pitch at which the nearest person ahead is seen from head to feet.
double firstPitch(const session::Scene& scene, const session::World& world, const Eye& eye);

/// The side (left or right) from which fewer people stand in the way.
ViewFrom clearerSide(const session::Scene& scene, const session::World& world, int person);

/// Part of the way from one eye to another, the short way round; 1 is there.
Eye between(const Eye& from, const Eye& to, double part01);

/// The command that tells the session where the eye is, when it has moved by more than a
/// centimetre or a tenth of a degree and the last one is long enough ago.
std::optional<session::MoveTo> moveDue(const Eye& eye, const session::World& world);

}  // namespace spotter::screens
