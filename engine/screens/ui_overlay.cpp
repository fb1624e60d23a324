#include <algorithm>
#include <cmath>

#include "screens/imgui_help.h"

namespace spotter::screens {

Rect labelSize(Ui& ui, std::string_view words) {
  const ImVec2 box = measured(ui.fonts.strong, words);
  return {0.0F, 0.0F, box.x + ui.em() * 0.8F, box.y + ui.em() * 0.2F};
}

Rect overlayLabel(Ui& ui, const Rect& rect, std::string_view words, bool chosen) {
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const ImVec2 near_corner = size(rect.x, rect.y);
  const ImVec2 far_corner = size(rect.right(), rect.bottom());
  Colour fill = chosen ? ui.theme.accent : ui.theme.bubble;
  if (!chosen) fill.a *= 0.88F;
  list.AddRectFilled(near_corner, far_corner, packed(fill), rect.h * 0.35F);
  list.AddRect(near_corner, far_corner, packed(chosen ? ui.theme.on_accent : ui.theme.button_edge),
               rect.h * 0.35F, 0, chosen ? 2.0F : ui.theme.edge_px);
  list.AddText(ui.fonts.strong, ui.fonts.strong->FontSize,
               size(rect.x + ui.em() * 0.4F, rect.y + ui.em() * 0.1F),
               packed(chosen ? ui.theme.on_accent : ui.theme.text), words.data(),
               words.data() + words.size());
  return rect;
}

bool speechBubble(Ui& ui, float x, float y, const Rect& within, std::span<const Rect> bodies,
                  std::string_view who, std::string_view words) {
  const float wrap = ui.em() * 13.0F;
  const float pad = ui.em() * 0.5F;
  const ImVec2 said = measured(ui.fonts.body, words, wrap);
  const ImVec2 name = measured(ui.fonts.strong, who);
  const auto place = bubblePlace(x, y, std::max(said.x, name.x) + 2 * pad,
                                 said.y + name.y + 2 * pad, ui.em(), within, bodies);
  if (!place) return false;
  const float tip = ui.em() * 0.7F;
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const ImU32 fill = packed(ui.theme.bubble);
  const ImU32 edge = packed(ui.theme.accent);
  const float line = std::max(1.5F, ui.theme.edge_px);
  const ImVec2 near_corner = size(place->x, place->y);
  const ImVec2 far_corner = size(place->right(), place->bottom());
  list.AddRectFilled(near_corner, far_corner, fill, ui.em() * 0.5F);
  list.AddRect(near_corner, far_corner, edge, ui.em() * 0.5F, 0, line);
  const float root = std::clamp(x, place->x + ui.em(), place->right() - ui.em());
  if (y > place->bottom() && std::abs(root - x) < ui.em() * 2.0F) {
    const float base_y = place->bottom() - line;
    list.AddTriangleFilled(size(root - tip * 0.5F, base_y), size(root + tip * 0.5F, base_y),
                           size(x, y), fill);
    list.AddLine(size(root - tip * 0.5F, base_y), size(x, y), edge, line);
    list.AddLine(size(root + tip * 0.5F, base_y), size(x, y), edge, line);
  }
  list.AddText(ui.fonts.strong, ui.fonts.strong->FontSize, size(place->x + pad, place->y + pad),
               packed(ui.theme.accent), who.data(), who.data() + who.size());
  list.AddText(ui.fonts.body, ui.fonts.body->FontSize,
               size(place->x + pad, place->y + pad + name.y), packed(ui.theme.text), words.data(),
               words.data() + words.size(), wrap);
  return true;
}

namespace {

void patch(Ui& ui, float middle_x, float y, float widest, std::string_view words,
           const Colour& fill, const Colour& ink) {
  const float pad = ui.em() * 0.5F;
  const ImVec2 box = measured(ui.fonts.strong, words, widest - 2 * pad);
  const float x = middle_x - box.x / 2 - pad;
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const ImVec2 far_corner = size(x + box.x + 2 * pad, y + box.y + pad);
  list.AddRectFilled(size(x, y), far_corner, packed(fill), ui.em() * 0.45F);
  list.AddRect(size(x, y), far_corner, packed(ui.theme.panel_edge), ui.em() * 0.45F, 0,
               ui.theme.edge_px);
  list.AddText(ui.fonts.strong, ui.fonts.strong->FontSize, size(x + pad, y + pad / 2), packed(ink),
               words.data(), words.data() + words.size(), widest - 2 * pad);
}

}  // namespace

void noteAbove(Ui& ui, const Rect& rect, std::string_view words) {
  patch(ui, rect.x + rect.w / 2, rect.y + ui.em() * 0.2F, rect.w * 0.9F, words, ui.theme.panel,
        ui.theme.text);
}

void dimPicture(Ui& ui) {
  ImGui::GetBackgroundDrawList()->AddRectFilled(
      size(0, 0), size(static_cast<float>(ui.input.width), static_cast<float>(ui.input.height)),
      packed(ui.theme.dim));
}

}  // namespace spotter::screens
