#pragma once

#include <optional>

#include "screens/keys.h"

namespace spotter::window {

/// Our key for a key of GLFW. Letters go by what is printed on them in the present layout, digits
/// and all others by their place.
/// @param name  glfwGetKeyName's answer, may be null
std::optional<screens::Key> keyOfGlfw(int key, const char* name, bool shift);

}  // namespace spotter::window
