#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "forms/draw.h"
#include "forms/form.h"
#include "session/events.h"

namespace spotter::forms {

/// What performing a form shows about one window.
struct WindowCheck {
  bool as_keyed = false;  ///< it measures as the key says, and as nothing more
  bool seen = false;      ///< enough repetitions from every view that the exercise needs
  bool fault_seen = true; ///< of a faulty window: enough from the view that its fault needs
  std::string measured;   ///< where it is not as keyed: what was measured
};

/// What came of a form that was performed while a perfect-eyed walker who does not know the key
/// went round (rehearse::ExamWalker).
struct Examined {
  std::vector<WindowCheck> windows;  ///< in the order of Form::items
  int seen = 0;                      ///< windows
  int not_as_keyed = 0;
  int faults_unseen = 0;
  double seconds = 0.0;  ///< how long the form lasts, all groups together
  bool valid = false;
  std::string why;  ///< where it is not valid

  double seen01() const {
    return windows.empty() ? 0.0 : static_cast<double>(seen) / static_cast<double>(windows.size());
  }
};

/// Performs every group of a form and looks at each window. A form is valid when every window is as
/// its key says, every fault could be seen in its view, and the share of windows seen from all
/// needed views is at least the blueprint's.
base::Result<Examined> examineForm(const content::BlueprintModel& blueprint,
                                   const content::Library& library, const Form& form);

/// A form that may be used, and what it took.
struct ValidForm {
  Form form;
  Examined examined;
  int draws = 0;                       ///< how many were drawn, this one with them
  std::vector<std::string> rejected;  ///< why those before were not valid
};

/// Told before each group of each draw is performed, both counted from 0; false gives up.
using MakingWatch = std::function<bool(int draw, int group)>;

/// Draws and examines until a form is valid: what did not measure as meant is not drawn again.
/// Error with the last reason after so many draws.
/// @param earlier  forms with which it may not have much in common, e.g. those that a trainee sat
/// @param watch    may be empty; once it gives up that is the error
base::Result<ValidForm> makeForm(const content::BlueprintModel& blueprint,
                                 const content::Library& library, std::uint64_t seed,
                                 int draws = 12, std::span<const Form> earlier = {},
                                 const MakingWatch& watch = {});

}  // namespace spotter::forms
