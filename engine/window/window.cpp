#include "window/window.h"

#include <GLFW/glfw3.h>

#include <algorithm>

#include "window/keyboard.h"

namespace spotter::window {

struct Window::State {
  GLFWwindow* window = nullptr;
  screens::Input input;  ///< gathers until the next poll
  double last_s = 0.0;
  double opened_s = 0.0;

  ~State() {
    if (window != nullptr) glfwDestroyWindow(window);
    glfwTerminate();
  }
};

namespace {

using screens::Input;
using screens::Key;

Input& inputOf(GLFWwindow* window) {
  return *static_cast<Input*>(glfwGetWindowUserPointer(window));
}

void onKey(GLFWwindow* window, int key, int scancode, int action, int mods) {
  Input& input = inputOf(window);
  const char* name = glfwGetKeyName(key, scancode);
  const auto ours = keyOfGlfw(key, name, (mods & GLFW_MOD_SHIFT) != 0);
  if (!ours) return;
  const auto index = static_cast<std::size_t>(*ours);
  if (action == GLFW_PRESS) input.pressed.push_back(*ours);
  if (action == GLFW_REPEAT) input.repeated.push_back(*ours);
  input.held[index] = action != GLFW_RELEASE;
}

void onCharacter(GLFWwindow* window, unsigned int code) {
  std::string& text = inputOf(window).text;
  const auto part = [&](unsigned int value) { text.push_back(static_cast<char>(value)); };
  if (code < 0x80U) {
    part(code);
  } else if (code < 0x800U) {
    part(0xC0U | (code >> 6U));
    part(0x80U | (code & 0x3FU));
  } else if (code < 0x10000U) {
    part(0xE0U | (code >> 12U));
    part(0x80U | ((code >> 6U) & 0x3FU));
    part(0x80U | (code & 0x3FU));
  }
}

void onMouseButton(GLFWwindow* window, int button, int action, int) {
  if (button != GLFW_MOUSE_BUTTON_LEFT) return;
  Input& input = inputOf(window);
  input.mouse_held = action == GLFW_PRESS;
  (input.mouse_held ? input.mouse_pressed : input.mouse_released) = true;
}

void onWheel(GLFWwindow* window, double, double notches) { inputOf(window).wheel += notches; }

void onFocus(GLFWwindow* window, int focused) {
  // Keys that are let go outside are never reported.
  if (focused == GLFW_FALSE) inputOf(window).held.reset();
}

base::Error noWindow() {
  const char* why = nullptr;
  glfwGetError(&why);
  return base::Error{
      std::string("no window could be opened") + (why != nullptr ? std::string(": ") + why : ""),
      "display",
      "start it in a desktop session with OpenGL 3.3, or use `spotter play` and "
      "`spotter picture`, which need none"};
}

}  // namespace

base::Result<Window> Window::open(const std::string& title, int width, int height) {
  if (glfwInit() == GLFW_FALSE) return noWindow();
  auto state = std::make_unique<State>();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  glfwWindowHint(GLFW_DEPTH_BITS, 24);
  state->window = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
  if (state->window == nullptr) return noWindow();
  glfwMakeContextCurrent(state->window);
  glfwSwapInterval(1);
  glfwSetWindowSizeLimits(state->window, 640, 480, GLFW_DONT_CARE, GLFW_DONT_CARE);
  glfwSetWindowUserPointer(state->window, &state->input);
  glfwSetKeyCallback(state->window, onKey);
  glfwSetCharCallback(state->window, onCharacter);
  glfwSetMouseButtonCallback(state->window, onMouseButton);
  glfwSetScrollCallback(state->window, onWheel);
  glfwSetWindowFocusCallback(state->window, onFocus);
  state->opened_s = state->last_s = glfwGetTime();
  return Window(std::move(state));
}

Window::Window(std::unique_ptr<State> state) : state_(std::move(state)) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

screens::Input Window::poll() {
  glfwPollEvents();
  Input& gathered = state_->input;
  const double now = glfwGetTime();
  gathered.elapsed_s = std::max(now - state_->last_s, 1e-4);
  state_->last_s = now;
  glfwGetFramebufferSize(state_->window, &gathered.width, &gathered.height);
  int units_w = 1, units_h = 1;
  glfwGetWindowSize(state_->window, &units_w, &units_h);
  const double pixels = static_cast<double>(gathered.width) / std::max(units_w, 1);
  float scale_x = 1.0F, scale_y = 1.0F;
  glfwGetWindowContentScale(state_->window, &scale_x, &scale_y);
  gathered.pixel_scale = static_cast<double>(std::max(scale_x, scale_y));
  glfwGetCursorPos(state_->window, &gathered.mouse_x, &gathered.mouse_y);
  gathered.mouse_x *= pixels;
  gathered.mouse_y *= pixels;
  gathered.close = glfwWindowShouldClose(state_->window) != GLFW_FALSE;
  glfwSetWindowShouldClose(state_->window, GLFW_FALSE);
  Input frame = gathered;
  gathered.pressed.clear();
  gathered.repeated.clear();
  gathered.text.clear();
  gathered.wheel = 0.0;
  gathered.mouse_pressed = gathered.mouse_released = false;
  return frame;
}

void Window::swap() { glfwSwapBuffers(state_->window); }

double Window::now_s() const { return glfwGetTime() - state_->opened_s; }

}  // namespace spotter::window
