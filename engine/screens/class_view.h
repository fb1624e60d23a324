#pragma once

#include <optional>

#include "picture/picture.h"
#include "screens/class_state.h"
#include "session/session.h"

namespace spotter::screens {

/// The camera of the class screen: the facilitator's eyes, with the lens shifted and widened so
/// that what they look at stands in the middle of what panels leave of the window, and a person
/// seen from a good place fits there from head to feet.
/// @param em       line height of the body text, pixels
/// @param try_out  the card of the try-out is shown
picture::Camera shownCamera(const ClassState& state, picture::PictureSize size, float em,
                            bool try_out);

/// What the class screen shows: the facilitator's eyes, the chosen person from above, or two views
/// side by side.
struct ShownViews {
  picture::Camera camera;
  std::optional<picture::SecondView> beside;
};
ShownViews shownViews(const ClassState& state, const session::Scene& scene,
                      const session::World& world, picture::PictureSize size, float em,
                      bool try_out);

}  // namespace spotter::screens
