#pragma once

#include <optional>

#include "app/window_loop.h"
#include "app/window_worker.h"
#include "sound/output.h"

namespace spotter::app {

/// Lets the window's class be heard. The device is opened beside the frames, the first time that a
/// class is heard; where there is none nothing happens.
class WindowSound {
 public:
  /// Once a frame: plays what is heard; fades where nothing is, or the sound is off.
  void frame(const WindowLoop& loop, double elapsed_s);

 private:
  void open();

  bool asked_ = false;
  std::optional<sound::Output> output_;
  Worker worker_;  ///< last: its thread ends before what it writes to
};

}  // namespace spotter::app
