#include "window/imgui_gl.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <cmath>

namespace spotter::window {

base::Result<ImGuiGl> ImGuiGl::create() {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  if (!ImGui_ImplOpenGL3_Init("#version 330 core")) {
    ImGui::DestroyContext();
    return base::Error{"ImGui could not start OpenGL", "", "install the package libgl1"};
  }
  ImGuiGl made;
  made.owns_ = true;
  return made;
}

ImGuiGl::ImGuiGl(ImGuiGl&& other) noexcept
    : owns_(other.owns_), fonts_(other.fonts_), has_fonts_(other.has_fonts_) {
  other.owns_ = false;
}

ImGuiGl::~ImGuiGl() {
  if (!owns_) return;
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
}

const screens::Fonts& ImGuiGl::fonts(const screens::FontFiles& files, float em) {
  if (has_fonts_ && std::abs(em - fonts_.em) < 0.5F) return fonts_;
  if (has_fonts_) ImGui_ImplOpenGL3_DestroyFontsTexture();
  fonts_ = screens::loadFonts(files, em);
  ImGui_ImplOpenGL3_CreateFontsTexture();
  has_fonts_ = true;
  return fonts_;
}

void ImGuiGl::draw() {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void ImGuiGl::drawPart(const screens::Rect& part) {
  ImDrawData& data = *ImGui::GetDrawData();
  data.DisplayPos = {part.x, part.y};
  data.DisplaySize = {part.w, part.h};
  draw();
}

}  // namespace spotter::window
