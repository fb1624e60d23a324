#pragma once

#include <algorithm>
#include <bitset>
#include <string>
#include <vector>

#include "screens/keys.h"

namespace spotter::screens {

/// What the person at the desk did since the last frame. Pixels count from the upper left corner of
/// the drawing area; all of it is plain data, so that a test can be the person.
struct Input {
  int width = 1280;  ///< drawing area, pixels
  int height = 720;
  double pixel_scale = 1.0;     ///< pixels per desktop unit (high-density screens: above 1)
  double elapsed_s = 1.0 / 60;  ///< real time since the last frame
  std::vector<Key> pressed;     ///< in order, with the keyboard's own repeats left out
  std::vector<Key> repeated;    ///< the keyboard's repeats of held keys, for text fields
  std::bitset<kKeyCount> held;
  std::string text;  ///< typed characters, UTF-8
  double mouse_x = -1.0;
  double mouse_y = -1.0;
  bool mouse_held = false;     ///< left button
  bool mouse_pressed = false;  ///< left button went down since the last frame
  bool mouse_released = false;
  double wheel = 0.0;  ///< notches, away from the person is positive
  bool close = false;  ///< the window's close button

  bool wasPressed(Key key) const {
    return std::find(pressed.begin(), pressed.end(), key) != pressed.end();
  }
  bool isHeld(Key key) const { return held[static_cast<std::size_t>(key)]; }
};

}  // namespace spotter::screens
