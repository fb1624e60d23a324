#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "screens/imgui_help.h"

namespace spotter::screens {
namespace {

struct ButtonColours {
  Colour fill, hover, words, edge;
};

ButtonColours coloursOf(const Theme& theme, const Button& button) {
  if (!button.enabled) {
    Colour fill = theme.button;
    fill.a *= 0.45F;
    Colour edge = theme.button_edge;
    edge.a *= 0.5F;
    return {fill, fill, theme.muted, edge};
  }
  if (button.selected) return {theme.card, theme.card, theme.text, theme.accent};
  if (button.emphasis == Emphasis::primary) {
    return {theme.accent, theme.accent_hover, theme.on_accent, theme.accent};
  }
  if (button.emphasis == Emphasis::warning) {
    return {theme.card, theme.warning_patch, theme.warning, theme.warning};
  }
  Colour fill = theme.button;
  if (button.emphasis == Emphasis::quiet) fill.a = 0.0F;
  return {fill, theme.button_hover, theme.text,
          button.emphasis == Emphasis::quiet ? fill : theme.button_edge};
}

float capWidth(Ui& ui, Key key) {
  return std::max(measured(ui.fonts.body, keyLabel(key)).x + ui.em() * 0.5F, ui.em() * 1.15F);
}

void drawKeyCap(Ui& ui, ImDrawList& list, float x, float middle_y, Key key, const Colour& colour) {
  const float w = capWidth(ui, key);
  const float h = ui.em() * 1.12F;
  Colour edge = colour;
  edge.a *= 0.75F;
  list.AddRect(size(x, middle_y - h / 2), size(x + w, middle_y + h / 2), packed(edge),
               ui.em() * 0.22F, 0, std::max(1.0F, ui.em() / 18.0F));
  const std::string_view label = keyLabel(key);
  const ImVec2 words = measured(ui.fonts.body, label);
  list.AddText(ui.fonts.body, ui.fonts.body->FontSize,
               size(x + (w - words.x) / 2, middle_y - words.y / 2), packed(colour), label.data(),
               label.data() + label.size());
}

/// Registers a widget for the keys; true when Enter or Space presses it.
/// What is chosen has a tick at its right end: the frame's colour is not the only sign.
void drawTick(Ui& ui, ImDrawList& list, const Rect& rect) {
  const float s = ui.em() * 0.34F;
  const ImVec2 at = size(rect.right() - ui.em() * 0.95F, rect.y + rect.h / 2);
  const ImVec2 corners[] = {size(at.x - s, at.y), size(at.x - s * 0.25F, at.y + s * 0.7F),
                            size(at.x + s, at.y - s * 0.8F)};
  list.AddPolyline(corners, 3, packed(ui.theme.accent), 0, std::max(2.5F, ui.em() * 0.12F));
}

bool focusable(Ui& ui, std::uint32_t id, const Rect& rect, bool scroll = true) {
  if (!ui.focus.active) return false;
  ui.focus.items.push_back({id, rect});
  if (ui.focus.id == 0) ui.focus.id = id;
  if (ui.focus.id != id) return false;
  if (ui.focus.moved && scroll) ImGui::SetScrollHereY(0.5F);
  if (!ui.focus.visible || ui.focus.captured) return false;
  return ui.input.wasPressed(Key::enter) || ui.input.wasPressed(Key::space);
}

void drawFocusRing(Ui& ui, std::uint32_t id, const Rect& rect) {
  if (!ui.focus.active || !ui.focus.visible || ui.focus.id != id) return;
  const float out = ui.em() * 0.12F;
  ImGui::GetWindowDrawList()->AddRect(
      size(rect.x - out, rect.y - out), size(rect.right() + out, rect.bottom() + out),
      packed(ui.theme.focus), ui.em() * 0.5F, 0, std::max(3.0F, ui.em() * 0.13F));
}

void explain(Ui& ui, const Rect& rect, const std::string& why) {
  if (why.empty()) return;
  const float wrap = ui.em() * 16.0F;
  const ImVec2 box = measured(ui.fonts.body, why, wrap);
  const float pad = ui.em() * 0.5F;
  float x = std::min(rect.x, static_cast<float>(ui.input.width) - box.x - 3 * pad);
  float y = rect.y - box.y - 3 * pad;
  if (y < 0) y = rect.bottom() + pad;
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  list.AddRectFilled(size(x, y), size(x + box.x + 2 * pad, y + box.y + 2 * pad),
                     packed(ui.theme.card), ui.em() * 0.35F);
  list.AddRect(size(x, y), size(x + box.x + 2 * pad, y + box.y + 2 * pad),
               packed(ui.theme.button_edge), ui.em() * 0.35F, 0, ui.theme.edge_px);
  list.AddText(ui.fonts.body, ui.fonts.body->FontSize, size(x + pad, y + pad),
               packed(ui.theme.text), why.c_str(), nullptr, wrap);
}

struct ButtonParts {
  float cap = 0.0F;   ///< width of the key cap with its space
  float wrap = 0.0F;  ///< width for words
  ImVec2 label, detail;
};

ImFont* labelFont(const Ui& ui, const Button& b) {
  return b.row || b.emphasis == Emphasis::quiet ? ui.fonts.body : ui.fonts.strong;
}

ButtonParts partsOf(Ui& ui, const Button& b, float width) {
  const float pad = ui.em() * 0.6F;
  ButtonParts parts;
  parts.cap = b.key ? capWidth(ui, *b.key) + ui.em() * 0.5F : 0.0F;
  const float tick = b.selected ? ui.em() * 1.1F : 0.0F;
  parts.wrap = width > 0 ? std::max(width - 2 * pad - parts.cap - tick, ui.em() * 2.0F) : 0.0F;
  ImFont* font = labelFont(ui, b);
  parts.label = measured(font, b.label, parts.wrap);
  if (!b.detail.empty()) parts.detail = measured(ui.fonts.body, b.detail, parts.wrap);
  return parts;
}

void drawButton(Ui& ui, const Button& b, const Rect& rect, const ButtonParts& parts, bool hovered) {
  const ButtonColours colours = coloursOf(ui.theme, b);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 near_corner = size(rect.x, rect.y);
  const ImVec2 far_corner = size(rect.right(), rect.bottom());
  const float round = ui.em() * 0.4F;
  list.AddRectFilled(near_corner, far_corner,
                     packed(hovered && b.enabled ? colours.hover : colours.fill), round);
  if (colours.edge.a > 0.01F) {
    const bool strong = b.selected || (b.enabled && b.emphasis == Emphasis::warning);
    const float line = strong ? std::max(2.0F, ui.em() * 0.09F) : ui.theme.edge_px;
    list.AddRect(near_corner, far_corner, packed(colours.edge), round, 0, line);
  }
  if (b.selected) drawTick(ui, list, rect);
  const float pad = ui.em() * 0.6F;
  const float words_h = parts.label.y + (b.detail.empty() ? 0.0F : parts.detail.y);
  const float y = rect.y + (rect.h - words_h) / 2;
  if (b.key) drawKeyCap(ui, list, rect.x + pad, rect.y + rect.h / 2, *b.key, colours.words);
  const float x = rect.x + pad + parts.cap;
  ImFont* font = labelFont(ui, b);
  list.AddText(font, font->FontSize, size(x, y), packed(colours.words), b.label.c_str(), nullptr,
               parts.wrap);
  if (!b.detail.empty()) {
    list.AddText(ui.fonts.body, ui.fonts.body->FontSize, size(x, y + parts.label.y),
                 packed(colours.words), b.detail.c_str(), nullptr, parts.wrap);
  }
}

}  // namespace

bool lastPointedAt(Ui& ui) { return ui.last_pointed; }

void keepFocus(Ui& ui, const Button& b) {
  const std::uint32_t id = focusId(b.label + "##" + b.id);
  for (FocusItem& item : ui.focus.items) {
    if (item.id == ui.focus.id) item.id = id;
  }
  ui.focus.id = id;
}

float buttonWidth(Ui& ui, const Button& b) {
  const ButtonParts parts = partsOf(ui, b, 0.0F);
  const float tick = b.selected ? ui.em() * 1.1F : 0.0F;
  return std::max(parts.label.x, parts.detail.x) + parts.cap + tick + ui.em() * 1.2F + 1.0F;
}

std::vector<std::size_t> rowsOf(Ui& ui, std::span<const Button> buttons, float width) {
  std::vector<std::size_t> begins;
  float left = 0.0F;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const float wide = buttonWidth(ui, buttons[i]);
    if (i == 0 || wide > left) {
      begins.push_back(i);
      left = width;
    }
    left -= wide + ui.em() * 0.5F;
  }
  return begins;
}

bool button(Ui& ui, const Button& b) {
  const float width = b.width < 0 ? leftWidth() : b.width > 0 ? b.width : buttonWidth(ui, b);
  const ButtonParts parts = partsOf(ui, b, width);
  const float words_h = parts.label.y + (b.detail.empty() ? 0.0F : parts.detail.y);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float least = b.row ? ui.em() * 1.5F : ui.em() * 1.75F;
  const Rect rect{at.x, at.y, width, std::max(words_h + ui.em() * (b.row ? 0.4F : 0.6F), least)};
  const std::string name = b.label + "##" + b.id;
  const bool clicked = ImGui::InvisibleButton(name.c_str(), size(rect.w, rect.h));
  const bool hovered = ImGui::IsItemHovered();
  const std::uint32_t id = focusId(name);
  const bool by_focus = focusable(ui, id, rect);
  drawButton(ui, b, rect, parts, hovered);
  drawFocusRing(ui, id, rect);
  const bool pointed = hovered || (ui.focus.active && ui.focus.visible && ui.focus.id == id);
  ui.last_pointed = pointed;
  if (!b.enabled) {
    if (pointed) explain(ui, rect, b.why_not);
    return false;
  }
  if (clicked) ui.focus.id = id;
  const bool by_key = b.listens && b.key && !ui.focus.captured && ui.input.wasPressed(*b.key);
  return clicked || by_focus || by_key;
}

std::optional<std::size_t> buttonRows(Ui& ui, std::span<const Button> buttons,
                                      std::span<const std::size_t> begins) {
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const bool begins_row = std::find(begins.begin(), begins.end(), i) != begins.end();
    if (i > 0 && begins_row) lineGap(ui, 0.3F);
    if (!begins_row) besides(ui);
    if (button(ui, buttons[i])) pressed = i;
  }
  return pressed;
}

bool hotspot(Ui& ui, const std::string& id, const Rect& rect, const std::string& words) {
  ImGui::SetCursorScreenPos(size(rect.x, rect.y));
  const bool clicked =
      ImGui::InvisibleButton(id.c_str(), size(std::max(rect.w, 1.0F), std::max(rect.h, 1.0F)));
  const bool hovered = ImGui::IsItemHovered();
  const std::uint32_t number = focusId(id);
  const bool by_focus = focusable(ui, number, rect);
  drawFocusRing(ui, number, rect);
  if (hovered || (ui.focus.visible && ui.focus.id == number)) explain(ui, rect, words);
  return clicked || by_focus;
}

namespace {

// The name of a setting; what sets it, so many line heights wide, stands beside it or below.
void nameSetting(Ui& ui, const char* label, float wide) {
  constexpr float kColumn = 14.0F;
  const float start = ImGui::GetCursorPosX();
  const bool beside = leftWidth() > ui.em() * (kColumn + wide);
  ImGui::AlignTextToFramePadding();
  text(ui, TextStyle::body, label);
  if (beside) ImGui::SameLine(start + ui.em() * kColumn);
}

}  // namespace

bool stepper(Ui& ui, const char* label, int& value, int low, int high, int step, const char* unit) {
  nameSetting(ui, label, 9.6F);
  const int before = value;
  const float width = ui.em() * 2.2F;
  Button less{.label = "\xE2\x88\x92", .enabled = value > low, .width = width, .id = label};
  less.why_not = "This is the smallest.";
  if (button(ui, less)) value = std::max(low, value - step);
  besides(ui);
  ImGui::AlignTextToFramePadding();
  const float number_x = ImGui::GetCursorPosX();
  text(ui, TextStyle::strong, std::to_string(value) + unit);
  ImGui::SameLine(number_x + ui.em() * 4.0F);
  Button more{.label = "+", .enabled = value < high, .width = width, .id = label};
  more.why_not = "This is the largest.";
  if (button(ui, more)) value = std::min(high, value + step);
  return value != before;
}

bool toggle(Ui& ui, const char* label, const char* help, bool& value) {
  const float room = leftWidth();
  nameSetting(ui, label, 5.0F);
  bool changed = false;
  const Button button_spec{
      .label = value ? "On" : "Off", .selected = value, .width = ui.em() * 4.6F, .id = label};
  if (button(ui, button_spec)) {
    value = !value;
    changed = true;
  }
  // Beside it where there is room for some words, else below.
  if (room > ui.em() * 29.0F) {
    besides(ui);
    ImGui::AlignTextToFramePadding();
  }
  text(ui, TextStyle::muted, help);
  return changed;
}

bool textField(Ui& ui, const char* id, std::string& words, const char* hint, bool take_focus) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const std::uint32_t number = focusId(id);
  const Rect rect{at.x, at.y, leftWidth(), ui.em() * 1.8F};
  focusable(ui, number, rect);
  const bool mine = ui.focus.id == number;
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, std::max(1.0F, ui.theme.edge_px));
  ImGui::SetNextItemWidth(rect.w);
  if (take_focus || (mine && ui.focus.moved)) ImGui::SetKeyboardFocusHere();
  const bool entered =
      ImGui::InputTextWithHint(id, hint, &words, ImGuiInputTextFlags_EnterReturnsTrue);
  ImGui::PopStyleVar();
  const bool typing = ImGui::IsItemActive();
  if (typing) ui.focus.id = number;
  if (mine || typing) ui.focus.captured = typing;
  drawFocusRing(ui, number, rect);
  return entered;
}

}  // namespace spotter::screens
