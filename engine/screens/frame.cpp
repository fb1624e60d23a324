#include <imgui.h>

#include "screens/imgui_help.h"

namespace spotter::screens {
namespace {

struct FieldKey {
  Key ours;
  ImGuiKey_ theirs;
};
// Only what a text field needs: everything else is ours.
constexpr FieldKey kFieldKeys[] = {
    {Key::enter, ImGuiKey_Enter},      {Key::backspace, ImGuiKey_Backspace},
    {Key::del, ImGuiKey_Delete},       {Key::left, ImGuiKey_LeftArrow},
    {Key::right, ImGuiKey_RightArrow}, {Key::home, ImGuiKey_Home},
    {Key::end, ImGuiKey_End},
};

bool wasTyped(const Input& input, Key key) {
  for (const Key repeated : input.repeated) {
    if (repeated == key) return true;
  }
  return input.wasPressed(key);
}

#if IMGUI_VERSION_NUM >= 18700
void feedKeys(ImGuiIO& io, const Input& input) {
  for (const FieldKey& key : kFieldKeys) {
    io.AddKeyEvent(key.theirs, input.isHeld(key.ours) || wasTyped(input, key.ours));
  }
}
#else
void feedKeys(ImGuiIO& io, const Input& input) {
  for (const FieldKey& key : kFieldKeys) {
    const int code = static_cast<int>(key.ours);
    io.KeyMap[key.theirs] = code;
    io.KeysDown[code] = input.isHeld(key.ours) || wasTyped(input, key.ours);
  }
}
#endif

void applyStyle(const Theme& theme, float em) {
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowRounding = em * 0.5F;
  style.ChildRounding = em * 0.4F;
  style.FrameRounding = em * 0.4F;
  style.PopupRounding = em * 0.4F;
  style.ScrollbarRounding = em * 0.3F;
  style.ScrollbarSize = em * 0.5F;
  style.WindowPadding = size(em * 0.8F, em * 0.7F);
  style.FramePadding = size(em * 0.6F, em * 0.4F);
  style.ItemSpacing = size(em * 0.5F, em * 0.36F);
  style.WindowBorderSize = theme.edge_px;
  style.WindowMinSize = size(8.0F, 8.0F);
  style.AntiAliasedLines = true;
  ImVec4* colours = style.Colors;
  colours[ImGuiCol_Text] = vec(theme.text);
  colours[ImGuiCol_WindowBg] = vec(theme.panel);
  colours[ImGuiCol_PopupBg] = vec(theme.card);
  colours[ImGuiCol_Border] = vec(theme.panel_edge);
  colours[ImGuiCol_FrameBg] = vec(theme.card);
  colours[ImGuiCol_FrameBgHovered] = vec(theme.card);
  colours[ImGuiCol_FrameBgActive] = vec(theme.card);
  colours[ImGuiCol_TextSelectedBg] = vec(theme.button_edge);
  colours[ImGuiCol_TextDisabled] = vec(theme.muted);
  colours[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
  colours[ImGuiCol_ScrollbarGrab] = vec(Colour{theme.muted.r, theme.muted.g, theme.muted.b, 0.45F});
  colours[ImGuiCol_ScrollbarGrabHovered] = vec(theme.muted);
  colours[ImGuiCol_ScrollbarGrabActive] = vec(theme.muted);
}

}  // namespace

void beginFrame(const Input& input, const Theme& theme, float em) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = size(static_cast<float>(input.width), static_cast<float>(input.height));
  io.DeltaTime = static_cast<float>(input.elapsed_s > 1e-6 ? input.elapsed_s : 1e-6);
  const ImVec2 mouse = size(static_cast<float>(input.mouse_x), static_cast<float>(input.mouse_y));
  const bool pressed = input.mouse_held || input.mouse_pressed;
#if IMGUI_VERSION_NUM >= 18700
  io.AddMousePosEvent(mouse.x, mouse.y);
  io.AddMouseButtonEvent(0, pressed);
  io.AddMouseWheelEvent(0.0F, static_cast<float>(input.wheel));
#else
  io.MousePos = mouse;
  io.MouseDown[0] = pressed;
  io.MouseWheel = static_cast<float>(input.wheel);
#endif
  feedKeys(io, input);
  io.AddInputCharactersUTF8(input.text.c_str());
  applyStyle(theme, em);
  ImGui::NewFrame();
}

void endFrame() { ImGui::Render(); }

bool mouseOverPanel() { return ImGui::GetIO().WantCaptureMouse; }

}  // namespace spotter::screens
