#include <algorithm>
#include <string>

#include "screens/imgui_help.h"

namespace spotter::screens {
namespace {

/// Where the shares of a plot lie on the screen.
struct Field {
  Rect rect;
  float x(double share01) const {
    return rect.x + rect.w * static_cast<float>(std::clamp(share01, 0.0, 1.0));
  }
  float y(double share01) const {
    return rect.bottom() - rect.h * static_cast<float>(std::clamp(share01, 0.0, 1.0));
  }
};

void say(Ui& ui, float x, float y, const Colour& ink, std::string_view words) {
  ImGui::GetWindowDrawList()->AddText(ui.fonts.body, ui.fonts.body->FontSize, size(x, y),
                                      packed(ink), words.data(), words.data() + words.size());
}

void dashed(Ui& ui, ImVec2 from, ImVec2 to) {
  const float step = ui.em() * 0.3F;
  const float long_side = std::max(to.x - from.x, to.y - from.y);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (float at = 0.0F; at < long_side; at += 2 * step) {
    const float a = at / long_side, b = std::min(at + step, long_side) / long_side;
    list.AddLine(size(from.x + (to.x - from.x) * a, from.y + (to.y - from.y) * a),
                 size(from.x + (to.x - from.x) * b, from.y + (to.y - from.y) * b),
                 packed(ui.theme.muted), std::max(1.0F, ui.em() * 0.05F));
  }
}

void drawLimits(Ui& ui, const Field& field, const HitsPlot& plot) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  Colour enough = ui.theme.accent;
  enough.a = 0.16F;
  list.AddRectFilled(size(field.rect.x, field.rect.y),
                     size(field.x(plot.ceiling01), field.y(plot.floor01)), packed(enough));
  const float thick = std::max(2.0F, ui.em() * 0.1F);
  list.AddLine(size(field.rect.x, field.y(plot.floor01)),
               size(field.rect.right(), field.y(plot.floor01)), packed(ui.theme.accent), thick);
  list.AddLine(size(field.x(plot.ceiling01), field.rect.y),
               size(field.x(plot.ceiling01), field.rect.bottom()), packed(ui.theme.accent), thick);
  for (const double side : {-1.0, 1.0}) {
    const float y = field.y(plot.floor01 + side * plot.floor_zone01);
    const float x = field.x(plot.ceiling01 + side * plot.ceiling_zone01);
    dashed(ui, size(field.rect.x, y), size(field.rect.right(), y));
    dashed(ui, size(x, field.rect.y), size(x, field.rect.bottom()));
  }
  // Outside of the dashed lines, so that no line crosses a word.
  const float right = field.rect.right() - measured(ui.fonts.body, "Floor").x - ui.em() * 0.3F;
  say(ui, right, field.y(plot.floor01 - plot.floor_zone01) + ui.em() * 0.1F, ui.theme.text, "Floor");
  say(ui, field.x(plot.ceiling01 + plot.ceiling_zone01) + ui.em() * 0.3F,
      field.rect.bottom() - ui.em() * 1.3F, ui.theme.text, "Ceiling");
}

void drawYou(Ui& ui, const Field& field, const HitsPlot& plot) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float x = field.x(plot.alarms01), y = field.y(plot.hits01);
  const float thick = std::max(2.0F, ui.em() * 0.12F);
  list.AddLine(size(field.x(plot.alarms_low01), y), size(field.x(plot.alarms_high01), y),
               packed(ui.theme.text), thick);
  list.AddLine(size(x, field.y(plot.hits_low01)), size(x, field.y(plot.hits_high01)),
               packed(ui.theme.text), thick);
  list.AddCircleFilled(size(x, y), ui.em() * 0.32F, packed(ui.theme.text));
  list.AddCircleFilled(size(x, y), ui.em() * 0.2F, packed(ui.theme.panel));
  const float words_w = measured(ui.fonts.strong, "You").x;
  const bool room = x + ui.em() * 0.6F + words_w < field.rect.right();
  const float at = room ? x + ui.em() * 0.5F : x - ui.em() * 0.5F - words_w;
  const bool low = y + ui.em() * 1.3F > field.rect.bottom();
  list.AddText(ui.fonts.strong, ui.fonts.strong->FontSize,
               size(at, low ? y - ui.em() * 1.3F : y + ui.em() * 0.15F),
               packed(ui.theme.text), "You");
}

}  // namespace

void hitsPlot(Ui& ui, const HitsPlot& plot, float most_high_px) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float em = ui.em();
  const float line = em * 1.15F;
  const std::string high = "100 %";
  const float left = measured(ui.fonts.body, high).x + em * 0.4F;
  const float across = leftWidth() - left - em * 0.4F;
  const float up = std::min(across, most_high_px - 3 * line);
  if (across < em * 4 || up < em * 4) return;
  const Field field{{at.x + left, at.y + line * 1.1F, across, up}};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  say(ui, at.x, at.y, ui.theme.text, "Faults called");
  list.AddRectFilled(size(field.rect.x, field.rect.y), size(field.rect.right(), field.rect.bottom()),
                     packed(ui.theme.card));
  drawLimits(ui, field, plot);
  list.AddRect(size(field.rect.x, field.rect.y), size(field.rect.right(), field.rect.bottom()),
               packed(ui.theme.button_edge), 0.0F, 0, std::max(1.0F, ui.theme.edge_px));
  drawYou(ui, field, plot);
  say(ui, at.x, field.rect.y - em * 0.1F, ui.theme.muted, high);
  say(ui, at.x, field.rect.bottom() - em, ui.theme.muted, "0");
  const std::string_view below = "Called, though nothing was wrong";
  say(ui, field.rect.x, field.rect.bottom() + em * 0.1F, ui.theme.text, below);
  const float end = field.rect.right() - measured(ui.fonts.body, high).x;
  if (field.rect.x + measured(ui.fonts.body, below).x < end - em * 0.5F)
    say(ui, end, field.rect.bottom() + em * 0.1F, ui.theme.muted, high);
  ImGui::Dummy(size(left + across, up + line * 2.3F));
}

}  // namespace spotter::screens
