#include <algorithm>
#include <string>

#include "screens/imgui_help.h"

namespace spotter::screens {

ImFont* fontOf(const Ui& ui, TextStyle style) {
  switch (style) {
    case TextStyle::strong:
    case TextStyle::warning:
      return ui.fonts.strong;
    case TextStyle::title:
      return ui.fonts.title;
    case TextStyle::large:
      return ui.fonts.large;
    case TextStyle::body:
    case TextStyle::muted:
      break;
  }
  return ui.fonts.body;
}

Colour colourOf(const Ui& ui, TextStyle style) {
  if (style == TextStyle::muted) return ui.theme.muted;
  if (style == TextStyle::warning) return ui.theme.warning;
  return ui.theme.text;
}

ImVec2 measured(ImFont* font, std::string_view words, float wrap) {
  return font->CalcTextSizeA(font->FontSize, 1e6F, wrap, words.data(), words.data() + words.size());
}

namespace {

// ImGui also begins a new line behind a full stop, so that a closing quotation mark could stand
// alone on it. Lines of quoted words are broken at spaces here, and it finds nothing to do.
std::string brokenAtSpaces(ImFont* font, std::string_view words, float wrap) {
  std::string lines(words);
  if (wrap <= 0.0F || words.find("\xE2\x80\x9D") == std::string_view::npos) return lines;
  std::size_t begin = 0, space = std::string::npos;
  for (std::size_t i = 0; i <= lines.size(); ++i) {
    const bool breaks = i == lines.size() || lines[i] == ' ' || lines[i] == '\n';
    if (!breaks) continue;
    const std::string_view line(lines.data() + begin, i - begin);
    if (space != std::string::npos && measured(font, line).x > wrap) {
      lines[space] = '\n';
      begin = space + 1;
    }
    space = i;
    if (i < lines.size() && lines[i] == '\n') {
      begin = i + 1;
      space = std::string::npos;
    }
  }
  return lines;
}

}  // namespace

void text(Ui& ui, TextStyle style, std::string_view words) {
  const std::string lines =
      brokenAtSpaces(fontOf(ui, style), words, ImGui::GetContentRegionAvail().x);
  ImGui::PushFont(fontOf(ui, style));
  ImGui::PushStyleColor(ImGuiCol_Text, vec(colourOf(ui, style)));
  ImGui::PushTextWrapPos(0.0F);
  ImGui::TextUnformatted(lines.data(), lines.data() + lines.size());
  ImGui::PopTextWrapPos();
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

float textWidth(Ui& ui, TextStyle style, std::string_view words) {
  return measured(fontOf(ui, style), words).x;
}

void besideText(Ui& ui, std::string_view words) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddText(ui.fonts.body, ui.fonts.body->FontSize,
                                      size(at.x, at.y + ui.em() * 0.375F), packed(ui.theme.muted),
                                      words.data(), words.data() + words.size());
  ImGui::Dummy(size(measured(ui.fonts.body, words).x, ui.em() * 1.75F));
}

void heading(Ui& ui, std::string_view words) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 box = measured(ui.fonts.title, words);
  ImGui::GetWindowDrawList()->AddText(
      ui.fonts.title, ui.fonts.title->FontSize, size(at.x, at.y + ui.em() * 0.875F - box.y / 2),
      packed(ui.theme.text), words.data(), words.data() + words.size());
  ImGui::Dummy(size(box.x, ui.em() * 1.75F));
}

void tightRows(Ui& ui) {
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, size(ui.em() * 0.5F, ui.em() * 0.2F));
}

void usualRows() { ImGui::PopStyleVar(); }

void gap(Ui& ui, float lines) { ImGui::Dummy(size(1.0F, std::max(lines * ui.em(), 1.0F))); }

void besides(Ui& ui, float space) { ImGui::SameLine(0.0F, space * ui.em()); }

void besidesAt(Ui&, float pixels) { ImGui::SameLine(ImGui::GetStyle().WindowPadding.x + pixels); }

void lineGap(Ui& ui, float lines) {
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ImGui::GetStyle().ItemSpacing.y + lines * ui.em());
}

float wrappedHeight(Ui& ui, TextStyle style, std::string_view words, float width) {
  ImFont* font = fontOf(ui, style);
  return measured(font, brokenAtSpaces(font, words, width), width).y;
}

void wrapped(Ui& ui, TextStyle style, std::string_view words, float width) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImFont* font = fontOf(ui, style);
  const std::string lines = brokenAtSpaces(font, words, width);
  const float high = measured(font, lines, width).y;
  const float y = at.y + std::max(0.0F, (ui.em() * 1.75F - high) / 2);
  ImGui::GetWindowDrawList()->AddText(font, font->FontSize, size(at.x, y),
                                      packed(colourOf(ui, style)), lines.data(),
                                      lines.data() + lines.size(), width);
  ImGui::Dummy(size(width, ui.em() * 1.75F));
}

void twoLines(Ui& ui, std::string_view strong, std::string_view quiet, float width) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRect(at, size(at.x + width, at.y + ui.em() * 2.2F), true);
  list.AddText(ui.fonts.strong, ui.fonts.strong->FontSize, size(at.x, at.y - ui.em() * 0.15F),
               packed(ui.theme.text), strong.data(), strong.data() + strong.size());
  list.AddText(ui.fonts.body, ui.fonts.body->FontSize, size(at.x, at.y + ui.em() * 0.85F),
               packed(ui.theme.muted), quiet.data(), quiet.data() + quiet.size());
  list.PopClipRect();
  ImGui::Dummy(size(width, ui.em() * 1.75F));
}

void nextLine(Ui&) { ImGui::NewLine(); }

void scrollHere() { ImGui::SetScrollHereY(0.5F); }

float leftWidth() { return ImGui::GetContentRegionAvail().x; }

float panelHeight() { return ImGui::GetWindowHeight(); }

float leftHeight() { return ImGui::GetContentRegionAvail().y; }

namespace {

/// An upright triangle with an exclamation mark: the sign that goes with the warning colour.
void drawWarningSign(ImDrawList& list, const ImVec2& at, float height, ImU32 colour, ImU32 mark) {
  const float w = height * 1.1F;
  list.AddTriangleFilled(size(at.x + w / 2, at.y), size(at.x + w, at.y + height),
                         size(at.x, at.y + height), colour);
  const float cx = at.x + w / 2;
  list.AddRectFilled(size(cx - height * 0.05F, at.y + height * 0.34F),
                     size(cx + height * 0.05F, at.y + height * 0.68F), mark);
  list.AddCircleFilled(size(cx, at.y + height * 0.82F), height * 0.065F, mark);
}

}  // namespace

void notice(Ui& ui, TextStyle style, std::string_view words) {
  const bool warns = style == TextStyle::warning;
  const float pad = ui.em() * 0.5F;
  const float sign = warns ? ui.em() * 1.6F : 0.0F;
  const float width = leftWidth();
  ImFont* font = ui.fonts.body;
  const ImVec2 box = measured(font, words, width - 2 * pad - sign);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 far_corner = size(at.x + width, at.y + box.y + 2 * pad);
  list.AddRectFilled(at, far_corner, packed(warns ? ui.theme.warning_patch : ui.theme.card),
                     ui.em() * 0.4F);
  list.AddRect(at, far_corner, packed(warns ? ui.theme.warning : ui.theme.panel_edge),
               ui.em() * 0.4F, 0, ui.theme.edge_px);
  if (warns) {
    drawWarningSign(list, size(at.x + pad, at.y + pad), ui.em() * 0.95F, packed(ui.theme.warning),
                    packed(ui.theme.warning_patch));
  }
  list.AddText(font, font->FontSize, size(at.x + pad + sign, at.y + pad), packed(ui.theme.text),
               words.data(), words.data() + words.size(), width - 2 * pad - sign);
  ImGui::Dummy(size(width, box.y + 2 * pad));
}

}  // namespace spotter::screens
