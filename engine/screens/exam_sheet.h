#pragma once

#include <algorithm>

#include "screens/ui.h"

// For the .cpp files of the exam's screens only.

namespace spotter::screens {

/// A card in the middle with a strip of buttons below it.
struct Sheet {
  Rect card;
  Rect actions;
};

inline Sheet sheetOf(const Ui& ui, float wide_em, float high_em, float actions_em = 3.3F) {
  const float em = ui.em();
  const Rect all = centred(ui.input.width, ui.input.height, em * wide_em, em * high_em);
  const float actions_h = std::min(em * actions_em, all.h * 0.5F);
  return {{all.x, all.y, all.w, all.h - actions_h - em * 0.3F},
          {all.x, all.bottom() - actions_h, all.w, actions_h}};
}

inline const Button kBack{.label = "Back", .key = Key::escape, .listens = true};

/// Begins the buttons below a card; they come after what the card holds.
inline void beginActions(Ui& ui, const Sheet& sheet) {
  beginPanel(ui, "exam-actions", sheet.actions);
}

}  // namespace spotter::screens
