#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "screens/input.h"

namespace spotter::window {

/// A window with a current OpenGL 3.3 core context, and what is done in it.
class Window {
 public:
  /// Error when there is no display or no OpenGL 3.3.
  static base::Result<Window> open(const std::string& title, int width, int height);
  Window(Window&&) noexcept;
  Window& operator=(Window&&) noexcept;
  ~Window();

  /// What was done since the last call.
  screens::Input poll();
  /// Shows what was drawn; waits for the screen's refresh where the driver can.
  void swap();
  /// Seconds since the window opened.
  double now_s() const;

 private:
  struct State;
  explicit Window(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace spotter::window
