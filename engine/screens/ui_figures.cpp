#include <imgui.h>

#include <algorithm>
#include <string>

#include "screens/imgui_help.h"

namespace spotter::screens {
namespace {

void drawShare(Ui& ui, const Rect& rect, double share01) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float round = rect.h * 0.3F;
  const ImVec2 near_corner = size(rect.x, rect.y);
  const float filled = rect.w * static_cast<float>(std::clamp(share01, 0.0, 1.0));
  list.AddRectFilled(near_corner, size(rect.right(), rect.bottom()), packed(ui.theme.button),
                     round);
  if (filled >= 1.0F)
    list.AddRectFilled(near_corner, size(rect.x + filled, rect.bottom()), packed(ui.theme.accent),
                       round);
  list.AddRect(near_corner, size(rect.right(), rect.bottom()), packed(ui.theme.button_edge), round,
               0, ui.theme.edge_px);
}

void say(ImFont* font, float x, float y, const Colour& ink, std::string_view words) {
  ImGui::GetWindowDrawList()->AddText(font, font->FontSize, size(x, y), packed(ink), words.data(),
                                      words.data() + words.size());
}

}  // namespace

void shareBar(Ui& ui, std::string_view words, double share01, float width) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  say(ui.fonts.body, at.x, at.y - ui.em() * 0.1F, ui.theme.text, words);
  drawShare(ui, {at.x, at.y + ui.em() * 1.12F, width, ui.em() * 0.45F}, share01);
  ImGui::Dummy(size(width, ui.em() * 1.75F));
}

void namedBar(Ui& ui, std::string_view name, double share01, std::string_view figure,
              float name_w) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float figure_w = measured(ui.fonts.body, figure).x;
  const float room = leftWidth();
  const float beside_w = room - name_w - figure_w - ui.em() * 0.8F;
  // Large text leaves no room between the name and the figure: then the bar lies below them.
  const bool below = beside_w < ui.em() * 2.0F;
  const Rect bar = below ? Rect{at.x, at.y + ui.em() * 1.1F, room, ui.em() * 0.4F}
                         : Rect{at.x + name_w, at.y + ui.em() * 0.18F, beside_w, ui.em() * 0.65F};
  say(ui.fonts.body, at.x, at.y, ui.theme.text, name);
  drawShare(ui, bar, share01);
  say(ui.fonts.body, at.x + room - figure_w, at.y, ui.theme.text, figure);
  ImGui::Dummy(size(room, ui.em() * (below ? 1.6F : 1.05F)));
}

namespace {

// "After Hugh: Patrick 2, Rosa 1".
void countLines(Ui& ui, std::span<const std::string> names,
                std::span<const std::vector<int>> counts) {
  for (std::size_t row = 0; row < names.size() && row < counts.size(); ++row) {
    std::string line;
    for (std::size_t column = 0; column < counts[row].size() && column < names.size(); ++column) {
      const int count = counts[row][column];
      if (count > 0)
        line += (line.empty() ? "" : ", ") + names[column] + " " + std::to_string(count);
    }
    text(ui, TextStyle::body, "After " + names[row] + ": " + (line.empty() ? "nobody" : line));
  }
}

}  // namespace

void countTable(Ui& ui, std::span<const std::string> names,
                std::span<const std::vector<int>> counts) {
  float name_w = 0.0F;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string row = std::to_string(i + 1) + "  " + names[i];
    name_w = std::max(name_w, measured(ui.fonts.body, row).x);
  }
  name_w += ui.em() * 0.5F;
  const auto columns = static_cast<float>(names.size());
  const float cell_w = std::min(ui.em() * 2.2F, (leftWidth() - name_w) / std::max(1.0F, columns));
  if (cell_w < ui.em() * 1.45F) return countLines(ui, names, counts);
  const float row_h = ui.em() * 1.15F;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  int most = 1;
  for (const std::vector<int>& row : counts) {
    for (const int count : row) most = std::max(most, count);
  }
  const auto middle = [&](float x, float y, ImFont* font, const Colour& ink,
                          const std::string& words) {
    say(font, x + (cell_w - measured(font, words).x) / 2, y, ink, words);
  };
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (std::size_t column = 0; column < names.size(); ++column)
    middle(at.x + name_w + cell_w * static_cast<float>(column), at.y, ui.fonts.body, ui.theme.muted,
           std::to_string(column + 1));
  for (std::size_t row = 0; row < names.size() && row < counts.size(); ++row) {
    const float y = at.y + row_h * static_cast<float>(row + 1);
    say(ui.fonts.body, at.x, y, ui.theme.text, std::to_string(row + 1) + "  " + names[row]);
    for (std::size_t column = 0; column < counts[row].size() && column < names.size(); ++column) {
      const int count = counts[row][column];
      if (count == 0) continue;
      const float x = at.x + name_w + cell_w * static_cast<float>(column);
      Colour fill = ui.theme.accent;
      fill.a = 0.12F + 0.25F * static_cast<float>(count) / static_cast<float>(most);
      list.AddRectFilled(size(x + 1, y + 1), size(x + cell_w - 1, y + row_h - 1), packed(fill),
                         ui.em() * 0.2F);
      middle(x, y, ui.fonts.strong, ui.theme.text, std::to_string(count));
    }
  }
  ImGui::Dummy(size(leftWidth(), row_h * static_cast<float>(names.size() + 1)));
}

}  // namespace spotter::screens
