#include "window/keyboard.h"

#include <GLFW/glfw3.h>

#include <utility>

namespace spotter::window {
namespace {

using screens::Key;

constexpr std::pair<int, Key> kPlaces[] = {
    {GLFW_KEY_SPACE, Key::space},
    {GLFW_KEY_ENTER, Key::enter},
    {GLFW_KEY_KP_ENTER, Key::enter},
    {GLFW_KEY_ESCAPE, Key::escape},
    {GLFW_KEY_TAB, Key::tab},
    {GLFW_KEY_BACKSPACE, Key::backspace},
    {GLFW_KEY_DELETE, Key::del},
    {GLFW_KEY_LEFT, Key::left},
    {GLFW_KEY_RIGHT, Key::right},
    {GLFW_KEY_UP, Key::up},
    {GLFW_KEY_DOWN, Key::down},
    {GLFW_KEY_PAGE_UP, Key::page_up},
    {GLFW_KEY_PAGE_DOWN, Key::page_down},
    {GLFW_KEY_HOME, Key::home},
    {GLFW_KEY_END, Key::end},
    {GLFW_KEY_COMMA, Key::comma},
    {GLFW_KEY_PERIOD, Key::period},
    {GLFW_KEY_MINUS, Key::minus},
    {GLFW_KEY_EQUAL, Key::equals},
    {GLFW_KEY_SLASH, Key::slash},
};

Key shifted(Key first, int by) { return static_cast<Key>(static_cast<int>(first) + by); }

}  // namespace

std::optional<Key> keyOfGlfw(int key, const char* name, bool shift) {
  if (name != nullptr && name[0] >= 'a' && name[0] <= 'z' && name[1] == '\0') {
    return shifted(Key::a, name[0] - 'a');
  }
  if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z && name == nullptr)
    return shifted(Key::a, key - GLFW_KEY_A);
  if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9) return shifted(Key::digit_0, key - GLFW_KEY_0);
  if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9)
    return shifted(Key::digit_0, key - GLFW_KEY_KP_0);
  if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F12) return shifted(Key::f1, key - GLFW_KEY_F1);
  for (const auto& [theirs, ours] : kPlaces) {
    if (theirs != key) continue;
    return ours == Key::tab && shift ? Key::back_tab : ours;
  }
  return std::nullopt;
}

}  // namespace spotter::window
