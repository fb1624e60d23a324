#include "screens/screens.h"

#include "screens/class_input.h"
#include "screens/class_screen.h"
#include "screens/exam_result.h"
#include "screens/exam_screen.h"
#include "screens/home_screen.h"
#include "screens/program_screens.h"
#include "screens/review_screen.h"

namespace spotter::screens {
namespace {

/// Which set of widgets the keys walk through. A running class without a panel has none: there
/// every button has a key of its own.
std::string scopeOf(const ScreenState& state, const ScreenData& data) {
  if (state.overlay != Overlay::none) {
    return "overlay" + std::to_string(static_cast<int>(state.overlay));
  }
  if (state.screen == Screen::home) return "home";
  if (state.screen == Screen::debrief) {
    const bool asks = data.debrief != nullptr && data.debrief->asks_first;
    return asks ? "question" : "debrief" + std::to_string(static_cast<int>(state.debrief.part));
  }
  if (state.screen == Screen::library) return "library";
  if (state.screen == Screen::exam && data.exam != nullptr) return examScope(state.exam, *data.exam);
  if (state.screen == Screen::review && data.review != nullptr) return reviewScope(*data.review);
  if (state.in_class.in_circle && state.in_class.talk.isOpen())
    return "talk" + std::to_string(static_cast<int>(state.in_class.talk.step));
  if (state.in_class.panel == Panel::none) return "";
  const int step =
      state.in_class.panel == Panel::call ? static_cast<int>(state.in_class.call.step) : 0;
  return "panel" + std::to_string(static_cast<int>(state.in_class.panel)) + std::to_string(step);
}

void drawOverlay(Ui& ui, ScreenState& state, const ScreenData& data, Intents& intents) {
  dimPicture(ui);
  // Esc was seen by an overlay that opened in this very frame only if it is not the opener.
  const bool back = ui.input.wasPressed(Key::escape) && !state.remapping;
  const Overlay open = state.overlay;
  switch (open) {
    case Overlay::menu:
      if (data.in_class != nullptr && data.in_class->exam) {
        drawExamMenu(ui, state);
        break;
      }
      drawMenu(ui, state, data.in_class != nullptr && data.in_class->try_out != nullptr,
               data.in_class != nullptr && session::inCircle(data.in_class->world), intents);
      break;
    case Overlay::settings:
      drawSettings(ui, state, data.settings, data.fixed_quality, intents);
      break;
    case Overlay::help:
      drawHelp(ui, state, data.settings,
               state.screen == Screen::in_class && data.in_class != nullptr && data.in_class->exam);
      break;
    case Overlay::recordings:
      drawRecordings(ui, state, data.home, intents);
      break;
    case Overlay::messages:
      drawMessages(ui, state, data.home);
      break;
    case Overlay::discussions:
      drawDiscussions(ui, state, data.home, intents);
      break;
    case Overlay::leave_exam:
      drawLeaveExam(ui, state, intents);
      break;
    case Overlay::notice:
      drawNotice(ui, state, intents);
      break;
    case Overlay::none:
      break;
  }
  if (back && state.overlay == open) closeOverlay(state);
}

void runClass(Ui& ui, ScreenState& state, const ScreenData& data, Intents& intents) {
  if (data.in_class == nullptr) return;
  const ClassWishes wishes = updateClass(state.in_class, *data.in_class, ui.input, data.settings,
                                         mouseOverPanel(), intents);
  drawClass(ui, state.in_class, *data.in_class, data.settings, intents);
  if (wishes.menu) openOverlay(state, Overlay::menu);
  if (wishes.help) openOverlay(state, Overlay::help);
}

}  // namespace

Intents runScreens(ScreenState& state, const ScreenData& data, const Input& input,
                   const Theme& theme, const Fonts& fonts) {
  Intents intents;
  beginFocus(state.focus, input, scopeOf(state, data));
  Ui ui{input, theme, fonts, state.focus};
  const bool help_key = state.screen != Screen::in_class && input.wasPressed(Key::f1);
  if (state.overlay != Overlay::none) {
    drawOverlay(ui, state, data, intents);
  } else if (state.screen == Screen::home) {
    drawHome(ui, state, data.home, data.settings, intents);
  } else if (state.screen == Screen::in_class) {
    runClass(ui, state, data, intents);
  } else if (state.screen == Screen::library) {
    if (data.library != nullptr) {
      drawLibrary(ui, state.library, *data.library, data.settings, intents);
    }
  } else if (state.screen == Screen::exam) {
    if (data.exam != nullptr) drawExam(ui, state, *data.exam, data.settings, intents);
  } else if (state.screen == Screen::review) {
    if (data.review != nullptr) drawReview(ui, state.review, *data.review, data.settings, intents);
  } else if (data.debrief != nullptr) {
    drawDebrief(ui, state.debrief, *data.debrief, data.settings.keys, intents);
  }
  if (help_key && state.overlay == Overlay::none) openOverlay(state, Overlay::help);
  return intents;
}

}  // namespace spotter::screens
