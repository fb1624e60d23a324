#pragma once

#include <string>

#include "body/skeleton.h"

namespace spotter::screens {

/// What the screen of the clinicians' review remembers.
struct ReviewState {
  std::string name;      ///< of who reviews, as it is typed
  int field_frames = 0;  ///< for how many frames the text field has been there
  std::string chosen;    ///< the answer, before it is kept; empty: none yet
  std::string view = "front";  ///< front, side, back or top
  body::Side side = body::Side::left;  ///< which of their own sides a side view shows
};

}  // namespace spotter::screens
