#include <algorithm>

#include "screens/imgui_help.h"

namespace spotter::screens {
namespace {

constexpr float kFade = 2.0F;   // line heights that lie under a hint
constexpr float kLeast = 0.4F;  // of them out of sight before there is one

enum class Edge { upper, lower };

void drawArrow(Ui& ui, ImDrawList& list, float x, float y, Edge edge) {
  const float s = ui.em() * 0.28F;
  const float tip = edge == Edge::lower ? s * 0.55F : -s * 0.55F;
  const ImVec2 corners[] = {size(x - s, y - tip), size(x, y + tip), size(x + s, y - tip)};
  list.AddPolyline(corners, 3, packed(ui.theme.text), 0, std::max(2.0F, ui.em() * 0.1F));
}

/// The panel's own colour laid over what goes on beyond an edge, and where it goes on.
void drawMore(Ui& ui, Edge edge) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetWindowPos(), box = ImGui::GetWindowSize();
  const float line = ui.theme.edge_px, round = ImGui::GetStyle().WindowRounding;
  const float left = at.x + line, right = at.x + box.x - ImGui::GetStyle().ScrollbarSize - line;
  const bool below = edge == Edge::lower;
  const float outer = below ? at.y + box.y - line : at.y + line;
  const float full = below ? outer - ui.em() * 1.1F : outer + ui.em() * 0.6F;
  const float clear = below ? outer - ui.em() * kFade : outer + ui.em() * kFade * 0.75F;
  Colour solid = ui.theme.panel;
  solid.a = 1.0F;
  Colour none = solid;
  none.a = 0.0F;
  list.PushClipRect(at, size(at.x + box.x, at.y + box.y), false);
  list.AddRectFilled(size(left, std::min(outer, full)), size(right, std::max(outer, full)),
                     packed(solid), round,
                     below ? ImDrawFlags_RoundCornersBottomLeft : ImDrawFlags_RoundCornersTopLeft);
  const ImU32 top = packed(below ? none : solid), bottom = packed(below ? solid : none);
  list.AddRectFilledMultiColor(size(left, std::min(full, clear)),
                               size(right, std::max(full, clear)), top, top, bottom, bottom);
  const std::string_view words = below ? "More below" : "";
  const float wide = measured(ui.fonts.body, words).x;
  const float middle = (left + right) / 2;
  const float y = below ? outer - ui.em() * 0.6F : outer + ui.em() * 0.45F;
  if (below) {
    list.AddText(ui.fonts.body, ui.fonts.body->FontSize,
                 size(middle - wide / 2 - ui.em() * 0.4F, y - ui.em() * 0.5F),
                 packed(ui.theme.text), words.data(), words.data() + words.size());
  }
  drawArrow(ui, list, below ? middle + wide / 2 + ui.em() * 0.2F : middle, y, edge);
  list.PopClipRect();
}

/// Page up and Page down in the panel that has the focus, or in one where nothing can have it.
void scrollByKeys(Ui& ui) {
  const auto& items = ui.focus.items;
  const bool mine =
      items.size() == ui.first_of_panel ||
      std::any_of(items.begin() + static_cast<std::ptrdiff_t>(ui.first_of_panel), items.end(),
                  [&](const FocusItem& item) { return item.id == ui.focus.id; });
  if (!ui.focus.active || ui.focus.captured || !ui.pages || !mine) return;
  const float page = ImGui::GetWindowHeight() - ui.em() * (kFade + 1.0F);
  const float down = (ui.input.wasPressed(Key::page_down) ? page : 0.0F) -
                     (ui.input.wasPressed(Key::page_up) ? page : 0.0F);
  if (down == 0.0F) return;
  ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + down, 0.0F, ImGui::GetScrollMaxY()));
}

}  // namespace

void beginPanel(Ui& ui, const char* id, const Rect& rect, PanelLook look) {
  ImGui::SetNextWindowPos(size(rect.x, rect.y));
  ImGui::SetNextWindowSize(size(std::max(rect.w, 8.0F), std::max(rect.h, 8.0F)));
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                           ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse |
                           ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;
  if (look == PanelLook::bar) flags |= ImGuiWindowFlags_NoScrollbar;
  const ImVec2 pad = ImGui::GetStyle().WindowPadding;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                      look == PanelLook::bar ? size(pad.x, ui.em() * 0.45F) : pad);
  ImGui::PushFont(ui.fonts.body);
  ImGui::Begin(id, nullptr, flags);
  ImGui::PopStyleVar();
  if (ImGui::IsWindowAppearing()) ImGui::SetScrollY(0.0F);  // not where another of the kind was left
  ui.first_of_panel = ui.focus.items.size();
}

void beginFittedPanel(Ui& ui, const char* id, float x, float y, float pivot_x, float pivot_y,
                      float width, bool long_list, float most_px) {
  const float window_w = static_cast<float>(ui.input.width);
  const float w = most_px > 0.0F ? width : std::min(width, window_w * 0.96F);
  const float most = most_px > 0.0F ? most_px : static_cast<float>(ui.input.height) * 0.96F;
  ImGui::SetNextWindowPos(size(x, y), ImGuiCond_Always, size(pivot_x, pivot_y));
  ImGui::SetNextWindowSizeConstraints(size(w, 8.0F), size(w, most));
  ImGui::PushFont(ui.fonts.body);
  ImGui::Begin(id, nullptr,
               (long_list ? 0 : ImGuiWindowFlags_NoScrollbar) | ImGuiWindowFlags_NoTitleBar |
                   ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_AlwaysAutoResize);
  ui.first_of_panel = ui.focus.items.size();
}

void beginCentredPanel(Ui& ui, const char* id, float width, bool long_list) {
  beginFittedPanel(ui, id, static_cast<float>(ui.input.width) / 2,
                   static_cast<float>(ui.input.height) / 2, 0.5F, 0.5F, width, long_list);
}

void endPanel(Ui& ui) {
  const float most = ImGui::GetScrollMaxY(), at = ImGui::GetScrollY();
  if (most > ui.em() * kLeast) {
    scrollByKeys(ui);
    if (at > ui.em() * kLeast) drawMore(ui, Edge::upper);
    if (most - at > ui.em() * kLeast) drawMore(ui, Edge::lower);
  }
  ImGui::PopFont();
  ImGui::End();
}

bool enteredUnseen(const Ui& ui) {
  return ui.focus.active && !ui.focus.visible && ui.input.wasPressed(Key::enter);
}

}  // namespace spotter::screens
