#include <algorithm>
#include <cmath>

#include "screens/imgui_help.h"

namespace spotter::screens {

namespace {

constexpr float kSign = 0.95F;  // size of a sign, line heights

/// An open hand, palm to the front.
void drawHand(ImDrawList& list, float x, float y, float s, ImU32 colour) {
  const float line = s * 0.13F;
  list.AddRectFilled(size(x + s * 0.24F, y + s * 0.48F), size(x + s * 0.82F, y + s), colour,
                     s * 0.18F);
  constexpr float kTips[] = {0.20F, 0.04F, 0.0F, 0.10F};
  for (int finger = 0; finger < 4; ++finger) {
    const float at = x + s * (0.31F + 0.148F * static_cast<float>(finger));
    list.AddLine(size(at, y + s * 0.62F), size(at, y + s * (kTips[3 - finger] + 0.04F)), colour,
                 line);
  }
  list.AddLine(size(x + s * 0.30F, y + s * 0.82F), size(x + s * 0.08F, y + s * 0.55F), colour,
               line * 1.1F);
}

void drawTear(ImDrawList& list, float x, float y, float s, ImU32 colour) {
  list.AddCircleFilled(size(x + s * 0.5F, y + s * 0.68F), s * 0.30F, colour);
  list.AddTriangleFilled(size(x + s * 0.22F, y + s * 0.60F), size(x + s * 0.78F, y + s * 0.60F),
                         size(x + s * 0.5F, y), colour);
}

}  // namespace

Rect labelSize(Ui& ui, const Label& label) {
  const ImVec2 box = measured(ui.fonts.strong, label.words);
  Rect rect{0.0F, 0.0F, box.x + ui.em() * 0.8F, box.y + ui.em() * 0.2F};
  if (label.sign == Sign::none) return rect;
  const ImVec2 seen = measured(ui.fonts.body, label.seen);
  rect.w = std::max(rect.w, seen.x + ui.em() * (kSign + 1.1F));
  rect.h += seen.y + ui.em() * 0.1F;
  return rect;
}

void overlayLabel(Ui& ui, const Rect& rect, const Label& label, bool chosen) {
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const ImVec2 near_corner = size(rect.x, rect.y);
  const ImVec2 far_corner = size(rect.right(), rect.bottom());
  Colour fill = chosen ? ui.theme.accent : ui.theme.bubble;
  if (!chosen) fill.a *= 0.88F;
  const float round = ui.em() * 0.42F;
  const ImU32 ink = packed(chosen ? ui.theme.on_accent : ui.theme.text);
  list.AddRectFilled(near_corner, far_corner, packed(fill), round);
  list.AddRect(near_corner, far_corner, packed(chosen ? ui.theme.on_accent : ui.theme.button_edge),
               round, 0, chosen ? 2.0F : ui.theme.edge_px);
  const float x = rect.x + ui.em() * 0.4F;
  const float y = rect.y + ui.em() * 0.1F;
  list.AddText(ui.fonts.strong, ui.fonts.strong->FontSize, size(x, y), ink, label.words.data(),
               label.words.data() + label.words.size());
  if (label.sign == Sign::none) return;
  const float below = y + measured(ui.fonts.strong, label.words).y;
  const float s = ui.em() * kSign;
  const float sign_y = below + (measured(ui.fonts.body, label.seen).y - s) / 2;
  if (label.sign == Sign::raised_hand)
    drawHand(list, x, sign_y, s, ink);
  else
    drawTear(list, x, sign_y, s, ink);
  list.AddText(ui.fonts.body, ui.fonts.body->FontSize, size(x + s + ui.em() * 0.3F, below), ink,
               label.seen.data(), label.seen.data() + label.seen.size());
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

void subtitle(Ui& ui, const Rect& rect, std::string_view who, std::string_view words, bool quiet) {
  const float pad = ui.em() * 0.5F;
  const ImVec2 name = measured(ui.fonts.strong, who);
  const float from = name.x + ui.em() * 0.6F;
  const float wrap = rect.w - from - 2 * pad;
  const ImVec2 said = measured(ui.fonts.body, words, wrap);
  const float high = std::max(said.y, name.y) + pad;
  const float wide = from + said.x + 2 * pad;
  const float x = rect.x + (rect.w - wide) / 2;
  const float y = rect.bottom() - high;
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  list.AddRectFilled(size(x, y), size(x + wide, y + high), packed(ui.theme.bubble),
                     ui.em() * 0.45F);
  list.AddRect(size(x, y), size(x + wide, y + high),
               packed(quiet ? ui.theme.panel_edge : ui.theme.accent), ui.em() * 0.45F, 0,
               std::max(1.5F, ui.theme.edge_px));
  list.AddText(ui.fonts.strong, ui.fonts.strong->FontSize, size(x + pad, y + pad / 2),
               packed(ui.theme.accent), who.data(), who.data() + who.size());
  list.AddText(ui.fonts.body, ui.fonts.body->FontSize, size(x + pad + from, y + pad / 2),
               packed(quiet ? ui.theme.muted : ui.theme.text), words.data(),
               words.data() + words.size(), wrap);
}

void slideCard(Ui& ui, const Rect& rect, std::span<const std::string> lines,
               std::string_view away) {
  // As large as it has room.
  const float scale = std::min(1.0F, rect.h / (ui.em() * 5.6F));
  const float em = ui.em() * scale;
  const float pad = em * 0.7F;
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const ImVec2 low = size(rect.x, rect.y), high = size(rect.right(), rect.bottom());
  list.AddRectFilled(low, high, packed(ui.theme.bubble), em * 0.45F);
  list.AddRect(low, high, packed(ui.theme.accent), em * 0.45F, 0, std::max(2.0F, ui.theme.edge_px));
  // A board on its stand.
  const float s = em * 2.4F, x = rect.x + pad, y = rect.y + pad + em * 0.3F;
  const ImU32 ink = packed(ui.theme.accent);
  const float line = std::max(2.0F, em * 0.09F);
  list.AddRect(size(x, y), size(x + s, y + s * 0.72F), ink, em * 0.12F, 0, line);
  constexpr float kWritten[] = {0.75F, 0.55F, 0.65F};
  for (int i = 0; i < 3; ++i) {
    const float row = y + s * (0.2F + 0.16F * static_cast<float>(i));
    list.AddLine(size(x + s * 0.14F, row), size(x + s * (0.14F + kWritten[i] * 0.9F), row), ink, line);
  }
  list.AddLine(size(x + s * 0.32F, y + s * 0.72F), size(x + s * 0.18F, y + s * 1.05F), ink, line);
  list.AddLine(size(x + s * 0.68F, y + s * 0.72F), size(x + s * 0.82F, y + s * 1.05F), ink, line);
  // The words, as large as they fit.
  const float left = x + s + pad;
  const auto write = [&](ImFont* font, float px, float at, std::string_view words,
                         const Colour& colour) {
    const float wide = font->CalcTextSizeA(px, 1e6F, 0.0F, words.data(), words.data() + words.size()).x;
    const float fits = std::min(1.0F, (rect.right() - pad - left) / std::max(1.0F, wide));
    list.AddText(font, px * fits, size(left, at), packed(colour), words.data(),
                 words.data() + words.size());
  };
  float at = rect.y + pad * 0.6F;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool title = i == 0;
    ImFont* font = title ? ui.fonts.title : ui.fonts.strong;
    const float px =
        scale * font->FontSize * (title || lines.size() > 3 ? 1.0F : 1.15F);
    write(font, px, at, lines[i], title ? ui.theme.accent : ui.theme.text);
    at += px * (title ? 1.1F : 1.08F);
  }
  const ImVec2 box = measured(ui.fonts.body, away);
  const float small = 0.85F * scale;
  list.AddText(ui.fonts.body, ui.fonts.body->FontSize * small,
               size(rect.right() - pad * 0.6F - box.x * small, rect.bottom() - em * 1.05F),
               packed(ui.theme.muted), away.data(), away.data() + away.size());
}

void coverPicture(Ui& ui, double cover01) {
  Colour colour = ui.theme.panel;
  colour.a = static_cast<float>(cover01);
  ImGui::GetBackgroundDrawList()->AddRectFilled(
      size(0, 0), size(static_cast<float>(ui.input.width), static_cast<float>(ui.input.height)),
      packed(colour));
}

void dimPicture(Ui& ui) {
  ImGui::GetBackgroundDrawList()->AddRectFilled(
      size(0, 0), size(static_cast<float>(ui.input.width), static_cast<float>(ui.input.height)),
      packed(ui.theme.dim));
}

}  // namespace spotter::screens
